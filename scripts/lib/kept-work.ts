/** What is done in a small program before its data folder is kept: something of everything that leaves a trace of its own. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { RunningApp } from '../../chromium-host/launch'
import { goTo, openSettings, saved } from '../../test/e2e/steps/program'
import {
  completePairs,
  importFile,
  issueAll,
  makePairs,
  openRollCall,
} from '../../test/e2e/steps/work'
import { smallProgram } from './small-program'

const applicants = [
  'Timestamp,Ime / First name,Prezime / Last name,Email Address,Grad / City,Vaši ciljevi / Your goals,Saglasan/na sam sa obradom podataka / I consent',
  '2020/02/11 7:51:46 PM GMT+1,Његош,Ђурђевић,njegos@example.org,Сомбор,Како да водим тим волонтера.,"Da, saglasan/na sam / Yes"',
  '2020/02/12 8:02:10 AM GMT+1,Ana,Kovač,ana.kovac@example.org,Niš,"To write a budget, and keep it.","Da, saglasan/na sam / Yes"',
  '2020/02/13 9:30:00 AM GMT+1,Đorđe,Šćepanović,djordje@example.org,Bor,Festival na reci,"Da, saglasan/na sam / Yes"',
]

const dialogOf = (page: Page) => page.getByRole('dialog')

async function openPerson(page: Page, name: string): Promise<void> {
  await goTo(page, 'People')
  await page.getByRole('searchbox', { name: 'Search people' }).fill(name)
  await page.getByRole('row', { name: new RegExp(name) }).click()
  await page.getByRole('heading', { level: 2, name }).waitFor()
}

/** Opens the saved program, under a name for whoever works with it. */
async function begin(app: RunningApp, sample: string, folder: string): Promise<void> {
  const { page } = app
  const path = join(folder, 'program.json')
  await writeFile(path, await smallProgram(sample))
  app.dialogs.choose(path)
  await page.getByRole('button', { name: 'Open a saved program (JSON)…' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
  await openSettings(page, 'This computer')
  await page.getByLabel('Your name').fill('Мира')
  await page.keyboard.press('Enter')
  await saved(page)
}

async function addProject(page: Page): Promise<void> {
  await openPerson(page, 'Његош Ђурђевић')
  await page.getByRole('button', { name: 'Add a project…' }).click()
  await dialogOf(page).getByLabel('Title').fill('Летњи биоскоп „Река“')
  await dialogOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('Летњи биоскоп').waitFor()
}

/** Two changes of a person's city, of which the second is taken back. */
async function edit(page: Page): Promise<void> {
  await openPerson(page, 'Đorđe Šćepanović')
  const city = page.getByLabel('City', { exact: true }).last()
  for (const name of ['Vršac', 'Zrenjanin']) {
    await city.fill(name)
    await page.keyboard.press('Enter')
    await saved(page)
  }
  await page.getByRole('heading', { level: 1 }).first().click()
  await page.keyboard.press('Control+z')
  for (let tries = 0; (await city.inputValue()) !== 'Vršac'; tries += 1) {
    if (tries > 200) throw new Error('The change is not taken back.')
    await page.waitForTimeout(50)
  }
}

async function throwAway(page: Page): Promise<void> {
  await openPerson(page, 'Ana Kovač')
  await page.getByRole('row', { name: /Ana Kovač/ }).click()
  await page.keyboard.press('Delete')
  await dialogOf(page).getByRole('button', { name: 'Move to the trash' }).click()
  await page.getByRole('row', { name: /Ana Kovač/ }).waitFor({ state: 'detached' })
}

async function callTheRoll(page: Page): Promise<void> {
  await openRollCall(page, 'Javni nastup')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  for (const key of ['e', 'p', 'a']) await page.keyboard.press(key)
  await saved(page)
}

/** Begins with an empty program and does all of it. Files that are brought in are written in `folder`. */
export async function doSomeOfEverything(
  app: RunningApp,
  sample: string,
  folder: string,
): Promise<void> {
  const { page } = app
  await begin(app, sample, folder)
  const list = join(folder, 'applicants.csv')
  await writeFile(list, `\uFEFF${applicants.join('\r\n')}\r\n`)
  await importFile(app, 'Import people…', list, 'Applications of mentees')
  await addProject(page)
  await edit(page)
  await throwAway(page)
  await callTheRoll(page)
  await completePairs(page)
  // A day of the program's own: a clock that is behind would make today's one of the future.
  await issueAll(page, 'Completion', 'Serbian, Cyrillic', '25.2.2021')
  await makePairs(page, 1)
  await saved(page)
}
