import { describe, expect, it } from 'vitest'
import {
  languages,
  reportDocument as reportSchema,
  workbookModel as workbookSchema,
} from '../../../src-shared/documents'
import type { ReportBlock, WorkbookModel } from '../../../src-shared/documents'
import { cycleReport } from '../../../src-renderer/features/reports/reports.document'
import { cycleWorkbook } from '../../../src-renderer/features/reports/reports.workbook'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  anApplication,
  anAttendance,
  anAward,
  aProject,
  aWorkshop,
  aWorkspace,
} from '../../builders'
import { printColors } from '../../../src-renderer/ui/charts/bar-chart'
import { hold, join, pairUp, rowsOf, smallCycle, turnedRound } from '../cycle-rows'

const context = (language: (typeof languages)[number] = 'en') => ({
  workspace: aWorkspace({ program: 'Spojnice' }),
  translator: translatorFor(language),
  timestamp: Date.UTC(2021, 1, 26),
})
const blocksOf = (rows: CycleRows, heading: string): readonly ReportBlock[] =>
  cycleReport(rows, context()).sections.find((section) => section.heading === heading)?.blocks ?? []
const full = () => {
  const rows = smallCycle()
  const [ana] = rows.participations
  const personId = ana?.personId ?? ''
  rows.applications.push(
    anApplication({ cycleId: rows.cycle.id, personId, 'answer:Zašto baš sada?': '=1+1' }),
  )
  rows.projects.push(aProject({ cycleId: rows.cycle.id, personId }))
  rows.awards.push(anAward({ cycleId: rows.cycle.id, personId, number: 4 }))
  return rows
}

describe('the report of a cycle', () => {
  it('has its sections in order, with projects only where there are some', () => {
    const headings = (rows: CycleRows) =>
      cycleReport(rows, context()).sections.map((s) => s.heading)
    expect(headings(full())).toEqual([
      'In numbers',
      'Applicants',
      'Workshops',
      'Pairs',
      'Projects',
      'Who completed the cycle',
    ])
    expect(headings(smallCycle())).not.toContain('Projects')
  })

  it('has a cover in the language asked for', () => {
    expect(cycleReport(full(), context())).toMatchObject({
      title: 'Cycle report',
      subtitle: '2020',
      made: 'As of 26 February 2021',
      pageOf: 'Page {page} of {pages}',
    })
    expect(cycleReport(full(), context('sr-Latn'))).toMatchObject({
      title: 'Izveštaj o ciklusu',
      made: 'Stanje na dan 26. februara 2021.',
      contentsTitle: 'Sadržaj',
    })
  })

  it('has funder, contract and contact on the cover, in its script, where they were entered', () => {
    expect(cycleReport(full(), context()).facts).toEqual([])
    const rows = full()
    const cycle = {
      ...rows.cycle,
      ...{ funder: 'Fondacija za kulturu', 'funder:sr-Cyrl': 'Фондација за културу' },
      contract: 'UG-2020/118',
    }
    const of = context('sr-Cyrl')
    const workspace = { ...of.workspace, contact: 'Mara Marić, mara@example.org' }
    expect(cycleReport({ ...rows, cycle }, { ...of, workspace }).facts).toEqual([
      { label: 'Финансира', value: 'Фондација за културу' },
      { label: 'Број уговора', value: 'UG-2020/118' },
      { label: 'Контакт', value: 'Mara Marić, mara@example.org' },
    ])
  })

  it('groups its numbers under sentences that say what they mean', () => {
    const groups = cycleReport(full(), context()).sections[0]?.blocks ?? []
    const said = groups.map((block) => (block.kind === 'figures' ? block.sentence : block.kind))
    expect(said).toEqual([
      '3 people applied. 3 were accepted as mentees.',
      '3 pairs worked together. Of 3 mentees with a mentor, 2 completed the cycle.',
      'The program has 2 workshops. On average, 1.5 people came to each of those with attendance.',
      'Participants came from 3 cities and towns. 6 people took part for the first time.',
      '1 project came of the mentees’ work. 1 certificate of completion was issued.',
    ])
    const labels = groups.flatMap((block) => (block.kind === 'figures' ? block.items : []))
    expect(new Set(labels.map(({ label }) => label)).size).toBe(labels.length)
  })

  it('says what is the same for all workshops once, and names a mentor once for several pairs', () => {
    const workshops = blocksOf(full(), 'Workshops').find((block) => block.kind === 'table')
    expect(workshops?.note).toBe(
      'The same in every row (Kind: Workshop · Place: KC Magacin, Beograd)',
    )
    expect(workshops?.rows).toEqual([
      ['7 Mar 2020', 'Javni nastup', '2 h', '1'],
      ['9 May 2020', 'Razvoj publike', '1 h 30 min', '2'],
    ])
    const pairs = blocksOf(full(), 'Pairs').find((block) => block.kind === 'table')
    expect(pairs?.groups).toEqual([1, 2])
    expect(pairs?.rows).toEqual([
      ['Milan Đurić', 'Ceca Babić', '15 Mar 2020', '1 Jun 2020', 'stopped early'],
      ['Nada Nikolić', 'Boban Ćirić', '16 Mar 2020', '1 Feb 2021', 'completed'],
      ['Nada Nikolić', 'Ana Zorić', '15 Mar 2020', '', 'under way'],
    ])
  })

  it('keeps two mentors of one name apart', () => {
    const rows = rowsOf()
    for (const of of ['A', 'B']) {
      const mentor = join(rows, 'Ana Zorić', { role: 'mentor' }, { organization: of })
      pairUp(rows, mentor, join(rows, `${of} Perić`))
    }
    const pairs = blocksOf(rows, 'Pairs').find((block) => block.kind === 'table')
    expect(pairs?.groups).toEqual([1, 1])
  })

  it('does not say that nobody came where nothing was marked, and says what its dash means', () => {
    const rows = full()
    const unmarked = aWorkshop({ title: 'Neobeleženo', when: { date: '2020-11-01', time: null } })
    const blocks = blocksOf({ ...rows, workshops: [...rows.workshops, unmarked] }, 'Workshops')
    const table = blocks.find((block) => block.kind === 'table')
    expect(table?.rows.find((row) => row.includes('Neobeleženo'))?.at(-1)).toBe('–')
    expect(table?.footnote).toBe('– not recorded')
    const charts = blocks.filter((block) => block.kind === 'chart')
    expect(charts.at(-1)?.footnote).toBe('Attendance not recorded: Neobeleženo')
  })

  it('draws charts and says the same in words', () => {
    const [chart] = blocksOf(full(), 'Applicants').filter((block) => block.kind === 'chart')
    expect(chart).toMatchObject({
      caption: 'Applicants by city',
      description: 'Novi Sad 2, Not said 1',
    })
    expect(chart?.svg).toContain('Novi Sad')
  })

  it('says every series of the chart of attendance in words, for each workshop, a nought too', () => {
    const rows = smallCycle()
    const [first] = rows.workshops
    const [, , ceca] = rows.participations
    rows.attendance.push(
      anAttendance({
        workshopId: first?.id ?? '',
        personId: ceca?.personId ?? '',
        state: 'excused',
      }),
    )
    const [chart] = blocksOf(rows, 'Workshops').filter((block) => block.kind === 'chart')
    expect(chart?.description.split('; ')).toEqual([
      'Javni nastup: Present 1, Excused 0',
      `${first?.title ?? ''}: Present 2, Excused 1`,
    ])
  })

  it('adds up what is beyond sixteen bars, last, lightest and never the longest', () => {
    const rows = rowsOf()
    for (let i = 10; i < 40; i += 1) join(rows, `M${i} X`, {}, { city: `Grad ${i}` })
    const [chart] = blocksOf(rows, 'Applicants').filter((block) => block.kind === 'chart')
    expect(chart?.description.split(', ')).toHaveLength(16)
    expect(chart?.description).toMatch(/15 other places 15$/)
    // Fifteen would be longer than each of the places: it has no bar.
    expect(chart?.svg).not.toContain(printColors.rest)
    // Who has not said is in no other place.
    join(rows, 'Ko Zna', {}, { city: null })
    const [other] = blocksOf(rows, 'Applicants').filter((block) => block.kind === 'chart')
    expect(other?.description).toMatch(/15 other places 15, Not said 1$/)
    expect(other?.svg.match(new RegExp(printColors.rest, 'g'))).toHaveLength(1)
  })

  it('divides a long list of workshops among charts that fit a page', () => {
    const rows = rowsOf()
    const ana = join(rows, 'Ana Zorić')
    for (let i = 0; i < 40; i += 1) hold(rows, { title: `W ${i}` }, [ana])
    const charts = blocksOf(rows, 'Workshops').filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(4)
  })

  it('says in words that there is nothing, in an empty cycle', () => {
    const { sections } = cycleReport(rowsOf(), context())
    expect(sections.map((section) => section.blocks.map((block) => block.kind))).toEqual([
      ['paragraph'],
      ['paragraph'],
      ['paragraph'],
      ['paragraph'],
      ['paragraph'],
    ])
  })

  it('holds no address, telephone number or birthday of anybody', () => {
    const rows = full()
    const people = rows.people.map((person) => ({ ...person, phone: '+381 61 5258049' }))
    const text = JSON.stringify(cycleReport({ ...rows, people }, context()))
    expect(text).not.toContain('@')
    expect(text).not.toContain('5258049')
    expect(text).not.toContain('1981')
  })

  it('is the same from the same rows in any order, and fits the model in every language', () => {
    const rows = full()
    for (const language of languages) {
      const report = cycleReport(rows, context(language))
      expect(cycleReport(turnedRound(rows), context(language))).toEqual(report)
      expect(reportSchema.safeParse(report).success).toBe(true)
    }
  })

  it('has a sentence for every key in every language', () => {
    for (const language of languages) {
      const text = JSON.stringify([
        cycleReport(full(), context(language)),
        cycleWorkbook(full(), '2020', context(language)),
      ])
      expect(text.match(/documents:|"[a-z]+\.[a-zA-Z.]+"|\{\{/g)).toBeNull()
    }
  })
})

describe('a document in one script', () => {
  it('has the approved forms of people, workshops, the cycle and the program, in report and tables alike', () => {
    const rows = rowsOf({ name: 'Leto', 'name:sr-Cyrl': 'Лето' })
    join(
      rows,
      'Ana Zorić',
      { status: 'completed' },
      { nameInOtherScript: 'Ана Зорић', city: 'Niš' },
    )
    hold(rows, { title: 'Publika', 'title:sr-Cyrl': 'Публика', place: null }, rows.participations)
    const workspace = aWorkspace({
      ...{ organization: 'Most', 'organization:sr-Cyrl': 'Мост' },
      ...{ program: 'Spojnice', 'program:sr-Cyrl': 'Спојнице' },
    })
    const of = { ...context('sr-Cyrl'), workspace }
    const letters = (made: unknown) => JSON.stringify(made)
    for (const made of [cycleReport(rows, of), cycleWorkbook(rows, '2020', of)]) {
      expect(letters(made)).toMatch(/Зорић/)
      expect(letters(made)).toMatch(/Публика/)
      expect(letters(made)).not.toMatch(/Publika|Niš|Leto|Most|Spojnice/)
    }
    expect(letters(cycleReport(rows, of))).not.toContain('Zorić')
  })
})

describe('the workbook of a cycle', () => {
  const sheetOf = (workbook: WorkbookModel, name: string) =>
    workbook.sheets.find((sheet) => sheet.name === name)

  it('has a sheet per table', () => {
    expect(cycleWorkbook(full(), '2020', context()).sheets.map((sheet) => sheet.name)).toEqual([
      'People',
      'Applications',
      'Pairs',
      'Meetings',
      'Workshops',
      'Attendance',
      'Goals',
      'Projects',
      'Support',
      'Testimonials',
      'Awards',
      'Numbers',
    ])
  })

  it('has real dates and numbers, and text that looks like a formula as text', () => {
    const workbook = cycleWorkbook(full(), '2020', context())
    expect(sheetOf(workbook, 'Workshops')?.rows[0]?.slice(0, 4)).toEqual([
      { date: '2020-03-07' },
      null,
      null,
      'Javni nastup',
    ])
    expect(sheetOf(workbook, 'Workshops')?.rows[1]?.[8]).toBe(1.5)
    expect(sheetOf(workbook, 'Applications')?.columns.at(-1)?.title).toBe('Zašto baš sada?')
    expect(sheetOf(workbook, 'Applications')?.rows[0]?.at(-1)).toBe('=1+1')
    expect(sheetOf(workbook, 'Awards')?.rows[0]?.[1]).toBe('2020/04')
    expect(sheetOf(workbook, 'Numbers')?.rows).toContainEqual([
      'of mentees completed the cycle (%)',
      66.67,
      'of 3 mentees who had a mentor',
    ])
  })

  it('has as many cells in each row as columns, fits the model, and does not depend on order', () => {
    const rows = full()
    for (const language of languages) {
      const workbook = cycleWorkbook(rows, '2020', context(language))
      expect(workbookSchema.safeParse(workbook).success).toBe(true)
      expect(cycleWorkbook(turnedRound(rows), '2020', context(language))).toEqual(workbook)
      for (const { columns, rows: lines, name } of workbook.sheets) {
        expect(name.length).toBeLessThanOrEqual(31)
        for (const line of lines) expect(line).toHaveLength(columns.length)
      }
    }
  })
})
