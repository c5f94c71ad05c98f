/** Copying rows and cells out of the grid, and pasting a block into it. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { cell, columns, grid, press, pressAll, showGrid } from './people-grid'

/** Copies; what was put on the clipboard, or null when the grid left it to the page. */
function copy(target: Element = grid()): string | null {
  const setData = vi.fn<(type: string, text: string) => void>()
  const isLeft = fireEvent.copy(target, { clipboardData: { setData } })
  if (isLeft) return setData.mock.lastCall?.[1] ?? null
  expect(setData.mock.lastCall?.[0]).toBe('text/plain')
  return setData.mock.lastCall?.[1] ?? ''
}

/** Pastes a text; whether the grid took it. */
function paste(text: string, target: Element = grid()): boolean {
  const getData = (type: string) => (type === 'text/plain' ? text : '')
  return !fireEvent.paste(target, { clipboardData: { getData } })
}

describe('Copying', () => {
  it('takes the row with the cursor, cell by cell', () => {
    showGrid()
    pressAll('ArrowDown')
    expect(copy()).toBe('Mira\t30\tnis\t')
  })

  it('takes the cell with the cursor', () => {
    showGrid({ current: 'zoe' })
    press('ArrowRight')
    expect(copy()).toBe('Zoe')
    press('ArrowRight')
    expect(copy()).toBe('41')
    press('End')
    expect(copy()).toBe('')
  })

  it('takes the ticked rows, in the order in which they are seen', () => {
    showGrid({
      selection: 'multiple',
      selected: new Set(['zoe', 'ana']),
      current: 'mira',
      initialSort: { columnId: 'name', direction: 'ascending' },
    })
    expect(copy()).toBe('Ana\t9\t\t\nZoe\t41\tnis\t')
  })

  it('does not heed ticks where rows cannot be ticked, nor when there are none', () => {
    const { change } = showGrid({ selected: new Set(['ana']), current: 'mira' })
    expect(copy()).toBe('Mira\t30\tnis\t')
    change({ selection: 'multiple', selected: new Set() })
    expect(copy()).toBe('Mira\t30\tnis\t')
  })

  it('is left to the page when the cursor is nowhere, and inside of an editor', () => {
    showGrid()
    expect(copy()).toBeNull()
    pressAll('ArrowDown', 'F2')
    expect(copy(screen.getByLabelText('Edit Name'))).toBeNull()
  })
})

describe('Pasting', () => {
  it('hands over the block, and the place where the cursor is', () => {
    const onPaste = vi.fn()
    showGrid({ onPaste, current: 'ana' })
    pressAll('ArrowRight', 'ArrowRight')
    expect(paste('1\t2\n3\t4\n')).toBe(true)
    expect(onPaste.mock.calls).toEqual([
      [
        [
          ['1', '2'],
          ['3', '4'],
        ],
        { rowId: 'ana', rowIndex: 1, columnId: 'age' },
      ],
    ])
  })

  it('begins in the first column of a row, and in the first row when the cursor is nowhere', () => {
    const onPaste = vi.fn()
    const { change } = showGrid({ onPaste, current: 'bora' })
    paste('x')
    change({ current: null })
    paste('y')
    change({ rows: [] })
    paste('z')
    expect(onPaste.mock.calls.map(([, place]: unknown[]) => place)).toEqual([
      { rowId: 'bora', rowIndex: 2, columnId: 'name' },
      { rowId: 'mira', rowIndex: 0, columnId: 'name' },
      { rowId: null, rowIndex: 0, columnId: 'name' },
    ])
  })

  it('is left to the page where nobody wants it, and inside of the grid', () => {
    const onPaste = vi.fn()
    const { change } = showGrid()
    expect(paste('x')).toBe(false)
    change({ onPaste })
    expect(paste('x', cell('Ana', 0))).toBe(false)
    change({ columns: [] })
    expect(paste('x')).toBe(false)
    expect(onPaste).not.toHaveBeenCalled()
    change({ columns })
    expect(paste('x')).toBe(true)
  })
})
