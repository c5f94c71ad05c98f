/** What is left to decide of the candidates, and the decisions. */
import { useMemo } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { PersonEntry } from '../../storage/directory'
import { useDirectory } from '../../storage/directory'
import { database } from '../../storage/current'
import { distinctionOf } from '../../domain/distinction'
import { isLive } from '../../domain/edits'
import { emailKey, phoneKey } from '../../domain/identity/keys.rules'
import type { Difference } from '../../domain/merging.rules'
import { notify } from '../../app/notify'
import { mergePeople, noteDistinct, readBoth } from './merging.data'
import { useMerging } from './merging.state'
import { useDuplicates } from './duplicates.state'
import type { Candidate } from './duplicates.state'

/** A candidate that is still one: both are there, and nobody said that they are two. */
export interface OpenCandidate extends Candidate {
  /** The one that would stay, and the one that would go into it. */
  readonly kept: PersonEntry
  readonly other: PersonEntry
  readonly isLater: boolean
}

/** How much is recorded of somebody: whoever has taken part more often stays, or who has more of their fields filled. */
function weight({ person, participations }: PersonEntry): number {
  const filled = Object.values(person).filter((value) => value !== null && value !== '').length
  return participations.length * 1_000 + filled
}

/** The candidates that are left, those put off last; null until they are known. */
export function useOpenCandidates(): readonly OpenCandidate[] | null {
  const { candidates, later } = useDuplicates()
  const people = useDirectory((register) => register.all)
  const distinct = useLiveQuery(() => database().distinctions.filter(isLive).primaryKeys())
  return useMemo(() => {
    if (candidates === null || distinct === undefined) return null
    const byId = new Map(people.map((entry) => [entry.id, entry]))
    const told = new Set(distinct)
    const open = candidates.flatMap((candidate): readonly OpenCandidate[] => {
      const { key, firstId, secondId } = candidate
      const [first, second] = [byId.get(firstId), byId.get(secondId)]
      if (!first || !second || told.has(distinctionOf(firstId, secondId).id)) return []
      const [kept, other] = weight(first) >= weight(second) ? [first, second] : [second, first]
      return [{ ...candidate, kept, other, isLater: later.has(key) }]
    })
    return [...open.filter(({ isLater }) => !isLater), ...open.filter(({ isLater }) => isLater)]
  }, [candidates, later, people, distinct])
}

const isEmpty = (value: unknown): boolean => value === null || value === ''

/** Whether both say something and not the same: an address in capitals or a number grouped otherwise is the same. */
function isConflict({ field, kept, other }: Difference): boolean {
  if (isEmpty(kept) || isEmpty(other)) return false
  if (typeof kept !== 'string' || typeof other !== 'string') return true
  if (field === 'email') return emailKey(kept) !== emailKey(other)
  return field !== 'phone' || phoneKey(kept) === null || phoneKey(kept) !== phoneKey(other)
}

/**
 * Makes two one. Where they differ in what both say, it is asked in the window of two records which value stays; where one only
 * fills the other's blanks there is nothing to ask. False when nothing came of it.
 */
export async function mergeCandidate({ kept, other }: OpenCandidate): Promise<boolean> {
  const both = await readBoth(kept.id, other.id)
  const mustAsk = both === null || both.pairsOfBoth > 0 || both.differences.some(isConflict)
  if (mustAsk) {
    useMerging.getState().open(kept.id, other.id)
    return true
  }
  const result = await mergePeople(kept.id, other.id, new Map())
  return result !== null && notify(result)
}

/** Remembers that two are two people. False when nothing came of it. */
export async function tellApart({ kept, other }: OpenCandidate): Promise<boolean> {
  return notify(await noteDistinct(kept.id, other.id))
}
