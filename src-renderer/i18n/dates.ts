/**
 * Calendar days as `YYYY-MM-DD` text: what is stored, compared and counted. A day has no time zone. The arithmetic
 * is `Temporal.PlainDate`'s; whether a day exists is counted here, and a test holds it against `Temporal`.
 */

/** A range of days, both included. */
interface Range {
  readonly start: string
  readonly end: string
}

const pattern = /^\d{4}-\d{2}-\d{2}$/

/** How many days a month has; none where there is no such month. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  if (month === 2) return isLeap ? 29 : 28
  if ([4, 6, 9, 11].includes(month)) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}

/**
 * Whether a text names a day that exists in the years 1 to 9999, as `YYYY-MM-DD`. Counted here: the form of a call asks it in browsers
 * that have no `Temporal`.
 */
export function isDate(text: string): boolean {
  if (!pattern.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return year >= 1 && day >= 1 && day <= daysIn(year, month)
}

/** The day a text names, or null: the form must be `YYYY-MM-DD` and the day must exist in the years 1 to 9999. */
function parseDate(text: string): Temporal.PlainDate | null {
  return isDate(text) ? Temporal.PlainDate.from(text) : null
}

/** Puts a day together, or null when it does not exist (30 February). `month` is 1 to 12. */
export function dateOf(year: number, month: number, day: number): string | null {
  const two = (part: number): string => part.toString().padStart(2, '0')
  const text = `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`
  return isDate(text) ? text : null
}

/** Negative, zero or positive, as `a` is before, on or after `b`. Both must be days. */
export function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day so many days later (or earlier). Throws on a text that is not a day. */
export function addDays(day: string, days: number): string {
  return known(day).add({ days }).toString()
}

/** The same day so many months later; the last of the month where there is none (31 January + 1 month). */
export function addMonths(day: string, months: number): string {
  return known(day).add({ months }).toString()
}

/** How many days `to` is after `from`. Throws on a text that is not a day. */
export function daysBetween(from: string, to: string): number {
  return known(from).until(known(to), { largestUnit: 'day' }).days
}

/** Whether a day lies in a range, its ends included. */
export function isWithin(day: string, range: Range): boolean {
  return day >= range.start && day <= range.end
}

/** Whether two ranges share a day. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Whether a range's ends are days and in order. */
export function isRange(range: Range): boolean {
  return isDate(range.start) && isDate(range.end) && range.start <= range.end
}

function known(day: string): Temporal.PlainDate {
  const date = parseDate(day)
  if (!date) throw new RangeError(`Not a day: ${day.slice(0, 40)}`)
  return date
}
