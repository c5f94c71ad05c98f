/** Rules of workshops: who may be expected at one, who leads it, what still lacks a roll call. */
import { addDays, compareDates } from '../../i18n/dates'
import type { Attendance } from '../attendance/attendance.types'
import { isInside } from '../pairs/pairs.rules'
import type { Participation } from '../people/people.types'
import type { Workshop } from './workshops.types'

const facilitatorKey = 'facilitator:'

/** The ids of the people who lead a workshop, sorted. */
export function facilitatorIds(workshop: Workshop): readonly string[] {
  return Object.entries(workshop)
    .filter(([key, value]) => key.startsWith(facilitatorKey) && value === true)
    .map(([key]) => key.slice(facilitatorKey.length))
    .sort()
}

/** Whether the workshop's day is before the given one. */
export function isPast(workshop: Workshop, today: string): boolean {
  return compareDates(workshop.when.date, today) < 0
}

/** Whether the workshop is on the given day or in so many days after it. */
export function isSoon(workshop: Workshop, today: string, days: number): boolean {
  const { date } = workshop.when
  return compareDates(date, today) >= 0 && compareDates(date, addDays(today, days)) <= 0
}

/**
 * The people expected at the workshops of a cycle: mentees and mentors who are in the program, each once. Those
 * who lead a workshop, speak or coordinate are on the spot anyway and not on its list.
 */
export function expectedPersonIds(participations: readonly Participation[]): readonly string[] {
  const expected = participations.filter(
    (p) => (p.role === 'mentee' || p.role === 'mentor') && isInside(p) && p.status !== 'applied',
  )
  return [...new Set(expected.map((p) => p.personId))].sort()
}

/** Past workshops that nobody has been marked at. */
export function withoutRollCall(
  workshops: readonly Workshop[],
  attendance: readonly Attendance[],
  today: string,
): readonly Workshop[] {
  const marked = new Set(attendance.filter((m) => m.state !== null).map((m) => m.workshopId))
  return workshops.filter((workshop) => isPast(workshop, today) && !marked.has(workshop.id))
}
