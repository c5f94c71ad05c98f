/** Reads a file of lines, some at a time, whatever is in it. */
import { constants } from 'node:fs'
import { createHash } from 'node:crypto'
import type { Disk } from '../files/write'
import { readHead } from './head'
import type { SegmentHead } from './head'
import { parseLine } from './line'
import type { GoodLine } from './line'
import { LineSplitter } from './split'
import type { RawLine } from './split'

/** A line of a file: where it stands, and what it says if it can be read. */
interface FileLine extends Omit<RawLine, 'bytes'> {
  readonly good: GoodLine | null
}

/** Bytes read at once. */
const chunkSize = 1024 * 1024

/** Without O_NONBLOCK, opening a pipe that nobody writes to would never return. Windows has neither. */
const readOnly = 'O_NONBLOCK' in constants ? constants.O_RDONLY | constants.O_NONBLOCK : 'r'

/** Part of a file. */
export interface Extent {
  readonly path: string
  readonly from: number
  /** Nothing at or beyond this is read; `Infinity` for all there is. */
  readonly to: number
}

/**
 * Calls `onLine` for each line of a part of a file until it answers true, and then `onBytes` for what they were read from.
 * Resolves with the file's size.
 */
export async function readLines(
  disk: Pick<Disk, 'open'>,
  { path, from, to }: Extent,
  onLine: (line: FileLine) => boolean,
  onBytes: (bytes: Buffer, at: number) => void = () => undefined,
): Promise<number> {
  const handle = await disk.open(path, readOnly)
  try {
    const about = await handle.stat()
    if (!about.isFile()) throw new Error('Not a file')
    const end = Math.min(to, about.size)
    const splitter = new LineSplitter(from)
    for (let at = from; at < end;) {
      // A buffer of its own for each chunk: lines are views of it, and some are kept.
      const buffer = Buffer.allocUnsafe(Math.min(chunkSize, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at)
      if (bytesRead === 0) break
      const chunk = buffer.subarray(0, bytesRead)
      for (const raw of splitter.push(chunk)) if (onLine(lineOf(raw))) return about.size
      onBytes(chunk, at)
      at += bytesRead
    }
    for (const raw of splitter.end()) onLine(lineOf(raw))
    return about.size
  } finally {
    await handle.close()
  }
}

function lineOf({ bytes, ...place }: RawLine): FileLine {
  return { ...place, good: bytes === null ? null : parseLine(bytes) }
}

/** What was found in a file of the journal. */
export interface Scan {
  readonly size: number
  /** Its first line; `null` when that cannot be read. */
  readonly head: SegmentHead | null
  /** Where its lines begin, after the first. */
  readonly start: number
  /** The end of the last line that is complete. */
  readonly end: number
  /** Lines that can be read, and lines that cannot; part of a line at the end is not counted. */
  readonly good: number
  readonly bad: number
  /** What follows the last line feed: nothing, a whole line that only lacks it, or part of one. */
  readonly tail: 'none' | 'whole' | 'torn'
  /** SHA-256 of what follows the first line. */
  readonly sha256: string
}

/** Reads a whole file, unless `onHead` does not want it. `onLine` hears of each line that can be read. */
export async function scanFile(
  disk: Pick<Disk, 'open'>,
  path: string,
  onHead: (head: SegmentHead | null) => boolean,
  onLine: (line: GoodLine) => void,
): Promise<Scan> {
  const hash = createHash('sha256')
  const found = { start: 0, end: 0, good: 0, bad: 0, tail: 'none' as Scan['tail'] }
  let head: SegmentHead | null = null
  const take = (line: FileLine): boolean => {
    if (line.start === 0) {
      const name = line.good?.name
      head = name?.kind === 'segment' && line.isEnded ? readHead(name.value) : null
      const isWanted = onHead(head)
      if (head !== null) found.start = found.end = line.length
      if (head !== null || !isWanted) return !isWanted
    }
    if (line.isEnded) found.end = line.start + line.length
    else found.tail = line.good === null ? 'torn' : 'whole'
    if (line.good === null) found.bad += line.isEnded ? 1 : 0
    else {
      found.good += 1
      onLine(line.good)
    }
    return false
  }
  const size = await readLines(disk, { path, from: 0, to: Infinity }, take, (bytes, at) => {
    hash.update(bytes.subarray(Math.max(0, found.start - at)))
  })
  return { size, head, ...found, sha256: hash.digest('hex') }
}

/** Whether a sealed segment is exactly what its first line says. */
export function isIntact({ head, good, bad, tail, sha256 }: Scan): boolean {
  const sealed = head?.sealed ?? null
  if (sealed === null || bad > 0 || tail !== 'none') return false
  return sealed.lines === good && sealed.sha256 === sha256
}
