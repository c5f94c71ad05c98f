/** Which of the shell's own windows is open. */
import { create } from 'zustand'

/** The shell's windows; one at a time. */
interface ShellState {
  readonly open: 'palette' | null
  readonly show: (which: 'palette') => void
  readonly close: () => void
}

/** The store. */
export const useShell = create<ShellState>((set) => ({
  open: null,
  show: (open) => set({ open }),
  close: () => set({ open: null }),
}))
