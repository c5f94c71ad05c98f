/** A participation: a person in a cycle in a role. */
import { choice, day, describeRecord, number, text, textIn } from './descriptor'
import { cycleName, joined, ofCycle, ofPerson } from './title-parts'
import { personName, plainCycleName, plainPersonName } from './title-parts'
import { wordFor } from '../i18n/sentence'

/** What a person does in a cycle. */
export const roles = ['mentor', 'mentee', 'facilitator', 'speaker', 'coordinator'] as const
/** One of {@link roles}. */
export type Role = (typeof roles)[number]

/** How far a participation has come. A mentor starts as `invited`, a mentee as `applied`. */
export const statuses = [
  'applied',
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
export interface Participation {
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
}

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
  },
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
