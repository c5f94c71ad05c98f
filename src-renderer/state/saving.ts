/** Whether what the user did is on the disk: what the top line says. Only the commit writes this. */
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'

/** Why something was not saved. The sentence of each is `core:saveFailure.<code>`. */
export type SaveFailureCode =
  | 'diskFull'
  | 'closed'
  | 'newer'
  | 'invalid'
  | 'missing'
  | 'dependsOn'
  | 'dependsOnUnknown'
  | 'notUndoable'
  | 'notRedoable'
  | 'unexpected'

/** A failed save, as data. */
export interface SaveFailure {
  readonly code: SaveFailureCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What the top line shows. */
export interface SavingState {
  /** Commits on their way to the disk. */
  readonly inFlight: number
  /** Why the last one did not get there; null once another did. */
  readonly failure: SaveFailure | null
}

/** The store. Screens use {@link useSaving}. */
export const savingStore = create<SavingState>(() => ({ inFlight: 0, failure: null }))

/** A commit has begun. */
export function savingBegan(): void {
  savingStore.setState((state) => ({ inFlight: state.inFlight + 1 }))
}

/** A commit is on the disk (`null`), or is not, and why. */
export function savingEnded(failure: SaveFailure | null): void {
  savingStore.setState((state) => ({ inFlight: Math.max(0, state.inFlight - 1), failure }))
}

/** A commit was refused before it came to saving: what is shown as saved stays true. */
export function savingRefused(): void {
  savingStore.setState((state) => ({ inFlight: Math.max(0, state.inFlight - 1) }))
}

/** Nothing more can be saved, because the browser closed the database. */
export function savingLost(): void {
  savingStore.setState({ failure: { code: 'closed', params: {} } })
}

/** One of the three things the top line can say. */
export function useSaving(): {
  readonly state: 'saved' | 'saving' | 'failed'
  readonly failure: SaveFailure | null
} {
  return savingStore(
    useShallow(({ inFlight, failure }) => ({
      state: inFlight > 0 ? 'saving' : failure ? 'failed' : 'saved',
      failure,
    })),
  )
}
