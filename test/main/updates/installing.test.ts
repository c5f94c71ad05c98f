/** Taking a newer version from a stick, and putting it in the place of this one when the program closes. */
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleHead } from '../../../src-main/updates/bundle'
import { replaceAppImage, runInstaller } from '../../../src-main/updates/installing'
import type { StartAfter } from '../../../src-main/system/start-after'
import { signRelease } from '../../../src-main/updates/release'
import type { Release } from '../../../src-main/updates/release'
import type { UpdateWorld } from '../../../src-main/updates/updates'
import { createWaiting } from '../../../src-main/updates/waiting'
import { aPackage, aProgram, aRelease, failureOf, newKey, packageBytes, quiet, system } from './kit'
import type { AskingProgram } from './kit'

const key = newKey()
const nowhere = { address: 'http://127.0.0.1:9/' }
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stick-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const program = (
  world: Partial<UpdateWorld> = {},
  at = join(folder, 'data'),
): Promise<AskingProgram> => aProgram({ keys: [key], feed: nowhere, folder: at, world })

/** A file from a stick: the signed release, and after it the package. */
async function stick(release: Release = aRelease(), bytes: Buffer = packageBytes): Promise<string> {
  const path = join(folder, 'Ciklus.ciklus-update')
  const head = bundleHead(signRelease(release, [key.secret]))
  await writeFile(path, Buffer.concat([head, bytes]))
  return path
}

describe('A file from a stick', () => {
  it('is checked and waits, as what was fetched does', async () => {
    const { updates, folder: data } = await program()
    expect(await updates.takeFile(await stick(), quiet())).toMatchObject({ version: '0.2.0' })
    expect(await updates.state()).toMatchObject({ ready: { version: '0.2.0' } })
    const kept = await readFile(join(data, 'updates', 'Ciklus-0.2.0.AppImage'))
    expect(kept.equals(packageBytes)).toBe(true)
  })

  it.each([
    [
      'for another system',
      aRelease({ packages: [aPackage({ system: 'windows-x64-installer' })] }),
      packageBytes,
      'update.otherSystem',
    ],
    ['with the version that runs', aRelease({ version: '0.1.0' }), packageBytes, 'update.same'],
    ['with an older version', aRelease({ version: '0.0.9' }), packageBytes, 'update.older'],
    ['with other bytes', aRelease(), Buffer.alloc(packageBytes.byteLength, 'x'), 'update.changed'],
    [
      'with bytes added',
      aRelease(),
      Buffer.concat([packageBytes, Buffer.from('x')]),
      'update.changed',
    ],
    ['that was copied in part', aRelease(), packageBytes.subarray(1), 'update.cut'],
    ['without a package', aRelease(), Buffer.alloc(0), 'update.cut'],
  ])('%s is not taken', async (_what, release, bytes, code) => {
    const { updates, files } = await program()
    expect(await failureOf(updates.takeFile(await stick(release, bytes), quiet()))).toBe(code)
    expect(await files()).toEqual([])
    expect(await updates.state()).toMatchObject({ ready: null })
  })

  it.each([
    ['a plain package', packageBytes, 'update.notSigned'],
    ['empty', Buffer.alloc(0), 'update.notSigned'],
    [
      'of a version of the form that is not known',
      Buffer.from('ciklus-update 2 10\n0123456789x'),
      'update.notSigned',
    ],
    [
      'that says its release is longer than it is',
      Buffer.from('ciklus-update 1 9999\n{}'),
      'update.cut',
    ],
    [
      'that says its release is huge',
      Buffer.from('ciklus-update 1 999999\n{}'),
      'update.unreadable',
    ],
    [
      'with something else for a release',
      Buffer.from('ciklus-update 1 2\n{}package'),
      'update.unreadable',
    ],
  ])('that is %s is not taken', async (_what, bytes, code) => {
    const path = join(folder, 'Ciklus.AppImage')
    await writeFile(path, bytes)
    const { updates } = await program()
    expect(await failureOf(updates.takeFile(path, quiet()))).toBe(code)
  })

  it('that is not there any more is told by its name, and a folder is none', async () => {
    const { updates } = await program()
    await expect(
      updates.takeFile(join(folder, 'gone.ciklus-update'), quiet()),
    ).rejects.toMatchObject({
      failure: { code: 'file.missing', params: { name: 'gone.ciklus-update' } },
    })
    await mkdir(join(folder, 'a.ciklus-update'))
    expect(await failureOf(updates.takeFile(join(folder, 'a.ciklus-update'), quiet()))).toBe(
      'update.notSigned',
    )
  })

  it('leaves what waits when it is no good, unless it gets as far as being copied', async () => {
    const { updates } = await program()
    await updates.takeFile(await stick(), quiet())
    await failureOf(updates.takeFile(await stick(aRelease({ version: '0.0.1' })), quiet()))
    expect(await updates.state()).toMatchObject({ ready: { version: '0.2.0' } })
  })
})

describe('What waits', () => {
  async function waiting(world: Partial<UpdateWorld> = {}): Promise<AskingProgram> {
    const made = await program(world)
    await made.updates.takeFile(await stick(), quiet())
    return made
  }
  const placeIn = (data: string) => join(data, 'updates', 'Ciklus-0.2.0.AppImage')

  it('is installed only after everything was copied, once', async () => {
    const { updates, installed, folder: data } = await waiting()
    expect(updates.isDue()).toBe(false)
    expect(await failureOf(updates.install(false))).toBe('update.notCopied')
    expect(await failureOf(updates.noteCopied('damaged'))).toBe('update.notCopied')
    expect(updates.isDue()).toBe(false)
    expect(installed).toEqual([])
    await updates.noteCopied('good')
    expect(updates.isDue()).toBe(true)
    await updates.install(false)
    expect(installed).toEqual([placeIn(data)])
    expect(await failureOf(updates.install(false))).toBe('update.notCopied')
  })

  it('needs no copy where there is nothing to copy, and is due only when there is something', async () => {
    const { updates } = await program()
    await updates.noteCopied(null)
    expect(updates.isDue()).toBe(false)
    await updates.takeFile(await stick(), quiet())
    await updates.noteCopied(null)
    expect(updates.isDue()).toBe(true)
    await updates.discard()
    expect(updates.isDue()).toBe(false)
  })

  it.each([
    [
      'changed by a byte',
      async (path: string) =>
        writeFile(path, Buffer.concat([Buffer.from('X'), packageBytes.subarray(1)])),
    ],
    ['cut', async (path: string) => writeFile(path, packageBytes.subarray(0, 9))],
    ['taken away', async (path: string) => rm(path)],
  ])('and was %s since is not installed, and waits no longer', async (_what, spoil) => {
    const { updates, installed, folder: data, files } = await waiting()
    await updates.noteCopied('good')
    await spoil(placeIn(data))
    expect(await failureOf(updates.install(false))).toBe('update.changed')
    expect(installed).toEqual([])
    expect(await files()).toEqual([])
    expect(await updates.state()).toMatchObject({ ready: null, failed: null })
  })

  it.each([
    ['of somebody else', (text: string) => text.replace('0.2.0', '0.9.0')],
    ['of nobody', () => '{}'],
    ['of an older version', () => signRelease(aRelease({ version: '0.0.9' }), [key.secret])],
  ])('with a release %s is nothing', async (_what, spoil) => {
    const { updates, folder: data } = await waiting()
    await updates.noteCopied('good')
    const path = join(data, 'updates', 'release.json')
    await writeFile(path, spoil(await readFile(path, 'utf8')))
    expect(await updates.state()).toMatchObject({ ready: null })
    expect(await failureOf(updates.install(false))).toBe('update.nothingReady')
  })

  it('is shown, not installed, where this program cannot replace itself, and only after a copy', async () => {
    const byHand = { name: system, kind: 'deb', way: 'byHand' } as const
    const { updates, revealed, folder: data } = await waiting({ system: byHand })
    expect(await failureOf(updates.showPackage())).toBe('update.notCopied')
    await updates.noteCopied('good')
    expect(updates.isDue()).toBe(false)
    await updates.showPackage()
    expect(revealed).toEqual([placeIn(data)])
    await updates.noteCopied('good')
    await writeFile(placeIn(data), 'x')
    expect(await failureOf(updates.showPackage())).toBe('update.changed')
  })

  it('is there at the next start, and what a kill left of a download is not', async () => {
    const first = await waiting()
    await writeFile(join(first.folder, 'updates', 'x.part'), 'half')
    const second = await program()
    await second.updates.tidy()
    expect(await second.updates.state()).toMatchObject({ ready: { version: '0.2.0' } })
    await rm(join(first.folder, 'updates', 'release.json'))
    await second.updates.tidy()
    expect(await second.files()).toEqual([])
  })

  it('and could not be installed is told at the next start, and not tried again by itself', async () => {
    const first = await waiting()
    await first.updates.noteCopied('good')
    await first.updates.install(true)
    const soon = await program({ now: () => Date.UTC(2026, 11, 2) + 60_000 })
    await soon.updates.tidy()
    expect(await soon.updates.state()).toMatchObject({ failed: null, ready: { version: '0.2.0' } })
    const later = await program({ now: () => Date.UTC(2026, 11, 2) + 600_000 })
    await later.updates.tidy()
    expect(await later.updates.state()).toMatchObject({ failed: '0.2.0', ready: null })
    expect(await later.files()).toEqual([])
    await later.updates.takeFile(await stick(), quiet())
    expect(await later.updates.state()).toMatchObject({ failed: null, ready: { version: '0.2.0' } })
  })

  it('is gone once it runs', async () => {
    const first = await waiting()
    await first.updates.noteCopied('good')
    await first.updates.install(true)
    const rules = { keys: [key.public], version: '0.2.0', system }
    const waitsStill = createWaiting(join(first.folder, 'updates'), rules, 'appimage')
    const second = await program({ rules, waiting: waitsStill })
    await second.updates.tidy()
    expect(await second.files()).toEqual([])
    expect(await second.updates.state()).toMatchObject({ failed: null, ready: null })
  })
})

describe('An AppImage', () => {
  const expected = aPackage()
  const started: unknown[] = []
  const start: StartAfter = (pid, program, args) => void started.push([pid, program, ...args])
  beforeEach(() => started.splice(0))

  it('is replaced in one step, can be started, and is started again when that was wanted', async () => {
    const path = join(folder, 'new')
    const appImage = join(folder, "Ciklus d'Ana.AppImage")
    await writeFile(path, packageBytes)
    await writeFile(appImage, 'old')
    await replaceAppImage({ path, expected, again: false }, appImage, start)
    expect((await readFile(appImage)).equals(packageBytes)).toBe(true)
    expect((await stat(appImage)).mode & 0o777).toBe(0o755)
    expect((await readdir(folder)).toSorted()).toEqual(["Ciklus d'Ana.AppImage", 'new'])
    expect(started).toEqual([])
    await replaceAppImage({ path, expected, again: true }, appImage, start)
    expect(started).toEqual([[process.pid, appImage]])
  })

  it('stays as it was when the copy beside it is not what was signed, or nothing can be written there', async () => {
    const path = join(folder, 'new')
    const appImage = join(folder, 'Ciklus.AppImage')
    await writeFile(path, 'not it')
    await writeFile(appImage, 'old')
    expect(await failureOf(replaceAppImage({ path, expected, again: true }, appImage, start))).toBe(
      'update.changed',
    )
    const elsewhere = join(folder, 'gone', 'Ciklus.AppImage')
    expect(
      await failureOf(replaceAppImage({ path, expected, again: true }, elsewhere, start)),
    ).toMatchObject({ code: 'ENOENT' })
    expect(await readFile(appImage, 'utf8')).toBe('old')
    expect((await readdir(folder)).toSorted()).toEqual(['Ciklus.AppImage', 'new'])
    expect(started).toEqual([])
  })
})

it('The installer of Windows is started without questions, and starts the program when that was wanted', () => {
  const started: unknown[] = []
  const start = (command: string, args: readonly string[]) => void started.push([command, ...args])
  const path = 'C:\\Users\\Ana\\Ciklus-0.2.0.exe'
  const expected = aPackage()
  runInstaller({ path, expected, again: false }, start)
  runInstaller({ path, expected, again: true }, start)
  expect(started).toEqual([
    [path, '--updated', '/S'],
    [path, '--updated', '/S', '--force-run'],
  ])
})
