/** What the user may have put right in a table: letters that were spoilt, dates with day and month swapped. */
import { describe, expect, test } from 'vitest'
import {
  brokenLetters,
  repairLetters,
  repairText,
} from '../../../src-renderer/features/import/reading/broken-letters.rules'
import {
  swapDates,
  twoReadings,
} from '../../../src-renderer/features/import/reading/date-readings.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { decodeBytes } from '../../../src-main/documents/decode-text'
import type { Encoding } from '../../../src-main/documents/decode-text'
import type { ForeignTable, InCell } from '../../../src-shared/documents'
import { datedOwn } from '../../../src-renderer/features/import/people/own-values.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { anOwnField } from '../../builders'
import { planOf, today } from './register'
import { foundTable, tableOf, tableOfText } from './tables'

/** What becomes of a text that is written as UTF-8 and read as another encoding. */
const spoilt = (text: string, encoding: Encoding) =>
  decodeBytes(new TextEncoder().encode(text), encoding)

describe('spoilt letters', () => {
  test.each<readonly [string, Encoding]>([
    ['Marković Đorđe', 'windows-1252'],
    ['Žužana Čolić', 'windows-1252'],
    ['Šećerović', 'windows-1250'],
    ['Ђорђе Љубичић', 'windows-1252'],
    ['Љиљана Џудовић', 'windows-1250'],
    ['Jürgen Größmann', 'windows-1252'],
    ['Erdős Réka', 'windows-1250'],
    ['François Lefèvre', 'macintosh'],
    ['Núria Peña', 'windows-1252'],
  ])('of %s read as %s are put right', (text, encoding) => {
    expect(repairText(spoilt(text, encoding))).toBe(text)
  })

  test('twice are put right twice', () => {
    expect(repairText(spoilt(spoilt('Marković', 'windows-1252'), 'windows-1252'))).toBe('Marković')
  })

  test.each([
    'Marković',
    'ĐŽEKSON',
    'ČŠĆŽĐ',
    'Ђорђе',
    'Größe',
    'Ångström',
    'Çağla',
    'Łódź',
    'São Paulo',
    '„Ana” – 5 €',
    'Ďaďa',
    'Ťažký',
    'Íñigo',
  ])('%s is not spoilt', (text) => {
    expect(repairText(text)).toBe(text)
  })

  test('are told with an example, and repaired in the whole table', () => {
    const table = tableOfText(
      `Ime,Grad\n${spoilt('Maša', 'windows-1252')},${spoilt('Niš', 'windows-1252')}\nAna,Bor`,
    )
    expect(brokenLetters(table)).toEqual({ count: 2, was: 'MaÅ¡a', is: 'Maša' })
    const repaired = repairLetters(table)
    expect(repaired.rows).toEqual([
      ['Ime', 'Grad'],
      ['Maša', 'Niš'],
      ['Ana', 'Bor'],
    ])
    expect(brokenLetters(repaired)).toBeNull()
  })
})

describe('dates that a spreadsheet half swapped', () => {
  const table = foundTable('33-dates-half-swapped.xlsx')
  const { header, mapping } = readTable(table, { kind: 'mentees' })

  test('are warned about with both readings, by column and by row', () => {
    expect(twoReadings(table, header, mapping)).toMatchObject([
      {
        heading: 'Datum rođenja',
        text: '25/07/1988',
        taken: ['1990-12-03', '1995-01-11', '1989-05-06'],
        other: ['1990-03-12', '1995-11-01', '1989-06-05'],
      },
    ])
    const { rows } = planOf(table, undefined, { kind: 'mentees' })
    expect(rows[0]?.notices).toMatchObject([
      { code: 'dateMaybeSwapped', row: 2, value: '1990-12-03 / 1990-03-12' },
    ])
    expect(rows[1]).toMatchObject({ notices: [], draft: { birthDate: '1988-07-25' } })
  })

  test('are swapped when asked, and not asked about again', () => {
    const swapped = swapDates(table, 2)
    expect(twoReadings(swapped, header, mapping)).toEqual([])
    const { rows } = planOf(swapped, undefined, { kind: 'mentees' })
    expect(rows.map(({ draft }) => draft?.birthDate)).toEqual([
      ...['1990-03-12', '1988-07-25', '1995-11-01', '1992-05-17'],
      ...['1987-09-09', '1991-01-30', '1994-12-21', '1989-06-05'],
    ])
  })
})

test('numbers without a format in a workbook that counts from 1904', () => {
  const table = foundTable('29-dates-1904.xlsx')
  expect(table.notes).toEqual([{ code: 'dates1904', row: 1, column: 1 }])
  const { rows } = planOf(table, undefined, { kind: 'mentors' })
  expect(rows.map(({ draft }) => draft?.joinedOn)).toEqual(['2026-01-15', '2026-01-15'])
  const plain = tableOf([
    ['Ime', 'Prezime', 'U programu od'],
    ['Ana', 'Kos', 46_037],
  ])
  expect(planOf(plain, undefined, { kind: 'mentors' }).rows[0]?.draft?.joinedOn).toBe('2026-01-15')
})

describe('a day of the organization’s own', () => {
  const since = anOwnField({ id: 'since', name: 'Since', kind: 'date' })
  const lists = { tags: [], ownFields: [since] }
  const read = (rows: readonly (readonly InCell[])[], more: Partial<ForeignTable> = {}) => {
    const table = tableOf([['Ime', 'Prezime', 'Since'], ...rows], more)
    const { header } = readTable(table, { kind: 'people' })
    const mapping = ['firstName', 'lastName', 'own:since'] as const
    const known = { people: [], participations: [], applications: [], lists }
    const plan = planPeople({ table, header, mapping, today, kind: 'people', known })
    const days = plan.rows.map(({ draft }) => draft?.own.people['own:since'])
    return { days, both: twoReadings(table, header, mapping, datedOwn([since])) }
  }

  test('is read in the order that its column shows', () => {
    const rows = [
      ['Ana', 'Kos', '03/04/2020'],
      ['Mira', 'Kos', '03/25/2020'],
    ]
    expect(read(rows).days).toEqual(['2020-03-04', '2020-03-25'])
  })

  test('is counted from 1904 where the workbook does so', () => {
    const note = { code: 'dates1904', row: 1, column: 1 } as const
    expect(read([['Ana', 'Kos', 44_575]], { notes: [note] }).days).toEqual(['2026-01-15'])
    expect(read([['Ana', 'Kos', 46_037]]).days).toEqual(['2026-01-15'])
  })

  test('is warned about when a spreadsheet half swapped its column', () => {
    const { both } = read([
      ['Ana', 'Kos', { date: '2020-03-04', time: null }],
      ['Mira', 'Kos', { date: '2020-05-06', time: null }],
      ['Vera', 'Kos', '25/07/2020'],
    ])
    expect(both).toMatchObject([{ heading: 'Since', taken: ['2020-03-04', '2020-05-06'] }])
  })
})

test('a form in German with weekdays and zones', () => {
  const { rows } = planOf(foundTable('22-nextcloud-forms.csv'), undefined, { kind: 'mentees' })
  expect(rows.map(({ name, draft }) => [name, draft?.application?.submittedAt])).toEqual([
    ['Mira Kovač', '2026-02-26T13:39:50'],
    ['Luka Perić', '2026-03-02T08:05:00'],
    ['Sara Blažić', '2026-03-03T09:10:11'],
  ])
})
