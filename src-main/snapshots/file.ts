/** Reads a snapshot's file: gzip of lines, of which the first says what it is and the last that it is whole. */
import { constants } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { journalVersion, snapshotAbout } from '../../src-shared/journal'
import type { SnapshotAbout } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import { errnoOf } from '../files/errno'
import { parseLine } from '../journal/line'
import type { GoodLine } from '../journal/line'
import { LineSplitter, longestLine } from '../journal/split'

/** The name of the format, in the first line. */
export const snapshotFormat = 'ciklus-snapshot'

/** The most that a snapshot may unpack to, in bytes: a small file may claim to hold any amount. */
export const mostInflated = 2 * 1024 * 1024 * 1024

const stamped = z.object({
  format: z.literal(snapshotFormat),
  version: z.number().int().min(1),
})
const lastLine = z.object({
  lines: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** The first line must come soon: what begins otherwise is no snapshot. */
const longestFirstLine = 64 * 1024

/** Without O_NONBLOCK, opening a pipe that nobody writes to would never return. A link is not followed. Windows has neither. */
const readOnly =
  'O_NONBLOCK' in constants ? constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW : 'r'

const damaged = (): never => raise('snapshot.damaged')

/** Opens a file to read, and nothing that is none. */
export async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path, readOnly)
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  return damaged()
}

/** The unpacked bytes of a file, a piece at a time. Throws `snapshot.missing` and `snapshot.damaged`. */
async function* unpacked(path: string): AsyncGenerator<Buffer, void, undefined> {
  const handle = await openFile(path).catch((error: unknown) =>
    errnoOf(error) === 'ENOENT' ? raise('snapshot.missing') : damaged(),
  )
  try {
    const packed = handle.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })
    const gunzip = createGunzip({ chunkSize: 256 * 1024 })
    packed.once('error', (error) => gunzip.destroy(error))
    let total = 0
    try {
      for await (const piece of packed.pipe(gunzip) as AsyncIterable<Buffer>) {
        total += piece.length
        if (total > mostInflated) damaged()
        yield piece
      }
    } finally {
      packed.destroy()
      gunzip.destroy()
    }
  } finally {
    await handle.close()
  }
}

/** Looks at the lines of a snapshot in their order, and at the sums. */
class Checker {
  about: SnapshotAbout | null = null
  private lines = 0
  isEnded = false
  private readonly hash: Hash = createHash('sha256')

  /** Takes the next line. Answers it when it is one of the content's. Throws `snapshot.damaged` or `snapshot.newer`. */
  take(bytes: Buffer): GoodLine | null {
    const line = this.isEnded ? null : parseLine(bytes)
    if (line === null) return damaged()
    const { name } = line
    if (this.about === null) this.about = readFirst(name.kind === 'snapshot' ? name.value : null)
    else if (name.kind === 'sum') {
      this.end(name.value)
      return null
    }
    this.lines += 1
    this.hash.update(bytes).update('\n')
    return name.kind === 'snapshot' || name.kind === 'segment' ? null : line
  }

  /** Throws when the last line has not come. */
  finish(): SnapshotAbout {
    return this.isEnded && this.about !== null ? this.about : damaged()
  }

  private end(value: unknown): void {
    const sums = lastLine.safeParse(value)
    if (!sums.success || sums.data.lines !== this.lines) return damaged()
    if (sums.data.sha256 !== this.hash.digest('hex')) return damaged()
    this.isEnded = true
  }
}

function readFirst(value: unknown): SnapshotAbout {
  const head = stamped.safeParse(value)
  if (!head.success) return damaged()
  if (head.data.version > journalVersion) raise('snapshot.newer')
  const parsed = snapshotAbout.strip().safeParse(value)
  return parsed.success ? parsed.data : damaged()
}

/** Reads a snapshot's lines, some at a time; the return value is what its first line says. Throws as {@link checkSnapshot}. */
export async function* snapshotLines(
  path: string,
): AsyncGenerator<readonly GoodLine[], SnapshotAbout, undefined> {
  const checker = new Checker()
  const splitter = new LineSplitter()
  let seen = 0
  let taken = 0
  try {
    for await (const piece of unpacked(path)) {
      seen += piece.length
      const lines: GoodLine[] = []
      for (const { bytes, start, length } of splitter.push(piece)) {
        const line = bytes === null ? damaged() : checker.take(bytes)
        if (line !== null) lines.push(line)
        taken = start + length
      }
      // What cannot come to a good end is not read to its end.
      if (seen > taken && checker.isEnded) damaged()
      if (seen - taken > (checker.about === null ? longestFirstLine : longestLine)) damaged()
      if (lines.length > 0) yield lines
    }
  } catch (error) {
    // Whatever zlib complains of, the file is not whole.
    throw errnoOf(error).startsWith('Z_') || errnoOf(error) === 'EIO' ? damagedError() : error
  }
  if (!splitter.end().next().done) damaged()
  return checker.finish()
}

function damagedError(): unknown {
  try {
    return damaged()
  } catch (error) {
    return error
  }
}

/** What a snapshot's first line says, without looking at the rest. Throws as {@link checkSnapshot}. */
export async function readAbout(path: string): Promise<SnapshotAbout> {
  const splitter = new LineSplitter(0, longestFirstLine)
  let seen = 0
  for await (const piece of unpacked(path)) {
    for (const { bytes } of splitter.push(piece)) {
      const name = bytes === null ? null : parseLine(bytes)?.name
      return readFirst(name?.kind === 'snapshot' ? name.value : null)
    }
    seen += piece.length
    if (seen > longestFirstLine) break
  }
  return damaged()
}

/** Reads a whole snapshot and gives what its first line says. Throws `snapshot.missing`, `.damaged` or `.newer`. */
export async function checkSnapshot(path: string): Promise<SnapshotAbout> {
  const lines = snapshotLines(path)
  for (;;) {
    const { done, value } = await lines.next()
    if (done === true) return value
  }
}
