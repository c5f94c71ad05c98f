/**
 * The program for an end-to-end test: started as a user would have it, on a fresh data folder, with a record of everything
 * that the page complained about.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../../chromium-host/launch'
import type { LaunchOptions, RunningApp } from '../../chromium-host/launch'

/** A running program with its complaints. */
export interface TestApp extends RunningApp {
  /** Errors on the page's console, uncaught errors and breaches of the content security policy, as they come. */
  readonly complaints: readonly string[]
}

/** Starts the program and watches its page. */
export async function startApp(options: LaunchOptions = {}): Promise<TestApp> {
  const running = await launch(options)
  const { page } = running
  // Longer than anything takes on a machine that is busy with the screens too.
  page.setDefaultTimeout(100_000)
  const complaints = await complaintsOf(page)
  // Words move a little when their letters come; a click must not fall beside them.
  await page.waitForFunction(() => document.body.innerText.trim() !== '')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return { ...running, page, complaints }
}

/** What the page complains of from now on, and what it complained of while it loaded and nobody listened yet. */
export async function complaintsOf(page: Page): Promise<readonly string[]> {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  const early = await page.consoleMessages()
  const errors = await page.pageErrors()
  complaints.push(...early.filter((message) => message.type() === 'error').map((m) => m.text()))
  complaints.push(...errors.map(String))
  return complaints
}

/** Makes a fresh folder for what a test saves; the returned function removes it. */
export async function freshFolder(): Promise<{
  readonly folder: string
  readonly remove: () => Promise<void>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-test-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
