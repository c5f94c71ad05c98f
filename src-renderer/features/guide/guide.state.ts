/** Whether the help is open beside the screen, and what it shows. */
import { create } from 'zustand'

/** What the help shows: the guide, or all keys. */
export const helpViews = ['guide', 'keys'] as const
/** One of {@link helpViews}. */
type HelpView = (typeof helpViews)[number]

/** The state. */
interface HelpState {
  readonly isOpen: boolean
  readonly view: HelpView
  /** The section that was chosen; null follows the screen. */
  readonly section: string | null
  /** The passage of that section that was found; null for its beginning. */
  readonly passage: number | null
  readonly query: string
}

const closed: HelpState = { isOpen: false, view: 'guide', section: null, passage: null, query: '' }

/** The store. */
export const useHelp = create<HelpState>(() => closed)

/** What had the focus when the help was opened. */
let before: Element | null = null

/** Opens the help; what it shows is of the screen unless it says otherwise. */
export function openHelp(shown: Partial<Omit<HelpState, 'isOpen'>> = {}): void {
  if (!useHelp.getState().isOpen) before = document.activeElement
  useHelp.setState({ ...closed, ...shown, isOpen: true })
}

/** Closes it, and puts the focus back to where it was. */
export function closeHelp(): void {
  useHelp.setState(closed)
  if (before instanceof HTMLElement && before.isConnected) before.focus()
  before = null
}
