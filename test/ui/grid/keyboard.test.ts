/** Where the grid's cursor goes for a key. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTyping, moveCursor, nextEditable } from '../../../src-renderer/ui/grid/keyboard'
import type { Cursor, GridShape, KeyPress } from '../../../src-renderer/ui/grid/keyboard'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...more,
})
const shape: GridShape = { rows: 100, columns: 4, page: 20, hasRowMode: true }
const row = (at: number): Cursor => ({ row: at, column: -1 })
const cell = (at: number, column: number): Cursor => ({ row: at, column })

describe('moveCursor', () => {
  it('moves over rows and stops at the last', () => {
    expect(moveCursor(press('ArrowDown'), row(3), shape)).toEqual(row(4))
    expect(moveCursor(press('ArrowDown'), row(99), shape)).toEqual(row(99))
    expect(moveCursor(press('PageDown'), row(90), shape)).toEqual(row(99))
    expect(moveCursor(press('PageUp'), row(10), shape)).toEqual(row(0))
  })

  it('goes from the row into its cells and back', () => {
    expect(moveCursor(press('ArrowRight'), row(3), shape)).toEqual(cell(3, 0))
    expect(moveCursor(press('ArrowLeft'), cell(3, 0), shape)).toEqual(row(3))
    expect(moveCursor(press('ArrowRight'), cell(3, 3), shape)).toEqual(cell(3, 3))
  })

  it('does not leave the cells where there is no row mode', () => {
    const cells = { ...shape, hasRowMode: false }
    expect(moveCursor(press('ArrowLeft'), cell(3, 0), cells)).toEqual(cell(3, 0))
  })

  it('reaches the heading above the first row and comes back to the row', () => {
    expect(moveCursor(press('ArrowUp'), row(0), shape)).toEqual(cell(-1, 0))
    expect(moveCursor(press('ArrowDown'), cell(-1, 2), shape)).toEqual(row(0))
    expect(moveCursor(press('ArrowDown'), cell(-1, 2), { ...shape, hasRowMode: false })).toEqual(
      cell(0, 2),
    )
  })

  it('takes Home and End along the rows from a row, along the cells from a cell', () => {
    expect(moveCursor(press('End'), row(3), shape)).toEqual(row(99))
    expect(moveCursor(press('Home'), cell(3, 2), shape)).toEqual(cell(3, 0))
    expect(moveCursor(press('End', { ctrlKey: true }), cell(3, 2), shape)).toEqual(cell(99, 3))
    expect(moveCursor(press('Home', { ctrlKey: true }), cell(3, 2), shape)).toEqual(cell(0, 0))
  })

  it('leaves other keys, and keys held with Alt, to others', () => {
    expect(moveCursor(press('Enter'), row(3), shape)).toBeNull()
    expect(moveCursor(press('ArrowDown', { altKey: true }), row(3), shape)).toBeNull()
    expect(moveCursor(press('ArrowDown', { ctrlKey: true }), row(3), shape)).toBeNull()
  })

  it('never leaves the grid, whatever is pressed', () => {
    const keys = fc.constantFrom(
      ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'],
      ...['PageDown', 'PageUp', 'Home', 'End'],
    )
    const shapes = fc.record({
      rows: fc.nat(60),
      columns: fc.integer({ min: 1, max: 6 }),
      page: fc.integer({ min: 1, max: 30 }),
      hasRowMode: fc.boolean(),
    })
    fc.assert(
      fc.property(
        shapes,
        fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 40 }),
        (some, steps) => {
          let at: Cursor = some.rows > 0 ? cell(0, some.hasRowMode ? -1 : 0) : cell(-1, 0)
          for (const [key, ctrlKey] of steps) {
            at = moveCursor(press(key, { ctrlKey }), at, some) ?? at
            expect(at.row).toBeGreaterThanOrEqual(-1)
            expect(at.row).toBeLessThan(some.rows)
            expect(at.column).toBeLessThan(some.columns)
            expect(at.column).toBeGreaterThanOrEqual(some.hasRowMode && at.row >= 0 ? -1 : 0)
          }
        },
      ),
    )
  })
})

describe('isTyping', () => {
  it('knows letters of any script from keys that do something', () => {
    expect(isTyping(press('a'))).toBe(true)
    expect(isTyping(press('љ'))).toBe(true)
    expect(isTyping(press(' '))).toBe(false)
    expect(isTyping(press('Enter'))).toBe(false)
    expect(isTyping(press('a', { ctrlKey: true }))).toBe(false)
  })
})

describe('nextEditable', () => {
  const onlyOddColumns = (_: number, column: number): boolean => column % 2 === 1

  it('goes across and on to the next row, passing what cannot be edited', () => {
    expect(nextEditable(cell(0, 1), 1, shape, onlyOddColumns)).toEqual(cell(0, 3))
    expect(nextEditable(cell(0, 3), 1, shape, onlyOddColumns)).toEqual(cell(1, 1))
    expect(nextEditable(cell(1, 1), -1, shape, onlyOddColumns)).toEqual(cell(0, 3))
  })

  it('ends at the end of the grid', () => {
    expect(nextEditable(cell(99, 3), 1, shape, onlyOddColumns)).toBeNull()
    expect(nextEditable(cell(0, 1), -1, shape, onlyOddColumns)).toBeNull()
    expect(nextEditable(cell(0, 0), 1, shape, () => false)).toBeNull()
  })
})
