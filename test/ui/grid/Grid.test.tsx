/** What the grid shows: rows, cells, headings, nothing. */
import { act, fireEvent, screen } from '@testing-library/react'
import { createRef } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { GridColumn, GridHandle } from '../../../src-renderer/ui/grid/grid-types'
import styles from '../../../src-renderer/ui/grid/Grid.module.css'
import { wears } from '../../support/render'
import { cell, columns, cursor, grid, names, people, press, rows, showGrid } from './people-grid'
import type { Person } from './people-grid'

const headings = () => [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')]
const sorts = () => headings().map((one) => one.getAttribute('aria-sort'))
const heading = (at: number) => headings()[at]!.querySelector('button')!

describe('Grid', () => {
  it('is a grid with a name, counted rows and counted columns', () => {
    showGrid()
    expect(screen.getByRole('grid', { name: 'People' })).toBe(grid())
    expect(grid().getAttribute('aria-rowcount')).toBe('5')
    expect(grid().getAttribute('aria-colcount')).toBe('4')
    expect(grid().hasAttribute('aria-multiselectable')).toBe(false)
    expect(grid().tabIndex).toBe(0)
    expect(grid().dataset['empty']).toBe('false')
  })

  it('numbers rows and cells, the heading being the first row', () => {
    showGrid()
    const head = headings()[0]?.closest('[role="row"]')
    expect(head?.getAttribute('aria-rowindex')).toBe('1')
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5'])
    expect(headings().map((one) => one.getAttribute('aria-colindex'))).toEqual([
      ...['1', '2', '3', '4'],
    ])
    const cells = [...rows()[0]!.children].map((one) => one.getAttribute('aria-colindex'))
    expect(cells).toEqual(['1', '2', '3', '4'])
    expect(rows()[0]!.hasAttribute('aria-selected')).toBe(false)
    expect(rows()[0]!.querySelector('[data-tick]')).toBeNull()
  })

  it('shows cells as text, as they are drawn, or as a tick with a word', () => {
    const drawn: GridColumn<Person> = {
      id: 'drawn',
      title: 'Drawn',
      text: () => 'plain',
      render: (row) => <strong>{row.name}!</strong>,
    }
    showGrid({ columns: [...columns, drawn, { id: 'bare', title: 'Bare' }] })
    expect(cell('Mira', 0).getAttribute('role')).toBe('rowheader')
    expect(cell('Mira', 1).getAttribute('role')).toBe('gridcell')
    expect(cell('Mira', 1).textContent).toBe('30')
    expect(cell('Mira', 4).innerHTML).toBe('<strong>Mira!</strong>')
    expect(cell('Mira', 5).textContent).toBe('')
    const marks = ['Mira', 'Ana'].map((name) => cell(name, 3).querySelector('[role="img"]'))
    expect(marks.map((mark) => mark?.getAttribute('aria-label'))).toEqual(['No', 'Yes'])
    expect(marks.map((mark) => mark?.getAttribute('data-ticked'))).toEqual(['none', 'all'])
  })

  it('puts figures at the end of their cells and headings', () => {
    showGrid()
    expect([cell('Mira', 0), cell('Mira', 1)].map((one) => wears(one, styles.end))).toEqual([
      ...[false, true],
    ])
    expect(headings().map((one) => wears(one, styles.end))).toEqual([false, true, false, false])
  })

  it('hides a title from the eye and not from the reader', () => {
    showGrid()
    expect(headings().map((one) => one.textContent)).toEqual(['Name', 'Age', 'City', 'Here'])
    expect(headings().map((one) => one.querySelectorAll('span span').length)).toEqual([0, 0, 0, 1])
  })

  it('says so in a place of its own when there is nothing', () => {
    const { change } = showGrid({ rows: [], empty: <p>Nobody yet</p> })
    expect(grid().getAttribute('aria-rowcount')).toBe('1')
    expect(grid().dataset['empty']).toBe('true')
    expect(grid().querySelectorAll('[role="rowgroup"]')).toHaveLength(1)
    expect(screen.getByText('Nobody yet')).not.toBeNull()
    change({ rows: people })
    expect(screen.queryByText('Nobody yet')).toBeNull()
    expect(grid().querySelectorAll('[role="rowgroup"]')).toHaveLength(2)
    change({ rows: [], empty: undefined })
    expect(document.getElementsByClassName(styles.emptySlot ?? '?')).toHaveLength(0)
  })

  it('shows rows that change', () => {
    const { change } = showGrid()
    change({ rows: people.slice(1, 3) })
    expect(names()).toEqual(['Ana', 'Bora'])
    change({ rows: people.map((row) => ({ ...row, name: `${row.name}!` })) })
    expect(names()).toEqual(['Mira!', 'Ana!', 'Bora!', 'Zoe!'])
  })
})

describe('Sorting', () => {
  it('goes up, down, and back to how the rows came, by pressing a heading', () => {
    const onSortChange = vi.fn()
    showGrid({ onSortChange })
    expect(sorts()).toEqual(['none', 'none', null, null])
    expect(headings()[2]!.querySelector('button')).toBeNull()
    fireEvent.click(heading(0))
    expect(names()).toEqual(['Ana', 'Bora', 'Mira', 'Zoe'])
    expect(sorts()).toEqual(['ascending', 'none', null, null])
    expect(headings().map((one) => one.querySelector('svg') !== null)).toEqual([
      ...[true, false, false, false],
    ])
    expect(heading(0).querySelectorAll('svg.lucide-chevron-up')).toHaveLength(1)
    fireEvent.click(heading(0))
    expect(names()).toEqual(['Zoe', 'Mira', 'Bora', 'Ana'])
    expect(sorts()[0]).toBe('descending')
    expect(heading(0).querySelectorAll('svg.lucide-chevron-down')).toHaveLength(1)
    fireEvent.click(heading(0))
    expect(names()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
    expect(onSortChange.mock.calls).toEqual([
      [{ columnId: 'name', direction: 'ascending' }],
      [{ columnId: 'name', direction: 'descending' }],
      [null],
    ])
  })

  it('begins as it is told', () => {
    showGrid({ initialSort: { columnId: 'age', direction: 'descending' } })
    expect(names()).toEqual(['Zoe', 'Mira', 'Ana', 'Bora'])
    expect(sorts()).toEqual(['none', 'descending', null, null])
  })

  it('is left to the screen when it keeps the sort', () => {
    const onSortChange = vi.fn()
    const { change } = showGrid({ sort: null, onSortChange })
    fireEvent.click(heading(0))
    expect(onSortChange.mock.calls).toEqual([[{ columnId: 'name', direction: 'ascending' }]])
    expect(names()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
    expect(sorts()[0]).toBe('none')
    change({ sort: { columnId: 'name', direction: 'descending' } })
    expect(sorts()[0]).toBe('descending')
    expect(names()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
  })

  it('is no stop of Tab: the grid is one', () => {
    showGrid({ selection: 'multiple' })
    const buttons = [...document.querySelectorAll('button')]
    expect(buttons).toHaveLength(3)
    expect(buttons.map((button) => button.tabIndex)).toEqual([-1, -1, -1])
    expect(buttons.map((button) => button.type)).toEqual(['button', 'button', 'button'])
  })
})

describe('The current row', () => {
  it('is the grid’s own unless the screen keeps it', () => {
    const onCurrentChange = vi.fn()
    const { change } = showGrid({ onCurrentChange })
    expect(cursor()).toBeNull()
    press('ArrowDown')
    press('ArrowDown')
    expect(onCurrentChange.mock.calls).toEqual([['mira'], ['ana']])
    expect(cursor()).toBe('row Ana')
    change({ current: 'zoe' })
    expect(cursor()).toBe('row Zoe')
    press('ArrowUp')
    expect(onCurrentChange).toHaveBeenLastCalledWith('bora')
    expect(cursor()).toBe('row Zoe')
    change({ current: null })
    expect(cursor()).toBeNull()
  })

  it('is marked, and stays the same person when the order changes', () => {
    showGrid({ current: 'zoe' })
    const current = () => rows().filter((row) => row.dataset['current'] === 'true')
    expect(current()).toEqual([rows()[3]])
    fireEvent.click(heading(1))
    expect(cursor()).toBe('row Zoe')
    expect(current()).toEqual([rows()[2]])
    expect(current()[0]?.dataset['active']).toBe('true')
    expect(rows().filter((row) => row.dataset['active'] === 'true')).toHaveLength(1)
  })

  it('is nowhere while it is filtered away, and comes back', () => {
    const { change } = showGrid({ current: 'zoe' })
    change({ rows: people.slice(0, 2) })
    expect(cursor()).toBeNull()
    change({ rows: people })
    expect(cursor()).toBe('row Zoe')
  })

  it('is said to be selected where one can be', () => {
    showGrid({ selection: 'single', current: 'ana' })
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
      ...['false', 'true', 'false', 'false'],
    ])
    expect(grid().hasAttribute('aria-multiselectable')).toBe(false)
  })
})

describe('The grid asked from outside', () => {
  it('takes the focus, on its current row or the first', () => {
    const ref = createRef<GridHandle>()
    const { change } = showGrid({ ref })
    act(() => ref.current?.focus())
    expect(document.activeElement).toBe(grid())
    expect(cursor()).toBe('row Mira')
    press('ArrowDown')
    act(() => ref.current?.focus())
    expect(cursor()).toBe('row Ana')
    change({ rows: [] })
    act(() => ref.current?.focus())
    expect(cursor()).toBeNull()
  })

  it('edits a cell, when there is such a cell', () => {
    const ref = createRef<GridHandle>()
    showGrid({ ref })
    act(() => ref.current?.edit('nobody', 'name'))
    act(() => ref.current?.edit('bora', 'nothing'))
    act(() => ref.current?.edit('bora', 'city'))
    act(() => ref.current?.edit('bora', 'age'))
    expect(document.querySelector('input, select')).toBeNull()
    act(() => ref.current?.edit('bora', 'name'))
    expect(screen.getByLabelText<HTMLInputElement>('Edit Name').value).toBe('Bora')
  })
})
