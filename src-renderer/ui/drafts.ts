/**
 * A text being typed in place of a value, until it is saved. What could not be saved comes back into its field, so that a
 * long note is not lost to a full disk.
 */
import { useEffect, useReducer } from 'react'
import { useEvent } from './hooks'

/** How a save will end: whether it is written. Null when there was nothing to write. */
export type Saving = Promise<boolean> | null

/** A text being typed, if any; `turn` counts the times something was begun or given up. */
export interface DraftState {
  readonly draft: string | null
  readonly turn: number
  /** Whether the draft was saved as it stands: a pause saves it and leaves it in its field. */
  readonly isKept: boolean
}

/** What can happen to a draft. `failed` is for a text that was sent at a turn and not saved. */
export type DraftEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'dropped' }
  | { readonly type: 'sent' }
  | { readonly type: 'kept' }
  | { readonly type: 'failed'; readonly text: string; readonly turn: number }

/** The draft after an event. A text that was not saved comes back unless something else was done in the field since. */
export function draftAfter(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'typed':
      return { draft: event.text, turn: state.turn + 1, isKept: false }
    case 'dropped':
      return { draft: null, turn: state.turn + 1, isKept: false }
    case 'sent':
      return { ...state, draft: null }
    case 'kept':
      return { ...state, isKept: true }
    case 'failed':
      return state.turn === event.turn ? { ...state, draft: event.text, isKept: false } : state
  }
}

/** A draft and what is done with it. */
interface Draft {
  readonly text: string | null
  readonly type: (text: string) => void
  readonly drop: () => void
  /** Hands the draft over to be saved: the field shows its value again, or the draft if it was not saved. */
  readonly send: (save: () => Saving) => void
  /** Saves the draft and leaves it in its field, where it is still being typed. */
  readonly keep: (save: () => Saving) => void
  /** Whether there is a draft that is not saved as it stands. */
  readonly isUnsaved: boolean
  /** Changes whenever something else is typed. */
  readonly turn: number
}

const noDraft: DraftState = { draft: null, turn: 0, isKept: false }

/** Keeps the draft of one field. */
export function useDraft(): Draft {
  const [{ draft, turn, isKept }, dispatch] = useReducer(draftAfter, noDraft)
  const hand = (type: 'sent' | 'kept', save: () => Saving) => {
    dispatch({ type })
    void save()?.then((isSaved) => {
      if (!isSaved && draft !== null) dispatch({ type: 'failed', text: draft, turn })
    })
  }
  return {
    text: draft,
    turn,
    isUnsaved: draft !== null && !isKept,
    type: (text) => dispatch({ type: 'typed', text }),
    drop: () => dispatch({ type: 'dropped' }),
    send: (save) => hand('sent', save),
    keep: (save) => hand('kept', save),
  }
}

let pause: number | null = null

/** Sets how long somebody stops typing before what stands there is saved, in milliseconds. Called once, at start; till then a pause saves nothing. */
export function setTypingPause(ms: number | null): void {
  pause = ms
}

/** Saves a draft when its typing pauses. A text that could not be saved waits until something else is typed, or its field is left. */
export function useSaveInPause({ isUnsaved, turn }: Draft, save: () => void): void {
  const saveUnsaved = useEvent(() => {
    if (isUnsaved) save()
  })
  // Only typing begins a pause: a save that failed is not tried again and again.
  useEffect(() => {
    if (pause === null || turn === 0) return undefined
    const timer = setTimeout(saveUnsaved, pause)
    return () => clearTimeout(timer)
  }, [turn, saveUnsaved])
}
