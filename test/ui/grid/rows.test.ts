/** Sorting, ticking and drawing the grid's rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GridColumn } from '../../../src-renderer/ui/grid/grid-types'
import {
  columnTemplate,
  mostDrawn,
  rowWindow,
  scrolledTo,
} from '../../../src-renderer/ui/grid/layout'
import { coverageOf, toggled, withRange } from '../../../src-renderer/ui/grid/selection'
import { nextSort, sortRows } from '../../../src-renderer/ui/grid/sorting'

interface Row {
  readonly name: string
  readonly age: number | null
}
const columns: readonly GridColumn<Row>[] = [
  { id: 'name', title: 'Name', sortValue: (row) => row.name },
  { id: 'age', title: 'Age', sortValue: (row) => row.age },
  { id: 'plain', title: 'Plain' },
]
const named = (...names: string[]): Row[] => names.map((name) => ({ name, age: null }))

describe('sortRows', () => {
  it('sorts names in both scripts together, the Serbian way', () => {
    const rows = named('Ljubica', 'Šaban', 'Luka', 'Đorđe', 'Џон', 'Dragan', 'Ана')
    const sorted = sortRows(rows, columns, { columnId: 'name', direction: 'ascending' })
    expect(sorted.map((row) => row.name)).toEqual([
      ...['Ана', 'Dragan', 'Џон', 'Đorđe', 'Luka', 'Ljubica', 'Šaban'],
    ])
  })

  it('puts rows without a value last in either direction', () => {
    const rows: Row[] = [
      { name: 'a', age: null },
      { name: 'b', age: 30 },
      { name: 'c', age: 4 },
    ]
    const ages = (direction: 'ascending' | 'descending') =>
      sortRows(rows, columns, { columnId: 'age', direction }).map((row) => row.age)
    expect(ages('ascending')).toEqual([4, 30, null])
    expect(ages('descending')).toEqual([30, 4, null])
  })

  it('keeps the order of equal rows and gives back the same array when there is nothing to sort by', () => {
    const rows = named('b', 'a', 'b', 'a')
    const sorted = sortRows(rows, columns, { columnId: 'name', direction: 'descending' })
    expect(sorted).toEqual([rows[0], rows[2], rows[1], rows[3]])
    expect(sorted[0]).toBe(rows[0])
    expect(sortRows(rows, columns, null)).toBe(rows)
    expect(sortRows(rows, columns, { columnId: 'plain', direction: 'ascending' })).toBe(rows)
  })
})

describe('nextSort', () => {
  it('goes from ascending to descending to none, and starts anew on another column', () => {
    const first = nextSort(null, 'name')
    const second = nextSort(first, 'name')
    expect(first).toEqual({ columnId: 'name', direction: 'ascending' })
    expect(second).toEqual({ columnId: 'name', direction: 'descending' })
    expect(nextSort(second, 'name')).toBeNull()
    expect(nextSort(second, 'age')).toEqual({ columnId: 'age', direction: 'ascending' })
  })
})

describe('ticks', () => {
  const ids = ['a', 'b', 'c', 'd']
  const idAt = (index: number) => ids[index]

  it('are taken away by the document worker that gave them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (before, id) => {
        const start = new Set(before)
        expect(toggled(toggled(start, id), id)).toEqual(start)
      }),
    )
  })

  it('run from the anchor to the cursor in either direction, beside those from before', () => {
    expect(withRange(new Set(['x']), 2, 1, idAt)).toEqual(new Set(['x', 'b', 'c']))
    expect(withRange(new Set(), 3, 9, idAt)).toEqual(new Set(['d']))
  })

  it('are counted among the rows shown only', () => {
    const same = (id: string) => id
    expect(coverageOf(new Set(['x']), ids, same)).toBe('none')
    expect(coverageOf(new Set(['a', 'x']), ids, same)).toBe('some')
    expect(coverageOf(new Set(ids), ids, same)).toBe('all')
    expect(coverageOf(new Set(ids), [], same)).toBe('none')
  })
})

describe('rowWindow', () => {
  it('draws every row in sight, and never more than it has elements for', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 16, max: 80 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, height, rowHeight, share) => {
          const top = share * Math.max(0, count * rowHeight - height)
          const { first, end } = rowWindow(top, height, rowHeight, count)
          const lastSeen = Math.min(count, Math.ceil((top + height) / rowHeight))
          expect(first).toBeGreaterThanOrEqual(0)
          if (count > 0) expect(first).toBeLessThanOrEqual(Math.floor(top / rowHeight))
          expect(end).toBeGreaterThanOrEqual(lastSeen)
          expect(end).toBeLessThanOrEqual(count)
          expect(end - first).toBeLessThanOrEqual(mostDrawn(height, rowHeight))
        },
      ),
    )
  })
})

describe('scrolledTo', () => {
  it('moves no further than needed to show the whole row', () => {
    expect(scrolledTo(5, 0, 400, 36)).toBe(0)
    expect(scrolledTo(0, 100, 400, 36)).toBe(0)
    expect(scrolledTo(20, 0, 400, 36)).toBe(21 * 36 - 400)
  })
})

describe('columnTemplate', () => {
  it('shares what is left among flexible columns and keeps the widths the user chose', () => {
    const some = [{ id: 'a', flex: 2, width: 160 }, { id: 'b', width: 80 }, { id: 'c' }]
    expect(columnTemplate(some, new Map(), true)).toBe(
      '2.25rem minmax(10rem, 2fr) 5rem minmax(6rem, 1fr)',
    )
    expect(columnTemplate(some, new Map([['a', 10]]), false)).toBe('3rem 5rem minmax(6rem, 1fr)')
  })
})
