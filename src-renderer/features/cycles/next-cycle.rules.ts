/**
 * A new cycle from the last one: the same settings, the dates and the plan moved on, and a name that counts on.
 */
import { addDays, addMonths, compareDates } from '../../i18n/dates'
import { plannedRange, plannedStages } from '../../domain/cycles.rules'
import type { Cycle, DateRange } from '../../domain/cycle'

/** A range so many months on. The day after it moves, so that ends of months stay ends and neighbours stay neighbours. */
function moveRange(range: DateRange, months: number): DateRange {
  const start = addMonths(range.start, months)
  const end = addDays(addMonths(addDays(range.end, 1), months), -1)
  return { start, end: compareDates(end, start) < 0 ? start : end }
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}

/** The fewest whole months after which the cycle would begin when it has ended; seven to twelve count as a year. */
function monthsToFollow(dates: DateRange): number {
  let months = Math.max(1, monthsBetween(dates.start, dates.end))
  while (compareDates(addMonths(dates.start, months), dates.end) <= 0) months += 1
  return months > 6 && months <= 12 ? 12 : months
}

/**
 * By how many months the next cycle follows: as many as lay between the starts of the last two, when there were
 * two and that does not make it begin before the last one has ended; else the fewest that do not.
 */
export function monthsToNext(last: Cycle, before: Cycle | null): number {
  const least = monthsToFollow(last.dates)
  if (before === null) return least
  const gap = monthsBetween(before.dates.start, last.dates.start)
  const begins = gap > 0 ? addMonths(last.dates.start, gap) : last.dates.start
  return gap > 0 && compareDates(begins, last.dates.end) > 0 ? gap : least
}

const yearSpan = /(?<!\d)((?:19|20)\d{2})(\s*[/–-]\s*)(\d{4}|\d{2})(?!\d)/u
const singleYear = /(?<!\d)((?:19|20)\d{2})(?!\d)/u
const anyNumber = /\d+/gu

function countedOn(name: string, years: number): string | null {
  const span = yearSpan.exec(name)
  if (span !== null) {
    const [whole, first = '', between = '', second = ''] = span
    const next = String(Number(second) + years).slice(-second.length)
    const moved = `${Number(first) + years}${between}${next.padStart(second.length, '0')}`
    return name.replace(whole, () => moved)
  }
  const year = singleYear.exec(name)
  if (year !== null) return name.replace(year[0], () => String(Number(year[0]) + years))
  const numbers = name.match(anyNumber) ?? []
  const only = numbers[0]
  if (numbers.length !== 1 || only === undefined || only.length > 6) return null
  return name.replace(only, () => String(Number(only) + 1).padStart(only.length, '0'))
}

/**
 * A name for the next cycle: years move on with the dates ("2020/21" to "2021/22"), a number counts on ("6" to
 * "7", "Cycle 3" to "Cycle 4"); a name without either becomes the written range. A name that `taken` holds is
 * counted on again.
 */
export function nextName(
  last: Cycle,
  dates: DateRange,
  taken: ReadonlySet<string>,
  monthRange: (range: DateRange) => string,
): string {
  const years = Math.max(1, Number(dates.start.slice(0, 4)) - Number(last.dates.start.slice(0, 4)))
  let name = countedOn(last.name, years)
  for (let tries = 0; name !== null && taken.has(name) && tries < 100; tries += 1) {
    name = countedOn(name, 1)
  }
  return name ?? monthRange(dates)
}

/**
 * A new cycle made from the last one: its dates and plan moved on by {@link monthsToNext}, its settings copied,
 * its stage back at preparation, nobody in it. `cycles` are all cycles there are; `last` is one of them.
 */
export function cycleFromLast(
  id: string,
  last: Cycle,
  cycles: readonly Cycle[],
  monthRange: (range: DateRange) => string,
): Cycle {
  const before = cycles
    .filter((cycle) => compareDates(cycle.dates.start, last.dates.start) < 0)
    .reduce<Cycle | null>(
      (latest, cycle) =>
        latest === null || compareDates(cycle.dates.start, latest.dates.start) > 0 ? cycle : latest,
      null,
    )
  const months = monthsToNext(last, before)
  const dates = moveRange(last.dates, months)
  const plan = Object.fromEntries(
    plannedStages.map((stage) => {
      const range = plannedRange(last, stage)
      return [`stage:${stage}`, range === null ? null : moveRange(range, months)] as const
    }),
  )
  return {
    ...plan,
    id,
    name: nextName(last, dates, new Set(cycles.map((cycle) => cycle.name)), monthRange),
    dates,
    stage: 'preparation',
    certificateText: last.certificateText,
    workshopsRequired: last.workshopsRequired,
    agreementText: last.agreementText ?? null,
    quietDays: last.quietDays ?? null,
    meetingsPlanned: last.meetingsPlanned ?? null,
  }
}
