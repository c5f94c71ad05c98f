/** The list of licences is true: what it says of each part is what the part itself says. `test/e2e/package.e2e.ts` says that none is missing. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LicenceList } from '../../../src-renderer/features/settings/licences'

const root = new URL('../../../', import.meta.url)
const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const json = (path: string): Record<string, unknown> =>
  JSON.parse(textOf(path)) as Record<string, unknown>
const { parts, texts } = json('resources/licences.json') as unknown as LicenceList
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()

describe('The list of licences', () => {
  it('gives each library the licence that its package states, and its words', () => {
    for (const { name, licence, text } of parts.filter(({ kind }) => kind === 'library')) {
      expect([name, json(`node_modules/${name}/package.json`)['license']]).toEqual([name, licence])
      expect(texts[text]?.length).toBeGreaterThan(300)
    }
  })

  it('has the libraries that are loaded as they are, those of the encryption, and Electron', () => {
    const names = parts.map(({ name }) => name)
    const wanted = [
      ...Object.keys(json('package.json')['dependencies'] ?? {}),
      ...['@noble/ciphers', '@noble/hashes', '@scure/base', 'age-encryption', 'electron', 'react'],
    ]
    for (const name of wanted) expect(names).toContain(name)
  })

  it('knows no licence that asks for more than its words', () => {
    const known = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1']
    const other = parts.filter(({ licence }) => !known.includes(licence))
    expect(other.map(({ name, licence }) => [name, licence])).toEqual([
      ['qr', '(MIT OR Apache-2.0)'],
    ])
  })

  it('has a font for every file of a licence on board, with its words', () => {
    const files = readdirSync(new URL('resources/fonts/', root))
    for (const file of files.filter((name) => name.startsWith('OFL-'))) {
      const font = parts.find(
        ({ name }) => name.replaceAll(' ', '') === file.slice('OFL-'.length, -'.txt'.length),
      )
      expect(texts[font?.text ?? -1]).toBe(plain(textOf(`resources/fonts/${file}`)))
    }
  })
})
