/** The rows of the list in the order of a pressed heading, without sorting anew for each letter that is typed. */
import { useMemo } from 'react'
import { useDirectory } from '../../commit/directory'
import type { PersonEntry } from '../../commit/directory'
import { sortRows } from '../../ui'
import type { GridColumn, GridSort } from '../../ui'

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
