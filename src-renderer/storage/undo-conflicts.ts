/**
 * Rows that an undo or redo would bring back, or make name others, and of those others the ones that are in the trash since
 * the act: nothing may come back under what is gone.
 */
import { Dexie } from 'dexie'
import { namedIn, tablesNaming } from '../domain/descriptor-queries'
import type { RecordName as RowName } from '../domain/any-record'
import type { CiklusDb } from './schema'
import { tableNames } from '../domain/descriptor-queries'
import type { TableName } from '../domain/tables'
import type { Commit, CommitHead } from './commit.types'
import type { Edit } from '../domain/record'
import type { Stamp } from '../domain/record'
import { headOf } from './commit-heads'
import { rowKey } from './later-commits'
import { parseStamp, stampOf } from './stamp'
import type { StoredRow } from './write'

/** A row that is in the trash since an act. */
export interface UndoConflicts {
  /** The act that put it there; null when there is none that could be undone. */
  readonly by: CommitHead | null
}

/** The tables in which {@link trashedSince} looks for what the edits make rows name. */
export function tablesNamedBy(edits: readonly Edit[]): readonly TableName[] {
  const naming = new Set(edits.filter(mayName).map(({ table }) => table))
  return tableNames.filter((name) => tablesNaming(new Set([name])).some((one) => naming.has(one)))
}

const bringsBack = ({ set }: Edit): boolean => set['deletedAt'] === null

const mayName = (edit: Edit): boolean =>
  bringsBack(edit) || namedIn(edit.table, edit.set).length > 0

/**
 * Of the rows that the edits would make live rows name, those that are in the trash since the target and do not come back too.
 * What was in the trash at the time already is left out: setting back what was is then no worse than it was.
 */
export async function undoConflicts(
  db: CiklusDb,
  target: Commit,
  edits: readonly Edit[],
): Promise<readonly UndoConflicts[]> {
  const coming = new Set(edits.filter(bringsBack).map(rowKey))
  const named = new Map<string, RowName>()
  for (const [table, some] of byTable(edits.filter(mayName))) {
    const rows = await rowsOf(db, table, some)
    for (const [at, edit] of some.entries())
      for (const name of namedAfter(rows[at], edit))
        if (!coming.has(rowKey(name))) named.set(rowKey(name), name)
  }
  const found: UndoConflicts[] = []
  for (const [table, names] of byTable([...named.values()]))
    for (const row of await rowsOf(db, table, names)) {
      const since = row && row.deletedAt !== null && (await whenTrashed(db, target, table, row))
      if (since) found.push(since)
    }
  return found
}

/** What an edit makes a live row name: all that it names when it comes back, or else by the fields that are set. */
function namedAfter(row: StoredRow | undefined, { table, set }: Edit): readonly RowName[] {
  if (!row) return []
  const after: StoredRow = { ...row, ...set }
  if (after.deletedAt !== null) return []
  return namedIn(table, row.deletedAt === null ? set : after)
}

function byTable<T extends RowName>(names: readonly T[]): ReadonlyMap<TableName, readonly T[]> {
  const tables = new Map<TableName, T[]>()
  for (const name of names) {
    const some = tables.get(name.table)
    if (some) some.push(name)
    else tables.set(name.table, [name])
  }
  return tables
}

async function rowsOf(
  db: CiklusDb,
  table: TableName,
  names: readonly RowName[],
): Promise<readonly (StoredRow | undefined)[]> {
  return db.table<StoredRow, string>(table).bulkGet(names.map(({ id }) => id))
}

/** Whether a row went to the trash after the target, and by which act; null when it was there before. */
async function whenTrashed(
  db: CiklusDb,
  target: Commit,
  table: TableName,
  row: StoredRow,
): Promise<UndoConflicts | null> {
  const stamp = stampOf(row.stamps, 'deletedAt')
  const trashes = (entry: Commit): boolean =>
    entry.changes.some(
      (change) =>
        change.id === row.id &&
        change.table === table &&
        typeof change.set['deletedAt'] === 'string' &&
        (change.stamp ?? entry.stamp) === stamp,
    )
  const entry = await entryOf(db, target, stamp, trashes)
  // The order of one device's entries is sure, whatever its clock said.
  if (entry?.device === target.device)
    return entry.sequence > target.sequence ? { by: await actOf(db, entry) } : null
  if (entry) return entry.stamp > target.stamp ? { by: await actOf(db, entry) } : null
  // All that the target's device did after it has been looked at: what it put in the trash is there from before.
  const isBefore = parseStamp(stamp)?.device === target.device || stamp <= target.stamp
  return isBefore ? null : { by: null }
}

/** The entry that gave a row the stamp: by the entry's own stamp, or among what the target's device did after the target. */
async function entryOf(
  db: CiklusDb,
  { device, sequence }: Commit,
  stamp: Stamp,
  trashes: (entry: Commit) => boolean,
): Promise<Commit | undefined> {
  const entry = await db.commits.where('stamp').equals(stamp).filter(trashes).first()
  if (entry || parseStamp(stamp)?.device !== device) return entry
  return db.commits
    .where('[device+sequence]')
    .between([device, sequence + 1], [device, Dexie.maxKey], true, true)
    .filter(trashes)
    .first()
}

/** The act to undo for an entry to be no more in effect. An undo cannot be undone. */
async function actOf(db: CiklusDb, entry: Commit): Promise<CommitHead | null> {
  if (entry.kind === 'do') return headOf(entry)
  const act = entry.kind === 'redo' && entry.target ? await db.commits.get(entry.target) : undefined
  return act ? headOf(act) : null
}
