/** Foreign tables for tests: from rows written down in the test, and from files like those a coordinator has. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as workbooks from '@e965/xlsx'
import Papa from 'papaparse'
import { readTable as readForeignTable } from '../../../src-main/documents/read-table'
import type { ForeignTable, InCell } from '../../../src-shared/documents'

/** A table of the given rows. */
export function tableOf(
  rows: readonly (readonly InCell[])[],
  more: Partial<ForeignTable> = {},
): ForeignTable {
  return {
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [''],
    sheet: 0,
    rows,
    notes: [],
    ...more,
  }
}

/** A table of CSV text. */
export function tableOfText(text: string): ForeignTable {
  const rows = Papa.parse<string[]>(text.replace(/^\uFEFF/u, '')).data
  if (rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1) rows.pop()
  return tableOf(rows)
}

/** A CSV of the sample cycle. */
export function csvFixture(name: string, encoding = 'utf-8'): ForeignTable {
  const bytes = readFileSync(resolve('test/fixtures/cycle-2020', name))
  return tableOfText(new TextDecoder(encoding).decode(bytes))
}

/** A file as people send it, read as the program reads it. */
export function foundTable(name: string): ForeignTable {
  const bytes = readFileSync(resolve('test/fixtures/import', name))
  return readForeignTable(bytes, name, { encoding: null, delimiter: null, sheet: null })
}

function inCell(cell: workbooks.CellObject | undefined): InCell {
  const value = cell?.v
  if (value instanceof Date) {
    const iso = value.toISOString()
    return {
      date: iso.slice(0, 10),
      time: iso.slice(11, 16) === '00:00' ? null : iso.slice(11, 16),
    }
  }
  return value ?? null
}

/** A sheet of a workbook of the sample cycle. */
export function workbookFixture(name: string, sheet = 0): ForeignTable {
  const bytes = readFileSync(resolve('test/fixtures/cycle-2020', name))
  const book = workbooks.read(bytes, { cellDates: true, UTC: true })
  const content = book.Sheets[book.SheetNames[sheet] ?? ''] ?? {}
  const range = workbooks.utils.decode_range(content['!ref'] ?? 'A1')
  const rows = Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (_, c) =>
      inCell(content[workbooks.utils.encode_cell({ r, c })] as workbooks.CellObject | undefined),
    ),
  )
  return tableOf(rows, { format: 'workbook', sheets: book.SheetNames, sheet })
}

/** How many people, mentors, workshops and attendees the sample cycle really has. */
export const truth = JSON.parse(
  readFileSync(resolve('test/fixtures/cycle-2020/truth.json'), 'utf8'),
) as {
  readonly distinctApplicants: number
  readonly applicationRows: number
  readonly mentors: number
  readonly workshops: number
  readonly presentAtWrapUp: number
}
