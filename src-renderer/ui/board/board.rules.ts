/** Where the cursor of a board goes, and where a card that is moved by key goes. Pure. */
import type { BoardColumn } from './board-types'

/** Columns as far as moving goes. */
type Columns<C> = readonly Pick<BoardColumn<C>, 'id' | 'cards' | 'isTarget'>[]

/** The place of a card. */
export interface CardPlace {
  readonly column: number
  readonly row: number
}

/** Where a card is; null when it is not on the board. */
export function placeOf<C>(
  columns: Columns<C>,
  getCardId: (card: C) => string,
  id: string | null,
): CardPlace | null {
  if (id === null) return null
  for (const [column, { cards }] of columns.entries()) {
    const row = cards.findIndex((card) => getCardId(card) === id)
    if (row >= 0) return { column, row }
  }
  return null
}

/** The nearest column with cards in a direction; null where there is none. */
function columnBeside<C>(columns: Columns<C>, from: number, step: 1 | -1): number | null {
  for (let at = from + step; at >= 0 && at < columns.length; at += step)
    if ((columns[at]?.cards.length ?? 0) > 0) return at
  return null
}

/** Where a key takes the cursor; null when the key is none of these. `page` is how many cards are seen at once. */
export function cursorAfter<C>(
  columns: Columns<C>,
  { column, row }: CardPlace,
  key: string,
  page: number,
): CardPlace | null {
  const last = (columns[column]?.cards.length ?? 1) - 1
  const within = (next: number): CardPlace => ({
    column,
    row: Math.max(0, Math.min(last, next)),
  })
  if (key === 'ArrowDown') return within(row + 1)
  if (key === 'ArrowUp') return within(row - 1)
  if (key === 'PageDown') return within(row + page)
  if (key === 'PageUp') return within(row - page)
  if (key === 'Home') return within(0)
  if (key === 'End') return within(last)
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const beside = columnBeside(columns, column, key === 'ArrowRight' ? 1 : -1)
  if (beside === null) return { column, row }
  return { column: beside, row: Math.min(row, (columns[beside]?.cards.length ?? 1) - 1) }
}

/** Up to so many columns are all drawn; of more those in sight alone. */
export const mostDrawn = 24

/**
 * Where a key with Ctrl takes the cursor: to the first or the last column with cards, or as many columns on as are seen at once; null
 * when the key is none of these.
 */
export function columnAfter<C>(
  columns: Columns<C>,
  { column, row }: CardPlace,
  key: string,
  page: number,
): CardPlace | null {
  const wanted = {
    Home: 0,
    End: columns.length - 1,
    PageUp: column - page,
    PageDown: column + page,
  }
  const to = Object.entries(wanted).find(([name]) => name === key)?.[1]
  if (to === undefined) return null
  const at = Math.max(0, Math.min(columns.length - 1, to))
  const hasCards = (columns[at]?.cards.length ?? 0) > 0
  // From an empty column on, and where there is none further, back towards where the cursor was.
  const step = at >= column ? 1 : -1
  const further = hasCards ? at : columnBeside(columns, at, step)
  const found = further ?? columnBeside(columns, at, step === 1 ? -1 : 1) ?? column
  return { column: found, row: Math.min(row, (columns[found]?.cards.length ?? 1) - 1) }
}

/** Which columns are drawn: those in sight, some beyond each edge, and the one with the cursor. In order. */
export function drawnColumns(
  start: number,
  size: number,
  stride: number,
  count: number,
  cursor: number | null,
): readonly number[] {
  if (count <= mostDrawn) return Array.from({ length: count }, (_, at) => at)
  const { first, end } = cardWindow(start, size, stride, count)
  const seen = Array.from({ length: end - first }, (_, at) => first + at)
  if (cursor === null || (cursor >= first && cursor < end)) return seen
  return cursor < first ? [cursor, ...seen] : [...seen, cursor]
}

/** The next column in a direction into which a card can be moved; null where there is none. */
export function targetBeside<C>(
  columns: Columns<C>,
  from: number,
  step: 1 | -1,
  isOpenTo: (columnId: string) => boolean = () => true,
): string | null {
  for (let at = from + step; at >= 0 && at < columns.length; at += step) {
    const column = columns[at]
    if (column?.isTarget === true && isOpenTo(column.id)) return column.id
  }
  return null
}

/** Which of many things of one size are drawn: those in sight and some beyond each edge. `top`, `height`, `cardHeight` in pixels. */
export function cardWindow(
  top: number,
  height: number,
  cardHeight: number,
  count: number,
): { readonly first: number; readonly end: number } {
  const beyond = 4
  const first = Math.max(0, Math.floor(top / cardHeight) - beyond)
  const end = Math.min(count, Math.ceil((top + height) / cardHeight) + beyond)
  return { first: Math.min(first, Math.max(0, count - 1)), end: Math.max(0, end) }
}
