/** What undo and redo would do now, for the buttons on the top line. Follows the log of the open database. */
import { create } from 'zustand'
import { onCommitted } from '../storage/commit'
import type { CommitHead } from '../storage/commit.types'
import { headOf, isBeginning, isErasure } from '../storage/commit-heads'
import { redoable, undoable } from '../storage/undo'
import type { CiklusDb } from '../storage/schema'

/** The commits that undo and redo are about; null where there is nothing to do. */
interface UndoState {
  readonly undo: CommitHead | null
  readonly redo: CommitHead | null
}

/** The store. */
export const useUndo = create<UndoState>(() => ({ undo: null, redo: null }))

/** Keeps the store true for a database. Returns a function that stops it. */
export async function followUndo(db: CiklusDb): Promise<() => void> {
  let turn = 0
  const read = async (): Promise<void> => {
    const mine = ++turn
    const state = { undo: await undoable(db), redo: await redoable(db) }
    // A commit that came while this was reading knows better.
    if (mine === turn) useUndo.setState(state)
  }
  const stop = onCommitted(db, (entry) => {
    if (entry.kind !== 'do' || isBeginning(entry) || isErasure(entry)) {
      void read()
      return
    }
    turn += 1
    useUndo.setState({ undo: headOf(entry), redo: null })
  })
  await read()
  return stop
}
