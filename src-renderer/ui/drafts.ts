/**
 * A text being typed in place of a value, until it is saved. What could not be saved comes back into its field, so that a
 * long note is not lost to a full disk.
 */
import { useReducer } from 'react'

/** How a save will end: whether it is written. Null when there was nothing to write. */
export type Saving = Promise<boolean> | null

/** A text being typed, if any; `turn` counts the times something was begun or given up. */
export interface DraftState {
  readonly draft: string | null
  readonly turn: number
}

/** What can happen to a draft. `failed` is for a text that was sent at a turn and not saved. */
export type DraftEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'dropped' }
  | { readonly type: 'sent' }
  | { readonly type: 'failed'; readonly text: string; readonly turn: number }

/** The draft after an event. A text that was not saved comes back unless something else was done in the field since. */
export function draftAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'typed':
      return { draft: event.text, turn: state.turn + 1 }
    case 'dropped':
      return { draft: null, turn: state.turn + 1 }
    case 'sent':
      return { ...state, draft: null }
    case 'failed':
      return state.turn === event.turn ? { ...state, draft: event.text } : state
  }
}

/** A draft and what is done with it. */
export interface Draft {
  readonly text: string | null
  readonly type: (text: string) => void
  readonly drop: () => void
  /** Hands the draft over to be saved: the field shows its value again, or the draft if it was not saved. */
  readonly send: (save: () => Saving) => void
}

/** Keeps the draft of one field. */
export function useDraft(): Draft {
  const [{ draft, turn }, dispatch] = useReducer(draftAfter, { draft: null, turn: 0 })
  return {
    text: draft,
    type: (text) => dispatch({ type: 'typed', text }),
    drop: () => dispatch({ type: 'dropped' }),
    send(save) {
      dispatch({ type: 'sent' })
      void save()?.then((isSaved) => {
        if (!isSaved && draft !== null) dispatch({ type: 'failed', text: draft, turn })
      })
    },
  }
}
