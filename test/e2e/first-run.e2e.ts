/** The first page: a program of one's own, the sample, a saved one, and what is said when something is missing. */
import { readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import {
  beginProgram,
  createProgram,
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

let app: TestApp
beforeEach(async () => {
  app = await startApp()
})
afterEach(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
})

/** The smallest PNG there is: one grey point. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('The first page', () => {
  it('makes a program with its first cycle, logo and signatories, which is there after a restart', async () => {
    const { page, dialogs } = app
    const { folder, remove } = await freshFolder()
    await writeFile(join(folder, 'logo.png'), png)
    await beginProgram(page)
    await fillProgram(page, program)
    dialogs.choose(join(folder, 'logo.png'))
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
    await remove()
  })

  it('refuses a picture that is none, and says so', async () => {
    const { page, dialogs } = app
    const { folder, remove } = await freshFolder()
    await writeFile(join(folder, 'logo.png'), 'not a picture')
    await beginProgram(page)
    dialogs.choose(join(folder, 'logo.png'))
    await page.getByRole('button', { name: 'Choose a picture…' }).click()
    await page.getByRole('alert').getByText('logo.png').waitFor()
    await remove()
  })

  it('can be gone through by keyboard alone', async () => {
    const { page } = app
    const tabTo = async (label: string) => {
      for (let step = 0; step < 40; step += 1) {
        const now = await page.evaluate(() => {
          const { activeElement } = document
          if (!(activeElement instanceof HTMLElement)) return ''
          const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null
          return labels?.[0]?.textContent ?? activeElement.textContent
        })
        if (now.trim() === label) return
        await page.keyboard.press('Tab')
      }
      throw new Error(`No way to ${label} by Tab`)
    }
    await tabTo('Create your own…')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Create your own program' }).waitFor()
    await tabTo('Organization')
    await page.keyboard.type('Kolektiv')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Program')
    await tabTo('Role')
    await tabTo('Name')
    await page.keyboard.type('7')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.2.2021')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.2.2022')
    await tabTo('Create program')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '7' }).waitFor()
  })
})

describe('The sample program', () => {
  it('opens alive and goes in one click, after a question', async () => {
    const { page } = app
    await openSample(page)
    await page.getByText(/certificates are ready to print/).waitFor()
    await page.getByRole('button', { name: 'Remove it…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    await page.getByRole('button', { name: 'Open the sample program' }).waitFor()
  })
})

describe('A saved program', () => {
  it('comes back from its file as it was', async () => {
    const { page, dialogs } = app
    const { folder, remove } = await freshFolder()
    const path = join(folder, 'everything.json')
    await openSample(page)
    const before = await page.getByRole('list').last().innerText()
    await exportEverything(app, path)
    await page.getByRole('button', { name: 'Remove the sample program…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove it' }).click()
    dialogs.choose(path)
    await page.getByRole('button', { name: 'Open a saved program (JSON)…' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cycle 6' }).waitFor()
    expect(await page.getByRole('list').last().innerText()).toBe(before)
    await remove()
  })
})

describe('A copy on a stick', () => {
  it('is brought back on another computer, with all that is in it, by keyboard alone', async () => {
    const stick = await freshFolder()
    const { page, dialogs } = app
    await createProgram(page, program)
    await openSettings(page, 'Backups')
    dialogs.choose(stick.folder)
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByRole('row', { name: /This computer, Backup folder/ }).waitFor()
    const other = await startApp()
    await bringBackFrom(other, stick.folder)
    await openSettings(other.page, 'Program')
    await expect
      .poll(() => other.page.getByLabel('City', { exact: true }).inputValue())
      .toBe(program.city)
    await saved(other.page)
    // The stick goes on being the backup folder.
    await openSettings(other.page, 'Backups')
    await other.page.getByText(basename(stick.folder)).waitFor()
    expect(other.complaints).toEqual([])
    await other.close()
    await stick.remove()
  })

  it('that is locked is brought back with its passphrase, and the stick stays locked', async () => {
    const stick = await freshFolder()
    const { page, dialogs } = app
    await createProgram(page, program)
    await openSettings(page, 'Backups')
    dialogs.choose(stick.folder)
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByText('Backups in this folder lie open').waitFor()
    await page.getByRole('button', { name: 'Lock new backups with a passphrase…' }).click()
    await page.getByRole('textbox', { name: 'Passphrase' }).fill('many secret words')
    await page.getByLabel('The same once more').fill('many secret words')
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Lock and make a backup' }).click()
    await page.getByText('New backups there open only with it').waitFor()
    const names = await readdir(stick.folder, { recursive: true })
    for (const name of names.filter((one) => one.endsWith('.snapshot')))
      await rm(join(stick.folder, name))
    const other = await startApp()
    await other.page.getByRole('button', { name: 'Bring back from a backup…' }).click()
    other.dialogs.choose(stick.folder)
    await other.page.getByRole('button', { name: 'Look in another folder…' }).click()
    await other.page.getByText('Opens with a passphrase').waitFor()
    expect(await violations(other.page)).toEqual([])
    await other.page.getByRole('button', { name: /^Bring/ }).click()
    await other.page.getByRole('textbox', { name: 'Passphrase' }).fill('many secret words')
    await other.page.keyboard.press('Enter')
    await other.page.getByRole('button', { name: 'Open the program' }).click()
    await openSettings(other.page, 'Backups')
    await other.page.getByText('New backups there open only with it').waitFor()
    expect(other.complaints).toEqual([])
    await other.close()
    await stick.remove()
  })
})

/** On the first page of a new program: looks into a folder that has nothing, then into one that has a copy, and brings that back. */
async function bringBackFrom({ page, dialogs }: TestApp, folder: string): Promise<void> {
  const nothing = await freshFolder()
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
  for (const place of [nothing.folder, folder]) {
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
  await nothing.remove()
}
