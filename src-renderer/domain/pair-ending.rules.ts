/**
 * Ending several pairs at once, taking an end back, and what deleting a pair does to its people. Each pair is ended
 * in turn on the outcome of the one before, because a mentor of two pairs is free only when the second is over.
 */
import type { Edit } from './record'
import { change } from './edits'
import type { Status } from './participation'
import type { Participation } from './participation'
import { endPairEdits } from './pairs.rules'
import type { Pair, PairEnd } from './pair'

/** The edits that end each of `ending` alike. `pairs` and `participations` are all of the cycle. */
export function endPairsEdits(
  ending: readonly Pair[],
  end: PairEnd,
  pairs: readonly Pair[],
  participations: readonly Participation[],
): readonly Edit[] {
  let currentPairs = pairs
  let currentPeople = participations
  const edits: Edit[] = []
  for (const pair of ending) {
    const step = endPairEdits(pair, end, currentPairs, currentPeople)
    currentPairs = currentPairs.map((other) =>
      other.id === pair.id ? { ...other, ended: end } : other,
    )
    currentPeople = withStatuses(currentPeople, step)
    edits.push(...step)
  }
  return edits
}

function withStatuses(
  participations: readonly Participation[],
  edits: readonly Edit[],
): readonly Participation[] {
  const statuses = new Map<string, Status>()
  for (const edit of edits)
    if (edit.table === 'participations') statuses.set(edit.id, edit.set['status'] as Status)
  return participations.map((participation) => {
    const status = statuses.get(participation.id)
    return status === undefined ? participation : { ...participation, status }
  })
}

/** The edits that make a pair run again as if it had not ended: both people are active. */
export function resumePairEdits(
  pair: Pair,
  participations: readonly Participation[],
): readonly Edit[] {
  const people = participations.filter(
    (p) => (p.id === pair.mentorId || p.id === pair.menteeId) && p.status !== 'active',
  )
  return [
    change('pairs', pair.id, { ended: null }),
    ...people.map((p) => change('participations', p.id, { status: 'active' })),
  ]
}

/**
 * The statuses of the people of pairs that are taken away altogether. A running pair leaves its people as an end
 * "for another reason" does; a pair that had ended leaves them as they are.
 */
export function freeAgainEdits(
  gone: readonly Pair[],
  pairs: readonly Pair[],
  participations: readonly Participation[],
): readonly Edit[] {
  const running = gone.filter((pair) => pair.ended === null)
  return endPairsEdits(
    running,
    { on: '', reason: 'other', note: '' },
    pairs,
    participations,
  ).filter((edit) => edit.table === 'participations')
}
