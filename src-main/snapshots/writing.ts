/** Writes a snapshot: lines go through gzip into a file with a temporary name. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { createGzip } from 'node:zlib'
import { journalVersion } from '../../src-shared/journal'
import type { SnapshotAbout } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import type { Disk } from '../files/write'
import { formatLine } from '../journal/line'
import { LineSplitter } from '../journal/split'
import { mostInflated, snapshotFormat } from './file'

/** Bytes that are packed at once, about: a line alone is too little. */
const atOnce = 256 * 1024

/** A snapshot that is being written. */
export class Writing {
  private readonly gzip = createGzip({ level: 4 })
  private readonly hash = createHash('sha256')
  private lines = 0
  private size = 0
  private readonly drained: Promise<void>
  private failure: Error | null = null
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly path: string,
    readonly about: SnapshotAbout,
    private readonly handle: FileHandle,
  ) {
    this.drained = this.drain()
    // Whoever writes or finishes is told; here it only must not go unheard.
    this.drained.catch(() => undefined)
  }

  /** Begins one in a new file. */
  static async begin(disk: Disk, path: string, about: SnapshotAbout): Promise<Writing> {
    const writing = new Writing(path, about, await disk.open(path, 'wx'))
    const head = { format: snapshotFormat, version: journalVersion, ...about }
    const line = formatLine(JSON.stringify({ snapshot: head }))
    await writing.put([line], line.length)
    return writing
  }

  /** Adds lines, in UTF-8 with a line feed after each, when those before are written. Refuses what is none. */
  write(lines: Uint8Array): Promise<void> {
    const written = this.writing.then(() => this.writeLines(lines))
    this.writing = written.catch(() => undefined)
    return written
  }

  private async writeLines(lines: Uint8Array): Promise<void> {
    const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength)
    const all = [...linesIn(text)]
    let group: Buffer[] = []
    let length = 0
    for (const json of all) {
      const line = formatLine(json)
      group.push(line)
      length += line.length
      if (length < atOnce) continue
      await this.put(group, length)
      group = []
      length = 0
    }
    if (length > 0) await this.put(group, length)
  }

  /** Writes the last line and waits until all is on the disk. */
  async finish(): Promise<void> {
    const sum = { lines: this.lines, sha256: this.hash.digest('hex') }
    this.gzip.end(formatLine(JSON.stringify({ sum })))
    await this.drained
    await this.handle.sync()
    await this.handle.close()
  }

  /** Gives it up; the file stays for the caller to remove. */
  async abandon(): Promise<void> {
    this.gzip.destroy()
    await this.drained.catch(() => undefined)
    await this.handle.close().catch(() => undefined)
  }

  private async put(lines: readonly Buffer[], length: number): Promise<void> {
    this.throwIfBroken()
    this.size += length
    if (this.size > mostInflated) raise('request.invalid')
    this.lines += lines.length
    const bytes = Buffer.concat(lines, length)
    this.hash.update(bytes)
    if (!this.gzip.write(bytes)) await Promise.race([once(this.gzip, 'drain'), this.drained])
    this.throwIfBroken()
  }

  private throwIfBroken(): void {
    if (this.failure !== null) throw this.failure
  }

  private async drain(): Promise<void> {
    try {
      for await (const piece of this.gzip as AsyncIterable<Buffer>) {
        for (let done = 0; done < piece.length;) {
          const { bytesWritten } = await this.handle.write(piece, done, piece.length - done)
          done += bytesWritten
        }
      }
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error))
      throw error
    }
  }
}

const [brace, braceEnd, carriageReturn] = [0x7b, 0x7d, 0x0d]

/** The lines of some text. Refuses what is no JSON object on a line of its own. */
function* linesIn(text: Buffer): Generator<Buffer> {
  const splitter = new LineSplitter()
  for (const { bytes } of splitter.push(text)) {
    const isOne = bytes?.[0] === brace && bytes.at(-1) === braceEnd
    if (!isOne || bytes.includes(carriageReturn)) raise('request.invalid')
    else yield bytes
  }
  if (!splitter.end().next().done) raise('request.invalid')
}
