/** What the grid does with keys, the mouse and the clipboard. One listener each, on the grid itself. */
import type { KeyboardEvent, RefObject } from 'react'
import { clipboardListeners, onCopyWithHead } from './clipboard-events'
import type { GridProps } from './grid-types'
import { headingOf } from './grouping'
import { isTyping, moveCursor } from './keyboard'
import type { GridShape } from './keyboard'
import { widthAtNormalSize } from './use-columns'
import type { ColumnWidths } from './use-columns'
import type { GridModel } from './use-grid'
import { useMouse } from './use-mouse'
import type { RowView } from './use-window'

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

/** Ctrl with ← or →: folds all groups, or opens them. */
function onFoldAll<R>(event: KeyboardEvent, grid: GridModel<R>): boolean {
  if (!event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return false
  grid.foldAll(event.key === 'ArrowLeft')
  return true
}

/** Enter on a heading: folds its group, or opens it. A key held down acts once. */
function onHeadingEnter<R>(event: KeyboardEvent, { heading, fold }: GridModel<R>): boolean {
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
  if (heading === null || event.key !== 'Enter' || !isPlain) return false
  if (!event.repeat) fold(heading)
  return true
}

/** ← and → on a heading fold and open its group, as in a tree; ← on a row goes to its heading, → on an open heading below it. */
function onFold<R>(event: KeyboardEvent, grid: GridModel<R>): boolean {
  if (onHeadingEnter(event, grid)) return true
  if (!grid.isGrouped || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return false
  const { cursor, heading, lines } = grid
  if (onFoldAll(event, grid)) return true
  if (event.shiftKey || event.altKey || event.metaKey || grid.isOnHeader) return false
  if (heading !== null) {
    const isLeft = event.key === 'ArrowLeft'
    if (heading.isOpen === isLeft) grid.fold(heading)
    else if (!isLeft) grid.moveTo({ row: heading.line + 1, column: cursor.column })
    return true
  }
  const above = headingOf(lines.headings, cursor.row)
  if (event.key !== 'ArrowLeft' || cursor.column >= 0 || above === undefined) return false
  grid.moveTo({ row: above.line, column: -1 })
  return true
}

const verticalKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

const movingKeys = new Set([...verticalKeys, 'ArrowLeft', 'ArrowRight'])

/** Shift with a key that moves: marks cells when the cursor is on one, ticks rows otherwise. */
function onExtend<R>(
  event: KeyboardEvent,
  props: GridProps<R>,
  grid: GridModel<R>,
  shape: GridShape,
): boolean {
  const { cursor } = grid
  const isOnCell = grid.rows[cursor.row] !== undefined && cursor.column >= 0
  if (!event.shiftKey || !movingKeys.has(event.key)) return false
  if (!isOnCell && (props.selection !== 'multiple' || !verticalKeys.has(event.key))) return false
  const next = moveCursor({ ...pressOf(event), shiftKey: false }, cursor, shape)
  if (next === null || next.row < 0) return true
  if (isOnCell) grid.extendTo({ row: next.row, column: Math.max(0, next.column) })
  else grid.tickTo(next.row)
  return true
}

/** Esc: the marks of cells away, then from the cell to its row, then the ticks away. */
function onEscape<R>(grid: GridModel<R>, shape: GridShape): boolean {
  const { cursor } = grid
  if (grid.range !== null) {
    grid.moveTo(cursor)
    return true
  }
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
    const isToggle =
      grid.heading === null && props.columns[cursor.column]?.editor?.kind === 'toggle'
    if (isToggle) grid.edit(cursor, null)
    else if (cursor.row >= 0) grid.tick(cursor.row)
    return true
  }
  if (isSelectAll(event)) {
    grid.tickAll()
    return true
  }
  return onExtend(event, props, grid, shape)
}

const pressOf = (event: KeyboardEvent) => ({
  key: event.key,
  ctrlKey: event.ctrlKey,
  shiftKey: event.shiftKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
})

/** A letter: goes to the screen that wants it; where none does it begins an edit in a cell. */
function onLetter<R>(event: KeyboardEvent, props: GridProps<R>, grid: GridModel<R>): boolean {
  if (!isTyping(event) || event.nativeEvent.isComposing) return false
  if (props.onType) {
    props.onType(event.key)
    return true
  }
  const { row, column: at } = grid.cursor
  const into = props.columns.findIndex(({ id }) => id === props.typeInto)
  const column = at === -1 && row >= 0 ? into : at
  const isText = props.columns[column]?.editor?.kind === 'text'
  return isText && grid.edit({ row, column }, event.key)
}

/** Shift+F10 or the menu key: the menu of the row, under the row or cell with the cursor. */
function onMenuKey<R>(
  event: KeyboardEvent<HTMLElement>,
  props: GridProps<R>,
  grid: GridModel<R>,
): boolean {
  const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  const row = grid.rows[grid.cursor.row]
  if (!isMenu || !props.onMenu || row === undefined) return false
  const id = event.currentTarget.getAttribute('aria-activedescendant')
  const place = document.getElementById(id ?? '') ?? event.currentTarget
  const { left, bottom } = place.getBoundingClientRect()
  props.onMenu(row, { x: left + 16, y: bottom })
  return true
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

/** Keys of the screen's own. On a heading they are about its ticked rows: where it has none, not about those under others. */
function onOwnKey<R>(event: KeyboardEvent, props: GridProps<R>, grid: GridModel<R>): boolean {
  const { cursor, heading } = grid
  if (heading !== null && grid.covered(heading.rows) === 'none') return false
  const row = grid.rows[cursor.row] ?? null
  return props.onKey?.(event, row, props.columns[cursor.column]?.id ?? null) === true
}

const onCommand = <R>(
  event: KeyboardEvent<HTMLElement>,
  props: GridProps<R>,
  grid: GridModel<R>,
): boolean =>
  onMenuKey(event, props, grid) || onCopyWithHead(event, props, grid) || onFold(event, grid)

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
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOwn(event)) return
    const handled =
      onOwnKey(event, props, grid) ||
      onCommand(event, props, grid) ||
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
