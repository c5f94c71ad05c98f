/** Sorting rows by a column. Pure. */
import { compareKeys, sortKey } from '../../i18n/sort'
import type { GridColumn, GridSort, SortValue } from './grid-types'

/** The sort after a column's heading was pressed: ascending, then descending, then as the rows came. */
export function nextSort(sort: GridSort | null, columnId: string): GridSort | null {
  if (sort?.columnId !== columnId) return { columnId, direction: 'ascending' }
  return sort.direction === 'ascending' ? { columnId, direction: 'descending' } : null
}

const isMissing = (value: SortValue): boolean => value === null || value === ''

function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'string' && typeof b === 'string') return compareKeys(a, b)
  return Number(a) - Number(b)
}

/**
 * Sorts rows by a column's `sortValue`. Texts are sorted as a Serbian reader expects, in any mix of scripts; rows without
 * a value come last in either direction; equal rows keep their order. The same array comes back when
 * there is nothing to sort by.
 */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  sort: GridSort | null,
): readonly R[] {
  const valueOf = columns.find((column) => column.id === sort?.columnId)?.sortValue
  if (!sort || !valueOf) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  const keyed = rows.map((row) => {
    const value = valueOf(row)
    return { row, value: typeof value === 'string' ? sortKey(value) : value }
  })
  keyed.sort((a, b) => {
    const missing = Number(isMissing(a.value)) - Number(isMissing(b.value))
    if (missing !== 0) return missing
    return isMissing(a.value) ? 0 : sign * compareValues(a.value, b.value)
  })
  return keyed.map((entry) => entry.row)
}
