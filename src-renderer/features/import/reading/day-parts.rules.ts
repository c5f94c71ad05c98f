/** Days within a text: day, month and year however they are put, one day or the first and the last of several. */
import { dateOf, daysBetween } from '../../../i18n/dates'
import { fold } from '../../../i18n/fold'
import { monthOfWord, untilWords, weekdayWords } from './date-words'
import type { DateOrder } from './date-order.rules'

/** Day, month and year found at the start of a text, with what follows them. */
interface DayParts {
  readonly day: number
  readonly month: number
  readonly year: number
  readonly rest: string
  readonly swappable: boolean
}

/** Days found in a text: the last is null when there is one. */
export interface FoundDays {
  readonly first: DayParts
  readonly last: DayParts | null
}

/** How a text is to be read. */
interface DayReading {
  readonly order: DateOrder
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Two-digit years: up to a year ahead of today they are of this century, else of the last. */
function fullYear(text: string, today: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  return century + year > Number(today.slice(0, 4)) + 1 ? century - 100 + year : century + year
}

function yearFirstParts(text: string): DayParts | null {
  const found = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T.\s,]+|$)(.*)$/su.exec(text)
  if (found === null) return null
  const [, year = '', month = '', day = '', rest = ''] = found
  return { day: Number(day), month: Number(month), year: Number(year), rest, swappable: false }
}

function yearLastParts(text: string, { order, today }: DayReading): DayParts | null {
  const form = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)\.?(.*)$/su
  const found = form.exec(text)
  if (found === null) return null
  const [, first, mark, second, year = '', rest = ''] = found
  const [a, b] = [Number(first), Number(second)]
  // With dots the day always comes first; with slashes or dashes it is the column that tells.
  const free = mark !== '.'
  const monthFirst = free && (b > 12 || (order === 'mdy' && a <= 12))
  const swappable = free && Math.max(a, b) <= 12 && a !== b
  const parts = { year: fullYear(year, today), rest, swappable }
  return monthFirst ? { day: b, month: a, ...parts } : { day: a, month: b, ...parts }
}

/** "12031990" and "19900312": eight digits that are a day in one way alone. */
function digitParts(text: string): DayParts | null {
  const found = /^(\d{8})(?!\d)(.*)$/su.exec(text)
  if (found === null) return null
  const [, digits = '', rest = ''] = found
  const of = (year: string, month: string, day: string): DayParts => {
    return { day: Number(day), month: Number(month), year: Number(year), rest, swappable: false }
  }
  const days = [
    of(digits.slice(4), digits.slice(2, 4), digits.slice(0, 2)),
    of(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)),
  ].filter(
    ({ year, month, day }) => year > 1900 && year < 2100 && dateOf(year, month, day) !== null,
  )
  const [only, other] = days
  return only === undefined || other !== undefined ? null : only
}

/** "12.III 1990", "12. VI. 1990.", "12-Mar-90": the month in Roman figures or as a word between signs. */
function betweenSigns(text: string, { today }: DayReading): DayParts | null {
  const found =
    /^(\d{1,2})\s*[./-]?\s*(\p{L}{1,12})\s*[./-]?\s*(\d{4}|\d{2}(?!\s*(?::|\.\d|(?:h|hrs?|cas\p{L}*|sati|uhr)(?!\p{L}))))(?!\d)\.?(.*)$/su.exec(
      fold(text),
    )
  if (found === null) return null
  const [, day = '', word = '', year = '', rest = ''] = found
  // "14. i 15. mart" are two days of March, not one of January.
  const isAnd = word === 'i' && !/^\d{1,2}\s*[./-]?\s*(?:I|\u0406)|\d\.i\./u.test(text)
  if (isAnd) return null
  const roman = romanMonths.indexOf(word) + 1
  const month = roman > 0 ? roman : monthOfWord(word)
  if (month === 0) return null
  return { day: Number(day), month, year: fullYear(year, today), rest, swappable: false }
}

const romanMonths = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function wordParts(text: string, { today }: DayReading): DayParts | null {
  const folded = fold(text).replace(/^\p{L}{2,12}\.?,\s+(?=\d|\p{L}+\s+\d)/u, '')
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er)?\.?\s*(?:de\s+)?(\p{L}+)\.?,?\s*(?:de\s+)?(\d{4}|(?<!,\s*)\d{2}(?!\s*(?:[-:]|\.\d|(?:h|hrs?|cas\p{L}*|sati|uhr)(?!\p{L}))))(?!\d)\.?(.*)$/su
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?\.?,?\s+(\d{4})(?!\d)(.*)$/su
  const yearFirst = /^(\d{4})\.?\s+(\p{L}+)\.?\s+(\d{1,2})\.?(?!\d)(.*)$/su
  const found = (day = '', word = '', year = '', rest = ''): DayParts | null => {
    const month = monthOfWord(word)
    if (month === 0) return null
    return { day: Number(day), month, year: fullYear(year, today), rest, swappable: false }
  }
  const a = dayFirst.exec(folded)
  if (a !== null) return found(a[1], a[2], a[3], a[4])
  const b = monthFirst.exec(folded)
  if (b !== null) return found(b[2], b[1], b[3], b[4])
  const c = yearFirst.exec(folded)
  return c === null ? null : found(c[3], c[2], c[1], c[4])
}

/** The text without the weekday it begins with: "sub 14.03.2026.", "Donnerstag, den 26. Februar". */
function withoutWeekday(text: string): string {
  const found = /^\(?(\p{L}+)\.?\)?[\s,]+(?:den\s+|the\s+)?(?=.*\d)/u.exec(text)
  return found !== null && weekdayWords.has(fold(found[1] ?? ''))
    ? text.slice(found[0].length)
    : text
}

/** What stands behind a day without the weekday it begins with: "március 14., szombat 18:00", "14.3.2026. (subota)". */
function weekdayBehind(parts: DayParts | null): DayParts | null {
  const found = /^[\s,.]*\(?(\p{L}+)\.?\)?(?=[\s,]|$)/u.exec(parts?.rest ?? '')
  const word = fold(found?.[1] ?? '')
  // "Do" is a Thursday in German, and stands before the last day or hour elsewhere.
  const isWeekday = weekdayWords.has(word) && !untilWords.split('|').includes(word)
  return parts !== null && found !== null && isWeekday
    ? { ...parts, rest: parts.rest.slice(found[0].length) }
    : parts
}

function oneDay(text: string, reading: DayReading): DayParts | null {
  const read = (form: string): DayParts | null =>
    weekdayBehind(
      yearFirstParts(form) ??
        yearLastParts(form, reading) ??
        wordParts(form, reading) ??
        betweenSigns(form, reading) ??
        digitParts(form),
    )
  const bare = withoutWeekday(text)
  return read(text) ?? (bare === text ? null : read(bare))
}

/** Two days beside each other: "28.2-1.3.2026.", "7. i 8. mart 2026", "March 7-8, 2026". On folded text. */
const joint = new RegExp(`\\s*[-/,;&]\\s*|\\s+(?:${untilWords})\\s+`, 'gu')
/** Texts with more places to part them than this are not days. */
const mostJoints = 8
const mostDays = 60

/** Finds the day a text begins with, and the last day where it names several. */
export function daysIn(text: string, reading: DayReading, depth = 0): FoundDays | null {
  const single = depth === 0 ? oneDay(text, reading) : null
  if (single !== null && /^[\s.]*$/u.test(single.rest)) return alone(single)
  const folded = fold(text).replace(/^(?:od|von|vom|from|du|de|between|izmedju|entre|nga)\s+/u, '')
  return (
    severalDays(folded, reading, depth) ?? alone(oneDay(text, reading) ?? oneDay(folded, reading))
  )
}

const alone = (first: DayParts | null): FoundDays | null =>
  first === null ? null : { first, last: null }

function severalDays(text: string, reading: DayReading, depth: number): FoundDays | null {
  const joints = [...text.matchAll(joint)]
  if (depth > 3 || joints.length > mostJoints) return null
  const sides = joints.map((found) => ({
    left: text.slice(0, found.index),
    right: text.slice(found.index + found[0].length),
  }))
  // Where one side is a whole day, the text is parted there rather than within a day.
  const isWhole = ({ left }: { readonly left: string }): boolean => oneDay(left, reading) !== null
  for (const { left, right } of [...sides].sort(
    (a, b) => Number(isWhole(b)) - Number(isWhole(a)),
  )) {
    const pair = dayPair(left, right, reading, depth)
    if (pair !== null && isSpan(pair)) return pair
  }
  return null
}

function isSpan({ first, last }: FoundDays): boolean {
  if (last === null) return false
  const [a, b] = [first, last].map(({ year, month, day }) => dateOf(year, month, day))
  if (typeof a !== 'string' || typeof b !== 'string') return false
  const days = daysBetween(a, b)
  return days > 0 && days <= mostDays
}

function dayPair(
  left: string,
  right: string,
  reading: DayReading,
  depth: number,
): FoundDays | null {
  const end = daysIn(right, reading, depth + 1)
  if (end !== null) {
    const start =
      oneDay(left, reading) ??
      partOfDay(left, end.first) ??
      partOfDay(withoutWeekday(left), end.first)
    return start === null ? null : { first: start, last: end.last ?? end.first }
  }
  return lastOfMonth(left, right, reading)
}

/** A first day that leaves out what the last one says: "7." or "28.2." or "28. februar" or "March 7". */
function partOfDay(text: string, end: DayParts): DayParts | null {
  const found =
    /^(\d{1,2})\.?(?:\s*[./]?\s*(\d{1,2}|\p{L}+)\.?)?$/u.exec(text) ??
    /^(?<word>\p{L}+)\.?\s+(?<day>\d{1,2})\.?$/u.exec(text)
  if (found === null) return null
  const day = Number(found.groups?.['day'] ?? found[1])
  const written = found.groups?.['word'] ?? found[2]
  const month = written === undefined ? end.month : Number(written) || monthOfWord(written)
  if (month === 0) return null
  // "30.12 – 2.1.2027." begins in the year before.
  const year = month > end.month ? end.year - 1 : end.year
  return { day, month, year, rest: '', swappable: false }
}

/** A last day that leaves out what the first one says: "March 7-8, 2026", "2026. március 7-8." */
function lastOfMonth(left: string, right: string, reading: DayReading): FoundDays | null {
  const withYear = /^(\d{1,2})\.?,?\s+(\d{4})(?!\d)(.*)$/su.exec(right)
  if (withYear !== null && /\p{L}/u.test(left)) {
    const [, day = '', year = '', rest = ''] = withYear
    const first = oneDay(`${left}, ${year}`, reading)
    return first === null ? null : { first, last: { ...first, day: Number(day), rest } }
  }
  const bare = /^(\d{1,2})\.?(?=\s|$|,)(.*)$/su.exec(right)
  const first = bare === null || !/^\d{4}/u.test(left) ? null : oneDay(left, reading)
  if (bare === null || first === null || first.rest.trim() !== '') return null
  return { first, last: { ...first, day: Number(bare[1]), rest: bare[2] ?? '' } }
}

/** Texts with more figures than this name no one day. */
const mostFigures = 12

/** The first whole day, with its year, that stands anywhere in a text; null where there is none. */
export function dayWithin(text: string, today: string): string | null {
  const starts = [...text.matchAll(/(?<![\d.:])\d{1,4}(?=[\s./-])/gu)].slice(0, mostFigures)
  for (const { index } of starts) {
    const rest = text.slice(index, index + 60)
    if (!/^.{0,30}(?:19|20)\d{2}/su.test(rest)) continue
    const found = oneDay(rest, { order: 'dmy', today })
    const date = found === null ? null : dateOf(found.year, found.month, found.day)
    if (date !== null) return date
  }
  return null
}

/** A month without a day, "mart 2026", "03/2026" or "2026-03": its first day; null for anything else. */
export function monthIn(text: string): string | null {
  const folded = fold(text)
  const word = /^(\p{L}+)\.?,?\s+(\d{4})\.?(?:\s*\p{L}{1,7}\.?)?$/u.exec(folded)
  const hungarian = /^(\d{4})\.?\s+(\p{L}+)\.?$/u.exec(folded)
  const plain = /^(\d{1,2})\s*[./]\s*(\d{4})\.?$/u.exec(folded)
  const iso = /^(\d{4})-(\d{1,2})$/u.exec(folded)
  if (iso !== null) return firstOf(iso[1], Number(iso[2]))
  if (word !== null) return firstOf(word[2], monthOfWord(word[1] ?? ''))
  if (hungarian !== null) return firstOf(hungarian[1], monthOfWord(hungarian[2] ?? ''))
  return plain === null ? null : firstOf(plain[2], Number(plain[1]))
}

const firstOf = (year: string | undefined, month: number): string | null =>
  month === 0 ? null : dateOf(Number(year), month, 1)
