/** Editing of cells: which one is being edited, and where the cursor goes when an edit ends. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { EditOutcome } from './CellEditor'
import type { GridColumn, GridProps } from './grid-types'
import { nextEditable } from './keyboard'
import type { Cursor } from './keyboard'
import type { RowOrder } from './use-order'

/** A cell being edited. `typed` is what was typed to begin with, or null to begin with what is there. */
export interface Editing {
  readonly rowId: string
  readonly column: number
  readonly typed: string | null
}

/** Whether a cell of a column can be edited in a row. */
export function canEdit<R>(column: GridColumn<R> | undefined, row: R | undefined): boolean {
  if (!column?.editor || row === undefined) return false
  return column.editor.isEditable?.(row) ?? true
}

/** The next line with a row in a direction, over headings; the same where there is none. */
function rowBeside(lines: readonly unknown[], from: number, step: 1 | -1): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step)
    if (lines[at] !== undefined) return at
  return from
}

/** Editing of cells, and where the cursor goes when an edit ends. */
export function useEditing<R>(
  props: GridProps<R>,
  { rows, hold, letGo }: RowOrder<R>,
  cursor: Cursor,
  moveTo: (cursor: Cursor) => void,
  focus: () => void,
) {
  const [editing, setEditing] = useState<Editing | null>(null)
  const { columns, getRowId } = props
  const isEditable = (row: number, column: number) => canEdit(columns[column], rows[row])
  const edit = (at: Cursor, typed: string | null): boolean => {
    const row = rows[at.row]
    const editor = columns[at.column]?.editor
    if (row === undefined || !editor || !isEditable(at.row, at.column)) return false
    moveTo(at)
    if (editor.kind === 'toggle') editor.commit(row, !editor.value(row))
    else {
      hold()
      setEditing({ rowId: getRowId(row), column: at.column, typed })
    }
    return true
  }
  const ended = (outcome: EditOutcome) => {
    const at = { row: cursor.row, column: editing?.column ?? cursor.column }
    setEditing(null)
    letGo()
    if (outcome === 'stay') return
    focus()
    if (outcome === 'down') moveTo({ row: rowBeside(rows, at.row, 1), column: at.column })
    if (outcome === 'up') moveTo({ row: rowBeside(rows, at.row, -1), column: at.column })
    if (outcome !== 'next' && outcome !== 'previous') return
    const shape = { rows: rows.length, columns: columns.length }
    const next = nextEditable(
      at,
      outcome === 'next' ? 1 : -1,
      shape,
      (row, column) => isEditable(row, column) && columns[column]?.editor?.kind !== 'toggle',
    )
    if (next) edit(next, null)
  }
  // Rows are memoised: they get one function for good, which calls the newest.
  const latest = useRef(ended)
  useEffect(() => {
    latest.current = ended
  })
  const onEdited = useCallback((outcome: EditOutcome) => latest.current(outcome), [])
  return { editing, isEditable, edit, onEdited }
}
