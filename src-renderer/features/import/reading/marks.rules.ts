/** Marks beside names, and the days that stand above them, in lists of who came. */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { monthOfWord } from './date-words'
import { cellText, cellsOf, isBlankCell } from './text.rules'

const signs = /^(?:[+\-–—✓✔☑✅✗✘☒❌×/]|[xXхХoOоО0-1])$/u
const words = phrasePattern(
  'da|ne|yes|no|ja|nein|oui|non|igen|nem|tak|nie|ano|evet|hayır|true|false|p|a|e|d|n|b|prisut*|odsut*|opravdan*|neopravdan*|present*|présent*|absent*|excus*|bio|bila|nije|anwesend|abwesend|entschuldigt|jelen|hiányzott|igazolt|obecn*|nieobecn*|присут*|отсут*|po|jo|sí|si|ναι|όχι|presente|assente|ausente|prezent*|katıldı|katılmadı|geldi|gelmedi|παρών|απών|nazoč*|prisot*|přítom*|nepřítom*',
  'whole',
)

/** True for a cell that can only be a mark beside a name. */
export function isMark(cell: InCell): boolean {
  if (typeof cell === 'boolean') return true
  const text = cellText(cell).trim()
  return text.length <= 16 && (signs.test(text) || words.test(foldedPhrase(text)))
}

const statesList =
  'prisut*|odsut*|opravdan*|neopravdan*|izostao|izostala|present*|présent*|absent*|excus*|anwesend|abwesend|entschuldigt|unentschuldigt|jelen|hiányzott|igazolt|igazolatlan|obecn*|nieobecn*|присут*|отсут*'
const stateWords = phrasePattern(statesList, 'start')
const stateLetters = /^[pae]$/iu

/** True for a cell that says whether somebody was there, in a word that says nothing else. */
export function isAttendanceState(cell: InCell): boolean {
  const text = cellText(cell).trim()
  return text.length <= 30 && stateWords.test(foldedPhrase(text))
}

/** P, A, E: letters that are marks of attendance where several of them stand in a column. */
export const isStateLetter = (cell: InCell): boolean => stateLetters.test(cellText(cell).trim())

// A year of two digits stands directly behind its sign; behind a blank, or before ":" or "h", it is an hour.
const year = String.raw`(?:\s*[./-](?:\s*(\d{4})(?!\d)|(\d{2})(?!\d|\s*(?::|\.\d|(?:[hč]|čas\p{L}*|sati|uhr)(?!\p{L}))))?)?`
const dayFirst = new RegExp(String.raw`^\s*(\d{1,2})\s*[./-]\s*(\d{1,2})${year}\.?(?!\d)\s*`, 'iu')
const isoDay = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/u
const dayWithin = new RegExp(
  String.raw`[([]\s*(\d{1,2})\s*[./-]\s*(\d{1,2})${year}\.?\s*[)\]]|(?<!\d)(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})\.?(?!\d)`,
  'iu',
)
const dayAndWord = /^\s*(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:\s+(\d{4}))?\.?\s*/u

/** A day in a heading, in parts as they were written, with where it stands in the text. */
interface HeadingDay {
  readonly day: string
  readonly month: string
  readonly year: string | null
  readonly from: number
  readonly to: number
}

/** The first of some parts that was matched. */
const firstOf = (...parts: readonly (string | undefined)[]): string =>
  parts.find((part) => part !== undefined) ?? ''

/** How days stand in headings, each with the way to its day, month and year. */
const dayForms: readonly (readonly [
  RegExp,
  (found: RegExpExecArray) => Omit<HeadingDay, 'from' | 'to'>,
])[] = [
  [
    isoDay,
    (found) => ({ year: firstOf(found[1]), month: firstOf(found[2]), day: firstOf(found[3]) }),
  ],
  [
    dayFirst,
    (found) => ({
      day: firstOf(found[1]),
      month: firstOf(found[2]),
      year: found[3] ?? found[4] ?? null,
    }),
  ],
  [
    dayAndWord,
    (found) => ({
      day: firstOf(found[1]),
      month: String(monthOfWord(foldedPhrase(firstOf(found[2])))),
      year: found[3] ?? null,
    }),
  ],
  [
    dayWithin,
    (found) => ({
      day: firstOf(found[1], found[5]),
      month: firstOf(found[2], found[6]),
      year: firstOf(found[3], found[4], found[7]) || null,
    }),
  ],
]

/** The day that a heading names: at its start, in brackets, or whole anywhere in it; null when it names none. */
export function dayInHeading(text: string): HeadingDay | null {
  for (const [form, partsOf] of dayForms) {
    const found = form.exec(text)
    if (found === null) continue
    const parts = partsOf(found)
    if (parts.month === '0') continue
    return { ...parts, from: found.index, to: found.index + found[0].length }
  }
  return null
}

/** True for a heading that is, or names, a day. */
export function isDated(cell: InCell | undefined): boolean {
  if (typeof cell === 'object' && cell !== null) return true
  return dayInHeading(cellText(cell)) !== null
}

/** How many rows below a day are looked at. */
const rowsBelow = 12

/** True for a day above a column of marks: it is a heading, although it looks like a value. */
export function isDayAboveMarks(table: ForeignTable, row: number, column: number): boolean {
  if (!isDated(cellsOf(table, row)[column])) return false
  let marks = 0
  for (let below = row + 1; below <= Math.min(row + rowsBelow, table.rows.length); below += 1) {
    const cell = cellsOf(table, below)[column] ?? null
    if (isBlankCell(cell)) continue
    if (isDated(cell)) return false
    if (isMark(cell)) marks += 1
  }
  return marks > 0
}
