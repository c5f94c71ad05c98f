/** Reading a file that the user picked: bounded, regular files only, with a failure for each way it can go wrong. */
import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { largestJson, largestLockedJson } from '../../src-shared/limits'
import { raise } from '../../src-shared/result'
import { readFailure } from './errno'
import type { Held } from './tokens'

/** The most that may be read for each purpose, in bytes. */
export const limits = {
  table: 20_000_000,
  json: largestJson,
  lockedJson: largestLockedJson,
  picture: 4_000_000,
  photograph: 20_000_000,
} as const

/** Without O_NONBLOCK, opening a pipe that nobody writes to would never return. Windows has neither. */
const readOnly = 'O_NONBLOCK' in constants ? constants.O_RDONLY | constants.O_NONBLOCK : 'r'

/**
 * Reads a whole file of at most `limit` bytes. Throws `file.missing`, `file.noPermission`, `file.locked`,
 * `file.empty`, `file.tooLarge` (params `name`, `limit` in whole megabytes) or `file.wrongType` for what is no file.
 */
export async function readWhole(path: string, limit: number): Promise<Uint8Array> {
  const name = basename(path)
  try {
    const handle = await open(path, readOnly)
    try {
      return await readBounded(handle, name, limit)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readFailure(error, name)
  }
}

/** Reads what a token stands for, within the same bounds. */
export async function readHeld(held: Held, limit: number): Promise<Uint8Array> {
  if (held.kind === 'path') return readWhole(held.path, limit)
  checkSize(held.bytes.byteLength, held.name, limit)
  return held.bytes
}

/** The size of a file in bytes, by the same rules as {@link readWhole} but without reading it. */
export async function sizeOf(path: string): Promise<number> {
  const name = basename(path)
  try {
    const handle = await open(path, readOnly)
    try {
      const about = await handle.stat()
      if (!about.isFile()) raise('file.wrongType', { name, actual: '–' })
      return about.size
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw readFailure(error, name)
  }
}

/** Refuses what is empty or too large, as `file.empty` or `file.tooLarge`. Sizes in bytes. */
function checkSize(size: number, file: string, limit: number): void {
  if (size === 0) raise('file.empty', { name: file })
  if (size > limit) raise('file.tooLarge', { name: file, limit: Math.round(limit / 1_000_000) })
}

async function readBounded(handle: FileHandle, name: string, limit: number): Promise<Uint8Array> {
  const about = await handle.stat()
  if (!about.isFile()) raise('file.wrongType', { name, actual: '–' })
  checkSize(about.size, name, limit)
  // One byte of room shows a file that grows while it is read.
  const buffer = new Uint8Array(about.size + 1)
  let filled = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled)
    if (bytesRead === 0) break
    filled += bytesRead
    if (filled === buffer.length) raise('file.locked', { name })
  }
  checkSize(filled, name, limit)
  return buffer.subarray(0, filled)
}
