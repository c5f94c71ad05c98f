/** Cycles: made, stepped along their stages, followed by the next one, and taken to the trash and back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { goTo, openSample } from './steps/program'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await openSample(app.page)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

const openCycles = async () => {
  await app.page.keyboard.press('Control+k')
  await app.page.keyboard.type('all cycles')
  await app.page.getByRole('option', { name: /All cycles/ }).waitFor()
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('heading', { level: 1, name: 'Cycles' }).waitFor()
}

describe('Cycles', () => {
  it('are reached from the palette and have nothing to object to', async () => {
    await openCycles()
    await app.page.getByRole('row', { name: /Cycle 5/ }).waitFor()
    expect(await violations(app.page)).toEqual([])
  })

  it('step along their stages by arrow keys, and back with undo', async () => {
    const { page } = app
    await page.getByRole('row', { name: /Cycle 6/ }).click()
    await page.getByRole('radio', { name: 'Wrap-up' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('row', { name: /Cycle 6.*Closed/ }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('row', { name: /Cycle 6.*Wrap-up/ }).waitFor()
  })

  it('are followed by the next one, shown before it is made', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New cycle from the last one' }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Cycle 7')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Create cycle' }).click()
    await page.getByRole('row', { name: /Cycle 7.*Preparation/ }).waitFor()
    await goTo(page, 'Home')
    await page.getByRole('heading', { level: 1, name: 'Cycle 7' }).waitFor()
    await page.getByRole('heading', { name: 'Nobody is in this cycle yet' }).waitFor()
  })

  it('are switched between from everywhere', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Cycle: Cycle 7/ }).click()
    await page.getByRole('menuitemradio', { name: /Cycle 5/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Cycle 5' }).waitFor()
    await page.getByText(/mentees worked with/).waitFor()
    expect(await violations(page)).toEqual([])
  })

  it('go to the trash with all that belongs to them, and come back whole', async () => {
    const { page } = app
    await openCycles()
    await page.getByRole('row', { name: /Cycle 5/ }).click()
    await page.getByRole('button', { name: 'More about this cycle' }).click()
    await page.getByRole('menuitem', { name: 'Move to the trash…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/14 pairs/).waitFor()
    await dialog.getByRole('button', { name: 'Move to the trash' }).click()
    await page.getByRole('row', { name: /Cycle 5/ }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await page.getByRole('row', { name: /Cycle 5/ }).waitFor()
  })

  it('do not take a name twice, nor an end before the beginning', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New cycle', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Cycle 6')
    await dialog.getByLabel('From').fill('5.5.2021')
    await dialog.getByLabel('To', { exact: true }).fill('4.5.2021')
    await dialog.getByRole('button', { name: 'Create cycle' }).click()
    await dialog.getByText('There is already a cycle called “Cycle 6”.').waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('Home', () => {
  it('opens the records behind each number', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Cycle:/ }).click()
    await page.getByRole('menuitemradio', { name: /Cycle 6/ }).click()
    await goTo(page, 'Home')
    await page.getByRole('button', { name: /^\d+\s*mentors/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('grid', { name: /mentors/ }).focus()
    await dialog.getByRole('row', { name: /Aleksandar van den Berg/ }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor()
    await page.getByRole('heading', { name: 'Aleksandar van den Berg' }).waitFor()
  })

  it('leads to where a thing is done', async () => {
    const { page } = app
    await goTo(page, 'Home')
    await page.getByRole('button', { name: /certificates are ready to print/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Awards' }).waitFor()
  })
})
