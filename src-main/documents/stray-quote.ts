/**
 * Tells a quotation mark that only stands at the beginning of a cell from one that holds a cell together. A stray one
 * swallows the lines up to the next, and with them the people on those lines.
 */

/** What holds the quoted part of a cell. */
export interface QuotedSpan {
  readonly text: string
  /** Where the physical line begins on which the cell stands. */
  readonly lineStart: number
  /** The opening quote, and the place after the closing one (the end of the text when there is none). */
  readonly start: number
  readonly end: number
  readonly isClosed: boolean
}

const isLineEnd = (char: string | undefined): boolean => char === '\n' || char === '\r'

/** Whether a closing quote is where a cell can end. */
export function endsCell({ text, end }: QuotedSpan, delimiter: string): boolean {
  return end >= text.length || text[end] === delimiter || isLineEnd(text[end])
}

/** Whether a part of a text goes over several lines. */
export function hasLineEnd(text: string): boolean {
  return text.includes('\n') || text.includes('\r')
}

/** How many cells each physical line would have if quotes meant nothing. */
function cellsOfLines(text: string, delimiter: string): readonly number[] {
  return text.split(/\r\n|\n|\r/u).map((line) => line.split(delimiter).length)
}

/** The width that most physical lines of a text have, in cells, as if quotes meant nothing. */
export function usualWidth(text: string, delimiter: string): number {
  const counts = new Map<number, number>()
  for (const width of cellsOfLines(text.slice(0, 100_000), delimiter))
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  let best = 0
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width
  return best
}

/** Whether every physical line that the quote holds together would be a row of its own. */
function linesAreRows(span: QuotedSpan, delimiter: string, width: number): boolean {
  const { text, lineStart, end } = span
  let lineEnd = end
  while (lineEnd < text.length && !isLineEnd(text[lineEnd])) lineEnd += 1
  return cellsOfLines(text.slice(lineStart, lineEnd), delimiter).every((cells) => cells === width)
}

/** Whether a quote holds nothing together: it never closes, or it closes where no cell can end, or it holds whole rows. */
export function isStray(span: QuotedSpan, delimiter: string, width: number): boolean {
  if (!span.isClosed) return true
  if (!hasLineEnd(span.text.slice(span.start, span.end))) return false
  return !endsCell(span, delimiter) || (width > 1 && linesAreRows(span, delimiter, width))
}
