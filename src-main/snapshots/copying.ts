/** Copies snapshots to the backup folder, locked when a passphrase was chosen, and brings locked ones here. Nothing is ever written over. */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotAbout } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import { flushFolder, renameToFree } from '../files/write'
import type { JournalDisk } from '../journal/disk'
import { checkSnapshot } from './file'
import { lockedEnding, snapshotEnding } from './names'
import { makeOwnFolder } from './places'
import type { BackupFolder, Found } from './places'

/** What is done with files that may come from anywhere, or takes long: in another process, unless a test says otherwise. */
export interface CopyWork {
  /** Reads a whole snapshot. */
  readonly check: (path: string) => Promise<SnapshotAbout>
  /** Encrypts a file into a new one. */
  readonly lock: (from: string, to: string, passphrase: string) => Promise<void>
  /** Opens one into a new one. */
  readonly unlock: (from: string, to: string, passphrase: string) => Promise<void>
}

/** Reads in this process; locks nothing. */
export const plainWork: CopyWork = {
  check: checkSnapshot,
  lock: () => raise('save.failed'),
  unlock: () => raise('file.damaged'),
}

/** Copies a snapshot to the backup folder; false when it could not be done. */
export async function copyTo(
  place: BackupFolder,
  { id, path }: Found,
  disk: JournalDisk,
  work: CopyWork,
): Promise<boolean> {
  const temporary = join(place.own, `.${id}.tmp`)
  try {
    if (!(await makeOwnFolder(place))) return false
    await sweep(place.own, /^\.[0-9a-z-]+\.tmp$/)
    if (place.passphrase === null) await copyOpen(path, temporary)
    else await work.lock(path, temporary, place.passphrase)
    const ending = place.passphrase === null ? snapshotEnding : lockedEnding
    await renameToFree(disk, temporary, join(place.own, `${id}${ending}`))
    await flushFolder(disk, place.own)
    return true
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined)
    return false
  }
}

async function copyOpen(path: string, temporary: string): Promise<void> {
  await copyFile(path, temporary, constants.COPYFILE_EXCL)
  await flushFile(temporary)
  await checkSnapshot(temporary)
}

/** Opens a locked snapshot into a folder, under its own name. Answers where it lies, and what its first line says. */
export async function unlockInto(
  folder: string,
  { id, path }: Found,
  passphrase: string,
  disk: JournalDisk,
  work: CopyWork,
): Promise<{ readonly path: string; readonly about: SnapshotAbout }> {
  const temporary = join(folder, `.${randomBytes(16).toString('hex')}.tmp`)
  const target = join(folder, `${id}${snapshotEnding}`)
  try {
    await disk.mkdir(folder, { recursive: true })
    await work.unlock(path, temporary, passphrase)
    const about = await work.check(temporary)
    await renameToFree(disk, temporary, target)
    await flushFolder(disk, folder)
    return { path: target, about }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Brings what a file holds to the disk. */
export async function flushFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Clears away what was begun and never finished, by a program that is gone. */
export async function sweep(
  folder: string,
  pattern: RegExp,
  active: ReadonlySet<string> = new Set(),
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!pattern.test(name) || active.has(join(folder, name))) continue
    await rm(join(folder, name), { force: true }).catch(() => undefined)
  }
}
