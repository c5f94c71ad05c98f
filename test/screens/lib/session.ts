/**
 * A session with the page of the screens: one page for a whole suite, on which a test comes to any screen in any language, always from
 * the same state. Names are looked up in the program's own catalogues, so that a session speaks whatever the screen speaks.
 */
import type { TranslationKey } from '../../../src-renderer/i18n/translation-key'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { startPlainBrowser } from '../../../chromium-host/browser'
import { readTable } from '../../../src-main/documents/read-table'
import { origin, serveFolder } from '../../../src-main/ipc/scheme'
import type { Channel } from '../../../src-shared/contract'
import type { Language, TableOptions } from '../../../src-shared/documents'
import type { ScreenName } from '../../../src-renderer/app/routes'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import type { Translate } from '../../../src-renderer/i18n/i18n'
import type { Fixture } from '../../support/fixture-database'
import type {} from '../page/harness'

const built = join(import.meta.dirname, '../../../node_modules/.cache/ciklus/screens')
/** The files that are brought in. */
export const fixtures = join(import.meta.dirname, '../../fixtures/cycle-2020')

/** The page's address; a browser takes what is under `localhost` for safe, as it does the program's own scheme. */
const address = 'https://ciklus.localhost'

/** A page, and how it is spoken to. */
export interface Session {
  readonly page: Page
  readonly language: Language
  readonly t: Translate
  /** What was written stays, as at the next start of the program. */
  readonly keepsData: boolean
  /** Errors on the page's console, uncaught errors and breaches of the content security policy, as they come. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Opens the built page in a browser of its own. */
export async function openSession(): Promise<Session> {
  const browser = await startPlainBrowser()
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    serviceWorkers: 'block',
  })
  // Served as the program serves itself, with the same headers.
  const serve = serveFolder(built)
  await context.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const response = await serve(new Request(`${origin}${pathname}`))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.exposeFunction('readFixture', (name: string, options: TableOptions) =>
    readTable(readFileSync(join(fixtures, name)), name, options),
  )
  // Longer than anything takes on a machine that is busy with the end-to-end tests too.
  page.setDefaultTimeout(60_000)
  await page.goto(`${address}/index.html`)
  await loaded(page)
  return sessionOf(browser, page, complaints)
}

function sessionOf(browser: Browser, page: Page, complaints: readonly string[]): Session {
  const { t } = translatorFor('en')
  return { page, language: 'en', t, keepsData: false, complaints, close: () => browser.close() }
}

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return complaints
}

/** The same page, spoken to in another language. */
export function inLanguage(session: Session, language: Language): Session {
  return { ...session, language, t: translatorFor(language).t }
}

/** Waits for a page that loads anew. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.waitForFunction(() => window.harness !== undefined)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** How a screen is shown. */
export interface Showing {
  readonly fixture?: Fixture
  readonly waiting?: readonly Channel[]
}

/** Shows a screen as after a fresh start, with nothing chosen or filtered, in the newest cycle. */
export async function show(session: Session, screen: ScreenName, how: Showing = {}): Promise<void> {
  const { page, language, keepsData } = session
  const { fixture = 'sample', waiting = [] } = how
  const wanted = { screen, language, fixture, waiting, keepsData }
  for (let tries = 0; tries < 3; tries += 1) {
    if (await page.evaluate((given) => window.harness?.show(given) ?? false, wanted)) return
    // A way back to the data is on the page, for which nothing else was begun.
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    await loaded(page)
  }
  throw new Error(`${screen} cannot be shown`)
}

/** Speaks another language on what is shown now. */
export async function speak({ page }: Session, language: Language): Promise<void> {
  await page.evaluate((wanted) => window.harness?.speak(wanted), language)
}

/** Draws what is shown now in light or in dark. */
export async function paint({ page }: Session, theme: 'light' | 'dark' | null): Promise<void> {
  await page.evaluate((wanted) => window.harness?.paint(wanted), theme)
}

/** Says which file of the fixtures is picked next. */
export async function choosing({ page }: Session, name: string): Promise<void> {
  await page.evaluate((file) => window.harness?.choose(file), name)
}

/** The system hands over a saved program of this name. */
export async function handOver({ page }: Session, name: string): Promise<void> {
  await page.evaluate((file) => window.harness?.handOver(file), name)
}

/** A button of the screen, or of what is open above it, by the key of its words. */
export function button(
  session: Session,
  key: TranslationKey,
  params?: Readonly<Record<string, unknown>>,
): Locator {
  return session.page.getByRole('button', { name: session.t(key, params), exact: true }).first()
}

/** Presses a button. */
export async function press(session: Session, key: TranslationKey): Promise<void> {
  await button(session, key).click()
}

/** Opens a row of the first table, counted from 1. */
export async function openRow(session: Session, number: number): Promise<void> {
  await session.page.getByRole('row').nth(number).click()
  await session.page.getByRole('heading', { level: 2 }).first().waitFor()
}

/** Opens the first row of the first table that has these words in it. */
export async function openRowWith(session: Session, key: TranslationKey): Promise<void> {
  const { page, t } = session
  await page
    .getByRole('row')
    .filter({ hasText: t(key) })
    .first()
    .click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
}

/** Opens a menu and waits for it. */
export async function openMenu(
  session: Session,
  key: TranslationKey,
  at: 'first' | 'last' = 'first',
): Promise<void> {
  // What the menu is about follows its own words.
  // Nothing else that has these words in the middle is meant: “Show 12 more”.
  const words = session.t(key).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  const found = session.page.getByRole('button', { name: new RegExp(`^${words}`, 'u') })
  await (at === 'first' ? found.first() : found.last()).click()
  await session.page.getByRole('menu').waitFor()
}

/** Chooses from a menu that is open. */
export async function choose(session: Session, key: TranslationKey): Promise<void> {
  await session.page
    .getByRole('menuitem', { name: session.t(key) })
    .first()
    .click()
}

/** Waits for the window above the screen. */
export async function dialog(session: Session): Promise<Locator> {
  const found = session.page.locator('[role$=dialog]')
  await found.waitFor()
  return found
}

/** Puts the rows of the list under headings, by the choice of this number. */
export async function grouped({ page }: Session, choice: number): Promise<void> {
  await page.locator('[data-group] button').click()
  await page.getByRole('option').nth(choice).click()
  await page.getByRole('listbox').waitFor({ state: 'detached' })
  await page.getByRole('treegrid').waitFor()
}

/** Shows the list in another way. */
export async function shaped(
  { page, t }: Session,
  shape: 'table' | 'cards' | 'board',
): Promise<void> {
  await page.getByRole('radio', { name: t(`lists:shape.${shape}`), exact: true }).check()
  await page.locator(shape === 'cards' ? '[data-cards]' : '[data-board]').waitFor()
}
