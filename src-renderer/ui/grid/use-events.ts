/** What the grid does with keys, the mouse and the clipboard. One listener each, on the grid itself. */
import { useRef } from 'react'
import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from 'react'
import { parseTsv, toTsv } from './clipboard'
import type { GridProps } from './grid-types'
import { isTyping, moveCursor } from './keyboard'
import type { Cursor, GridShape } from './keyboard'
import { widthAtNormalSize } from './use-columns'
import type { ColumnWidths } from './use-columns'
import type { GridModel } from './use-grid'
import type { RowView } from './use-window'

/** Where in the grid an event happened; `column` -1 is beside every cell, `isTick` the box at the row's start. */
interface Place extends Cursor {
  readonly isTick: boolean
}

function placeOf(event: MouseEvent): Place | null {
  if (!(event.target instanceof Element)) return null
  const row = event.target.closest<HTMLElement>('[data-row]')
  if (row === null) return null
  const cell = event.target.closest<HTMLElement>('[data-column]')
  return {
    row: Number(row.dataset['row']),
    column: cell === null ? -1 : Number(cell.dataset['column']),
    isTick: event.target.closest('[data-tick]') !== null,
  }
}

/** Ctrl+A by the letter, or by the key's place where the layout has another letter there. */
function isSelectAll(event: KeyboardEvent): boolean {
  if (!event.ctrlKey && !event.metaKey) return false
  if (event.shiftKey || event.altKey) return false
  return event.key.toLowerCase() === 'a' || (!/^[a-z]$/iu.test(event.key) && event.code === 'KeyA')
}

/** Enter and F2: sort, edit or open. */
function onAct<R>(event: KeyboardEvent, props: GridProps<R>, grid: GridModel<R>): boolean {
  const { cursor } = grid
  if (event.key !== 'Enter' && event.key !== 'F2') return false
  if (event.ctrlKey || event.altKey || event.metaKey) return false
  if (grid.isOnHeader) {
    const column = props.columns[cursor.column]
    if (column?.sortValue) grid.sortBy(column.id)
    return true
  }
  const row = grid.rows[cursor.row]
  if (row === undefined) return false
  if (cursor.column >= 0 && grid.edit(cursor, null)) return true
  if (event.key === 'Enter' && props.onOpen) {
    props.onOpen(row)
    return true
  }
  const first = props.columns.findIndex((_, column) => grid.isEditable(cursor.row, column))
  return cursor.column === -1 && first >= 0 && grid.edit({ row: cursor.row, column: first }, null)
}

const verticalKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

/** Esc: from the cell to its row, or else the ticks away. */
function onEscape<R>(grid: GridModel<R>, shape: GridShape): boolean {
  const { cursor } = grid
  if (cursor.column < 0 || !shape.hasRowMode || grid.isOnHeader) return grid.untickAll()
  grid.moveTo({ row: cursor.row, column: -1 })
  return true
}

/** Space, Ctrl+A, Shift with an arrow, Esc. */
function onSelect<R>(
  event: KeyboardEvent,
  props: GridProps<R>,
  grid: GridModel<R>,
  shape: GridShape,
): boolean {
  const { cursor } = grid
  if (event.key === 'Escape') return onEscape(grid, shape)
  if (event.key === ' ' && !event.ctrlKey) {
    const isToggle = props.columns[cursor.column]?.editor?.kind === 'toggle'
    if (isToggle) grid.edit(cursor, null)
    else if (cursor.row >= 0) grid.tick(cursor.row)
    return true
  }
  if (isSelectAll(event)) {
    grid.tickAll()
    return true
  }
  if (event.shiftKey && verticalKeys.has(event.key) && props.selection === 'multiple') {
    const next = moveCursor({ ...pressOf(event), shiftKey: false }, cursor, shape)
    if (next && next.row >= 0) grid.tickTo(next.row)
    return true
  }
  return false
}

const pressOf = (event: KeyboardEvent) => ({
  key: event.key,
  ctrlKey: event.ctrlKey,
  shiftKey: event.shiftKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
})

/** A letter: begins an edit in a cell, or else goes to the screen. */
function onLetter<R>(event: KeyboardEvent, props: GridProps<R>, grid: GridModel<R>): boolean {
  if (!isTyping(event) || event.nativeEvent.isComposing) return false
  const { cursor } = grid
  const isText = props.columns[cursor.column]?.editor?.kind === 'text'
  if (isText && grid.edit(cursor, event.key)) return true
  props.onType?.(event.key)
  return props.onType !== undefined
}

/** The cells to copy: the ticked rows, else the cell or the row with the cursor. */
function copied<R>(props: GridProps<R>, grid: GridModel<R>): string[][] {
  const { columns } = props
  const { cursor, rows } = grid
  const lineOf = (row: R) => columns.map((column) => column.text?.(row) ?? '')
  if (props.selection === 'multiple' && grid.selected.size > 0)
    return rows.filter((row) => grid.selected.has(props.getRowId(row))).map(lineOf)
  const row = rows[cursor.row]
  if (row === undefined) return []
  if (cursor.column >= 0) return [[columns[cursor.column]?.text?.(row) ?? '']]
  return [lineOf(row)]
}

/** Shift with ← or → on a heading: makes the column narrower or wider. */
function onResize<R>(
  event: KeyboardEvent,
  props: GridProps<R>,
  grid: GridModel<R>,
  widths: ColumnWidths,
): boolean {
  const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0
  const column = props.columns[grid.cursor.column]
  if (!grid.isOnHeader || !event.shiftKey || step === 0 || column === undefined) return false
  const cell = event.currentTarget.querySelector<HTMLElement>(
    '[role="columnheader"][data-active="true"]',
  )
  if (cell) widths.setWidth(column.id, widthAtNormalSize(cell) + step)
  return true
}

/** An arrow: moves the cursor, or puts it on the first row when it is nowhere yet. */
function onMove<R>(event: KeyboardEvent, grid: GridModel<R>, shape: GridShape): boolean {
  const isNowhere = grid.cursor.row === -1 && !grid.isOnHeader
  const from = isNowhere ? { row: -1, column: shape.hasRowMode ? -1 : 0 } : grid.cursor
  const next = moveCursor(event, from, shape)
  if (next === null) return false
  grid.moveTo(isNowhere && next.row === -1 && shape.rows > 0 ? { ...from, row: 0 } : next)
  return true
}

/** Copying rows out, and pasting a block in. */
function clipboardListeners<R>(
  props: GridProps<R>,
  grid: GridModel<R>,
  isOwn: (event: { readonly target: EventTarget }) => boolean,
) {
  const onCopy = (event: ClipboardEvent) => {
    if (!isOwn(event)) return
    const block = copied(props, grid)
    if (block.length === 0) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', toTsv(block))
  }
  const onPaste = (event: ClipboardEvent) => {
    const columnId = props.columns[Math.max(0, grid.cursor.column)]?.id
    if (!isOwn(event) || !props.onPaste || columnId === undefined) return
    event.preventDefault()
    const rowIndex = Math.max(0, grid.cursor.row)
    props.onPaste(parseTsv(event.clipboardData.getData('text/plain')), {
      rowId: grid.idAt(rowIndex) ?? null,
      rowIndex,
      columnId,
    })
  }
  return { onCopy, onPaste }
}

/** Pressing rows, ticks and cells. */
function useMouse<R>(
  props: GridProps<R>,
  grid: GridModel<R>,
  scroller: RefObject<HTMLElement | null>,
) {
  const pressed = useRef<Place | null>(null)
  const hasRowMode = props.focusMode !== 'cell'
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event)
    pressed.current = place
    if (place === null || event.button !== 0 || grid.editing !== null) return
    const at = { row: place.row, column: hasRowMode ? -1 : Math.max(0, place.column) }
    // Before another record is opened: a field of the one that is open is left, and what was typed in it is kept.
    scroller.current?.focus({ preventScroll: true })
    if (event.shiftKey) {
      event.preventDefault()
      grid.tickTo(place.row)
      return
    }
    grid.moveTo(at)
    if (event.ctrlKey || event.metaKey || place.isTick) grid.tick(place.row)
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place === null || place.isTick || event.shiftKey || event.ctrlKey || event.metaKey) return
    const editor = props.columns[place.column]?.editor
    const isSame = pressed.current?.column === place.column && pressed.current.row === place.row
    if (editor?.kind === 'toggle' && isSame) grid.edit(place, null)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place === null || place.isTick) return
    const row = grid.rows[place.row]
    const kind = props.columns[place.column]?.editor?.kind
    if (kind === 'toggle') return
    if (kind !== undefined && grid.edit(place, null)) return
    if (row !== undefined) props.onOpen?.(row)
  }
  return { onMouseDown, onClick, onDoubleClick }
}

/** Listeners for the grid's element. */
export function useGridEvents<R>(
  props: GridProps<R>,
  grid: GridModel<R>,
  view: RowView,
  scroller: RefObject<HTMLElement | null>,
  widths: ColumnWidths,
) {
  const shape: GridShape = {
    rows: grid.rows.length,
    columns: props.columns.length,
    page: view.page,
    hasRowMode: props.focusMode !== 'cell',
  }
  const isOwn = (event: { readonly target: EventTarget }) => event.target === scroller.current
  const mouse = useMouse(props, grid, scroller)
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOwn(event)) return
    const { cursor } = grid
    const row = grid.rows[cursor.row] ?? null
    const handled =
      props.onKey?.(event, row, props.columns[cursor.column]?.id ?? null) === true ||
      onResize(event, props, grid, widths) ||
      onSelect(event, props, grid, shape) ||
      // A key held down acts once: what it opens may put another row under the cursor.
      (event.repeat && (event.key === 'Enter' || event.key === 'F2')) ||
      onAct(event, props, grid) ||
      onMove(event, grid, shape) ||
      onLetter(event, props, grid)
    if (!handled) return
    event.preventDefault()
    event.stopPropagation()
  }
  return { onKeyDown, ...mouse, ...clipboardListeners(props, grid, isOwn) }
}
