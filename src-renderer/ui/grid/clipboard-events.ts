/** Copying rows and cells out of the grid, and pasting a block into it. */
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { copyNow } from '../copy'
import { copiedBlock, pastedBlock } from './clipboard'
import type { Block } from './clipboard'
import type { GridColumn, GridProps } from './grid-types'
import type { GridModel } from './use-grid'

interface Cells<R> {
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
}

/** The rows among lines. */
const present = <R>(lines: readonly (R | undefined)[]): readonly R[] =>
  lines.filter((line): line is R => line !== undefined)

/** The cells to copy: those that are marked, else the ticked rows, else the cell or the row with the cursor. */
function cellsToCopy<R>(props: GridProps<R>, grid: GridModel<R>): Cells<R> {
  const { columns } = props
  const { all, cursor, rows, range } = grid
  if (range !== null)
    return {
      rows: present(rows.slice(range.top, range.bottom + 1)),
      columns: columns.slice(range.left, range.right + 1),
    }
  if (props.selection === 'multiple' && grid.selected.size > 0)
    return { rows: all.filter((row) => grid.selected.has(props.getRowId(row))), columns }
  const row = rows[cursor.row]
  if (row === undefined) return { rows: [], columns }
  return {
    rows: [row],
    columns: cursor.column >= 0 ? columns.slice(cursor.column, cursor.column + 1) : columns,
  }
}

/** The cells as texts, under their headings where these are asked for; null when there are none. */
function blockOf<R>({ rows, columns }: Cells<R>, hasHead: boolean): Block | null {
  if (rows.length === 0) return null
  const lines = rows.map((row) => columns.map((column) => column.text?.(row) ?? ''))
  return hasHead ? [columns.map(({ title }) => title), ...lines] : lines
}

/** Ctrl+Shift+C by the letter, or by the key's place where the layout has another letter there. */
function isCopyWithHead(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || !event.shiftKey || event.altKey) return false
  return event.key.toLowerCase() === 'c' || (!/^[a-z]$/iu.test(event.key) && event.code === 'KeyC')
}

/** Ctrl+Shift+C: copies with the headings. */
export function onCopyWithHead<R>(
  event: KeyboardEvent,
  props: GridProps<R>,
  grid: GridModel<R>,
): boolean {
  if (!isCopyWithHead(event)) return false
  const block = blockOf(cellsToCopy(props, grid), true)
  if (block !== null) copyNow(copiedBlock(block, true))
  return true
}

/** Where a block begins: at the cell with the cursor; on a row as a whole, one column goes where letters go. */
function leftOf<R>({ columns, typeInto }: GridProps<R>, { cursor }: GridModel<R>, block: Block) {
  if (cursor.column >= 0) return cursor.column
  const isOneColumn = block.every((line) => line.length <= 1)
  return isOneColumn
    ? Math.max(
        0,
        columns.findIndex(({ id }) => id === typeInto),
      )
    : 0
}

/** Listeners for the clipboard. */
export function clipboardListeners<R>(
  props: GridProps<R>,
  grid: GridModel<R>,
  isOwn: (event: { readonly target: EventTarget }) => boolean,
) {
  const onCopy = (event: ClipboardEvent) => {
    if (!isOwn(event)) return
    const block = blockOf(cellsToCopy(props, grid), false)
    if (block === null) return
    event.preventDefault()
    const { text, html } = copiedBlock(block, false)
    event.clipboardData.setData('text/html', html)
    event.clipboardData.setData('text/plain', text)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!isOwn(event) || !props.onPaste || props.columns.length === 0) return
    event.preventDefault()
    const top = grid.range?.top ?? grid.cursor.row
    const block = pastedBlock(event.clipboardData.getData('text/plain'))
    const left = grid.range?.left ?? leftOf(props, grid, block)
    const place = { rows: present(grid.rows.slice(top)), columns: props.columns.slice(left) }
    // On a heading there is no row in which it could begin: below a folded one stands another group.
    const isNowhere = top < 0 || (grid.range === null && grid.heading !== null)
    props.onPaste(block, isNowhere ? null : place)
  }
  return { onCopy, onPaste }
}
