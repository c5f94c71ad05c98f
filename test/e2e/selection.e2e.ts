/**
 * A selection, from the call to the letters: sixty applications, read and given points by three reviewers without the mouse, two of them in
 * the program and one elsewhere with a file; then the line, the decisions, and a letter to everybody.
 */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlainBrowser } from '../../chromium-host/browser'
import { readPdf } from '../main/documents/pdf-reader'
import { complaintsOf, freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, goTo } from './steps/program'
import { importFile, savedAs } from './steps/work'

const applicants = 61
const places = 26
const declined = applicants - places
const reviewers = ['Ana Strogić', 'Boris Blagić', 'Vera Daljević'] as const

let app: TestApp
let browser: Browser
let place: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  place = await freshFolder()
  app = await startApp()
  browser = await startPlainBrowser()
  app.page.setDefaultTimeout(15000)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await browser.close()
  await app.close()
  await place.remove()
})

const button = (name: string | RegExp) => app.page.getByRole('button', { name })
const side = (name: string) => app.page.getByRole('radio', { name, exact: true }).check()

/** Writes into a field and ends it with Enter. */
async function enter(name: string, text: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name })
  await field.fill(text)
  await field.press('Enter')
}

/** The points of a reviewer for the application at a place: no two are worth quite the same, and each reviewer is strict in their own way. */
const pointsOf = (at: number, strictness: number): readonly number[] => {
  const worth = (at * 23) % applicants
  return [Math.floor(worth / 13), worth % 5].map((one) => Math.max(1, one + 1 - strictness))
}

/** Gives points to everybody who is left, by keys alone: two digits and Enter for each. */
async function readAll(strictness: number): Promise<void> {
  const { page } = app
  await page.getByText(`${String(applicants)} of ${String(applicants)} left to read`).waitFor()
  await page.getByRole('grid', { name: 'Applicants' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  for (let at = 0; at < applicants; at += 1) {
    await page
      .getByRole('radiogroup', { name: 'Idea' })
      .locator('input:focus')
      .waitFor({ state: 'attached' })
    for (const points of pointsOf(at, strictness)) await page.keyboard.press(String(points))
    await page.keyboard.press('Enter')
  }
  await page.getByText(`0 of ${String(applicants)} left to read`).waitFor()
}

describe('A selection', () => {
  it('begins with a call and sixty applications', async () => {
    const { page } = app
    await createProgram(page, {
      organization: 'Udruženje Most',
      program: 'Kreativno mentorstvo',
      city: 'Beograd',
      documentLanguage: 'English',
      signatories: [['Milena Berić', 'director']],
      cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
    })
    await goTo(page, 'Selection')
    await side('Call')
    await enter('Places', String(places))
    const file = resolve('test/fixtures/cycle-2020/mentee-applications.csv')
    expect(await importFile(app, 'Import people…', file, 'Applications of mentees')).toBe(
      `${String(applicants)} people imported`,
    )
  })

  it('is set up with criteria and three reviewers', async () => {
    const { page } = app
    await goTo(page, 'Selection')
    await side('Criteria and reviewers')
    for (const name of ['Idea', 'Need']) {
      await enter('New criterion', name)
      await page.getByRole('group', { name, exact: true }).waitFor()
    }
    const adding = page.getByRole('combobox', { name: 'Add a reviewer' })
    for (const name of reviewers) {
      await adding.fill(name)
      await adding.press('ArrowDown')
      await adding.press('Enter')
      await button(`Remove the reviewer ${name}`).waitFor()
    }
  })

  it('is read by two in the program, by keys alone', async () => {
    const { page } = app
    await side('Read')
    for (const [at, name] of reviewers.slice(0, 2).entries()) {
      await button('Reading as').click()
      await page.getByRole('option', { name, exact: true }).click()
      await readAll(at * 2)
    }
    await side('Results')
    await page.getByText(`${reviewers[2]}: 0 of ${String(applicants)}`).waitFor()
  })

  it('is read by a third elsewhere, without a network and by keys alone, whose file comes back', async () => {
    const { page, dialogs } = app
    const { path, passphrase } = await makePacket()
    const answers = await readElsewhere(path, passphrase)
    dialogs.choose(answers)
    await button('Read a reviewer’s answers…').click()
    await page.getByRole('heading', { name: /sent back$/u }).waitFor()
    await button(`Take in ${String(applicants)} reviews`).click()
    await page
      .getByText(new RegExp(`^Took in ${String(applicants)} reviews of`, 'u'))
      .first()
      .waitFor()
  })

  it('shows the results when all three are done, and decides about all on both sides of the line', async () => {
    const { page } = app
    await side('Results')
    await side('Adjusted')
    const results = page.getByRole('grid', { name: 'Results' })
    for (const [sideOfLine, decision] of [
      [`Tick the ${String(places)} above the line`, 'Accept'],
      [`Tick the ${String(declined)} below it`, 'Reject'],
    ] as const) {
      await button(sideOfLine).press('Enter')
      const ticked = page.getByRole('group', { name: /^\d+ ticked$/u })
      await ticked.getByRole('button', { name: decision }).press('Enter')
      await ticked.waitFor({ state: 'detached' })
    }
    await page.keyboard.press('Control+z')
    await page
      .getByText(/^Undone/u)
      .first()
      .waitFor()
    // It leads to where it was done.
    await results.waitFor()
    await page.keyboard.press('Control+Shift+Z')
    await page
      .getByText(/^Done again/u)
      .first()
      .waitFor()
  })

  it('ends with letters, once to each, and names those who still wait for the form of their name', async () => {
    const { page } = app
    await sendLetters('accepted', places, 3)
    await sendLetters('declined', declined, 3)
    await goTo(page, 'Home')
    await button('3 accepted applicants have no letter yet').waitFor()
    await button('3 declined applicants have no letter yet').waitFor()
  })
})

/** Goes from Home to the letters of those who were decided about so, but for some with a name in the other script; saves them as one PDF, and marks them as sent. */
async function sendLetters(decision: string, all: number, left: number): Promise<void> {
  const { page } = app
  await goTo(page, 'Home')
  await button(`${String(all)} ${decision} applicants have no letter yet`).click()
  await page.getByRole('grid', { name: 'To whom' }).waitFor()
  if (decision === 'accepted')
    await page.getByLabel('For all letters: by when to confirm').fill('5 May 2020')
  await page.getByText(`${String(left)} letters are left out`).waitFor()
  const count = all - left
  const path = join(place.folder, `${decision}.pdf`)
  const save = button(`PDF (${String(count)})`)
  const { pages } = await readPdf(await savedAs(app, path, () => save.click()))
  expect(pages).toHaveLength(count)
  await button(`Mark as sent (${String(count)})…`).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as sent' }).click()
  await button('PDF (0)').waitFor()
}

/** Makes the page for the third reviewer: where it lies, and its passphrase. */
async function makePacket(): Promise<{ readonly path: string; readonly passphrase: string }> {
  const { page, dialogs } = app
  await side('Criteria and reviewers')
  await button('Make a file for a reviewer elsewhere…').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Reviewer' }).click()
  await page.getByRole('option', { name: reviewers[2], exact: true }).click()
  const path = join(place.folder, 'reading.html')
  dialogs.choose(path)
  await dialog.getByRole('button', { name: 'Save the file…' }).click()
  const passphrase = await dialog.locator('code').innerText()
  await dialog.getByRole('button', { name: 'I have it' }).click()
  return { path, passphrase }
}

/** Gives points to all on the page from the disk; where its answers were saved. */
async function readElsewhere(path: string, passphrase: string): Promise<string> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(100_000)
  const complaints = await complaintsOf(page)
  await page.goto(pathToFileURL(path).href)
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.locator('nav button:focus').waitFor()
  await readAllElsewhere(page)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save answers' }).press('Enter')
  const answers = join(place.folder, 'answers.json')
  await (await download).saveAs(answers)
  expect(complaints).toEqual([])
  await context.close()
  return answers
}

async function readAllElsewhere(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  for (let at = 0; at < applicants; at += 1) {
    await page.locator('[data-criterion] input:focus').waitFor({ state: 'attached' })
    // In an order of its own: the same for everybody, so that the ranks are those of the other two.
    for (const points of [3, 4]) await page.keyboard.press(String(points))
    await page.locator('[data-next]:focus').waitFor()
    await page.keyboard.press('Enter')
  }
}
