/** Months as headings of columns, however they are written, and the years they are of. */
import type { InCell } from '../../../../src-shared/documents'
import { fold } from '../../../i18n/fold'
import { cleanLine } from '../../../i18n/clean-text'
import { monthOfWord } from '../reading/date-words'
import { cellText } from '../reading/text.rules'

/** A month that a heading names; the year where it says it. */
export interface HeadingMonth {
  /** 1 to 12 */
  readonly month: number
  readonly year: number | null
}

const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const yearSign = String.raw`(?:\s*(?:g|god|godine|г|год|године|година|р|th|yil)\.?)?`
const wordFirst = new RegExp(
  String.raw`^(\p{L}+)\.?(?:[\s,./'’-]*(\d{4}|\d{2}))?\.?${yearSign}$`,
  'u',
)
const yearFirst = /^(\d{4})\.?[\s./-]*(\p{L}+)\.?$/u
const figures = /^(\d{1,2})\.?\s*[./-]\s*(\d{4}|\d{2})\.?$/u
const figuresYearFirst = /^(\d{4})\s*[./-]\s*(\d{1,2})\.?$/u

const wordMonth = (word: string): number => monthOfWord(word) || roman.indexOf(word) + 1

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

const monthOf = (month: number, year: number | null): HeadingMonth | null =>
  month >= 1 && month <= 12 ? { month, year } : null

/** The month that a heading is; null for any other. What it counts may stand behind it in brackets: "Mart (h)". */
export function monthInHeading(cell: InCell | undefined): HeadingMonth | null {
  if (typeof cell === 'object' && cell !== null) {
    const [year, month, day] = cell.date.split('-').map(Number)
    return day === 1 && cell.time === null ? monthOf(month ?? 0, year ?? null) : null
  }
  if (typeof cell !== 'string' || cell.length > 40) return null
  const text = fold(cleanLine(cellText(cell).replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')).text)
  const word = wordFirst.exec(text)
  if (word !== null) return monthOf(wordMonth(word[1] ?? ''), fullYear(word[2]))
  const ofYear = yearFirst.exec(text)
  if (ofYear !== null) return monthOf(wordMonth(ofYear[2] ?? ''), Number(ofYear[1]))
  const iso = figuresYearFirst.exec(text)
  if (iso !== null) return monthOf(Number(iso[2]), Number(iso[1]))
  const plain = figures.exec(text)
  // "3/12" is a day as likely.
  if (plain === null || Number(plain[2]) <= 12) return null
  return monthOf(Number(plain[1]), fullYear(plain[2]))
}

/** Whether the months go back, December before November: more of them follow one that is later than one that is earlier. */
const goBack = (months: readonly HeadingMonth[]): boolean => {
  const steps = months.slice(1).map(({ month }, at) => (month - (months[at]?.month ?? 0) + 12) % 12)
  return steps.filter((step) => step > 6).length > steps.length / 2
}

/** How many months there are from the first to the last, the way they go. */
function distance(months: readonly HeadingMonth[]): number {
  const way = goBack(months) ? -1 : 1
  return months
    .slice(1)
    .reduce((sum, { month }, at) => sum + ((way * (month - (months[at]?.month ?? 0)) + 12) % 12), 0)
}

/** How many years later (or earlier) than the first each month is, by their order alone: January after December begins another. */
function yearsOn(months: readonly HeadingMonth[]): readonly number[] {
  const isBack = goBack(months)
  let years = 0
  return months.map(({ month }, at) => {
    const before = months[at - 1]?.month ?? month
    if (at > 0 && (isBack ? month >= before : month <= before)) years += isBack ? -1 : 1
    return years
  })
}

/** How many years the months go through. */
const yearsThrough = (months: readonly HeadingMonth[]): number =>
  Math.abs(yearsOn(months).at(-1) ?? 0) + 1

/**
 * Whether months stand in an order, forwards or backwards. Those without years may begin one other year at the most; two figures are a
 * year where they make months that follow one another, and days otherwise: "Mar 10, Mar 17".
 */
export function areInOrder(
  months: readonly (HeadingMonth & { readonly hasShortYear: boolean })[],
  today: string,
): boolean {
  if (months.every(({ year }) => year === null) && distance(months) > 11) return false
  if (!months.some(({ hasShortYear }) => hasShortYear)) return true
  const known = months.flatMap(({ year, month }) => (year === null ? [] : year * 12 + month))
  const steps = known.slice(1).map((at, index) => at - (known[index] ?? 0))
  const isNear = steps.every((step) => step * (steps[0] ?? 0) > 0 && Math.abs(step) <= 12)
  return isNear && Math.max(...known) < (Number(today.slice(0, 4)) + 2) * 12
}

/**
 * The year of the first month, and whether that is only assumed: from a month that says its own, from what stands about the table, else
 * the last in which all of the months are over. `today` is `YYYY-MM-DD`.
 */
export function firstYearOf(
  months: readonly HeadingMonth[],
  about: readonly number[],
  today: string,
): { readonly year: number; readonly isAssumed: boolean } {
  const on = yearsOn(months)
  const own = months.findIndex(({ year }) => year !== null)
  if (own !== -1) return { year: (months[own]?.year ?? 0) - (on[own] ?? 0), isAssumed: false }
  const [through, isBack] = [yearsThrough(months), goBack(months)]
  const [first] = about
  const last = about.at(-1)
  if (first !== undefined && last !== undefined && last - first + 1 === through)
    return { year: isBack ? last : first, isAssumed: false }
  if (first !== undefined) return { year: isBack ? first + through - 1 : first, isAssumed: true }
  const now = Number(today.slice(0, 4))
  const latest = (isBack ? months[0] : months.at(-1))?.month ?? 12
  const end = latest <= Number(today.slice(5, 7)) ? now : now - 1
  return { year: isBack ? end : end - through + 1, isAssumed: true }
}

/** The year of each month: its own, or that of the first and on. */
export function withYears(
  months: readonly HeadingMonth[],
  first: number,
): readonly { readonly month: number; readonly year: number }[] {
  const on = yearsOn(months)
  let start = first
  return months.map(({ month, year: own }, at) => {
    if (own !== null) start = own - (on[at] ?? 0)
    return { month, year: start + (on[at] ?? 0) }
  })
}
