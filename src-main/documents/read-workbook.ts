/** Reads one sheet of a workbook that somebody else made: values only, no formula is ever reckoned. */
import { SSF, read } from '@e965/xlsx'
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import type { ForeignTable, InCell, TableOptions } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'
import { fromSerial } from './excel-date'
import { checkTable, tableLimits } from './table-limits'

type Note = ForeignTable['notes'][number]

function parseFailure(error: unknown, name: string): never {
  const message = error instanceof Error ? error.message : ''
  if (/password|encrypt/i.test(message)) raise('table.password', { name })
  return raise('file.damaged', { name })
}

function open(bytes: Uint8Array, name: string, sheet: number | null): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: false,
      cellNF: true,
      cellHTML: false,
      cellText: false,
      // Past the limit only as far as it takes to see that it was passed.
      sheetRows: tableLimits.rows + 2,
      ...(sheet === null ? { bookSheets: true } : { sheets: sheet }),
    })
  } catch (error) {
    return parseFailure(error, name)
  }
}

/** The first sheet that is not hidden. */
function firstVisible(bytes: Uint8Array, name: string, count: number): number {
  let properties: WorkBook
  try {
    properties = read(bytes, { type: 'array', bookProps: true, bookSheets: true })
  } catch (error) {
    return parseFailure(error, name)
  }
  const sheets = properties.Workbook?.Sheets ?? []
  const visible = sheets.findIndex((sheet) => (sheet.Hidden ?? 0) === 0)
  return visible > 0 && visible < count ? visible : 0
}

function isDuration(format: string): boolean {
  return /\[[hms]+\]/i.test(format)
}

/** The format of a cell, if it is one for dates; formats too long to be real are not looked into. */
function dateFormat(cell: CellObject): string | null {
  const format = typeof cell.z === 'string' ? cell.z : null
  if (format === null || format.length > 255) return null
  return SSF.is_date(format) ? format : null
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
  if (cell.f !== undefined || cell.F !== undefined) note('formula', place)
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
    if (row > tableLimits.rows) return
    while (rows.length <= row) rows.push([])
    const out = rows[row] ?? []
    cells.forEach((cell, column) => {
      if (!cell || cell.t === 'z') return
      const value = toCell(cell, from1904, { row, column, notes })
      if (value === null) return
      if (column >= tableLimits.columns) {
        const { columns: limit } = tableLimits
        raise('table.tooManyColumns', { name, row: row + 1, columns: column + 1, limit })
      }
      while (out.length < column) out.push(null)
      out.push(value)
    })
  })
  return rows
}

/**
 * One sheet of a workbook (the first visible one unless told). Raises `table.noSheet`, `table.password`,
 * `file.damaged` and what {@link checkTable} raises.
 */
export function readWorkbook(bytes: Uint8Array, name: string, options: TableOptions): ForeignTable {
  const sheets = open(bytes, name, null).SheetNames
  const index = options.sheet ?? firstVisible(bytes, name, sheets.length)
  const wanted = sheets[index]
  if (wanted === undefined) return raise('table.noSheet', { name, sheet: index + 1 })
  const book = open(bytes, name, index)
  // A sheet may be called "__proto__": only what is the book's own counts.
  const sheet = Object.hasOwn(book.Sheets, wanted)
    ? book.Sheets[wanted]
    : (Object.getPrototypeOf(book.Sheets) as WorkSheet | undefined)
  const notes: Note[] = []
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const rows = sheet === undefined ? [] : toRows(sheet, from1904, name, notes)
  return {
    format: 'workbook',
    encoding: null,
    delimiter: null,
    sheets,
    sheet: index,
    rows: checkTable(rows, name),
    notes,
  }
}
