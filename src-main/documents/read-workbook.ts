/** Reads one sheet of a workbook that somebody else made: values only, no formula is ever reckoned. */
import { SSF, read } from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { ForeignTable, InCell, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { fromSerial } from './excel-date'
import { fillMerged } from './merged-cells'
import { checkTable, tableLimits } from './table-limits'

type Note = ForeignTable['notes'][number]

function parseFailure(error: unknown, name: string): never {
  const message = error instanceof Error ? error.message : ''
  if (/password|encrypt/i.test(message)) raise('table.password', { name })
  return raise('file.damaged', { name })
}

/** Opens a workbook and reads one of its sheets. */
function open(file: Uint8Array | string, name: string, sheet: number): WorkBook {
  try {
    return read(file, {
      type: typeof file === 'string' ? 'string' : 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      // Without it nothing is said about hidden rows.
      cellStyles: true,
      // So that a formula without a value is seen too.
      sheetStubs: true,
      sheets: sheet,
    })
  } catch (error) {
    return parseFailure(error, name)
  }
}

/** The first sheet that is not hidden; the first one if all are. */
function firstVisible(book: WorkBook): number {
  const visible = (book.Workbook?.Sheets ?? []).findIndex((sheet) => (sheet.Hidden ?? 0) === 0)
  return Math.max(0, visible)
}

/** The library's own judgement, which it does not type. */
const isDateFormat = (SSF as { readonly is_date: (format: string) => boolean }).is_date

function isDuration(format: string): boolean {
  return /\[[hms]+\]/i.test(format)
}

/** The format of a cell, if it is one for dates; formats too long to be real are not looked into. */
function dateFormat(cell: CellObject): string | null {
  const format = typeof cell.z === 'string' ? cell.z : null
  if (format === null || format.length > 255) return null
  return isDateFormat(format) ? format : null
}

/** The place a cell stands at, and what is to be told about it. */
interface CellPlace {
  readonly row: number
  readonly column: number
  readonly notes: Note[]
}

function note(code: Note['code'], { row, column, notes }: CellPlace): void {
  if (notes.length < tableLimits.notes) notes.push({ code, row: row + 1, column: column + 1 })
}

function toCell(cell: CellObject, from1904: boolean, place: CellPlace): InCell {
  if (cell.t === 'e') {
    note('cellError', place)
    return null
  }
  const isFormula = cell.f !== undefined || cell.F !== undefined
  const isEmpty = cell.t === 'z' || cell.v === undefined
  if (isFormula) note(isEmpty ? 'formulaEmpty' : 'formula', place)
  // A cell without a value: empty but styled, or a formula that was never reckoned.
  if (isEmpty) return null
  const value = cell.v
  if (typeof value === 'string') return value === '' ? null : value
  if (typeof value === 'boolean') return value
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  const format = dateFormat(cell)
  return format === null ? value : fromSerial(value, from1904, isDuration(format))
}

/** The rows of a sheet. Only cells that exist are visited, whatever size the sheet claims to be. */
function toRows(sheet: WorkSheet, from1904: boolean, name: string, notes: Note[]): InCell[][] {
  const data = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const rows: InCell[][] = []
  data.forEach((cells, row) => {
    const out: InCell[] = []
    cells.forEach((cell, column) => {
      if (!cell) return
      const value = toCell(cell, from1904, { row, column, notes })
      if (value === null) return
      if (column >= tableLimits.columns) {
        const { columns: limit } = tableLimits
        raise('table.tooManyColumns', { name, row: row + 1, columns: column + 1, limit })
      }
      while (out.length < column) out.push(null)
      out.push(value)
    })
    if (out.length === 0) return
    if (row >= tableLimits.rows) raise('table.tooManyRows', { name, limit: tableLimits.rows })
    while (rows.length < row) rows.push([])
    rows.push(out)
  })
  return rows
}

/** What the sheet hides of its filled rows and columns; null when nothing. */
function hiddenIn(
  sheet: WorkSheet,
  rows: readonly (readonly InCell[])[],
): NonNullable<ForeignTable['hidden']> | null {
  const isHidden = (one: { hidden?: boolean } | undefined): boolean => one?.hidden === true
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, index) =>
    isHidden(row) && (rows[index]?.length ?? 0) > 0 ? index + 1 : [],
  )
  const columns = (sheet['!cols'] ?? []).flatMap((column, index) =>
    isHidden(column) && rows.some((row) => (row[index] ?? null) !== null) ? index : [],
  )
  if (hiddenRows.length === 0 && columns.length === 0) return null
  return { rows: hiddenRows, columns, isFiltered: sheet['!autofilter'] !== undefined }
}

/** A sheet by its name, which may be "__proto__": then it is not the book's own property but its prototype. */
function sheetOf(book: WorkBook, name: string): WorkSheet | null {
  if (Object.hasOwn(book.Sheets, name)) return book.Sheets[name] ?? null
  const prototype: unknown = Object.getPrototypeOf(book.Sheets)
  return name === '__proto__' && prototype !== Object.prototype ? (prototype as WorkSheet) : null
}

/**
 * One sheet of a workbook (the first visible one unless told); a text is a workbook written as XML. Raises `table.noSheet`, `table.password`,
 * `file.damaged` and what {@link checkTable} raises.
 */
export function readWorkbook(
  bytes: Uint8Array | string,
  name: string,
  options: TableOptions,
): ForeignTable {
  let book = open(bytes, name, options.sheet ?? 0)
  const sheets = book.SheetNames
  const index = options.sheet ?? firstVisible(book)
  const wanted = sheets[index]
  if (wanted === undefined) return raise('table.noSheet', { name, sheet: index + 1 })
  if (index !== (options.sheet ?? 0)) book = open(bytes, name, index)
  // A sheet that could not be understood is left out without a word.
  const sheet = sheetOf(book, wanted)
  if (sheet === null) return raise('file.damaged', { name })
  const notes: Note[] = []
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  if (from1904) notes.push({ code: 'dates1904', row: 1, column: 1 })
  const rows = toRows(sheet, from1904, name, notes)
  fillMerged(sheet, rows, notes)
  const hidden = hiddenIn(sheet, rows)
  return {
    ...(hidden === null ? {} : { hidden }),
    format: 'workbook',
    encoding: null,
    delimiter: null,
    sheets,
    sheet: index,
    rows: checkTable(rows, name),
    notes,
  }
}
