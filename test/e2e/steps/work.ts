/** What a coordinator does in the course of a cycle: brings in files, makes pairs, calls the roll, issues, prints, saves. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../../chromium-host/launch'
import { goTo, openSettings } from './program'

/** Runs a command of the palette by its name. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('combobox')
  await field.fill(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Goes through the import of a file up to its check; `kind` as the file screen calls it. */
export async function checkFile(app: RunningApp, path: string, kind: string): Promise<void> {
  const { page, dialogs } = app
  // The dialog has opened by itself.
  dialogs.choose(path)
  const kindField = page.getByRole('button', { name: /What the file holds/ })
  await kindField.waitFor()
  if (!(await kindField.innerText()).includes(kind)) {
    await kindField.click()
    await page.getByRole('option', { name: kind, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  const columns = page.getByRole('heading', { name: 'What does each column become?' })
  await columns.or(page.getByRole('heading', { name: 'What will happen' })).waitFor()
  // Columns that are sure are not asked about.
  if (await columns.isVisible())
    await page.getByRole('button', { name: 'Next', exact: true }).click()
}

/** Imports a file of people or workshops with all guesses as they are. Gives the heading of the last page. */
export async function importFile(
  app: RunningApp,
  start: 'Import people…' | 'Import workshops…',
  path: string,
  kind: string,
): Promise<string> {
  const { page } = app
  await command(page, start)
  await checkFile(app, path, kind)
  await page.getByRole('button', { name: /^Import [\d,]+ / }).click()
  const done = page.getByRole('heading', { name: /(person|people|workshops?) imported$/ })
  await done.waitFor()
  return done.innerText()
}

/** Imports an attendance report to the workshop it suggests, the unsure names left out. Gives the last heading. */
export async function importReport(app: RunningApp, path: string): Promise<string> {
  const { page } = app
  await command(page, 'Import an attendance report…')
  await checkFile(app, path, 'Attendance')
  await page.getByRole('button', { name: /^Mark [\d,]+ / }).click()
  const done = page.getByRole('heading', { name: /marked at/ })
  await done.waitFor()
  return done.innerText()
}

/** Makes so many pairs by keyboard: Enter on a mentee, Enter on the mentor under the cursor. */
export async function makePairs(page: Page, count: number): Promise<void> {
  await goTo(page, 'Pairs')
  await page.getByRole('radio', { name: /^Make pairs/ }).press('Space')
  const mentees = page.getByRole('grid', { name: 'Mentees without a mentor' })
  const mentors = page.getByRole('grid', { name: 'Mentors' })
  await mentees.focus()
  await page.keyboard.press('Home')
  for (let made = 0; made < count; made += 1) {
    await page.keyboard.press('Enter')
    await mentors.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await mentees.and(page.locator(':focus')).waitFor()
  }
}

/** Ends all running pairs as completed, on the day the dialog offers. */
export async function completePairs(page: Page): Promise<void> {
  await goTo(page, 'Pairs')
  await page.getByRole('radio', { name: 'Pairs', exact: true }).press('Space')
  const grid = page.getByRole('grid', { name: 'Pairs' })
  await grid.focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: /^End \d+ pairs?…/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^End the pairs?$/ })
    .click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** Opens the roll call of a workshop. */
export async function openRollCall(page: Page, title: string): Promise<void> {
  await goTo(page, 'Workshops')
  await page.getByRole('row', { name: new RegExp(title) }).click()
  await page.getByRole('button', { name: 'Roll call' }).click()
  await page.getByRole('grid', { name: `Roll call: ${title}` }).waitFor()
}

/** Issues all certificates of a kind in a language, approving the names that are suggested; of today unless `day` is given. */
export async function issueAll(
  page: Page,
  kind: 'Completion' | 'Appreciation' | 'Brooches',
  language: 'English' | 'Serbian, Latin' | 'Serbian, Cyrillic',
  day?: string,
): Promise<void> {
  await goTo(page, 'Awards')
  await page.getByRole('radio', { name: kind, exact: true }).press('Space')
  await page.getByRole('button', { name: /^Issue \d+…/ }).click()
  const dialog = page.getByRole('dialog')
  if (day !== undefined) await dialog.getByLabel('Date', { exact: true }).fill(day)
  await dialog.getByRole('button', { name: /Language/ }).click()
  await page.getByRole('option', { name: language }).click()
  const approve = dialog.getByRole('checkbox', { name: 'I have checked them all' })
  if ((await approve.count()) > 0) await approve.press('Space')
  await dialog.getByRole('button', { name: /^Issue/ }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Presses something that asks where to save, answers with a path, and gives the bytes that were written. */
export async function savedAs(
  app: RunningApp,
  path: string,
  press: () => Promise<void>,
): Promise<Uint8Array> {
  app.dialogs.choose(path)
  const before = app.dialogs.asked.length
  await press()
  await app.page
    .getByText(new RegExp(`^Saved as .*${basename(path)}`))
    .first()
    .waitFor()
  if (app.dialogs.asked.length === before) throw new Error('Nobody was asked where to save.')
  return new Uint8Array(await readFile(path))
}

/** Goes on where the program first says what is not right on certificates, until it says `done`; at once where nothing is. */
export async function goOnDespiteWarnings(page: Page, done: RegExp): Promise<void> {
  const goOn = page.getByRole('dialog').getByRole('button', { name: /^(?:Print|Save) \d+…$/ })
  const isDone = page.getByText(done).first()
  await goOn.or(isDone).first().waitFor()
  if (await goOn.isVisible()) await goOn.click()
  await isDone.waitFor()
}

/** Takes every form in the other script that is suggested for what stands on documents; answers how many. */
export async function takeForms(page: Page): Promise<number> {
  await openSettings(page, 'Program')
  const suggested = page.getByRole('button', { name: /^Use “/u })
  await suggested.first().waitFor()
  const count = await suggested.count()
  for (let left = count; left > 0; left -= 1) {
    const last = suggested.nth(left - 1)
    await last.click()
    await last.waitFor({ state: 'detached' })
  }
  return count
}
