/** Where keys take the cursor and cards of a board, and which cards are drawn. */
import { describe, expect, it } from 'vitest'
import {
  cardWindow,
  columnAfter,
  cursorAfter,
  drawnColumns,
  mostDrawn,
  placeOf,
  targetBeside,
} from '../../../src-renderer/ui/board/board.rules'

const columns = [
  { id: 'a', cards: ['1', '2', '3'], isTarget: false },
  { id: 'b', cards: [], isTarget: true },
  { id: 'c', cards: ['4'], isTarget: true },
]
const itself = (card: string): string => card

describe('A board', () => {
  it('finds cards by their ids', () => {
    expect(placeOf(columns, itself, '4')).toEqual({ column: 2, row: 0 })
    expect(placeOf(columns, itself, '9')).toBeNull()
    expect(placeOf(columns, itself, null)).toBeNull()
  })
  it.each([
    ['ArrowDown', { column: 0, row: 2 }],
    ['ArrowUp', { column: 0, row: 0 }],
    ['Home', { column: 0, row: 0 }],
    ['End', { column: 0, row: 2 }],
    ['PageDown', { column: 0, row: 2 }],
    ['PageUp', { column: 0, row: 0 }],
    ['ArrowRight', { column: 2, row: 0 }],
    ['ArrowLeft', { column: 0, row: 1 }],
    ['x', null],
  ])(
    '%s takes the cursor to %j: over columns without cards, and never off the board',
    (key, to) => {
      expect(cursorAfter(columns, { column: 0, row: 1 }, key, 8)).toEqual(to)
    },
  )
  it('moves cards into the nearest column that takes them', () => {
    expect(targetBeside(columns, 0, 1)).toBe('b')
    expect(targetBeside(columns, 2, -1)).toBe('b')
    expect(targetBeside(columns, 1, -1)).toBeNull()
    expect(targetBeside(columns, 2, 1)).toBeNull()
    expect(targetBeside(columns, 0, 1, (id) => id !== 'b')).toBe('c')
  })
  it('draws what is in sight and a little more, whatever the number of cards', () => {
    expect(cardWindow(0, 800, 80, 3)).toEqual({ first: 0, end: 3 })
    expect(cardWindow(0, 800, 80, 10_000)).toEqual({ first: 0, end: 14 })
    expect(cardWindow(400_000, 800, 80, 10_000)).toEqual({ first: 4_996, end: 5_014 })
    expect(cardWindow(900_000, 800, 80, 10)).toEqual({ first: 9, end: 10 })
    expect(cardWindow(0, 800, 80, 0)).toEqual({ first: 0, end: 0 })
  })
  it.each([
    ['Home', { column: 0, row: 1 }],
    ['End', { column: 4, row: 0 }],
    ['PageDown', { column: 4, row: 0 }],
    ['PageUp', { column: 0, row: 1 }],
    ['ArrowRight', null],
  ])('Ctrl with %s takes the cursor to %j, and to no column without cards', (key, to) => {
    const wide = [
      { id: '', cards: ['1', '2'], isTarget: true },
      ...columns.slice(0, 2),
      { id: 'x', cards: [], isTarget: true },
      { id: 'd', cards: ['5'], isTarget: true },
      { id: 'e', cards: [], isTarget: true },
    ]
    expect(columnAfter(wide, { column: 1, row: 1 }, key, 2)).toEqual(to)
  })
  it('stays where it is when there is no other column with cards', () => {
    const one = [{ id: 'a', cards: ['1'], isTarget: true }, ...columns.slice(1, 2)]
    for (const key of ['Home', 'End', 'PageDown', 'PageUp'])
      expect(columnAfter(one, { column: 0, row: 0 }, key, 8)).toEqual({ column: 0, row: 0 })
  })
  it('draws all of its columns while they are few, else those in sight and the one with the cursor', () => {
    expect(drawnColumns(0, 800, 160, mostDrawn, null)).toHaveLength(mostDrawn)
    expect(drawnColumns(0, 800, 160, 5_000, 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    const far = drawnColumns(400_000, 800, 160, 5_000, 3)
    expect([far[0], far[1], far.at(-1), far.length]).toEqual([3, 2_496, 2_508, 14])
    expect(drawnColumns(0, 800, 160, 5_000, 4_999).at(-1)).toBe(4_999)
  })
})
