/** Takes delimited text apart (RFC 4180, read leniently): quotes, line ends of all kinds, ragged rows. */
import { afterBlanks, endsCell, hasLineEnd, isStray, rowShape } from './stray-quote'
import type { RowShape } from './stray-quote'

/** Something odd about a quote, counted from 0. */
interface QuoteRemark {
  readonly code: 'strayQuote' | 'linesInside'
  readonly row: number
  readonly column: number
}

/** More of them say nothing new. */
const mostRemarks = 1_000

/** Rows of cells as they stand; a blank line is a row without cells. */
interface ParsedCsv {
  readonly rows: string[][]
  /** The physical line, from 1, on which each row begins. */
  readonly lines: number[]
  /** Where the quote that is never closed stands, counted from 0. */
  readonly unclosed: { readonly row: number; readonly column: number } | null
  readonly remarks: readonly QuoteRemark[]
}

const quote = 34
const lf = 10
const cr = 13

/** How many line ends of any kind stand in a part of a text. */
export function lineEnds(text: string, from = 0, to = text.length): number {
  let count = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === lf || (code === cr && text.charCodeAt(at + 1) !== lf)) count += 1
  }
  return count
}

/** Reads cells from a text, one after the other. */
class CsvReader {
  private at = 0
  readonly rows: string[][] = []
  readonly lines: number[] = []
  private row: string[] = []
  private line = 1
  private begun = 1
  private lineStart = 0
  readonly remarks: QuoteRemark[] = []
  unclosed: ParsedCsv['unclosed'] = null
  private readonly hasEscapes: boolean

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
    /** How rows look where quotes are read leniently, else null. */
    private readonly shape: RowShape | null,
  ) {
    // Some programs write a quote within a cell as \" and not as "".
    const midCell = /\\"(?=[^",;\t|\r\n])/u
    this.hasEscapes = shape !== null && midCell.test(text.slice(0, 100_000))
  }

  read(maxRows: number): void {
    while (this.at < this.text.length && this.rows.length < maxRows) {
      if (this.shape !== null) this.skipBlanksBeforeQuote()
      const quoted = this.text.charCodeAt(this.at) === quote
      const from = this.at
      this.row.push(quoted ? this.quotedCell() : this.plainCell())
      if (quoted) this.line += lineEnds(this.text, from, this.at)
      this.afterCell()
    }
    if (this.row.length > 0) this.endRow()
  }

  /** Blanks between a delimiter and a quote belong to nobody: `Ana, "Most, Niš"`. */
  private skipBlanksBeforeQuote(): void {
    const start = afterBlanks(this.text, this.at, this.delimiter)
    if (start === this.at || this.text.charCodeAt(start) !== quote) return
    const { end } = this.closing(start)
    const span = { text: this.text, lineStart: this.lineStart, start, end, isClosed: end !== -1 }
    if (span.isClosed && endsCell(span, this.delimiter)) this.at = start
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
    this.line += 1
    this.lineStart = this.at
    this.endRow()
  }

  private endRow(): void {
    this.rows.push(this.row.length === 1 && this.row[0] === '' ? [] : this.row)
    this.lines.push(this.begun)
    this.begun = this.line
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

  /** The place after the quote that closes one, -1 if none does, and what stands between them. */
  private closing(start: number): { readonly end: number; readonly value: string } {
    let value = ''
    let from = start + 1
    for (;;) {
      const next = this.text.indexOf('"', from)
      if (next === -1) return { end: -1, value: value + this.text.slice(from) }
      value += this.text.slice(from, next)
      if (this.hasEscapes && this.text[next - 1] === '\\') {
        value = `${value.slice(0, -1)}"`
        from = next + 1
        continue
      }
      if (this.text.charCodeAt(next + 1) !== quote) return { end: next + 1, value }
      value += '"'
      from = next + 2
    }
  }

  private quotedCell(): string {
    const { text, delimiter } = this
    const start = this.at
    const { end, value } = this.closing(start)
    const isClosed = end !== -1
    const span = {
      text,
      lineStart: this.lineStart,
      start,
      end: isClosed ? end : text.length,
      isClosed,
    }
    if (this.shape !== null && isStray(span, delimiter, this.shape)) {
      this.remark('strayQuote')
      const cell = this.plainCell()
      // A lone quote at the front is nobody's; one of several belongs to a name within the cell.
      return cell.includes('"', 1) ? cell : cell.slice(1)
    }
    this.at = span.end
    if (!isClosed) {
      this.unclosed ??= { row: this.rows.length, column: this.row.length }
      return value
    }
    if (hasLineEnd(value) && value.includes(delimiter)) this.remark('linesInside')
    if (endsCell(span, delimiter)) {
      if (this.shape !== null) this.at = afterBlanks(text, this.at, delimiter)
      return value
    }
    // Letters after the closing quote are kept as they stand, and so are the quotes: they hold a name, not the cell.
    if (this.shape === null) return value + this.plainCell()
    this.remark('strayQuote')
    return withoutOuter(text.slice(start, end) + this.plainCell())
  }

  private remark(code: QuoteRemark['code']): void {
    if (this.remarks.length < mostRemarks)
      this.remarks.push({ code, row: this.rows.length, column: this.row.length })
  }
}

/** A cell in quotes with a nickname in quotes that nobody doubled, `"Ana "Anica" Zorić"`, without those around it all. */
const withoutOuter = (cell: string): string =>
  /^"[^"]*[\s(]"[^\s"][^"]*"[^"]*"$/u.test(cell) ? cell.slice(1, -1) : cell

/** How quotes are read: `asWritten` by the rule alone; `lenient` lets a stray one hold nothing together. */
type Quotes = 'asWritten' | 'lenient'

/** Takes a text apart, at most `maxRows` rows of it. */
export function parseCsv(
  text: string,
  delimiter: string,
  maxRows: number,
  quotes: Quotes = 'asWritten',
): ParsedCsv {
  const shape = quotes === 'lenient' ? rowShape(text, delimiter) : null
  const reader = new CsvReader(text, delimiter, shape)
  reader.read(maxRows)
  const { rows, lines, unclosed, remarks } = reader
  return { rows, lines, unclosed, remarks }
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
