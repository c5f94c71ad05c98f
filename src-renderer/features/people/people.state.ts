/** What of the people screen is asked for from elsewhere: the form for a new person, a role in a cycle, the focus on somebody's fields. */
import { create } from 'zustand'
import type { PersonEntry } from '../../storage/directory'

/** The state of the two forms, and whose fields are to take the focus. */
interface AddingState {
  /** The name the form begins with; null while it is closed. */
  readonly name: string | null
  /** The person whose first field takes the focus when it is shown; null once it has. */
  readonly focus: string | null
  /** The people who are to get a role in a cycle; null while nobody is. */
  readonly joining: readonly PersonEntry[] | null
  /** The window about what the list shows; null while none is open. */
  readonly listWindow: ListWindow | null
  readonly open: (name?: string) => void
  readonly close: () => void
  /** Closes the form; the person who came of it takes the focus. */
  readonly added: (id: string) => void
  readonly focusOn: (id: string | null) => void
  /** Asks for the cycle and the role of these people; null closes the question. */
  readonly toCycle: (people: readonly PersonEntry[] | null) => void
  /** Opens a window about what the list shows; null closes it. */
  readonly openWindow: (window: ListWindow | null) => void
}

/** A window about what the list shows. */
type ListWindow = 'filter' | 'labels'

/** The store of it. */
export const useAdding = create<AddingState>((set) => ({
  name: null,
  focus: null,
  joining: null,
  listWindow: null,
  open: (name = '') => set({ name }),
  close: () => set({ name: null }),
  added: (id) => set({ name: null, focus: id }),
  focusOn: (id) => set({ focus: id }),
  toCycle: (joining) => set({ joining }),
  openWindow: (listWindow) => set({ listWindow }),
}))
