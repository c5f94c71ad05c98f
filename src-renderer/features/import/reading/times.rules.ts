/** Times of day and spans of them as people write them: "17.30h", "5:28:11 PM", "um 18 Uhr", "od 10 do 12h". */
import type { InCell } from '../../../../src-shared/documents'
import { fold } from '../../../i18n/fold'
import { cleanLine } from '../../../i18n/clean-text'
import { untilWords } from './date-words'
import { cellText } from './text.rules'

/** A time of day, both ways it is used. */
interface ReadClock {
  /** `HH:MM`, or null. */
  readonly time: string | null
  /** Seconds since midnight, or null when no time was written. */
  readonly seconds: number | null
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Seconds since midnight as a time of day. */
export function clockOf(seconds: number | null): ReadClock {
  if (seconds === null) return { time: null, seconds }
  const [hour, minute] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  return { time: `${pad(hour)}:${pad(minute)}`, seconds }
}

const leading =
  /^[\s,;]*(?:[gr]\.\s*,?\s*)?(?:(?:u|at|um|a las|ob|od|from|von|ab|a|as|kl|des|de|du|v|ve|vo|la|o|ora|ore|alle|godz|godzina|saat|klo|ne oren|casa)\.?\s+|[aà]\s*(?=\d))?/u
const clockForm =
  /^(\d{1,2})(?:[:.,h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(a\.?\s?m\.?|p\.?\s?m\.?|de\.?|du\.?|π\.?μ\.?|μ\.?μ\.?|pr\.\s?ob\.?|sl\.\s?ob\.?|(?:prije|pre|poslije|posle|po)\s?podne|(?:pret|po)pl(?:adne|\.)?|dop(?:oldne|\.)?|pop(?:oldne|\.)?|paradite|pasdite|[mp]d|oo|os)?\s*(h|hrs?|casova|casot|casa|cas|hodin|hod|godzin|godzina|uur|saat|sati|sata|uhr|ura|uri|ora|orakor|heures?|c)?\.?(?![\d\p{L}])/u

/**
 * The seconds since midnight that a text begins with, or null: "17:30", "17.30h", "5:28:11 PM", "18h", "u 18 časova",
 * "um 18 Uhr". A zone behind it is read over.
 */
export function secondsIn(text: string): number | null {
  const found = clockForm.exec(fold(text.slice(0, 120)).replace(leading, ''))
  if (found === null) return null
  const [, hourText = '', minuteText, secondText, half, unit] = found
  if (minuteText === undefined && half === undefined && unit === undefined) return null
  const hour = hourOfDay(Number(hourText), half)
  const minute = Number(minuteText ?? 0)
  const second = Number(secondText ?? 0)
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null
  return hour * 3_600 + minute * 60 + second
}

/** After noon, in the languages in which forms and meeting services write so. */
const afternoon = /^(?:p\.?\s?m|du|μ|sl|po|pasdite|md|os)/u

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour === 24 ? 0 : hour
  if (hour < 1 || hour > 12) return afternoon.test(half) && hour < 24 ? hour : null
  return (hour % 12) + (afternoon.test(half) ? 12 : 0)
}

/** A time of day as `HH:MM`, or null when the cell holds none. A number is a fraction of a day, or a full hour. */
export function readTime(cell: InCell): string | null {
  if (typeof cell === 'object' && cell !== null)
    return cell.time === null ? null : clockOf(secondsIn(cell.time)).time
  if (typeof cell === 'number') {
    if (cell >= 0 && cell < 1) return clockOf(Math.round(cell * 1_440) * 60).time
    if (Number.isInteger(cell) && cell < 24) return clockOf(cell * 3_600).time
    const minutes = Math.round((cell - Math.floor(cell)) * 100)
    return cell < 24 && minutes < 60 ? clockOf(Math.floor(cell) * 3_600 + minutes * 60).time : null
  }
  const text = cleanLine(cellText(cell)).text
  return clockOf(/^\d{1,2}$/.test(text) ? secondsIn(`${text}h`) : secondsIn(text)).time
}

/** Two times of day, `HH:MM`. */
interface TimeSpan {
  readonly from: string
  readonly to: string
}

const between = new RegExp(`\\s*-\\s*|(?<=[\\s\\d.h])\\s*(?<!\\p{L}{2})(?:${untilWords})\\s+`, 'u')

/** A span of times, "10:00 – 12:30", "od 10 do 12h", "17:30 до 19:00", "5-7 PM"; null when the text is not one. */
export function readTimeSpan(text: string): TimeSpan | null {
  if (text.length > 120) return null
  const bare = fold(cleanLine(text).text).replace(leading, '')
  const [start = '', end = '', ...more] = bare.split(between)
  if (end === '' || more.length > 0) return null
  const half = /\d\s*(a\.?m\.?|p\.?m\.?)$/u.exec(end)?.[1] ?? ''
  const isBare = /^\d{1,2}(?:[:.]\d{2})?$/u.test(start)
  const to = timeAt(end)
  // "5-7 PM" begins in the afternoon too, "11-1 PM" before noon.
  const from = [isBare && half !== '' ? timeAt(`${start} ${half}`) : null, timeAt(start)].find(
    (time) => time !== null && (to === null || time < to),
  )
  return from === undefined || from === null || to === null ? null : { from, to }
}

const timeAt = (text: string): string | null =>
  readTime(text.trim().replace(/(?<=^\d{1,2}|[:.]\d{2})\s*(?:h|hrs?)\.?$/u, ''))

/** Minutes from one time of a day, `HH:MM`, to a later one; null when one is missing or it is not later. */
export function minutesBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const span = minutes(to) - minutes(from)
  return span > 0 ? span : null
}
