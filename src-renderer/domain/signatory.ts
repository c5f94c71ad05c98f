/** A person who signs certificates. */

/** A person who signs certificates. */
export interface Signatory {
  readonly id: string
  readonly name: string
  /** "Director" */
  readonly role: string
  /** 1 to 3: the place on the certificate, from the left. */
  readonly position: number
}
