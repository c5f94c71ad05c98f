/**
 * One builder per entity: a whole, valid record with a unique id, in which a test says only what it is about.
 * `stored(record)` makes a row of it, as the database would hold it.
 */
import type { RowMeta } from '../src-renderer/domain/record'
import { derivedId } from '../src-renderer/domain/ids'
import type { Attendance } from '../src-renderer/domain/attendance'
import type { Award } from '../src-renderer/domain/award'
import type { Cycle } from '../src-renderer/domain/cycle'
import { distinctionOf } from '../src-renderer/domain/distinction'
import type { Distinction } from '../src-renderer/domain/distinction'
import { meetingId } from '../src-renderer/domain/meetings.rules'
import type { Meeting } from '../src-renderer/domain/meeting'
import type { Pair } from '../src-renderer/domain/pair'
import type { Person } from '../src-renderer/domain/person'
import type { Application } from '../src-renderer/domain/application'
import type { Participation } from '../src-renderer/domain/participation'
import type { Project } from '../src-renderer/domain/project'
import type { RegisterEntry } from '../src-renderer/domain/register-entry'
import type { Workshop } from '../src-renderer/domain/workshop'
import { workspaceId } from '../src-renderer/domain/workspace'
import type { Workspace } from '../src-renderer/domain/workspace'
import type { Signatory } from '../src-renderer/domain/signatory'

let last = 0

/** A unique id that sorts by age: `person-0001`. */
export function nextId(kind: string): string {
  last += 1
  return `${kind}-${last.toString().padStart(4, '0')}`
}

/** Starts the ids anew, for tests that look at them. */
export function resetIds(): void {
  last = 0
}

/** A row as stored: the record, not deleted, written once by one device. */
export function stored<T extends { readonly id: string }>(
  record: T,
  meta: Partial<RowMeta> = {},
): T & RowMeta {
  return {
    deletedAt: null,
    stamps: { '': '1600000000000-0000-0123456789abcdef' },
    ...record,
    ...meta,
  }
}

/** The one workspace. */
export function aWorkspace(over: Partial<Workspace> = {}): Workspace {
  return {
    id: workspaceId,
    organization: 'Udruženje Most',
    program: 'Mentorski program',
    city: 'Beograd',
    logo: null,
    documentLanguage: 'sr-Latn',
    isSample: false,
    createdOn: '2020-01-15',
    ...over,
  }
}

/** Somebody who signs. */
export function aSignatory(over: Partial<Signatory> = {}): Signatory {
  return {
    id: nextId('signatory'),
    name: 'Živana Đurić',
    role: 'Direktorka',
    position: 1,
    ...over,
  }
}

/** A cycle of one year, in mentoring. */
export function aCycle(over: Partial<Cycle> = {}): Cycle {
  return {
    id: nextId('cycle'),
    name: '2020',
    dates: { start: '2020-03-01', end: '2021-02-28' },
    stage: 'mentoring',
    certificateText: null,
    workshopsRequired: null,
    ...over,
  }
}

/** A person; the address is made of the id, so that it is unique. */
export function aPerson(over: Partial<Person> = {}): Person {
  const id = over.id ?? nextId('person')
  return {
    id,
    firstName: 'Jelena',
    lastName: 'Ilić',
    nameInOtherScript: null,
    email: `${id}@example.org`,
    phone: null,
    city: 'Sombor',
    birthDate: '1981-10-07',
    organization: null,
    biography: null,
    notes: null,
    ...over,
  }
}

/** An active mentee, unless told otherwise. The id is derived from cycle, person and role. */
export function aParticipation(over: Partial<Participation> = {}): Participation {
  const cycleId = over.cycleId ?? nextId('cycle')
  const personId = over.personId ?? nextId('person')
  const role = over.role ?? 'mentee'
  return {
    id: derivedId(cycleId, personId, role),
    cycleId,
    personId,
    role,
    status: 'active',
    capacity: null,
    capacityNote: null,
    joinedOn: null,
    ...over,
  }
}

/** An application with consent. The id is derived from cycle and person. */
export function anApplication(over: Partial<Application> = {}): Application {
  const cycleId = over.cycleId ?? nextId('cycle')
  const personId = over.personId ?? nextId('person')
  return {
    id: derivedId(cycleId, personId),
    cycleId,
    personId,
    submittedAt: '2020-01-20T19:51:46',
    goals: 'Izgradnja brenda udruženja',
    wishedMentor: null,
    consent: { given: true, text: 'Da', on: '2020-01-20' },
    ...over,
  }
}

/** A pair that is going on. */
export function aPair(over: Partial<Pair> = {}): Pair {
  const cycleId = over.cycleId ?? nextId('cycle')
  return {
    id: nextId('pair'),
    cycleId,
    mentorId: derivedId(cycleId, nextId('person'), 'mentor'),
    menteeId: derivedId(cycleId, nextId('person'), 'mentee'),
    startedOn: '2020-03-15',
    ended: null,
    ...over,
  }
}

/** A meeting of an hour and a half. The id is derived from the pair and the day. */
export function aMeeting(over: Partial<Meeting> = {}): Meeting {
  const pairId = over.pairId ?? nextId('pair')
  const date = over.date ?? '2020-04-12'
  return {
    id: meetingId(pairId, date, 1),
    pairId,
    date,
    state: 'met',
    minutes: 90,
    how: 'online',
    toldBy: 'mentee',
    absent: null,
    note: null,
    ...over,
  }
}

/** A project. */
export function aProject(over: Partial<Project> = {}): Project {
  return {
    id: nextId('project'),
    cycleId: over.cycleId ?? nextId('cycle'),
    personId: over.personId ?? nextId('person'),
    title: 'Festival na reci',
    kind: 'event',
    summary: 'Tri večeri muzike na obali.',
    ...over,
  }
}

/** A live workshop of two hours. */
export function aWorkshop(over: Partial<Workshop> = {}): Workshop {
  return {
    id: nextId('workshop'),
    cycleId: over.cycleId ?? nextId('cycle'),
    title: 'Razvoj publike',
    kind: 'workshop',
    format: 'live',
    when: { date: '2020-05-09', time: '17:30' },
    minutes: 120,
    place: 'KC Magacin, Beograd',
    link: null,
    capacity: 60,
    notes: null,
    ...over,
  }
}

/** Somebody present. The id is derived from workshop and person. */
export function anAttendance(over: Partial<Attendance> = {}): Attendance {
  const workshopId = over.workshopId ?? nextId('workshop')
  const personId = over.personId ?? nextId('person')
  return {
    id: derivedId(workshopId, personId),
    workshopId,
    personId,
    state: 'present',
    minutes: null,
    source: 'rollCall',
    knownAs: null,
    ...over,
  }
}

/** A certificate of completion. The id is derived from cycle, person and kind. */
export function anAward(over: Partial<Award> = {}): Award {
  const cycleId = over.cycleId ?? nextId('cycle')
  const personId = over.personId ?? nextId('person')
  const kind = over.kind ?? 'completion'
  return {
    id: derivedId(cycleId, personId, kind),
    cycleId,
    personId,
    kind,
    number: 1,
    issuedOn: '2021-02-25',
    state: 'issued',
    language: 'sr-Latn',
    nameOnAward: 'Jelena Ilić',
    ...over,
  }
}

/** Two people who are not one. */
export function aDistinction(
  one: string = nextId('person'),
  other: string = nextId('person'),
): Distinction {
  return distinctionOf(one, other)
}

/** What stays of a certificate whose person was erased. */
export function aRegisterEntry(over: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: nextId('entry'),
    cycleId: over.cycleId ?? nextId('cycle'),
    kind: 'completion',
    number: 5,
    printedNumber: '2020/05',
    issuedOn: '2021-02-25',
    salt: '0'.repeat(32),
    fingerprint: 'f'.repeat(64),
    ...over,
  }
}

export { aGoal, aProjectPicture, aSupportNote, aTestimonial } from './builders-outcomes'
export {
  aCriterion,
  aMatching,
  anApproach,
  aPacket,
  aReview,
  aCallQuestion,
  aReviewCriterion,
  aReviewer,
  anOwnField,
  aTag,
  aView,
} from './builders-choosing'
export { aLetter, aLetterTemplate } from './builders-letters'
