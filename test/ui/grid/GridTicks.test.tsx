/** Ticking rows of the grid, by keyboard and mouse; pressing rows. */
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { pressKey, textOfIds } from '../../support/render'
import {
  cell,
  click,
  commits,
  cursor,
  grid,
  people,
  press,
  pressAll,
  rows,
  showGrid,
  tickOf,
  ticked,
} from './people-grid'

const many = () => showGrid({ selection: 'multiple' })
const all = () => screen.getByRole('button', { name: 'Select all' })
const input = () => document.querySelector('input, select')

describe('Rows that can be ticked', () => {
  it('have a box before their cells', () => {
    many()
    expect(grid().getAttribute('aria-multiselectable')).toBe('true')
    expect(grid().getAttribute('aria-colcount')).toBe('5')
    expect(tickOf('Mira').getAttribute('role')).toBe('gridcell')
    expect(tickOf('Mira').getAttribute('aria-colindex')).toBe('1')
    expect(tickOf('Mira').getAttribute('aria-label')).toBe('Select')
    expect(cell('Mira', 0).getAttribute('aria-colindex')).toBe('2')
    // A row is read out from its first cell on; "Select" before each would be in the way.
    const named = textOfIds(rows()[0] ?? document.body, 'aria-labelledby')
    expect(named.startsWith(cell('Mira', 0).textContent)).toBe(true)
    const heads = [...document.querySelectorAll('[role="columnheader"]')]
    expect(heads.map((one) => one.getAttribute('aria-colindex'))).toEqual([
      ...['1', '2', '3', '4', '5'],
    ])
    expect(rows().map((row) => row.getAttribute('aria-selected'))).toEqual([
      ...['false', 'false', 'false', 'false'],
    ])
  })

  it('are ticked and unticked by Space', () => {
    const { onSelectedChange } = many()
    press('ArrowDown')
    expect(press(' ')).toBe(true)
    expect(onSelectedChange.mock.calls).toEqual([[new Set(['mira'])]])
    expect(ticked()).toEqual(['Mira'])
    expect(tickOf('Mira').querySelector('span')?.dataset['ticked']).toBe('all')
    expect(tickOf('Ana').querySelector('span')?.dataset['ticked']).toBe('none')
    press(' ')
    expect(ticked()).toEqual([])
    expect(press(' ', { ctrlKey: true })).toBe(false)
  })

  it('are ticked from Space on with Shift and an arrow, and let go on the way back', () => {
    many()
    pressAll('ArrowDown', ' ')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Ana', 'Bora'])
    expect(cursor()).toBe('row Bora')
    press('ArrowUp', { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Ana'])
    press('End', { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
  })

  it('are ticked from the cursor on without Space before, beside those from before', () => {
    many()
    pressAll('ArrowDown', ' ', 'ArrowDown', 'ArrowDown')
    press('ArrowDown', { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Bora', 'Zoe'])
  })

  it('are not ticked by Shift and an arrow along the row', () => {
    const { onSelectedChange } = many()
    press('ArrowDown')
    press('ArrowRight', { shiftKey: true })
    expect(cursor()).toBe('cell Mira 2')
    expect(onSelectedChange).not.toHaveBeenCalled()
  })

  it('can be ticked when the screen has no ticks yet', () => {
    const onSelectedChange = vi.fn()
    showGrid({ selection: 'multiple', selected: undefined, onSelectedChange })
    expect(ticked()).toEqual([])
    pressAll('ArrowDown', ' ')
    expect(onSelectedChange.mock.calls).toEqual([[new Set(['mira'])]])
  })

  it('do not take the heading into a range', () => {
    const { onSelectedChange } = many()
    press('ArrowDown')
    expect(press('ArrowUp', { shiftKey: true })).toBe(true)
    expect(onSelectedChange).not.toHaveBeenCalled()
    expect(cursor()).toBe('row Mira')
  })

  it.each([
    ['Ctrl+A', { key: 'a', ctrlKey: true }],
    ['Command+A', { key: 'A', metaKey: true }],
    ['Ctrl and the key of A on a Cyrillic keyboard', { key: 'ф', code: 'KeyA', ctrlKey: true }],
  ])('are all ticked by %s, and unticked by it again', (_, { key, ...held }) => {
    many()
    expect(press(key, held)).toBe(true)
    expect(ticked()).toEqual(['Mira', 'Ana', 'Bora', 'Zoe'])
    press(key, held)
    expect(ticked()).toEqual([])
  })

  it.each([
    ['a', {}],
    ['a', { ctrlKey: true, shiftKey: true }],
    ['a', { ctrlKey: true, altKey: true }],
    ['q', { ctrlKey: true, code: 'KeyA' }],
    ['ф', { ctrlKey: true, code: 'KeyF' }],
  ])('are not all ticked by %s with %o', (key, held) => {
    const { onSelectedChange } = many()
    press(key, held)
    expect(onSelectedChange).not.toHaveBeenCalled()
  })

  it('are unticked by Escape, which then goes on to the page', () => {
    many()
    pressAll('ArrowDown', ' ')
    expect(pressKey(grid(), 'Escape').heard).toBe(false)
    expect(ticked()).toEqual([])
    expect(pressKey(grid(), 'Escape').heard).toBe(true)
  })

  it('begin another range after Escape', () => {
    many()
    pressAll('ArrowDown', ' ', 'Escape')
    press('End', { shiftKey: true })
    press('Escape')
    press('ArrowUp', { shiftKey: true })
    expect(ticked()).toEqual(['Bora', 'Zoe'])
  })

  it('are all ticked and unticked by the box in the heading', () => {
    many()
    expect(all().getAttribute('aria-pressed')).toBe('false')
    fireEvent.click(all())
    expect(ticked()).toHaveLength(4)
    expect(all().getAttribute('aria-pressed')).toBe('true')
    expect(all().querySelector('span')?.dataset['ticked']).toBe('all')
    fireEvent.click(all())
    expect(ticked()).toEqual([])
  })

  it('are all ticked by the heading when some were', () => {
    const { onSelectedChange } = many()
    pressAll('ArrowDown', ' ')
    expect(all().getAttribute('aria-pressed')).toBe('mixed')
    fireEvent.click(all())
    expect(onSelectedChange.mock.lastCall?.[0]).toEqual(new Set(['mira', 'ana', 'bora', 'zoe']))
  })
})

describe('Rows that cannot be ticked', () => {
  it('have no boxes, and Space and Ctrl+A tick nothing', () => {
    const { onSelectedChange } = showGrid({ current: 'ana' })
    pressAll(' ')
    press('a', { ctrlKey: true })
    expect(onSelectedChange).not.toHaveBeenCalled()
    expect(screen.queryByRole('button', { name: 'Select all' })).toBeNull()
  })

  it('are gone over by Shift and an arrow as without Shift', () => {
    const { onSelectedChange } = showGrid({ selection: 'single' })
    press('ArrowDown')
    press('ArrowDown', { shiftKey: true })
    expect(cursor()).toBe('row Ana')
    press('Home')
    press('ArrowUp', { shiftKey: true })
    expect(cursor()).toBe('head 1')
    expect(onSelectedChange).not.toHaveBeenCalled()
  })

  it('are not unticked by Escape', () => {
    const { onSelectedChange } = showGrid({ selected: new Set(['ana']) })
    expect(pressKey(grid(), 'Escape').heard).toBe(true)
    expect(onSelectedChange).not.toHaveBeenCalled()
  })
})

describe('The mouse', () => {
  it('puts the cursor on the row it presses, and the focus on the grid', () => {
    const onCurrentChange = vi.fn()
    showGrid({ onCurrentChange })
    fireEvent.mouseDown(cell('Ana', 1))
    expect(document.activeElement).toBe(grid())
    expect(cursor()).toBe('row Ana')
    expect(onCurrentChange.mock.calls).toEqual([['ana']])
  })

  it('puts the cursor on the cell where the screen wants that', () => {
    showGrid({ focusMode: 'cell', selection: 'multiple' })
    fireEvent.mouseDown(cell('Ana', 1))
    expect(cursor()).toBe('cell Ana 3')
    fireEvent.mouseDown(tickOf('Bora'))
    expect(cursor()).toBe('cell Bora 2')
  })

  it('does nothing with its other buttons, or beside the rows', () => {
    showGrid()
    fireEvent.mouseDown(cell('Ana', 1), { button: 2 })
    fireEvent.mouseDown(grid())
    expect(cursor()).toBeNull()
    expect(document.activeElement).toBe(document.body)
  })

  it.each([{ ctrlKey: true }, { metaKey: true }])('ticks with %o', (held) => {
    many()
    click(cell('Ana', 1), held)
    click(cell('Zoe', 1), held)
    expect(ticked()).toEqual(['Ana', 'Zoe'])
    click(cell('Ana', 1), held)
    expect(ticked()).toEqual(['Zoe'])
  })

  it('ticks on the box, and does not open what is pressed there twice', () => {
    const onOpen = vi.fn()
    showGrid({ selection: 'multiple', onOpen })
    click(tickOf('Ana'))
    expect(ticked()).toEqual(['Ana'])
    expect(cursor()).toBe('row Ana')
    fireEvent.doubleClick(tickOf('Ana'))
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('ticks a range with Shift, and marks no text', () => {
    many()
    click(tickOf('Mira'))
    expect(fireEvent.mouseDown(cell('Bora', 1), { shiftKey: true })).toBe(false)
    expect(ticked()).toEqual(['Mira', 'Ana', 'Bora'])
    expect(cursor()).toBe('row Bora')
    click(cell('Ana', 1), { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Ana'])
  })

  it('begins another range where it was pressed without Shift', () => {
    many()
    click(tickOf('Mira'))
    click(cell('Bora', 1))
    click(cell('Zoe', 1), { shiftKey: true })
    expect(ticked()).toEqual(['Mira', 'Bora', 'Zoe'])
  })

  it('opens a row, or edits a cell, when it presses twice', () => {
    const onOpen = vi.fn()
    showGrid({ onOpen })
    fireEvent.doubleClick(cell('Ana', 1))
    expect(onOpen.mock.calls).toEqual([[people[1]]])
    fireEvent.doubleClick(cell('Bora', 2))
    expect(onOpen).toHaveBeenCalledTimes(2)
    fireEvent.doubleClick(cell('Ana', 0))
    expect(onOpen).toHaveBeenCalledTimes(2)
    expect(input()).not.toBeNull()
  })

  it('turns a toggle when it was pressed and let go on it, once', () => {
    const onOpen = vi.fn()
    showGrid({ onOpen })
    click(cell('Mira', 3))
    expect(commits.mock.calls).toEqual([['here', 'mira', true]])
    fireEvent.doubleClick(cell('Mira', 3))
    expect(commits).toHaveBeenCalledTimes(1)
    expect(onOpen).not.toHaveBeenCalled()
  })

  it('does not turn a toggle it was only let go on, or that it ticks the row of', () => {
    showGrid({ selection: 'multiple' })
    fireEvent.mouseDown(cell('Ana', 3))
    fireEvent.click(cell('Mira', 3))
    fireEvent.mouseDown(cell('Mira', 1))
    fireEvent.click(cell('Mira', 3))
    for (const held of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }])
      click(cell('Mira', 3), held)
    expect(commits).not.toHaveBeenCalled()
  })

  it('presses the cells of other columns without editing them', () => {
    showGrid()
    click(cell('Mira', 0))
    expect(input()).toBeNull()
    expect(commits).not.toHaveBeenCalled()
  })
})

it('Space in the cell of a toggle turns it and ticks nothing', () => {
  const { onSelectedChange } = many()
  pressAll('ArrowDown', 'ArrowRight', 'End', ' ')
  expect(commits.mock.calls).toEqual([['here', 'mira', true]])
  expect(onSelectedChange).not.toHaveBeenCalled()
})

it('Space on a heading ticks nothing', () => {
  const { onSelectedChange } = many()
  pressAll('ArrowDown', 'ArrowUp')
  expect(press(' ')).toBe(true)
  expect(onSelectedChange).not.toHaveBeenCalled()
})
