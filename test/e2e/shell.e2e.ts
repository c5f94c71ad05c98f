/** The frame of the built program: every screen comes and the page complains of none, how the window looks, the folder of the data. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import catalogue from '../../src-renderer/i18n/catalogues/en/shell.json'
import { startApp } from './app'
import type { TestApp } from './app'
import { openSample, openSettings } from './steps/program'
import { command } from './steps/work'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await openSample(app.page)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

describe('The frame', () => {
  it('has every screen that there is, on the rail or by the palette, and nothing goes wrong on one', async () => {
    const { page } = app
    const commands: Readonly<Record<string, string>> = {
      Cycles: 'All cycles…',
      Import: 'Import people…',
      'Check the data': 'Check the data',
      'People who may stand twice': 'Look for people who stand twice',
      Matching: 'Match mentees and mentors',
      Letters: 'Letters',
    }
    const rail = page.getByRole('navigation')
    for (const name of Object.values(catalogue.screen)) {
      const byPalette = commands[name]
      if (byPalette === undefined) await rail.getByRole('button', { name, exact: true }).click()
      else await command(page, byPalette)
      await page.locator(`main[aria-label="${name}"] h1`).waitFor()
    }
    expect(app.complaints).toEqual([])
  })
})

describe('Settings', () => {
  it('turn the screen dark, into Serbian and larger, and back', async () => {
    const { page } = app
    await openSettings(page, 'This computer')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.getByRole('radio', { name: '130' }).check()
    await page.getByRole('radio', { name: 'Српски' }).check()
    await page.getByRole('heading', { level: 1, name: 'Подешавања' }).waitFor()
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('radio', { name: 'As the system' }).check()
    await page.getByRole('radio', { name: '100' }).check()
  })

  it('say where the data is, and show it', async () => {
    const { page } = app
    await openSettings(page, 'Data')
    await page.getByText(app.userData, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show the folder' }).click()
    await expect.poll(() => app.opened.map(({ target }) => target)).toContain(app.userData)
  })
})
