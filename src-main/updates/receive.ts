/** Takes a package in, from the network or from a stick, and lets none through that is not the signed one. */
import { createHash } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { raise } from '../../src-shared/result'
import { errnoOf, writeFailure } from '../files/errno'
import { renameWithRetries } from '../files/write'
import type { ReleasePackage } from './release'
import type { RunningJob } from '../system/jobs'

/** What a package must be. */
export type Expected = Pick<ReleasePackage, 'size' | 'sha512'>

/** The calls to the file system; tests hand in ones that fail. */
export interface PackageDisk {
  readonly open: (
    path: string,
    flags: string,
    mode: number,
  ) => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>
}

const realDisk: PackageDisk = { open }

/**
 * Writes a package beside its place, and gives it its name only when size and SHA-512 are as signed. Throws `update.cut` when it ends
 * early, `update.changed` when it is another one, or a `save.*` failure; nothing is left behind then.
 */
export async function receive(
  body: AsyncIterable<Uint8Array>,
  path: string,
  expected: Expected,
  job: RunningJob,
  disk: PackageDisk = realDisk,
): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await disk.open(part, 'w', 0o600)
    try {
      await copyChecked(body, file, expected, job)
      await file.sync()
    } finally {
      await file.close()
    }
    job.signal.throwIfAborted()
    await renameWithRetries({ rename }, part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    // What comes from outside fails as a FailureError; the rest is the disk.
    throw errnoOf(error).startsWith('E') ? writeFailure(error, basename(path)) : error
  }
}

async function copyChecked(
  body: AsyncIterable<Uint8Array>,
  file: Pick<FileHandle, 'write'>,
  { size, sha512 }: Expected,
  { signal, onProgress }: RunningJob,
): Promise<void> {
  const hash = createHash('sha512')
  let done = 0
  for await (const piece of body) {
    signal.throwIfAborted()
    done += piece.byteLength
    // One that never ends is not waited for.
    if (done > size) raise('update.changed')
    hash.update(piece)
    await writeAll(file, piece)
    onProgress(done, size)
  }
  if (done < size) raise('update.cut')
  if (hash.digest('hex') !== sha512) raise('update.changed')
}

/** A nearly full disk may take only a part; the next write then says that it is full. */
async function writeAll(file: Pick<FileHandle, 'write'>, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength;) {
    const { bytesWritten } = await file.write(piece, at, piece.byteLength - at)
    if (bytesWritten === 0) throw Object.assign(new Error('Nothing is taken.'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/** Whether a file is the signed package, byte for byte: read anew from the disk. False when it is not there. */
export async function isPackage(path: string, { size, sha512 }: Expected): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    if ((await file.stat()).size !== size) return false
    const hash = createHash('sha512')
    for await (const piece of file.createReadStream({ autoClose: false, highWaterMark: 1 << 20 }))
      hash.update(piece as Uint8Array)
    return hash.digest('hex') === sha512
  } catch {
    return false
  } finally {
    await file.close()
  }
}
