/**
 * Writing a file so that nobody ever meets half of it: everything goes into a temporary file beside the target, is
 * flushed to the disk, and takes the target's name in one step. Whatever fails on the way, the old file is intact.
 *
 * `atomically` does the same but was measured to report success on a nearly full disk after a short write, with
 * the old file replaced by a truncated one; `FileHandle.writeFile` writes until everything is written or fails.
 */
import { randomBytes } from 'node:crypto'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { raise } from '../../src-shared/result'
import { errnoOf, writeFailure } from './errno'

/** The calls to the file system that a write makes; tests hand in ones that fail. */
export interface Disk {
  readonly open: typeof open
  readonly rename: typeof rename
  readonly rm: typeof rm
}

/** What a write may be told. */
interface WriteOptions {
  /** Aborting before the last step leaves nothing behind; the promise rejects with `request.cancelled`. */
  readonly signal?: AbortSignal
  /** False: a file that has the name by now is kept, and the promise rejects with `save.failed`. */
  readonly replace?: boolean
  /** The file system; the real one unless a test says otherwise. */
  readonly disk?: Disk
  /** Milliseconds to wait before each new try of the last step. */
  readonly retries?: readonly number[]
}

const realDisk: Disk = { open, rename, rm }

/** On Windows a virus scanner or an indexer holds new files for a moment; about four seconds in all. */
const defaultRetries = [20, 50, 100, 200, 400, 800, 1200, 1200]
const worthAnotherTry = new Set(['EPERM', 'EBUSY', 'EACCES'])

/**
 * Writes a file whole or not at all, replacing what is there. Throws a FailureError with a `save.*` code and the file's
 * name, or `request.cancelled`.
 */
export async function writeWhole(
  path: string,
  data: Uint8Array | string,
  options: WriteOptions = {},
): Promise<void> {
  const { signal, replace = true, disk = realDisk, retries = defaultRetries } = options
  const name = basename(path)
  if (!replace) await reserve(disk, path)
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`)
  try {
    await refuseFolder(path)
    await writeAndFlush(disk, temporary, data, signal)
    if (signal?.aborted === true) raise('request.cancelled')
    await renameWithRetries(disk, temporary, path, retries)
    await flushFolder(disk, dirname(path))
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined)
    if (!replace) await disk.rm(path, { force: true }).catch(() => undefined)
    if (signal?.aborted === true) raise('request.cancelled')
    throw writeFailure(error, name)
  }
}

/** Takes a name that nobody has, with an empty file. (A hard link would be neater, but USB sticks have none.) */
async function reserve(disk: Pick<Disk, 'open'>, path: string): Promise<void> {
  try {
    const handle = await disk.open(path, 'wx')
    await handle.close()
  } catch (error) {
    throw writeFailure(error, basename(path))
  }
}

async function refuseFolder(path: string): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there !== null && !there.isFile()) raise('save.failed', { name: basename(path) })
}

async function writeAndFlush(
  disk: Disk,
  path: string,
  data: Uint8Array | string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const handle = await disk.open(path, 'wx')
  try {
    await handle.writeFile(data, signal === undefined ? {} : { signal })
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames, with new tries while something else holds one of the two for a moment. Throws what the system says, or `save.locked`. */
export async function renameWithRetries(
  disk: Pick<Disk, 'rename'>,
  from: string,
  to: string,
  retries: readonly number[] = defaultRetries,
): Promise<void> {
  for (const pause of retries) {
    try {
      await disk.rename(from, to)
      return
    } catch (error) {
      if (!worthAnotherTry.has(errnoOf(error))) throw error
      await wait(pause)
    }
  }
  await disk.rename(from, to).catch((error: unknown) => {
    // The folder let us make a file a moment ago, so what refuses now is the target: it is open elsewhere.
    if (worthAnotherTry.has(errnoOf(error))) raise('save.locked', { name: basename(to) })
    throw error
  })
}

/** Renames to a name that nobody has. Throws what the system says, or `save.failed` when somebody has it. */
export async function renameToFree(
  disk: Pick<Disk, 'open' | 'rename' | 'rm'>,
  from: string,
  to: string,
): Promise<void> {
  await reserve(disk, to)
  try {
    await renameWithRetries(disk, from, to)
  } catch (error) {
    await disk.rm(to, { force: true }).catch(() => undefined)
    throw error
  }
}

/** Makes the new name itself durable. Windows cannot open folders, and some file systems cannot flush them. */
export async function flushFolder(disk: Pick<Disk, 'open'>, folder: string): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => null)
  if (handle === null) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}
