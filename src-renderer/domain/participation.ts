/** A participation: a person in a cycle in a role. */
import { choice, day, describeRecord, moment, number, text, textIn, whole } from './descriptor'
import { ownValues } from './own-field'
import type { OwnValues } from './own-field'
import { cycleName, joined, ofCycle, ofPerson } from './title-parts'
import { personName, plainCycleName, plainPersonName } from './title-parts'
import type { Moment } from './workshop'
import { wordFor } from '../i18n/sentence'

/** What a person does in a cycle. */
export const roles = ['mentor', 'mentee', 'facilitator', 'speaker', 'coordinator'] as const
/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/** How far a participation has come. A mentor starts as `invited`, a mentee as `applied`. */
export const statuses = [
  'applied',
  'shortlisted',
  'interview',
  'waiting',
  'invited',
  'accepted',
  'declined',
  'rejected',
  'active',
  'completed',
  'withdrawn',
] as const
/** One of {@link statuses}. */
export type Status = (typeof statuses)[number]

/** A person in a cycle in a role. Its id is derived: `cycleId~personId~role`. */
export interface Participation extends OwnValues {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly role: Role
  readonly status: Status
  /** For mentors: the most mentees they take, or null when they have not said. */
  readonly capacity: number | null
  /** What the capacity was read from ("1-2"), when it was not a plain number. */
  readonly capacityNote: string | null
  readonly joinedOn: string | null
  /** For mentors: the fewest mentees they take when they take part, or null. */
  readonly least?: number | null
  /** When the interview is, and from what time of the day where that is known. */
  readonly interviewOn?: Moment | null
  /** How long it takes. */
  readonly interviewMinutes?: number | null
  /** A room, or an address of a call. */
  readonly interviewPlace?: string | null
  /** Who asks: names, as somebody wrote them, with commas between. */
  readonly interviewers?: string | null
  /** The place on the waiting list, the smallest first; without one, after those who have one. */
  readonly waitingPlace?: number | null
  /** Why it was decided so. */
  readonly decisionReason?: string | null
}

const later = { isOptional: true, isLater: true } as const

/** The description of a participation. */
export const participations = describeRecord<Participation>()({
  table: 'participations',
  indexes: { 1: 'id, cycleId, personId, [cycleId+role]' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    role: choice('people:filter.role', 'people:role', roles, { isLasting: true }),
    status: choice('people:filter.status', 'people:status', statuses, { privacy: 'personal' }),
    capacity: number('people:participation.capacity', { isOptional: true }),
    capacityNote: text('records:field.capacityNote', { isOptional: true }),
    joinedOn: day('records:field.joinedOn', { isOptional: true }),
    least: whole('people:participation.least', later),
    interviewOn: moment('selection:field.interviewOn', later),
    interviewMinutes: whole('selection:field.interviewMinutes', later),
    interviewPlace: text('selection:field.interviewPlace', later),
    interviewers: text('selection:field.interviewers', { ...later, privacy: 'personal' }),
    waitingPlace: whole('selection:field.waitingPlace', { ...later, privacy: 'personal' }),
    decisionReason: text('selection:field.decisionReason', { ...later, privacy: 'sensitive' }),
  },
  groups: { 'own:': ownValues },
  title: (row, find, t) =>
    t('records:name.participation', {
      name: personName(row['personId'], find, t),
      cycle: cycleName(row, find, t),
      role: wordFor('people:role', textIn(row, 'role'), t).toLocaleLowerCase(),
    }),
  plainTitle: (row, find) =>
    joined(plainPersonName(row['personId'], find), plainCycleName(row, find)),
  screen: { name: 'people', by: 'personId' },
})
