/** The one transaction behind commit, undo and redo. Used by those three and by nothing else. */
import type { Table } from 'dexie'
import type { CiklusDb } from './schema'
import { tableNames } from '../domain/descriptor-queries'
import { recordKey } from '../domain/any-record'
import type { TableName } from '../domain/tables'
import type { Change, Commit } from './commit.types'
import type { Edit } from '../domain/record'
import type { RowMeta } from '../domain/record'
import type { Fields } from '../domain/record'
import type { Stamp } from '../domain/record'
import { CommitRefused } from './errors'
import { highestStamp, nextStamp, overwrittenOf, parseStamp } from './stamp'
import type { Clock } from './stamp'
import { isRowId, sameValue } from '../domain/values'
import { checkFields } from './check-fields'

/** A row of any table as stored. */
export type StoredRow = RowMeta & Readonly<Record<string, unknown>>

/** The rows a commit wrote, as they are now, by table. */
export type WrittenRows = ReadonlyMap<TableName, readonly StoredRow[]>

/** Told of each commit once it is on the disk. */
export type CommitListener = (commit: Commit, rows: WrittenRows) => void

/** Edits of one commit, by table and row. */
type GatheredEdits = ReadonlyMap<
  TableName,
  ReadonlyMap<string, Required<Pick<Edit, 'set' | 'mustExist'>>>
>

/** What is done in the same transaction, after everything else: erasing, which is no change of a record. */
interface Beside {
  readonly stores: readonly Table[]
  /** Answers the entry as it is in the log by then, which is what listeners are told. */
  readonly run: (entry: Commit) => Promise<Commit>
}

/** What a transaction is to write. */
export interface Plan extends Pick<Commit, 'kind' | 'target' | 'label' | 'place'> {
  readonly edits: GatheredEdits
}

/** The device's own state, read inside the transaction. */
interface Self {
  readonly device: string
  readonly sequence: number
  readonly lastStamp: Stamp
  readonly who: string
}

const listeners = new WeakMap<CiklusDb, Set<CommitListener>>()

/** Calls the listener after each commit to this database is complete. Returns a function that stops it. */
export function onCommitted(db: CiklusDb, listener: CommitListener): () => void {
  const all = listeners.get(db) ?? new Set()
  listeners.set(db, all.add(listener))
  return () => void all.delete(listener)
}

/** Told of what came from other computers once it is on the disk: the entries, and the rows they changed. */
export type MergeListener = (entries: readonly Commit[], rows: WrittenRows) => void

const mergeListeners = new WeakMap<CiklusDb, Set<MergeListener>>()

/** Calls the listener after each commit, and after each merge with another computer. Returns a function that stops it. */
export function onWritten(db: CiklusDb, listener: MergeListener): () => void {
  const own = (entries: readonly Commit[], rows: WrittenRows): void => listener(entries, rows)
  const all = mergeListeners.get(db) ?? new Set()
  mergeListeners.set(db, all.add(own))
  const stop = onCommitted(db, (entry, rows) => listener([entry], rows))
  return () => {
    all.delete(own)
    stop()
  }
}

/** Tells of a merge. */
export function tellMerged(db: CiklusDb, entries: readonly Commit[], rows: WrittenRows): void {
  for (const listener of mergeListeners.get(db) ?? []) guarded(() => listener(entries, rows))
}

/** Checks edits and gathers them by table and row. Two for the same row are merged: the later one wins, field by field. */
export function gather(edits: readonly Edit[]): GatheredEdits {
  const tables = new Map<TableName, Map<string, Required<Pick<Edit, 'set' | 'mustExist'>>>>()
  for (const { table, id, set, mustExist = false } of edits) {
    if (!tableNames.includes(table)) throw new CommitRefused('unknownTable', { table })
    if (!isRowId(id)) throw new CommitRefused('badId', { table })
    checkFields(set)
    let rows = tables.get(table)
    if (!rows)
      tables.set(table, (rows = new Map<string, Required<Pick<Edit, 'set' | 'mustExist'>>>()))
    const before = rows.get(id)
    rows.set(
      id,
      before
        ? { set: { ...before.set, ...set }, mustExist: before.mustExist && mustExist }
        : { set, mustExist },
    )
  }
  return tables
}

/**
 * Runs one strict transaction over the tables: makes the plan in it, applies it, and adds the log entry. A `do`
 * that changes nothing is not written; an undo or redo always is, since it moves the undo stack.
 * Listeners hear of it after the transaction is complete.
 */
export async function write(
  db: CiklusDb,
  tables: readonly TableName[],
  clock: Clock,
  makePlan: () => Promise<Plan>,
  beside: Beside | null = null,
): Promise<Commit | null> {
  if (db.readOnly) throw new CommitRefused('newer')
  const own = [...tables.map((table) => db.table(table)), db.meta, db.commits]
  const erased = db.has('erased') ? [db.erased] : []
  const stores = [...new Set([...own, ...erased, ...(beside?.stores ?? [])])]
  const done = await db.transaction('rw!', stores, async () => {
    // Everything is asked for before anything is waited for: each wait costs a way to the disk's process and back.
    const [self, { plan, before }] = await Promise.all([
      readSelf(db),
      makePlan().then(async (made) => ({ plan: made, before: await readAll(db, made.edits) })),
    ])
    const at = clock.now()
    // Two commits in one millisecond get different stamps, so that the log has one order.
    const own = nextStamp(at, '', self.device)
    const isSame = parseStamp(own)?.ms === parseStamp(self.lastStamp)?.ms
    const stamp = isSame ? nextStamp(at, self.lastStamp, self.device) : own
    const { changes, rows } = stepsOf(plan.edits, before, { at, stamp, device: self.device })
    await refuseErased(db, changes)
    if (changes.length === 0 && plan.kind === 'do' && beside === null) return null
    const { kind, target, label, place } = plan
    const { device, who } = self
    const sequence = self.sequence + 1
    const id = `${device}-${sequence.toString().padStart(10, '0')}`
    const entry = { id, device, sequence, stamp, at, who, label, kind, target, place, changes }
    await Promise.all([
      ...Array.from(rows, ([table, some]) => db.table<StoredRow>(table).bulkPut([...some])),
      db.commits.add(entry),
      db.meta.bulkPut([
        { key: 'sequence', value: sequence },
        { key: 'lastStamp', value: stamp },
      ]),
    ])
    return { entry: beside ? await beside.run(entry) : entry, rows }
  })
  if (!done) return null
  tell(db, done.entry, done.rows)
  return done.entry
}

/** What was erased does not come back, not by something that was worked out before it was erased either. */
async function refuseErased(db: CiklusDb, changes: readonly Change[]): Promise<void> {
  const made = changes.filter(({ was }) => was === null)
  if (made.length === 0 || !db.has('erased') || (await db.erased.limit(1).count()) === 0) return
  const found = await db.erased.bulkGet(made.map(recordKey))
  const first = made.find((_, at) => found[at] !== undefined)
  if (first) throw new CommitRefused('missingRow', { table: first.table })
}

async function readSelf(db: CiklusDb): Promise<Self> {
  // All of the few notes at once: the browser takes as long for each single one of them.
  const notes = new Map((await db.meta.toArray()).map(({ key, value }) => [key, value]))
  const keys = ['device', 'sequence', 'lastStamp', 'who', 'schemaVersion'] as const
  const [device, sequence, lastStamp, who, version] = keys.map((key) => notes.get(key))
  if (typeof version === 'number' && version > db.known) throw new CommitRefused('newer')
  if (typeof device !== 'string') throw new Error('The database has no device id.')
  return {
    device,
    sequence: typeof sequence === 'number' ? sequence : 0,
    lastStamp: typeof lastStamp === 'string' ? lastStamp : '',
    who: typeof who === 'string' ? who : '',
  }
}

/** When and where the changes are made. */
interface Now {
  readonly at: number
  readonly stamp: Stamp
  readonly device: string
}

/** Rows by their ids, of each table. */
type FoundRows = ReadonlyMap<TableName, ReadonlyMap<string, StoredRow>>

async function readAll(db: CiklusDb, edits: GatheredEdits): Promise<FoundRows> {
  const found = Array.from(edits, async ([name, byId]) => {
    const rows = await readRows(db.table<StoredRow, string>(name), [...byId.keys()])
    return [name, rows] as const
  })
  return new Map(await Promise.all(found))
}

/** What the edits come to, given the rows as they are. */
function stepsOf(
  edits: GatheredEdits,
  found: FoundRows,
  now: Now,
): { readonly changes: readonly Change[]; readonly rows: WrittenRows } {
  const changes: Change[] = []
  const written = new Map<TableName, readonly StoredRow[]>()
  for (const [name, byId] of edits) {
    const rows: StoredRow[] = []
    for (const [id, { set, mustExist }] of byId) {
      const old = found.get(name)?.get(id)
      if (!old && mustExist) throw new CommitRefused('missingRow', { table: name })
      const step = old ? changeRow(name, old, set, now) : createRow(name, id, set, now)
      if (!step) continue
      changes.push(step.change)
      rows.push(step.row)
    }
    if (rows.length > 0) written.set(name, rows)
  }
  return { changes, rows: written }
}

/**
 * The rows with these ids, as far as there are any. An import asks for thousands that are not there yet: one request for
 * all the keys of a table that is not much bigger is then many times faster than a request for each.
 */
async function readRows(
  table: Table<StoredRow, string>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  let wanted = ids
  if (ids.length > 100 && (await table.count()) < ids.length * 20) {
    const there = new Set(await table.toCollection().primaryKeys())
    wanted = ids.filter((id) => there.has(id))
  }
  const rows = await table.bulkGet([...wanted])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])))
}

interface Step {
  readonly change: Change
  readonly row: StoredRow
}

function createRow(table: TableName, id: string, set: Fields, { stamp }: Now): Step {
  const { deletedAt = null, ...fields } = set
  const row = { ...fields, id, deletedAt: deletedAt as string | null, stamps: { '': stamp } }
  return { row, change: { table, id, set: deletedAt === null ? fields : set, was: null } }
}

/** The step that gives a row these values, or null when it has them all. */
function changeRow(table: TableName, old: StoredRow, set: Fields, now: Now): Step | null {
  const fresh: Record<string, Fields[string]> = {}
  const was: Record<string, Fields[string]> = {}
  const names: string[] = []
  for (const name of Object.keys(set)) {
    const value = set[name] ?? null
    const before = (Object.hasOwn(old, name) ? old[name] : null) ?? null
    if (sameValue(before, value)) continue
    fresh[name] = value
    was[name] = before as Fields[string]
    names.push(name)
  }
  if (names.length === 0) return null
  const highest = highestStamp(old.stamps)
  const stamp = highest < now.stamp ? now.stamp : nextStamp(now.at, highest, now.device)
  const stamps: Record<string, Stamp> = { ...old.stamps }
  for (const name of names) stamps[name] = stamp
  const { id } = old
  const over = overwrittenOf(old, names)
  const own = stamp === now.stamp ? {} : { stamp }
  return { row: { ...old, ...fresh, stamps }, change: { table, id, set: fresh, was, over, ...own } }
}

function tell(db: CiklusDb, entry: Commit, rows: WrittenRows): void {
  for (const listener of listeners.get(db) ?? []) guarded(() => listener(entry, rows))
}

/** Runs a listener. What is saved is saved: its mistake must not look like a failed save. */
function guarded(run: () => void): void {
  try {
    run()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
