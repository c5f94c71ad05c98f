/** The order of the grid's lines: sorted, under headings where it is grouped, and kept as it is while a cell is edited. */
import { useMemo, useState } from 'react'
import type { GridProps, GridSort } from './grid-types'
import { groupRows, groupedLines, plainLines } from './grouping'
import type { GridLines, RowGroup } from './grouping'
import { nextSort, sortRows } from './sorting'

/** The rows in their order, and the sort when the grid keeps it itself. */
function useSorted<R>(props: GridProps<R>) {
  const [ownSort, setOwnSort] = useState<GridSort | null>(props.initialSort ?? null)
  const isOwn = props.sort === undefined
  const sort = isOwn ? ownSort : (props.sort ?? null)
  const { rows: given, columns } = props
  const all = useMemo(
    () => (isOwn ? sortRows(given, columns, sort) : given),
    [isOwn, given, columns, sort],
  )
  const sortBy = (columnId: string) => {
    const next = nextSort(sort, columnId)
    if (isOwn) setOwnSort(next)
    props.onSortChange?.(next)
  }
  return { all, sort, sortBy }
}

const none: ReadonlySet<string> = new Set()

/** Which groups are folded; none when the list is grouped by something else. */
function useFolds(by: string | null) {
  const [kept, setKept] = useState({ by, folded: none })
  return {
    folded: kept.by === by ? kept.folded : none,
    setFolded: (folded: ReadonlySet<string>) => setKept({ by, folded }),
  }
}

/** The groups of the rows, and folding them. */
function useGroups<R>({ groupBy = null }: GridProps<R>, all: readonly R[], sort: GridSort | null) {
  const groups = useMemo(
    () => (groupBy === null ? null : groupRows(all, groupBy, sort)),
    [groupBy, all, sort],
  )
  const { folded, setFolded } = useFolds(groupBy?.id ?? null)
  const lines = useMemo(
    () => (groups === null ? plainLines(all) : groupedLines(groups, folded)),
    [groups, all, folded],
  )
  const fold = (some: readonly RowGroup<R>[], isFolded: boolean) => {
    const titles = new Set(some.map(({ title }) => title))
    const others = [...folded].filter((title) => !titles.has(title))
    setFolded(new Set(isFolded ? [...others, ...titles] : others))
  }
  return { lines, groups, fold }
}

/** The lines in the places that `held` gives them, their rows as they are now; one that has left is kept as it was. */
function inPlace<R>(
  held: GridLines<R>,
  all: readonly R[],
  getRowId: (row: R) => string,
): GridLines<R> {
  const now = new Map(all.map((row) => [getRowId(row), row]))
  const rows = held.rows.map((row) =>
    row === undefined ? undefined : (now.get(getRowId(row)) ?? row),
  )
  return { ...held, rows }
}

/**
 * The lines in their order. While a cell is edited they keep their places: what the cell before has saved may move its row or
 * take it off the list, and that may not shut the editor in which somebody is typing.
 */
export function useOrder<R>(props: GridProps<R>) {
  const sorted = useSorted(props)
  const grouped = useGroups(props, sorted.all, sorted.sort)
  const { getRowId } = props
  const [held, setHeld] = useState<GridLines<R> | null>(null)
  const lines = useMemo(
    () =>
      held === null || held === grouped.lines ? grouped.lines : inPlace(held, sorted.all, getRowId),
    [held, grouped.lines, sorted.all, getRowId],
  )
  /** Opens the group in which a row is folded away. */
  const reveal = (id: string) => {
    const hidden = grouped.lines.headings.filter(
      ({ isOpen, rows }) => !isOpen && rows.some((row) => getRowId(row) === id),
    )
    if (hidden.length > 0) grouped.fold(hidden, false)
  }
  // As they are seen: copied in this order, too.
  const { groups } = grouped
  const all = useMemo(
    () => groups?.flatMap((group) => group.rows) ?? sorted.all,
    [groups, sorted.all],
  )
  return {
    ...sorted,
    all,
    lines,
    rows: lines.rows,
    isGrouped: grouped.groups !== null,
    fold: grouped.fold,
    reveal,
    hold: () => setHeld(lines),
    letGo: () => setHeld(null),
  }
}

/** See {@link useOrder}. */
export type RowOrder<R> = ReturnType<typeof useOrder<R>>
