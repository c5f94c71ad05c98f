/** Copies in the backup folder that open only with a passphrase. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { FailureError } from '../../../src-shared/result'
import { decryptAge } from '../../../src-main/documents/age'
import { lockFile, unlockFile } from '../../../src-main/documents/locked-file'
import { checkSnapshot } from '../../../src-main/snapshots/file'
import type { CopyWork } from '../../../src-main/snapshots/copying'
import { about, content } from './files'
import { snapshotKit } from './kit'

const kit = snapshotKit()
const passphrase = 'много тајна реч'
/** As the program does it, with less work to try a passphrase. */
const work: CopyWork = {
  check: checkSnapshot,
  lock: (from, to, word) => lockFile(from, to, word, 4),
  unlock: unlockFile,
}
const make = () => kit.make({ work })
const usb = (): string => join(kit.root, 'usb')

beforeEach(() => mkdir(usb()))

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure.code : error),
  )
const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.snapshot'))

/** A program whose backup folder is locked, with one copy in it. */
async function locked() {
  const snapshots = make()
  await snapshots.chooseBackupFolder(usb())
  await snapshots.lockBackupFolder(passphrase)
  const { snapshot, isInBackupFolder } = await kit.snap(snapshots)
  expect(isInBackupFolder).toBe(true)
  const [file = ''] = await filesIn(usb())
  return { snapshots, snapshot, path: join(usb(), file) }
}

describe('A locked backup folder', () => {
  it('gets copies in the age format, which hold exactly the snapshot and not a word of it that can be read', async () => {
    const { snapshots, snapshot, path } = await locked()
    expect(path).toMatch(new RegExp(`${snapshot.id}\\.snapshot\\.age$`))
    const bytes = await readFile(path)
    const plain = await readFile(join(kit.folder(), `${snapshot.id}.snapshot`))
    expect(Buffer.from(await decryptAge(bytes, passphrase)).equals(plain)).toBe(true)
    expect(bytes.includes(plain.subarray(0, 20))).toBe(false)
    expect(await snapshots.backupFolder()).toMatchObject({ isLocked: true })
    expect(await snapshots.sendToBackupFolder()).toBe(true)
    expect(await filesIn(usb())).toHaveLength(1)
  })

  it('is said to be open until a passphrase is chosen, and keeps it for another folder', async () => {
    const snapshots = make()
    await snapshots.chooseBackupFolder(usb())
    expect(await snapshots.backupFolder()).toMatchObject({ isLocked: false })
    await snapshots.lockBackupFolder(passphrase)
    await mkdir(join(kit.root, 'other'))
    await snapshots.chooseBackupFolder(join(kit.root, 'other'))
    expect(await make().backupFolder()).toMatchObject({ isLocked: true })
    await snapshots.forgetBackupFolder()
    await snapshots.chooseBackupFolder(usb())
    expect(await snapshots.backupFolder()).toMatchObject({ isLocked: false })
  })

  it('lists its copies, and each is opened here with the passphrase that is known, to be read as any other', async () => {
    const { snapshots, snapshot } = await locked()
    const { id } = snapshot
    await rm(kit.folder(), { recursive: true })
    expect(await snapshots.list()).toMatchObject([
      { id, place: 'second', problem: 'locked', about: null },
    ])
    expect(await codeOf(snapshots.read(id, 'second', 0))).toBe('snapshot.missing')
    const opened = await snapshots.unlock({ id, place: 'second', passphrase: null })
    expect(opened).toEqual({ ...snapshot, about, problem: null })
    expect((await kit.readAll(id, 'here', snapshots)).lines).toEqual(content)
    // What lies here is not written over.
    expect(await codeOf(snapshots.unlock({ id, place: 'second', passphrase: null }))).toBe(
      'save.failed',
    )
  })

  it('opens on another computer with the passphrase alone, and what goes there then is locked too', async () => {
    const { snapshot } = await locked()
    const { id } = snapshot
    const other = kit.make({
      ...{ work, folder: join(kit.root, 'o', 'snapshots') },
      placesFile: join(kit.root, 'o', 'places.json'),
    })
    expect(await other.lookInto(usb())).toEqual({ copies: 1 })
    const open = (word: string | null) =>
      codeOf(other.unlock({ id, place: 'elsewhere', passphrase: word }))
    expect(await open(null)).toBe('file.needsPassphrase')
    expect(await open('another word')).toBe('file.wrongPassphrase')
    expect(await filesIn(join(kit.root, 'o'))).toEqual([])
    expect(await open(passphrase)).toBe('done')
    await other.keepLookedInto()
    expect(await other.backupFolder()).toMatchObject({ isLocked: true })
    await kit.snap(other)
    expect((await filesIn(usb())).every((name) => name.endsWith('.age'))).toBe(true)
  })

  it('with a file in it that is none, or was changed, says so', async () => {
    const { snapshots, path, snapshot } = await locked()
    const bytes = await readFile(path)
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
    await writeFile(path, bytes)
    await rm(kit.folder(), { recursive: true })
    const { id } = snapshot
    expect(await codeOf(snapshots.unlock({ id, place: 'second', passphrase: null }))).toBe(
      'file.damaged',
    )
    expect(await readdir(kit.folder())).toEqual([])
    await writeFile(path, 'no such file')
    expect(await snapshots.list()).toMatchObject([{ problem: 'damaged' }])
  })

  it('keeps as many as any other', async () => {
    const { snapshots } = await locked()
    for (let n = 0; n < 14; n += 1) await kit.snap(snapshots)
    expect((await filesIn(usb())).length).toBe((await filesIn(kit.folder())).length)
    expect((await filesIn(usb())).length).toBeLessThan(14)
  })
})
