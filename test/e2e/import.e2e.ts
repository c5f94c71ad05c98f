/** Import: the files a coordinator has go in by keyboard and mouse, a bad one is refused in words, and undo takes it back. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { violations } from './steps/axe'
import { createProgram, goTo } from './steps/program'

const fixture = (name: string): string => resolve('test/fixtures/cycle-2020', name)

let app: TestApp
let scratch: Awaited<ReturnType<typeof freshFolder>>
beforeEach(async () => {
  scratch = await freshFolder()
  app = await startApp()
  await createProgram(app.page, {
    organization: 'Udruženje Most',
    program: 'Mentorstvo',
    city: 'Beograd',
    signatories: [['Vesna Radić', 'direktorka']],
    cycle: { name: '2020', from: '1.1.2020', to: '31.3.2021' },
  })
})
afterEach(async () => {
  await app.close()
  await scratch.remove()
  expect(app.complaints).toEqual([])
})

/** The dialog opens by itself when an import begins; after that a button opens it. */
let isDialogOpen = false

/** Begins an import from the palette, by keyboard; in the place of one that is under way after a question. */
async function begin(command: string, unfinished: string | null = null): Promise<void> {
  const { keyboard } = app.page
  isDialogOpen = true
  await keyboard.press('Control+k')
  await keyboard.type(command)
  await app.page.getByRole('option', { name: command }).first().waitFor()
  await keyboard.press('Enter')
  if (unfinished !== null) {
    const question = app.page.getByRole('alertdialog', { name: new RegExp(unfinished, 'u') })
    await question.getByRole('button', { name: 'Leave it' }).press('Enter')
  }
  await app.page.getByRole('heading', { level: 2, name: /^Which file/ }).waitFor()
}

async function choose(path: string): Promise<void> {
  app.dialogs.choose(path)
  if (!isDialogOpen)
    await app.page.getByRole('button', { name: /^Choose (a\sfile|another)…$/ }).press('Enter')
  isDialogOpen = false
}

/** Goes on with the button that has the keyboard's Enter. */
async function next(to: string, by = 'Next'): Promise<void> {
  await app.page.getByRole('button', { name: by, exact: true }).press('Enter')
  const heading = app.page.getByRole('heading', { level: 2, name: to })
  await heading.waitFor()
  await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true)
}

/** From a file to its check. */
async function toCheck(command: string, file: string): Promise<void> {
  await begin(command)
  await choose(fixture(file))
  await app.page.getByRole('grid', { name: 'The sheet' }).waitFor()
  // The columns of these files are sure, so they are not asked about.
  await app.page.keyboard.press('Control+Enter')
  await heading('What will happen').waitFor()
  await app.page.getByRole('grid', { name: 'Rows of the file' }).waitFor()
}

const does = (name: string) => app.page.getByRole('button', { name, exact: true })
const heading = (name: string) => app.page.getByRole('heading', { level: 2, name })
const says = (text: string) => app.page.getByText(text).first()

describe('A file that cannot be read', () => {
  it('is refused in words that name the file and the place, and nothing is changed', async () => {
    const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['empty.csv', '', /“empty.csv” is empty/],
      ['scan.csv', '%PDF-1.7\n1 0 obj<<>>endobj', /“scan.csv” is not a file.*PDF/],
      ['wide.csv', `Ime\n${'1,'.repeat(20_000)}1`, /“wide.csv” has 20001 columns in row 2/],
      ['half.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /“half.xlsx” is damaged/],
    ]
    await begin('Import people…')
    for (const [name, content, words] of bad) {
      const path = join(scratch.folder, name)
      await writeFile(path, content)
      await choose(path)
      const alert = app.page.getByRole('note')
      await expect.poll(() => alert.innerText(), { timeout: 30_000 }).toMatch(words)
      expect(await alert.innerText()).toContain('Nothing was changed.')
    }
    expect(await violations(app.page)).toEqual([])
    await goTo(app.page, 'People')
    await app.page.getByText('Nobody here yet').waitFor()
  })
})

describe('An import', () => {
  it('shows what a file holds and lets it be corrected before anything happens', async () => {
    const { page } = app
    await begin('Import people…')
    await choose(fixture('mentors.xlsx'))
    await page.getByRole('button', { name: /What the file holds/ }).waitFor()
    expect(await page.getByRole('button', { name: /What the file holds/ }).innerText()).toBe(
      'Mentors',
    )
    await page.getByRole('button', { name: /Row with the headings/ }).click()
    await page.getByRole('option', { name: /^Row 4/ }).click()
    await says('27 rows found').waitFor()
    await page.getByRole('button', { name: /Row with the headings/ }).click()
    await page.getByRole('option', { name: /^Row 3/ }).click()
    await page.getByText('2 rows are not part of the table').waitFor()
    expect(await violations(page)).toEqual([])
    await next('What does each column become?', 'Look at the columns')
    await page.getByRole('button', { name: /What “Ime i prezime” becomes/ }).click()
    await page.getByRole('option', { name: 'Leave out' }).click()
    await page.getByText('No column becomes a name. Say which one holds the names.').waitFor()
    expect(await does('Next').isDisabled()).toBe(true)
    expect(await violations(page)).toEqual([])
  })

  it('of applicants brings in each once, is taken back and done again as one step, and has nothing to do a second time', async () => {
    await bringsInApplicants()
    await isTakenBackAndDoneAgain()
    await hasNothingToDoTwice()
  })

  it('of all the files of a cycle, one after the other, marks who was there in the end', async () => {
    await bringsInApplicants()
    await bringsInMentors()
    await bringsInWorkshops()
    await marksFromZoom()
    await marksFromTeams()
  })

  it('is still there after something was looked up elsewhere, and gives way to another only after a question', async () => {
    const { page } = app
    await toCheck('Import people…', 'mentors.xlsx')
    await goTo(page, 'People')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Go on with the import')
    await page.getByRole('option', { name: 'Go on with the import' }).click()
    await page.getByRole('heading', { level: 2, name: 'What will happen' }).waitFor()
    await begin('Import workshops…', 'mentors.xlsx')
  })
})

/** Each person once; it is said which rows were not taken. */
async function bringsInApplicants(): Promise<void> {
  const { page } = app
  await toCheck('Import people…', 'mentee-applications.csv')
  await says('61 new people, 7 repeated rows, 1 row cannot be imported').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: /Status to begin with/ }).click()
  await page.getByRole('option', { name: 'Accepted' }).click()
  await does('Import 61 people').press('Enter')
  await heading('61 people imported').waitFor()
  await page.getByRole('row', { name: /not-an-email/ }).waitFor()
  await page.getByText('Lines of the file: 80. New: 68').waitFor()
  expect(await violations(page)).toEqual([])
}

/** As one step, with what was decided. */
async function isTakenBackAndDoneAgain(): Promise<void> {
  const { page } = app
  await does('Undo the import').press('Enter')
  await heading('The import was taken back').waitFor()
  await goTo(page, 'People')
  await page.getByText('Nobody here yet').waitFor()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Redo')
  await page.getByRole('option', { name: /^Redo/ }).first().click()
  await page.getByText(/^61 people/).waitFor()
}

/** The same file once more: the columns are known, and nothing would change. */
async function hasNothingToDoTwice(): Promise<void> {
  const { page } = app
  await begin('Import people…')
  await choose(fixture('mentee-applications.csv'))
  await page.getByRole('grid', { name: 'The sheet' }).waitFor()
  await next('What does each column become?', 'Look at the columns')
  await page.getByText(/imported a file with these columns before/).waitFor()
  await next('What will happen')
  await says(
    'All of it is here already; nothing would change unless you take values from the file',
  ).waitFor()
  expect(await does('Import 61 people').isDisabled()).toBe(true)
}

/** From a workbook with a title above its table. */
async function bringsInMentors(): Promise<void> {
  await toCheck('Import people…', 'mentors.xlsx')
  await does('Import 28 people').press('Enter')
  await heading('28 people imported').waitFor()
}

/** Those who lead them are found, or added. */
async function bringsInWorkshops(): Promise<void> {
  const { page } = app
  await toCheck('Import workshops…', 'workshops-cp1250.csv')
  await says('8 new workshops, 5 new people who lead').waitFor()
  expect(await violations(page)).toEqual([])
  await does('Import 8 workshops').press('Enter')
  await heading('8 workshops imported').waitFor()
  await does('Go to Workshops').press('Enter')
  await page.getByRole('row', { name: /Studijska poseta: Muzej .Kuća./ }).waitFor()
}

/** The workshop is suggested, and unsure names are put to the user, who decides by keys. */
async function marksFromZoom(): Promise<void> {
  const { page } = app
  await toCheck('Import an attendance report…', 'zoom-participants.csv')
  await page.getByText('Suggested: Same day · Similar title').waitFor()
  await says('52 people will be marked, 3 names not decided, stay out').waitFor()
  const rows = page.getByRole('grid', { name: 'Rows of the file' })
  await rows.focus()
  await page.keyboard.press('1')
  await says('53 people will be marked, 2 names not decided, stay out').waitFor()
  await page.keyboard.press('0')
  await says('54 people will be marked, 1 of them new, 1 name not decided, stays out').waitFor()
  await page.keyboard.press('Delete')
  await says('54 people will be marked, 1 of them new, 1 left out').waitFor()
  expect(await violations(page)).toEqual([])
  await does('Mark 54 people').press('Enter')
  await heading(
    '54 people marked at “Wrap up: 2020 – godina kada nam je mentorstvo bilo najpotrebnije”',
  ).waitFor()
  await page.getByRole('row', { name: /Left out by you/ }).waitFor()
}

/** What the roll call said stays, unless the user takes the report’s word. */
async function marksFromTeams(): Promise<void> {
  const { page } = app
  await goTo(page, 'Workshops')
  await page.getByRole('row', { name: /Finansiranje u kulturi/ }).click()
  await does('Roll call').click()
  // They are called by last name, so Nikola Žunić is near the end.
  await page.getByRole('grid', { name: /^Roll call/ }).focus()
  await page.keyboard.press('End')
  await page.getByRole('row', { name: /Nikola Žunić/ }).click()
  await page.keyboard.press('a')
  await page.getByRole('row', { name: /Nikola Žunić.*Absent/ }).waitFor()
  await toCheck('Import an attendance report…', 'teams-attendance.csv')
  await says('49 people will be marked, 1 earlier mark stays').waitFor()
  await page.getByText('Here already marked as Absent (Roll call)').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByText('Take from the report: Present').click()
  await says('50 people will be marked').waitFor()
  await does('Mark 50 people').press('Enter')
  await heading('50 people marked at “Finansiranje u kulturi; fondovi i kampanje”').waitFor()
  await does('Go to Workshops').press('Enter')
  await page.getByRole('grid', { name: /^Roll call/ }).focus()
  await page.keyboard.press('End')
  await page.getByRole('row', { name: /Nikola Žunić.*Present/ }).waitFor()
}
