/**
 * How the pairs stand with their meetings: who has not met for too long, who has fewer than planned, who never. What is
 * not recorded is not none: a pair of which nothing is known has no count.
 */
import { addMonths, compareDates, daysBetween } from '../i18n/dates'
import type { Cycle } from './cycle'
import type { Meeting } from './meeting'
import { firstOf, monthOf } from './meetings.rules'
import type { Month } from './meetings.rules'
import type { Pair } from './pair'

/** How one pair stands. */
export interface Standing {
  readonly pair: Pair
  /** How often they met; null while nothing at all is recorded of them. */
  readonly met: number | null
  /** What is recorded of the length of these meetings, together. */
  readonly minutes: number
  /** How many of the meetings have no length recorded. */
  readonly withoutMinutes: number
  readonly lastOn: string | null
  /** Days since they last met, or since they began when they never did; null for a pair that has ended. */
  readonly silentDays: number | null
  /** How many meetings were to be by now; null when nothing was planned. */
  readonly due: number | null
  /** Has not met for as many days as the cycle says, or longer. */
  readonly isQuiet: boolean
  /** Works together and no meeting of it is known. */
  readonly isNever: boolean
  /** Has fewer meetings than were to be by now. */
  readonly isBehind: boolean
}

/** A cycle as it is asked about meetings. */
type MeetingPlan = Pick<Cycle, 'dates' | 'quietDays' | 'meetingsPlanned' | 'stage:mentoring'>

const earlier = (a: string, b: string): string => (compareDates(a, b) < 0 ? a : b)

/** How many meetings a pair was to have had by a day: its share of the planned ones, as its time has passed. */
function dueOf(pair: Pair, cycle: MeetingPlan, today: string): number | null {
  const planned = cycle.meetingsPlanned ?? null
  if (planned === null) return null
  if (pair.ended !== null) return pair.ended.reason === 'completed' ? planned : null
  const end = cycle['stage:mentoring']?.end ?? cycle.dates.end
  const whole = daysBetween(pair.startedOn, end)
  const passed = daysBetween(pair.startedOn, earlier(today, end))
  if (passed <= 0) return 0
  return whole <= 0 ? planned : Math.floor((planned * passed) / whole)
}

/** How a pair stands on a day. `meetings` are its own. */
export function standingOf(
  pair: Pair,
  meetings: readonly Meeting[],
  cycle: MeetingPlan,
  today: string,
): Standing {
  const held = meetings.filter(({ state }) => state === 'met')
  const lastOn = held.reduce<string | null>(
    (last, { date }) => (last === null || date > last ? date : last),
    null,
  )
  const timed = held.filter(({ minutes }) => minutes !== null)
  const runs = pair.ended === null
  const silentDays = runs ? Math.max(0, daysBetween(lastOn ?? pair.startedOn, today)) : null
  const due = dueOf(pair, cycle, today)
  const quietDays = cycle.quietDays ?? null
  return {
    pair,
    met: meetings.length === 0 ? null : held.length,
    minutes: timed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    withoutMinutes: held.length - timed.length,
    lastOn,
    silentDays,
    due,
    isQuiet: quietDays !== null && silentDays !== null && silentDays >= quietDays,
    isNever: runs && held.length === 0,
    isBehind: due !== null && held.length < due,
  }
}

/** Meetings by the id of their pair. */
export function byPair(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>()
  for (const meeting of meetings) {
    const own = found.get(meeting.pairId)
    if (own === undefined) found.set(meeting.pairId, [meeting])
    else own.push(meeting)
  }
  return found
}

/** How each of the pairs stands, in their order. */
export function standingsOf(
  pairs: readonly Pair[],
  meetings: readonly Meeting[],
  cycle: MeetingPlan,
  today: string,
): readonly Standing[] {
  const known = byPair(meetings)
  return pairs.map((pair) => standingOf(pair, known.get(pair.id) ?? [], cycle, today))
}

/** Which pairs are looked at. */
export const standingFilters = ['quiet', 'never', 'behind'] as const
/** One of {@link standingFilters}. */
export type StandingFilter = (typeof standingFilters)[number]

/** Whether a pair is among those looked at. */
export function isAmong(standing: Standing, filter: StandingFilter): boolean {
  const { isQuiet, isNever, isBehind } = standing
  return { quiet: isQuiet, never: isNever, behind: isBehind }[filter]
}

/** Whether a pair is of a month: it had begun by its end, and had not ended before. */
export function isOfMonth({ startedOn, ended }: Pick<Pair, 'startedOn' | 'ended'>, month: Month) {
  return monthOf(startedOn) <= month && (ended === null || monthOf(ended.on) >= month)
}

/**
 * The months in which the pairs of a cycle meet: from the first pair's to the end of the cycle, and on to today while a pair
 * that nobody has ended may still meet.
 */
export function monthsOf(
  cycle: MeetingPlan,
  pairs: readonly Pair[],
  today: string,
): readonly Month[] {
  const starts = pairs.map(({ startedOn }) => startedOn).toSorted(compareDates)
  const first = monthOf(starts[0] ?? cycle.dates.start)
  const ends = pairs.flatMap(({ ended }) => ended?.on ?? [])
  const mayMeet = pairs.some(({ ended }) => ended === null)
  const isLongOver = today > addMonths(cycle.dates.end, monthsAfter)
  const now = mayMeet && !isLongOver ? [today] : []
  const known = [cycle.dates.end, ...ends, ...now].map(monthOf)
  const last = known.toSorted().at(-1) ?? first
  const months: Month[] = [first]
  while ((months.at(-1) ?? last) < last)
    months.push(monthOf(addMonths(firstOf(months.at(-1) ?? first), 1)))
  return months
}

/** After the end of a cycle a pair is expected to meet for so many months at the most. */
const monthsAfter = 12
