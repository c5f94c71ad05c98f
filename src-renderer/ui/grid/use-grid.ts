/** The state of a grid: its lines in order, its cursor, its ticks, the cell being edited. */
import { useImperativeHandle, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { EditOutcome } from './CellEditor'
import type { GridProps, GridSort } from './grid-types'
import { headingOf, headingOn } from './grouping'
import type { GridHeading, GridLines } from './grouping'
import type { Cursor } from './keyboard'
import { rangeOf } from './range'
import type { CellRange } from './range'
import { coverageOf, toggled, toggledAll, withRange } from './selection'
import type { Coverage } from './selection'
import { findRow, useCursor } from './use-cursor'
import { useEditing } from './use-editing'
import type { Editing } from './use-editing'
import type { RowOrder } from './use-order'
import type { RowView } from './use-window'

/** What the grid's parts share. */
export interface GridModel<R> {
  /** Every row in order, folded away or not. */
  readonly all: readonly R[]
  readonly lines: GridLines<R>
  /** The row of each line; undefined where a heading stands. */
  readonly rows: readonly (R | undefined)[]
  /** The heading the cursor stands on. */
  readonly heading: GridHeading<R> | null
  readonly isGrouped: boolean
  /** Folds a group, or opens it. */
  readonly fold: (heading: GridHeading<R>) => void
  readonly foldAll: (isFolded: boolean) => void
  readonly idAt: (index: number) => string | undefined
  readonly sort: GridSort | null
  readonly sortBy: (columnId: string) => void
  /** `row` -1 is the header or nowhere; see `isOnHeader`. */
  readonly cursor: Cursor
  readonly isOnHeader: boolean
  readonly currentId: string | null
  readonly moveTo: (cursor: Cursor) => void
  /** The cells marked with Shift, when there are any. */
  readonly range: CellRange | null
  /** Moves the cursor and marks the cells from where it was; those marked before stay marked. */
  readonly extendTo: (cursor: Cursor) => void
  readonly selected: ReadonlySet<string>
  readonly isSelected: (id: string) => boolean | null
  /** Ticks a row; on a heading, all rows under it. */
  readonly tick: (index: number) => void
  /** How many of these rows are ticked. */
  readonly covered: (rows: readonly R[]) => Coverage
  readonly tickTo: (index: number) => void
  readonly tickAll: () => void
  readonly untickAll: () => boolean
  readonly editing: Editing | null
  readonly isEditable: (row: number, column: number) => boolean
  /** Begins editing a cell, or turns a toggle; false when it cannot be edited. */
  readonly edit: (cursor: Cursor, typed: string | null) => boolean
  readonly onEdited: (outcome: EditOutcome) => void
}

const nobody: ReadonlySet<string> = new Set()

/** Ticked rows: single keeps to the cursor, multiple is the screen's set. Folded rows are ticked with all others. */
function useTicks<R>(
  props: GridProps<R>,
  { all, lines }: RowOrder<R>,
  idAt: (index: number) => string | undefined,
  current: { readonly id: string | null; readonly row: number },
) {
  const anchor = useRef<{ readonly row: number; readonly base: ReadonlySet<string> } | null>(null)
  const selected = props.selected ?? nobody
  const change = (next: ReadonlySet<string>) => props.onSelectedChange?.(next)
  const isMultiple = props.selection === 'multiple'
  const covered = (rows: readonly R[]) => coverageOf(selected, rows, props.getRowId)
  const tickRows = (rows: readonly R[]) => {
    const ids = rows.map(props.getRowId)
    change(toggledAll(selected, ids, covered(rows) === 'all'))
  }
  return {
    selected,
    covered,
    isSelected: (id: string): boolean | null => {
      if (isMultiple) return selected.has(id)
      return props.selection === 'single' ? id === current.id : null
    },
    tick: (index: number) => {
      const [id, heading] = [idAt(index), headingOn(lines, index)]
      if (!isMultiple) return
      anchor.current = { row: index, base: selected }
      if (heading !== undefined) tickRows(heading.rows)
      else if (id !== undefined) change(toggled(selected, id))
    },
    tickTo: (index: number) => {
      if (!isMultiple) return
      anchor.current ??= { row: Math.max(0, current.row), base: selected }
      change(withRange(anchor.current.base, anchor.current.row, index, idAt))
    },
    tickAll: () => {
      if (isMultiple) tickRows(all)
    },
    untickAll: (): boolean => {
      anchor.current = null
      if (!isMultiple || selected.size === 0) return false
      change(nobody)
      return true
    },
    forgetAnchor: () => {
      anchor.current = null
    },
  }
}

/** The cells marked with Shift, from where it was first held to the cursor. Other rows, and nothing is marked. */
function useRange(rows: readonly unknown[], cursor: Cursor) {
  const [begun, setBegun] = useState<{
    readonly at: Cursor
    readonly rows: readonly unknown[]
  } | null>(null)
  const from = begun !== null && begun.rows === rows ? begun.at : null
  return {
    range: rangeOf(from, cursor),
    begin: () => setBegun({ at: from ?? cursor, rows }),
    forget: () => setBegun(null),
  }
}

/** Folding: the cursor of a row that is folded away goes to its heading. */
function useFolding<R>(
  { lines, fold, isGrouped }: RowOrder<R>,
  { cursor, currentId, setAt }: ReturnType<typeof useCursor<R>>,
  forgetAnchor: () => void,
) {
  const toHeading = () => {
    const heading = headingOf(lines.headings, cursor.row)
    if (heading !== undefined) setAt({ title: heading.title, id: currentId })
  }
  return {
    isGrouped,
    fold: (heading: GridHeading<R>) => {
      // Lines stand elsewhere afterwards: what is ticked with Shift begins anew.
      forgetAnchor()
      toHeading()
      fold([heading], heading.isOpen)
    },
    foldAll: (isFolded: boolean) => {
      forgetAnchor()
      if (isFolded) toHeading()
      fold(lines.headings, isFolded)
    },
  }
}

/** The whole state of a grid. */
export function useGrid<R>(
  props: GridProps<R>,
  order: RowOrder<R>,
  view: RowView,
  scroller: RefObject<HTMLElement | null>,
): GridModel<R> {
  const { all, lines, rows, sort, sortBy } = order
  const place = useCursor(props, order, view)
  const { cursor, isOnHeader, currentId, moveTo } = place
  const { getRowId, columns } = props
  const idAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? undefined : getRowId(row)
  }
  const ticks = useTicks(props, order, idAt, { id: currentId, row: cursor.row })
  const marked = useRange(rows, cursor)
  const focus = () => scroller.current?.focus({ preventScroll: true })
  const editor = useEditing(props, order, cursor, moveTo, focus)
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      focus()
      const first = rows.findIndex((row) => row !== undefined)
      if (cursor.row < 0 && rows.length > 0)
        moveTo({ row: Math.max(0, first), column: cursor.column })
    },
    edit: (rowId, columnId) => {
      const row = findRow(rows, getRowId, rowId, -1)
      const column = columns.findIndex((candidate) => candidate.id === columnId)
      if (row >= 0 && column >= 0) editor.edit({ row, column }, null)
    },
  }))
  return {
    ...{ all, lines, rows, idAt, sort, sortBy, cursor, isOnHeader, currentId },
    heading: place.heading,
    ...useFolding(order, place, ticks.forgetAnchor),
    moveTo: (next) => {
      ticks.forgetAnchor()
      marked.forget()
      moveTo(next)
    },
    range: marked.range,
    extendTo: (next) => {
      marked.begin()
      moveTo(next)
    },
    ...ticks,
    tickTo: (index) => {
      marked.forget()
      ticks.tickTo(index)
      moveTo({ row: index, column: cursor.column })
    },
    ...editor,
  }
}
