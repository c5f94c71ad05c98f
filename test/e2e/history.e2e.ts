/** What was done can be read, and taken back: of one record, of the program, from the trash; and the data can be checked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Locator } from 'playwright-core'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { goTo, openSample, openSettings, saved } from './steps/program'

let app: TestApp
let folder: string
let remove: () => Promise<void>
beforeAll(async () => {
  ;({ folder, remove } = await freshFolder())
  await begin()
  await openSample(app.page)
  await openSettings(app.page, 'This computer')
  const who = app.page.getByLabel('Your name')
  await who.fill('Mira')
  await app.page.keyboard.press('Enter')
  await saved(app.page)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await remove()
})

async function begin(): Promise<void> {
  app = await startApp({ dataFolder: folder })
  await app.page.setViewportSize({ width: 1360, height: 860 })
  await app.page.emulateMedia({ reducedMotion: 'reduce' })
}

/** What axe objects to, in light and in dark. */
async function isAccessible(): Promise<void> {
  // A tooltip under the pointer is not part of what is looked at.
  await app.page.mouse.move(0, 0)
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect([colorScheme, await violations(app.page)]).toEqual([colorScheme, []])
  }
}

const openPerson = async (name: string): Promise<void> => {
  const { page } = app
  await goTo(page, 'People')
  await page.getByRole('searchbox').fill(name)
  await page
    .getByRole('row', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

async function setField(label: string, text: string): Promise<void> {
  const { page } = app
  const field = page.getByLabel(label, { exact: true }).last()
  await field.click()
  await field.fill(text)
  await page.keyboard.press('Tab')
  await saved(page)
}

const more = () => app.page.getByRole('button', { name: 'More', exact: true }).last()

async function openHistory(): Promise<Locator> {
  await more().click()
  await app.page.getByRole('menuitem', { name: 'History…' }).click()
  const dialog = app.page.getByRole('dialog')
  await dialog.waitFor()
  return dialog
}

const person = 'Šejla Čolić'

describe('The history of a person', () => {
  it('says who changed what, when, from what and to what', async () => {
    await openPerson(person)
    await setField('City', 'Vršac')
    await setField('City', 'Zrenjanin')
    await setField('Phone', '060 111')
    const dialog = await openHistory()
    const items = dialog.locator('ol > li')
    await expect.poll(() => items.count()).toBe(3)
    const [latest, before] = await items.allInnerTexts()
    expect(latest).toContain(`Edited ${person}`)
    expect(latest).toMatch(/\d{1,2} \w+ \d{4}, \d{2}:\d{2} · Mira/)
    expect(latest).toMatch(/Phone[\s\S]*to[\s\S]*060 111/)
    expect(before).toMatch(/City[\s\S]*from[\s\S]*Vršac[\s\S]*to[\s\S]*Zrenjanin/)
    await isAccessible()
  })

  it('brings one value back as one act, by keyboard alone, and that can be undone', async () => {
    const { page } = app
    const dialog = page.getByRole('dialog')
    const bring = dialog.getByRole('button', { name: 'Bring back “Vršac” in City' })
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab')
      if (await bring.evaluate((element) => element === document.activeElement)) break
    }
    await page.keyboard.press('Enter')
    await dialog
      .getByRole('heading', { name: `Brought back an earlier value: ${person}` })
      .waitFor()
    await page.keyboard.press('Escape')
    await expect
      .poll(() => page.getByLabel('City', { exact: true }).last().inputValue())
      .toBe('Vršac')
    expect(await page.getByLabel('Phone', { exact: true }).last().inputValue()).toBe('060 111')
    await goTo(page, 'Home')
    await page.keyboard.press('Control+z')
    // The screen walks back to where it happened.
    await page.getByRole('heading', { level: 2, name: person }).waitFor()
    await expect
      .poll(() => page.getByLabel('City', { exact: true }).last().inputValue())
      .toBe('Zrenjanin')
  })

  it('is still there after a restart, and so are undo and redo', async () => {
    await saved(app.page)
    await app.close()
    await begin()
    const { page } = app
    await page.getByRole('navigation').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.getByRole('heading', { level: 2, name: person }).waitFor()
    await expect
      .poll(() => page.getByLabel('City', { exact: true }).last().inputValue())
      .toBe('Vršac')
    await page.keyboard.press('Control+z')
    await expect
      .poll(() => page.getByLabel('City', { exact: true }).last().inputValue())
      .toBe('Zrenjanin')
    const dialog = await openHistory()
    await expect.poll(() => dialog.locator('ol > li').count()).toBeGreaterThan(4)
    await page.keyboard.press('Escape')
  })
})

describe('The history of the program', () => {
  const rows = () => app.page.getByRole('grid', { name: 'History' }).getByRole('row')

  it('is narrowed to who, about whom, where and when', async () => {
    const { page } = app
    await goTo(page, 'Workshops')
    await page.getByRole('row').nth(2).click()
    await page.getByLabel('Places', { exact: true }).last().waitFor()
    await setField('Places', '33')
    await openSettings(page, 'History')
    const all = await rows().count()
    expect(all).toBeGreaterThan(4)
    await page.getByRole('button', { name: /Where/ }).click()
    await page.getByRole('option', { name: 'Workshops' }).click()
    await expect.poll(() => rows().count()).toBe(2)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => rows().count()).toBe(all)
    const about = page.getByRole('combobox', { name: 'About' })
    await about.fill('Šejla')
    await page.getByRole('option', { name: person }).first().click()
    await expect.poll(() => rows().count()).toBe(all - 1)
    const who = page.getByRole('combobox', { name: 'Done by' })
    await who.fill('Nobody at all')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nothing of the kind was done' }).waitFor()
    await isAccessible()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    const to = page.getByLabel('To', { exact: true })
    await to.fill('1.1.2020')
    await page.keyboard.press('Tab')
    await page.getByRole('heading', { name: 'Nothing of the kind was done' }).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await expect.poll(() => rows().count()).toBe(all)
  })

  it('names what rests on an older act, and undoes it when nothing does any more', async () => {
    const { page } = app
    await rows()
      .filter({ hasText: `Edited ${person}` })
      .last()
      .click()
    await page.getByRole('button', { name: 'Undo this' }).click()
    const refused = page.getByRole('alert')
    await refused.getByText('This cannot be undone yet').waitFor()
    await isAccessible()
    // The act in the way is one press away; undone, it makes room for the older one.
    await refused.getByRole('button', { name: `Edited ${person}` }).click()
    await page.getByRole('button', { name: 'Undo this' }).click()
    await page.getByText('This was undone.').waitFor()
    await rows()
      .filter({ hasText: `Edited ${person}` })
      .last()
      .click()
    await page.getByRole('button', { name: 'Undo this' }).click()
    await page.getByText('This was undone.').waitFor()
    await openPerson(person)
    const city = page.getByLabel('City', { exact: true }).last()
    await expect.poll(() => city.inputValue()).not.toMatch(/Vršac|Zrenjanin/)
  })
})

describe('The trash', () => {
  it('brings somebody back with their pairs and marks, as one act', async () => {
    const { page } = app
    await openPerson(person)
    await more().click()
    await page.getByRole('menuitem', { name: 'Move to the trash…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Move to the trash' }).click()
    await saved(page)
    await openSettings(page, 'Trash')
    const row = page.getByRole('row', { name: new RegExp(person) })
    expect(await row.innerText()).toMatch(/Person[\s\S]*1 pair[\s\S]*Mira/)
    await row.click()
    await page.getByText(new RegExp(`With ${person} come back: .*1 pair`)).waitFor()
    await isAccessible()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
    await openPerson(person)
    await page.getByRole('heading', { name: 'Pairs' }).waitFor()
    await page.keyboard.press('Escape')
    // One step back puts all of it in the trash again, one step forth brings it back.
    await page.getByRole('heading', { level: 1 }).first().click()
    await page.keyboard.press('Control+z')
    await openSettings(page, 'Trash')
    await page.getByRole('row', { name: new RegExp(person) }).waitFor()
    await page.keyboard.press('Control+Shift+z')
    // That leads to where it was done.
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await openSettings(page, 'Trash')
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
  })
})

/** Changes a record behind the program's back, as a fault of the disk or another program would. */
const spoil = (script: string) =>
  app.page.evaluate(`(async () => {
    const asked = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const db = await asked(indexedDB.open('ciklus'))
    const store = (table) => db.transaction(table, 'readwrite').objectStore(table)
    const all = async (table) => (await asked(store(table).getAll())).filter((row) => row.deletedAt === null)
    const put = (table, row) => asked(store(table).put(row))
    ${script}
    db.close()
  })()`)

describe('Checking the data', () => {
  const openCheck = async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Check the data')
    await page.getByRole('option', { name: 'Check the data' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Check the data' }).waitFor()
  }
  const allWell = () => app.page.getByText('All is well', { exact: true })

  it('finds nothing in good data, and says what was checked', async () => {
    await openCheck()
    await allWell().waitFor()
    await app.page.getByText(/^Checked: \d+ records and \d+ changes/).waitFor()
    await app.page.getByRole('heading', { name: 'What was checked' }).waitFor()
    await isAccessible()
  })

  it('finds what was changed behind its back, leads there, and repairs it; by keyboard too', async () => {
    const { page } = app
    await spoil(`
      const [person] = await all('people')
      await put('people', { ...person, city: 'Elsewhere' })
      const [, pair] = await all('pairs')
      await put('pairs', { ...pair, mentorId: 'nowhere~nobody~mentor' })
    `)
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByText('3 things are not as they should be').waitFor()
    await page.getByRole('heading', { name: /^Different in the journal \(2\)/ }).waitFor()
    await page
      .getByRole('heading', { name: /^Belongs to something that is not there \(1\)/ })
      .waitFor()
    await page.getByText(/here “Elsewhere”, in the journal “/).waitFor()
    await isAccessible()
    const all = page.getByRole('button', { name: 'Repair all 2' })
    await all.focus()
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog')
    await question.waitFor()
    await isAccessible()
    await page.keyboard.press('Enter')
    await allWell().waitFor()
    await saved(page)
  })

  it('says what a person must decide, and leads to the record', async () => {
    const { page } = app
    await goTo(page, 'Pairs')
    await page.getByRole('row').nth(1).click()
    await setField('Began', '1.1.2001')
    await openSettings(page, 'Data')
    await page.getByRole('button', { name: 'Check now' }).click()
    await page.getByRole('heading', { name: 'Worth a look' }).waitFor()
    const item = page.getByRole('listitem').filter({ hasText: 'To be corrected by hand' })
    await item.getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: 'Pairs' }).waitFor()
    expect(await page.getByLabel('Began', { exact: true }).last().inputValue()).toContain('2001')
    await page.keyboard.press('Control+z')
    await saved(page)
    await openCheck()
    await page.getByRole('heading', { name: 'Worth a look' }).waitFor({ state: 'detached' })
    await allWell().waitFor()
  })
})
