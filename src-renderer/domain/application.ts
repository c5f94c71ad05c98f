/** An application: what a person sent in to be taken into a cycle. */

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

/** Whether the person agreed to their data being kept, and what they answered. One value. */
export interface Consent {
  readonly given: boolean
  /** The answer, as written. */
  readonly text: string
  readonly on: string | null
}
