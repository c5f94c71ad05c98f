/** Small questions about an entry of the log, asked of the entry alone. */
import type { Commit, CommitHead } from './commit.types'

/** A commit without its changes. */
export function headOf(entry: Commit): CommitHead {
  const head: Omit<Commit, 'changes'> & { changes?: unknown } = { ...entry }
  delete head.changes
  return head
}

/** Whether a commit made the program itself. It is never undone: the first page would stand where all the work was. */
export function isBeginning({ changes }: Pick<Commit, 'changes'>): boolean {
  return changes.some(({ table, was }) => table === 'workspaces' && was === null)
}

/** The label of an act by which somebody was erased. */
export const erasedLabel = 'erasure:done.erased'

/** Whether a commit erased somebody. It cannot be undone, and undoing goes no further back. */
export function isErasure({ label }: Pick<Commit, 'label'>): boolean {
  return label.key === erasedLabel
}
