/**
 * A tour of the program: how a test gets to a screen in any language, theme and text size, always from the same
 * state. Names are looked up in the program's own catalogues, so that a tour speaks whatever the screen speaks.
 */
import type { Locator, Page } from 'playwright-core'
import type { Language } from '../../../src-shared/documents'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import type { Translate } from '../../../src-renderer/i18n/i18n'
import type { TestApp } from '../app'

/** Preferences of the device, as the program keeps them. */
export interface Look {
  readonly language: Language
  readonly theme: 'system' | 'light' | 'dark'
  readonly textSize: 90 | 100 | 115 | 130
}

/** A running program, and how it is looked at. */
export interface Tour extends Look {
  readonly app: TestApp
  readonly page: Page
  readonly t: Translate
}

/** Looks at a program in a language; text of the usual size and the system's colours unless told. */
export function tourOf(app: TestApp, language: Language = 'en', look: Partial<Look> = {}): Tour {
  const { t } = translatorFor(language)
  return { app, page: app.page, t, theme: 'system', textSize: 100, ...look, language }
}

/**
 * Loads the page anew, on a screen, with this tour's preferences and nothing chosen or filtered, in the cycle that
 * was on screen at the first time.
 */
export async function show(tour: Tour, screen: string): Promise<void> {
  const { app, page, language, theme, textSize } = tour
  // What takes long may have asked for a file after the tour went on; the next answer is not for that.
  app.dialogs.cancelAll()
  // As when somebody closes the window: the field is left, and what that writes is waited for. A page that is loaded anew
  // while it saves takes it that its window is closing, and an image that comes while it is left is refused.
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.locator('[data-state=saving]').waitFor({ state: 'detached' })
  await page.evaluate(
    (preferences) => {
      const kept = localStorage.getItem('ciklus.preferences') ?? '{}'
      const { cycleId = null } = JSON.parse(kept) as { readonly cycleId?: string | null }
      const first = sessionStorage.getItem('cycle') ?? cycleId
      localStorage.clear()
      if (first !== null) sessionStorage.setItem('cycle', first)
      localStorage.setItem('ciklus.preferences', JSON.stringify({ ...preferences, cycleId: first }))
    },
    { screen, language, theme, textSize },
  )
  await page.reload({ waitUntil: 'load' })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** A button of the screen, or of what is open above it, by the key of its words. */
export function button(
  tour: Tour,
  key: string,
  params?: Readonly<Record<string, unknown>>,
): Locator {
  return tour.page.getByRole('button', { name: tour.t(key, params), exact: true }).first()
}

/** Presses a button. */
export async function press(tour: Tour, key: string): Promise<void> {
  await button(tour, key).click()
}

/** Opens a row of the first table, counted from 1. */
export async function openRow(tour: Tour, number: number): Promise<void> {
  await tour.page.getByRole('row').nth(number).click()
  await tour.page.getByRole('heading', { level: 2 }).first().waitFor()
}

/** Opens the first row of the first table that has these words in it. */
export async function openRowWith(tour: Tour, key: string): Promise<void> {
  await tour.page
    .getByRole('row')
    .filter({ hasText: tour.t(key) })
    .first()
    .click()
  await tour.page.getByRole('heading', { level: 2 }).first().waitFor()
}

/** Opens a menu and waits for it. */
export async function openMenu(
  tour: Tour,
  key: string,
  at: 'first' | 'last' = 'first',
): Promise<void> {
  const found = tour.page.getByRole('button', { name: tour.t(key), exact: true })
  await (at === 'first' ? found.first() : found.last()).click()
  await tour.page.getByRole('menu').waitFor()
}

/** Chooses from a menu that is open. */
export async function choose(tour: Tour, key: string): Promise<void> {
  await tour.page
    .getByRole('menuitem', { name: tour.t(key) })
    .first()
    .click()
}

/** Waits for the window above the screen. */
export async function dialog(tour: Tour): Promise<Locator> {
  const found = tour.page.getByRole('dialog')
  await found.waitFor()
  return found
}
