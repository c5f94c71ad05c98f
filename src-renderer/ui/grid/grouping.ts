/** Rows under headings: those of which a column says the same. Pure. */
import type { GridColumn, GridSort } from './grid-types'
import { foldLoose } from '../../i18n/fold'
import { sortRows } from './sorting'

/** Rows of which the column says the same. */
export interface RowGroup<R> {
  /** What the column says; empty where it says nothing. */
  readonly title: string
  readonly rows: readonly R[]
}

const order = 'group'

/**
 * The groups, each in the order of the rows: as the column sorts, those of which it says nothing last.
 * @param sort the order of the rows; by the column itself, the groups follow it too
 */
export function groupRows<R>(
  rows: readonly R[],
  column: GridColumn<R>,
  sort: GridSort | null = null,
): readonly RowGroup<R>[] {
  const { grouping, text, sortValue } = column
  const titleOf = typeof grouping === 'function' ? grouping : (text ?? (() => ''))
  const byTitle = new Map<string, Found<R>>()
  const found = new Map<string, Found<R>>()
  for (const row of rows) {
    const title = titleOf(row)
    const known = byTitle.get(title)
    const group = known ?? foundFor(found, keyOf(column, title))
    if (known === undefined) byTitle.set(title, group)
    group.rows.push(row)
    group.forms.set(title, (group.forms.get(title) ?? 0) + 1)
  }
  const groups = [...found.values()].map(({ forms, rows: own }) => ({
    title: mostUsed(forms),
    rows: own,
  }))
  const direction = sort?.columnId === column.id ? sort.direction : 'ascending'
  return sortRows<RowGroup<R>>(groups, [groupOrder(sortValue)], { columnId: order, direction })
}

/** Rows that belong together, and how often each form of their title was met. */
interface Found<R> {
  readonly rows: R[]
  readonly forms: Map<string, number>
}

function foundFor<R>(found: Map<string, Found<R>>, key: string): Found<R> {
  const known = found.get(key)
  if (known !== undefined) return known
  const group: Found<R> = { rows: [], forms: new Map() }
  found.set(key, group)
  return group
}

/** Rows with one key belong together. Of what people typed, “Niš”, “nis” and “Ниш” are one, as they are for the search and the filters. */
function keyOf<R>({ grouping, groupWords }: GridColumn<R>, title: string): string {
  if (grouping !== 'text' || groupWords !== undefined) return title
  return foldLoose(title) || title.trim()
}

/** The form that is met most often; of several the first. */
function mostUsed(forms: ReadonlyMap<string, number>): string {
  const [first = ['', 0], ...others] = [...forms] as const
  const [title] = others.reduce((most, one) => (one[1] > most[1] ? one : most), first)
  return title.trim()
}

/** Groups sort as their first rows do; one without a title has nothing to sort by. */
function groupOrder<R>(sortValue: GridColumn<R>['sortValue']): GridColumn<RowGroup<R>> {
  return {
    id: order,
    title: '',
    sortValue: ({ title, rows: [first] }) => {
      if (title === '' || first === undefined) return null
      return sortValue?.(first) ?? title
    },
  }
}

/** A heading among the lines of a grid. */
export interface GridHeading<R> extends RowGroup<R> {
  /** Its place among the headings, from 0. */
  readonly at: number
  /** The line it stands on. */
  readonly line: number
  readonly isOpen: boolean
}

/** What a grid shows below its head: rows, and headings where there are any. */
export interface GridLines<R> {
  /** The row of each line; undefined where a heading stands. */
  readonly rows: readonly (R | undefined)[]
  /** In the order in which they stand. */
  readonly headings: readonly GridHeading<R>[]
}

/** The lines of rows without headings. */
export const plainLines = <R>(rows: readonly R[]): GridLines<R> => ({ rows, headings: [] })

/** The lines of groups; of those that are folded the heading alone. */
export function groupedLines<R>(
  groups: readonly RowGroup<R>[],
  folded: ReadonlySet<string>,
): GridLines<R> {
  const rows: (R | undefined)[] = []
  const headings = groups.map((group, at) => {
    const heading = { ...group, at, line: rows.length, isOpen: !folded.has(group.title) }
    rows.push(undefined)
    if (heading.isOpen) for (const row of group.rows) rows.push(row)
    return heading
  })
  return { rows, headings }
}

/** The heading under which a line stands, or that stands on it. */
export function headingOf<R>(
  headings: readonly GridHeading<R>[],
  line: number,
): GridHeading<R> | undefined {
  let [low, high] = [0, headings.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((headings[middle]?.line ?? 0) <= line) low = middle
    else high = middle - 1
  }
  return line < 0 ? undefined : headings[low]
}

/** The heading that stands on a line, if one does. */
export function headingOn<R>(lines: GridLines<R>, line: number): GridHeading<R> | undefined {
  const heading = headingOf(lines.headings, line)
  return heading?.line === line ? heading : undefined
}
