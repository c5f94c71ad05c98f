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

/** The years that stand somewhere about a table, in their order: "2019/20" is two. */
export function yearsAbout(texts: readonly string[]): readonly number[] {
  const years = new Set<number>()
  for (const text of texts) {
    const form = /(?<![\p{L}\d])((?:19|20)\d{2})(?:\s*[/–-]\s*(\d{4}|\d{2})(?!\d))?/gu
    for (const [, first = '', second] of text.matchAll(form)) {
      years.add(Number(first))
      if (second === undefined) continue
      years.add(second.length === 2 ? Number(first.slice(0, 2) + second) : Number(second))
    }
  }
  return [...years].sort((a, b) => a - b)
}

/** How many years the months go through: January after December begins another. */
function yearsThrough(months: readonly HeadingMonth[]): number {
  return months.reduce(
    (count, { month }, at) => count + Number(at > 0 && month <= (months[at - 1]?.month ?? 0)),
    1,
  )
}

/**
 * The year of the first month, and whether that is only assumed: from what stands about the table, else the last in which all of the
 * months are over. `today` is `YYYY-MM-DD`.
 */
export function firstYearOf(
  months: readonly HeadingMonth[],
  about: readonly number[],
  today: string,
): { readonly year: number; readonly isAssumed: boolean } {
  const through = yearsThrough(months)
  const [first] = about
  const last = about.at(-1)
  if (first !== undefined && last !== undefined && last - first + 1 === through)
    return { year: first, isAssumed: false }
  if (first !== undefined) return { year: first, isAssumed: true }
  const now = Number(today.slice(0, 4))
  const isOver = (months.at(-1)?.month ?? 12) <= Number(today.slice(5, 7))
  return { year: (isOver ? now : now - 1) - through + 1, isAssumed: true }
}

/** The year of each month: its own, or that of the first and on. */
export function withYears(
  months: readonly HeadingMonth[],
  first: number,
): readonly { readonly month: number; readonly year: number }[] {
  let year = first
  return months.map(({ month, year: own }, at) => {
    if (at > 0 && month <= (months[at - 1]?.month ?? 0)) year += 1
    if (own !== null) year = own
    return { month, year }
  })
}
