/** Reads two records of one person with all that belongs to them, and makes them one, two again, or notes that they are two people. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { useUi } from '../../app/ui'
import type { AnyRecord, RecordName } from '../../domain/any-record'
import { distinctionOf } from '../../domain/distinction'
import { create, isLive, label, remove } from '../../domain/edits'
import {
  differencesBetween,
  idFor,
  mergeEdits,
  movesOf,
  pairsOfBoth,
  pairsTwice,
} from '../../domain/merging.rules'
import type { Choices, Difference, Merging, Part } from '../../domain/merging.rules'
import { fullName } from '../../domain/people.rules'
import type { Row } from '../../domain/tables'
import { database } from '../../storage/current'
import { dependentsOf } from '../../storage/dependents'
import { finder, readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'

/** Everything about two records of one person. */
export interface Both extends Merging {
  readonly kept: Row<'people'> & AnyRecord
  readonly other: Row<'people'> & AnyRecord
  readonly differences: readonly Difference[]
  /** Records that are named in what is shown. */
  readonly known: KnownRecords
  /** How many pairs have the one as mentor and the other as mentee: then they are two people. */
  readonly pairsOfBoth: number
  /** It was noted that they are two people. */
  readonly isDistinct: boolean
}

const personNamed = (id: string): RecordName => ({ table: 'people', id })

/** The records that have the ids which those of one person would have as the other's. */
async function recordsThere(
  parts: readonly Part[],
  from: string,
  to: string,
): Promise<KnownRecords> {
  const names = parts.map((part) => ({ table: part.table, id: idFor(part, part.row, from, to) }))
  return readRecords([...names, ...parts])
}

/** What two records are put together from, whichever way. */
export async function gatherMerging(
  kept: AnyRecord,
  other: AnyRecord,
): Promise<Merging & { readonly known: KnownRecords }> {
  const [theirs, own] = await Promise.all([
    dependentsOf([personNamed(other.id)]),
    dependentsOf([personNamed(kept.id)]),
  ])
  const known = await recordsThere(theirs.going, other.id, kept.id)
  const moves = movesOf(theirs.going, { from: other.id, to: kept.id }, finder(known))
  return {
    kept,
    other,
    moves,
    twice: pairsTwice(moves, own.going),
    namings: theirs.loosened,
    known,
  }
}

/** Reads both; null when one of them is not there any more. */
export async function readBoth(keptId: string, otherId: string): Promise<Both | null> {
  const db = database()
  const [kept, other] = await db.people.bulkGet([keptId, otherId])
  if (!kept || !other || !isLive(kept) || !isLive(other)) return null
  const merging = await gatherMerging({ ...kept }, { ...other })
  const distinction = await db.distinctions.get(distinctionOf(keptId, otherId).id)
  return {
    ...merging,
    kept: { ...kept },
    other: { ...other },
    differences: differencesBetween({ ...kept }, { ...other }, merging.moves),
    pairsOfBoth: pairsOfBoth({ ...kept }, { ...other }, merging.moves).length,
    isDistinct: distinction !== undefined && isLive(distinction),
  }
}

/** Both, followed; null until they are read, and where one of them is still to be chosen. */
export function useBoth(keptId: string | null, otherId: string | null): Both | null {
  const both = useLiveQuery(async () => {
    if (keptId === null || otherId === null || keptId === otherId) return null
    return readBoth(keptId, otherId)
  }, [keptId, otherId])
  return both ?? null
}

const placeOf = (id: string) => placeAt('people', useUi.getState().cycleId, id)

/** Makes them one, as one act. What was read is read anew: nothing that was written meanwhile is lost. */
export async function mergePeople(
  keptId: string,
  otherId: string,
  choices: Choices,
): Promise<ActResult | null> {
  const both = await readBoth(keptId, otherId)
  if (both === null || both.pairsOfBoth > 0) return null
  const params = { name: fullName(both.kept), other: fullName(both.other) }
  const edits = mergeEdits(both, choices, nowIso())
  return act(label('merging:done.merged', params), edits, placeOf(keptId))
}

/** Remembers that two records are of two people. */
export async function noteDistinct(one: string, other: string): Promise<ActResult> {
  const [first, second] = await database().people.bulkGet([one, other])
  const params = { name: first ? fullName(first) : '', other: second ? fullName(second) : '' }
  const edits = [create('distinctions', distinctionOf(one, other))]
  return act(label('merging:done.distinct', params), edits, placeOf(one))
}

/** Forgets that two records are of two people. */
export async function forgetDistinct(one: string, other: string): Promise<ActResult> {
  const edits = [remove('distinctions', distinctionOf(one, other).id, nowIso())]
  return act(label('merging:done.perhapsSame'), edits, placeOf(one))
}
