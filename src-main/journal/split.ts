/** Bytes into lines, in bounded memory: what is longer than any line may be is passed over. */

/** The longest line that is read, in bytes. The largest import that was measured made one of 30 MB. */
export const longestLine = 256 * 1024 * 1024

/** A line as it stands, or `null` for one that is too long. */
export interface RawLine {
  readonly bytes: Buffer | null
  /** Where it begins, and its length with its line feed. */
  readonly start: number
  readonly length: number
  /** False for what follows the last line feed. */
  readonly isEnded: boolean
}

const lineFeed = 10

/** Takes chunks and gives lines. Call `end` once for what is left. */
export class LineSplitter {
  private parts: Buffer[] = []
  private held = 0
  private start: number
  private isTooLong = false

  constructor(
    start = 0,
    private readonly longest = longestLine,
  ) {
    this.start = start
  }

  *push(chunk: Buffer): Generator<RawLine, void, undefined> {
    let from = 0
    for (;;) {
      const at = chunk.indexOf(lineFeed, from)
      if (at === -1) break
      yield this.take(chunk.subarray(from, at), true)
      from = at + 1
    }
    if (from < chunk.length) this.hold(chunk.subarray(from))
  }

  /** What follows the last line feed; nothing when there is nothing. */
  *end(): Generator<RawLine, void, undefined> {
    if (this.held > 0) yield this.take(Buffer.alloc(0), false)
  }

  private hold(bytes: Buffer): void {
    this.held += bytes.length
    if (this.held > this.longest) {
      this.isTooLong = true
      this.parts = []
    } else {
      this.parts.push(bytes)
    }
  }

  private take(rest: Buffer, isEnded: boolean): RawLine {
    const length = this.held + rest.length
    const isTooLong = this.isTooLong || length > this.longest
    const bytes = isTooLong ? null : this.held === 0 ? rest : Buffer.concat([...this.parts, rest])
    const line = { bytes, start: this.start, length: length + (isEnded ? 1 : 0), isEnded }
    this.start += line.length
    this.parts = []
    this.held = 0
    this.isTooLong = false
    return line
  }
}
