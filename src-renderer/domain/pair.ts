/** A pair: a mentor participation and a mentee participation working together. */

/** Why and when a pair stopped. One value, because its parts must agree. */
export interface PairEnd {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly reason: PairEndReason
  readonly note: string
}

/** The reasons offered for ending a pair. */
export const pairEndReasons = ['completed', 'mentorLeft', 'menteeLeft', 'notAFit', 'other'] as const
/** One of {@link pairEndReasons}. */
export type PairEndReason = (typeof pairEndReasons)[number]

/** A mentor and a mentee of one cycle. */
export interface Pair {
  readonly id: string
  readonly cycleId: string
  /** Participation ids. */
  readonly mentorId: string
  readonly menteeId: string
  /** `YYYY-MM-DD` */
  readonly startedOn: string
  readonly ended: PairEnd | null
}
