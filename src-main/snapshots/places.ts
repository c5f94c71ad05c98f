/**
 * Where snapshots lie: here, and in a backup folder that the user picked (`places.json` in the data folder). In the backup folder each
 * installation has a folder of its own, so that two computers that share a stick never remove each other's copies.
 */
import { constants } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { access, readdir, readFile, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { errnoOf } from '../files/errno'
import { writeWhole } from '../files/write'
import { makeFolder, realDisk } from '../journal/disk'
import { idOf, isLocked } from './names'

const placesFile = z.object({
  second: z.object({
    path: z.string().min(1).max(5_000),
    folder: z.string().regex(/^Ciklus-[0-9a-f]{8}$/),
    /** It keeps what lies there from others. Here everything lies open, so it does too. */
    passphrase: z.string().min(1).max(1_000).optional(),
  }),
})

/** The backup folder: the folder that was picked, and this installation's own in it. */
export interface BackupFolder {
  readonly picked: string
  readonly own: string
  /** What new copies there open with; null when they open without. */
  readonly passphrase: string | null
}

/** Folders of other installations that are looked into for snapshots, at most. */
const mostFolders = 50
/** A network folder that is gone can take minutes to say so. */
const patience = 5_000

/** Reads what was remembered; `null` when there is no backup folder or the file is damaged. */
export async function readBackupFolder(file: string): Promise<BackupFolder | null> {
  try {
    const { second } = placesFile.parse(JSON.parse(await readFile(file, 'utf8')))
    const { path, folder, passphrase = null } = second
    return { picked: path, own: join(path, folder), passphrase }
  } catch {
    return null
  }
}

async function write(file: string, { picked, own, passphrase }: BackupFolder): Promise<void> {
  const locked = passphrase === null ? {} : { passphrase }
  const second = { path: picked, folder: basename(own), ...locked }
  await writeWhole(file, `${JSON.stringify({ second })}\n`, { disk: realDisk })
}

/** Remembers a folder. Picking the same one again goes on in the same folder inside it; a passphrase stays. */
export async function rememberBackupFolder(file: string, picked: string): Promise<BackupFolder> {
  const before = await readBackupFolder(file)
  if (before?.picked === picked) return before
  const own = join(picked, `Ciklus-${randomBytes(4).toString('hex')}`)
  const place = { picked, own, passphrase: before?.passphrase ?? null }
  await write(file, place)
  return place
}

/** Remembers what new copies in the backup folder open with. */
export async function rememberPassphrase(file: string, passphrase: string): Promise<void> {
  const place = await readBackupFolder(file)
  if (place !== null) await write(file, { ...place, passphrase })
}

/** Forgets it. What is there stays. */
export async function forgetBackupFolder(file: string): Promise<void> {
  await rm(file, { force: true })
}

/** Whether a folder is there and can be written to now. */
export async function isReachable(path: string): Promise<boolean> {
  const look = async (): Promise<boolean> => {
    await access(path, constants.R_OK | constants.W_OK)
    return (await stat(path)).isDirectory()
  }
  return within(look(), false)
}

/** The answer of some work, or another one when it fails or takes too long. */
async function within<T>(work: Promise<T>, otherwise: T): Promise<T> {
  const timer = new AbortController()
  const late = wait(patience, otherwise, { signal: timer.signal, ref: false }).catch(
    () => otherwise,
  )
  try {
    return await Promise.race([work.catch(() => otherwise), late])
  } finally {
    timer.abort()
  }
}

/** Makes this installation's folder in the backup folder. The picked folder itself is never made: it may be a stick that is not in. */
export async function makeOwnFolder({ picked, own }: BackupFolder): Promise<boolean> {
  if (!(await isReachable(picked))) return false
  return makeFolder(realDisk, own, picked).then(
    () => true,
    () => false,
  )
}

/**
 * The folders in which the backup folder may have snapshots: this installation's first, then the picked one and those of others.
 * Those in `except` are of other programs of this computer: what is in them is nothing to go back to here.
 */
export async function foldersIn(
  { picked, own }: BackupFolder,
  except: ReadonlySet<string> = new Set(),
): Promise<readonly string[]> {
  const entries = await within(readdir(picked, { withFileTypes: true }), [])
  const others = entries
    .filter((entry) => entry.isDirectory() && /^Ciklus-[0-9a-f]{8}$/.test(entry.name))
    .map(({ name }) => join(picked, name))
    .filter((path) => path !== own && !except.has(path))
  return [own, picked, ...others.slice(0, mostFolders)]
}

/** A snapshot's file as far as its name goes. */
export interface Found {
  readonly id: string
  readonly path: string
  /** It opens only with a passphrase. */
  readonly isLocked: boolean
}

/** What is named like a snapshot in a folder; nothing when there is no such folder. */
export async function snapshotsIn(folder: string): Promise<readonly Found[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return []
    throw error
  })
  return names.flatMap((name) => {
    const id = idOf(name)
    return id === null ? [] : [{ id, path: join(folder, name), isLocked: isLocked(name) }]
  })
}
