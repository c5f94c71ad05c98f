/** A participation: a person in a cycle in a role. */

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
