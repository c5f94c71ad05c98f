/** Handing a checked package to macOS's updater, which is played by one that fetches as the real one does: by two requests. */
import { EventEmitter } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleOf, hasCertificate } from '../../../src-main/updates/mac-signature'
import { handToSquirrel } from '../../../src-main/updates/squirrel'
import type { MacUpdater } from '../../../src-main/updates/squirrel'

const bytes = Buffer.from('a package of some bytes')
let folder = ''
let path = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'squirrel-'))
  path = join(folder, 'Ciklus-0.2.0.zip')
  await writeFile(path, bytes)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** An updater that fetches what the feed names, and then says what `says` says. */
class Played extends EventEmitter {
  feed = ''
  got: Buffer | null = null
  elsewhere = 0
  restarts = 0

  constructor(private readonly says: 'update-downloaded' | 'update-not-available' | 'nothing') {
    super()
  }

  setFeedURL({ url }: { readonly url: string }): void {
    this.feed = url
  }

  checkForUpdates(): void {
    void this.fetch().catch((error: unknown) => this.emit('error', error))
  }

  quitAndInstall(): void {
    this.restarts += 1
  }

  private async fetch(): Promise<void> {
    const found = (await (await fetch(this.feed)).json()) as { readonly url: string }
    this.got = Buffer.from(await (await fetch(found.url)).arrayBuffer())
    this.elsewhere = (await fetch(new URL('/package.zip', this.feed))).status
    if (this.says !== 'nothing') this.emit(this.says)
  }
}

const hand = (updater: Played, again: boolean, limit?: number): Promise<void> =>
  handToSquirrel(
    { path, expected: { size: bytes.byteLength, sha512: '' }, again },
    updater as unknown as MacUpdater,
    limit,
  )

describe('The updater of macOS', () => {
  it('gets the package under names that only it is told, and starts the program again when that is wanted', async () => {
    const updater = new Played('update-downloaded')
    await hand(updater, true)
    expect(updater.got?.equals(bytes)).toBe(true)
    expect(updater.elsewhere).toBe(404)
    expect(updater.feed).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{48}\/release$/)
    expect(updater.restarts).toBe(1)
  })

  it('is left with the package when the program only closes, and nothing is served any more', async () => {
    const updater = new Played('update-downloaded')
    await hand(updater, false)
    expect(updater.restarts).toBe(0)
    await expect(fetch(updater.feed)).rejects.toThrow()
    expect(updater.eventNames()).toEqual([])
  })

  it('that finds nothing, refuses or never answers leaves the program as it was', async () => {
    await expect(hand(new Played('update-not-available'), true)).rejects.toThrow('no package')
    await expect(hand(new Played('nothing'), true, 50)).rejects.toThrow('too long')
    const refusing = new Played('nothing')
    refusing.checkForUpdates = () => refusing.emit('error', new Error('Not the same signature'))
    await expect(hand(refusing, true)).rejects.toThrow('Not the same signature')
    expect(refusing.restarts).toBe(0)
    const unsigned = new Played('nothing')
    unsigned.setFeedURL = () => {
      throw new Error('No signature')
    }
    await expect(hand(unsigned, true)).rejects.toThrow('No signature')
    expect(unsigned.eventNames()).toEqual([])
  })
})

describe('A certificate', () => {
  const file = '/Applications/Ciklus.app/Contents/MacOS/Ciklus'

  it.each([
    ['Executable=…\nSignature size=8980\nTeamIdentifier=AB12CD34EF\n', true],
    ['Executable=…\nSignature=adhoc\nTeamIdentifier=not set\n', false],
    ['code object is not signed at all\n', false],
    ['', false],
  ])('is told from what the system says: %j', (said, is) => {
    const asked: string[] = []
    const ask = (bundle: string): string => {
      asked.push(bundle)
      return said
    }
    expect(hasCertificate(file, ask)).toBe(is)
    expect(asked).toEqual([bundleOf(file)])
    expect(bundleOf(file)).toBe('/Applications/Ciklus.app')
  })
})
