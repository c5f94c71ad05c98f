/** Tables by months that may be taken for something else, or for another year; and large ones. */
import { describe, expect, it, test } from 'vitest'
import { entriesIn } from '../../../src-renderer/features/import/meetings/month-cells.rules'
import { yearsAbout } from '../../../src-renderer/features/import/reading/years-about.rules'
import { readMonthTable } from '../../../src-renderer/features/import/meetings/month-table.rules'
import type { InCell } from '../../../src-shared/documents'
import { tableOf } from './tables'

const context = { fileName: 'log.csv', today: '2020-12-31' }
const read = (
  rows: readonly (readonly InCell[])[],
  { fileName = 'log.csv', hidden = [] as readonly number[] } = {},
) =>
  readMonthTable(
    {
      ...tableOf(rows),
      ...(hidden.length === 0
        ? {}
        : { hidden: { rows: [...hidden], columns: [], isFiltered: false } }),
    },
    { ...context, fileName },
  )

const march = { year: 2020, month: 3, numbers: 'meetings', marks: 'none' } as const

test.each([
  ['2 sata', ['2 sata']],
  ['1,5 h', ['1,5 h']],
  ['1 sat', ['1 sat']],
  ['30 min', ['30 min']],
  ['2 sata i 30 minuta', ['2 sata i 30 minuta']],
  ['1 h, 2 h', ['1 h', '2 h']],
  ['30 min; 20 min', ['30 min', '20 min']],
])('“%s” is a length of time, and no day of the month', (text, lengths) => {
  expect(entriesIn(text, march)?.map(({ date, length }) => [date, length])).toEqual(
    lengths.map((length) => [null, length]),
  )
})

it('“2 online” where numbers count meetings says no day', () => {
  expect(entriesIn('2 online', march)).toBeNull()
  expect(entriesIn('2 online', { ...march, numbers: 'days' })?.[0]?.date).toBe('2020-03-02')
})

const names = ['Ana Zorić', 'Vera Kostić']
const datesOf = (headings: readonly InCell[], fileName?: string) => {
  const table = read(
    [
      ['Mentee', 'Mentor', ...headings],
      [...names, ...headings.map(() => '✓')],
    ],
    fileName === undefined ? {} : { fileName },
  )
  return table === null ? null : table.table.rows.slice(1).map((cells) => cells[2])
}

describe('The years of months', () => {
  it('go back where the months do, and are none where they stand in no order', () => {
    expect(datesOf(['Dec', 'Nov', 'Okt'])).toEqual(['2020-12', '2020-11', '2020-10'])
    expect(datesOf(['Feb', 'Jan', 'Dec'], 'Log 2019-20.csv')).toEqual([
      ...['2020-02', '2020-01', '2019-12'],
    ])
    expect(datesOf(['Mar', 'Jan', 'Apr', 'Feb'])).toBeNull()
  })

  it('are told by any month that says its own', () => {
    expect(datesOf(['Nov', 'Dec', 'Jan 2019'])).toEqual(['2018-11', '2018-12', '2019-01'])
  })

  it('are no days of a month', () => {
    expect(datesOf(['Mar 10', 'Mar 17', 'Mar 24'])).toBeNull()
    expect(datesOf(['Mar 10', 'Apr 14'])).toBeNull()
    expect(datesOf(['Mar 30', 'Apr 30'])).toBeNull()
    expect(datesOf(["Mar '19", "Apr '19"])).toEqual(['2019-03', '2019-04'])
  })

  it('are not those of a day on which a file was saved', () => {
    expect(yearsAbout(['log-2026-11-30'])).toEqual([])
    expect(yearsAbout(['Log 2019-20', '1.9.2018 do 30.6.2019'])).toEqual([2019, 2020])
    expect(yearsAbout(['2021-11'])).toEqual([2021])
    const saved = read(
      [
        ['Mentee', 'Mentor', 'Jan', 'Feb', 'Mar'],
        [...names, '✓', '', ''],
      ],
      { fileName: 'log 2020-12-30.csv' },
    )
    expect(saved?.asks.year).toBe(true)
  })
})

describe('What is no log by months', () => {
  it('is the first, the second and the third meeting', () => {
    expect(datesOf(['I', 'II', 'III', 'IV'])).toBeNull()
    expect(datesOf(['XI', 'XII', 'I'])).toEqual(['2019-11', '2019-12', '2020-01'])
  })

  it('is a list of who came to meetings of everybody', () => {
    const rows = [
      ['Prisustvo na sastancima 2020'],
      ['Ime i prezime', 'Jan', 'Feb', 'Mar'],
      ['Ana Zorić', 'x', '', 'x'],
    ]
    expect(read(rows)).toBeNull()
    expect(read([['Mentorski susreti 2020'], ...rows.slice(1)])).not.toBeNull()
  })

  it('is money', () => {
    const rows = [
      ['Mentor', 'Mentee', 'Jan 2020', 'Feb 2020'],
      ['Vera Kostić', 'Ana Zorić', '12000', '9000'],
    ]
    expect(read(rows)).toBeNull()
    const small = [rows[0] ?? [], ['Vera Kostić', 'Ana Zorić', '100', '50']]
    expect(read([['Honorari mentora (EUR)'], ...small])).toBeNull()
    expect(read(small)).not.toBeNull()
  })
})

it('keeps what stands in columns without a heading', () => {
  const table = read([
    ['Mentee', 'Mentor', 'Jan 2020', 'Feb 2020'],
    [...names, '✓', '', 'zvati u maju'],
  ])
  expect(table?.table.rows[1]).toContain('zvati u maju')
})

it('remarks on cells name the column in which they stand now', () => {
  const rows = [
    ['Menti', 'jan 2020', 'Grad', 'Mentor', 'feb 2020'],
    ['Ana Zorić', '✓', 'Niš', 'Vera Kostić', '✓'],
  ]
  const note = (row: number, column: number) => ({ code: 'formula', row, column }) as const
  const table = readMonthTable(
    {
      ...tableOf([['Log', '', 'x'], ...rows]),
      notes: [note(1, 3), note(3, 3), note(3, 4), note(3, 5)],
    },
    context,
  )?.table
  expect(table?.rows[2]).toEqual(['Ana Zorić', 'Niš', 'Vera Kostić', '2020-01', 'jan 2020: ✓'])
  expect(table?.notes.map(({ column }) => column)).toEqual([3, 2, 3, 4])
})

describe('A large table', () => {
  const months = Array.from({ length: 12 }, (_, at) => `2020-${String(at + 1).padStart(2, '0')}`)

  it('is expanded, with every row of it hidden', () => {
    const rows = Array.from({ length: 4_000 }, () => [...names, ...months.map(() => '✓')])
    const table = read([['Mentee', 'Mentor', ...months], ...rows], {
      hidden: rows.map((_, at) => at + 2),
    })?.table
    expect(table?.rows).toHaveLength(1 + 48_000)
    expect(table?.hidden?.rows.at(-1)).toBe(48_001)
  })

  it('is read as it stands where more meetings would be made than a table may have rows', () => {
    const rows = Array.from({ length: 5_000 }, () => [...names, ...months.map(() => '31x')])
    expect(read([['Mentee', 'Mentor', ...months], ...rows])).toBeNull()
  })
})
