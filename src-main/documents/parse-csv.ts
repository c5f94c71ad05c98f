/** Takes delimited text apart (RFC 4180, read leniently): quotes, line ends of all kinds, ragged rows. */

/** Rows of cells as they stand; a blank line is a row without cells. */
export interface ParsedCsv {
  readonly rows: string[][]
  /** Where the quote that is never closed stands, counted from 0. */
  readonly unclosed: { readonly row: number; readonly column: number } | null
}

const quote = 34
const lf = 10
const cr = 13

/** Reads cells from a text, one after the other. */
class CsvReader {
  private at = 0
  readonly rows: string[][] = []
  private row: string[] = []
  unclosed: ParsedCsv['unclosed'] = null

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {}

  read(maxRows: number): void {
    while (this.at < this.text.length && this.rows.length < maxRows) {
      const quoted = this.text.charCodeAt(this.at) === quote
      this.row.push(quoted ? this.quotedCell() : this.plainCell())
      this.afterCell()
    }
    if (this.row.length > 0) this.endRow()
  }

  /** Steps over what ended a cell: a delimiter, or the end of a line. */
  private afterCell(): void {
    const code = this.text.charCodeAt(this.at)
    if (this.text[this.at] === this.delimiter) {
      this.at += 1
      // A delimiter at the very end still begins one more, empty, cell.
      if (this.at === this.text.length) this.row.push('')
      else if (this.atLineEnd()) {
        this.row.push('')
        this.lineEnd()
      }
    } else if (code === cr || code === lf) {
      this.lineEnd()
    }
  }

  private atLineEnd(): boolean {
    const code = this.text.charCodeAt(this.at)
    return code === cr || code === lf
  }

  private lineEnd(): void {
    const isCrLf = this.text.charCodeAt(this.at) === cr && this.text.charCodeAt(this.at + 1) === lf
    this.at += isCrLf ? 2 : 1
    this.endRow()
  }

  private endRow(): void {
    this.rows.push(this.row.length === 1 && this.row[0] === '' ? [] : this.row)
    this.row = []
  }

  private plainCell(): string {
    const start = this.at
    while (this.at < this.text.length) {
      if (this.text[this.at] === this.delimiter || this.atLineEnd()) break
      this.at += 1
    }
    return this.text.slice(start, this.at)
  }

  private quotedCell(): string {
    const text = this.text
    const start = this.at
    let value = ''
    let from = start + 1
    for (;;) {
      const next = text.indexOf('"', from)
      if (next === -1) {
        this.unclosed ??= { row: this.rows.length, column: this.row.length }
        this.at = text.length
        return value + text.slice(from)
      }
      value += text.slice(from, next)
      if (text.charCodeAt(next + 1) !== quote) {
        this.at = next + 1
        // Letters after the closing quote are kept as they stand.
        return value + this.plainCell()
      }
      value += '"'
      from = next + 2
    }
  }
}

/** Takes a text apart, at most `maxRows` rows of it. */
export function parseCsv(text: string, delimiter: string, maxRows: number): ParsedCsv {
  const reader = new CsvReader(text, delimiter)
  reader.read(maxRows)
  return { rows: reader.rows, unclosed: reader.unclosed }
}

const candidates = [',', ';', '\t', '|'] as const
/** What may stand between the cells of a table. */
export type Delimiter = (typeof candidates)[number]

/** How well a text falls into a table when parted at a delimiter: columns × how many rows agree on them. */
function score(sample: string, delimiter: Delimiter): number {
  const rows = parseCsv(sample, delimiter, 300).rows.filter((row) => row.length > 0)
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  let best = 0
  for (const [columns, agreeing] of counts) {
    best = Math.max(best, (columns - 1) * (agreeing / rows.length) ** 2)
  }
  // A tab hardly ever stands inside a text.
  return delimiter === '\t' ? best * 1.5 : best
}

/** The delimiter at which a text falls best into a table; a comma when there is none to see. */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 100_000)
  const ranked = candidates
    .map((delimiter) => ({ delimiter, score: score(sample, delimiter) }))
    .sort((a, b) => b.score - a.score)
  const [first] = ranked
  return first && first.score > 0 ? first.delimiter : ','
}
