/**
 * Dates as people write them: 25.02.1988., 7. 3. 2020, 2020-03-07, 03/07/2020 (which may be either way round),
 * "5/9/20, 5:28:11 PM", "sub 14.03.2026.", "7-8. mart 2026.", a workbook's serial number. All are calendar dates without
 * a zone; a zone written behind a time is read over.
 */
import type { InCell } from '../../../../src-shared/documents'
import { addDays, dateOf, daysBetween, isDate } from '../../../i18n/dates'
import { cleanLine } from '../../../i18n/clean-text'
import type { DateOrder } from './date-order.rules'
import { daysIn, monthIn } from './day-parts.rules'
import type { FoundDays } from './day-parts.rules'
import type { ProblemCode } from './import.types'
import { cellText } from './text.rules'
import { clockOf, readTimeSpan, secondsIn } from './times.rules'

/** A date, perhaps with a time, as read from one cell. */
export interface ReadMoment {
  readonly ok: true
  /** `YYYY-MM-DD` */
  readonly date: string
  /** `HH:MM`, or null. */
  readonly time: string | null
  /** Seconds since midnight, or null when no time was written. */
  readonly seconds: number | null
  /** True when day and month could be swapped and still be a date. */
  readonly swappable: boolean
  /** The last of several days, or null. */
  readonly lastDate: string | null
  /** When it ends, `HH:MM`, where a span of times was written; else null. */
  readonly endTime: string | null
}

/** Why a cell is not a date. */
interface NotRead {
  readonly ok: false
  readonly code: ProblemCode
}

const notRead = (code: ProblemCode): NotRead => ({ ok: false, code })
const noEnd = { lastDate: null, endTime: null } as const

/** Whole days from 1970-01-01 to a date. */
export function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date)
}

/**
 * Reads a date, with its time if one is written; of several days the first, and the last beside it.
 * @param order which comes first with slashes, see `dateOrderOf`
 * @param today `YYYY-MM-DD`, to complete years of two digits
 */
export function readMoment(cell: InCell, order: DateOrder, today: string): ReadMoment | NotRead {
  if (typeof cell === 'object' && cell !== null) return fromDateCell(cell)
  if (typeof cell === 'number') return fromSerial(cell)
  const text = cleanLine(cellText(cell)).text.replace(/^["']|["']$/g, '')
  if (text.length > 120) return notRead('dateUnreadable')
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromSerial(Number(text.replace(',', '.')))
  if (/^\d{4}\.?(?:\s*(?:g|god|godine|године|година)\.?)?$/iu.test(text))
    return notRead('dateYearOnly')
  const days = daysIn(text, { order, today })
  return days === null ? notRead('dateUnreadable') : fromDays(days)
}

/** The first day of a month written without a day, "mart 2026"; null for anything else. */
export function readMonth(cell: InCell): ReadMoment | null {
  const text = typeof cell === 'string' ? cleanLine(cell).text : ''
  const date = text.length > 40 ? null : monthIn(text)
  if (date === null) return null
  return { ok: true, date, ...clockOf(null), swappable: false, ...noEnd }
}

function fromDays({ first, last }: FoundDays): ReadMoment | NotRead {
  const date = dateOf(first.year, first.month, first.day)
  if (date === null) return notRead('dateImpossible')
  const lastDate = last === null ? null : dateOf(last.year, last.month, last.day)
  const { rest } = last ?? first
  const text = rest.replace(/^[\s,.;]*(?:\(\p{L}+\.?\)|g\.|god\.|godine)?[\s,;]*/u, '')
  const span = readTimeSpan(text.replace(/[()]/gu, ''))
  const seconds = span === null ? secondsIn(text) : secondsIn(span.from)
  const isZone = /^\s*(?:gmt|utc|z|[+-]\d)/iu.test(rest)
  if (seconds === null && /\d/.test(rest) && !isZone) return notRead('dateUnreadable')
  const { swappable } = first
  return { ok: true, date, ...clockOf(seconds), swappable, lastDate, endTime: span?.to ?? null }
}

function fromDateCell(cell: {
  readonly date: string
  readonly time: string | null
}): ReadMoment | NotRead {
  if (!isDate(cell.date)) return notRead('dateImpossible')
  const seconds = cell.time === null ? null : secondsIn(cell.time)
  return { ok: true, date: cell.date, ...clockOf(seconds), swappable: false, ...noEnd }
}

/** A workbook's serial number (1900 system): days since 1899-12-30, the time as a fraction. */
function fromSerial(value: number): ReadMoment | NotRead {
  if (Number.isInteger(value) && value >= 1_000 && value <= 2_200) return notRead('dateYearOnly')
  if (!(value >= 60 && value < 110_000)) return notRead('dateUnreadable')
  const days = Math.floor(value)
  const seconds = Math.round((value - days) * 86_400)
  const date = addDays('1899-12-30', days)
  const none = seconds === 0 || seconds >= 86_400
  return { ok: true, date, ...clockOf(none ? null : seconds), swappable: false, ...noEnd }
}

/** Reads a birth date: a date at least ten and at most a hundred years before today. */
export function readBirthDate(cell: InCell, order: DateOrder, today: string): ReadMoment | NotRead {
  const read = readMoment(cell, order, today)
  if (!read.ok) return read
  if (read.date > today) return notRead('dateFuture')
  const age = ageOn(read.date, today)
  if (age < 10) return notRead('ageTooYoung')
  return age > 100 ? notRead('ageTooOld') : read
}

/** Full years from a birth date to a day. */
function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
