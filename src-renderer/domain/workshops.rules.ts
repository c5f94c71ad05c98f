/** Rules of workshops: who may be expected at one, who leads it, what still lacks a roll call. */
import { addDays, compareDates, daysBetween } from '../i18n/dates'
import { compareText } from '../i18n/sort'
import type { Attendance } from './attendance'
import { takesPart } from './participations.rules'
import type { Participation } from './participation'
import type { Moment, Workshop } from './workshop'

const facilitatorKey = 'facilitator:'

/** The ids of the people who lead a workshop, sorted. */
export function facilitatorIds(workshop: Workshop): readonly string[] {
  return Object.entries(workshop)
    .filter(([key, value]) => key.startsWith(facilitatorKey) && value === true)
    .map(([key]) => key.slice(facilitatorKey.length))
    .sort()
}

/** The last day of a workshop of several; null for one of a single day, and where what is entered is before the first. */
export function lastDayOf({ when, endsOn }: Pick<Workshop, 'when' | 'endsOn'>): string | null {
  return endsOn && compareDates(endsOn, when.date) > 0 ? endsOn : null
}

/** The changes that bring a workshop to another day or time: one of several days keeps how many they are. */
export function movedTo(
  workshop: Workshop,
  when: Moment,
): Pick<Workshop, 'when'> & Pick<Workshop, 'endsOn'> {
  const last = lastDayOf(workshop)
  const endsOn = last && addDays(when.date, daysBetween(workshop.when.date, last))
  return { when, ...(endsOn === last ? {} : { endsOn }) }
}

/** The changes that make exactly these people lead a workshop. */
export function facilitatorChanges(
  workshop: Workshop,
  personIds: readonly string[],
): Readonly<Record<`facilitator:${string}`, true | null>> {
  const wanted = new Set(personIds)
  const fields: Record<`facilitator:${string}`, true | null> = {}
  for (const id of facilitatorIds(workshop)) if (!wanted.has(id)) fields[`facilitator:${id}`] = null
  for (const id of wanted) fields[`facilitator:${id}`] = true
  return fields
}

/** Whether the workshop's last day is before the given one. */
export function isPast(workshop: Workshop, today: string): boolean {
  return compareDates(lastDayOf(workshop) ?? workshop.when.date, today) < 0
}

/** Whether the workshop is on the given day or in so many days after it. */
export function isSoon(workshop: Workshop, today: string, days: number): boolean {
  const { date } = workshop.when
  return compareDates(date, today) >= 0 && compareDates(date, addDays(today, days)) <= 0
}

/**
 * The people expected at the workshops of a cycle: mentees and mentors who are in the program, each once; not those
 * who have only applied or been invited. Those who lead a workshop, speak or coordinate are on the spot anyway and not
 * on its list.
 */
export function expectedPersonIds(participations: readonly Participation[]): readonly string[] {
  const expected = participations.filter(
    (p) => (p.role === 'mentee' || p.role === 'mentor') && takesPart(p),
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

/**
 * Reads a time of day as people type it: "17:30", "17.30", "17h", "1730", "9". Null for an empty text, undefined for
 * one that is no time.
 */
export function readTime(text: string): string | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const parts = /^(\d{1,2})(?:\s*(?:[:.,]|h)\s*(\d{2})?|(\d{2}))?\s*h?$/iu.exec(trimmed)
  if (parts === null) return undefined
  const hour = Number(parts[1])
  const minute = Number(parts[2] ?? parts[3] ?? '0')
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** Workshops in the order in which they happen: by day, time, title, id. */
export function inOrder(workshops: readonly Workshop[]): readonly Workshop[] {
  return [...workshops].sort(
    (a, b) =>
      compareDates(a.when.date, b.when.date) ||
      compareCodes(a.when.time ?? '', b.when.time ?? '') ||
      compareText(a.title, b.title) ||
      (a.id < b.id ? -1 : 1),
  )
}

const compareCodes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
