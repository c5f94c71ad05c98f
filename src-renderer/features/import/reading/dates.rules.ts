/**
 * Dates and times as people write them: 25.02.1988., 7. 3. 2020, 2020-03-07, 03/07/2020 (which may be
 * either way round), "5/9/20, 5:28:11 PM", "25. februar 1988", a workbook's serial number. All are calendar
 * dates without a zone; a zone written behind a time is read over.
 */
import type { InCell } from '../../../../src-shared/documents'
import { addDays, dateOf, daysBetween, isDate } from '../../../i18n/dates'
import { fold } from '../../../i18n/fold'
import type { ProblemCode } from './import.types'
import { cellText } from './text.rules'
import { cleanLine } from '../../../i18n/clean-text'

/** Which comes first where a date is written with slashes: the day or the month. */
export type DateOrder = 'dmy' | 'mdy'

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
}

/** Why a cell is not a date. */
export interface NotRead {
  readonly ok: false
  readonly code: ProblemCode
}

const notRead = (code: ProblemCode): NotRead => ({ ok: false, code })

/** Whole days from 1970-01-01 to a date. */
export function dayNumber(date: string): number {
  return daysBetween('1970-01-01', date)
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Two-digit years: up to a year ahead of today they are of this century, else of the last. */
function fullYear(text: string, today: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100
  return century + year > Number(today.slice(0, 4)) + 1 ? century - 100 + year : century + year
}

const months = [
  'januar januara january jan janvier enero janv sijecanj sijecnja gennaio januarja ene',
  'februar februara february feb fevrier febrero februarja veljaca veljace fev febr',
  'mart marta march mar marz mars marzo marec marca ozujak ozujka marcius maerz mrz marc',
  'april aprila apr avril abril travanj travnja aprilis avr abr',
  'maj maja may mai mayo svibanj svibnja majus',
  'jun juna june juni juin junio lipanj lipnja junius junij junija jun',
  'jul jula july juli juillet julio srpanj srpnja julius julij julija juil',
  'avgust avgusta august aug aout agosto kolovoz kolovoza augusztus avg ago',
  'septembar septembra september sep sept septembre septiembre rujan rujna szeptember szept',
  'oktobar oktobra october oct oktober okt octobre octubre listopad listopada',
  'novembar novembra november nov novembre noviembre studeni studenoga studenog',
  'decembar decembra december dec dezember dez decembre diciembre prosinac prosinca dic',
].map((line) => new Set(line.split(' ')))

const monthOfWord = (word: string): number =>
  months.findIndex((names) => names.has(word.replace(/\.$/, ''))) + 1

/** Day, month and year found at the start of a text, with what follows them. */
interface Parts {
  readonly day: number
  readonly month: number
  readonly year: number
  readonly rest: string
  readonly swappable: boolean
}

function yearFirstParts(text: string): Parts | null {
  const found = /^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:[T.\s,]+|$)(.*)$/su.exec(text)
  if (found === null) return null
  const [, year = '', month = '', day = '', rest = ''] = found
  return { day: Number(day), month: Number(month), year: Number(year), rest, swappable: false }
}

function yearLastParts(text: string, order: DateOrder, today: string): Parts | null {
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

function wordParts(text: string, today: string): Parts | null {
  const folded = fold(text).replace(/^[\p{L}]{2,12}\.?,\s+(?=\d|\p{L}+\s+\d)/u, '')
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?\.?\s*(?:de\s+)?(\p{L}+)\.?,?\s*(?:de\s+)?(\d{4}|\d{2})(?!\d)\.?(.*)$/su
  const monthFirst = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/su
  const yearFirst = /^(\d{4})\.?\s+(\p{L}+)\.?\s+(\d{1,2})\.?(?!\d)(.*)$/su
  const found = (day = '', word = '', year = '', rest = ''): Parts | null => {
    const month = monthOfWord(word)
    return month === 0
      ? null
      : { day: Number(day), month, year: fullYear(year, today), rest, swappable: false }
  }
  const a = dayFirst.exec(folded)
  if (a !== null) return found(a[1], a[2], a[3], a[4])
  const b = monthFirst.exec(folded)
  if (b !== null) return found(b[2], b[1], b[3], b[4])
  const c = yearFirst.exec(folded)
  return c === null ? null : found(c[3], c[2], c[1], c[4])
}

/**
 * Reads a date, with its time if one is written.
 * @param order which comes first with slashes, see {@link dateOrderOf}
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
  const parts = yearFirstParts(text) ?? yearLastParts(text, order, today) ?? wordParts(text, today)
  return parts === null ? notRead('dateUnreadable') : fromParts(parts)
}

function fromParts({ day, month, year, rest, swappable }: Parts): ReadMoment | NotRead {
  const date = dateOf(year, month, day)
  if (date === null) return notRead('dateImpossible')
  const seconds = secondsIn(rest)
  const isZone = /^\s*(?:gmt|utc|z|[+-]\d)/iu.test(rest)
  if (seconds === null && /\d/.test(rest) && !isZone) return notRead('dateUnreadable')
  return { ok: true, date, ...timeOf(seconds), swappable }
}

function timeOf(seconds: number | null): Pick<ReadMoment, 'time' | 'seconds'> {
  if (seconds === null) return { time: null, seconds }
  return {
    time: `${pad(Math.floor(seconds / 3_600))}:${pad(Math.floor(seconds / 60) % 60)}`,
    seconds,
  }
}

function fromDateCell(cell: {
  readonly date: string
  readonly time: string | null
}): ReadMoment | NotRead {
  if (!isDate(cell.date)) return notRead('dateImpossible')
  const seconds = cell.time === null ? null : secondsIn(cell.time)
  return { ok: true, date: cell.date, ...timeOf(seconds), swappable: false }
}

/** A workbook's serial number (1900 system): days since 1899-12-30, the time as a fraction. */
function fromSerial(value: number): ReadMoment | NotRead {
  if (Number.isInteger(value) && value >= 1_000 && value <= 2_200) return notRead('dateYearOnly')
  if (!(value >= 60 && value < 110_000)) return notRead('dateUnreadable')
  const days = Math.floor(value)
  const seconds = Math.round((value - days) * 86_400)
  const date = addDays('1899-12-30', days)
  const none = seconds === 0 || seconds >= 86_400
  return { ok: true, date, ...timeOf(none ? null : seconds), swappable: false }
}

/**
 * The seconds since midnight that a text begins with, or null: "17:30", "17.30h", "5:28:11 PM", "18h",
 * "u 18 časova". A zone behind it is read over.
 */
export function secondsIn(text: string): number | null {
  const folded = fold(text.slice(0, 120)).replace(
    /^[\s,;]*(?:u|at|um|a las|ob|od|from|a|à)?\s*/u,
    '',
  )
  const found =
    /^(\d{1,2})(?:[:.,h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(a\.?m\.?|p\.?m\.?|de\.?|du\.?)?\s*(h|hrs?|casova|casa|cas|sati|sata|uhr|ora)?(?![\d\p{L}])/u.exec(
      folded,
    )
  if (found === null) return null
  const [, hourText = '', minuteText, secondText, half, unit] = found
  if (minuteText === undefined && half === undefined && unit === undefined) return null
  const hour = hourOfDay(Number(hourText), half)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null
  return hour * 3_600 + minute * 60 + second
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour === 24 ? 0 : hour
  if (hour < 1 || hour > 12) return half.startsWith('p') && hour < 24 ? hour : null
  const afternoon = half.startsWith('p') || half === 'du' || half === 'du.'
  return (hour % 12) + (afternoon ? 12 : 0)
}

/** A time of day as `HH:MM`, or null when the cell holds none. A number is a fraction of a day, or a full hour. */
export function readTime(cell: InCell): string | null {
  if (typeof cell === 'object' && cell !== null)
    return cell.time === null ? null : timeOf(secondsIn(cell.time)).time
  if (typeof cell === 'number') {
    if (cell >= 0 && cell < 1) return timeOf(Math.round(cell * 1_440) * 60).time
    if (Number.isInteger(cell) && cell < 24) return timeOf(cell * 3_600).time
    const minutes = Math.round((cell - Math.floor(cell)) * 100)
    return cell < 24 && minutes < 60 ? timeOf(Math.floor(cell) * 3_600 + minutes * 60).time : null
  }
  const text = cleanLine(cellText(cell)).text
  return timeOf(/^\d{1,2}$/.test(text) ? secondsIn(`${text}h`) : secondsIn(text)).time
}

/** A span of times, "10:00 – 12:30" or "10-12h", as two `HH:MM`; null when the text is not one. */
export function readTimeSpan(text: string): { readonly from: string; readonly to: string } | null {
  const parts = cleanLine(text).text.split(/\s*(?:[-–—]|\bdo\b|\bto\b|\bbis\b|\bдо\b)\s*/u)
  if (parts.length !== 2) return null
  const [from, to] = parts.map((part) => readTime(part.replace(/\s*h\.?$/iu, '')))
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
}

/** What a column says about the order of day and month in dates with slashes. */
export interface OrderEvidence {
  readonly order: DateOrder
  /** True when some dates could be read either way and nothing in the column tells which. */
  readonly assumed: boolean
}

/** Looks through a column for dates that can be read only one way round. AM and PM speak for the month first. */
export function dateOrderOf(values: readonly InCell[]): OrderEvidence {
  let dayFirst = 0
  let monthFirst = 0
  let open = 0
  for (const value of values) {
    if (typeof value !== 'string') continue
    const found = /^\s*(\d{1,2})\s*[-/]\s*(\d{1,2})\s*[-/]\s*\d{2,4}(.*)$/su.exec(value)
    if (found === null) continue
    const [a, b] = [Number(found[1]), Number(found[2])]
    if (a > 12 && b <= 12) dayFirst += 3
    else if (b > 12 && a <= 12) monthFirst += 3
    else open += 1
    if (/\d\s*[ap]\.?m\.?(?!\p{L})/iu.test(found[3] ?? '')) monthFirst += 0.5
  }
  const order = monthFirst > dayFirst ? 'mdy' : 'dmy'
  return { order, assumed: open > 0 && dayFirst === 0 && monthFirst === 0 }
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
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
