/** How a crawl comes to its state, wherever the last control led. */
import type { Page } from 'playwright-core'
import { isGone, settle } from './controls'
import { loaded } from './session'
import type { Session } from './session'
import type { ScreenState } from './states'

/** The page while it is crawled. */
export interface Crawl {
  readonly session: Session
  readonly state: ScreenState
  /** Where the controls are looked for. */
  readonly scope: string
  /** Milliseconds in which something must come of a control; four seconds unless given. */
  readonly patience?: number
}

/** Waits. */
export const pause = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds)

/** Waits until a question comes true, or the page loads anew; false when neither comes in good time. */
export async function until(
  page: Page,
  question: () => Promise<boolean>,
  milliseconds = 4_000,
): Promise<boolean> {
  const end = performance.now() + milliseconds
  do {
    try {
      if (await question()) return true
    } catch (error) {
      if (!isGone(error)) throw error
      await loaded(page)
      return true
    }
    await pause(page, 25)
  } while (performance.now() < end)
  return false
}

/** Brings the state back from wherever a control led. */
export async function begin({ session, state }: Crawl): Promise<void> {
  try {
    await state.open(session)
  } catch (error) {
    // What a control began had the page load anew just now.
    if (!isGone(error)) throw error
    await loaded(session.page)
    await state.open(session)
  }
  await settle(session.page)
}
