/** How wide the columns are and which rows are drawn. Pure. */
import type { GridColumn } from './grid-types'

/** A column is never narrower than this, in pixels at the normal text size. */
export const leastWidth = 48

const rem = (pixels: number): string => `${String(pixels / 16)}rem`

/**
 * The grid template of one row. A width the user chose is fixed; otherwise `flex` columns share what is left.
 * @param chosen widths by column, in pixels at the normal text size
 */
export function columnTemplate(
  columns: readonly Pick<GridColumn<never>, 'id' | 'width' | 'flex'>[],
  chosen: ReadonlyMap<string, number>,
  hasTicks: boolean,
): string {
  const tracks = columns.map((column) => {
    const fixed = chosen.get(column.id)
    if (fixed !== undefined) return rem(Math.max(leastWidth, fixed))
    if (column.flex === undefined && column.width !== undefined) return rem(column.width)
    return `minmax(${rem(column.width ?? 96)}, ${String(column.flex ?? 1)}fr)`
  })
  return [...(hasTicks ? ['2.25rem'] : []), ...tracks].join(' ')
}

/** Rows drawn beyond each edge of what is seen, so that scrolling never shows a gap. */
const overscan = 3

/** The first and last row to draw, the last not included. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/**
 * Which rows to draw. The window moves in steps of four rows, so that most scroll events change nothing.
 * @param top how far the list is scrolled
 * @param height of the view, in the unit of `top` and `rowHeight`
 */
export function rowWindow(
  top: number,
  height: number,
  rowHeight: number,
  count: number,
): RowWindow {
  const seenFirst = Math.floor(top / rowHeight / 4) * 4
  const seen = mostDrawn(height, rowHeight) - 2 * overscan
  const first = Math.max(0, Math.min(seenFirst - overscan, count - 1))
  return { first, end: Math.max(0, Math.min(count, seenFirst + seen + overscan)) }
}

/** How many rows {@link rowWindow} can ask for at the most. */
export function mostDrawn(height: number, rowHeight: number): number {
  return Math.ceil(height / rowHeight) + 4 + 2 * overscan
}

/**
 * How far to scroll so that a row is seen whole, moving no further than needed.
 * @param height of the view under the heading
 */
export function scrolledTo(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight
  if (start < top) return start
  return Math.max(top, start + rowHeight - height)
}
