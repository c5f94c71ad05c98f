/** Spreadsheet manners of the grid: marking cells, what is only read, headings that sort, the menu of a row, suggestions. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import {
  cell,
  click,
  columns,
  commits,
  cursor,
  editor,
  grid,
  names,
  people,
  press,
  pressAll,
  showGrid,
} from './people-grid'

const marked = () =>
  [...document.querySelectorAll('[role="row"] [aria-selected="true"]')].map(
    (one) => one.textContent,
  )
const heading = (at: number) => document.querySelectorAll('[role="columnheader"]')[at]!

describe('Cells', () => {
  it('are marked by Shift and the arrows from the one with the cursor, and let go by any other move', () => {
    showGrid({ selection: 'multiple' })
    pressAll('ArrowDown', 'ArrowRight')
    press('ArrowRight', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(marked()).toEqual(['Mira', '30', 'Ana', '9'])
    expect(cursor()).toBe('cell Ana 3')
    press('ArrowLeft', { shiftKey: true })
    expect(marked()).toEqual(['Mira', 'Ana'])
    press('ArrowDown')
    expect(marked()).toEqual([])
  })

  it('stop at the first column and below the headings, and Esc lets go of the marks before anything else', () => {
    showGrid({ selection: 'multiple' })
    pressAll('ArrowDown', 'ArrowDown', 'ArrowRight')
    press('ArrowLeft', { shiftKey: true })
    press('ArrowUp', { shiftKey: true })
    press('ArrowUp', { shiftKey: true })
    expect(marked()).toEqual(['Mira', 'Ana'])
    press('Escape')
    expect(marked()).toEqual([])
    expect(cursor()).toBe('cell Mira 2')
    press('Escape')
    expect(cursor()).toBe('row Mira')
  })

  it('that cannot be edited say so; a grid without any says it once', () => {
    const { change } = showGrid({ current: 'mira' })
    const isReadOnly = (name: string, at: number) => cell(name, at).getAttribute('aria-readonly')
    expect([isReadOnly('Mira', 0), isReadOnly('Mira', 1)]).toEqual([null, 'true'])
    expect([isReadOnly('Mira', 2), isReadOnly('Bora', 2)]).toEqual([null, 'true'])
    expect(grid().getAttribute('aria-readonly')).toBeNull()
    change({ columns: [columns[1]!] })
    expect(grid().getAttribute('aria-readonly')).toBe('true')
    expect(document.querySelector('[role="gridcell"][aria-readonly]')).toBeNull()
  })

  it('pressed twice are edited, though what the first press opened lies under the second', () => {
    const onOpen = vi.fn()
    const { container } = showGrid({ onOpen })
    const elsewhere = document.createElement('p')
    container.append(elsewhere)
    fireEvent.mouseDown(cell('Ana', 0), { detail: 1 })
    expect(fireEvent.mouseDown(elsewhere, { detail: 2 })).toBe(false)
    expect(document.activeElement).toBe(editor('Name'))
    expect(editor('Name').value).toBe('Ana')
    fireEvent.keyDown(editor('Name'), { key: 'Escape' })
    fireEvent.mouseDown(cell('Ana', 1), { detail: 1 })
    fireEvent.mouseDown(elsewhere, { detail: 2 })
    expect(onOpen).toHaveBeenCalledWith(people[1])
  })

  it('pressed once, and then something else twice, are left alone', () => {
    const { container } = showGrid()
    const elsewhere = document.createElement('p')
    container.append(elsewhere)
    fireEvent.mouseDown(cell('Ana', 0), { detail: 1 })
    fireEvent.mouseDown(elsewhere, { detail: 1 })
    expect(fireEvent.mouseDown(elsewhere, { detail: 2 })).toBe(true)
    expect(screen.queryByLabelText('Edit Name')).toBeNull()
  })
})

describe('A heading', () => {
  it('sorts wherever it is pressed, keeps the keys in the list, and shows the order', () => {
    showGrid()
    expect(fireEvent.mouseDown(heading(0))).toBe(false)
    fireEvent.click(heading(0))
    expect(names()).toEqual(['Ana', 'Bora', 'Mira', 'Zoe'])
    expect(heading(0).getAttribute('aria-sort')).toBe('ascending')
    expect(heading(0).querySelector('svg')).not.toBeNull()
    expect(document.activeElement).toBe(grid())
    fireEvent.click(heading(0).querySelector('button')!)
    expect(names()).toEqual(['Zoe', 'Mira', 'Bora', 'Ana'])
  })

  it('does not sort when its edge was drawn, nor where there is no order', () => {
    showGrid()
    fireEvent.click(heading(0).querySelector('[data-edge]')!)
    expect(heading(0).getAttribute('aria-sort')).toBe('none')
    fireEvent.click(heading(2))
    expect(heading(2).hasAttribute('aria-sort')).toBe(false)
    expect(names()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
  })
})

describe('The menu of a row', () => {
  it('is asked for with the right button, at the pointer, and the row gets the cursor', () => {
    const onMenu = vi.fn()
    showGrid({ onMenu, current: 'mira' })
    const isLeft = fireEvent.contextMenu(cell('Zoe', 1), { clientX: 40, clientY: 50 })
    expect(isLeft).toBe(false)
    expect(onMenu.mock.calls).toEqual([[people[3], { x: 40, y: 50 }]])
  })

  it('is asked for with Shift+F10 and the menu key, for the row with the cursor', () => {
    const onMenu = vi.fn()
    const { change } = showGrid({ onMenu, current: 'ana' })
    expect(press('F10', { shiftKey: true })).toBe(true)
    expect(press('ContextMenu')).toBe(true)
    expect(onMenu.mock.calls.map(([row]: readonly unknown[]) => row)).toEqual([
      people[1],
      people[1],
    ])
    expect(press('F10')).toBe(false)
    change({ current: null })
    expect(press('ContextMenu')).toBe(false)
    expect(onMenu).toHaveBeenCalledTimes(2)
  })

  it('is the page’s own where the screen has none, on headings, and while a cell is edited', () => {
    const onMenu = vi.fn()
    const { change } = showGrid()
    expect(fireEvent.contextMenu(cell('Zoe', 1))).toBe(true)
    expect(press('ContextMenu')).toBe(false)
    change({ onMenu })
    expect(fireEvent.contextMenu(heading(0))).toBe(true)
    fireEvent.doubleClick(cell('Ana', 0))
    expect(fireEvent.contextMenu(editor('Name'))).toBe(true)
    expect(onMenu).not.toHaveBeenCalled()
  })
})

describe('An editor with suggestions', () => {
  const [name] = columns
  const suggested = () => {
    if (name?.editor?.kind !== 'text') throw new Error('The first column is a text.')
    const suggestions = () => ['Niš', 'Novi Sad', 'Pirot']
    return showGrid({ columns: [{ ...name, editor: { ...name.editor, suggestions } }] })
  }
  const offered = () => [...document.querySelectorAll('[role="option"]')].map((o) => o.textContent)

  it('offers what fits, in any script and without diacritics; the arrows choose, Enter takes it and goes down', async () => {
    const { user } = suggested()
    pressAll('ArrowDown', 'F2')
    expect(editor('Name').getAttribute('role')).toBe('combobox')
    expect(offered()).toEqual([])
    await user.keyboard('ни')
    expect(offered()).toEqual(['Niš'])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'mira', 'Niš']])
    expect(cursor()).toBe('cell Ana 1')
  })

  it('takes any other text, and one that is pressed; Esc closes the offer first', async () => {
    const { user } = suggested()
    pressAll('ArrowDown', 'F2')
    await user.keyboard('n{Escape}')
    expect(offered()).toEqual([])
    await user.keyboard('{Enter}')
    expect(commits.mock.calls).toEqual([['name', 'mira', 'n']])
    press('F2')
    await user.keyboard('pi')
    fireEvent.click(screen.getByText('Pirot'))
    expect(commits.mock.lastCall).toEqual(['name', 'ana', 'Pirot'])
    click(cell('Zoe', 0))
    expect(commits).toHaveBeenCalledTimes(2)
  })
})
