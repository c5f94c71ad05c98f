/**
 * Stamps: when and where a value was written, as a string that sorts. `1700000000000-0001-0f3a…`: milliseconds in 13
 * digits, a counter in base 36 padded to 4, the device. Comparing never reads a clock. A hybrid logical clock per
 * record: whatever a person overwrites loses to them, and a wrong clock spoils only the records it touched.
 */
import type { RowMeta, Stamp } from '../domain/record'
import type { Change, Overwritten } from './commit.types'

/** The parts of a stamp. */
interface StampParts {
  /** Milliseconds since 1970, 0 to 9999999999999. */
  readonly ms: number
  /** 0 to 36⁴−1. */
  readonly counter: number
  readonly device: string
}

/** Time, as the commit needs it. Tests pass their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() }

const lastMs = 9_999_999_999_999
const counters = 36 ** 4

/** The year 2200: the latest that a clock is believed. */
const latestClock = 7_258_118_400_000
/** A year later: room for what overwrites a stamp of the latest clock, by one count at a time. */
const firstIncredible = '7289654400000'

/**
 * Whether a clock that is believed, and what overwrote it, can have made a stamp. One from further ahead would win over whatever is
 * written after it, for ever: files that have one are refused it, and in a row it does not count.
 */
export function isCredible(stamp: Stamp): boolean {
  return stamp < firstIncredible
}

/**
 * Writes a stamp. A time outside 1970–2286 is taken to the nearer end; a full counter moves on by a millisecond, and never begins
 * anew: that would be a stamp from before. Throws a RangeError where there is no later one.
 */
export function makeStamp({ ms, counter, device }: StampParts): Stamp {
  const carry = Math.floor(counter / counters)
  const whole = Number.isFinite(ms) ? Math.trunc(ms) : 0
  const time = Math.min(lastMs, Math.max(0, whole)) + carry
  if (time > lastMs) throw new RangeError('There is no later stamp.')
  const count = (counter % counters).toString(36).padStart(4, '0')
  return `${time.toString().padStart(13, '0')}-${count}-${device}`
}

const stampPattern = /^(\d{13})-([0-9a-z]{4})-([0-9a-z]{1,64})$/

/** Reads a stamp, or null when the text is none. */
export function parseStamp(text: string): StampParts | null {
  const [, ms, counter, device] = stampPattern.exec(text) ?? []
  if (ms === undefined || counter === undefined || device === undefined) return null
  return { ms: Number(ms), counter: Number.parseInt(counter, 36), device }
}

/** Negative, zero or positive, as `a` is older than, the same as, or newer than `b`. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The stamp of a field of a row. */
export function stampOf(stamps: Readonly<Record<string, Stamp>>, field: string): Stamp {
  return (Object.hasOwn(stamps, field) ? stamps[field] : stamps['']) ?? ''
}

/** The stamps that values to be overwritten have, as a change keeps them: one text when all are the same. */
export function overwrittenOf(row: RowMeta, fields: readonly string[]): Overwritten {
  const stamps = fields.map((field) =>
    Object.hasOwn(row, field) ? stampOf(row.stamps, field) : '',
  )
  const [first = ''] = stamps
  if (stamps.every((stamp) => stamp === first)) return first
  return Object.fromEntries(fields.map((field, at) => [field, stamps[at] ?? '']))
}

/** The stamp of the value that a change overwrote in a field; `''` when there was none, null when the change does not say. */
export function overwrittenBy(
  { over, was }: Pick<Change, 'over' | 'was'>,
  field: string,
): Stamp | null {
  if (was === null) return ''
  if (over === undefined) return null
  return typeof over === 'string' ? over : Object.hasOwn(over, field) ? (over[field] ?? null) : null
}

/** The newest stamp of a row that can be believed; `''` when it has none. */
export function highestStamp(stamps: Readonly<Record<string, Stamp>>): Stamp {
  let highest = ''
  for (const stamp of Object.values(stamps))
    if (stamp > highest && isCredible(stamp)) highest = stamp
  return highest
}

/** The stamp of a write at `now`: always newer than `after`, by one count when the clock is behind it. */
export function nextStamp(now: number, after: Stamp, device: string): Stamp {
  const own = makeStamp({ ms: Math.min(now, latestClock), counter: 0, device })
  if (own > after) return own
  const last = parseStamp(after)
  return last ? makeStamp({ ms: last.ms, counter: last.counter + 1, device }) : own
}
