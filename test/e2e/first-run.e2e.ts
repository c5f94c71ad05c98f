/** The first page: a program of one's own, the sample, a saved one, and what is said when something is missing. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import {
  beginProgram,
  exportEverything,
  fillProgram,
  openSample,
  openSettings,
  saved,
} from './steps/program'
import type { NewProgram } from './steps/program'

const program: NewProgram = {
  organization: 'Udruženje Most',
  program: 'Mentorstvo za početak',
  city: 'Beograd',
  documentLanguage: 'Srpski',
  signatories: [
    ['Vesna Radić', 'direktorka'],
    ['Павле Ђурић', 'координатор'],
  ],
  cycle: { name: 'Prvi', from: '1.1.2020', to: '31.12.2020' },
}

/** Starts a program that is looked after: nothing may be complained of until the test is over. */
async function started(): Promise<TestApp> {
  const app = await startApp()
  onTestFinished(async () => {
    await app.close()
    expect(app.complaints).toEqual([])
  })
  return app
}

/** An empty folder until the test is over. */
async function emptyFolder(): Promise<string> {
  const { folder, remove } = await freshFolder()
  onTestFinished(remove)
  return folder
}

/** The smallest PNG there is: one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('The sample program', () => {
  it('opens alive, is saved, goes in one click after a question, and comes back from its file as it was', async () => {
    const app = await started()
    const { page, dialogs } = app
    const path = join(await emptyFolder(), 'everything.json')
    await openSample(page)
    await page.getByText(/certificates are ready to print/).waitFor()
    const before = await page.getByRole('list').last().innerText()
    await exportEverything(app, path)
    await page.getByRole('button', { name: 'Remove the sample program…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    dialogs.choose(path)
    await page.getByRole('button', { name: 'Open a saved program (JSON)…' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
    expect(await page.getByRole('list').last().innerText()).toBe(before)
  })
})

describe('The first page', () => {
  it('makes a program with its first cycle, logo and signatories, which a stick brings to another computer, open or locked', async () => {
    const app = await started()
    await makesProgram(app)
    const stick = await emptyFolder()
    await choosesStick(app, stick)
    await bringsBackOpen(stick)
    await locksStick(app, stick)
    await bringsBackLocked(stick)
  })
})

async function makesProgram({ page, dialogs }: TestApp): Promise<void> {
  const logo = join(await emptyFolder(), 'logo.png')
  await beginProgram(page)
  await fillProgram(page, program)
  await refusesPicture({ page, dialogs }, logo)
  await writeFile(logo, png)
  dialogs.choose(logo)
  await page.getByRole('button', { name: 'Choose a picture…' }).click()
  await page.getByRole('img', { name: 'Logo' }).waitFor()
  await page.getByRole('button', { name: 'Create program' }).click()
  await page.getByRole('heading', { level: 1, name: 'Prvi' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Prvi' }).waitFor()
  await page.getByRole('navigation').getByText('Mentorstvo za početak').waitFor()
  await page.getByRole('navigation').getByText('Settings').click()
  await page
    .getByText('Павле Ђурић')
    .or(page.locator('input[value="Павле Ђурић"]'))
    .first()
    .waitFor()
}

/** A file that only has the name of a picture is refused by name, and what was entered stays. */
async function refusesPicture(
  { page, dialogs }: Pick<TestApp, 'page' | 'dialogs'>,
  path: string,
): Promise<void> {
  await writeFile(path, 'not a picture')
  dialogs.choose(path)
  await page.getByRole('button', { name: 'Choose a picture…' }).click()
  await page.getByText(basename(path)).first().waitFor()
  expect(await page.getByRole('img', { name: 'Logo' }).count()).toBe(0)
  expect(await page.getByLabel('City', { exact: true }).inputValue()).toBe(program.city)
}

/** The first copy goes to the stick as soon as it is chosen. */
async function choosesStick({ page, dialogs }: TestApp, stick: string): Promise<void> {
  await openSettings(page, 'Backups')
  dialogs.choose(stick)
  await page.getByRole('button', { name: 'Choose a folder…' }).click()
  await page.getByRole('row', { name: /This computer, Backup folder/ }).waitFor()
  await page.getByText('Backups in this folder lie open').waitFor()
}

/** On another computer, by keyboard alone. */
async function bringsBackOpen(stick: string): Promise<void> {
  const other = await started()
  await bringBackFrom(other, stick)
  await openSettings(other.page, 'Program')
  await expect
    .poll(() => other.page.getByLabel('City', { exact: true }).inputValue())
    .toBe(program.city)
  await saved(other.page)
  // The stick goes on being the backup folder.
  await openSettings(other.page, 'Backups')
  await other.page.getByText(basename(stick)).waitFor()
}

/** From now on copies there open only with a passphrase; those that lay open are taken away. */
async function locksStick({ page }: TestApp, stick: string): Promise<void> {
  await page.getByRole('button', { name: 'Lock new backups with a passphrase…' }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('many secret words')
  await page.getByLabel('The same once more').fill('many secret words')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Lock and make a backup' }).click()
  await page.getByText('New backups there open only with it').waitFor()
  const names = await readdir(stick, { recursive: true })
  for (const name of names.filter((one) => one.endsWith('.snapshot'))) await rm(join(stick, name))
}

/** On a third computer, with the passphrase; the stick stays locked. */
async function bringsBackLocked(stick: string): Promise<void> {
  const { page, dialogs } = await started()
  await page.getByRole('button', { name: 'Bring back from a backup…' }).click()
  dialogs.choose(stick)
  await page.getByRole('button', { name: 'Look in another folder…' }).click()
  await page.getByText('Opens with a passphrase').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /^Bring/ }).click()
  await page.getByRole('textbox', { name: 'Passphrase' }).fill('many secret words')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Open the program' }).click()
  await openSettings(page, 'Backups')
  await page.getByText('New backups there open only with it').waitFor()
}

/** On the first page of a new program: looks into a folder that has nothing, then into one that has a copy, and brings that back. */
async function bringBackFrom({ page, dialogs }: TestApp, folder: string): Promise<void> {
  const nothing = await emptyFolder()
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).focus()
    await page.keyboard.press('Enter')
  }
  await press('Bring back from a backup…')
  await page
    .getByRole('heading', { name: 'No backups that can be read on this computer' })
    .waitFor()
  await press('Back')
  await press('Bring back from a backup…')
  for (const place of [nothing, folder]) {
    await page.getByRole('heading', { level: 1, name: 'Begin with a backup' }).waitFor()
    expect(await violations(page)).toEqual([])
    dialogs.choose(place)
    await press('Look in another folder…')
    if (place === folder) continue
    await page.getByText('There are no backups in that folder').waitFor()
  }
  await page.getByText(new RegExp(`${program.program} · You asked for it`)).waitFor()
  expect(await violations(page)).toEqual([])
  await press(/^Bring this one back/)
  await page.getByRole('heading', { name: 'The program is here' }).waitFor()
  await page.keyboard.press('Enter')
}
