/** The page's process dies, as it may when memory runs out: the window comes back, with everything that was done. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launch } from '../../chromium-host/launch'
import type { RunningApp } from '../../chromium-host/launch'
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

/** The page that shows the program now. */
async function alive(): Promise<Page> {
  const isAlive = (page: Page) =>
    home(page)
      .isVisible()
      .catch(() => false)
  for (let tries = 0; tries < 600; tries += 1) {
    for (const page of app.page.context().pages()) if (await isAlive(page)) return page
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('No page shows the program')
}

it('A page that crashes is loaded again; when it crashes again at once, the user is asked', async () => {
  await crash(app.page)
  const second = await alive()
  expect(app.dialogs.asked).toHaveLength(0)
  await crash(second)
  await expect.poll(() => app.dialogs.asked.length).toBe(1)
  expect(app.dialogs.asked[0]?.options).toMatchObject({ buttons: ['Load it again', 'Quit'] })
  app.dialogs.press(0)
  await alive()
})
