/** How a list is shown now, kept with the filters of its screen, and the way to show it otherwise. */
import { useMemo } from 'react'
import { recall, remember } from '../../ui'
import { sortRows } from '../../ui/grid'
import type { GridColumn, GridSort } from '../../ui/grid'
import type { KeptFilters } from '../ui'
import { useUi } from '../ui'
import { idsIn, shownBy, sortIn, sortText } from './list-state.rules'
import type { Shown } from './list-state.rules'
import type { ListDescription, ListScreenName, ListShape } from './list-types'

const isText = (value: unknown): value is string => typeof value === 'string'
const nothing: KeptFilters = {}

/** The columns chosen last in a list, as a text; empty for the usual ones. */
export const lastColumns = (id: string): string => recall(`${id}.columns`, '', isText)

/** Sets one of the filters that every list has. */
function set(
  screen: ListScreenName,
  name: 'as' | 'group' | 'sort' | 'columns',
  value: string | null,
): void {
  useUi.getState().setFilter(screen, name as 'group', value)
}

/** Shows these columns in this order; null shows the usual ones. Remembered until others are chosen. */
export function chooseColumns(
  { screen, id }: Pick<ListDescription<never>, 'screen' | 'id'>,
  ids: readonly string[] | null,
): void {
  const text = ids === null ? '' : ids.join(' ')
  remember(`${id}.columns`, text)
  set(screen, 'columns', text)
}

/** Groups a list by a column, or by none. */
export function groupList(screen: ListScreenName, columnId: string | null): void {
  set(screen, 'group', columnId)
}

/** A list as far as how it is shown goes. */
interface Looked {
  readonly screen: ListScreenName
  readonly usualShape: ListShape | undefined
}

/** Shows a list in this way. */
export function shapeList({ screen, usualShape = 'table' }: Looked, shape: ListShape): void {
  set(screen, 'as', shape === usualShape ? null : shape)
}

/** Sorts a list. */
export function sortList(screen: ListScreenName, sort: GridSort | null): void {
  set(screen, 'sort', sortText(sort))
}

/** Whether a list is shown by one of these columns: what is made only for them need not be read otherwise. */
export function useAsksFor(
  { screen, id }: Pick<ListDescription<never>, 'screen' | 'id'>,
  columns: readonly string[],
): boolean {
  const {
    columns: shown = lastColumns(id),
    sort,
    group,
  } = useUi((ui) => ui.filters[screen] ?? nothing)
  const asked = [...(idsIn(shown) ?? []), sortIn(sort)?.columnId, group]
  return columns.some((one) => asked.includes(one))
}

/** Puts rows in order. Where all there are is known, these are sorted once per heading; a search then only picks from them. */
function useSortedRows<R>(
  found: readonly R[],
  whole: readonly R[] | undefined,
  columns: readonly GridColumn<R>[],
  sort: GridSort | null,
): readonly R[] {
  const given = whole ?? found
  const sorted = useMemo(
    () => (sort === null ? null : sortRows(given, columns, sort)),
    [given, columns, sort],
  )
  return useMemo(() => {
    if (sorted === null) return found
    if (given === found) return sorted
    const wanted = new Set(found)
    return sorted.filter((row) => wanted.has(row))
  }, [sorted, given, found])
}

/** A list with how it is shown, its rows in order. */
export interface ShownList<R> extends Shown<R> {
  readonly list: ListDescription<R>
  readonly rows: readonly R[]
}

/** How a list is shown now. */
export function useShownList<R>(list: ListDescription<R>): ShownList<R> {
  const stored = useUi((ui) => ui.filters[list.screen] ?? nothing)
  const { as, group, sort, columns = lastColumns(list.id) } = stored
  const { usual, more, boardBy, shapes, usualShape: first, fixed } = list
  // Of the columns alone: they stay the same while other rows are found, and so does the order of all there are.
  const shown = useMemo(
    () =>
      shownBy(
        {
          usual,
          ...(more === undefined ? {} : { more }),
          ...(boardBy === undefined ? {} : { boardBy }),
          ...(shapes === undefined ? {} : { shapes }),
          ...(first === undefined ? {} : { usualShape: first }),
          ...(fixed === undefined ? {} : { fixed }),
        },
        {
          columns,
          ...(as === undefined ? {} : { as }),
          ...(group === undefined ? {} : { group }),
          ...(sort === undefined ? {} : { sort }),
        },
      ),
    [usual, more, boardBy, shapes, first, fixed, as, group, sort, columns],
  )
  const rows = useSortedRows(list.rows, list.whole, shown.all, shown.sort)
  return useMemo(() => ({ ...shown, list, rows }), [shown, list, rows])
}
