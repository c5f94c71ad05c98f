/**
 * Whether what the user did is on the disk, and in the second copy too: what the top line says. Only the commit and the sender
 * to the second copy write this.
 */
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { CopyFailureCode } from '../backup/journal'

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
  | 'tooManyPictures'
  | 'badPicture'
  | 'unexpected'

/** A failed save, as data. */
export interface SaveFailure {
  readonly code: SaveFailureCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What the top line shows. */
interface SavingState {
  /** Commits on their way to the disk. */
  readonly inFlight: number
  /** Why the last one did not get there; null once another did. */
  readonly failure: SaveFailure | null
  /** Something that is in the database is on its way to the second copy. */
  readonly isCopying: boolean
  /** Why the second copy could not be written; null once it could. */
  readonly copyFailure: CopyFailureCode | null
}

/** The store. Screens use {@link useSaving}. */
export const savingStore = create<SavingState>(() => ({
  inFlight: 0,
  failure: null,
  isCopying: false,
  copyFailure: null,
}))

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

/** Whether the second copy has everything that the database has. */
export function copyReported(isCopying: boolean, copyFailure: CopyFailureCode | null): void {
  savingStore.setState({ isCopying, copyFailure })
}

/** Settles once no commit is on its way to the disk. */
export function savingSettled(): Promise<void> {
  return new Promise((resolve) => {
    if (savingStore.getState().inFlight === 0) {
      resolve()
      return
    }
    const stop = savingStore.subscribe(({ inFlight }) => {
      if (inFlight > 0) return
      stop()
      resolve()
    })
  })
}

/**
 * One of the four things the top line can say: in the database and the second copy, on its way to either, in the database
 * only, or not saved.
 */
export function useSaving(): {
  readonly state: 'saved' | 'saving' | 'copyFailed' | 'failed'
  readonly failure: SaveFailure | null
  readonly copyFailure: CopyFailureCode | null
} {
  return savingStore(
    useShallow((saving) => ({
      state: stateOf(saving),
      failure: saving.failure,
      copyFailure: saving.copyFailure,
    })),
  )
}

function stateOf({
  inFlight,
  failure,
  isCopying,
  copyFailure,
}: SavingState): 'saved' | 'saving' | 'copyFailed' | 'failed' {
  if (inFlight > 0) return 'saving'
  if (failure) return 'failed'
  if (copyFailure) return 'copyFailed'
  return isCopying ? 'saving' : 'saved'
}
