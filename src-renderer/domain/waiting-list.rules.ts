/** The waiting list of a cycle: its order, and whether there is a place for whoever is first. */
import type { Cycle } from './cycle'
import type { Participation } from './participation'
import { takesPart } from './participations.rules'

/** Somebody on the list, with what they are ordered by. */
export interface Waiting {
  readonly name: string
  readonly participation: Participation
}

/** Those who wait, the first first: by their place, then those without one in the order they come in. */
export function waitingList<W extends Waiting>(people: readonly W[]): readonly W[] {
  const placed = ({ participation: { waitingPlace } }: W): number =>
    waitingPlace ?? Number.POSITIVE_INFINITY
  return people
    .filter(({ participation: { role, status } }) => role === 'mentee' && status === 'waiting')
    .map((one, at) => ({ one, at }))
    .sort((a, b) => (placed(a.one) === placed(b.one) ? a.at - b.at : placed(a.one) - placed(b.one)))
    .map(({ one }) => one)
}

/** A place to be written. */
interface NewPlace {
  readonly participation: Participation
  readonly waitingPlace: number
}

/**
 * What changes when somebody of an ordered list goes so many places down (negative: up): the places of all that have another one
 * now, counted from 1. Nothing when they cannot go further.
 */
export function moved(
  list: readonly Waiting[],
  participationId: string,
  steps: number,
): readonly NewPlace[] {
  const from = list.findIndex(({ participation }) => participation.id === participationId)
  const one = list[from]
  if (one === undefined) return []
  const to = Math.min(Math.max(from + steps, 0), list.length - 1)
  if (to === from) return []
  const others = list.filter((other) => other !== one)
  const order = [...others.slice(0, to), one, ...others.slice(to)]
  return order.flatMap(({ participation }, at) =>
    participation.waitingPlace === at + 1 ? [] : [{ participation, waitingPlace: at + 1 }],
  )
}

/** How many mentees can still be taken; null when the cycle does not say how many there can be. Never less than 0. */
export function freePlaces(
  cycle: Pick<Cycle, 'places'>,
  participations: readonly Participation[],
): number | null {
  const places = cycle.places ?? null
  if (places === null) return null
  const taken = participations.filter((one) => one.role === 'mentee' && takesPart(one)).length
  return Math.max(0, places - taken)
}
