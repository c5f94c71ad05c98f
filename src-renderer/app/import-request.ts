/** What is being imported, and for what: set where an import begins, read by its screen. */
import { create } from 'zustand'
import { goTo } from './go-to'

/** What a file can hold. `mentees` are applications; `people` is any list of people. */
export const importKinds = ['mentees', 'mentors', 'people', 'workshops', 'attendance'] as const
/** One of {@link importKinds}. */
export type ImportKind = (typeof importKinds)[number]

/** How an import was begun. */
export interface ImportStart {
  /** What the file is expected to hold; null lets its content decide. */
  readonly kind: ImportKind | null
  /** For attendance: the workshop it was begun from. */
  readonly workshopId: string | null
  /** Counts up, so that a new import begins even from the same place. */
  readonly turn: number
}

/** The store. */
export const useImportStart = create<ImportStart>(() => ({
  kind: null,
  workshopId: null,
  turn: 0,
}))

/** Opens the import screen for a kind of file. */
export function startImport(kind: ImportKind | null, workshopId: string | null = null): void {
  useImportStart.setState(({ turn }) => ({ kind, workshopId, turn: turn + 1 }))
  goTo({ screen: 'import' })
}
