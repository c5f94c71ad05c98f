/**
 * The call, from end to end: the coordinator asks the usual questions and saves the form, it is filled in in a browser without a network and
 * without the mouse, and the file that it saves becomes an applicant in Selection, once.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Dialog, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPlainBrowser } from '../../chromium-host/browser'
import { complaintsOf, freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { goTo, openSample } from './steps/program'

let app: TestApp
let browser: Browser
let place: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  place = await freshFolder()
  app = await startApp()
  await openSample(app.page)
  browser = await startPlainBrowser()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await browser.close()
  await app.close()
  await place.remove()
})

/** Saves the form for mentees, in English. */
async function saveForm(): Promise<string> {
  const { page, dialogs } = app
  await goTo(page, 'Selection')
  await page.getByRole('radio', { name: 'Call' }).check()
  await page.getByRole('button', { name: 'Begin with the usual questions' }).click()
  await page.getByText('must be answered').first().waitFor()
  await page.getByRole('button', { name: 'Language' }).last().click()
  await page.getByRole('option', { name: 'English' }).click()
  const path = join(place.folder, 'form.html')
  dialogs.choose(path)
  await page.getByRole('button', { name: 'Save the form to fill in…' }).click()
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('</html>')
  return path
}

/** Goes on by Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () =>
    page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return ''
      const group = at.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
      const own = 'labels' in at ? [...(at.labels as NodeListOf<HTMLElement>)] : []
      return `${group} ${own.map((label) => label.textContent).join(' ')} ${at.textContent}`
    })
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await named()).includes(name)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No Tab leads to ${name}`)
}

async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Says yes to a question of the browser; its kind. */
async function accepted(question: Dialog): Promise<string> {
  await question.accept()
  return question.type()
}

/** Fills the form in by keyboard; where its file was put. */
async function fillIn(path: string): Promise<string> {
  const context = await browser.newContext({ offline: true, acceptDownloads: true })
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const page = await context.newPage()
  page.setDefaultTimeout(100_000)
  const complaints = await complaintsOf(page)
  await page.goto(pathToFileURL(path).href)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await write(page, 'First name', 'Nevenka')
  await tabTo(page, 'Save the answer file')
  await page.keyboard.press('Enter')
  // Nothing is saved before all is there, and each line leads to its field.
  await page.locator('.summary:focus').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Proba-Ćirić')
  await page.keyboard.press('Tab')
  await page.keyboard.type('nevenka@example.org')
  await tabTo(page, 'I am 18 or older')
  await page.keyboard.press('Space')
  await write(page, 'What would you like to achieve', 'Festival at the river')
  await write(page, 'What are you working on now', 'Зна шта хоће')
  // The browser asks whether to leave what is in no file yet.
  const asks = page.waitForEvent('dialog')
  const [question] = await Promise.all([asks.then((one) => accepted(one)), page.reload()])
  expect(question).toBe('beforeunload')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.getByLabel('First name').inputValue()).toBe('Nevenka')
  await tabTo(page, 'May ')
  await page.keyboard.press('Space')
  await tabTo(page, 'Save the answer file')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = await download
  expect(file.suggestedFilename()).toBe('Nevenka Proba-Ćirić.ciklus-answer.json')
  const answers = join(place.folder, file.suggestedFilename())
  await file.saveAs(answers)
  expect(complaints).toEqual([])
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
  await context.close()
  return answers
}

async function readFileBack(path: string): Promise<void> {
  const { page, dialogs } = app
  dialogs.choose(path)
  await page.getByRole('button', { name: 'Read answer files of the call…' }).click()
  await page.getByRole('heading', { name: '1 answer file' }).waitFor()
}

describe('The form of a call', () => {
  it('is filled in without a network and without the mouse, and its file makes an applicant, once', async () => {
    const form = await saveForm()
    expect(await readFile(form, 'utf8')).not.toMatch(/src=|href=|https?:\/\//u)
    const answers = await fillIn(form)
    const { page } = app
    await readFileBack(answers)
    await page.getByText('New application').waitFor()
    await page.getByRole('button', { name: 'Take in 1 application' }).click()
    await page.getByText('Took in 1 application from its answer file').first().waitFor()
    await readFileBack(answers)
    await page.getByText('Is here already', { exact: true }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await page.getByRole('radio', { name: 'Results' }).check()
    await page.getByText('1 application has no reader yet').waitFor()
    await goTo(page, 'People')
    await page.getByRole('searchbox').fill('nevenka')
    await page.getByRole('row').filter({ hasText: 'Proba-Ćirić' }).first().click()
    await page.getByText('Festival at the river').first().waitFor()
    await page.getByText('Зна шта хоће').first().waitFor()
  })
})
