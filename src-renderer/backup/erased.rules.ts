/**
 * What stays of records and of the log when something was erased by somebody else: who it was is not known here, so whole words go.
 * The same always becomes the same, on every computer, whether it is done once or again.
 */
import { takenOut } from '../domain/mentions.rules'
import { fieldKey, partsOfErased } from '../domain/erased'
import type { ErasedEntry, Erasures } from '../domain/erased'
import type { Change, Commit } from '../storage/commit.types'
import type { Stamp } from '../domain/record'
import { sameValue } from '../domain/values'
import { overwrittenBy, stampOf } from '../storage/stamp'
import type { AnyRow, Line } from './lines.rules'

/** How a record is named among what was erased. */
export function recordKey(table: string, id: string): string {
  return `${table}/${id}`
}

/** What a line erases. */
export function erasedBy(line: Line): readonly ErasedEntry[] {
  if (line.kind !== 'erase') return []
  const act = `${line.device}-${line.sequence.toString().padStart(10, '0')}`
  return line.records.map((id) => ({ id, act, stamp: line.stamp }))
}

/** What stays of a value: of the same shape, without its texts. */
function blanked<V>(value: V): V {
  const blank = (inner: unknown): unknown => {
    if (typeof inner === 'string') return inner === '' ? inner : takenOut
    if (Array.isArray(inner)) return inner.map(blank)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, blank(one)]))
  }
  // Of each shape it makes the same shape.
  return blank(value) as V
}

/** Fields with the texts taken out of which `isGone` says so; the fields themselves when there are none. */
function fieldsBlanked<F extends object>(fields: F, isGone: (field: string) => boolean): F {
  const all: readonly [string, unknown][] = Object.entries(fields)
  const clean = all.map(
    ([field, value]) => [field, isGone(field) ? blanked(value) : value] as const,
  )
  const isSame = clean.every(([, value], at) => sameValue(value, all[at]?.[1]))
  // It has the same fields, each of its own shape.
  return isSame ? fields : (Object.fromEntries(clean) as F)
}

/** A record without the texts that were written before a name was taken out of them; the record itself when it has none. */
export function rowWithout(table: string, row: AnyRow, erased: Erasures): AnyRow {
  if (erased.size === 0) return row
  const { id, stamps } = row
  return fieldsBlanked(row, (field) => {
    const since = erased.get(fieldKey({ table, id }, field))
    return since !== undefined && stampOf(stamps, field) < since
  })
}

function changeWithout(change: Change, stamp: Stamp, erased: Erasures): Change {
  const own = change.stamp ?? stamp
  const sinceOf = (field: string): Stamp => erased.get(fieldKey(change, field)) ?? ''
  const set = fieldsBlanked(change.set, (field) => own < sinceOf(field))
  const { was: before } = change
  const was =
    before &&
    fieldsBlanked(before, (field) => {
      const since = sinceOf(field)
      const over = overwrittenBy(change, field) ?? ''
      // Whoever knew the name took it out of what the act overwrote, and left a sign.
      if (own === since) return since !== '' && !JSON.stringify(before[field]).includes(takenOut)
      return own < since || (over !== '' && over < since)
    })
  return set === change.set && was === change.was ? change : { ...change, set, was }
}

/** An entry of the log without what was erased; the entry itself when it has nothing of it. */
export function withoutErased(entry: Commit, erased: Erasures): Commit {
  if (erased.size === 0) return entry
  const kept = entry.changes.filter((change) => !erased.has(recordKey(change.table, change.id)))
  const changes = kept.map((change) => changeWithout(change, entry.stamp, erased))
  if (kept.length === entry.changes.length)
    return changes.every((change, at) => change === kept[at]) ? entry : { ...entry, changes }
  const { key, params } = entry.label
  const words = Object.entries(params).map(
    ([name, value]) => [name, isWord(value) ? takenOut : value] as const,
  )
  const place = withoutPlace(entry.place, erased)
  return { ...entry, label: { key, params: Object.fromEntries(words) }, place, changes }
}

/** Whether a value in a label may be a name: any text but a day, a time, a number. */
const isWord = (value: string | number): boolean =>
  typeof value === 'string' && /\p{L}/u.test(value)

const idsOf = new WeakMap<Erasures, { readonly size: number; readonly ids: ReadonlySet<string> }>()

/** The ids of the records among what was erased: a place does not say of which kind is what was open there. */
function erasedIds(erased: Erasures): ReadonlySet<string> {
  const known = idsOf.get(erased)
  // While lines are read more may come to it; nothing ever leaves it.
  if (known?.size === erased.size) return known.ids
  const records = [...erased.keys()].map(partsOfErased).filter(({ field }) => field === null)
  const ids = new Set(records.map(({ id }) => id))
  idsOf.set(erased, { size: erased.size, ids })
  return ids
}

/** A place without the erased record that was open there. */
export function withoutPlace(place: Commit['place'], erased: Erasures): Commit['place'] {
  const recordId = place?.recordId ?? null
  if (place === null || recordId === null || !erasedIds(erased).has(recordId)) return place
  return { ...place, recordId: null }
}
