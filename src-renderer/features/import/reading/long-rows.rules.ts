/**
 * Rows that are longer than the headings, in text: a separator stood inside a value that was not quoted, and everything
 * behind it has moved one column on. Where one way of joining fits what the columns hold, the row is joined so; where none
 * does, it waits for a decision.
 */
import type { ForeignTable, InCell } from '../../../../src-shared/documents'
import { columnCells } from './columns.rules'
import { contentOf, sortsIn } from './content.rules'
import type { Sort } from './content.rules'
import type { HeaderGuess } from './import.types'
import type { LongRow } from './parts.types'
import { cellText, cellsOf, isBlankCell } from './text.rules'

/** What is known of a column from the rows that are as they should be. */
type Profile = readonly Sort[]

const telling: readonly Sort[] = [
  'email',
  'phone',
  'date',
  'number',
  'link',
  'fullName',
  'oneName',
  'city',
]

function lastFilled(cells: readonly InCell[]): number {
  let last = cells.length - 1
  while (last >= 0 && isBlankCell(cells[last])) last -= 1
  return last
}

/** How many cells wide the headings are; 0 when there are none. */
function widthOf(table: ForeignTable, header: HeaderGuess): number {
  return header.headerRow === null ? 0 : lastFilled(cellsOf(table, header.headerRow)) + 1
}

function profilesOf(table: ForeignTable, header: HeaderGuess, width: number): readonly Profile[] {
  const rows = header.dataRows.filter((row) => lastFilled(cellsOf(table, row)) < width)
  return Array.from({ length: width }, (_, column) => {
    const content = contentOf(columnCells(table, { ...header, dataRows: rows }, column))
    return telling.filter((sort) => content[sort] >= 0.8)
  })
}

/** A row with the cells from a column on joined as they stood in the file. */
function joinedAt(
  cells: readonly InCell[],
  column: number,
  extra: number,
  delimiter: string,
): readonly InCell[] {
  const together = cells.slice(column, column + extra + 1).map(cellText)
  return [...cells.slice(0, column), together.join(delimiter), ...cells.slice(column + extra + 1)]
}

function fitOf(
  cells: readonly InCell[],
  column: number,
  extra: number,
  profiles: readonly Profile[],
  delimiter: string,
): number {
  // A value that had a separator in it has words on both sides.
  if (cells.slice(column, column + extra + 1).some(isBlankCell)) return -Infinity
  const joined = joinedAt(cells, column, extra, delimiter)
  const fits = profiles.reduce((sum, profile, at) => {
    const cell = joined[at] ?? null
    if (profile.length === 0 || isBlankCell(cell)) return sum
    const sorts = sortsIn(cell)
    return sum + (profile.some((sort) => sorts.includes(sort)) ? 2 : -2)
  }, 0)
  // In a sentence a comma is followed by a space; between cells it is not.
  const parts = cells.slice(column + 1, column + extra + 1)
  const isSentence = parts.every((cell) => /^\s/u.test(cellText(cell)))
  return fits + (isSentence ? 3 : 0) - ((profiles[column]?.length ?? 0) > 0 ? 1 : 0)
}

function mendedRow(
  cells: readonly InCell[],
  profiles: readonly Profile[],
  delimiter: string,
): { readonly column: number; readonly cells: readonly InCell[] } | null {
  const extra = lastFilled(cells) + 1 - profiles.length
  const ranked = profiles
    .map((_, column) => ({ column, fit: fitOf(cells, column, extra, profiles, delimiter) }))
    .sort((a, b) => b.fit - a.fit)
  const [best, second] = ranked
  if (best === undefined || best.fit <= 0 || best.fit === second?.fit) return null
  const filled = cells.slice(0, lastFilled(cells) + 1)
  return { column: best.column, cells: joinedAt(filled, best.column, extra, delimiter) }
}

/** The table with its long rows mended, and which they were. Many of them are a column without a heading. */
export function mendLongRows(
  table: ForeignTable,
  header: HeaderGuess,
): { readonly table: ForeignTable; readonly long: readonly LongRow[] } {
  const { delimiter } = table
  const width = widthOf(table, header)
  if (delimiter === null || width < 2) return { table, long: [] }
  const rows = header.dataRows.filter((row) => lastFilled(cellsOf(table, row)) >= width)
  if (rows.length === 0 || rows.length > header.dataRows.length / 2) return { table, long: [] }
  const profiles = profilesOf(table, header, width)
  const mended = new Map(
    rows.map((row) => [row, mendedRow(cellsOf(table, row), profiles, delimiter)] as const),
  )
  return {
    table: {
      ...table,
      rows: table.rows.map((cells, index) => mended.get(index + 1)?.cells ?? cells),
    },
    long: rows.map((row) => {
      const column = mended.get(row)?.column ?? null
      const text = column === null ? '' : cellText(mended.get(row)?.cells[column])
      return { row, column, text }
    }),
  }
}
