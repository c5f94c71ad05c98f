/** Whose history is open above the screen: it is asked for from the pane of a record. */
import { create } from 'zustand'
import type { RecordName } from '../domain/any-record'

/** The record whose history is shown, or null. */
interface HistoryDialogState {
  readonly record: RecordName | null
  readonly open: (record: RecordName) => void
  readonly close: () => void
}

/** The store of it. */
export const useHistoryDialog = create<HistoryDialogState>((set) => ({
  record: null,
  open: (record) => set({ record }),
  close: () => set({ record: null }),
}))
