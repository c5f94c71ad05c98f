/** Cells of a workbook that are merged downwards: what stands in the first is meant for every row that has something else. */
import type { WorkSheet } from '@e965/xlsx'
import type { ForeignTable, InCell } from '../../src-shared/documents'
import { tableLimits } from './table-limits'

/** Rows looked at for all merged cells together: ranges may overlap, and claim to go on without end. */
const mostRows = 200_000

/** A cell that stands across several columns of one row is a title or a heading, and is left as it is. */
const isDown = ({ s, e }: Merge): boolean => e.r > s.r

type Merge = NonNullable<WorkSheet['!merges']>[number]

/** Fills the rows, in place, and notes each cell that was taken for several rows. */
export function fillMerged(
  sheet: WorkSheet,
  rows: InCell[][],
  notes: ForeignTable['notes'][number][],
): void {
  let looked = 0
  for (const { s: start, e: end } of (sheet['!merges'] ?? []).filter(isDown)) {
    const value = rows[start.r]?.[start.c] ?? null
    const last = Math.min(end.r, rows.length - 1)
    looked += last - start.r
    if (looked > mostRows) return
    if (value === null || start.c >= tableLimits.columns) continue
    let isFilled = false
    for (let row = start.r + 1; row <= last; row += 1) {
      const cells = rows[row]
      // A row with nothing else in it is only the height of the one above.
      if (cells === undefined || cells.every((cell) => cell === null)) continue
      if ((cells[start.c] ?? null) !== null) continue
      while (cells.length <= start.c) cells.push(null)
      cells[start.c] = value
      isFilled = true
    }
    if (isFilled && notes.length < tableLimits.notes)
      notes.push({ code: 'merged', row: start.r + 1, column: start.c + 1 })
  }
}
