/** Writes pairs. They are read with the other rows of the cycle (`storage/cycle-rows.ts`). */
import { act, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, label, remove } from '../../domain/edits'
import { newId } from '../../domain/ids'
import type { Cycle } from '../../domain/cycle'
import type { StoredCycle } from '../../storage/cycle-rows'
import { dependentsOf, removalEdits } from '../../storage/dependents'
import { endPairsEdits, freeAgainEdits, resumePairEdits } from '../../domain/pair-ending.rules'
import { firstDay, makePairEdits } from '../../domain/pairs.rules'
import type { Named, NamedPair } from '../../domain/pairs.rules'
import type { PairEnd } from '../../domain/pair'

/** What the pairs of one cycle are shown with. */
export const pairingParts = [
  'pairs',
  'participations',
  'applications',
  'people',
  'meetings',
] as const
/** A cycle with what its pairs are shown with. */
export type PairingRows = StoredCycle<(typeof pairingParts)[number]>

const placeOf = (cycleId: string, recordId: string | null) => placeAt('pairs', cycleId, recordId)

/** Makes a pair of a cycle; for when it begins see {@link firstDay}. */
export function makePair(cycle: Cycle, mentor: Named, mentee: Named): Promise<ActResult> {
  const id = newId()
  return act(
    label('pairs:done.made', { mentor: mentor.name, mentee: mentee.name }),
    makePairEdits(id, mentor.participation, mentee.participation, firstDay(cycle, today())),
    placeOf(mentor.participation.cycleId, id),
  )
}

const namesOf = (pair: NamedPair): { readonly mentor: string; readonly mentee: string } => ({
  mentor: pair.mentorName,
  mentee: pair.menteeName,
})

/** Ends one pair or several, all alike, as one step. */
export function endPairs(
  pairs: readonly NamedPair[],
  end: PairEnd,
  rows: PairingRows,
): Promise<ActResult> {
  const [first] = pairs
  const done =
    pairs.length === 1 && first
      ? label('pairs:done.ended', namesOf(first))
      : label('pairs:done.endedMany', { count: pairs.length })
  const edits = endPairsEdits(
    pairs.map((named) => named.pair),
    end,
    rows.pairs,
    rows.participations,
  )
  return act(done, edits, first ? placeOf(first.pair.cycleId, first.pair.id) : null)
}

/** Takes back that a pair has ended. */
export function resumePair(named: NamedPair, rows: PairingRows): Promise<ActResult> {
  return act(
    label('pairs:done.resumed', namesOf(named)),
    resumePairEdits(named.pair, rows.participations),
    placeOf(named.pair.cycleId, named.pair.id),
  )
}

/** What moving the first day of a pair is called. */
export const startMoved = (named: NamedPair) => label('pairs:done.moved', namesOf(named))

/** Changes the day a pair began. */
export function movePairStart(named: NamedPair, startedOn: string): Promise<ActResult> {
  return act(
    startMoved(named),
    [change('pairs', named.pair.id, { startedOn })],
    placeOf(named.pair.cycleId, named.pair.id),
  )
}

/** What noting the day of an agreement is called. */
export const agreementNoted = (named: NamedPair) => label('pairs:done.agreed', namesOf(named))

/** Notes the day on which the two signed their agreement; null when they have not. */
export function noteAgreement(named: NamedPair, agreedOn: string | null): Promise<ActResult> {
  return act(
    agreementNoted(named),
    [change('pairs', named.pair.id, { agreedOn })],
    placeOf(named.pair.cycleId, named.pair.id),
  )
}

/** Puts pairs in the trash with their meetings; their people are free again. */
export async function deletePairs(
  pairs: readonly NamedPair[],
  rows: PairingRows,
): Promise<ActResult> {
  const [first] = pairs
  const at = nowIso()
  const done =
    pairs.length === 1 && first
      ? label('pairs:done.deleted', namesOf(first))
      : label('pairs:done.deletedMany', { count: pairs.length })
  const gone = pairs.map(({ pair }) => ({ table: 'pairs' as const, id: pair.id }))
  const edits = [
    ...gone.map(({ id }) => remove('pairs', id, at)),
    ...removalEdits(await dependentsOf(gone), at),
    ...freeAgainEdits(
      pairs.map((named) => named.pair),
      rows.pairs,
      rows.participations,
    ),
  ]
  return act(done, edits, first ? placeOf(first.pair.cycleId, null) : null)
}
