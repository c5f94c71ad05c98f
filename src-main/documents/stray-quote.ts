/**
 * Tells a quotation mark that only stands at the beginning of a cell from one that holds a cell together. A stray one
 * swallows the lines up to the next, and with them the people on those lines.
 */

/** What holds the quoted part of a cell. */
interface QuotedSpan {
  readonly text: string
  /** Where the physical line begins on which the cell stands. */
  readonly lineStart: number
  /** The opening quote, and the place after the closing one (the end of the text when there is none). */
  readonly start: number
  readonly end: number
  readonly isClosed: boolean
}

const isLineEnd = (char: string | undefined): boolean => char === '\n' || char === '\r'

/** The place after a cell's closing quote and the blanks that some programs put behind it. */
export function afterBlanks(text: string, at: number, delimiter: string): number {
  let end = at
  while (text[end] === ' ' || (text[end] === '\t' && delimiter !== '\t')) end += 1
  return end
}

/** Whether a closing quote is where a cell can end. */
export function endsCell({ text, end: at }: QuotedSpan, delimiter: string): boolean {
  const end = afterBlanks(text, at, delimiter)
  return end >= text.length || text[end] === delimiter || isLineEnd(text[end])
}

/** Whether a part of a text goes over several lines. */
export function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r')
}

/** What rows look like by their physical lines, as if quotes meant nothing. */
export interface RowShape {
  /** The width that most lines have, in cells. */
  readonly width: number
  /** Columns whose values are all of one form that can be told: addresses, or numbers and dates. */
  readonly telling: ReadonlyMap<number, RegExp>
}

/** Forms that nobody's sentence has by chance. */
const forms: readonly RegExp[] = [/^[^\s@]+@[^\s@]+\.\p{L}+$/u, /^[+(]?\d[\d\s.:/()-]*$/u]
const bare = (cell: string): string => cell.trim().replace(/^"|"$/gu, '')

/** How rows look in a text. */
export function rowShape(text: string, delimiter: string): RowShape {
  const lines = text.slice(0, 100_000).split(/\r\n|\n|\r/u)
  const counts = new Map<number, number>()
  const parted = lines.map((line) => line.split(delimiter))
  for (const { length } of parted) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  let width = 0
  for (const [length, count] of counts) if (count > (counts.get(width) ?? 0)) width = length
  const rows = parted.filter(({ length }) => length === width).slice(1)
  const telling = new Map<number, RegExp>()
  for (let column = 0; column < Math.min(width, 100); column += 1) {
    const filled = rows.flatMap((cells) => bare(cells[column] ?? '') || [])
    const form = forms.find(
      (one) => filled.filter((cell) => one.test(cell)).length > filled.length * 0.6,
    )
    if (form !== undefined && filled.length > 1) telling.set(column, form)
  }
  return { width, telling }
}

/** Whether every physical line that the quote holds together would be a row of its own. */
function linesAreRows(span: QuotedSpan, delimiter: string, { width, telling }: RowShape): boolean {
  const { text, lineStart, end } = span
  // Two cells in a line say little: any sentence with a comma in it would do.
  if (width < 2 || (width === 2 && telling.size === 0)) return false
  let lineEnd = end
  while (lineEnd < text.length && !isLineEnd(text[lineEnd])) lineEnd += 1
  const lines = text.slice(lineStart, lineEnd).split(/\r\n|\n|\r/u)
  const fits = (line: string, isFirst: boolean): boolean => {
    const cells = line.split(delimiter)
    const areAsTold = [...telling].every(([column, form]) => {
      const cell = bare(cells[column] ?? '')
      return isFirst || cell === '' || form.test(cell)
    })
    return cells.length === width && areAsTold
  }
  return lines.every((line, index) => fits(line, index === 0))
}

/** Whether a quote holds nothing together: it never closes, or it closes where no cell can end, or it holds whole rows. */
export function isStray(span: QuotedSpan, delimiter: string, shape: RowShape): boolean {
  if (!span.isClosed) return true
  if (!hasLineEnd(span.text.slice(span.start, span.end))) return false
  return !endsCell(span, delimiter) || linesAreRows(span, delimiter, shape)
}
