import { describe, expect, it } from 'vitest'
import {
  areColumnsSure,
  columnProblems,
  headerOptions,
  kindFor,
  otherKind,
  remarksOf,
  targetsOf,
} from '../../../src-renderer/features/import/wizard/wizard.rules'
import { importKinds } from '../../../src-renderer/app/import-request'
import type { ImportKind } from '../../../src-renderer/app/import-request'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { csvFixture, tableOf, workbookFixture } from './tables'

const kinds = (best: 'mentees' | 'workshops', score = 0.8) => [
  { kind: best, score },
  { kind: 'people' as const, score: 1 - score },
]

describe('The kind of a file', () => {
  it('is what the import was begun for, but a list of people may turn out to be a certain one', () => {
    expect(kindFor(null, kinds('mentees'))).toBe('mentees')
    expect(kindFor('people', kinds('mentees'))).toBe('mentees')
    expect(kindFor('people', kinds('workshops'))).toBe('people')
    expect(kindFor('attendance', kinds('mentees'))).toBe('attendance')
  })

  it('is doubted aloud only where the content clearly speaks for another', () => {
    expect(otherKind('people', kinds('workshops'))).toBe('workshops')
    expect(otherKind('workshops', kinds('workshops'))).toBeNull()
    expect(otherKind('people', kinds('workshops', 0.6))).toBeNull()
  })
})

const of = (kind: ImportKind) => ({ kind, columns: [] })

describe('Columns that are sure', () => {
  const sure = (rows: Parameters<typeof tableOf>[0]) =>
    areColumnsSure(readTable(tableOf(rows)), new Map())

  it('are not asked about, unless their dates have two readings or somebody’s address becomes none', () => {
    const names = ['Ime i prezime', 'Mejl', 'Datum rođenja']
    expect(sure([names, ['Mira Kovač', 'm@example.org', '12.03.1990.']])).toBe(true)
    const swapped = { date: '1990-03-05', time: null }
    expect(
      sure([
        names,
        ['Mira Kovač', 'm@example.org', swapped],
        ['Luka Perić', 'l@example.org', { date: '1988-07-02', time: null }],
        ['Sara Tot', 's@example.org', '25.07.1988.'],
        ['Ana Kos', 'a@example.org', '17.05.1992.'],
      ]),
    ).toBe(false)
    expect(
      sure([
        ['Ime i prezime', 'Mejl', 'Mentor', 'Mejl'],
        ['Mira Kovač', 'm@example.org', 'Olga Rus', 'o@example.org'],
      ]),
    ).toBe(false)
  })
})

describe('What columns become', () => {
  it('is offered in full: every guess for the sample files is among what can be chosen', () => {
    const tables = [
      csvFixture('mentee-applications.csv'),
      workbookFixture('mentors.xlsx'),
      csvFixture('workshops-cp1250.csv', 'windows-1250'),
      csvFixture('zoom-participants.csv'),
    ]
    for (const table of tables) {
      const { kind, mapping } = readTable(table)
      for (const target of mapping)
        expect([kind, targetsOf(kind).includes(target)]).toEqual([kind, true])
    }
    for (const kind of importKinds) expect(targetsOf(kind)).toContain('skip')
  })

  it('must give people a name, and workshops a title and a date', () => {
    expect(columnProblems(of('mentees'), ['email', 'city'])).toMatchObject([
      { code: 'noName', isBlocking: true },
    ])
    expect(columnProblems(of('workshops'), ['place'])).toMatchObject([
      { code: 'noTitle', isBlocking: true },
      { code: 'noDate', isBlocking: true },
    ])
    expect(columnProblems(of('attendance'), ['email'])).toEqual([])
    expect(columnProblems(of('people'), ['lastName'])).toEqual([])
  })

  it('may be the same for two columns, which is said: put together, or the first that has a value', () => {
    expect(columnProblems(of('mentees'), ['fullName', 'goals', 'goals', 'email', 'email'])).toEqual(
      [
        { code: 'twiceJoined', target: 'goals', columns: [1, 2], isBlocking: false },
        { code: 'twiceFirst', target: 'email', columns: [3, 4], isBlocking: false },
      ],
    )
    expect(columnProblems(of('people'), ['fullName', 'skip', 'skip', 'answer', 'answer'])).toEqual(
      [],
    )
  })
})

describe('The row of headings', () => {
  it('can be any of the first rows that hold something, and the chosen one however far down', () => {
    const rows = [['Title'], [], ...Array.from({ length: 60 }, (_, i) => [`row ${i}`, 'x'])]
    const options = headerOptions(tableOf(rows), 50, 10)
    expect(options.map((option) => option.row)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 50])
    expect(options[1]?.text).toBe('row 0 · x')
  })
})

describe('Remarks of the reader', () => {
  it('are put together by kind, each with its first place', () => {
    const note = (code: 'formula' | 'cellError', row: number) => ({ code, row, column: 2 })
    const table = tableOf([], {
      notes: [note('formula', 4), note('cellError', 5), note('formula', 9)],
    })
    expect(remarksOf(table)).toEqual([
      { code: 'formula', count: 2, row: 4, column: 2 },
      { code: 'cellError', count: 1, row: 5, column: 2 },
    ])
  })
})
