/**
 * The main job, headless, on the files of the sample program: `npm run demo`. From an empty workspace through the same screens
 * and buttons that a coordinator uses: a program and a cycle, three imports, pairs, attendance, certificates, reports, tables
 * and a copy of everything. What comes out lies in `demo-output/`, with a summary of what it is and how long it took.
 */
import { mkdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { launch } from '../chromium-host/launch'
import type { RunningApp } from '../chromium-host/launch'
import { createProgram, exportEverything, goTo } from '../test/e2e/steps/program'
import {
  completePairs,
  importFile,
  importReport,
  issueAll,
  makePairs,
  openRollCall,
  savedAs,
  takeForms,
} from '../test/e2e/steps/work'
import { ensureBuild } from './lib/ensure-build.mjs'

const root = join(import.meta.dirname, '..')
const target = join(root, 'demo-output')
const source = (name: string): string => join(root, 'resources/sample/files', name)
const rollCall = 'Javni nastup'
/** Present, excused, absent, in the order of names. */
const called = 'ppppeppapppppppppeppppaapppp'

/** Everything the demo makes, and nothing else is ever removed. */
const outputs = {
  certificates: 'Certificates of completion.pdf',
  thanks: 'Certificates of appreciation.pdf',
  report: 'Cycle report.pdf',
  workbook: 'Cycle.xlsx',
  people: 'People.xlsx',
  attendanceBook: 'Attendance.xlsx',
  attendanceList: 'Attendance.csv',
  signIn: 'Sign-in sheet.pdf',
  workspace: 'Everything.json',
} as const

const steps: { readonly what: string; readonly came: string; readonly ms: number }[] = []

/** Does one step, and notes what came of it and how long it took. */
async function step(what: string, act: () => Promise<string>): Promise<void> {
  const started = performance.now()
  const came = await act()
  const ms = performance.now() - started
  steps.push({ what, came, ms })
  console.log(`  ${what.padEnd(32)} ${(ms / 1000).toFixed(1).padStart(5)} s   ${came}`)
}

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocument({ data: bytes.slice() }).promise
  const { numPages } = pdf
  await pdf.destroy()
  return numPages
}

async function saves(
  app: RunningApp,
  what: string,
  name: string,
  press: () => Promise<void>,
): Promise<void> {
  await step(what, async () => {
    const bytes = await savedAs(app, join(target, name), press)
    return name.endsWith('.pdf') ? `${name}, ${await pagesOf(bytes)} pages` : name
  })
}

async function bringIn(app: RunningApp): Promise<void> {
  await step('A program with its first cycle', async () => {
    await createProgram(app.page, {
      organization: 'Udruženje Prostor',
      program: 'Mentorstvo u kulturi',
      city: 'Beograd',
      documentLanguage: 'Srpski',
      signatories: [
        ['Vesna Radovanović', 'direktorka'],
        ['Pavle Antić', 'koordinator programa'],
      ],
      cycle: { name: '2020', from: '1.1.2020', to: '31.3.2021' },
    })
    return 'Mentorstvo u kulturi, 2020'
  })
  await step('Applications (CSV)', () =>
    importFile(app, 'Import people…', source('applications.csv'), 'Applications of mentees'),
  )
  await step('Mentors (XLSX)', () =>
    importFile(app, 'Import people…', source('mentors.xlsx'), 'Mentors'),
  )
  await step('Workshops (CSV, windows-1250)', () =>
    importFile(app, 'Import workshops…', source('workshops.csv'), 'Workshops'),
  )
}

async function work(app: RunningApp): Promise<void> {
  const { page } = app
  await step('Pairs, by keyboard', async () => {
    await makePairs(page, 40)
    return '40 pairs'
  })
  await step('Attendance from a Zoom report', () => importReport(app, source('zoom-wrap-up.csv')))
  await step('Attendance from a Teams report', () => importReport(app, source('teams-funding.csv')))
  await step('Roll call, by keyboard', async () => {
    await openRollCall(page, rollCall)
    const line = page.getByText(/^\d+ present, \d+ excused, \d+ absent/).first()
    const unmarked = async (): Promise<number> =>
      Number(/(\d+) not marked/.exec(await line.innerText())?.[1] ?? Number.NaN)
    const waiting = await unmarked()
    await page.getByRole('grid').focus()
    await page.keyboard.press('Home')
    for (const key of called) await page.keyboard.press(key)
    await page
      .getByText(new RegExp(`absent, ${waiting - called.length} not marked`))
      .first()
      .waitFor()
    return (await line.innerText()).trim()
  })
  await step('The pairs end', async () => {
    await completePairs(page)
    return 'completed'
  })
  await step('Certificates of completion', async () => {
    await issueAll(page, 'Completion', 'Serbian, Latin')
    return 'issued'
  })
  await step('The program in Cyrillic too', async () => {
    const taken = await takeForms(page)
    return `${taken} forms, as they are suggested`
  })
  await step('Certificates of appreciation', async () => {
    await issueAll(page, 'Appreciation', 'Serbian, Cyrillic')
    return 'issued'
  })
}

async function saveAll(app: RunningApp): Promise<void> {
  const { page } = app
  const certificates = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Save PDF…' }).first().click()
    await page.getByRole('menuitem', { name: /in one file…$/ }).click()
  }
  const button = (name: string) => () => page.getByRole('button', { name }).first().click()
  await saves(app, 'Certificates, Cyrillic', outputs.thanks, certificates)
  await page.getByRole('radio', { name: 'Completion', exact: true }).press('Space')
  await saves(app, 'Certificates, Latin', outputs.certificates, certificates)
  await goTo(page, 'Reports')
  await saves(app, 'Cycle report', outputs.report, button('Save PDF…'))
  await page.getByRole('tab', { name: 'Tables' }).click()
  await saves(app, 'All tables', outputs.workbook, button('Save XLSX… Everything of this cycle'))
  await saves(app, 'List of people', outputs.people, button('Save XLSX… People'))
  await saves(
    app,
    'Attendance, a workbook',
    outputs.attendanceBook,
    button('Save XLSX… Attendance'),
  )
  await saves(app, 'Attendance, a list', outputs.attendanceList, async () => {
    await button('Save CSV… Attendance')()
    // For which program the list is: the usual one.
    await page.getByRole('button', { name: 'Save…', exact: true }).click()
  })
  await page.getByRole('tab', { name: 'Sign-in sheets' }).click()
  await saves(app, 'Sheet to sign', outputs.signIn, button('Save PDF…'))
  await step('A copy of everything', async () => {
    const path = join(target, outputs.workspace)
    await exportEverything(app, path)
    const { counts } = JSON.parse(await readFile(path, 'utf8')) as {
      readonly counts: Readonly<Record<string, number>>
    }
    return `${counts['people'] ?? 0} people, ${counts['attendance'] ?? 0} marks`
  })
}

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

async function summary(): Promise<void> {
  const total = steps.reduce((sum, { ms }) => sum + ms, 0)
  console.log(`\nIn ${target}, in ${(total / 1000).toFixed(0)} s:`)
  for (const name of Object.values(outputs)) {
    const { size } = await stat(join(target, name))
    console.log(`  ${name.padEnd(44)} ${sizeOf(size).padStart(10)}`)
  }
}

const built = await ensureBuild()
if (built !== 0) process.exit(built)
await mkdir(target, { recursive: true })
for (const name of Object.values(outputs)) await rm(join(target, name), { force: true })
console.log('Ciklus, from an empty workspace to certificates and reports:\n')
const app = await launch()
try {
  app.page.setDefaultTimeout(60_000)
  await bringIn(app)
  await work(app)
  await saveAll(app)
} finally {
  await app.close()
}
await summary()
process.exit(0)
