/** Quotes as no rule has them: around whole lines, and single ones in the place of double ones. */
import { commonWidth } from './other-delimiters'
import { guessDelimiter, parseCsv } from './parse-csv'
import type { Delimiter } from './parse-csv'

const singleQuoted = /^\s*'[^'\r\n]*'(?:[,;\t|]'[^'\r\n]*')+\s*(?:\r|\n|$)/u
const quotedCell = /(?:^|[,;\t|])"[^"]+"(?:[,;\t|]|$)/u
const swaps: Readonly<Record<string, string>> = { "'": '"', '"': "'" }
/** A text with single and double quotes in each other’s place; applied to its cells it undoes itself. */
export const swapped = (text: string): string =>
  text.replace(/['"]/gu, (sign) => swaps[sign] ?? sign)

/** Whether every cell of the first line stands in single quotes. */
export function isSingleQuoted(text: string): boolean {
  return singleQuoted.test(text.slice(0, 20_000))
}

/** Rows that hold a whole line in quotes are parted once more; the delimiter is looked for inside where all are so. */
export function unwrapLines(
  rows: readonly string[][],
  delimiter: Delimiter,
): { readonly rows: string[][]; readonly delimiter: Delimiter } {
  const filled = rows.filter((row) => row.length > 0)
  const isWhole = (row: readonly string[]): boolean => row.length === 1
  const whole = filled.filter(isWhole)
  const areAll = whole.length === filled.length
  const inner = areAll ? guessDelimiter(whole.map(([line]) => line).join('\n')) : delimiter
  // A cell with a line end inside is a cell and no row: parting it would lose what stands behind the line end.
  const parted = (row: readonly string[]): readonly string[] => {
    const { rows: found, unclosed } = parseCsv(row[0] ?? '', inner, 2, 'lenient')
    return found.length === 1 && unclosed === null ? (found[0] ?? []) : []
  }
  const width = areAll ? parted(whole[0] ?? []).length : commonWidth(filled)
  const fits = whole.filter((row) => parted(row).length === width)
  // One alone may be a footnote that happens to have as many commas, unless cells within it are quoted as well.
  const isRow = fits.some((row) => quotedCell.test(row[0] ?? ''))
  const isEnough = areAll ? fits.length >= whole.length * 0.8 : fits.length > 1 || isRow
  if (width < 2 || fits.length === 0 || !isEnough) return { rows: [...rows], delimiter }
  const lines = new Set(fits)
  return { rows: rows.map((row) => (lines.has(row) ? [...parted(row)] : row)), delimiter: inner }
}
