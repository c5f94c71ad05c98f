/** Nothing that was saved is lost: the database may be deleted, spoilt or replaced; copies can be gone back to. */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { cityInDatabase, createProgram, openSettings, saved } from './steps/program'
import { databaseIn } from '../../faults/program'
import { eventually } from '../support/eventually'

const program = {
  organization: 'Udruženje Most',
  program: 'Mentorstvo',
  city: 'Beograd',
  signatories: [],
  cycle: { name: 'Prvi', from: '1.1.2020', to: '31.12.2020' },
} as const

let app: TestApp | null
let folder: string
let remove: () => Promise<void>
beforeEach(async () => {
  ;({ folder, remove } = await freshFolder())
  app = null
})
afterEach(async () => {
  await app?.close()
  await remove()
})

async function start(): Promise<TestApp> {
  app = await startApp({ dataFolder: folder })
  return app
}

const database = (): string => databaseIn(folder)

/** Changes the city in Settings, and waits until it is saved twice. */
async function setCity(city: string): Promise<void> {
  await setCityUnsaved(city)
  const { page } = await running()
  // "Saved" may still stand there from before.
  await eventually(async () => expect(await page.evaluate(cityInDatabase)).toBe(city))
  await saved(page)
}

async function setCityUnsaved(city: string): Promise<void> {
  const { page } = await running()
  await openSettings(page, 'Program')
  const field = page.getByLabel('City', { exact: true })
  await field.click()
  await field.fill(city)
  await page.keyboard.press('Enter')
}

/** The names of the copies in a folder and what is in it. */
async function copiesIn(place: string): Promise<readonly string[]> {
  const names = await readdir(place, { recursive: true })
  return names.filter((name) => name.endsWith('.snapshot')).map((name) => basename(name))
}

async function running(): Promise<TestApp> {
  return app ?? start()
}

async function cityIs(city: string): Promise<void> {
  const { page } = await running()
  await openSettings(page, 'Program')
  await expect.poll(() => page.getByLabel('City', { exact: true }).inputValue()).toBe(city)
}

let worked: string
/** Its database as it was before the last change. */
let olderDatabase: string
beforeAll(async () => {
  worked = (await freshFolder()).folder
  olderDatabase = (await freshFolder()).folder
  const first = await freshFolder()
  ;({ folder } = first)
  await createProgram((await start()).page, program)
  await setCity('Niš')
  await end()
  // The browser outlives the program for a moment, and clears up after itself meanwhile.
  await eventually(() => cp(database(), olderDatabase, { recursive: true }))
  await setCity('Sombor')
  await end()
  await eventually(() => cp(folder, worked, { recursive: true }))
  await first.remove()
})
afterAll(async () => {
  for (const made of [worked, olderDatabase]) await rm(made, { recursive: true, force: true })
})

/** Ends the program as a power cut would. */
async function end(): Promise<void> {
  await (await running()).kill()
  app = null
}

/** A program was made, worked on, and ended as by a power cut: once, and copied. */
async function workAndDie(): Promise<void> {
  await cp(worked, folder, { recursive: true })
  // Copied by whoever moves to another computer, it would be another device; here it is the same one.
  await rm(join(folder, 'device'), { recursive: true, force: true })
  // Nor was it ended three times in a row by itself.
  await rm(join(folder, 'starts'), { force: true })
}

/** States of pages that were looked at. */
const lookedAt = new Set<string>()

/** Nothing on a page in this state keeps somebody out, in light or in dark; looked at where it is first met. */
async function isForAll(page: Page, state: string): Promise<void> {
  if (lookedAt.has(state)) return
  lookedAt.add(state)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await violations(page, 'colours')).toEqual([])
}

/** On the page that brings things back: looks at it, brings everything back, and opens the program. */
async function bringBack(title: RegExp, button = 'Bring everything back'): Promise<void> {
  const { page } = await running()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await isForAll(page, `to bring back: ${title.source}`)
  // By keyboard alone: the one thing to do has the focus.
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(button)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Everything is back' }).waitFor()
  await isForAll(page, 'brought back')
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').getByText('Mentorstvo').waitFor()
}

describe('After a power cut, everything is back', () => {
  it('when the database was deleted, and undo goes on where it was', async () => {
    await workAndDie()
    await rm(database(), { recursive: true })
    await start()
    await bringBack(/^Your data is not where it was/)
    await cityIs('Sombor')
    const { page } = await running()
    await page.keyboard.press('Control+z')
    await cityIs('Niš')
    await saved(page)
  })

  it('when the database was spoilt: it is put aside, and the program starts anew', async () => {
    await workAndDie()
    for (const name of await readdir(database(), { recursive: true, withFileTypes: true }))
      if (name.isFile()) await writeFile(join(name.parentPath, name.name), 'garbage'.repeat(500))
    const { page, ended } = await start()
    const heading = page.getByRole('heading', { level: 1 })
    await heading.waitFor()
    if ((await heading.innerText()).startsWith('The data could not be opened')) {
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Bring everything back' }).click()
      expect(await ended).toEqual({ wantsRelaunch: true })
      await start()
    }
    const { page: again } = await running()
    const bring = again.getByRole('button', { name: 'Bring everything back' })
    const open = again.getByRole('button', { name: 'Open the program' })
    await bring.or(open).first().waitFor()
    if (await bring.isVisible()) await bring.click()
    await open.click()
    await cityIs('Sombor')
  })

  it('when an older database was put back, with what was done since', async () => {
    await workAndDie()
    await rm(database(), { recursive: true })
    await cp(olderDatabase, database(), { recursive: true })
    await start()
    await bringBack(/^An older state of your data came back/)
    await cityIs('Sombor')
  })

  it('and can be declined: an empty program begins, and the copies stay', async () => {
    await workAndDie()
    await rm(database(), { recursive: true })
    const { page } = await start()
    await page.getByRole('button', { name: 'Begin with an empty program…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Begin anew' }).click()
    await page.getByRole('button', { name: 'Create your own…' }).waitFor()
    expect((await readdir(folder)).some((name) => name.startsWith('journal.retired-'))).toBe(true)
    await page.getByRole('button', { name: 'Bring back from a backup…' }).click()
    await page.getByRole('heading', { name: 'Begin with a backup' }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await createProgram(page, { ...program, city: 'Bor' })
    await cityIs('Bor')
  })
})

describe('Copies that cannot be read', () => {
  it('are not taken for a first day: it is said, and tried again', async () => {
    await writeFile(join(folder, 'journal'), '')
    const { page } = await start()
    await page.getByRole('heading', { level: 1, name: /^Your data may be here/ }).waitFor()
    await isForAll(page, 'copies that cannot be read')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Try again')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Your data may be here/ }).waitFor()
    await rm(join(folder, 'journal'))
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Create your own…' }).waitFor()
  })
})

describe('The top line', () => {
  it('says it when the journal cannot be written, and when it can again', async () => {
    await workAndDie()
    // Where the second copy should be lies a file.
    await rm(join(folder, 'journal'), { recursive: true })
    await writeFile(join(folder, 'journal'), '')
    const { page } = await start()
    await setCityUnsaved('Bor')
    const copyFailed = page.getByText(/^Saved here, but the journal/).first()
    await copyFailed.waitFor()
    expect(await violations(page)).toEqual([])
    await rm(join(folder, 'journal'))
    await saved(page)
    await copyFailed.waitFor({ state: 'hidden' })
    await end()
    await rm(database(), { recursive: true })
    await start()
    await bringBack(/^Your data is not where it was/)
  })
})

describe('Backups', () => {
  it('are made when the program closes, go to a backup folder that was not there, can be gone back to, and that can be undone', async () => {
    await workAndDie()
    const { page, dialogs, close } = await start()
    const second = await freshFolder()
    onTestFinished(second.remove)
    await openSettings(page, 'Backups')
    dialogs.choose(second.folder)
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByRole('row', { name: /Backup folder/ }).waitFor()
    await second.remove()
    await setCity('Niš')
    await close()
    const here = await copiesIn(folder)
    expect(here).toHaveLength(2)
    const newest = here.toSorted().slice(-1)
    await mkdir(second.folder)
    const { page: next } = await start()
    // It is the newest of the two that are here, not all that there ever were.
    await expect.poll(() => copiesIn(second.folder)).toEqual(newest)
    await setCity('Sombor')
    await openSettings(next, 'Backups')
    await next.getByRole('row', { name: /When closing.*Backup folder/ }).click()
    await isForAll(next, 'a backup chosen in Settings')
    await next.getByRole('button', { name: 'Go back to this backup…' }).click()
    await next.getByRole('alertdialog').getByText('What changes back: 1 program.').waitFor()
    await next.getByRole('alertdialog').getByRole('button', { name: 'Go back to it' }).click()
    await next
      .getByText(/^Went back to the backup of/)
      .first()
      .waitFor()
    await next.getByRole('row', { name: /Before going back/ }).waitFor()
    await cityIs('Niš')
    await next.keyboard.press('Control+z')
    await cityIs('Sombor')
  })

  it('are made on demand, in a backup folder too, of a program that came back after a power cut without a word', async () => {
    await workAndDie()
    const { page, dialogs } = await start()
    await cityIs('Sombor')
    await openSettings(page, 'Backups')
    await page.getByRole('heading', { name: 'No backups yet' }).waitFor()
    const second = await freshFolder()
    onTestFinished(second.remove)
    dialogs.choose(second.folder)
    await page.getByRole('button', { name: 'Choose a folder…' }).click()
    await page.getByText(basename(second.folder)).waitFor()
    // The first copy goes there at once.
    await page
      .getByRole('row', { name: /You asked for it.*This computer, Backup folder/ })
      .waitFor()
    await page.getByRole('button', { name: 'Make a backup now' }).click()
    await expect.poll(() => page.getByRole('row', { name: /Backup folder/ }).count()).toBe(2)
    expect(await copiesIn(second.folder)).toHaveLength(2)
    expect(await violations(page)).toEqual([])
    await opensOnlyWithPassphrase(join(second.folder, 'copy.json.age'))
  })
})

/** Everything is saved with a passphrase, and opened with it on the first page of another computer. */
async function opensOnlyWithPassphrase(path: string): Promise<void> {
  const { page, dialogs } = await running()
  await page.getByRole('button', { name: 'Export with a passphrase…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Passphrase').fill('šljiva')
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await dialog.getByText('At least 8 characters, please.').waitFor()
  expect(await violations(page)).toEqual([])
  await dialog.getByLabel('Passphrase').fill('šljiva i jabuka')
  await dialog.getByLabel('The same once more').fill('šljiva i jabuka')
  dialogs.choose(path)
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click()
  await page.getByText(/^Saved as .*copy\.json\.age/).waitFor()
  const other = await startApp()
  onTestFinished(other.close)
  other.dialogs.choose(path)
  await other.page.getByRole('button', { name: 'Open a saved program (JSON)…' }).click()
  const ask = other.page.getByRole('dialog')
  await ask.getByLabel('Passphrase').fill('kruška')
  await ask.getByRole('button', { name: 'Open', exact: true }).click()
  await ask.getByText('This is not its passphrase.').waitFor()
  expect(await violations(other.page)).toEqual([])
  await ask.getByLabel('Passphrase').fill('šljiva i jabuka')
  await other.page.keyboard.press('Enter')
  await other.page.getByRole('heading', { level: 1, name: 'Prvi' }).waitFor()
  await saved(other.page)
}
