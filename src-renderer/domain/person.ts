/** People, their participations in cycles, and the applications they sent. */

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

/** A human, once, across all cycles. Names are stored exactly as typed. */
export interface Person {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  /** The full name in the other script, approved by a person, or null. */
  readonly nameInOtherScript: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly city: string | null
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null
  /** Organization and position, as written. */
  readonly organization: string | null
  readonly biography: string | null
  readonly notes: string | null
  /** Fields of work: a set, one field per element, so that two people may add at once. */
  readonly [field: `field:${string}`]: true | null
}

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

/** Whether the person agreed to their data being kept, and what they answered. One value. */
export interface Consent {
  readonly given: boolean
  /** The answer, as written. */
  readonly text: string
  readonly on: string | null
}

/** What a person sent in to be taken into a cycle. Its id is derived: `cycleId~personId`. */
export interface Application {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  /** ISO date-time without zone, as the form wrote it. */
  readonly submittedAt: string | null
  readonly goals: string | null
  readonly wishedMentor: string | null
  readonly consent: Consent | null
  /** Answers to questions that have no field of their own: one field per question. */
  readonly [answer: `answer:${string}`]: string | null
}
