/** Cells of a workbook that stand over several rows or columns, as spreadsheets and form services merge them. */
import * as workbooks from '@e965/xlsx'
import { describe, expect, it, test } from 'vitest'
import { guessHeader } from '../../../src-renderer/features/import/reading/header.rules'
import { bringInText, peopleIn } from './found'
import type { FoundReport } from './found'
import { tableOf } from './tables'

type Rows = readonly (readonly (string | null)[])[]

/** A workbook with merged cells, brought in. */
function bringInMerged(
  rows: Rows,
  merges: readonly string[],
  bookType: 'xlsx' | 'ods' = 'xlsx',
): FoundReport | undefined {
  const sheet = workbooks.utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((range) => workbooks.utils.decode_range(range))
  const book = workbooks.utils.book_new()
  workbooks.utils.book_append_sheet(book, sheet, 'List')
  const bytes = new Uint8Array(workbooks.write(book, { type: 'array', bookType }) as ArrayBuffer)
  return bringInText(bytes, null, `list.${bookType}`)[0]
}

const headings = (report: FoundReport | undefined): readonly string[] =>
  (report?.columns ?? []).map(({ heading, becomes }) => `${heading}: ${becomes}`)

test.each(['xlsx', 'ods'] as const)('%s: a cell over several rows counts for each', (type) => {
  const rows = [
    ['Grupa', 'Ime i prezime', 'E-mail', 'Organizacija', null],
    ['A', 'Ana Anić', 'ana@example.org', 'Dom kulture', null],
    [null, 'Bora Borić', 'bora@example.org', null, null],
    ['B', 'Ceca Cakić', 'ceca@example.org', 'Muzej', null],
  ]
  const report = bringInMerged(rows, ['A2:A3', 'D2:E3'], type)
  expect(peopleIn(report, 'firstName', 'organization', 'notes')).toEqual([
    ['Ana', 'Dom kulture', 'Grupa: A'],
    ['Bora', 'Dom kulture', 'Grupa: A'],
    ['Ceca', 'Muzej', 'Grupa: B'],
  ])
  expect(report?.sums.agrees).toBe(true)
})

describe('Headings on two rows', () => {
  it('are those below, where one above stands over several', () => {
    const rows = [
      ['Ime i prezime', 'Kontakt', null, 'Grad'],
      [null, 'e-mail', 'telefon', null],
      ['Ana Anić', 'ana@example.org', '061 123 456', 'Niš'],
      ['Bora Borić', 'bora@example.org', '062 123 456', 'Bor'],
    ]
    const report = bringInMerged(rows, ['A1:A2', 'B1:C1', 'D1:D2'])
    expect(headings(report)).toEqual([
      ...['Ime i prezime: fullName', 'e-mail: email', 'telefon: phone', 'Grad: city'],
    ])
    expect(peopleIn(report, 'firstName')).toEqual([['Ana'], ['Bora']])
    expect(report?.sums.agrees).toBe(true)
  })

  it('are a question with its choices, where a form service writes them so', () => {
    const rows = [
      ['Ime i prezime', 'E-mail', 'Oblasti rada', null, null, 'Saglasnost'],
      ['Open-Ended Response', 'Open-Ended Response', 'Film', 'Muzika', 'Ples', 'Response'],
      ['Ana Anić', 'ana@example.org', 'Film', null, 'Ples', 'da'],
      ['Bora Borić', 'bora@example.org', null, 'Muzika', null, 'da'],
    ]
    const report = bringInMerged(rows, ['C1:E1'])
    const fields = report?.records
      .filter(({ table }) => table === 'people')
      .map((row) => Object.keys(row).filter((key) => key.startsWith('field:')))
    expect(fields).toEqual([['field:Film', 'field:Ples'], ['field:Muzika']])
    expect(report?.sums.agrees).toBe(true)
  })

  it('say whose a column is, where the same stands below two of them', () => {
    const table = tableOf([
      ['Ime i prezime', 'Učesnik', null, 'Roditelj', null],
      [null, 'telefon', 'e-mail', 'telefon', 'e-mail'],
      ['Ana Anić', '061 123 456', 'ana@example.org', '062 123 456', 'm@example.org'],
      ['Bora Borić', '063 123 456', 'bora@example.org', '064 123 456', 'o@example.org'],
    ])
    const { headings: found } = guessHeader(table)
    expect(found.slice(0, 5)).toEqual([
      ...['Ime i prezime', 'Učesnik: telefon', 'Učesnik: e-mail'],
      ...['Roditelj: telefon', 'Roditelj: e-mail'],
    ])
  })

  it('are not taken from a row of values', () => {
    const table = tableOf([
      ['Ime i prezime', 'Napomena', null, 'E-mail'],
      ['Ana Anić', 'voli film', 'i muziku', 'ana@example.org'],
      ['Bora Borić', 'voli ples', null, 'bora@example.org'],
    ])
    expect(guessHeader(table).dataRows).toEqual([2, 3])
  })
})
