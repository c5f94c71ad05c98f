/** The order of the grid's rows: sorted, and kept as it is while a cell is edited. */
import { useMemo, useState } from 'react'
import type { GridProps, GridSort } from './grid-types'
import { nextSort, sortRows } from './sorting'

/** The rows in their order, and the sort when the grid keeps it itself. */
function useSorted<R>(props: GridProps<R>) {
  const [ownSort, setOwnSort] = useState<GridSort | null>(props.initialSort ?? null)
  const isOwn = props.sort === undefined
  const sort = isOwn ? ownSort : (props.sort ?? null)
  const { rows: given, columns } = props
  const rows = useMemo(
    () => (isOwn ? sortRows(given, columns, sort) : given),
    [isOwn, given, columns, sort],
  )
  const sortBy = (columnId: string) => {
    const next = nextSort(sort, columnId)
    if (isOwn) setOwnSort(next)
    props.onSortChange?.(next)
  }
  return { rows, sort, sortBy }
}

/** The rows in the places that `held` gives them, as they are now; one that has left is kept as it was. */
function inPlace<R>(
  held: readonly R[],
  rows: readonly R[],
  getRowId: (row: R) => string,
): readonly R[] {
  const now = new Map(rows.map((row) => [getRowId(row), row]))
  return held.map((row) => now.get(getRowId(row)) ?? row)
}

/**
 * The rows in their order. While a cell is edited they keep their places: what the cell before has saved may move its row or
 * take it off the list, and that may not shut the editor in which somebody is typing.
 */
export function useOrder<R>(props: GridProps<R>) {
  const sorted = useSorted(props)
  const { getRowId } = props
  const [held, setHeld] = useState<readonly R[] | null>(null)
  const rows = useMemo(
    () =>
      held === null || held === sorted.rows ? sorted.rows : inPlace(held, sorted.rows, getRowId),
    [held, sorted.rows, getRowId],
  )
  return { ...sorted, rows, hold: () => setHeld(rows), letGo: () => setHeld(null) }
}

/** See {@link useOrder}. */
export type RowOrder<R> = ReturnType<typeof useOrder<R>>
