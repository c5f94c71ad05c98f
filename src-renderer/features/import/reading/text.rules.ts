/**
 * Text as it comes out of foreign cells, made fit to keep: invisible characters out, spaces evened,
 * placeholders recognised, and the few kinds of text that must never be taken for a name or a value.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { cleanText, onlyMarks } from '../../../i18n/clean-text'
import { fold } from '../../../i18n/fold'

/** A cell as text: dates as `YYYY-MM-DD` (and ` HH:MM`), numbers in full, nothing for an empty one. */
export function cellText(cell: InCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'object') return cell.time === null ? cell.date : `${cell.date} ${cell.time}`
  if (typeof cell === 'number') return plainNumber(cell)
  return String(cell)
}

/** A number without an exponent, as far as it can be written so. */
function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21
    ? BigInt(value).toString()
    : String(value)
}

/** True when a cell has nothing in it that could be seen. */
export function isBlankCell(cell: InCell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  return typeof cell === 'string' && !/[!-~]/.test(cell) && cleanText(cell).text === ''
}

/** True when no cell of the row has anything in it. */
export function isBlankRow(cells: readonly InCell[] | undefined): boolean {
  return cells === undefined || cells.every(isBlankCell)
}

/** The cells of a row by its number in the file (1 is the first); none when there is no such row. */
export function cellsOf(table: ForeignTable, row: number): readonly InCell[] {
  return table.rows[row - 1] ?? []
}

const placeholders = new Set(
  [
    'n.n. tba tbd t.b.a. n/a n.a. na null none undefined nan #n/a #ref! #value! nema nemam ništa nista bez /',
    'nije navedeno|not given|not applicable|nije primenljivo|nije primjenljivo|no answer',
    'bez odgovora|nema odgovora|keine angabe|k.a.|aucun|ninguno|nincs|ni podatka|nepoznato|unknown',
  ].flatMap((line) => line.split(line.includes('|') ? '|' : ' ').map(fold)),
)

/** A day that programs write where there is none: "0/0/00", "0000-00-00". */
const noDay = /^\s*0{1,4}([/.-])0{1,2}\1\s*0{1,4}\.?\s*$/u

/** True for text that people put where they have nothing to say: "/", "-", "n/a", "nema". */
export function isPlaceholder(text: string): boolean {
  if (text.length > 40) return onlyMarks(text)
  return onlyMarks(text) || noDay.test(text) || placeholders.has(fold(text.trim()))
}

/**
 * True for text that a spreadsheet would run: `=HYPERLINK(…)`, `@SUM(A1)`, `+cmd|…`, also after blanks and
 * in full-width signs. Ordinary sentences and phone numbers that begin with a sign are not meant.
 */
export function isFormula(text: string): boolean {
  if (!/^[\s'"]*[=+\-@\uff0b-\uff20\ufe62-\ufe6b]/u.test(text)) return false
  const body = text.replace(/^[\s'"]+/u, '').normalize('NFKC')
  if (/^=\s*[+\-@("]?\s*[\p{L}_$\d]/u.test(body)) return true
  return /^[+\-@]\s*(?:[\p{L}_.]+\s*\(|cmd\s*\||\d+[+\-*/]\d+[+\-*/]?\s*[\p{L}(])/iu.test(body)
}

/** True for a sum of numbers that a spreadsheet would reckon: "+1+1", "-2+3". A telephone has no second plus. */
export function isSum(text: string): boolean {
  return /^[-+]\d+(?:[-+*/]\d+)*[+*]\d+(?:[-+*/]\d+)*$/u.test(text.trim().normalize('NFKC'))
}

/** True when combining marks are piled up beyond what any language writes. */
export function hasMarkFlood(text: string): boolean {
  return /\p{M}{9,}/u.test(text)
}

/** A column's letter as a spreadsheet writes it: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26) - 1
  const last = String.fromCharCode(65 + (column % 26))
  return rest < 0 ? last : columnLetter(rest) + last
}

/** The first of a text, to show in a message. */
export function excerpt(text: string, most = 120): string {
  const letters = Array.from(text.slice(0, most * 4))
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}

/** The item that occurs most often; null when there is none. */
export function commonest<T>(items: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  let best: T | null = null
  for (const [item, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = item
  return best
}
