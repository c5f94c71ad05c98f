/** The page of a reviewer's file: one piece, with a policy that lets its own script run and nothing else. */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packetPage, readPacketParts } from '../../../src-main/documents/packet-page'

const asked = {
  job: '00000000-0000-0000-0000-000000000000',
  suggestedName: 'ciklus-reading-f00000',
  language: 'sr-Latn' as const,
  title: 'Prijave <b>&',
  withoutScript: 'Bez "skripta"',
  locked: { salt: 'c2FsdA==', iv: 'aXY=', data: 'ZGF0YQ==' },
}
const parts = { script: 'const end = "</script><!-- ";', style: 'p { color: red }' }

describe('The page', () => {
  it('has its language, its words as text, and what is locked as data', () => {
    const page = packetPage(parts, asked)
    expect(page).toContain('<html lang="sr-Latn">')
    expect(page).toContain('<title>Prijave &lt;b&gt;&amp;</title>')
    expect(page).toContain('Bez &quot;skripta&quot;')
    expect(page).toContain('{"salt":"c2FsdA==","iv":"aXY=","data":"ZGF0YQ=="}')
    expect(page).not.toMatch(/src=|href=|https?:/u)
  })

  it('lets the script and the style in it run, by their hashes, and nothing else', () => {
    const page = packetPage(parts, asked)
    const script = /<script>([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? ''
    expect(script).toBe(String.raw`const end = "\x3C/script>\x3C!-- ";`)
    const hash = (text: string) => createHash('sha256').update(text).digest('base64')
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1]
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(parts.style)}'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('is made of what the build has put beside the main bundle', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ciklus-packet-'))
    await writeFile(join(folder, 'packet.js'), 'one()')
    await writeFile(join(folder, 'packet.css'), 'p {}')
    expect(await readPacketParts(folder)).toEqual({ script: 'one()', style: 'p {}' })
    await rm(folder, { recursive: true })
  })
})
