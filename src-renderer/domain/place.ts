/** A place on screen, as changes remember it. */

/** A place on screen: a screen, the cycle it showed, and the record that was open. */
export interface Place {
  readonly screen: string
  readonly cycleId: string | null
  readonly recordId: string | null
}
