/**
 * How lines become rows again. Each field is a register: of two values the one with the later stamp stays, so the order
 * of lines and their repetition never matter. The result is written as the commit writes it, stamps included: the stamp of
 * the creation under `''`, and one of its own for every field that has another.
 */
import type { Change, Commit } from '../storage/commit.types'
import type { Stamp } from '../domain/record'
import { sameValue } from '../domain/values'
import { tableNamed } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import { partsOfErased } from '../domain/erased'
import type { ErasedEntry } from '../domain/erased'
import { erasedBy, recordKey, rowWithout, withoutErased } from './erased.rules'
import type { AnyRow, Line } from './lines.rules'
import { soundChange, soundRow } from './sound.rules'
import type { PutAside } from './sound.rules'

/** A row while it is put together: some of its fields may not have come yet, its creation neither. */
interface Draft {
  readonly row: Record<string, unknown>
  readonly stamps: Map<string, Stamp>
  isChanged: boolean
}

function draftOf(id: string, row: AnyRow | undefined): Draft {
  const fields: Record<string, unknown> = { ...row, id }
  delete fields['stamps']
  return { row: fields, stamps: new Map(Object.entries(row?.stamps ?? {})), isChanged: false }
}

/** Which of two values stays when both have the same stamp: any rule will do that all devices share. */
const outranks = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) > JSON.stringify(other)

/** The stamp of a field that is there; `''`, before all others, for one that is not. */
function stampIn({ row, stamps }: Draft, field: string): Stamp {
  if (!Object.hasOwn(row, field)) return ''
  return stamps.get(field) ?? stamps.get('') ?? ''
}

function setField(draft: Draft, field: string, value: unknown, stamp: Stamp): void {
  const now = stampIn(draft, field)
  if (stamp < now) return
  const before = draft.row[field]
  if (stamp === now && (sameValue(before, value) || !outranks(value, before))) return
  draft.row[field] = value
  if (stamp === draft.stamps.get('')) draft.stamps.delete(field)
  else draft.stamps.set(field, stamp)
  draft.isChanged = true
}

/** A later creation takes over `''`; fields that stood under the earlier one keep its stamp as their own. */
function setCreation(draft: Draft, stamp: Stamp): void {
  const { row, stamps } = draft
  const before = stamps.get('')
  if (before !== undefined && before >= stamp) return
  if (before !== undefined)
    for (const field of Object.keys(row))
      if (field !== 'id' && !stamps.has(field)) stamps.set(field, before)
  for (const [field, own] of stamps) if (own === stamp) stamps.delete(field)
  stamps.set('', stamp)
  draft.isChanged = true
}

function rowOf(draft: Draft, before: AnyRow | undefined): AnyRow {
  if (!draft.isChanged && before) return before
  return { ...draft.row, stamps: Object.fromEntries(draft.stamps) } as unknown as AnyRow
}

/** Takes a change of a commit with this stamp into a row; the row itself when it says nothing new. */
export function foldChange(row: AnyRow | undefined, change: Change, stamp: Stamp): AnyRow {
  const draft = draftOf(change.id, row)
  const own = change.stamp ?? stamp
  if (change.was === null) {
    setCreation(draft, own)
    setField(draft, 'deletedAt', change.set['deletedAt'] ?? null, own)
  }
  for (const [field, value] of Object.entries(change.set)) setField(draft, field, value, own)
  return rowOf(draft, row)
}

/** Takes a whole record into a row; the row itself when it says nothing new. */
export function foldRow(row: AnyRow | undefined, incoming: AnyRow): AnyRow {
  if (!row) return incoming
  const draft = draftOf(incoming.id, row)
  const base = incoming.stamps[''] ?? ''
  if (base !== '') setCreation(draft, base)
  for (const [field, value] of Object.entries(incoming)) {
    if (field === 'id' || field === 'stamps') continue
    const { stamps } = incoming
    setField(draft, field, value, (Object.hasOwn(stamps, field) ? stamps[field] : base) ?? base)
  }
  return rowOf(draft, row)
}

/** Whether a row's creation has not come: it has only the fields that changes since then named. */
export function isPartial(row: AnyRow): boolean {
  return !Object.hasOwn(row.stamps, '')
}

/** Rows and entries while lines are taken in. */
export interface Fold {
  readonly rows: Map<TableName, Map<string, AnyRow>>
  readonly commits: Map<string, Commit>
  /** What was erased: nothing of it is ever taken in. */
  readonly erased: Map<string, Stamp>
  /** Told of each value that must not come into a record. */
  readonly aside: PutAside | null
}

/** Nothing yet. `erased` may be shared by several. */
export function emptyFold(erased: Map<string, Stamp> = new Map()): Fold {
  return { rows: new Map(), commits: new Map(), erased, aside: null }
}

/** The records that lines speak of, by table: what must be known before they are folded. */
export function recordsIn(lines: readonly Line[]): ReadonlyMap<TableName, ReadonlySet<string>> {
  const found = new Map<TableName, Set<string>>()
  const add = (name: string, id: string): void => {
    const table = tableNamed(name)
    if (table === null) return
    const ids = found.get(table)
    if (ids) ids.add(id)
    else found.set(table, new Set([id]))
  }
  for (const line of lines) {
    if (line.kind === 'commit') for (const { table, id } of line.entry.changes) add(table, id)
    if (line.kind === 'rows') {
      for (const { id } of line.rows) add(line.table, id)
      for (const { changes } of line.commits) for (const { table, id } of changes) add(table, id)
    }
    if (line.kind === 'erase')
      for (const key of line.records) {
        const { table, id } = partsOfErased(key)
        add(table, id)
      }
  }
  return found
}

/** Takes in a line. `isWhole` says whether a batch of records has its end; one without counts for nothing. */
export function foldLine(fold: Fold, line: Line, isWhole: (base: string) => boolean): void {
  if (line.kind === 'commit') foldCommit(fold, line.entry)
  if (line.kind === 'rows' && isWhole(line.base)) {
    for (const row of line.rows)
      foldInto(fold, line.table, row.id, (before, table) =>
        foldRow(before, fold.aside ? soundRow(table, row, fold.aside) : row),
      )
    for (const entry of line.commits) foldCommit(fold, entry)
  }
  if (line.kind === 'erase') foldErasure(fold, erasedBy(line))
}

/** What is at hand of it goes; what comes later is held against it. */
function foldErasure(fold: Fold, entries: readonly ErasedEntry[]): void {
  for (const { id: key, stamp } of entries) {
    const since = fold.erased.get(key) ?? ''
    if (stamp > since) fold.erased.set(key, stamp)
    const { table, id, field } = partsOfErased(key)
    const known = tableNamed(table)
    const rows = known === null ? undefined : fold.rows.get(known)
    const row = rows?.get(id)
    if (row === undefined) continue
    if (field === null) rows?.delete(id)
    else rows?.set(id, rowWithout(table, row, fold.erased))
  }
  for (const [id, entry] of fold.commits) fold.commits.set(id, withoutErased(entry, fold.erased))
}

const soundIn = ({ aside }: Fold, table: TableName, change: Change, stamp: Stamp): Change =>
  aside ? soundChange(table, change, stamp, aside) : change

function foldCommit(fold: Fold, entry: Commit): void {
  const before = fold.commits.get(entry.id)
  const kept = withoutErased(entry, fold.erased)
  if (!before || outranks(kept, before)) fold.commits.set(entry.id, kept)
  for (const change of kept.changes)
    foldInto(fold, change.table, change.id, (row, table) =>
      foldChange(row, soundIn(fold, table, change, entry.stamp), entry.stamp),
    )
}

function foldInto(
  fold: Fold,
  name: string,
  id: string,
  take: (row: AnyRow | undefined, table: TableName) => AnyRow,
): void {
  const table = tableNamed(name)
  if (table === null || fold.erased.has(recordKey(table, id))) return
  let rows = fold.rows.get(table)
  if (!rows) fold.rows.set(table, (rows = new Map<string, AnyRow>()))
  const before = rows.get(id)
  const after = rowWithout(table, take(before, table), fold.erased)
  if (after !== before) rows.set(id, after)
}
