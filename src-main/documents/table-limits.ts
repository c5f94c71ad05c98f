/** How large a foreign table may be, and the checks that CSV and workbook share. */
import type { InCell } from '../../src-shared/documents'
import { raise } from '../../src-shared/result'

/** The limits of a foreign table: far above what a mentorship program has, far below what hurts. */
export const tableLimits = {
  fileBytes: 20 * 1024 * 1024,
  rows: 50_000,
  columns: 200,
  zipEntries: 1_000,
  unpackedBytes: 100 * 1024 * 1024,
  /** Unpacked to packed, for entries above a megabyte: sheets of real people reach 20 to 30. */
  ratio: 100,
  ratioFloor: 1024 * 1024,
  notes: 100,
} as const

/** Refuses an empty file and one that is too large. */
export function checkSize(bytes: Uint8Array, name: string, limit: number): void {
  if (bytes.length === 0) raise('file.empty', { name })
  if (bytes.length > limit) {
    raise('file.tooLarge', { name, limit: Math.floor(limit / 1024 / 1024) })
  }
}

const blank = (cell: InCell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')

/** Cuts blank rows off the end of a table and refuses one that is blank, too wide or too long. */
export function checkTable(rows: InCell[][], name: string): InCell[][] {
  let last = rows.length
  while (last > 0 && (rows[last - 1] ?? []).every(blank)) last -= 1
  if (last === 0) raise('table.noRows', { name })
  if (last > tableLimits.rows) raise('table.tooManyRows', { name, limit: tableLimits.rows })
  return rows.slice(0, last).map((row, i) => {
    if (row.length <= tableLimits.columns) return row
    let width = row.length
    while (width > 0 && blank(row[width - 1])) width -= 1
    if (width > tableLimits.columns) {
      raise('table.tooManyColumns', {
        name,
        row: i + 1,
        columns: width,
        limit: tableLimits.columns,
      })
    }
    return row.slice(0, Math.max(width, 0))
  })
}
