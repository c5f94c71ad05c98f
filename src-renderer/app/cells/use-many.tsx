/** A list of which a field can be changed in many rows at once: in those that are ticked, or in all that are shown. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useActions } from '../use-actions'
import { ChangeFieldDialog } from './ChangeFieldDialog'
import type { CellList } from './plan.rules'

/** What a list says of it. */
interface ManyRows<R> {
  /** The rows that are shown; of others nothing is changed. */
  readonly rows: readonly R[]
  readonly tickedRows: readonly R[]
  readonly idOf: (row: R) => string
  /** The fields that many can be given a value in. To be stable. */
  readonly fields: CellList<R>
  /** What the window is called, by how many it is about. */
  readonly title: (count: number) => string
}

/** Does `cells.change` and `cells.changeShown` for the list. Returns the window, while it is open. */
export function useMany<R>({ rows, tickedRows, idOf, fields, title }: ManyRows<R>): ReactNode {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null)
  const shown = tickedRows.length > 0 ? tickedRows : rows
  useActions('cells', {
    change: (wanted) => setIds(new Set(wanted)),
    changeShown: rows.length === 0 ? null : () => setIds(new Set(shown.map(idOf))),
  })
  // As they are now, not as they were when the window opened: what others wrote meanwhile is in the preview.
  const chosen = useMemo(
    () => (ids === null ? null : rows.filter((row) => ids.has(idOf(row)))),
    [ids, rows, idOf],
  )
  return (
    chosen && (
      <ChangeFieldDialog
        title={title(chosen.length)}
        rows={chosen}
        list={fields}
        onClose={() => setIds(null)}
      />
    )
  )
}
