/** What the grid does with the mouse. */
import { useEffect, useRef } from 'react'
import type { MouseEvent, RefObject } from 'react'
import { useEvent } from '../hooks'
import type { GridProps } from './grid-types'
import { headingOn } from './grouping'
import type { Cursor } from './keyboard'
import type { GridModel } from './use-grid'

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

const isOnHeading = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('[role="columnheader"]') !== null

/** A cell pressed twice: edits it, or else opens its row. A toggle was turned by the presses themselves. */
function pressedTwice<R>(place: Place, props: GridProps<R>, grid: GridModel<R>): void {
  const kind = props.columns[place.column]?.editor?.kind
  if (place.isTick || kind === 'toggle' || grid.editing !== null) return
  if (kind !== undefined && grid.edit(place, null)) return
  const row = grid.rows[place.row]
  if (row !== undefined) props.onOpen?.(row)
}

/**
 * The first press opens a record beside the list, whose columns or cards then stand elsewhere: the second press of two is about
 * what was pressed first, whatever lies under the pointer by then.
 */
export function useSecondPress<P>(run: (place: P) => void) {
  const first = useRef<P | null>(null)
  const onSecond = useEvent(run)
  useEffect(() => {
    const onPress = (event: globalThis.MouseEvent): void => {
      const place = first.current
      first.current = null
      if (event.detail !== 2 || event.button !== 0 || place === null) return
      event.preventDefault()
      event.stopPropagation()
      onSecond(place)
    }
    window.addEventListener('mousedown', onPress, { capture: true })
    return () => window.removeEventListener('mousedown', onPress, { capture: true })
  }, [onSecond])
  return first
}

/** Pressing rows, ticks and cells; the menu of a row. */
export function useMouse<R>(
  props: GridProps<R>,
  grid: GridModel<R>,
  scroller: RefObject<HTMLElement | null>,
) {
  const pressed = useRef<Place | null>(null)
  const twice = (place: Place) => pressedTwice(place, props, grid)
  const first = useSecondPress<Place>(twice)
  const hasRowMode = props.focusMode !== 'cell'
  const focus = () => scroller.current?.focus({ preventScroll: true })
  const onMouseDown = (event: MouseEvent) => {
    const place = placeOf(event)
    pressed.current = place
    if (isOnHeading(event)) {
      // The keys go on being the list's after its heading was pressed.
      event.preventDefault()
      focus()
    }
    if (place === null || event.button !== 0 || grid.editing !== null) return
    const at = { row: place.row, column: hasRowMode ? -1 : Math.max(0, place.column) }
    // Before another record is opened: a field of the one that is open is left, and what was typed in it is kept.
    focus()
    if (event.shiftKey) {
      event.preventDefault()
      grid.tickTo(place.row)
      return
    }
    grid.moveTo(at)
    if (event.ctrlKey || event.metaKey || place.isTick) grid.tick(place.row)
    else first.current = place
  }
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place === null || place.isTick || event.shiftKey || event.ctrlKey || event.metaKey) return
    const heading = headingOn(grid.lines, place.row)
    if (heading !== undefined && pressed.current?.row === place.row) grid.fold(heading)
    const editor = props.columns[place.column]?.editor
    const isSame = pressed.current?.column === place.column && pressed.current.row === place.row
    if (editor?.kind === 'toggle' && isSame) grid.edit(place, null)
  }
  const onDoubleClick = (event: MouseEvent) => {
    const place = placeOf(event)
    if (place !== null) twice(place)
  }
  const onContextMenu = (event: MouseEvent) => {
    const place = placeOf(event)
    const row = place === null ? undefined : grid.rows[place.row]
    if (place === null || row === undefined || !props.onMenu || grid.editing !== null) return
    event.preventDefault()
    focus()
    grid.moveTo({ row: place.row, column: grid.cursor.column })
    props.onMenu(row, { x: event.clientX, y: event.clientY })
  }
  return { onMouseDown, onClick, onDoubleClick, onContextMenu }
}
