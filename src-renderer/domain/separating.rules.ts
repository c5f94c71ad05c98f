/**
 * Two records that were put together become two again, also when more was written since: what nobody touched goes back as it was,
 * and what came since is asked about. Pure.
 */
import type { AnyRecord, FindRecord, RecordName } from './any-record'
import { recordKey } from './any-record'
import { namedIn } from './descriptor-queries'
import { idFor, followEdits, movesOf } from './merging.rules'
import type { Part } from './merging.rules'
import type { Edit, Fields, Value } from './record'
import type { TableName } from './tables'
import { sameValue } from './values'

/** Whose something is. */
export type Whose = 'kept' | 'other'

/** What an act changed: as the log has it. */
interface DoneChange extends RecordName {
  readonly table: TableName
  readonly set: Fields
  readonly was: Fields | null
}

/** Something that came since, and whose it seems to be. */
export interface Since extends Part {
  readonly key: string
  /** It came with the other and was changed since; else it was made since. */
  readonly isChanged: boolean
  readonly proposed: Whose
}

/** What is known when two are to be told apart. */
export interface Separating {
  readonly kept: AnyRecord
  readonly other: AnyRecord
  /** What putting them together changed. */
  readonly changes: readonly DoneChange[]
  /** What was made since, and belongs to the one that was kept. */
  readonly made: readonly Part[]
  /** Records as they are now. */
  readonly find: FindRecord
  /** Whether a record went to the trash after the two were put together: it was recorded for the other elsewhere, and moved. */
  readonly wasMovedSince: (row: AnyRecord) => boolean
}

const valueIn = (row: AnyRecord, field: string): Value => (row[field] as Value | undefined) ?? null

/** The fields of a record that came with the other and say something else by now. */
function changedSince(row: AnyRecord, set: Fields): Fields {
  const fields = Object.entries(row).filter(
    ([field, value]) =>
      !['id', 'stamps', 'deletedAt'].includes(field) &&
      !sameValue(value ?? null, set[field] ?? null),
  )
  return Object.fromEntries(fields) as Fields
}

/** What came since the two were put together, to be asked about. */
export function sinceThen(about: Separating): readonly Since[] {
  const { kept, other, changes, made, find, wasMovedSince } = about
  const changed = changes.flatMap(({ table, id, set, was }): readonly Since[] => {
    const row = was === null ? find(table, id) : undefined
    if (row?.deletedAt !== null || Object.keys(changedSince(row, set)).length === 0) return []
    return [{ table, id, row, key: recordKey({ table, id }), isChanged: true, proposed: 'other' }]
  })
  const fresh = made.map((part): Since => {
    const twin = find(part.table, idFor(part, part.row, kept.id, other.id))
    const isTheirs = twin !== undefined && twin.id !== part.id && wasMovedSince(twin)
    return {
      ...part,
      key: recordKey(part),
      isChanged: false,
      proposed: isTheirs ? 'other' : 'kept',
    }
  })
  return [...changed, ...fresh]
}

/** The edits that make two of them again. `answers` say whose something is, by its key; `at` is an ISO date-time. */
export function separateEdits(
  about: Separating,
  answers: ReadonlyMap<string, Whose>,
  at: string,
): readonly Edit[] {
  const { kept, other, changes, find } = about
  const since = sinceThen(about)
  const whose = (one: Since): Whose => answers.get(one.key) ?? one.proposed
  const staying = since.filter((one) => whose(one) === 'kept')
  const leaving = since.filter((one) => !one.isChanged && whose(one) === 'other')
  const needed = new Set([
    ...staying.map(({ key }) => key),
    ...staying.flatMap(({ table, row }) => namedIn(table, row).map(recordKey)),
  ])
  const back = changes.flatMap((change) => takenBack(change, find, needed, at))
  const later = since.filter((one) => one.isChanged && whose(one) === 'other')
  const brought = later.flatMap((one) => broughtAlong(one, about))
  const moves = movesOf(leaving, { from: kept.id, to: other.id }, find)
  const merging = { kept: other, other: kept, moves, twice: new Set<string>(), namings: [] }
  return [...back, ...brought, ...followEdits(merging, new Map(), at)]
}

/** What one change of the act becomes: set back, as far as nobody wrote there since. */
function takenBack(
  { table, id, set, was }: DoneChange,
  find: FindRecord,
  needed: ReadonlySet<string>,
  at: string,
): readonly Edit[] {
  const row = find(table, id)
  if (row === undefined) return []
  if (was === null) {
    const stays = row.deletedAt !== null || needed.has(recordKey({ table, id }))
    return stays ? [] : [{ table, id, set: { deletedAt: at }, mustExist: true }]
  }
  const untouched = Object.keys(was).filter((field) =>
    sameValue(valueIn(row, field), set[field] ?? null),
  )
  if (untouched.length === 0) return []
  const before = Object.fromEntries(untouched.map((field) => [field, was[field] ?? null]))
  return [{ table, id, set: before, mustExist: true }]
}

/** What was written since on a record that came with the other goes along with it. */
function broughtAlong(one: Since, { kept, other, changes }: Separating): readonly Edit[] {
  const { table, id, row } = one
  const set = changes.find((change) => change.table === table && change.id === id)?.set ?? {}
  const twin = idFor(one, row, kept.id, other.id)
  if (twin === id) return []
  const values = Object.entries(changedSince(row, set)).filter(
    ([field]) => namedIn(table, { [field]: row[field] }).length === 0,
  )
  return [{ table, id: twin, set: Object.fromEntries(values), mustExist: true }]
}
