/** Copying rows and cells out of the grid, and pasting a block into it. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { PastePlace } from '../../../src-renderer/ui/grid'
import { cell, columns, grid, press, pressAll, showGrid } from './people-grid'
import type { Person } from './people-grid'

/** Copies; what was put on the clipboard as text, or null when the grid left it to the page. */
function copy(target: Element = grid(), type: 'text/plain' | 'text/html' = 'text/plain') {
  const data = new Map<string, string>()
  const setData = (kind: string, text: string) => data.set(kind, text)
  const isLeft = fireEvent.copy(target, { clipboardData: { setData } })
  return isLeft ? null : (data.get(type) ?? '')
}

/** Copies by keys, as the page does when a script asks it to. */
function copyByKeys(more: KeyboardEventInit): string | null {
  let copied: string | null = null
  const execCommand = (what: string) => {
    // The browser's command is about what is marked on the page, not about the list with the focus.
    copied = what === 'copy' ? copy(document.body) : null
    return true
  }
  Object.assign(document, { execCommand })
  const isTaken = press(more.key ?? 'C', { ctrlKey: true, shiftKey: true, ...more })
  return isTaken ? copied : null
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

  it('takes the cells that are marked with Shift and the arrows', () => {
    showGrid({ selection: 'multiple' })
    pressAll('ArrowDown', 'ArrowRight')
    press('ArrowDown', { shiftKey: true })
    press('ArrowRight', { shiftKey: true })
    expect(copy()).toBe('Mira\t30\nAna\t9')
    expect(copy(grid(), 'text/html')).toBe(
      '<meta charset="utf-8"><table>' +
        `<tr><td style="mso-number-format:'\\@'">Mira</td><td style="mso-number-format:'\\@'">30</td></tr>` +
        `<tr><td style="mso-number-format:'\\@'">Ana</td><td style="mso-number-format:'\\@'">9</td></tr>` +
        '</table>',
    )
  })

  it('takes the headings along when Shift is held, whatever the layout', () => {
    showGrid({ current: 'mira' })
    expect(copyByKeys({ key: 'C' })).toBe('Name\tAge\tCity\tHere\nMira\t30\tnis\t')
    expect(copyByKeys({ key: 'Ц', code: 'KeyC' })).toMatch(/^Name/u)
    expect(copyByKeys({ key: 'C', altKey: true })).toBeNull()
    expect(copy()).toBe('Mira\t30\tnis\t')
    press('ArrowRight')
    expect(copyByKeys({ key: 'C' })).toBe('Name\nMira')
  })

  it('is left to the page when the cursor is nowhere, and inside of an editor', () => {
    showGrid()
    expect(copy()).toBeNull()
    pressAll('ArrowDown', 'F2')
    expect(copy(screen.getByLabelText('Edit Name'))).toBeNull()
  })
})

describe('Pasting', () => {
  /** What was pasted last: the block, the first row and the first column it goes to, and how many follow. */
  const last = (onPaste: ReturnType<typeof vi.fn>) => {
    const [block, { rows, columns: into }] = onPaste.mock.lastCall as [unknown, PastePlace<Person>]
    return [block, rows[0]?.id, rows.length, into[0]?.id, into.length]
  }

  it('hands over the block, and the rows and columns from the cursor on', () => {
    const onPaste = vi.fn()
    showGrid({ onPaste, current: 'ana' })
    pressAll('ArrowRight', 'ArrowRight')
    expect(paste('1\t2\n\'=3\t"4\n5"\n')).toBe(true)
    const block = [
      ['1', '2'],
      ['=3', '4\n5'],
    ]
    expect(last(onPaste)).toEqual([block, 'ana', 3, 'age', 3])
  })

  it('begins in the first column of a row, and nowhere when the cursor is on no row', () => {
    const onPaste = vi.fn()
    const { change } = showGrid({ onPaste, current: 'bora' })
    paste('x')
    expect(last(onPaste)).toEqual([[['x']], 'bora', 2, 'name', 4])
    change({ current: null })
    paste('y')
    expect(onPaste.mock.lastCall).toEqual([[['y']], null])
    change({ current: 'mira' })
    press('ArrowUp')
    paste('z')
    expect(onPaste.mock.lastCall).toEqual([[['z']], null])
  })

  it('begins at the first of the cells that are marked, in the order in which rows are seen', () => {
    const onPaste = vi.fn()
    showGrid({
      onPaste,
      initialSort: { columnId: 'name', direction: 'ascending' },
    })
    pressAll('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight')
    press('ArrowUp', { shiftKey: true })
    press('ArrowLeft', { shiftKey: true })
    paste('x')
    expect(last(onPaste)).toEqual([[['x']], 'ana', 4, 'name', 4])
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
