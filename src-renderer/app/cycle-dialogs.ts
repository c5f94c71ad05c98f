/** Which of the dialogs that make a cycle is open: they open from the list, the cycle switcher and the palette. */
import { create } from 'zustand'

/** The state of the two dialogs. */
interface CycleDialogsState {
  readonly isNew: boolean
  readonly isNext: boolean
  readonly openNew: () => void
  readonly openNext: () => void
  readonly close: () => void
}

/** The store of it. */
export const useCycleDialogs = create<CycleDialogsState>((set) => ({
  isNew: false,
  isNext: false,
  openNew: () => set({ isNew: true, isNext: false }),
  openNext: () => set({ isNew: false, isNext: true }),
  close: () => set({ isNew: false, isNext: false }),
}))
