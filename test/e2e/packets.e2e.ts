/**
 * A reviewer elsewhere, from end to end: the coordinator makes a page, it is opened from the disk in a browser without a network, scored by
 * keyboard, kept when the browser is closed, saved, and its answers are shown and taken in.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
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

/** Makes the page for the first reviewer: where it lies, and its passphrase. */
async function makePage(): Promise<{ readonly path: string; readonly passphrase: string }> {
  const { page, dialogs } = app
  await goTo(page, 'Selection')
  await page.getByRole('radio', { name: 'Criteria and reviewers' }).check()
  await page.getByRole('button', { name: 'Make a file for a reviewer elsewhere…' }).click()
  const path = join(place.folder, 'reading.html')
  dialogs.choose(path)
  await page.getByRole('button', { name: 'Save the file…' }).click()
  const passphrase = await page.getByRole('dialog').locator('code').innerText()
  await page.getByRole('button', { name: 'I have it' }).click()
  return { path, passphrase }
}

/** Opens the page from the disk, unlocked, with everything that it complains of. */
async function opened(context: BrowserContext, path: string, passphrase: string) {
  const page = await context.newPage()
  page.setDefaultTimeout(100_000)
  const complaints = await complaintsOf(page)
  await page.goto(pathToFileURL(path).href)
  await page.getByText('What you enter stays in this browser').waitFor()
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Save answers' }).waitFor()
  return { page, complaints }
}

const progress = (page: Page): Promise<string> => page.locator('.progress').innerText()

describe('A page for a reviewer', () => {
  it('is read and scored without a network and without the mouse, and comes back', async () => {
    const { path, passphrase } = await makePage()
    const source = await readFile(path, 'utf8')
    expect(source).not.toMatch(/src=|href=|https?:\/\//u)
    expect((await readdir(place.folder)).length).toBe(1)
    const context = await browser.newContext({ offline: true, acceptDownloads: true })
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    const first = await opened(context, path, passphrase)
    const before = await progress(first.page)
    await first.page.keyboard.press('Enter')
    await first.page.locator('[data-criterion] input:focus').waitFor({ state: 'attached' })
    const criteria = await first.page.locator('[data-criterion]').count()
    for (let at = 0; at < criteria; at += 1) await first.page.keyboard.press('2')
    await first.page.locator('[data-next]').and(first.page.locator(':focus')).waitFor()
    await first.page.locator('textarea').first().fill('Зна шта хоће')
    // What was entered is kept as soon as it is locked.
    await first.page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => /^ciklus-packet-[0-9a-f]{32}$/u.test(key)),
    )
    await first.page.keyboard.press('Tab')
    const open = await first.page.locator('[aria-current=true] .name').innerText()
    await first.page.close({ runBeforeUnload: false })
    const second = await opened(context, path, passphrase)
    const name = second.page.getByText(open, { exact: true }).first()
    await second.page.locator('nav button').filter({ has: name }).click()
    await expect
      .poll(() => second.page.locator('textarea').first().inputValue())
      .toBe('Зна шта хоће')
    const download = second.page.waitForEvent('download')
    await second.page.getByRole('button', { name: 'Save answers' }).press('Enter')
    const answers = join(place.folder, 'answers.json')
    await (await download).saveAs(answers)
    expect(await readFile(answers, 'utf8')).not.toMatch(/Зна|points/u)
    expect([...first.complaints, ...second.complaints]).toEqual([])
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([])
    expect(before).toMatch(/finished$/u)
    await context.close()
    await readBack(answers)
  })
})

async function readBack(path: string): Promise<void> {
  const { page, dialogs } = app
  dialogs.choose(path)
  await page.getByRole('button', { name: 'Read a reviewer’s answers…' }).click()
  await page.getByRole('heading', { name: /sent back$/u }).waitFor()
  await page.getByRole('button', { name: 'Take in 1 review' }).click()
  await page
    .getByText(/^Took in 1 review of/u)
    .first()
    .waitFor()
  await page.keyboard.press('Control+z')
  await page
    .getByText(/^Undone/u)
    .first()
    .waitFor()
}
