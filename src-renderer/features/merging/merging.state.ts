/** Which two records are being looked at, or whom somebody is being told apart from. */
import { create } from 'zustand'

/** The state of the two windows. */
interface MergingState {
  /** The two; null where one is still to be chosen. Null while the window is closed. */
  readonly pair: { readonly keptId: string | null; readonly otherId: string | null } | null
  /** The person who is to be taken apart again; null while nobody is. */
  readonly apart: string | null
  readonly open: (keptId?: string | null, otherId?: string | null) => void
  readonly openApart: (keptId: string) => void
  readonly close: () => void
}

/** The store of it. */
export const useMerging = create<MergingState>((set) => ({
  pair: null,
  apart: null,
  open: (keptId = null, otherId = null) => set({ pair: { keptId, otherId }, apart: null }),
  openApart: (apart) => set({ apart, pair: null }),
  close: () => set({ pair: null, apart: null }),
}))
