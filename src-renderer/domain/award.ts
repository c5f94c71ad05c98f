/** Awards: what a person is given at the end. */
import type { Language } from '../../src-shared/documents'

/** The kinds of award. */
export const awardKinds = ['completion', 'appreciation', 'brooch'] as const
/** One of {@link awardKinds}. */
export type AwardKind = (typeof awardKinds)[number]

/** Hand-over states after "eligible", which is computed, not stored. */
export const awardStates = ['issued', 'printed', 'handedOver', 'collectLater', 'posted'] as const
/** One of {@link awardStates}. */
export type AwardState = (typeof awardStates)[number]

/** What a person is given. Its id is derived: `cycleId~personId~kind`. */
export interface Award {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly kind: AwardKind
  /** Running number within the cycle and kind, from 1; null for a brooch. */
  readonly number: number | null
  /** `YYYY-MM-DD` */
  readonly issuedOn: string
  readonly state: AwardState
  readonly language: Language
  /** The name as approved for print, in the script of the certificate. */
  readonly nameOnAward: string
}
