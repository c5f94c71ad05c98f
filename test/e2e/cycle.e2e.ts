/**
 * The main job from end to end, as a coordinator does it: an empty workspace, the files they have, pairs, attendance,
 * certificates, reports. What comes out is read back: names out of the PDF, numbers and dates out of the workbook.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, startApp } from './app'
import type { TestApp } from './app'
import { readPdf } from '../main/documents/pdf-reader'
import { createProgram, exportEverything, goTo } from './steps/program'
import {
  completePairs,
  goOnDespiteWarnings,
  importFile,
  importReport,
  issueAll,
  makePairs,
  openRollCall,
  savedAs,
} from './steps/work'

const file = (name: string): string => resolve('test/fixtures/cycle-2020', name)

let app: TestApp
let out: Awaited<ReturnType<typeof freshFolder>>

beforeAll(async () => {
  app = await startApp()
  out = await freshFolder()
})
afterAll(async () => {
  await app.close()
  await out.remove()
})

describe('A whole cycle', () => {
  it('begins with an empty workspace', async () => {
    await createProgram(app.page, {
      organization: 'Udruženje Most',
      program: 'Kreativno mentorstvo',
      city: 'Beograd',
      documentLanguage: 'Srpski',
      signatories: [
        ['Milena Berić', 'direktorka'],
        ['Ђорђе Љубић', 'уметнички саветник'],
      ],
      cycle: { name: '2020', from: '1.3.2020', to: '28.2.2021' },
    })
  })

  it('takes in the applications, the mentors and the workshops', async () => {
    const mentees = file('mentee-applications.csv')
    expect(await importFile(app, 'Import people…', mentees, 'Applications of mentees')).toBe(
      '61 people imported',
    )
    expect(await importFile(app, 'Import people…', file('mentors.xlsx'), 'Mentors')).toBe(
      '28 people imported',
    )
    expect(
      await importFile(app, 'Import workshops…', file('workshops-cp1250.csv'), 'Workshops'),
    ).toBe('8 workshops imported')
  })

  it('adds somebody whose name is in another script', async () => {
    const { page } = app
    await goTo(page, 'People')
    await page.getByRole('button', { name: 'Add person' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('First name').fill('سلمى')
    await dialog.getByLabel('Last name').fill('حداد')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('سلمى حداد').first().waitFor()
  })

  it('makes pairs by keyboard alone', async () => {
    await makePairs(app.page, 62)
    await app.page.getByRole('radio', { name: 'Pairs', exact: true }).press('Space')
    await app.page.getByText('سلمى حداد').first().waitFor()
  })

  it('takes in the attendance reports and calls the roll', async () => {
    expect(await importReport(app, file('zoom-participants.csv'))).toMatch(/^\d+ people marked/)
    expect(await importReport(app, file('teams-attendance.csv'))).toMatch(/^\d+ people marked/)
    const { page } = app
    await openRollCall(page, 'Javni nastup')
    await page.getByRole('grid').focus()
    await page.keyboard.press('Home')
    for (const key of ['p', 'p', 'e', 'a', 'p']) await page.keyboard.press(key)
    await page.getByText('3 present, 1 excused, 1 absent').waitFor()
  })

  it('comes out with certificates that have every name in its script', async () => {
    await completePairs(app.page)
    await issueAll(app.page, 'Completion', 'Serbian, Cyrillic')
    await issueAll(app.page, 'Appreciation', 'Serbian, Latin')
    const { page } = app
    const saveAll = (name: string) =>
      savedAs(app, join(out.folder, name), async () => {
        await page.getByRole('button', { name: 'Save PDF…' }).first().click()
        await page.getByRole('menuitem', { name: /in one file…$/ }).click()
        await goOnDespiteWarnings(page, new RegExp(`^Saved as .*${name}`))
      })
    const mentors = await readPdf(await saveAll('mentors.pdf'))
    expect(mentors.pages.join('\n')).toContain('Đorđe Žunić')
    await page.getByRole('radio', { name: 'Completion', exact: true }).press('Space')
    const mentees = await readPdf(await saveAll('mentees.pdf'))
    const text = mentees.pages.join('\n').normalize('NFKC')
    expect(mentees.pages).toHaveLength(62)
    expect(text).toContain('Ђурђа Шећеровић')
    expect(text).toContain('Маја Илић')
    expect(text.replaceAll(/\s/gu, '')).toMatch(/سلمىحداد|حدادسلمى/u)
    expect(mentees.marked).toBe(true)
    expect(text).toContain('2020/62')
  })

  it('prints them', async () => {
    const { page } = app
    await page.getByRole('button', { name: /^Print 62…/ }).click()
    await goOnDespiteWarnings(page, /^62 certificates printed/)
    expect(app.printed).toHaveLength(1)
  })

  it('saves a file for each person, named after them', async () => {
    const { page, dialogs } = app
    const folder = join(out.folder, 'each')
    await mkdir(folder)
    dialogs.choose(folder)
    await page.getByRole('button', { name: 'Save PDF…' }).first().click()
    await page.getByRole('menuitem', { name: /^A file per person/ }).click()
    await goOnDespiteWarnings(page, /^Saved as .*each/)
    const names = await readdir(folder, { recursive: true })
    expect(names.filter((name) => name.endsWith('.pdf'))).toHaveLength(62)
    expect(names.some((name) => name.includes('Ђурђа Шећеровић'))).toBe(true)
  })

  it('comes out with a report that is the same file twice', async () => {
    const { page } = app
    await goTo(page, 'Reports')
    const save = async () => page.getByRole('button', { name: 'Save PDF…' }).click()
    const once = await savedAs(app, join(out.folder, 'report.pdf'), save)
    const twice = await savedAs(app, join(out.folder, 'again.pdf'), save)
    expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
    const text = (await readPdf(once)).pages.join('\n')
    expect(text).toContain('Kreativno mentorstvo')
    expect(text).toContain('Studijska poseta: Muzej')
  })

  it('comes out with a workbook of real numbers and dates', async () => {
    const { page } = app
    await page.getByRole('tab', { name: 'Tables' }).click()
    const bytes = await savedAs(app, join(out.folder, 'cycle.xlsx'), async () =>
      page.getByRole('button', { name: 'Save XLSX… Everything of this cycle' }).click(),
    )
    const workbook = read(bytes, { cellDates: true, cellNF: true })
    expect(workbook.SheetNames).toHaveLength(12)
    const people = utils.sheet_to_json<unknown[]>(workbook.Sheets[workbook.SheetNames[0]!]!, {
      header: 1,
    })
    expect(people.length).toBeGreaterThan(90)
    const births = people.slice(1).map((row) => row[9])
    expect(births.filter((value) => value instanceof Date).length).toBeGreaterThan(50)
    const formulas = workbook.SheetNames.flatMap((name) =>
      Object.values(workbook.Sheets[name]! as Record<string, { readonly f?: string }>).filter(
        (cell) => cell.f,
      ),
    )
    expect(formulas).toEqual([])
  })

  it('comes out with a list as CSV and a sheet to sign', async () => {
    const { page } = app
    const csv = await savedAs(app, join(out.folder, 'attendance.csv'), async () => {
      await page.getByRole('button', { name: 'Save CSV… Attendance' }).click()
      await page.getByRole('button', { name: 'Save…', exact: true }).click()
    })
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)).toContain('Zoom')
    await page.getByRole('tab', { name: 'Sign-in sheets' }).click()
    const sheet = await savedAs(app, join(out.folder, 'sheet.pdf'), async () =>
      page.getByRole('button', { name: 'Save PDF…' }).click(),
    )
    expect((await readPdf(sheet)).pages.join('\n')).toContain('Petar Ćosić')
  })

  it('saves everything as one file', async () => {
    const path = join(out.folder, 'workspace.json')
    await exportEverything(app, path)
    const saved = JSON.parse(await readFile(path, 'utf8')) as {
      readonly format: string
      readonly counts: Readonly<Record<string, number>>
    }
    expect(saved.format).toBe('ciklus-workspace')
    expect(saved.counts['pairs']).toBe(62)
  })

  it('never made the page complain', () => {
    expect(app.complaints).toEqual([])
  })
})
