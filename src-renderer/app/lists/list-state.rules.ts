/** How a list is shown, as its screen keeps it: as what, by which columns, in which order, under which headings. Pure. */
import type { ViewFilters } from '../../domain/saved-view'
import { groupRows } from '../../ui/grid'
import type { GridColumn, GridSort, RowGroup } from '../../ui/grid'
import { isOfWhoSitsHere } from '../left.rules'
import { listShapes } from './list-types'
import type { ListDescription, ListShape } from './list-types'

/** Filters that say something of the moment, and not of a view: what came last, whom one chose on another screen. */
const passing: ReadonlySet<string> = new Set(['imported last', 'to chosen'])

const isPassing = (name: string, value: string): boolean =>
  isOfWhoSitsHere(name) || passing.has(`${name} ${value}`)

/** What of the filters a view keeps. `columns` are said even when they are the usual ones: a view opens with these, whichever were chosen last. */
export function keptFilters(
  stored: Readonly<Record<string, string | undefined>>,
  columns: string,
): ViewFilters {
  const kept = Object.entries(stored).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !isPassing(entry[0], entry[1]),
  )
  return { ...Object.fromEntries(kept), columns }
}

/** What a view says when it is opened: how its list is shown also where that is as usual, and nothing of who sits here, as earlier ones did. */
export function openedFilters(filters: ViewFilters): ViewFilters {
  const said = Object.entries(filters).filter(([name]) => !isOfWhoSitsHere(name))
  return { columns: '', ...Object.fromEntries(said) }
}

/** The sort in a text: `city descending`. */
export function sortIn(text: string | undefined): GridSort | null {
  const [columnId, direction] = (text ?? '').split(' ')
  if (columnId === undefined || columnId === '') return null
  return { columnId, direction: direction === 'descending' ? 'descending' : 'ascending' }
}

/** The sort as a text. */
export const sortText = (sort: GridSort | null): string =>
  sort === null ? '' : `${sort.columnId} ${sort.direction}`

/** Column ids in a text; null for none. */
export function idsIn(text: string | undefined): readonly string[] | null {
  const ids = (text ?? '').split(' ').filter((id) => id !== '')
  return ids.length === 0 ? null : ids
}

/** What a list says of its columns. */
type Columned<R> = Pick<
  ListDescription<R>,
  'usual' | 'more' | 'boardBy' | 'shapes' | 'usualShape' | 'fixed'
>

/** Every column of a list. */
export function allColumns<R>({ usual, more = [] }: Columned<R>): readonly GridColumn<R>[] {
  return [...usual, ...more]
}

/**
 * The columns with these ids in their order, the one that names the row first; those that are not there any more are left out, and
 * those that cannot be taken away come last where they are not among them.
 */
function chosenColumns<R>(
  list: Columned<R>,
  ids: readonly string[] | null,
): readonly GridColumn<R>[] {
  if (ids === null) return list.usual
  const all = allColumns(list)
  const chosen = [...new Set(ids)].flatMap((id) => all.find((column) => column.id === id) ?? [])
  const named = chosen.some(({ isRowHeader }) => isRowHeader === true)
    ? chosen
    : [...all.filter(({ isRowHeader }) => isRowHeader === true), ...chosen]
  return [...named, ...all.filter((one) => list.fixed?.has(one.id) && !named.includes(one))]
}

/** The columns by which rows can be grouped. */
export function groupingColumns<R>(list: Columned<R>): readonly GridColumn<R>[] {
  return allColumns(list).filter(({ grouping }) => grouping !== undefined)
}

/** How a list is shown. */
export interface Shown<R> {
  readonly shape: ListShape
  readonly all: readonly GridColumn<R>[]
  readonly columns: readonly GridColumn<R>[]
  readonly sort: GridSort | null
  /** By what the rows are grouped; on a board always by something. */
  readonly group: GridColumn<R> | null
}

/** How a list is shown by these filters. A board needs something to be by: where there is nothing, it is a table. */
export function shownBy<R>(list: Columned<R>, filters: ViewFilters): Shown<R> {
  const groupings = groupingColumns(list)
  const chosen = groupings.find(({ id }) => id === filters['group']) ?? null
  const wanted =
    shapesOf(list).find((shape) => shape === filters['as']) ?? list.usualShape ?? 'table'
  return {
    shape: wanted,
    all: allColumns(list),
    columns: chosenColumns(list, idsIn(filters['columns'])),
    sort: sortIn(filters['sort']),
    group: wanted === 'board' ? (chosen ?? boardColumn(list, groupings)) : chosen,
  }
}

function boardColumn<R>(
  { boardBy = [] }: Columned<R>,
  groupings: readonly GridColumn<R>[],
): GridColumn<R> | null {
  const found = boardBy.flatMap((id) => groupings.find((column) => column.id === id) ?? [])
  return found[0] ?? null
}

/** As what a list can be shown; a board needs something to be by. */
export function shapesOf<R>(list: Columned<R>): readonly ListShape[] {
  const hasBoard = boardColumn(list, groupingColumns(list)) !== null
  return (list.shapes ?? listShapes).filter((shape) => shape !== 'board' || hasBoard)
}

/** The rows in their groups, as these are seen; in one without a title where they are not grouped. */
export function shownGroups<R>(
  rows: readonly R[],
  { group, sort, shape }: Pick<Shown<R>, 'group' | 'sort' | 'shape'>,
): readonly RowGroup<R>[] {
  if (group === null) return [{ title: '', rows }]
  const groups = groupRows(rows, group, sort)
  return shape === 'board' ? asColumns(groups, group.groupWords ?? []) : groups
}

/** The groups as the columns of a board stand, whatever the rows are sorted by: its words in their order, then what else there is. */
function asColumns<R>(
  groups: readonly RowGroup<R>[],
  words: readonly string[],
): readonly RowGroup<R>[] {
  const byTitle = new Map(groups.map((group) => [group.title, group]))
  const known = words.flatMap((word) => byTitle.get(word) ?? [])
  return [...known, ...groups.filter(({ title }) => !words.includes(title))]
}

/** The rows in the order in which they are seen: group after group, those that are folded away among them. */
export function rowsInOrder<R>(
  shown: Pick<Shown<R>, 'group' | 'sort' | 'shape'> & { readonly rows: readonly R[] },
): readonly R[] {
  return shown.group === null
    ? shown.rows
    : shownGroups(shown.rows, shown).flatMap((group) => group.rows)
}

/** So many columns stand on a card below the name. */
const linesOnCard = 3

/** The columns whose texts stand on a card: the first that are shown, without the name and what the heading says. */
export function cardColumns<R>({ columns, group }: Shown<R>): readonly GridColumn<R>[] {
  return columns
    .filter(({ isRowHeader, text, id }) => isRowHeader !== true && text && id !== group?.id)
    .slice(0, linesOnCard)
}
