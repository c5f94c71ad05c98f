/** A cycle with people in it, for tests of rules: rows are added one by one and are as the database would hold them. */
import type { Approach } from '../../src-renderer/domain/approach'
import type { Attendance } from '../../src-renderer/domain/attendance'
import type { Award } from '../../src-renderer/domain/award'
import type { Criterion } from '../../src-renderer/domain/criterion'
import type { MatchingDraft } from '../../src-renderer/domain/matching-draft'
import type { Goal } from '../../src-renderer/domain/goal'
import type { SupportNote } from '../../src-renderer/domain/support-note'
import type { ProjectPicture } from '../../src-renderer/domain/project-picture'
import type { Testimonial } from '../../src-renderer/domain/testimonial'
import type { Cycle } from '../../src-renderer/domain/cycle'
import type { Letter } from '../../src-renderer/domain/letter'
import type { Meeting } from '../../src-renderer/domain/meeting'
import type { Pair } from '../../src-renderer/domain/pair'
import type { Person } from '../../src-renderer/domain/person'
import type { Application } from '../../src-renderer/domain/application'
import type { Participation } from '../../src-renderer/domain/participation'
import type { Project } from '../../src-renderer/domain/project'
import type { CycleRows } from '../../src-renderer/domain/cycle-rows'
import type { Workshop } from '../../src-renderer/domain/workshop'
import { aCycle, anAttendance, aPair, aParticipation, aPerson, aWorkshop } from '../builders'

/** Rows of a cycle that a test can add to. */
export interface Rows extends CycleRows {
  cycle: Cycle
  people: Person[]
  participations: Participation[]
  applications: Application[]
  pairs: Pair[]
  meetings: Meeting[]
  workshops: Workshop[]
  attendance: Attendance[]
  projects: Project[]
  awards: Award[]
  earlierPeople: string[]
  criteria: Criterion[]
  matchings: MatchingDraft[]
  approaches: Approach[]
  letters: Letter[]
  goals: Goal[]
  supportNotes: SupportNote[]
  testimonials: Testimonial[]
  projectPictures: ProjectPicture[]
  earlierProjects: Project[]
}

/** An empty cycle. */
export function rowsOf(over: Partial<Cycle> = {}): Rows {
  return {
    cycle: aCycle(over),
    people: [],
    participations: [],
    applications: [],
    pairs: [],
    meetings: [],
    workshops: [],
    attendance: [],
    projects: [],
    awards: [],
    earlierPeople: [],
    criteria: [],
    matchings: [],
    approaches: [],
    letters: [],
    goals: [],
    supportNotes: [],
    testimonials: [],
    projectPictures: [],
    earlierProjects: [],
  }
}

/** Adds a person in a role; the name is "First Last". */
export function join(
  rows: Rows,
  name: string,
  over: Partial<Participation> = {},
  person: Partial<Person> = {},
): Participation {
  const [firstName = '', lastName = ''] = name.split(' ')
  const added = aPerson({ firstName, lastName, ...person })
  if (!rows.people.some((other) => other.id === added.id)) rows.people.push(added)
  const participation = aParticipation({ cycleId: rows.cycle.id, personId: added.id, ...over })
  rows.participations.push(participation)
  return participation
}

/** Adds a pair of two participations. */
export function pairUp(
  rows: Rows,
  mentor: Participation,
  mentee: Participation,
  over: Partial<Pair> = {},
): Pair {
  const pair = aPair({ cycleId: rows.cycle.id, mentorId: mentor.id, menteeId: mentee.id, ...over })
  rows.pairs.push(pair)
  return pair
}

/** Adds a workshop at which these people were present. */
export function hold(
  rows: Rows,
  over: Partial<Workshop> = {},
  present: readonly Participation[] = [],
): Workshop {
  const workshop = aWorkshop({ cycleId: rows.cycle.id, ...over })
  rows.workshops.push(workshop)
  for (const { personId } of present) {
    rows.attendance.push(anAttendance({ workshopId: workshop.id, personId }))
  }
  return workshop
}

/** The field of a workshop that says who leads it. */
export function ledBy(personId: string): Partial<Workshop> {
  const field: `facilitator:${string}` = `facilitator:${personId}`
  return { [field]: true }
}

/** The end of a pair that was brought to its end. */
export const completedOn = (on: string) => ({ on, reason: 'completed', note: '' }) as const

/** The same rows with every list turned round. */
export function turnedRound(rows: CycleRows): CycleRows {
  return {
    cycle: rows.cycle,
    people: rows.people.toReversed(),
    participations: rows.participations.toReversed(),
    applications: rows.applications.toReversed(),
    pairs: rows.pairs.toReversed(),
    meetings: rows.meetings.toReversed(),
    workshops: rows.workshops.toReversed(),
    attendance: rows.attendance.toReversed(),
    projects: rows.projects.toReversed(),
    awards: rows.awards.toReversed(),
    earlierPeople: rows.earlierPeople.toReversed(),
    criteria: rows.criteria.toReversed(),
    matchings: rows.matchings.toReversed(),
    approaches: rows.approaches.toReversed(),
    letters: rows.letters.toReversed(),
    goals: rows.goals.toReversed(),
    supportNotes: rows.supportNotes.toReversed(),
    testimonials: rows.testimonials.toReversed(),
    projectPictures: rows.projectPictures.toReversed(),
    earlierProjects: rows.earlierProjects.toReversed(),
  }
}

/** A whole small cycle: three mentees, two mentors, two workshops, a facilitator, a project. */
export function smallCycle(): Rows {
  const rows = rowsOf({ name: '2020', stage: 'wrapUp', workshopsRequired: 1 })
  const ana = join(rows, 'Ana Zorić', {}, { city: 'Нови Сад', 'field:music': true })
  const boban = join(rows, 'Boban Ćirić', {}, { city: 'Novi Sad', 'field:film': true })
  const ceca = join(rows, 'Ceca Babić', { status: 'withdrawn' }, { city: null })
  const nada = join(rows, 'Nada Nikolić', { role: 'mentor', capacity: 2 }, { city: 'Beograd' })
  const milan = join(rows, 'Milan Đurić', { role: 'mentor', status: 'invited' })
  join(rows, 'Uroš Ćosić', { role: 'facilitator', status: 'accepted' })
  pairUp(rows, nada, ana, { startedOn: '2020-03-15' })
  pairUp(rows, nada, boban, { startedOn: '2020-03-16', ended: completedOn('2021-02-01') })
  pairUp(rows, milan, ceca, { ended: { on: '2020-06-01', reason: 'menteeLeft', note: '' } })
  hold(rows, { when: { date: '2020-05-09', time: '17:30' }, minutes: 90 }, [ana, boban])
  hold(rows, { title: 'Javni nastup', when: { date: '2020-03-07', time: null } }, [ana])
  return rows
}
