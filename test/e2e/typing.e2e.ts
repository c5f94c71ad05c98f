/** What is typed is kept when the window is closed in the middle of it, and undone after; the system's menu takes letters back; a double click is one act. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BrowserWindow } from 'electron'
import type { ActionId } from '../../src-renderer/app/actions.types'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { goTo, openSample, saved } from './steps/program'
import { slowly } from './steps/slow-disk'
import { command } from './steps/work'

let app: TestApp
let data: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  data = await freshFolder()
  app = await startApp({ dataFolder: data.folder })
  await openSample(app.page)
  await goTo(app.page, 'People')
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await data.remove()
})

const row = (name: RegExp) =>
  app.page.getByRole('grid', { name: 'People' }).getByRole('row', { name })
const notes = () => app.page.getByRole('region', { name: 'Person' }).getByLabel('Notes')

/** Opens a person with the mouse, as somebody does who has not left the field they were in. */
async function open(name: RegExp): Promise<void> {
  await row(name).click()
  await app.page.getByRole('region', { name: 'Person' }).getByRole('heading', { name }).waitFor()
}

describe('A note of a person', () => {
  it('is kept when the window is closed in the middle of it', async () => {
    await open(/Jelena Ilić/)
    await notes().click()
    await app.page.keyboard.press('Control+a')
    await app.page.keyboard.type('Treći scenario, dopisan pred kraj')
    const closed = app.page.waitForEvent('close')
    await app.evaluate((electron: { readonly BrowserWindow: typeof BrowserWindow }) => {
      for (const window of electron.BrowserWindow.getAllWindows()) window.close()
    })
    await closed
    const { complaints } = app
    await app.close()
    expect(complaints).toEqual([])
    app = await startApp({ dataFolder: data.folder })
    await goTo(app.page, 'People')
    await open(/Jelena Ilić/)
    await expect.poll(() => notes().inputValue()).toBe('Treći scenario, dopisan pred kraj')
  })

  it('is undone and done again after that, and its history is known', async () => {
    const { page } = app
    await goTo(page, 'Home')
    await page.keyboard.press('Control+z')
    // The screen walks back to where it happened.
    await page
      .getByRole('region', { name: 'Person' })
      .getByRole('heading', { name: /Jelena Ilić/ })
      .waitFor()
    await expect.poll(() => notes().inputValue()).not.toBe('Treći scenario, dopisan pred kraj')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => notes().inputValue()).toBe('Treći scenario, dopisan pred kraj')
    await page
      .getByRole('button', { name: /^More: / })
      .last()
      .click()
    await page.getByRole('menuitem', { name: 'History…' }).click()
    const items = page.getByRole('dialog').locator('ol > li')
    await expect.poll(() => items.count()).toBe(3)
    expect(await items.last().innerText()).toMatch(/Notes[\s\S]*to[\s\S]*Treći scenario/)
    await page.keyboard.press('Escape')
  })
})

describe('The system’s menu', () => {
  const menu = (action: ActionId) =>
    app.evaluate((electron: { readonly BrowserWindow: typeof BrowserWindow }, asked: string) => {
      for (const { webContents } of electron.BrowserWindow.getAllWindows())
        webContents.send('menu.choice', asked)
    }, action)

  it('takes back letters while a text is being typed', async () => {
    const phone = app.page
      .getByRole('region', { name: 'Person' })
      .getByLabel('Phone', { exact: true })
    const before = await phone.inputValue()
    await phone.click()
    await app.page.keyboard.type('7')
    expect(await phone.inputValue()).not.toBe(before)
    await menu('shell.undo')
    await expect.poll(() => phone.inputValue()).toBe(before)
    expect(await notes().inputValue()).toBe('Treći scenario, dopisan pred kraj')
    await app.page.keyboard.press('Escape')
  })
})

describe('Typing on while a window saves', () => {
  it('adds several people one after the other as fast as keys can be pressed, and mixes nothing of them', async () => {
    const { page } = app
    await goTo(page, 'People')
    const names = [
      ['Agata', 'Abacic'],
      ['Berta', 'Abadic'],
      ['Cveta', 'Abafic'],
      ['Dunja', 'Abagic'],
    ]
    for (const [first = '', last = ''] of names) {
      await page.keyboard.press('Control+n')
      await page.keyboard.type(first)
      await page.keyboard.press('Tab')
      await page.keyboard.type(last)
      await page.keyboard.press('Enter')
    }
    for (const [first = '', last = ''] of names) await row(new RegExp(`${first} ${last}`)).waitFor()
    await saved(page)
    for (const [first = '', last = ''] of names.toReversed()) {
      await page.keyboard.press('Control+z')
      await row(new RegExp(`${first} ${last}`)).waitFor({ state: 'detached' })
    }
  })

  it('writes on with the surname when Enter was pressed after the first name', async () => {
    const { page } = app
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('Cecilija')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Abahic')
    await page.keyboard.press('Enter')
    await row(/Cecilija Abahic/).waitFor()
  })
})

describe('A command', () => {
  it('is heard while a cell is edited, and its words do not end up in the cell', async () => {
    const { page } = app
    await command(page, 'All cycles…')
    const cycles = page.getByRole('grid', { name: 'Cycles' })
    await cycles.getByRole('row', { name: /Cycle 6/ }).waitFor()
    await cycles.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await cycles.getByRole('textbox').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Home')
    await page.getByRole('option', { name: 'Home' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
  })

  it('is heard after the one before it, also on a machine that is slower than the hand', async () => {
    const { page } = app
    const goOn = await slowly(page)
    for (const words of ['Jelena Ilic', 'Workshops', 'Home']) {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
    }
    await goOn()
    await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByRole('heading', { level: 1, name: 'Workshops' }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    const person = page.getByRole('region', { name: 'Person' })
    await person.getByRole('heading', { name: 'Jelena Ilić' }).waitFor()
  })
})

describe('An Enter for which nothing is found yet', () => {
  const field = () => app.page.getByRole('dialog').getByRole('combobox')

  it('chooses nothing once the words were changed, also where they are the same again', async () => {
    const { page } = app
    const goOn = await slowly(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Workshops')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Backspace')
    await page.keyboard.type('s')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[role=dialog] input')?.value === 'Workshops',
    )
    await goOn()
    await page.getByRole('option', { name: 'Workshops' }).first().waitFor()
    await page.keyboard.press('End')
    await page.keyboard.type('xyz')
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[role=dialog] input')?.value === 'Workshopsxyz',
    )
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
  })

  it('is followed by keys that do nothing to what is behind, once the palette is left', async () => {
    const { page } = app
    const goOn = await slowly(page)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Workshops')
    await page.keyboard.press('Enter')
    // It would open the window in which somebody is added.
    await page.keyboard.press('Control+n')
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
    await goOn()
    await page.keyboard.press('Control+k')
    await field().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    await page.keyboard.press('Escape')
    await field().waitFor({ state: 'detached' })
  })
})

describe('A name in Arabic letters', () => {
  it('stands in the column of the others, and over what is said of the person', async () => {
    const { page } = app
    await goTo(page, 'People')
    await page.getByRole('searchbox', { name: 'Search people' }).fill('haddad')
    await open(/سلمى/)
    const leftOf = (element: Element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return range.getBoundingClientRect().left - element.getBoundingClientRect().left
    }
    const name = page.getByRole('rowheader', { name: /سلمى/ })
    expect(await name.evaluate(leftOf)).toBeLessThan(12)
    const title = page
      .getByRole('region', { name: 'Person' })
      .getByRole('heading', { name: /سلمى/ })
    expect(await title.evaluate(leftOf)).toBeLessThan(12)
    await page.getByRole('searchbox', { name: 'Search people' }).fill('')
  })
})

describe('The ring of the focus', () => {
  it('is around what has it, and not around all tabs with what is in them', async () => {
    const { page } = app
    await goTo(page, 'Settings')
    await page.getByRole('tab', { name: 'Program' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    const rings = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((one) => getComputedStyle(one).outlineStyle !== 'none')
        .map((one) => one.getAttribute('role')),
    )
    expect(rings).toEqual(['tab'])
  })
})

describe('A wrong day', () => {
  it('of two says so below itself, and leaves the other where it was', async () => {
    const { page } = app
    await command(page, 'New cycle')
    const dialog = page.getByRole('dialog')
    const dates = dialog.getByRole('group', { name: 'Dates' })
    const placeOf = async (label: string) => {
      const box = await dates.getByLabel(label, { exact: true }).boundingBox()
      return { x: box?.x, y: box?.y }
    }
    await dates.getByLabel('From').click()
    const [before, from] = [await placeOf('To'), await placeOf('From')]
    await page.keyboard.type('32,1,2026')
    await page.keyboard.press('Tab')
    await dates.getByText(/day/).waitFor()
    expect(await placeOf('To')).toEqual(before)
    expect(before.y).toBe(from.y)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  })
})

describe('Pressing twice', () => {
  it('on “Issue” gives everybody one number', async () => {
    const { page } = app
    await goTo(page, 'Awards')
    await page.getByRole('radio', { name: 'Appreciation', exact: true }).press('Space')
    await page.getByRole('button', { name: /^Issue \d+…/ }).click()
    const dialog = page.getByRole('dialog')
    const approve = dialog.getByRole('checkbox', { name: 'I have checked them all' })
    if ((await approve.count()) > 0) await approve.press('Space')
    await dialog.getByRole('button', { name: /^Issue/ }).dblclick()
    await dialog.waitFor({ state: 'hidden' })
    await saved(page)
    expect(await commits()).toEqual(1)
  })
})

/** How many commits issued certificates. */
function commits(): Promise<number> {
  return app.page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('read'))
      })
    const database = await done(indexedDB.open('ciklus'))
    const all: readonly { readonly label: { readonly key: string } }[] = await done(
      database.transaction('commits').objectStore('commits').getAll(),
    )
    database.close()
    return all.filter(({ label }) => label.key.startsWith('awards:')).length
  })
}
