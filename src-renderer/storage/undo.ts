/**
 * Undo and redo of any commit, from the log alone, so that they outlive a restart. An undo is itself a commit that
 * sets back what its target had changed. It is refused, with the commit in the way, when something was changed since.
 */
import { Dexie } from 'dexie'
import { readDevice } from './meta'
import { namedIn, tablesNaming } from '../domain/descriptor-queries'
import type { RecordName as RowName } from '../domain/any-record'
import type { CiklusDb } from './schema'
import type { TableName } from '../domain/tables'
import type { Change, Commit, CommitHead } from './commit.types'
import type { Edit } from '../domain/record'
import type { Fields } from '../domain/record'
import { CommitRefused } from './errors'
import { headOf, isBeginning, isErasure } from './commit-heads'
import { systemClock } from './stamp'
import type { Clock } from './stamp'
import { rowKey, laterCommits } from './later-commits'
import type { IsNaming, LaterAct } from './later-commits'
import { tablesNamedBy, undoConflicts } from './undo-conflicts'
import type { UndoConflicts } from './undo-conflicts'
import { sameValue } from '../domain/values'
import { gather, write } from './write'
import type { StoredRow } from './write'

/** Takes a commit back. Created rows go to the trash, changed fields get their old values. Throws `CommitRefused`. */
export async function undo(
  db: CiklusDb,
  commitId: string,
  clock: Clock = systemClock,
): Promise<Commit | null> {
  return reverse(db, commitId, 'undo', clock)
}

/** Makes a commit that was undone again. Throws `CommitRefused`. */
export async function redo(
  db: CiklusDb,
  commitId: string,
  clock: Clock = systemClock,
): Promise<Commit | null> {
  return reverse(db, commitId, 'redo', clock)
}

async function reverse(
  db: CiklusDb,
  commitId: string,
  kind: 'undo' | 'redo',
  clock: Clock,
): Promise<Commit | null> {
  const target = await db.commits.get(commitId)
  if (!target) throw new CommitRefused('unknownCommit')
  const refusal = kind === 'undo' ? 'notUndoable' : 'notRedoable'
  if (target.kind !== 'do') throw new CommitRefused(refusal)
  if (isErasure(target)) throw new CommitRefused('notUndoable')
  if (isBeginning(target)) throw new CommitRefused('dependsOn')
  const leaving = target.changes.filter((change) => isTrashedBy(change, kind))
  const at = new Date(clock.now()).toISOString()
  const edits = target.changes.map((change) =>
    kind === 'undo' ? takingBack(change, at) : makingAgain(change),
  )
  const tables = new Set([
    ...target.changes.map((change) => change.table),
    ...tablesNamedBy(edits),
    ...tablesNaming(new Set(leaving.map((change) => change.table))),
  ])
  const going = new Set(leaving.map(rowKey))
  const isNaming: IsNaming = (table, fields) =>
    namedIn(table, fields).some((named) => going.has(rowKey(named)))
  const since = laterCommits(target, { going, isNaming })
  // Nobody waits for the reading of years; in the transaction only what came meanwhile is read.
  await since.readOn(db)
  return write(db, [...tables], clock, async () => {
    await since.readOn(db)
    const { inEffect, later } = since.outcome()
    if (inEffect !== (kind === 'undo')) throw new CommitRefused(refusal)
    const resting = await restingOn(db, later, isNaming)
    refuseFor(resting, await undoConflicts(db, target, edits))
    await refuseWhenDifferent(db, target, kind)
    const { label, place } = target
    return { kind, target: target.id, label, place, edits: gather(edits) }
  })
}

const takingBack = ({ table, id, was }: Change, at: string): Edit => ({
  table,
  id,
  set: was ?? { deletedAt: at },
  mustExist: true,
})

const makingAgain = ({ table, id, set, was }: Change): Edit => ({
  table,
  id,
  set: was ? set : { deletedAt: null, ...set },
  mustExist: true,
})

/** Whether undoing or redoing a change puts its row into the trash. */
function isTrashedBy({ set, was }: Change, kind: 'undo' | 'redo'): boolean {
  if (kind === 'redo') return was !== null && typeof set['deletedAt'] === 'string'
  return was === null || typeof was['deletedAt'] === 'string'
}

/**
 * What was done later that rests on the target: acts that changed the same fields or touched a row the target created, and acts
 * by which a row that stays has come to name one that would go to the trash (a workshop its cycle).
 */
async function restingOn(
  db: CiklusDb,
  later: readonly LaterAct[],
  isNaming: IsNaming,
): Promise<readonly CommitHead[]> {
  const resting: CommitHead[] = []
  for (const { head, clashes, naming } of later)
    if (clashes || (await stillName(db, naming, isNaming))) resting.push(head)
  return resting
}

/**
 * Refuses when something rests on the target, or something would come back under what is in the trash since, and names all acts
 * in the way, the newest first.
 */
function refuseFor(resting: readonly CommitHead[], trashed: readonly UndoConflicts[]): void {
  if (resting.length === 0 && trashed.length === 0) return
  const heads = [...resting, ...trashed.flatMap(({ by }) => by ?? [])]
  const blockers = [...new Map(heads.map((head) => [head.id, head])).values()]
  const newestFirst = blockers.sort((a, b) => (a.stamp > b.stamp ? -1 : 1))
  throw new CommitRefused('dependsOn', {}, newestFirst)
}

/** Whether one of the rows that a later act made name others still does, and is not in the trash. */
async function stillName(
  db: CiklusDb,
  naming: readonly RowName[],
  isNaming: IsNaming,
): Promise<boolean> {
  for (const { table, id } of naming) {
    const row = await db.table<StoredRow, string>(table).get(id)
    if (row?.deletedAt === null && isNaming(table, row)) return true
  }
  return false
}

/** Refuses when a row no longer says what the target left (undo) or found (redo): the log alone cannot explain it. */
async function refuseWhenDifferent(
  db: CiklusDb,
  target: Commit,
  kind: 'undo' | 'redo',
): Promise<void> {
  const byTable = new Map<TableName, Change[]>()
  for (const change of target.changes) {
    const changes = byTable.get(change.table)
    if (changes) changes.push(change)
    else byTable.set(change.table, [change])
  }
  for (const [table, changes] of byTable) {
    const rows = await db
      .table<StoredRow, string>(table)
      .bulkGet(changes.map((change) => change.id))
    for (const [at, change] of changes.entries())
      if (!stands(rows[at], change, kind)) throw new CommitRefused('dependsOn')
  }
}

function stands(row: StoredRow | undefined, change: Change, kind: 'undo' | 'redo'): boolean {
  if (!row) return false
  const has = (fields: Fields): boolean =>
    Object.keys(fields).every((f) => sameValue(row[f] ?? null, fields[f] ?? null))
  if (change.was !== null) return has(kind === 'undo' ? change.set : change.was)
  return kind === 'undo' ? has(change.set) : row.deletedAt !== null
}

/** The commit that undo would take back now: this device's newest that is in effect. Null when there is none. */
export async function undoable(db: CiklusDb): Promise<CommitHead | null> {
  const settled = new Map<string, 'done' | 'undone'>()
  return walkBack(db, (entry) => {
    if (isBeginning(entry) || isErasure(entry)) return 'stop'
    if (entry.kind === 'do') return settled.get(entry.id) === 'undone' ? 'on' : entry.id
    if (entry.target === null || settled.has(entry.target)) return 'on'
    if (entry.kind === 'redo') return entry.target
    settled.set(entry.target, 'undone')
    return 'on'
  })
}

/** The commit that redo would make again now: the last one undone, unless something new was done since. */
export async function redoable(db: CiklusDb): Promise<CommitHead | null> {
  const settled = new Set<string>()
  return walkBack(db, (entry) => {
    if (entry.kind === 'do') return 'stop'
    if (entry.target === null || settled.has(entry.target)) return 'on'
    if (entry.kind === 'undo') return entry.target
    settled.add(entry.target)
    return 'on'
  })
}

/** Goes through this device's log from the newest entry, until told the id of the commit looked for, or to stop. */
async function walkBack(db: CiklusDb, look: (entry: Commit) => string): Promise<CommitHead | null> {
  const device = await readDevice(db)
  let answer = 'on'
  await db.commits
    .where('[device+sequence]')
    .between([device, Dexie.minKey], [device, Dexie.maxKey])
    .reverse()
    .until(() => answer !== 'on')
    .each((entry) => {
      answer = look(entry)
    })
  if (answer === 'on' || answer === 'stop') return null
  const found = await db.commits.get(answer)
  return found ? headOf(found) : null
}
