/** The roll call and what comes of it: whose turn it is, how many there are, who was at how many workshops. */
import type { Edit } from './record'
import { create } from './edits'
import { derivedId } from './ids'
import { comparePeople } from '../i18n/sort'
import type { Person } from './person'
import type { Workshop } from './workshop'
import type { Attendance, AttendanceState } from './attendance'

/** As much of a person as a roll call needs. */
type CalledPerson = Pick<Person, 'id' | 'firstName' | 'lastName'>

/** Marks of one workshop, by person. */
export type Marks = ReadonlyMap<string, AttendanceState>

/** People in the order in which they are called: by last name, then first name. Nobody twice. */
export function rollCallOrder<P extends CalledPerson>(people: readonly P[]): readonly P[] {
  const once = new Map(people.map((person) => [person.id, person]))
  return [...once.values()].sort((a, b) => comparePeople(a, b) || (a.id < b.id ? -1 : 1))
}

/** The marks of one workshop; those taken back are left out. */
export function marksOf(attendance: readonly Attendance[], workshopId: string): Marks {
  const marks = new Map<string, AttendanceState>()
  for (const row of attendance) {
    if (row.workshopId === workshopId && row.state !== null) marks.set(row.personId, row.state)
  }
  return marks
}

/**
 * Who is called after somebody has been marked: the next one without a mark, from the top again when the end is
 * reached. Null when everybody has a mark. `after` null begins at the top.
 */
export function nextUnmarked(
  order: readonly Pick<CalledPerson, 'id'>[],
  marks: Marks,
  after: string | null,
): string | null {
  const start = after === null ? 0 : order.findIndex(({ id }) => id === after) + 1
  for (let step = 0; step < order.length; step += 1) {
    const person = order[(start + step) % order.length]
    if (person !== undefined && person.id !== after && !marks.has(person.id)) return person.id
  }
  return null
}

/** How many of the people called have which mark. */
interface MarkCounts {
  readonly present: number
  readonly excused: number
  readonly absent: number
  readonly unmarked: number
  readonly total: number
}

/** Counts the marks of the people called. */
export function countMarks(personIds: readonly string[], marks: Marks): MarkCounts {
  const counts = { present: 0, excused: 0, absent: 0, unmarked: 0 }
  const ids = new Set(personIds)
  for (const id of ids) counts[marks.get(id) ?? 'unmarked'] += 1
  return { ...counts, total: ids.size }
}

/**
 * The edit that marks a person by hand; `state` null takes the mark back. Minutes known from a report stay, those of
 * a mark other than "present" are dropped.
 */
export function rollCallEdit(
  workshopId: string,
  personId: string,
  state: AttendanceState | null,
  existing: Attendance | null,
): Edit {
  const id = derivedId(workshopId, personId)
  const minutes = state === 'present' ? (existing?.minutes ?? null) : null
  const knownAs = existing?.knownAs ?? null
  return create('attendance', {
    id,
    workshopId,
    personId,
    state,
    minutes,
    source: 'rollCall',
    knownAs,
  })
}

/** The edits that give everybody without a mark the same one ("the rest were absent"). */
export function markRestEdits(
  workshopId: string,
  personIds: readonly string[],
  marks: Marks,
  state: AttendanceState,
): readonly Edit[] {
  const rest = [...new Set(personIds)].filter((id) => !marks.has(id))
  return rest.map((id) => rollCallEdit(workshopId, id, state, null))
}

/** A workshop in numbers. */
export interface WorkshopSummary extends MarkCounts {
  readonly workshopId: string
  /** Present who were not expected: guests. They are not among the other numbers. */
  readonly guests: number
  /** Whether anybody was marked at all, expected or not. */
  readonly isRecorded: boolean
  /** The share of those expected who were present, 0 to 1; null when nobody was expected or nothing is marked. */
  readonly share: number | null
}

/** Sums up each workshop, in the order given, for the people expected at it. */
export function summaryOfWorkshops(
  workshops: readonly Pick<Workshop, 'id'>[],
  attendance: readonly Attendance[],
  expected: readonly string[],
): readonly WorkshopSummary[] {
  const ids = new Set(expected)
  const byWorkshop = new Map<string, Attendance[]>()
  for (const row of attendance) {
    const rows = byWorkshop.get(row.workshopId)
    if (rows === undefined) byWorkshop.set(row.workshopId, [row])
    else rows.push(row)
  }
  return workshops.map(({ id }) => {
    const marks = marksOf(byWorkshop.get(id) ?? [], id)
    const counts = countMarks(expected, marks)
    const guests = [...marks].filter(
      ([person, state]) => state === 'present' && !ids.has(person),
    ).length
    const known = counts.total > 0 && counts.unmarked < counts.total
    return {
      workshopId: id,
      ...counts,
      guests,
      isRecorded: marks.size > 0,
      share: known ? counts.present / counts.total : null,
    }
  })
}

/** A person's attendance over a cycle. */
interface PersonSummary {
  readonly personId: string
  readonly attended: number
  readonly excused: number
  readonly absent: number
  readonly minutes: number
  /** Workshops there were. */
  readonly of: number
  /** Workshops needed to complete; null when the cycle has no such rule. */
  readonly required: number | null
  /** How many are still missing; 0 when enough or when there is no rule. */
  readonly missing: number
}

/** Sums up each person over the given workshops, sorted by name. */
export function summaryOfPeople(
  people: readonly CalledPerson[],
  workshops: readonly Pick<Workshop, 'id'>[],
  attendance: readonly Attendance[],
  required: number | null,
): readonly PersonSummary[] {
  const counted = new Set(workshops.map(({ id }) => id))
  const byPerson = new Map<string, Attendance[]>()
  for (const row of attendance) {
    if (row.state === null || !counted.has(row.workshopId)) continue
    const rows = byPerson.get(row.personId)
    if (rows === undefined) byPerson.set(row.personId, [row])
    else rows.push(row)
  }
  return rollCallOrder(people).map(({ id }) => {
    const rows = byPerson.get(id) ?? []
    const count = (state: AttendanceState): number =>
      rows.filter((row) => row.state === state).length
    const attended = count('present')
    const present = rows.filter((row) => row.state === 'present')
    return {
      ...{ personId: id, attended, excused: count('excused'), absent: count('absent') },
      minutes: present.reduce((sum, row) => sum + (row.minutes ?? 0), 0),
      ...{ of: counted.size, required, missing: Math.max(0, (required ?? 0) - attended) },
    }
  })
}
