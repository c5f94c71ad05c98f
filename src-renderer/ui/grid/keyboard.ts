/** Where the grid's cursor goes for a key. Pure. */

/** The cursor: `row` -1 is the header, `column` -1 the row as a whole. */
export interface Cursor {
  readonly row: number
  readonly column: number
}

/** What the cursor moves over. */
export interface GridShape {
  readonly rows: number
  readonly columns: number
  /** Rows that fit on the screen. */
  readonly page: number
  /** Whether the cursor can stand on a row as a whole. */
  readonly hasRowMode: boolean
}

/** The parts of a key press that matter here. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value))

function vertical(press: KeyPress, at: Cursor, shape: GridShape): Cursor | null {
  const last = shape.rows - 1
  const start = Math.max(0, at.row)
  const homeColumn = at.row === -1 && shape.hasRowMode ? -1 : at.column
  switch (press.key) {
    case 'ArrowDown':
      return { row: Math.min(last, at.row + 1), column: homeColumn }
    case 'ArrowUp':
      return at.row <= 0
        ? { row: -1, column: Math.max(0, at.column) }
        : { row: at.row - 1, column: at.column }
    case 'PageDown':
      return { row: clamp(start + shape.page, 0, last), column: homeColumn }
    case 'PageUp':
      return { row: clamp(start - shape.page, 0, last), column: homeColumn }
    default:
      return null
  }
}

function horizontal(press: KeyPress, at: Cursor, shape: GridShape): Cursor | null {
  const least = shape.hasRowMode && at.row >= 0 ? -1 : 0
  const last = shape.columns - 1
  if (press.key === 'ArrowRight') return { row: at.row, column: Math.min(last, at.column + 1) }
  if (press.key === 'ArrowLeft') return { row: at.row, column: Math.max(least, at.column - 1) }
  return null
}

function edge(press: KeyPress, at: Cursor, shape: GridShape): Cursor | null {
  const toEnd = press.key === 'End'
  if (!toEnd && press.key !== 'Home') return null
  const isWholeRow = at.column === -1
  if (press.ctrlKey || isWholeRow) {
    const row = toEnd ? shape.rows - 1 : 0
    if (isWholeRow) return { row, column: -1 }
    return { row, column: toEnd ? shape.columns - 1 : 0 }
  }
  return { row: at.row, column: toEnd ? shape.columns - 1 : 0 }
}

/**
 * The cursor after a key, after the ARIA grid pattern; null when the key does not move it. Home and End go to
 * the first and last row when the cursor stands on a row, and along the row when it stands on a cell.
 */
export function moveCursor(press: KeyPress, at: Cursor, shape: GridShape): Cursor | null {
  if (press.altKey || press.metaKey) return null
  if (press.ctrlKey && press.key !== 'Home' && press.key !== 'End') return null
  const next = vertical(press, at, shape) ?? horizontal(press, at, shape) ?? edge(press, at, shape)
  if (next === null) return null
  // With no rows there is only the heading, which has cells and no row as a whole.
  if (shape.rows === 0 || next.row === -1) return { row: -1, column: Math.max(0, next.column) }
  return next
}

/** Whether a key writes a letter, a digit or a sign, and nothing else. */
export function isTyping(press: KeyPress): boolean {
  return (
    /^.$/u.test(press.key) && press.key !== ' ' && !press.ctrlKey && !press.metaKey && !press.altKey
  )
}

/**
 * The next cell that can be edited, across and then on to the next row; null at the end of the grid.
 * @param isEditable whether a cell can be edited
 */
export function nextEditable(
  at: Cursor,
  step: 1 | -1,
  shape: Pick<GridShape, 'rows' | 'columns'>,
  isEditable: (row: number, column: number) => boolean,
): Cursor | null {
  const last = shape.rows * shape.columns - 1
  // A row without an editable cell is rare: a few hundred rows are looked through at the most.
  const bound = shape.columns * 200
  let place = at.row * shape.columns + at.column + step
  for (let looked = 0; place >= 0 && place <= last && looked < bound; looked += 1) {
    const cursor = { row: Math.floor(place / shape.columns), column: place % shape.columns }
    if (isEditable(cursor.row, cursor.column)) return cursor
    place += step
  }
  return null
}
