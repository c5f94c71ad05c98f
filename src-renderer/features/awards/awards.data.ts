/** Reads what awards are made of, and writes awards. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, nowIso } from '../../app/act'
import type { ActResult } from '../../app/act'
import { placeAt } from '../../app/routes'
import { change, isLive, label, remove } from '../../domain/edits'
import { database } from '../../storage/current'
import type { Row } from '../../domain/tables'
import type { Language } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { approveNameEdits } from './award-names.rules'
import { awardStateEdits, issueEdits, printedEdits } from '../../domain/awards.rules'
import type { Approved } from '../../domain/awards.rules'
import type { Award, AwardKind, AwardState } from '../../domain/award'

const placeOf = (cycleId: string, recordId: string | null) => placeAt('awards', cycleId, recordId)

/** Every award ever issued in a cycle, those in the trash too, because their numbers are never given again. */
export function useEverIssued(cycleId: string): readonly Row<'awards'>[] | undefined {
  return useLiveQuery(() => database().awards.where('cycleId').equals(cycleId).toArray(), [cycleId])
}

/** What is being issued. */
export interface Issue {
  readonly cycle: Cycle
  readonly kind: AwardKind
  readonly approved: readonly Approved[]
  readonly day: string
  readonly language: Language
}

/** Issues awards with the next free numbers, and keeps the names that were approved on the way. */
export async function issueAwards(issue: Issue): Promise<ActResult> {
  const { cycle, kind, approved, day, language } = issue
  const ever = await database().awards.where('cycleId').equals(cycle.id).toArray()
  const edits = [
    ...issueEdits(cycle, approved, ever.filter(isLive), ever, { day, language }),
    ...approved.flatMap(({ person, nameOnAward }) => approveNameEdits(person, nameOnAward)),
  ]
  return act(
    label(`awards:done.issued.${kind}`, { count: approved.length }),
    edits,
    placeOf(cycle.id, null),
  )
}

/** Brings awards to a state: printed, handed over, to be collected later, posted. */
export function setAwardState(awards: readonly Award[], state: AwardState): Promise<ActResult> {
  const [first] = awards
  const done =
    awards.length === 1 && first
      ? label(`awards:done.state.${state}`, { name: first.nameOnAward })
      : label(`awards:done.stateMany.${state}`, { count: awards.length })
  return act(done, awardStateEdits(awards, state), first ? placeOf(first.cycleId, first.id) : null)
}

/** Notes that issued awards were printed. */
export function markPrinted(awards: readonly Award[]): Promise<ActResult> {
  const edits = printedEdits(awards)
  const [first] = awards
  return act(
    label('awards:done.stateMany.printed', { count: edits.length }),
    edits,
    first ? placeOf(first.cycleId, null) : null,
  )
}

/** Changes the name, the day or the language of one award. */
export function editAward(
  award: Award,
  fields: Partial<Pick<Award, 'nameOnAward' | 'issuedOn' | 'language'>>,
): Promise<ActResult> {
  return act(
    label('awards:done.edited', { name: fields.nameOnAward ?? award.nameOnAward }),
    [change('awards', award.id, fields)],
    placeOf(award.cycleId, award.id),
  )
}

/** Takes awards back: they go to the trash and their numbers stay used. */
export function revokeAwards(awards: readonly Award[]): Promise<ActResult> {
  const at = nowIso()
  const [first] = awards
  const done =
    awards.length === 1 && first
      ? label('awards:done.revoked', { name: first.nameOnAward })
      : label('awards:done.revokedMany', { count: awards.length })
  return act(
    done,
    awards.map((award) => remove('awards', award.id, at)),
    first ? placeOf(first.cycleId, null) : null,
  )
}
