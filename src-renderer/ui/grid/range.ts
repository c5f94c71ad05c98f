/** A range of cells: the block between where Shift was first held and the cursor. Pure. */
import type { Cursor } from './keyboard'

/** A block of cells, all edges included. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block between two cells; null when one of them is none. */
export function rangeOf(from: Cursor | null, to: Cursor): CellRange | null {
  if (from === null || [from.row, from.column, to.row, to.column].some((at) => at < 0)) return null
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

/** The first and the last column of the range in a row, as one text that compares; null when it is not in it. */
export function rangeIn(range: CellRange | null, row: number): `${number}-${number}` | null {
  if (range === null || row < range.top || row > range.bottom) return null
  return `${range.left}-${range.right}`
}

/** Whether a column is among those that {@link rangeIn} names. */
export function isInRange(range: string | null, column: number): boolean {
  if (range === null) return false
  const [left = 0, right = -1] = range.split('-').map(Number)
  return column >= left && column <= right
}
