/** Who has still to be asked for consent. */
import { isInside } from './participations.rules'
import type { Application } from './application'
import type { Participation } from './participation'

/** The people in the cycle of these rows whose application says nothing about consent. Who refused has been asked. */
export function unaskedPersonIds(
  participations: readonly Participation[],
  applications: readonly Application[],
): ReadonlySet<string> {
  const inside = new Set(participations.filter(isInside).map((p) => p.personId))
  return new Set(
    applications.filter((a) => a.consent === null && inside.has(a.personId)).map((a) => a.personId),
  )
}
