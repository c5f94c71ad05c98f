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
