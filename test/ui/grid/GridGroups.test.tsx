/** Rows under headings: how they stand, how they fold, what the keys and ticks do there, how it is told. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { GridColumn } from '../../../src-renderer/ui/grid/grid-types'
import { click, columns, crowd, cursor, grid, names, press, pressAll, rows } from './people-grid'
import { editor, showGrid, ticked } from './people-grid'
import type { Person } from './people-grid'

const byCity: GridColumn<Person> = {
  id: 'city',
  title: 'City',
  grouping: 'text',
  text: (row) => row.city ?? '',
}
const grouped = (more: Parameters<typeof showGrid>[0] = {}) =>
  showGrid({ groupBy: byCity, selection: 'multiple', ...more })

const headings = () => rows().filter((row) => row.dataset['heading'] !== undefined)
const lines = () => rows().map((row) => row.getAttribute('aria-label') ?? nameIn(row))
const nameIn = (row: HTMLElement) => row.querySelector('[role="rowheader"]')?.textContent

describe('Rows under headings', () => {
  it('stand in the order of their groups, those without one last, each heading with its count', () => {
    grouped()
    expect(lines()).toEqual([
      ...['nis, 2 rows', 'Mira', 'Zoe'],
      ...['pirot, 1 row', 'Bora'],
      ...['Nothing entered, 1 row', 'Ana'],
    ])
  })

  it('are told as a tree: levels, places, whether they are open; heads span all columns', () => {
    const { change } = grouped()
    expect(grid().getAttribute('role')).toBe('treegrid')
    expect(grid().getAttribute('aria-rowcount')).toBe('8')
    const told = (name: string) => rows().map((row) => row.getAttribute(name))
    expect(told('aria-level')).toEqual(['1', '2', '2', '1', '2', '1', '2'])
    expect(told('aria-posinset')).toEqual(['1', '1', '2', '2', '1', '3', '1'])
    expect(told('aria-setsize')).toEqual(['3', '2', '2', '3', '1', '3', '1'])
    expect(told('aria-rowindex')).toEqual(['2', '3', '4', '5', '6', '7', '8'])
    expect(headings().map((row) => row.getAttribute('aria-expanded'))).toEqual([
      ...['true', 'true', 'true'],
    ])
    expect(headings()[0]?.lastElementChild?.getAttribute('aria-colspan')).toBe('4')
    change({ groupBy: null })
    expect(grid().getAttribute('role')).toBe('grid')
    expect(told('aria-level')).toEqual([null, null, null, null])
  })

  it('follow the order of the list within a group, and of the groups when it is by their column', () => {
    const sorting = { ...byCity, sortValue: (row: Person) => row.city }
    const { change } = grouped({
      columns: [...columns.filter(({ id }) => id !== 'city'), sorting],
      groupBy: sorting,
      initialSort: { columnId: 'name', direction: 'descending' },
    })
    expect(names().filter(Boolean)).toEqual(['Zoe', 'Mira', 'Bora', 'Ana'])
    change({ rows: crowd(2), sort: { columnId: 'city', direction: 'descending' } })
    expect(lines()).toEqual(['nis, 2 rows', 'Person 0', 'Person 1'])
  })

  it('may be grouped by other words than those of the cell', () => {
    grouped({ groupBy: { ...byCity, grouping: ({ name }) => name.slice(0, 1) } })
    expect(headings().map((row) => row.textContent)).toEqual(['A1', 'B1', 'M1', 'Z1'])
  })

  it('are one group in whichever script and case they were typed; words of the program are what they are', () => {
    const towns = ['Niš', 'Ниш', 'niš', 'Niš', 'Bor', ' ', '']
    const given = towns.map((name, at) => ({ ...crowd(1)[0]!, id: `t${at}`, name }))
    const byName = { id: 'town', title: 'Town', text: ({ name }: Person) => name }
    const { change } = grouped({ rows: given, groupBy: { ...byName, grouping: 'text' } })
    const counted = () => headings().map((row) => row.getAttribute('aria-label'))
    expect(counted()).toEqual(['Bor, 1 row', 'Niš, 4 rows', 'Nothing entered, 2 rows'])
    change({ groupBy: { ...byName, grouping: 'text', groupWords: ['Niš', 'Ниш'] } })
    expect(counted()).toHaveLength(6)
  })

  it('are drawn only in sight, however many there are', () => {
    grouped({ rows: crowd(10_000) })
    expect(grid().getAttribute('aria-rowcount')).toBe('10002')
    expect(rows().length).toBeLessThan(60)
  })
})

describe('The keys under headings', () => {
  it('go over headings and rows', () => {
    grouped()
    pressAll('ArrowDown')
    expect(cursor()).toBe('heading nis, 2 rows')
    pressAll('ArrowDown')
    expect(cursor()).toBe('row Mira')
    pressAll('End')
    expect(cursor()).toBe('row Ana')
    pressAll('ArrowUp')
    expect(cursor()).toBe('heading Nothing entered, 1 row')
  })

  it('keep the record open while the cursor is on a heading', () => {
    const onCurrentChange = vi.fn<(id: string | null) => void>()
    grouped({ onCurrentChange })
    pressAll('ArrowDown', 'ArrowDown', 'ArrowUp')
    expect(onCurrentChange.mock.calls).toEqual([['mira']])
    expect(rows()[1]?.dataset['current']).toBe('true')
  })

  it('fold a group and open it: Enter, and the arrows as in a tree', () => {
    grouped()
    pressAll('ArrowDown', 'Enter')
    expect(lines().slice(0, 2)).toEqual(['nis, 2 rows', 'pirot, 1 row'])
    expect(headings()[0]?.getAttribute('aria-expanded')).toBe('false')
    expect(cursor()).toBe('heading nis, 2 rows')
    pressAll('ArrowLeft', 'ArrowRight')
    expect(names()).toContain('Mira')
    pressAll('ArrowRight')
    expect(cursor()).toBe('row Mira')
    pressAll('ArrowDown', 'ArrowLeft')
    expect(cursor()).toBe('heading nis, 2 rows')
    pressAll('ArrowLeft')
    expect(names()).not.toContain('Mira')
  })

  it('fold all and open all with Ctrl; the cursor goes to the heading of its row', () => {
    grouped()
    pressAll('End')
    press('ArrowLeft', { ctrlKey: true })
    expect(rows()).toHaveLength(3)
    expect(cursor()).toBe('heading Nothing entered, 1 row')
    press('ArrowRight', { ctrlKey: true })
    expect(rows()).toHaveLength(7)
  })

  it('do nothing about headings where there are none', () => {
    showGrid()
    pressAll('ArrowDown', 'ArrowLeft')
    expect(cursor()).toBe('row Mira')
    expect(press('ArrowLeft', { ctrlKey: true })).toBe(false)
  })

  it('open the group in which a row made current from outside is folded away', () => {
    const { change } = grouped({ current: null })
    pressAll('ArrowDown')
    press('ArrowLeft', { ctrlKey: true })
    change({ current: 'zoe' })
    expect(names()).toContain('Zoe')
    expect(cursor()).toBe('row Zoe')
  })

  it('take Enter after an edit over the heading to the next row', () => {
    grouped()
    pressAll('End', 'ArrowUp', 'ArrowUp', 'ArrowRight')
    expect(cursor()).toBe('cell Bora 2')
    pressAll('Enter')
    fireEvent.keyDown(editor('Name'), { key: 'Enter' })
    expect(cursor()).toBe('cell Ana 2')
  })
})

describe('Ticks under headings', () => {
  it('are given to a whole group by Space on its heading, and taken away again', () => {
    grouped()
    pressAll('ArrowDown', ' ')
    expect(headings().map((row) => row.getAttribute('aria-selected'))).toEqual([
      ...['true', 'false', 'false'],
    ])
    expect(ticked().filter(Boolean)).toEqual(['Mira', 'Zoe'])
    pressAll(' ')
    expect(ticked()).toEqual([])
  })

  it('reach rows that are folded away when all are ticked', () => {
    const { onSelectedChange } = grouped()
    pressAll('ArrowDown', 'Enter')
    press('a', { ctrlKey: true })
    expect(onSelectedChange.mock.lastCall).toEqual([new Set(['mira', 'zoe', 'bora', 'ana'])])
  })

  it('skip headings when a range of rows is ticked', () => {
    const { onSelectedChange } = grouped()
    pressAll('ArrowDown', 'ArrowDown', 'ArrowDown')
    press('ArrowDown', { shiftKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(onSelectedChange.mock.lastCall).toEqual([new Set(['zoe', 'bora'])])
  })
})

describe('What is typed on a heading', () => {
  it('is about its ticked rows; without any not about those ticked under another', () => {
    const onKey = vi.fn<() => boolean>(() => false)
    grouped({ onKey, selected: new Set(['bora']) })
    pressAll('ArrowDown')
    onKey.mockClear()
    pressAll('Delete')
    expect(cursor()).toBe('heading nis, 2 rows')
    expect(onKey).not.toHaveBeenCalled()
    pressAll('ArrowLeft', 'ArrowDown')
    expect(cursor()).toBe('heading pirot, 1 row')
    pressAll('Delete')
    expect(onKey).toHaveBeenCalledOnce()
  })

  it('is pasted nowhere: below a folded heading stands another group', () => {
    const onPaste = vi.fn()
    grouped({ onPaste })
    pressAll('ArrowDown', 'Enter')
    fireEvent.paste(grid(), { clipboardData: { getData: () => 'Ana' } })
    expect(onPaste.mock.lastCall).toEqual([[['Ana']], null])
  })

  it('ticks with Shift from where the cursor is once all groups are opened', () => {
    const { onSelectedChange } = grouped()
    pressAll('ArrowDown')
    press('ArrowLeft', { ctrlKey: true })
    pressAll('End', ' ', ' ')
    press('ArrowRight', { ctrlKey: true })
    press('ArrowDown', { shiftKey: true })
    expect(onSelectedChange.mock.lastCall).toEqual([new Set(['ana'])])
  })
})

describe('The mouse under headings', () => {
  it('folds a group where it is pressed, and ticks it where its box is', () => {
    grouped()
    click(headings()[0]!.lastElementChild!)
    expect(names()).not.toContain('Mira')
    click(headings()[1]!.querySelector('[data-tick]')!)
    expect(headings()[1]?.getAttribute('aria-selected')).toBe('true')
    expect(names()).toContain('Bora')
  })
})
