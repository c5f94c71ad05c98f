/** Where keys take the cursor and cards of a board, and which cards are drawn. */
import { describe, expect, it } from 'vitest'
import {
  cardWindow,
  cursorAfter,
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
})
