/**
 * The page is about to be left by another way than closing its window (which asks first): loaded anew, or told twice to
 * close. What is being typed is written first, and the page stays while something is on its way to the disk.
 */
import { savingStore } from './saving'

/** The page, as far as leaving it goes. */
interface Leaving {
  readonly page: Pick<Window, 'addEventListener'>
  /** The element that has the focus. */
  readonly active: () => Pick<HTMLElement, 'blur'> | null
}

const realPage = (): Leaving => ({
  page: window,
  active: () => (document.activeElement instanceof HTMLElement ? document.activeElement : null),
})

/** Keeps the page until everything is written. Called once, at start. */
export function waitForSaving({ page, active }: Leaving = realPage()): void {
  page.addEventListener('beforeunload', (event) => {
    // Leaving a field is what writes it.
    active()?.blur()
    if (savingStore.getState().inFlight > 0) event.preventDefault()
  })
}
