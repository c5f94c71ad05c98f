/** Reads the pairs of a cycle with the people in them, and writes pairs. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { act, nowIso, today } from '../../commit/act'
import type { ActResult } from '../../commit/act'
import type { Place } from '../../commit/commit.types'
import { directory, useDirectory } from '../../commit/directory'
import { change, isLive, label, remove } from '../../commit/edits'
import { newId } from '../../commit/ids'
import { database } from '../../db/current'
import type { Row } from '../../db/tables'
import { endPairsEdits, freeAgainEdits, resumePairEdits } from './ending.rules'
import { makePairEdits } from './pairs.rules'
import type { Named, NamedPair } from './pairs.rules'
import type { PairEnd } from './pairs.types'

/** Everything the pairs of one cycle are made of. */
export interface PairingRows {
  readonly pairs: readonly Row<'pairs'>[]
  readonly participations: readonly Row<'participations'>[]
  readonly applications: readonly Row<'applications'>[]
  /** Those who are in the cycle. */
  readonly people: readonly Row<'people'>[]
}

const ofCycle = async <T extends 'pairs' | 'participations' | 'applications'>(
  table: T,
  cycleId: string,
): Promise<readonly Row<T>[]> => {
  const rows = await database().rows(table).where('cycleId').equals(cycleId).toArray()
  return rows.filter(isLive)
}

/** The rows of a cycle, kept up to date; undefined before the first answer. */
export function usePairingRows(cycleId: string): PairingRows | undefined {
  const pairs = useLiveQuery(() => ofCycle('pairs', cycleId), [cycleId])
  const participations = useLiveQuery(() => ofCycle('participations', cycleId), [cycleId])
  const applications = useLiveQuery(() => ofCycle('applications', cycleId), [cycleId])
  // Names may be edited elsewhere: the directory's version says when to look again.
  const version = useDirectory((register) => register.version)
  return useMemo(() => {
    if (!pairs || !participations || !applications) return undefined
    const ids = new Set(participations.map((participation) => participation.personId))
    const people = [...ids].flatMap((id) => directory().entry(id)?.person ?? [])
    return { pairs, participations, applications, people }
    // eslint-plugin-react-hooks cannot know that the directory changes with its version.
  }, [pairs, participations, applications, version])
}

const placeOf = (cycleId: string, recordId: string | null): Place => ({
  screen: 'pairs',
  cycleId,
  recordId,
})

/** Makes a pair that begins today. */
export function makePair(mentor: Named, mentee: Named): Promise<ActResult> {
  const id = newId()
  return act(
    label('pairs:done.made', { mentor: mentor.name, mentee: mentee.name }),
    makePairEdits(id, mentor.participation, mentee.participation, today()),
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

/** Changes the day a pair began. */
export function movePairStart(named: NamedPair, startedOn: string): Promise<ActResult> {
  return act(
    label('pairs:done.moved', namesOf(named)),
    [change('pairs', named.pair.id, { startedOn })],
    placeOf(named.pair.cycleId, named.pair.id),
  )
}

/** Puts pairs in the trash; their people are free again. */
export function deletePairs(pairs: readonly NamedPair[], rows: PairingRows): Promise<ActResult> {
  const [first] = pairs
  const at = nowIso()
  const done =
    pairs.length === 1 && first
      ? label('pairs:done.deleted', namesOf(first))
      : label('pairs:done.deletedMany', { count: pairs.length })
  const edits = [
    ...pairs.map((named) => remove('pairs', named.pair.id, at)),
    ...freeAgainEdits(
      pairs.map((named) => named.pair),
      rows.pairs,
      rows.participations,
    ),
  ]
  return act(done, edits, first ? placeOf(first.pair.cycleId, null) : null)
}
