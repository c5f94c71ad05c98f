/** The frame of the built program: every screen comes, and the page complains of none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import catalogue from '../../src-renderer/i18n/catalogues/en/shell.json'
import { startApp } from './app'
import type { TestApp } from './app'
import { openSample } from './steps/program'
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
