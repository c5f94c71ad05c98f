/** What is being imported, and for what: set where an import begins, read by its screen. */
import { create } from 'zustand'
import { useUi } from './ui'
import type { ImportKind } from '../features/import/reading/import.types'

/** How an import was begun. */
export interface ImportStart {
  /** What the file is expected to hold; null lets its content decide. */
  readonly kind: ImportKind | null
  /** For attendance: the workshop it was begun from. */
  readonly workshopId: string | null
  /** The screen to go back to. */
  readonly from: string
  /** Counts up, so that a new import begins even from the same place. */
  readonly turn: number
}

/** The store. */
export const useImportStart = create<ImportStart>(() => ({
  kind: null,
  workshopId: null,
  from: 'people',
  turn: 0,
}))

/** Opens the import screen for a kind of file. */
export function startImport(kind: ImportKind | null, workshopId: string | null = null): void {
  const { screen, setScreen } = useUi.getState()
  useImportStart.setState(({ turn, from }) => ({
    kind,
    workshopId,
    from: screen === 'import' ? from : screen,
    turn: turn + 1,
  }))
  setScreen('import')
}
