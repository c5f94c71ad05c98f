/** The cells of a workbook: typed, so that nothing is taken for something else, and high enough for what is in them. */
import type { Cell, CellObject } from 'write-excel-file/node'
import type { OutCell, WorkbookModel } from '../../src-shared/documents'

type Column = WorkbookModel['sheets'][number]['columns'][number]

/** Points of a line, and the most that a row may be high. */
const lineHeight = 15
const highestRow = 405

/** The head: bold, in as many lines as it needs. */
export function headCells(columns: readonly Column[]): Cell[] {
  const height = heightOf(
    columns.map(({ title }) => title),
    columns,
  )
  return columns.map(({ title, kind }, at) => ({
    ...{ value: title, type: String, fontWeight: 'bold' as const, wrap: true },
    ...(kind === 'number' ? { align: 'right' as const } : {}),
    ...(kind !== 'number' && columns[at - 1]?.kind === 'number'
      ? { align: 'left' as const, indent: 1 }
      : {}),
    ...height,
  }))
}

/** A row, its cells at their first line. */
export function rowCells(
  row: readonly OutCell[],
  columns: readonly Column[],
  dateFormat: string,
): Cell[] {
  const height = heightOf(row, columns)
  return row.map((cell, at) => {
    if (cell === null || cell === '') return null
    const isAfterNumber = columns[at - 1]?.kind === 'number'
    return {
      ...typed(early(cell), columns[at], dateFormat),
      alignVertical: 'top' as const,
      // Or a word would touch the number before it.
      ...(isAfterNumber && typeof cell === 'string' ? { align: 'left' as const, indent: 1 } : {}),
      ...height,
    }
  })
}

function typed(cell: OutCell, column: Column | undefined, dateFormat: string): CellObject {
  // Typed as text, so that nothing a person wrote is ever taken for a formula or a number.
  if (typeof cell === 'string') return { value: cell, type: String, wrap: true }
  if (typeof cell === 'number')
    return { value: cell, type: Number, ...numberFormat(column?.decimals) }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  // Midnight UTC is what the library counts whole days from: no zone can shift it.
  const day = new Date(`${cell?.date ?? ''}T00:00:00Z`)
  return { value: day, type: Date, format: dateFormat, align: 'left' }
}

/** A workbook counts days from 1900: an earlier date stays a text. */
function early(cell: OutCell): OutCell {
  return typeof cell === 'object' && cell !== null && cell.date < '1900-03-01' ? cell.date : cell
}

/** "0.0" for one decimal; as the number comes where none are given. */
function numberFormat(decimals: number | undefined): { readonly format?: string } {
  if (decimals === undefined) return {}
  return { format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }
}

/** How high a row is whose texts go on below. Not every spreadsheet finds that out by itself. */
function heightOf(
  cells: readonly OutCell[],
  columns: readonly Column[],
): { readonly height?: number } {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesOf(cell, columns[at]?.width ?? 10) : 1,
  )
  const most = Math.max(1, ...lines)
  return most === 1 ? {} : { height: Math.min(highestRow, most * lineHeight) }
}

/** Words that do not fit go to the next line, so a line holds a little less than its width. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(4, width - 2))), 0)
}
