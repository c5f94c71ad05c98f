/** People: found by typing, added, edited, decided about, taken to the trash and back, saved as a list; and the alumni. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { goTo, openSample } from './steps/program'

let app: TestApp
let saving: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  saving = await freshFolder()
  app = await startApp()
  await openSample(app.page)
  await goTo(app.page, 'People')
})
afterAll(async () => {
  await saving.remove()
  expect(app.complaints).toEqual([])
  await app.close()
})

const grid = () => app.page.getByRole('grid', { name: 'People' })
const row = (name: string | RegExp) => grid().getByRole('row', { name })
const search = () => app.page.getByRole('searchbox', { name: 'Search people' })
const person = () => app.page.getByRole('region', { name: 'Person' })
const dialog = () => app.page.getByRole('dialog')
const focused = () => app.page.locator(':focus')

/** Empties the search, with the focus in it. */
async function clearSearch(): Promise<void> {
  await search().focus()
  await search().fill('')
}

describe('The list of people', () => {
  it('finds by typing over the list, whatever the script and the diacritics', async () => {
    await app.page.getByRole('radio', { name: 'All cycles' }).check({ force: true })
    await grid().focus()
    await app.page.keyboard.type('djok')
    await row(/Јована Ђокић/).waitFor()
    expect(await search().inputValue()).toBe('djok')
    await app.page.getByText(/^\d+ of \d+$/).waitFor()
    await app.page.keyboard.press('Escape')
    expect(await search().inputValue()).toBe('')
    await app.page.getByRole('radio', { name: 'This cycle' }).check({ force: true })
  })

  it('goes from the search to the rows and into the person by keyboard', async () => {
    const { page } = app
    await clearSearch()
    await page.keyboard.type('jelena')
    await page.keyboard.press('ArrowDown')
    await person()
      .getByRole('heading', { level: 2, name: /^Jelena/ })
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => focused().inputValue()).toBe('Jelena')
  })

  it('is narrowed by role and says how many are left', async () => {
    const { page } = app
    await clearSearch()
    await page.getByRole('button', { name: 'Role', exact: false }).first().click()
    await page.getByRole('option', { name: 'Facilitator' }).click()
    await page.getByText(/^\d+ of \d+$/).waitFor()
    const names = await grid().getByRole('row').filter({ hasText: 'Mentee' }).count()
    expect(names).toBe(0)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await row(/Mentee/)
      .first()
      .waitFor()
  })
})

describe('Adding a person', () => {
  it('warns of somebody with the same name and opens them instead', async () => {
    const { page } = app
    await page.keyboard.press('Control+n')
    await dialog().getByLabel('First name').fill('jelena')
    await dialog().getByLabel('Last name').fill('ILIC')
    await dialog().getByText('Somebody with this name is already here.').waitFor()
    expect(await violations(page)).toEqual([])
    // Enter in passing makes no second record, and does not leave the form either.
    await page.keyboard.press('Enter')
    await expect.poll(() => focused().innerText()).toMatch(/^Open Jelena Ilić/)
    await page.keyboard.press('Enter')
    await person().getByRole('heading', { level: 2, name: 'Jelena Ilić' }).waitFor()
  })

  it('begins with the name that was not found, and ends in the first field of the new person', async () => {
    const { page } = app
    await clearSearch()
    await page.keyboard.type('Njegoš Đurđević')
    await page.getByRole('heading', { name: 'Nobody found for “Njegoš Đurđević”' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await dialog().getByLabel('Last name').inputValue()).toBe('Đurđević')
    await dialog().getByLabel('First name').press('Enter')
    await person().getByRole('heading', { level: 2, name: 'Njegoš Đurđević' }).waitFor()
    await expect.poll(() => focused().inputValue()).toBe('Njegoš')
    await row(/Njegoš Đurđević.*Mentee.*Applied/).waitFor()
  })

  it('takes an address only when it looks like one, and a name in the other script only when approved', async () => {
    const { page } = app
    const email = person().getByLabel('E-mail')
    await email.fill('njegos')
    await email.press('Enter')
    await person()
      .getByText(/An address looks like/)
      .waitFor()
    await email.fill('Njegos@Example.org')
    await email.press('Enter')
    await row(/njegos@example\.org/).waitFor()
    expect(await person().getByLabel('Name in the other script').inputValue()).toBe('')
    await person().getByRole('button', { name: 'Use “Његош Ђурђевић”' }).click()
    await expect
      .poll(() => person().getByLabel('Name in the other script').inputValue())
      .toBe('Његош Ђурђевић')
    await page.keyboard.press('Control+z')
    await expect.poll(() => person().getByLabel('Name in the other script').inputValue()).toBe('')
  })
})

describe('Applications', () => {
  it('are decided on by keys, with the cursor on the row, and undone', async () => {
    const { page } = app
    await clearSearch()
    await page.getByRole('button', { name: '1 application to decide on' }).click()
    await row(/Đurđević/).click()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Alt+a')
    await row(/Đurđević/).waitFor({ state: 'detached' })
    await page.getByText('Accepted Njegoš Đurđević').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await row(/Đurđević.*Applied/).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
  })

  it('can be written down by hand, with consent', async () => {
    await search().fill('djurdjevic')
    await row(/Đurđević/).click()
    await person().getByRole('button', { name: 'Write one down' }).click()
    await person().getByLabel('Goals').fill('Festival na reci')
    await person().getByRole('button', { name: 'Record consent…' }).click()
    await dialog()
      .getByLabel(/Answer, or how/)
      .fill('Potpisan obrazac')
    await dialog().getByRole('button', { name: 'Record', exact: true }).click()
    await person().getByText('Potpisan obrazac').waitFor()
    expect(await person().getByLabel('Goals').inputValue()).toBe('Festival na reci')
  })

  it('without an answer about consent are found from Home, in a list that says why it is short', async () => {
    const { page } = app
    await person()
      .getByRole('button', { name: /Change/ })
      .click()
    await dialog().getByRole('button', { name: 'Take the record back' }).click()
    await goTo(page, 'Home')
    const link = page.getByRole('button', { name: /not been asked for consent/ })
    const [counted] = (await link.innerText()).split(' ')
    await link.click()
    await row(/Đurđević/).waitFor()
    await page.getByRole('button', { name: /Not asked for consent/ }).waitFor()
    const shown = await page.getByText(/^\d+ of \d+$/).innerText()
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('button', { name: /Not asked for consent/ }).waitFor({ state: 'detached' })
    expect(shown.split(' ')[0]).toBe(counted)
    await search().fill('djurdjevic')
    await row(/Đurđević/).click()
  })

  it('are followed by what came of them', async () => {
    await person().getByRole('button', { name: 'Add project…' }).click()
    await dialog().getByLabel('Title').fill('Letnji bioskop')
    await dialog().getByRole('button', { name: 'Add', exact: true }).click()
    await person().getByText('Letnji bioskop').waitFor()
  })
})

describe('The trash', () => {
  it('takes a person with what belongs to them, and gives all of it back', async () => {
    const { page } = app
    await row(/Đurđević/).click()
    await page.keyboard.press('Delete')
    await dialog()
      .getByText(/1 part in a cycle, 1 application and 1 project/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Move to the trash' }).click()
    await row(/Đurđević/).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await row(/Đurđević/).click()
    await person().getByText('Letnji bioskop').waitFor()
  })

  it('is not forgotten by whoever looks for them later: the way leads to the trash, by keyboard too', async () => {
    const { page } = app
    await row(/Đurđević/).click()
    await page.keyboard.press('Delete')
    await dialog().getByRole('button', { name: 'Move to the trash' }).click()
    await row(/Đurđević/).waitFor({ state: 'detached' })
    await search().fill('djurdjevic')
    await page.getByText(/Đurđević is in the trash, since/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show in the trash' }).press('Enter')
    const entry = page.getByRole('grid', { name: 'Trash' }).getByRole('row', { name: /Đurđević/ })
    await expect.poll(() => entry.getAttribute('aria-selected')).toBe('true')
    await goTo(page, 'People')
    await page.keyboard.press('Control+n')
    await page.keyboard.type('Njegoš')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Đurđević')
    await dialog()
      .getByText(/Đurđević is in the trash, since/)
      .waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => focused().innerText()).toBe('Show in the trash')
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await entry.waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('ђурђевић')
    const found = dialog().getByRole('group', { name: 'In the trash' }).getByRole('option')
    await found.filter({ hasText: 'Đurđević' }).waitFor()
    await dialog().getByRole('option', { name: 'Add “ђурђевић”' }).waitFor()
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => focused().getAttribute('aria-label')).toBe('Trash')
    await page.keyboard.press('Enter')
    await entry.waitFor({ state: 'detached' })
    await goTo(page, 'People')
    await row(/Đurđević/).waitFor()
    await clearSearch()
  })
})

describe('Several people at once', () => {
  it('are ticked by Space and given a status, as one change', async () => {
    const { page } = app
    await search().fill('jelena')
    await row(/Jelena Ilić/).click()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.getByText('2 selected').waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Set status' }).click()
    await page.getByRole('menuitem', { name: 'Withdrawn' }).click()
    await page.getByText('Noted that 2 people withdrew').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await row(/Jelena Ilić.*Completed/).waitFor()
    await page.getByRole('button', { name: 'Clear selection' }).click()
  })

  it('lose the tick when they leave the list, so that what comes next is not about them', async () => {
    const { page } = app
    await clearSearch()
    await page.getByRole('button', { name: 'Status', exact: false }).first().click()
    await page.getByRole('option', { name: 'Completed' }).click()
    await row(/Jelena Ilić/).click()
    await page.keyboard.press('Space')
    await page.getByText('1 selected').waitFor()
    await page.getByRole('button', { name: 'Set status' }).click()
    await page.getByRole('menuitem', { name: 'Withdrawn' }).click()
    await row(/Jelena Ilić/).waitFor({ state: 'detached' })
    await page.getByText('1 selected').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await row(/Jelena Ilić/).waitFor()
    await page.getByRole('button', { name: 'Clear filters' }).click()
  })
})

describe('The list as a file', () => {
  it('holds the people that are shown', async () => {
    const { page } = app
    const path = join(saving.folder, 'people.xlsx')
    await search().fill('djurdjevic')
    app.dialogs.choose(path)
    await page.getByRole('button', { name: 'More', exact: true }).first().click()
    await page.getByRole('menuitem', { name: 'Export list as XLSX…' }).click()
    await page
      .getByText(/people\.xlsx/)
      .first()
      .waitFor()
    const book = read(await readFile(path))
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const rows = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : []
    expect(rows).toHaveLength(2)
    expect(rows[1]).toEqual(expect.arrayContaining(['Đurđević', 'Njegoš', 'njegos@example.org']))
    await search().fill('')
  })
})

describe('Alumni', () => {
  it('are everybody who completed a closed cycle, found by typing, opened by Enter', async () => {
    const { page } = app
    await goTo(page, 'Alumni')
    expect(await violations(page)).toEqual([])
    const alumni = page.getByRole('grid', { name: 'Alumni' })
    await alumni.focus()
    await page.keyboard.type('djapic')
    await alumni.getByRole('row', { name: /Đapić.*Cycle 5: Mentee/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await person().getByRole('heading', { level: 2, name: /Đapić/ }).waitFor()
  })
})
