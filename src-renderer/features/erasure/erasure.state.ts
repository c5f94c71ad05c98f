/** Whom somebody is about to forget for good. */
import { create } from 'zustand'

/** The state of the window. */
interface ErasingState {
  /** The person; null while the window is closed. */
  readonly personId: string | null
  readonly open: (personId: string) => void
  readonly close: () => void
}

/** The store of it. */
export const useErasing = create<ErasingState>((set) => ({
  personId: null,
  open: (personId) => set({ personId }),
  close: () => set({ personId: null }),
}))
