/** The frame of the program, by keyboard alone: screens, the palette, the grid, undo, and the list of shortcuts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import catalogue from '../../src-renderer/i18n/catalogues/en/shell.json'
import { startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
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

const heading = (name: string) => app.page.getByRole('heading', { level: 1, name }).waitFor()
/** The row or cell that the grid's cursor stands on. */
const cursor = () =>
  app.page.getByRole('grid').evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant')
    return id === null ? null : (document.getElementById(id)?.textContent ?? null)
  })

describe('The frame', () => {
  it('goes from screen to screen by Ctrl and a digit', async () => {
    for (const [digit, name] of [
      ['2', 'People'],
      ['4', 'Workshops'],
      ['7', 'Alumni'],
    ] as const) {
      await app.page.keyboard.press(`Control+${digit}`)
      await heading(name)
      expect(await app.page.title()).toContain(name)
    }
  })

  it('shows a screen that was there before in the first frame, not an empty page', async () => {
    const { page } = app
    const rail = page.getByRole('navigation').getByRole('button')
    const names = (await rail.allInnerTexts()).filter((name) => name !== 'Settings')
    const screens = names.slice(names.indexOf('Home'))
    expect(screens).toHaveLength(7)
    for (const name of screens) {
      await rail.getByText(name, { exact: true }).click()
      await page.locator(`main[aria-label="${name}"] h1`).waitFor()
    }
    const isThereAtOnce = (name: string): Promise<boolean> =>
      rail.filter({ hasText: name }).evaluate(
        (button: HTMLElement) =>
          new Promise<boolean>((resolve) => {
            button.click()
            requestAnimationFrame(() => resolve(document.querySelector('main h1') !== null))
          }),
      )
    for (const name of screens) expect([name, await isThereAtOnce(name)]).toEqual([name, true])
  })

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

  it('lets a keyboard skip the rail', async () => {
    const { page } = app
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Skip to the screen' }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  })

  it('finds a person by name in the other script and opens their record', async () => {
    const { page } = app
    await page.keyboard.press('Control+2')
    await heading('People')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Search and commands' }).fill('милица')
    const found = page.getByRole('option', { name: /^Milica / }).first()
    await found.waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: /^Milica / }).waitFor()
  })

  it('takes Enter for what was typed, however soon it comes', async () => {
    const { page } = app
    for (const name of ['Jelena Džinić', 'Vesna Ilić', 'Réka Džinić']) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 2, name }).waitFor()
    }
  })

  it('shows every shortcut, and closes again', async () => {
    const { page } = app
    await page.keyboard.press('F1')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await list.getByText('Ctrl').first().waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
  })
})

describe('A list', () => {
  it('moves and ticks by keys', async () => {
    const { page } = app
    await page.keyboard.press('Control+2')
    await heading('People')
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('Home')
    const first = await cursor()
    await page.keyboard.press('ArrowDown')
    expect(await cursor()).not.toBe(first)
    await page.keyboard.press('End')
    const last = await cursor()
    await page.keyboard.press('ArrowDown')
    expect(await cursor()).toBe(last)
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(0)
  })

  it('sorts and widens by its heading', async () => {
    const { page } = app
    const grid = page.getByRole('grid')
    await grid.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowUp')
    const title = await cursor()
    await page.keyboard.press('Enter')
    const sorted = page.getByRole('columnheader', { name: title ?? '' }).first()
    await expect.poll(() => sorted.getAttribute('aria-sort')).not.toBe('none')
    const width = async () => (await sorted.boundingBox())?.width ?? 0
    const before = await width()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(width).toBeCloseTo(before + 16, 0)
  })
})
