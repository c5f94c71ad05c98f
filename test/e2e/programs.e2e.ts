/** Two programs in one data folder: begun, opened, cut off in between, and each brought back from its own copies. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { createProgram, openSettings, saved } from './steps/program'
import { command } from './steps/work'

const program = {
  organization: 'Udruženje Most',
  program: 'Mentorstvo',
  city: 'Beograd',
  signatories: [],
  cycle: { name: 'Prvi', from: '1.1.2020', to: '31.12.2020' },
} as const

let app: TestApp | null
let folder: string
/** Where the user keeps files: nothing is saved into the folder of the data. */
let documents: string
const removes: (() => Promise<void>)[] = []

async function freshOne(): Promise<string> {
  const { folder: made, remove } = await freshFolder()
  removes.push(remove)
  return made
}

beforeEach(async () => {
  folder = await freshOne()
  documents = await freshOne()
  app = null
})
afterEach(async () => {
  await app?.close()
  for (const remove of removes.splice(0)) await remove()
})

async function start(): Promise<TestApp> {
  app = await startApp({ dataFolder: folder })
  return app
}

async function cityIs(page: Page, city: string): Promise<void> {
  await openSettings(page, 'Program')
  await expect.poll(() => page.getByLabel('City', { exact: true }).inputValue()).toBe(city)
}

async function bringBack(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring everything back' }).click()
  await page.getByRole('button', { name: 'Open the program' }).click()
  // Whichever screen was shown last.
  await page.getByRole('navigation').waitFor()
}

it('Two programs are begun and opened one from the other, survive a cut in between, and each comes back from its own copies', async () => {
  const first = await start()
  await createProgram(first.page, program)
  await saved(first.page)
  await command(first.page, 'Programs on this computer…')
  await first.page.getByRole('button', { name: 'Begin another program' }).click()
  expect(await first.ended).toMatchObject({ wantsRelaunch: true })
  const cut = await start()
  await cut.page.getByRole('button', { name: 'Create your own…' }).waitFor()
  await cut.kill()
  const second = await start()
  await second.page.getByRole('button', { name: `Open ${program.program}` }).waitFor()
  await createProgram(second.page, { ...program, program: 'Škola', city: 'Niš' })
  await saved(second.page)
  await second.close()
  await rm(join(folder, 'profile', 'Default', 'IndexedDB'), { recursive: true })
  const lost = await start()
  await lost.page.getByRole('button', { name: `Open ${program.program}` }).waitFor()
  await bringBack(lost.page)
  await cityIs(lost.page, 'Niš')
  await command(lost.page, 'Programs on this computer…')
  await lost.page.getByRole('button', { name: `Open ${program.program}` }).click()
  await lost.ended
  const other = await start()
  await bringBack(other.page)
  await cityIs(other.page, program.city)
  expect(await readdir(join(folder, 'programs'))).toHaveLength(1)
})

it('A program is removed from another one: saved and read back, its name typed, and nothing of it is left but the file', async () => {
  const first = await start()
  await createProgram(first.page, program)
  await saved(first.page)
  await command(first.page, 'Programs on this computer…')
  await first.page.getByRole('button', { name: 'Begin another program' }).click()
  await first.ended
  const { page, dialogs, complaints } = await start()
  await createProgram(page, { ...program, program: 'Škola', city: 'Niš' })
  await saved(page)
  await command(page, 'Programs on this computer…')
  const file = join(documents, 'kept.ciklus')
  dialogs.choose(join(folder, 'beside.ciklus'))
  await page.getByRole('button', { name: `Remove ${program.program}…` }).click()
  await page.getByRole('button', { name: 'Save it as a file…' }).click()
  await page
    .getByText(/keeps its own data/)
    .first()
    .waitFor()
  dialogs.choose(file)
  await page.getByRole('button', { name: 'Save it as a file…' }).click()
  await page.getByText('read back from there').waitFor()
  await page.getByLabel(/^Type the name/).fill(program.program)
  await page.getByRole('button', { name: 'Remove it for good' }).click()
  await page.getByText(`${program.program} was removed`).waitFor()
  expect(await page.getByRole('button', { name: /^Open / }).count()).toBe(0)
  expect(await readFile(file, 'utf8')).toContain(program.city)
  const names = await page.evaluate(async () =>
    (await indexedDB.databases()).map(({ name }) => name),
  )
  expect(names).not.toContain('ciklus')
  for (const gone of ['journal', 'snapshots', 'program.json'])
    expect(existsSync(join(folder, gone)), gone).toBe(false)
  expect(complaints).toEqual([])
})
