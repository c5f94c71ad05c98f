/** Files as they are found: stray quotes, shifted rows, several tables, hidden rows, other contents than the name says. */
import { describe, expect, it } from 'vitest'
import { Register } from '../../../scripts/lib/import/register'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { checkedPeople } from '../../../src-renderer/features/import/people/check-people.rules'
import { noPeopleDecisions } from '../../../src-renderer/features/import/people/people-edits.rules'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { reckon } from '../../../src-renderer/features/import/reckoning/reckon.rules'
import { fatesOfPeople } from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import { bringIn, peopleIn, readFixture } from './found'
import { tableOf, tableOfText } from './tables'
import { today } from './register'

const nobody = { people: [], participations: [], applications: [] }

function planned(table: ReturnType<typeof tableOf>) {
  const reading = readTable(table, { kind: 'people' })
  const source = sourceOf(reading, reading.mapping, today)
  const plan = planPeople({ ...source, kind: 'people', known: nobody })
  return { reading, source, plan, rows: checkedPeople(plan, noPeopleDecisions) }
}

describe('A quote that holds nothing together', () => {
  it('swallows nobody, and is told with its place', () => {
    const [report] = bringIn('stray-quote.csv')
    expect(report?.sums).toMatchObject({ lineCount: 7, agrees: true, lines: { new: 6 } })
    expect(peopleIn(report, 'lastName', 'email')).toHaveLength(6)
    expect(readFixture('stray-quote.csv').notes).toEqual([
      { code: 'strayQuote', row: 3, column: 2 },
      { code: 'strayQuote', row: 6, column: 2 },
    ])
  })

  it('holds lines together when the user wants it read by the rule alone, and the lines are still counted', () => {
    const table = readFixture('stray-quote.csv', { quotes: 'asWritten' })
    expect(table.rows).toHaveLength(4)
    expect(table.lines).toEqual([1, 2, 3, 7])
    expect(table.lineCount).toBe(7)
  })
})

describe('A row that is longer than the headings', () => {
  it('is joined where one way fits what the columns hold', () => {
    const [report] = bringIn('ragged.csv')
    expect(peopleIn(report, 'lastName', 'organization', 'email', 'city')[1]).toEqual([
      ...['Perić', 'Most, udruženje', 'luka.peric@example.org', 'Niš'],
    ])
  })

  it('becomes nothing without a decision where none does', () => {
    const text =
      'Ime i prezime,Oblast,Napomena\nMira Kovač,x,y\nLuka Perić,x,y\nSara Tot,x,y,z\nAna Kos,x,y'
    const { rows } = planned(tableOfText(text))
    expect(rows.map(({ state }) => state)).toEqual(['new', 'new', 'unsure', 'new'])
    expect(rows[2]?.planned.notices.map(({ code }) => code)).toContain('rowLonger')
  })

  it('is none when most rows are so: then a column has no heading', () => {
    const { reading } = planned(
      tableOfText('Ime i prezime,Grad\nMira Kovač,Niš,x\nLuka Perić,Bor,y'),
    )
    expect(reading.longRows).toEqual([])
  })
})

describe('Several tables in one sheet', () => {
  it('beside one another are two lists, and nobody gets another’s phone', () => {
    const [mentors, mentees] = bringIn('two-tables-beside.xlsx')
    expect(peopleIn(mentors, 'lastName', 'phone')).toEqual([
      ['Rus', null],
      ['Sel', null],
    ])
    expect(peopleIn(mentees, 'lastName', 'phone')).toHaveLength(3)
    expect(mentors?.lines[4]).toMatchObject({ ends: 'leftOut', reason: 'leftOut.otherTable' })
    expect([mentors?.sums.agrees, mentees?.sums.agrees]).toEqual([true, true])
  })

  it('below one another are two lists, each with its own headings', () => {
    const table = tableOf([
      ...[['Mentori'], ['Ime i prezime', 'Mejl'], ['Olga Rus', 'olga.rus@example.org'], []],
      ...[['Menti'], ['Ime', 'Prezime', 'Telefon'], ['Mira', 'Kovač', '064 111 2201']],
    ])
    const parts = [0, 1].map((part) => readTable(table, { part }))
    expect(parts.map(({ header }) => header.headerRow)).toEqual([2, 6])
    expect(parts.map((part) => [...part.outside.keys()])).toEqual([
      [5, 6, 7],
      [1, 2, 3],
    ])
    expect(parts.map(({ mapping }) => mapping.slice(0, 2))).toEqual([
      ['fullName', 'email'],
      ['firstName', 'lastName'],
    ])
  })

  it('is not seen in a second heading row of a meeting’s report, nor in headings that repeat', () => {
    const meeting = tableOf([
      ...[['Meeting ID', 'Topic', 'Duration (Minutes)'], ['1', 'Javni nastup', '90'], []],
      ...[
        ['Name (Original Name)', 'User Email', 'Join Time'],
        ['Ana', '', '10:00'],
        ['Ema', '', '10:00'],
      ],
    ])
    const repeated = tableOf([
      ...[['Ime i prezime', 'Mejl'], ['Ana Kos', 'a@example.org'], []],
      ...[
        ['Ime i prezime', 'Mejl'],
        ['Ema Tot', 'e@example.org'],
      ],
    ])
    expect([meeting, repeated].map((table) => readTable(table).parts)).toEqual([[], []])
  })

  it('people down and events across are attendance of each event, and an “o” or a minus is not present', () => {
    const register = new Register()
    bringIn('base-mentees.csv', { register })
    bringIn('base-workshops.csv', { register })
    const reports = bringIn('attendance-matrix.xlsx', { register })
    const marks = reports.map(({ records }) => records.map(({ state }) => state))
    expect(reports.map(({ report }) => report?.workshop)).toEqual([
      ...['Finansiranje u kulturi', 'Razvoj publike', 'Javni nastup'],
    ])
    expect(marks).toEqual([
      ['present', 'present', 'absent'],
      ['present', 'absent', 'present'],
      ['present', 'excused', 'present'],
    ])
  })

  it('columns of yes and no in a list of people are no events', () => {
    const table = tableOf([
      ['Ime i prezime', 'Saglasan', 'Novine'],
      ['Mira Kovač', 'da', 'ne'],
      ['Luka Perić', 'da', 'da'],
    ])
    expect(readTable(table).parts).toEqual([])
  })
})

describe('A meaning with several columns', () => {
  it('is filled from the first that has a value, and the rest is kept', () => {
    const [report] = bringIn('heading-twice.csv')
    expect(peopleIn(report, 'email', 'phone')).toEqual([
      ['mira.kovac@example.org', '011 222 3301'],
      ['luka.peric@example.org', '064 111 2202'],
      ['sara@example.org', '011 222 3303'],
    ])
    const people = report?.records.filter(({ table }) => table === 'people')
    expect(people?.map((row) => Object.keys(row).filter((key) => key.startsWith('also')))).toEqual([
      ['alsoPhone:064 111 2201'],
      [],
      ['alsoEmail:sara.blazic@example.org', 'alsoPhone:064 111 2203'],
    ])
    expect(report?.sums.values['lost']).toBe(0)
  })

  it('is not filled from the address of somebody else', () => {
    const table = tableOf([
      ['Ime i prezime', 'Mejl', 'Željeni mentor', 'Mejl'],
      ['Mira Kovač', '', 'Olga Rus', 'olga.rus@example.org'],
      ['Luka Perić', 'luka@example.org', 'Iva Sel', 'iva.sel@example.org'],
    ])
    expect(readTable(table, { kind: 'mentees' }).mapping).toEqual([
      ...['fullName', 'email', 'wishedMentor', 'answer'],
    ])
  })

  it('is read from the column beside the name first', () => {
    const { plan } = planned(
      tableOf([
        ['Mejl', 'Grad', 'Napomena', 'Mejl 2', 'Ime i prezime'],
        ['far@example.org', 'Niš', '', 'near@example.org', 'Mira Kovač'],
        ['x@example.org', 'Bor', '', '', 'Luka Perić'],
      ]),
    )
    expect(plan.rows.map(({ draft }) => draft?.email)).toEqual([
      'near@example.org',
      'x@example.org',
    ])
  })
})

describe('Rows that a workbook hides', () => {
  it('are told and left out with that reason, unless they are asked for', () => {
    const [report] = bringIn('filtered-rows.xlsx')
    expect(report?.sums.lines).toMatchObject({ new: 2, leftOut: 4 })
    expect(report?.lines[2]?.reason).toBe('leftOut.hidden')
    const table = readFixture('filtered-rows.xlsx')
    expect(table.hidden).toEqual({ rows: [3, 5, 6], columns: [], isFiltered: true })
    expect(readTable(table, { takeHidden: true }).outside.size).toBe(0)
  })

  it('are asked about when they are columns, and taken until they are not wanted', () => {
    const rows = [
      ['Ime i prezime', 'E-mail', 'Ocena'],
      ['Ana Kos', 'a@example.org', '2'],
    ]
    const table = tableOf(rows, { hidden: { rows: [], columns: [2], isFiltered: false } })
    const samplesOf = (choice: object) =>
      readTable(table, { kind: 'people', ...choice }).columns.map(({ samples }) => samples[0])
    expect(samplesOf({})).toEqual(['Ana Kos', 'a@example.org', '2'])
    expect(samplesOf({ takeHiddenColumns: false })).toEqual(['Ana Kos', 'a@example.org', undefined])
  })
})

describe('A file whose name promises something else', () => {
  it.each([
    ['html-as.xls', 'html', 2],
    ['text-as.xls', 'text', 2],
    ['xlsx-named.csv', 'workbook', 2],
    ['spreadsheetml-2003.xls', 'xml', 2],
  ])('%s is read as what it is', (name, content, people) => {
    expect(readFixture(name).content).toBe(content)
    expect(peopleIn(bringIn(name)[0], 'lastName')).toHaveLength(people)
  })
})

describe('A reckoning', () => {
  it('counts a value that its row lost, and says that the sums do not agree', () => {
    const table = tableOf([
      ['Ime i prezime', 'Grad'],
      ['Mira Kovač', 'Niš'],
    ])
    const { source, rows } = planned(table)
    const fated = fatesOfPeople(rows, noPeopleDecisions)
    expect(reckon(source, fated)).toMatchObject({ agrees: true, values: { imported: 2 } })
    const losing = fated.map((row) => ({ ...row, draft: { ...row.draft, city: null } }))
    expect(reckon(source, losing)).toMatchObject({
      agrees: false,
      values: { imported: 1, lost: 1 },
    })
  })

  it('counts a line that nobody speaks of', () => {
    const { source, rows } = planned(tableOf([['Ime i prezime'], ['Mira Kovač'], ['Luka Perić']]))
    const fated = fatesOfPeople(rows, noPeopleDecisions).slice(0, 1)
    expect(reckon(source, fated)).toMatchObject({ agrees: false, linesLost: 1 })
  })
})
