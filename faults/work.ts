/** What is done in the program while something happens to it: the things a coordinator does, by the screens. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { applicantRows } from '../bench/people-files'
import { createProgram, openSettings } from '../test/e2e/steps/program'
import { checkFile, command } from '../test/e2e/steps/work'
import type { Session } from './program'
import { allSaved, freshFolder, startOnly } from './program'

const program = {
  organization: 'Udruženje Most',
  program: 'Mentorstvo',
  city: 'Beograd',
  signatories: [],
  cycle: { name: 'Prvi', from: '1.1.2020', to: '31.12.2020' },
} as const

/** Makes a data folder with a program in it, with so many people, and closes it. Answers the folder. */
export async function preparedFolder(people = 0): Promise<string> {
  const folder = await freshFolder()
  const session = await startOnly(folder)
  await session.page.getByRole('button', { name: 'Create your own…' }).waitFor()
  await createProgram(session.page, program)
  if (people > 0) {
    await readyToImport(session, people, 'first')
    await pressImport(session.page)
    await imported(session.page)
  }
  if (!(await allSaved(session))) throw new Error('A program in order does not save.')
  await session.app.close()
  return folder
}

/** Types one city after the other into the field in Settings that is open, each a change of its own, until the program is gone. */
export async function typeOn(page: Page, name: string): Promise<void> {
  const field = page.getByLabel('City', { exact: true })
  for (let count = 0; ; count += 1) {
    await field.fill(`${name} ${count}`)
    await page.keyboard.press('Enter')
    // Some changes come while those before are still being sent, others after a pause.
    await page.waitForTimeout(count % 5 === 0 ? 200 : 20)
    if (count % 7 === 6) await page.keyboard.press('Control+z')
  }
}

/** Types some cities. */
export async function typeSome(page: Page, name: string, times = 3): Promise<void> {
  await openSettings(page, 'Program')
  for (let count = 0; count < times; count += 1) {
    await page.getByLabel('City', { exact: true }).fill(`${name} ${count}`)
    await page.keyboard.press('Enter')
  }
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A CSV of so many people whom no other name has. */
async function peopleFile(folder: string, people: number, name: string): Promise<string> {
  const rows = applicantRows(people).map((row) =>
    row.map((cell) => quoted(cell.replace(/^person\./, `${name}.`))).join(','),
  )
  const path = join(folder, `${name}.csv`)
  await writeFile(path, `\uFEFF${rows.join('\r\n')}\r\n`)
  return path
}

const importButton = /^Import [\d,]+ /

/** Goes through the import of so many people up to the button that imports them. */
export async function readyToImport(
  { app, page }: Pick<Session, 'app' | 'page'>,
  people: number,
  name: string,
): Promise<void> {
  const path = await peopleFile(app.userData, people, name)
  await command(page, 'Import people…')
  await checkFile(app, path, 'Applications of mentees')
  await page.getByRole('button', { name: importButton }).waitFor()
}

/** Presses the button that imports. */
export async function pressImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: importButton }).click()
}

/** Waits until the import is done. */
export async function imported(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /(person|people) imported$/ }).waitFor()
}

/** Opens the list of copies. */
export async function openCopies(page: Page): Promise<void> {
  await openSettings(page, 'Backups')
  await page.getByRole('button', { name: 'Make a backup now' }).waitFor()
}

/** Asks for a copy. */
export async function pressCopy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a backup now' }).click()
}
