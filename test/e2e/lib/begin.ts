/** How a walk comes to its place, wherever the last control led. */
import type { Page } from 'playwright-core'
import { openSample } from '../steps/program'
import { changes, isGone, leaveCopies, loaded, lookOf, settle } from './controls'
import type { Place } from './places'
import { show } from './tour'
import type { Tour } from './tour'

/** The program while it is walked. */
export interface Walk {
  readonly tour: Tour
  readonly place: Place
  /** Where the controls are looked for. */
  readonly scope: string
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

/** The button that takes back the last change. Found even behind a window. */
const undoButton = ({ tour }: Walk) =>
  tour.page.locator(`header button[aria-label="${tour.t('shell:undo.undo')}"]`)

/** Whether anything was changed in the data. */
async function isChanged(walk: Walk): Promise<boolean> {
  const undo = undoButton(walk)
  return (await undo.count()) > 0 && (await undo.first().isEnabled())
}

/** Takes back what was changed in the data, with the Undo button. */
async function undoAll(walk: Walk): Promise<void> {
  const { tour } = walk
  const undo = undoButton(walk).first()
  // A field that is left writes what was typed, which is a change like any other.
  await tour.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await settle(tour.page)
  let count = 0
  while (await isChanged(walk)) {
    const before = await lookOf(tour.page, null, 'header')
    await undo.evaluate((element: HTMLElement) => element.click())
    await changes(tour.page, before, { parts: 'header' })
    await settle(tour.page)
    count += 1
    if (count > 100) throw new Error('Undo does not come to an end')
  }
}

/**
 * Waits until nothing is under way that the last control began: an import, or removing the sample. What asks for an answer, now
 * or when it has come so far, gets none.
 */
async function ended({ tour }: Walk): Promise<void> {
  const isIdle = async (): Promise<boolean> => {
    tour.app.dialogs.cancelAll()
    return (await tour.page.locator('[data-state=working]').count()) === 0
  }
  if (!(await until(tour.page, isIdle, 60_000))) throw new Error('What was begun does not end')
}

/** Brings the place back from wherever a control led. */
export async function begin(walk: Walk): Promise<void> {
  const { tour, place } = walk
  const { page } = tour
  await ended(walk)
  await settle(page)
  await leaveCopies(page)
  const isInProgram = (await page.locator('nav').count()) > 0
  if (isInProgram && (await isChanged(walk))) await undoAll(walk)
  if (isInProgram !== (place.screen !== null)) {
    await show(tour, 'home')
    if (isInProgram) await leaveSample(tour)
    else await openSample(page)
    await page.evaluate(() => sessionStorage.clear())
  }
  await place.open(tour)
  await settle(page)
}

async function leaveSample(tour: Tour): Promise<void> {
  const { page, t } = tour
  await page.getByRole('button', { name: t('home:sample.remove') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('settings:sample.remove') })
    .click()
  await page.getByRole('button', { name: t('workspace:create.open') }).waitFor()
}
