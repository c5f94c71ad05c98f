/**
 * The sample program is written down once, with its present on one day. When it is opened, every date in it moves by
 * whole weeks, so that its present is today or in the week before, and its Saturdays stay Saturdays. The stamps move
 * along, or a report would say that it was made from records of years ago.
 */
import { makeStamp, parseStamp } from '../../storage/stamp'
import { addDays, daysBetween, isDate } from '../../i18n/dates'

/** The day that is "today" in the file of the sample program. */
export const sampleDay = '2021-03-04'

/** Fields that hold a day of somebody's life, which does not move with the program. */
const fixed = new Set(['birthDate'])

const dateTime = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)$/

const msPerDay = 24 * 60 * 60 * 1000

function shiftText(text: string, days: number): string {
  if (isDate(text)) return addDays(text, days)
  const stamp = parseStamp(text)
  if (stamp !== null) return makeStamp({ ...stamp, ms: stamp.ms + days * msPerDay })
  const [, day = '', time = ''] = dateTime.exec(text) ?? []
  return day !== '' && isDate(day) ? `${addDays(day, days)}T${time}` : text
}

function shift(value: unknown, days: number): unknown {
  if (typeof value === 'string') return shiftText(value, days)
  if (Array.isArray(value)) return value.map((item) => shift(item, days))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, fixed.has(key) ? item : shift(item, days)]),
  )
}

/** Moves every day in the sample's file so that its present is the given day, or up to six days before it. */
export function shiftSample(file: unknown, today: string): unknown {
  const weeks = Math.floor(daysBetween(sampleDay, today) / 7)
  return shift(file, weeks * 7)
}
