/** Settings: what stands on certificates, how the screen looks, the trash, the history. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { goTo, openSample, openSettings, saved } from './steps/program'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
  await openSample(app.page)
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

describe('Settings', () => {
  it('change the program in place, and it can be undone', async () => {
    const { page } = app
    await openSettings(page, 'Program')
    const field = page.getByLabel('Name of the program')
    await field.click()
    await field.fill('Mentorstvo novo')
    await page.keyboard.press('Enter')
    await page.getByRole('navigation').getByText('Mentorstvo novo').waitFor()
    await saved(page)
    await page.keyboard.press('Control+z')
    await page.getByRole('navigation').getByText('Mentorstvo u kulturi').waitFor()
  })

  it('do not take an empty name for the program', async () => {
    const { page } = app
    const field = page.getByLabel('Name of the program')
    await field.click()
    await field.fill('')
    await page.keyboard.press('Enter')
    await page.getByText('This cannot be left empty.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('navigation').getByText('Mentorstvo u kulturi').waitFor()
  })

  it('turn the screen dark, into Serbian and larger, and back', async () => {
    const { page } = app
    await openSettings(page, 'This computer')
    await page.getByRole('radio', { name: 'Dark' }).check()
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await violations(page)).toEqual([])
    await page.getByRole('radio', { name: '130' }).check()
    await page.getByRole('radio', { name: 'Српски' }).check()
    await page.getByRole('heading', { level: 1, name: 'Подешавања' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.getByRole('radio', { name: 'English' }).check()
    await page.getByRole('radio', { name: 'As the system' }).check()
    await page.getByRole('radio', { name: '100' }).check()
  })

  it('have every leaf accessible', async () => {
    const { page } = app
    for (const leaf of [
      'Program',
      'This computer',
      'Data',
      'Backups',
      'Trash',
      'History',
      'About',
    ] as const) {
      await openSettings(page, leaf)
      expect([leaf, await violations(page)]).toEqual([leaf, []])
    }
  })

  it('say where the data is, and show it', async () => {
    const { page } = app
    await openSettings(page, 'Data')
    await page.getByText(app.userData, { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Show the folder' }).click()
    await expect.poll(() => app.opened.map(({ target }) => target)).toContain(app.userData)
  })

  it('bring back from the trash what went there, and say who did what', async () => {
    const { page } = app
    // The history leads there as long as nobody has said who they are.
    await openSettings(page, 'History')
    await page.getByRole('button', { name: 'Give yours…' }).press('Enter')
    const who = page.getByLabel('Your name')
    await who.click()
    await who.fill('Mira')
    await page.keyboard.press('Enter')
    await goTo(page, 'Home')
    await page.getByRole('button', { name: 'Edit cycle' }).click()
    await page.getByRole('button', { name: 'More about this cycle' }).click()
    await page.getByRole('menuitem', { name: 'Move to the trash…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Move to the trash' }).click()
    await page.getByRole('row', { name: /Cycle 6/ }).waitFor({ state: 'detached' })
    await openSettings(page, 'Trash')
    await page.getByRole('row', { name: /^Cycle 6 Cycle .*Mira/ }).click()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.getByRole('heading', { name: 'The trash is empty' }).waitFor()
    await openSettings(page, 'History')
    await page.getByRole('row', { name: /Brought back the cycle “Cycle 6”.*Mira/ }).waitFor()
    expect(await page.getByRole('button', { name: 'Give yours…' }).count()).toBe(0)
    await page.getByRole('row', { name: /Moved the cycle “Cycle 6” to the trash.*Mira/ }).waitFor()
  })

  it('undo one act of the history, whichever it is', async () => {
    const { page } = app
    await openSettings(page, 'Program')
    const field = page.getByLabel('City')
    for (const city of ['Niš', 'Sombor']) {
      await field.click()
      await field.fill(city)
      await page.keyboard.press('Enter')
      await saved(page)
    }
    await openSettings(page, 'History')
    await page
      .getByRole('row', { name: /Changed the program’s details/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Undo this' }).click()
    await page.getByText(/^Undone:/).waitFor()
    await openSettings(page, 'Program')
    await expect.poll(() => page.getByLabel('City').inputValue()).toBe('Niš')
  })
})
