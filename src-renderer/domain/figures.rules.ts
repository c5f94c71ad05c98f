/**
 * What a report of a cycle counts. Every number comes with the ids of the records behind it, so that it can be
 * opened and checked; the same rows in any order give the same answer.
 */
import { fold } from '../i18n/fold'
import { compareText } from '../i18n/sort'
import { completionOf } from './completion.rules'
import { fieldsOf } from './people.rules'
import type { Person } from './person'
import type { Participation } from './participation'
import type { Figure, FigureKey, Group, WorkshopAttendance } from './figures'
import type { CompletionRows } from './completion.rules'
import type { CycleRows } from './cycle-rows'
import type { AwardKind } from './award'
import { movementOf } from './goals.rules'
import { publishable } from './testimonials.rules'
import { facilitatorIds, inOrder } from './workshops.rules'

/** Ids sorted, each once. */
const sortedIds = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort()

/** How each workshop was attended, in the order in which they happened. Marks that were taken back do not count. */
export function attendanceByWorkshop(
  rows: Pick<CycleRows, 'workshops' | 'attendance'>,
): readonly WorkshopAttendance[] {
  const marks = new Map<string, Record<'present' | 'excused' | 'absent', string[]>>()
  for (const { workshopId, personId, state } of rows.attendance) {
    if (state === null) continue
    const lists = marks.get(workshopId) ?? { present: [], excused: [], absent: [] }
    marks.set(workshopId, lists)
    lists[state].push(personId)
  }
  return inOrder(rows.workshops).map((workshop) => {
    const lists = marks.get(workshop.id)
    return {
      workshop,
      present: sortedIds(lists?.present ?? []),
      excused: sortedIds(lists?.excused ?? []),
      absent: sortedIds(lists?.absent ?? []),
    }
  })
}

/** Whether it is recorded who was at a workshop: nobody marked is not known, everybody absent is nobody. */
export function isMarked({ present, excused, absent }: WorkshopAttendance): boolean {
  return present.length + excused.length + absent.length > 0
}

/** Whether the person was taken into the cycle: accepted or further. */
const isTaken = (participation: Participation): boolean =>
  ['accepted', 'active', 'completed'].includes(participation.status)

/** People who applied: those with an application, and mentees entered without one. */
export function applicantIds(
  rows: Pick<CycleRows, 'applications' | 'participations'>,
): readonly string[] {
  return sortedIds([
    ...rows.applications.map((application) => application.personId),
    ...rows.participations.filter((p) => p.role === 'mentee').map((p) => p.personId),
  ])
}

/** Those who were taken in, among them whoever is in a pair, whatever the status says. */
function takenPart({ pairs, participations }: Pick<CycleRows, 'pairs' | 'participations'>) {
  const inPair = inPairOf(pairs)
  return participations.filter((p) => isTaken(p) || inPair.has(p.id))
}

const inPairOf = (pairs: CycleRows['pairs']): ReadonlySet<string> =>
  new Set(pairs.flatMap((pair) => [pair.mentorId, pair.menteeId]))

/** People who take or took part: everybody in a role who was not turned down and did not decline. */
const participantIds = (rows: Pick<CycleRows, 'pairs' | 'participations'>): readonly string[] =>
  sortedIds(takenPart(rows).map((p) => p.personId))

/** People who were taken into the cycle as mentors or as mentees. */
export const takenIds = (
  rows: Pick<CycleRows, 'pairs' | 'participations'>,
  role: 'mentor' | 'mentee',
): readonly string[] =>
  sortedIds(takenPart(rows).flatMap((p) => (p.role === role ? p.personId : [])))

/** Groups people by something they wrote, whatever the script, case or accents; the largest group first, "not said" last. */
function grouped(
  people: readonly Person[],
  valuesOf: (person: Person) => readonly string[],
): readonly Group[] {
  const groups = new Map<string, { readonly ids: string[]; readonly spellings: string[] }>()
  for (const person of people) {
    const values = valuesOf(person).filter((value) => value.trim() !== '')
    for (const value of values.length === 0 ? [''] : values) {
      const key = fold(value.trim())
      const group = groups.get(key) ?? { ids: [], spellings: [] }
      groups.set(key, group)
      group.ids.push(person.id)
      group.spellings.push(value.trim())
    }
  }
  return [...groups.values()]
    .map(({ ids, spellings }) => ({ label: mostCommon(spellings), personIds: sortedIds(ids) }))
    .sort(
      (a, b) =>
        Number(a.label === '') - Number(b.label === '') ||
        b.personIds.length - a.personIds.length ||
        compareText(a.label, b.label),
    )
}

function mostCommon(spellings: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted[0]?.[0] ?? ''
}

const pick = (people: readonly Person[], ids: readonly string[]): readonly Person[] => {
  const wanted = new Set(ids)
  return people.filter((person) => wanted.has(person.id))
}

type ApplicantRows = Pick<CycleRows, 'people' | 'applications' | 'participations'>

/** Applicants by city. One who has not said is in the group with the empty label, which comes last. */
export function applicantsByCity(rows: ApplicantRows): readonly Group[] {
  return grouped(pick(rows.people, applicantIds(rows)), (person) => [person.city ?? ''])
}

/** Applicants by field of work; one with three fields is in three groups. */
export function applicantsByField(rows: ApplicantRows): readonly Group[] {
  return grouped(pick(rows.people, applicantIds(rows)), fieldsOf)
}

/** Ids of the people who completed the cycle as mentees. */
export function completedMenteeIds(rows: CompletionRows): readonly string[] {
  const verdicts = completionOf(rows)
  return sortedIds(
    rows.participations
      .filter((p) => p.role === 'mentee' && verdicts.get(p.id)?.completed === true)
      .map((p) => p.personId),
  )
}

type Counted = Pick<Figure, 'table' | 'ids'> &
  Partial<Pick<Figure, 'value' | 'unit' | 'of' | 'missing'>>

const figure = (key: FigureKey, counted: Counted): Figure => ({
  key,
  value: counted.ids.length,
  unit: 'count',
  of: null,
  missing: 0,
  ...counted,
})

function peopleFigures(rows: CycleRows): readonly Figure[] {
  const table = 'people'
  const applicants = applicantIds(rows)
  const inPair = inPairOf(rows.pairs)
  const paired = rows.participations.filter((p) => p.role === 'mentee' && inPair.has(p.id))
  const completed = completedMenteeIds(rows)
  const started = sortedIds([...paired.map((p) => p.personId), ...completed])
  return [
    figure('applicants', { table, ids: applicants }),
    figure('accepted', { table, ids: takenIds(rows, 'mentee'), of: applicants.length }),
    figure('mentors', { table, ids: takenIds(rows, 'mentor') }),
    figure('helpers', { table, ids: helperIds(rows) }),
    figure('pairs', { table: 'pairs', ids: sortedIds(rows.pairs.map((pair) => pair.id)) }),
    figure('completed', { table, ids: completed, of: started.length }),
    figure('completionRate', {
      table,
      ids: started,
      unit: 'part',
      of: started.length,
      value: started.length === 0 ? null : completed.length / started.length,
    }),
  ]
}

/** Facilitators and speakers who were taken, and whoever led a workshop. */
function helperIds(rows: Pick<CycleRows, 'participations' | 'workshops'>): readonly string[] {
  const taken = rows.participations.filter(
    (p) => (p.role === 'facilitator' || p.role === 'speaker') && isTaken(p),
  )
  return sortedIds([
    ...taken.map(({ personId }) => personId),
    ...rows.workshops.flatMap(facilitatorIds),
  ])
}

/** How many people were at the workshops: those of the program and others apart, of the workshops where that is recorded. */
function attendanceFigures(rows: CycleRows): readonly Figure[] {
  const lines = attendanceByWorkshop(rows)
  const recorded = lines.filter(isMarked)
  const missing = lines.length - recorded.length
  const known = new Set(recorded.map((line) => line.workshop.id))
  const mine = new Set([...participantIds(rows), ...helperIds(rows)])
  const present = rows.attendance.filter(
    (mark) => mark.state === 'present' && known.has(mark.workshopId),
  )
  const marksOf = (isMine: boolean): readonly string[] =>
    sortedIds(present.filter((mark) => mine.has(mark.personId) === isMine).map(({ id }) => id))
  const isUnknown = recorded.length === 0 && missing > 0
  const counted = (ids: readonly string[]): Counted => ({
    ...{ table: 'attendance', ids, missing },
    ...(isUnknown ? { value: null } : {}),
  })
  return [
    figure('attendances', counted(marksOf(true))),
    figure('guestAttendances', { ...counted(marksOf(false)), missing: 0 }),
    figure('averageAttendance', {
      ...{ table: 'workshops', ids: sortedIds(known), missing },
      ...{ unit: 'average', of: recorded.length },
      value: recorded.length === 0 ? null : present.length / recorded.length,
    }),
  ]
}

/**
 * How often the pairs met and for how long, together. Pairs of which nothing is recorded are not in it, and where that is
 * all of them, it is not known.
 */
function meetingFigures({ pairs, meetings }: CycleRows): readonly Figure[] {
  const table = 'meetings'
  const recorded = new Set(meetings.map(({ pairId }) => pairId))
  const held = meetings.filter(({ state }) => state === 'met')
  const timed = held.filter(({ minutes }) => minutes !== null)
  const minutes = timed.reduce((sum, meeting) => sum + (meeting.minutes ?? 0), 0)
  const unknown = recorded.size === 0 ? { value: null } : {}
  return [
    figure('meetings', {
      ...{ table, ids: sortedIds(held.map(({ id }) => id)), ...unknown },
      // Where nobody enters meetings at all, nothing is missing.
      missing: recorded.size === 0 ? 0 : pairs.filter(({ id }) => !recorded.has(id)).length,
    }),
    figure('meetingHours', {
      ...{ table, ids: sortedIds(timed.map(({ id }) => id)), unit: 'hours' },
      missing: held.length - timed.length,
      value: timed.length === 0 ? null : minutes / 60,
    }),
  ]
}

/** How many goals were set, and how many came further. Of a goal of which that is not recorded it is not known; it did not stay. */
function goalFigures({ goals }: Pick<CycleRows, 'goals'>): readonly Figure[] {
  const table = 'goals'
  const known = goals.flatMap((goal) => {
    const moved = movementOf(goal)
    return moved === null ? [] : [{ id: goal.id, isUp: moved.to > moved.from }]
  })
  const up = known.filter(({ isUp }) => isUp).map(({ id }) => id)
  // Where nobody writes goals down at all, nobody knows how many there are.
  const unknown = goals.length === 0 ? { value: null } : {}
  return [
    figure('goals', { table, ids: sortedIds(goals.map(({ id }) => id)), ...unknown }),
    figure('goalsMoved', {
      ...{ table, ids: sortedIds(up), of: known.length, missing: goals.length - known.length },
      ...(known.length === 0 ? { value: null } : {}),
    }),
  ]
}

/** Projects, whom they reached as far as that is known, and what participants said for funders to read. */
function projectFigures({ projects, testimonials }: CycleRows): readonly Figure[] {
  const table = 'projects'
  const told = projects.flatMap(({ id, reached }) =>
    typeof reached === 'number' ? [{ id, reached }] : [],
  )
  const voices = publishable(testimonials, 'funder')
  return [
    figure('projects', { table, ids: sortedIds(projects.map(({ id }) => id)) }),
    figure('reached', {
      ...{ table, ids: sortedIds(told.map(({ id }) => id)) },
      value: told.length === 0 ? null : told.reduce((sum, one) => sum + one.reached, 0),
      missing: told.length === 0 ? 0 : projects.length - told.length,
    }),
    figure('testimonials', {
      ...{ table: 'testimonials', ids: sortedIds(voices.map(({ id }) => id)) },
      ...(testimonials.length === 0 ? { value: null } : {}),
    }),
  ]
}

function workshopFigures(rows: CycleRows): readonly Figure[] {
  const table = 'workshops'
  const timed = rows.workshops.filter((workshop) => workshop.minutes !== null)
  const minutes = timed.reduce((sum, workshop) => sum + (workshop.minutes ?? 0), 0)
  const missing = rows.workshops.length - timed.length
  return [
    figure('workshops', { table, ids: sortedIds(rows.workshops.map(({ id }) => id)) }),
    figure('workshopHours', {
      ...{ table, missing, unit: 'hours' },
      ids: sortedIds(timed.map((workshop) => workshop.id)),
      value: timed.length === 0 && missing > 0 ? null : minutes / 60,
    }),
    ...attendanceFigures(rows),
  ]
}

function otherFigures(rows: CycleRows): readonly Figure[] {
  const table = 'people'
  const participants = participantIds(rows)
  const earlier = new Set(rows.earlierPeople)
  const [returning, newcomers] = [true, false].map((wanted) =>
    participants.filter((id) => earlier.has(id) === wanted),
  )
  const persons = pick(rows.people, participants)
  const cities = grouped(persons, (person) => [person.city ?? '']).filter((g) => g.label !== '')
  const awards = (kind: AwardKind): Counted => ({
    table: 'awards',
    ids: sortedIds(rows.awards.filter((award) => award.kind === kind).map((award) => award.id)),
  })
  return [
    figure('cities', {
      table,
      ids: sortedIds(cities.flatMap((group) => group.personIds)),
      value: cities.length,
      missing: persons.length - new Set(cities.flatMap((group) => group.personIds)).size,
    }),
    figure('newcomers', { table, ids: newcomers ?? [], of: participants.length }),
    figure('returning', { table, ids: returning ?? [], of: participants.length }),
    ...projectFigures(rows),
    figure('certificates', awards('completion')),
    figure('thanks', awards('appreciation')),
  ]
}

/** The numbers of a cycle in the order of `figureKeys`, each with the records behind it. */
export function cycleFigures(rows: CycleRows): readonly Figure[] {
  return [
    ...peopleFigures(rows),
    ...meetingFigures(rows),
    ...goalFigures(rows),
    ...workshopFigures(rows),
    ...otherFigures(rows),
  ]
}

/** The milliseconds of the newest change among rows, read from their stamps; 0 when there is none. */
export function newestChange(
  rows: Iterable<{ readonly stamps: Readonly<Record<string, string>> }>,
): number {
  let newest = 0
  for (const { stamps } of rows) {
    for (const stamp of Object.values(stamps)) {
      const at = Number(stamp.slice(0, 13))
      if (at > newest) newest = at
    }
  }
  return newest
}
