/** Logs by months with headings of their own below each month, and with months that the workbook hides. */
import { describe, expect, it } from 'vitest'
import { noMeetingDecisions } from '../../../src-renderer/features/import/meetings/meetings.types'
import { planMeetings } from '../../../src-renderer/features/import/meetings/meetings-plan.rules'
import { readMonthTable } from '../../../src-renderer/features/import/meetings/month-table.rules'
import type { MonthChoice } from '../../../src-renderer/features/import/meetings/month-table.types'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import type { ForeignTable, InCell } from '../../../src-shared/documents'
import { tableOf } from './tables'

const today = '2024-12-31'
type Rows = readonly (readonly InCell[])[]

function read(table: ForeignTable, chosen: Partial<MonthChoice> = {}) {
  const months = readMonthTable(table, { fileName: 'susreti.xlsx', today }, chosen)
  if (months === null) throw new Error('no table by months')
  const reading = readTable(months.table, { kind: 'meetings' })
  const source = sourceOf(reading, reading.mapping, today)
  const known = { pairs: [], meetings: [], people: [] }
  const plan = planMeetings({ ...source, known, decisions: noMeetingDecisions })
  const meetings = plan.rows.map(({ draft, name, problems }) =>
    draft === null
      ? `${name}: ${problems.map(({ code }) => code).join(' ')}`
      : [draft.mentee, draft.date, draft.state, draft.minutes, draft.how, draft.note]
          .filter((one) => one !== null)
          .join(' | '),
  )
  return { ...months, meetings }
}

const title = 'Susreti 2023/24'
const counted: Rows = [
  [title],
  ['Mentor', 'Menti', 'Oktobar', null, 'Novembar', null, 'Januar', null, 'Ukupno', null],
  [null, null, 'broj', 'sati', 'broj', 'sati', 'broj', 'sati', 'broj', 'sati'],
  ['Vera Verić', 'Ana Anić', 2, 3, 1, 1.5, 0, 0, 3, 4.5],
  ['Petar Perić', 'Maja Majić', 3, 2.5, null, 2, 1, null, 4, 4.5],
  ['Ukupno', null, 5, 5.5, 1, 3.5, 1, 0, 7, 9],
]

describe('headings below the months', () => {
  it('say how often and for how long: the minutes of a month are shared out, and their sum stays', () => {
    const { meetings, asks } = read(tableOf(counted))
    expect(meetings).toEqual([
      'Ana Anić | 2023-10-01 | met | 90 | Oktobar: broj 2, sati 3',
      'Ana Anić | 2023-10-01 | met | 90 | Oktobar: broj 2, sati 3',
      'Ana Anić | 2023-11-01 | met | 90 | Novembar: broj 1, sati 1.5',
      'Ana Anić | 2024-01-01 | none | Januar: broj 0, sati 0',
      ...[1, 2, 3].map(() => 'Maja Majić | 2023-10-01 | met | 50 | Oktobar: broj 3, sati 2.5'),
      'Maja Majić | 2023-11-01 | met | 120 | Novembar: sati 2',
      'Maja Majić | 2024-01-01 | met | Januar: broj 1',
    ])
    expect(asks).toMatchObject({ numbers: false, marks: false, year: false })
  })

  it('are read where the names stand in their row', () => {
    const [, first = [], second = [], ...rows] = counted
    const upper = [null, null, ...first.slice(2)]
    const lower = ['Mentor', 'Menti', ...second.slice(2)]
    expect(read(tableOf([[title], upper, lower, ...rows])).meetings).toEqual(
      read(tableOf(counted)).meetings,
    )
  })

  it('say the day, the length, how and what else', () => {
    const { meetings } = read(
      tableOf([
        ['Mentor', 'Mentee', 'March 2024', null, null, null, 'April 2024', null, null, null],
        [null, null, 'Date', 'Minutes', 'How', 'Notes', 'Date', 'Minutes', 'How', 'Notes'],
        [
          'V V',
          'Ana Anić',
          '5.3.',
          90,
          'online',
          'first',
          { date: '2024-04-02', time: null },
          60,
          null,
          null,
        ],
        ['P P', 'Maja Majić', '12., 19.', 120, null, null, null, null, null, 'did not answer'],
      ]),
    )
    expect(meetings).toEqual([
      'Ana Anić | 2024-03-05 | met | 90 | online | first',
      'Ana Anić | 2024-04-02 | met | 60',
      'Maja Majić | 2024-03-12 | met | 60',
      'Maja Majić | 2024-03-19 | met | 60',
      'Maja Majić – P P: dateUnreadable',
    ])
  })

  it('may be one for each meeting', () => {
    const { meetings } = read(
      tableOf([
        ['Par', 'Mart 2024', null, 'April 2024', null],
        [null, '1. susret', '2. susret', '1. susret', '2. susret'],
        ['Vera – Ana', '5.3.', '19.3.', '2.4.', null],
      ]),
    )
    expect(meetings.map((one) => one.slice(13))).toEqual([
      '2024-03-05 | met',
      '2024-03-19 | met',
      '2024-04-02 | met',
    ])
  })

  it('are read where the month is written over each column, and where they stand behind it in brackets', () => {
    const row = ['Vera Verić', 'Ana Anić', 2, 3, 1, 1.5]
    const months = ['Oktobar 2023', 'Oktobar 2023', 'Novembar 2023', 'Novembar 2023']
    const lower = ['broj', 'sati', 'broj', 'sati']
    const repeated = [['Mentor', 'Menti', ...months], [null, null, ...lower], row]
    const behind = [
      ['Mentor', 'Menti', ...months.map((month, at) => `${month} (${lower[at] ?? ''})`)],
      row,
    ]
    for (const rows of [repeated, behind])
      expect(read(tableOf(rows)).meetings).toEqual([
        'Ana Anić | 2023-10-01 | met | 90 | Oktobar 2023: broj 2, sati 3',
        'Ana Anić | 2023-10-01 | met | 90 | Oktobar 2023: broj 2, sati 3',
        'Ana Anić | 2023-11-01 | met | 90 | Novembar 2023: broj 1, sati 1.5',
      ])
  })

  it('stand below the years and the names of the columns', () => {
    const { meetings, asks } = read(
      tableOf([
        ['Mentor', 'Menti', 2022, null, 2023, null],
        [null, null, 'Nov', 'Dec', 'Jan', 'Feb'],
        ['Vera Verić', 'Ana Anić', 1, 1, 0, 1],
      ]),
    )
    expect(meetings.map((one) => one.split(' | ').slice(1, 3).join(' '))).toEqual([
      '2022-11-01 met',
      '2022-12-01 met',
      '2023-01-01 none',
      '2023-02-01 met',
    ])
    expect(asks.year).toBe(false)
  })

  it('that contradict one another make no meeting, and say so', () => {
    const { meetings } = read(
      tableOf([...counted.slice(0, 3), ['Vera Verić', 'Ana Anić', 0, 3, 1, 'mnogo', 1, 1]]),
    )
    expect(meetings).toEqual([
      'Ana Anić – Vera Verić: dateUnreadable',
      'Ana Anić – Vera Verić: dateUnreadable',
      'Ana Anić | 2024-01-01 | met | 60 | Januar: broj 1, sati 1',
    ])
  })

  it('are not seen where a month has a name or a number right below it', () => {
    const { meetings } = read(
      tableOf([
        ['Menti', 'Mentor', 'mart 2024', 'april 2024'],
        ['Ana Anić', 'Vera Verić', 'x', 'da'],
      ]),
      { marks: 'met' },
    )
    expect(meetings).toHaveLength(2)
  })
})

describe('months that the workbook hides', () => {
  const table = tableOf(
    [
      ['Menti', 'Mentor', 'okt', 'nov', 'dec', 'jan'],
      ['Ana Anić', 'Vera Verić', 1, 1, 1, 1],
    ],
    { sheets: [title], hidden: { rows: [], columns: [2, 4], isFiltered: false } },
  )

  it('are read, and named', () => {
    const { meetings, hiddenMonths, asks } = read(table)
    expect(meetings).toHaveLength(4)
    expect(hiddenMonths).toEqual(['okt', 'dec'])
    expect(asks.takesHidden).toBe(true)
  })

  it('are left out when asked, and the others keep their years', () => {
    const { meetings, hiddenMonths } = read(table, { takesHidden: false })
    expect(meetings.map((one) => one.split(' | ')[1])).toEqual(['2023-11-01', '2024-01-01'])
    expect(hiddenMonths).toEqual(['okt', 'dec'])
  })
})
