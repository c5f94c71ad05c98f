/** Whether the list of programs is open, and which of them is about to be removed. */
import { create } from 'zustand'
import type { ProgramInfo } from './programs.data'

/** The store. */
export const useProgramList = create<{
  readonly isOpen: boolean
  readonly removing: ProgramInfo | null
  /** Changes when the list is to be read anew. */
  readonly reading: number
}>(() => ({ isOpen: false, removing: null, reading: 0 }))
