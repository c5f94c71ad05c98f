/** The log of what was done, as a list to read: what is still in effect, and what was put in the trash by what. */
import type { Change, Commit, CommitHead } from '../../commit/commit.types'
import type { TableName } from '../../db/tables'

/** One line of the history. */
export interface HistoryEntry {
  readonly head: CommitHead
  /** How many records it touched. */
  readonly records: number
  /** Whether it was undone and not done again. */
  readonly isUndone: boolean
}

/** The ids of commits that are undone at the end of this part of the log. `log` is newest first. */
export function undoneIds(log: readonly Pick<Commit, 'kind' | 'target'>[]): ReadonlySet<string> {
  const decided = new Set<string>()
  const undone = new Set<string>()
  for (const { kind, target } of log) {
    if (target === null || decided.has(target)) continue
    decided.add(target)
    if (kind === 'undo') undone.add(target)
  }
  return undone
}

const headOf = (commit: Commit): CommitHead => {
  const { id, device, sequence, stamp, at, who, label, kind, target, place } = commit
  return { id, device, sequence, stamp, at, who, label, kind, target, place }
}

/** What people did, newest first: undoing and doing again is shown on the line it is about. `log` is newest first. */
export function historyOf(log: readonly Commit[]): readonly HistoryEntry[] {
  const undone = undoneIds(log)
  return log
    .filter((entry) => entry.kind === 'do')
    .map((entry) => ({
      head: headOf(entry),
      records: new Set(entry.changes.map(({ table, id }) => `${table} ${id}`)).size,
      isUndone: undone.has(entry.id),
    }))
}

/** A record in the trash. */
export interface TrashedRecord {
  readonly table: TableName
  readonly id: string
}

/** What one act put in the trash and is still there. */
export interface TrashEntry {
  readonly head: CommitHead
  readonly records: readonly TrashedRecord[]
}

/** Whether a change put a record that was there in the trash. */
export const trashes = ({ set, was }: Change): boolean =>
  typeof set['deletedAt'] === 'string' && was !== null

/**
 * The acts that put something in the trash, newest first, each with what is still there because of it.
 * `deletedAt` answers when a record was put in the trash, or null when it is not there.
 */
export function trashOf(
  log: readonly Commit[],
  deletedAt: (table: TableName, id: string) => string | null,
): readonly TrashEntry[] {
  const undone = undoneIds(log)
  return log
    .filter((entry) => entry.kind === 'do' && !undone.has(entry.id))
    .map((entry) => ({
      head: headOf(entry),
      records: entry.changes
        .filter(
          (change) =>
            trashes(change) && deletedAt(change.table, change.id) === change.set['deletedAt'],
        )
        .map(({ table, id }) => ({ table, id })),
    }))
    .filter(({ records }) => records.length > 0)
}
