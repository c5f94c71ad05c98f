/**
 * The window is about to close: what is being typed is written first, and the window waits for what is on its way to
 * the disk. When that did not get there it stays open, so that somebody can read why.
 */
import { savingStore } from './saving'

/** The page, as far as closing it goes. */
export interface Leaving {
  readonly page: Pick<Window, 'addEventListener' | 'close'>
  /** The element that has the focus. */
  readonly active: () => Pick<HTMLElement, 'blur'> | null
}

const realPage = (): Leaving => ({
  page: window,
  active: () => (document.activeElement instanceof HTMLElement ? document.activeElement : null),
})

/** Keeps the window open until everything is written. Called once, at start. */
export function waitForSaving({ page, active }: Leaving = realPage()): void {
  page.addEventListener('beforeunload', (event) => {
    // Leaving a field is what writes it.
    active()?.blur()
    if (savingStore.getState().inFlight === 0) return
    event.preventDefault()
    const stop = savingStore.subscribe(({ inFlight, failure }) => {
      if (inFlight > 0) return
      stop()
      if (failure === null) page.close()
    })
  })
}
