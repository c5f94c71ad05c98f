/**
 * What another laptop still records for somebody who was merged into another arrives at the right one: looked for at the start,
 * and after what others did has come in.
 */
import { act, nowIso } from '../../app/act'
import { isLive, label } from '../../domain/edits'
import { followEdits, differencesBetween, mergedTarget } from '../../domain/merging.rules'
import type { Choice, Choices, Merging } from '../../domain/merging.rules'
import { fullName } from '../../domain/people.rules'
import type { Edit, Value } from '../../domain/record'
import type { AnyRecord } from '../../domain/any-record'
import { recordKey } from '../../domain/any-record'
import type { Row } from '../../domain/tables'
import { database } from '../../storage/current'
import { stampOf } from '../../storage/stamp'
import { gatherMerging } from './merging.data'

/** Of two values that were both written without knowing of the other the later one stays. */
function laterOnes(merging: Merging): Choices {
  const choices = new Map<string, Choice>()
  for (const { key, table, id, field } of differencesBetween(
    merging.kept,
    merging.other,
    merging.moves,
  )) {
    const move = merging.moves.find((one) => one.table === table && one.to === id)
    if (!move?.there) continue
    const [theirs, own] = [stampOf(move.row.stamps, field), stampOf(move.there.stamps, field)]
    if (theirs !== own) choices.set(key, theirs > own ? 'other' : 'kept')
  }
  return choices
}

/** What was written on the record itself after it was merged, as far as nothing later stands in the other. */
function laterFields(other: AnyRecord, kept: AnyRecord): Readonly<Record<string, Value>> {
  const merged = stampOf(other.stamps, 'mergedInto')
  const fields = Object.entries(other.stamps).filter(
    ([field, stamp]) =>
      !['', 'mergedInto', 'deletedAt'].includes(field) &&
      stamp > merged &&
      stamp > stampOf(kept.stamps, field),
  )
  return Object.fromEntries(fields.map(([field]) => [field, (other[field] as Value) ?? null]))
}

async function homeEdits(other: Row<'people'>, kept: Row<'people'>): Promise<readonly Edit[]> {
  const at = nowIso()
  const merging = await gatherMerging({ ...kept }, { ...other })
  const set = laterFields({ ...other }, { ...kept })
  const { id, deletedAt } = other
  return [
    ...(Object.keys(set).length === 0
      ? []
      : [{ table: 'people' as const, id: kept.id, set, mustExist: true }]),
    ...(deletedAt === null
      ? [{ table: 'people' as const, id, set: { deletedAt: at }, mustExist: true }]
      : []),
    ...followEdits(merging, laterOnes(merging), at),
  ]
}

/**
 * Two laptops may have merged the same two the other way round: then each leads to the other, and nobody is left. The one with
 * the smallest id stays, on every laptop.
 */
async function untieCircles(): Promise<number> {
  const { people } = database()
  const merged = await people.where('mergedInto').above('').toArray()
  const into = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]))
  const edits = merged.flatMap((row): readonly Edit[] => {
    const circle = [row.id]
    for (let at = into.get(row.id); at && !circle.includes(at); at = into.get(at)) circle.push(at)
    const leadsBack = into.get(circle.at(-1) ?? '') === row.id
    const isFirst = circle.toSorted()[0] === row.id
    const set = { mergedInto: null, deletedAt: null }
    return leadsBack && isFirst ? [{ table: 'people', id: row.id, set, mustExist: true }] : []
  })
  if (edits.length === 0) return 0
  const result = await act(label('merging:done.untied', { count: edits.length }), edits, null)
  return result.ok ? edits.length : 0
}

/**
 * Brings what is recorded for people who were merged into others to those, an act for each. Answers how many records changed.
 * What belongs to somebody whose other record is in the trash stays where it is.
 */
export async function bringStraysHome(): Promise<number> {
  const { people } = database()
  let count = await untieCircles()
  const merged = await people.where('mergedInto').above('').toArray()
  for (const other of merged) {
    const into = new Map(merged.map(({ id, mergedInto }) => [id, mergedInto]))
    const target = mergedTarget(other.id, (id) => into.get(id) ?? null)
    const kept = target === null ? undefined : await people.get(target)
    if (!kept || !isLive(kept)) continue
    const edits = await homeEdits(other, kept)
    if (edits.length === 0) continue
    const done = label('merging:done.strays', { name: fullName(kept), other: fullName(other) })
    const result = await act(done, edits, null)
    if (result.ok) count += new Set(result.commit?.changes.map(recordKey)).size
  }
  return count
}
