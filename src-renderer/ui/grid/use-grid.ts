/** The state of a grid: its rows in order, its cursor, its ticks, the cell being edited. */
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import type { EditOutcome } from './CellEditor'
import type { GridProps, GridSort } from './grid-types'
import type { Cursor } from './keyboard'
import { rangeOf } from './range'
import type { CellRange } from './range'
import { coverage, toggled, withRange } from './selection'
import { useEditing } from './use-editing'
import type { Editing } from './use-editing'
import type { RowOrder } from './use-order'
import type { RowView } from './use-window'

/** What the grid's parts share. */
export interface GridModel<R> {
  readonly rows: readonly R[]
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
  readonly tick: (index: number) => void
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

/** The index of a row by its id; looks where it was before it looks everywhere. -1 when it is not there. */
function findRow<R>(
  rows: readonly R[],
  getRowId: (row: R) => string,
  id: string | null,
  hint: number,
): number {
  if (id === null) return -1
  const there = rows[hint]
  if (there !== undefined && getRowId(there) === id) return hint
  return rows.findIndex((row) => getRowId(row) === id)
}

/** The cursor: the current row (the screen's or the grid's own) and a column. */
function useCursor<R>(props: GridProps<R>, rows: readonly R[], view: RowView) {
  const [ownId, setOwnId] = useState<string | null>(null)
  const [column, setColumn] = useState(props.focusMode === 'cell' ? 0 : -1)
  const [isOnHeader, setOnHeader] = useState(false)
  const currentId = props.current === undefined ? ownId : props.current
  const { getRowId } = props
  const [hint, setHint] = useState(0)
  const row = useMemo(
    () => findRow(rows, getRowId, currentId, hint),
    [rows, getRowId, currentId, hint],
  )
  const cursor = useMemo<Cursor>(
    () => (isOnHeader ? { row: -1, column: Math.max(0, column) } : { row, column }),
    [isOnHeader, row, column],
  )
  const moveTo = (next: Cursor) => {
    setColumn(next.column)
    setOnHeader(next.row === -1)
    const target = rows[next.row]
    if (next.row === -1 || target === undefined) return
    setHint(next.row)
    const id = getRowId(target)
    if (id !== currentId) {
      setOwnId(id)
      props.onCurrentChange?.(id)
    }
    view.scrollTo(next.row)
  }
  // A row made current from outside (a new one, one found by search) is brought in sight; a row that
  // only changed its place because of a filter is not chased.
  const shown = useRef<string | null>(null)
  const { scrollTo } = view
  useEffect(() => {
    if (shown.current === currentId) return
    if (row >= 0) scrollTo(row)
    if (row >= 0 || currentId === null) shown.current = currentId
  }, [currentId, row, scrollTo])
  return { cursor, isOnHeader, currentId, moveTo }
}

/** Ticked rows: single keeps to the cursor, multiple is the screen's set. */
function useTicks<R>(
  props: GridProps<R>,
  count: number,
  idAt: (index: number) => string | undefined,
  current: { readonly id: string | null; readonly row: number },
) {
  const anchor = useRef<{ readonly row: number; readonly base: ReadonlySet<string> } | null>(null)
  const selected = props.selected ?? nobody
  const change = (next: ReadonlySet<string>) => props.onSelectedChange?.(next)
  const isMultiple = props.selection === 'multiple'
  return {
    selected,
    isSelected: (id: string): boolean | null => {
      if (isMultiple) return selected.has(id)
      return props.selection === 'single' ? id === current.id : null
    },
    tick: (index: number) => {
      const id = idAt(index)
      if (!isMultiple || id === undefined) return
      anchor.current = { row: index, base: selected }
      change(toggled(selected, id))
    },
    tickTo: (index: number) => {
      if (!isMultiple) return
      anchor.current ??= { row: Math.max(0, current.row), base: selected }
      change(withRange(anchor.current.base, anchor.current.row, index, idAt))
    },
    tickAll: () => {
      if (!isMultiple) return
      const isFull = coverage(selected, count, idAt) === 'all'
      change(isFull ? nobody : withRange(selected, 0, count - 1, idAt))
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

/** The whole state of a grid. */
export function useGrid<R>(
  props: GridProps<R>,
  order: RowOrder<R>,
  view: RowView,
  scroller: RefObject<HTMLElement | null>,
): GridModel<R> {
  const { rows, sort, sortBy } = order
  const { cursor, isOnHeader, currentId, moveTo } = useCursor(props, rows, view)
  const { getRowId, columns } = props
  const idAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? undefined : getRowId(row)
  }
  const ticks = useTicks(props, rows.length, idAt, { id: currentId, row: cursor.row })
  const marked = useRange(rows, cursor)
  const focus = () => scroller.current?.focus({ preventScroll: true })
  const editor = useEditing(props, order, cursor, moveTo, focus)
  useImperativeHandle(props.ref, () => ({
    focus: () => {
      focus()
      if (cursor.row < 0 && rows.length > 0) moveTo({ row: 0, column: cursor.column })
    },
    edit: (rowId, columnId) => {
      const row = findRow(rows, getRowId, rowId, -1)
      const column = columns.findIndex((candidate) => candidate.id === columnId)
      if (row >= 0 && column >= 0) editor.edit({ row, column }, null)
    },
  }))
  return {
    rows,
    idAt,
    sort,
    sortBy,
    cursor,
    isOnHeader,
    currentId,
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
