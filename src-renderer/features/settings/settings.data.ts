/** What Settings reads and does: the log, the trash, the export of everything, and the end of the sample program. */
import { useLiveQuery } from 'dexie-react-hooks'
import { act, keep, nowIso, today, undoCommit } from '../../commit/act'
import type { ActResult } from '../../commit/act'
import type { Commit } from '../../commit/commit.types'
import { label, restore } from '../../commit/edits'
import { database } from '../../db/current'
import { readWho, setWho } from '../../db/meta'
import type { TableName } from '../../db/tables'
import { exportWorkspaceText } from '../workspace/workspace-file.data'
import { historyOf, trashes, trashOf } from './history.rules'
import type { HistoryEntry, TrashEntry } from './history.rules'

/** How far back the history looks: this many acts. */
export const historyLength = 500

function readLog(): Promise<Commit[]> {
  return database().commits.orderBy('stamp').reverse().limit(historyLength).toArray()
}

/** What was done lately, newest first; undefined before the first answer. */
export function useHistory(): readonly HistoryEntry[] | undefined {
  return useLiveQuery(async () => historyOf(await readLog()), [])
}

/** What is in the trash, by the act that put it there, newest first; undefined before the first answer. */
export function useTrash(): readonly TrashEntry[] | undefined {
  return useLiveQuery(readTrash, [])
}

/** What is in the trash, by the act that put it there, newest first. */
export async function readTrash(): Promise<readonly TrashEntry[]> {
  // The whole log: what was put away a year ago is still there, however much was done since.
  const log = await database()
    .commits.orderBy('stamp')
    .reverse()
    .filter(({ kind, changes }) => kind !== 'do' || changes.some(trashes))
    .toArray()
  const suspects = log.flatMap(({ changes }) => changes.filter(trashes))
  const byTable = new Map<TableName, Set<string>>()
  for (const { table, id } of suspects)
    byTable.set(table, (byTable.get(table) ?? new Set<string>()).add(id))
  const when = new Map<string, string | null>()
  for (const [table, ids] of byTable) {
    const wanted = [...ids]
    const rows = await database().rows(table).bulkGet(wanted)
    for (const row of rows) if (row) when.set(`${table} ${row.id}`, row.deletedAt)
  }
  return trashOf(log, (table, id) => when.get(`${table} ${id}`) ?? null)
}

/**
 * Brings back what an act put in the trash: by undoing the act, or, when something changed since, by taking the
 * records that are still there out of the trash.
 */
export async function bringBack(entry: TrashEntry): Promise<ActResult> {
  const undone = await undoCommit(entry.head.id)
  if (undone.ok) return undone
  return act(
    label('settings:done.broughtBack', { count: entry.records.length }),
    entry.records.map(({ table, id }) => restore(table, id)),
  )
}

/** Takes one act back, wherever it is in the log. */
export function takeBack(entry: HistoryEntry): Promise<ActResult> {
  return undoCommit(entry.head.id)
}

/** Who is at the keyboard; undefined before the first answer. */
export function useWho(): string | undefined {
  return useLiveQuery(() => readWho(database()), [])
}

/** Sets who is at the keyboard; every change from now on carries the name. */
export function sayWho(who: string): Promise<ActResult> {
  return keep(() => setWho(database(), who))
}

/** Everything as the text of one file, and the day of it for the file's name. */
export async function exportEverything(): Promise<{
  readonly text: string
  readonly day: string
}> {
  return { text: await exportWorkspaceText(database(), nowIso()), day: today() }
}
