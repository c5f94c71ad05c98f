/**
 * Turns the day numbers of a workbook into calendar dates, without a clock or a time zone (ECMA-376 part 1,
 * 18.17.4.1: day 1 is 1900-01-01, day 60 is a 29 February 1900 that never was; or day 0 is 1904-01-01).
 */
import type { InCell } from '../../src-shared/documents'

const dayMs = 86_400_000
const secondsPerDay = 86_400
/** The day number of 9999-12-31, the last a workbook knows. */
const lastDay = 2_958_465

const two = (n: number) => String(n).padStart(2, '0')

function clock(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return s === 0 ? `${two(h)}:${two(m)}` : `${two(h)}:${two(m)}:${two(s)}`
}

/** Days are counted from 1899-12-30, or a day later before the day that never was. */
function dateOf(day: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30)
  return new Date(start + day * dayMs).toISOString().slice(0, 10)
}

/**
 * The cell of a number shown as a date: a date with a time or none; a mere time of day or a duration as `HH:MM`;
 * the number itself where it is no day (negative, past the year 9999, or 29 February 1900).
 */
export function fromSerial(serial: number, from1904: boolean, duration: boolean): InCell {
  const seconds = Math.round(serial * secondsPerDay)
  const day = Math.floor(seconds / secondsPerDay)
  const rest = seconds - day * secondsPerDay
  if (serial < 0 || day > lastDay) return serial
  if (duration || (day === 0 && !from1904)) return clock(seconds)
  if (day === 60 && !from1904) return serial
  return { date: dateOf(day, from1904), time: rest === 0 ? null : clock(rest) }
}
