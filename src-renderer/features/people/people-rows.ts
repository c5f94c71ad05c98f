/** The rows of the list in the order of a pressed heading, without sorting anew for each letter that is typed. */
import { useMemo } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import { sortRows } from '../../ui/grid'
import type { GridColumn, GridSort } from '../../ui/grid'

/** Puts what was found in order. The whole register is sorted once per heading; searching then only picks from it. */
export function useSortedRows(
  found: readonly PersonEntry[],
  columns: readonly GridColumn<PersonEntry>[],
  sort: GridSort | null,
): readonly PersonEntry[] {
  const all = useDirectory((people) => people.all)
  const sorted = useMemo(
    () => (sort === null ? null : sortRows(all, columns, sort)),
    [all, columns, sort],
  )
  return useMemo(() => {
    if (sorted === null) return found
    const wanted = new Set(found)
    return sorted.filter((entry) => wanted.has(entry))
  }, [sorted, found])
}

/** Who is next when these people leave the list: the one after them, or else the one before; null when nobody is. */
export function neighbour(
  rows: readonly PersonEntry[],
  leaving: readonly PersonEntry[],
): string | null {
  const gone = new Set(leaving.map((entry) => entry.id))
  const first = rows.findIndex((entry) => gone.has(entry.id))
  if (first < 0) return null
  const after = rows.slice(first).find((entry) => !gone.has(entry.id))
  return (after ?? rows.slice(0, first).at(-1))?.id ?? null
}
