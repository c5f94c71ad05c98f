/** What Settings says about licences is true. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fontLicences, libraryLicences } from '../../../src-renderer/features/settings/licences'

const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >
const sources = new URL('../../../src-renderer/', import.meta.url)

/** The packages that the page's sources import at run time. */
function importedByPage(): ReadonlySet<string> {
  const found = new Set<string>()
  for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue
    const text = readFileSync(new URL(file.replaceAll('\\', '/'), sources), 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import) '([^'.][^']*)'/g)) {
      const parts = name.split('/')
      const whole = name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
      found.add(whole)
    }
  }
  return found
}

describe('The list of licences', () => {
  it('gives each library the licence that its package states', () => {
    for (const { name, licence } of libraryLicences)
      expect([name, json(`node_modules/${name}/package.json`)['license']]).toEqual([name, licence])
  })

  it('leaves out nothing that ships', () => {
    const ships = new Set([
      ...Object.keys(json('package.json')['dependencies'] ?? {}),
      ...importedByPage(),
    ])
    const listed = new Set(libraryLicences.map(({ name }) => name))
    expect([...ships].filter((name) => !listed.has(name))).toEqual([])
  })

  it('has a font for every file of a licence on board', () => {
    const files = readdirSync(new URL('../../../resources/fonts/', import.meta.url))
    const names = fontLicences.map(({ name }) => name.replaceAll(' ', ''))
    for (const file of files.filter((name) => name.startsWith('OFL-')))
      expect(names).toContain(file.slice('OFL-'.length, -'.txt'.length))
  })
})
