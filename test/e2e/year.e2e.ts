/**
 * A year of the program from the files to the report: the proposed matching becomes the pairs, the meetings of twelve months are typed,
 * or pasted as a month's column of a spreadsheet, goals are taken over and valued, and the report counts what was entered.
 */
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { readPdf } from '../main/documents/pdf-reader'
import { createProgram, exportEverything, goTo } from './steps/program'
import { command, importFile, savedAs } from './steps/work'

const file = (name: string): string => resolve('test/fixtures/cycle-2020', name)

let app: TestApp
let out: Awaited<ReturnType<typeof freshFolder>>
/** The months of the cycle, the last one first, as the list of meetings opens with it. */
const months = [
  ...['February 2021', 'January 2021', 'December 2020', 'November 2020', 'October 2020'],
  ...['September 2020', 'August 2020', 'July 2020', 'June 2020', 'May 2020', 'April 2020'],
  'March 2020',
]
/** Whether the pair of a row met in a month. */
const metIn = (row: number, month: number): boolean => (row + month) % 4 !== 3
/** How many pairs the matching made. */
let pairs = 0
/** How many goals the mentees set out with. */
let goals = 0

beforeAll(async () => {
  app = await startApp()
  out = await freshFolder()
})
afterAll(async () => {
  expect(app.complaints).toEqual([])
  await app.close()
  await out.remove()
})

const button = (name: string | RegExp) => app.page.getByRole('button', { name })
const grid = (name: string | RegExp) => app.page.getByRole('grid', { name })

/** Types a month from pair to pair. */
async function typeDown(cells: readonly string[]): Promise<void> {
  for (const cell of cells) {
    await app.page.keyboard.type(cell)
    await app.page.keyboard.press('Enter')
  }
}

/** Pastes a month as a column that was copied elsewhere, after it is shown what that changes. */
async function pasteDown(cells: readonly string[]): Promise<void> {
  await app.page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const how = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', how))
  }, cells.join('\n'))
  await button(`Change ${String(cells.length)} cells`).press('Enter')
}

describe('A year', () => {
  it('begins with the files', async () => {
    await createProgram(app.page, {
      organization: 'Udruženje Most',
      program: 'Kreativno mentorstvo',
      city: 'Beograd',
      documentLanguage: 'English',
      signatories: [['Milena Berić', 'direktorka']],
      cycle: { name: '2020', from: '1.9.2019', to: '28.2.2021' },
    })
    await importFile(
      app,
      'Import people…',
      file('mentee-applications.csv'),
      'Applications of mentees',
    )
    await importFile(app, 'Import people…', file('mentors.xlsx'), 'Mentors')
    await importFile(app, 'Import workshops…', file('workshops-cp1250.csv'), 'Workshops')
  })

  it('has everybody in it who applied', async () => {
    const { page } = app
    await command(page, 'Go through applications')
    await page.getByText('Keys on the chosen row:').waitFor()
    const list = page.getByRole('grid').first()
    await list.focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Alt+a')
    await page.getByText('Accepted 61 people').first().waitFor()
  })

  it('has the pairs of the proven matching', async () => {
    const { page } = app
    await goTo(page, 'Pairs')
    await button('Match mentees and mentors').first().click()
    await page.getByRole('tab', { name: 'Criteria' }).click()
    await button('Begin with the usual ones').click()
    await page.getByRole('heading', { name: 'City or online' }).waitFor()
    await page.getByRole('tab', { name: 'Drafts' }).click()
    await button(/^All \d+ said yes$/).click()
    await button('Propose a matching').click()
    await page.getByText('Proven: no other matching is better').waitFor()
    await button('Make pairs of it…').click()
    await button(/^Make the pairs?$/).click()
    const made = page.getByText(/^Made \d+ pairs? of the draft/).first()
    await made.waitFor()
    pairs = Number(/\d+/u.exec(await made.innerText())?.[0])
    expect(pairs).toBeGreaterThan(20)
  })

  it('has twelve months of meetings, typed from pair to pair or pasted from a spreadsheet', async () => {
    const { page } = app
    await goTo(page, 'Pairs')
    await page.getByRole('radio', { name: 'Meetings' }).press('Space')
    await grid('Meetings in February 2021').waitFor()
    for (const [back, month] of months.entries()) {
      if (back > 0) await button('Month before').click()
      const list = grid(`Meetings in ${month}`)
      await list.focus()
      await page.keyboard.press('Home')
      const cells = Array.from({ length: pairs }, (_, row) => (metIn(row, back) ? '12 60' : 'x'))
      await (back % 2 === 0 ? typeDown(cells) : pasteDown(cells))
      await page.getByText(`${pairs} of ${pairs} pairs recorded`).waitFor()
    }
  })

  it('has goals that were taken over from the applications, and stand higher at the end', async () => {
    const { page } = app
    await page.getByRole('radio', { name: 'Goals' }).press('Space')
    await button(/^Take over/).click()
    const list = grid(/^Goals/)
    await list.waitFor()
    goals = Number(/ of (\d+) goals recorded/u.exec(await page.locator('main').innerText())?.[1])
    expect(goals).toBeGreaterThan(50)
    await list.focus()
    await page.keyboard.press('Home')
    for (let row = 0; row < goals; row += 1) {
      // Tab goes on to the middle and to the end; Enter to the end of the next goal.
      const keys = ['2', 'Tab', '3', 'Tab', '4', 'Enter', 'ArrowLeft', 'ArrowLeft']
      for (const key of keys) await page.keyboard.press(key)
    }
    await page
      .getByText(
        `At the start ${goals} of ${goals} goals recorded, in the middle ${goals}, at the end ${goals}.`,
      )
      .waitFor()
  })

  it('comes out with a report that counts it all', async () => {
    const { page } = app
    await exportEverything(app, join(out.folder, 'workspace.json'))
    const saved = JSON.parse(await readFile(join(out.folder, 'workspace.json'), 'utf8')) as {
      readonly counts: Readonly<Record<string, number>>
    }
    expect(saved.counts).toMatchObject({ pairs, goals, meetings: pairs * months.length })
    await goTo(page, 'Reports')
    const report = await savedAs(app, join(out.folder, 'report.pdf'), async () =>
      page.getByRole('button', { name: 'Save PDF…' }).click(),
    )
    const met = Array.from({ length: pairs }, (_, row) =>
      months.filter((_month, back) => metIn(row, back)),
    ).flat().length
    const text = (await readPdf(report)).pages.join('\n').replaceAll(/\s+/gu, ' ')
    expect(text).toContain(`${pairs} pairs worked together.`)
    expect(text).toContain(`${met} meetings of pairs ${met} hours of meetings`)
    expect(text).toContain(`Mentees set out with ${goals} goals. ${goals} came further.`)
  })
})
