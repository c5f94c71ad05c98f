/** What of writing letters is kept while one goes to other screens: whom one chose, and what was answered. */
import { create } from 'zustand'

/** Whom somebody chose on another screen. */
interface ChosenIds {
  readonly cycleId: string
  readonly personIds: readonly string[]
  readonly pairIds: readonly string[]
}

/** The state. */
interface WritingState {
  readonly chosen: ChosenIds | null
  /** To what texts ask for, by the question. */
  readonly answers: ReadonlyMap<string, string>
  /** The letter, with its cycle and whom it is for, that also goes to those who have it already; null for none. */
  readonly againFor: string | null
  /** The template that was just added: its name takes the focus when it is shown; null once it has. */
  readonly added: string | null
  readonly choose: (chosen: ChosenIds) => void
  readonly answer: (question: string, text: string) => void
  readonly setAgain: (againFor: string | null) => void
  readonly setAdded: (added: string | null) => void
}

/** The store of it. */
export const useWriting = create<WritingState>((set) => ({
  chosen: null,
  answers: new Map(),
  againFor: null,
  added: null,
  choose: (chosen) => set({ chosen, againFor: null }),
  answer: (question, text) =>
    set(({ answers }) => ({ answers: new Map([...answers, [question, text]]) })),
  setAgain: (againFor) => set({ againFor }),
  setAdded: (added) => set({ added }),
}))
