/** The page's process dies, as it may when memory runs out: the window comes back, with everything that was done. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch } from '../../chromium-host/launch'
import type { RunningApp } from '../../chromium-host/launch'
import { freshFolder } from './app'
import { openSample } from './steps/program'

let app: RunningApp
beforeAll(async () => {
  app = await launch()
  await openSample(app.page)
})
afterAll(() => app.close())

const home = (page: Page) => page.getByRole('heading', { level: 1, name: 'Cycle 6' })

/** Kills the process of a page; gives the page that shows the program after that, if it is another. */
async function crash(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  // The process is gone before it can answer.
  void cdp.send('Page.crash').catch(() => undefined)
  await page.waitForEvent('crash')
}

const plain = (page: Page) => page.getByRole('heading', { name: 'Ciklus keeps stopping' })

/** The page that shows the program now, or something else of it. */
async function alive(what: typeof home = home): Promise<Page> {
  const isAlive = (page: Page) =>
    what(page)
      .isVisible()
      .catch(() => false)
  for (let tries = 0; tries < 600; tries += 1) {
    for (const page of app.page.context().pages()) if (await isAlive(page)) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('No page shows the program')
}

it('A page that crashes is loaded again; after three times in a row a plain page leads on, without what was open', async () => {
  await app.page.getByRole('navigation').getByText('Pairs').click()
  await app.page.getByRole('heading', { level: 1, name: 'Pairs' }).waitFor()
  const pairs = (page: Page) => page.getByRole('heading', { level: 1, name: 'Pairs' })
  await crash(app.page)
  await crash(await alive(pairs))
  await crash(await alive(pairs))
  const stopped = await alive(plain)
  expect(await stopped.locator('body').innerText()).toContain(app.userData)
  await stopped.getByRole('link', { name: /^Start on Home/ }).click()
  expect((await alive()).url()).not.toContain('#')
  expect(app.dialogs.asked).toHaveLength(0)
})

it('Ciklus that ended three times in a row soon after its start begins on the plain page, and starts from there', async () => {
  const { folder, remove } = await freshFolder()
  await writeFile(join(folder, 'starts'), '3')
  const careful = await launch({ dataFolder: folder })
  await plain(careful.page).waitFor()
  expect(await careful.page.locator('body').innerText()).toContain('soon after it was started')
  await careful.page.getByRole('link', { name: 'Start as usual' }).click()
  await careful.page.getByRole('button', { name: 'Create your own…' }).waitFor()
  await careful.close()
  expect(existsSync(join(folder, 'starts'))).toBe(false)
  // It goes on without the graphics card, and says so.
  expect(existsSync(join(folder, 'without-graphics'))).toBe(true)
  await remove()
})

it('Ciklus that is older than the data begins on a page that says so, and leaves the data as it is', async () => {
  const { folder, remove } = await freshFolder()
  const profile = join(folder, 'profile', 'Default')
  await mkdir(profile, { recursive: true })
  await writeFile(join(profile, 'engine.json'), '{"engine":9000,"version":"7.0.0"}')
  const older = await launch({ dataFolder: folder })
  await older.page.getByRole('heading', { name: 'The data is of a newer Ciklus' }).waitFor()
  expect(await older.page.locator('body').innerText()).toContain('Install Ciklus 7.0.0')
  expect(await older.page.getByRole('link').count()).toBe(0)
  await older.close()
  expect(await readFile(join(profile, 'engine.json'), 'utf8')).toContain('7.0.0')
  await remove()
})
