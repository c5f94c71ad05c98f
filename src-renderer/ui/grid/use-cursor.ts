/** The grid's cursor: the current row (the screen's or the grid's own) or a heading, and a column. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { useEvent } from '../hooks'
import type { GridProps } from './grid-types'
import { headingOn } from './grouping'
import type { Cursor } from './keyboard'
import type { RowOrder } from './use-order'
import type { RowView } from './use-window'

/** The line of a row by its id; looks where it was before it looks everywhere. -1 when it is not there. */
export function findRow<R>(
  rows: readonly (R | undefined)[],
  getRowId: (row: R) => string,
  id: string | null,
  hint: number,
): number {
  if (id === null) return -1
  const there = rows[hint]
  if (there !== undefined && getRowId(there) === id) return hint
  return rows.findIndex((row) => row !== undefined && getRowId(row) === id)
}

/** The heading with the cursor, by its title: until another row becomes the current one. */
function useOnHeading<R>({ lines }: RowOrder<R>, currentId: string | null) {
  const [at, setAt] = useState<{ readonly title: string; readonly id: string | null } | null>(null)
  const title = at !== null && at.id === currentId ? at.title : null
  const heading =
    title === null ? null : (lines.headings.find((one) => one.title === title) ?? null)
  return { heading, setAt }
}

/** A row made current from outside is brought in sight; one that only changed its place because of a filter is not chased. */
function useInSight(
  currentId: string | null,
  line: number,
  scrollTo: RowView['scrollTo'],
  reveal: (id: string) => void,
): void {
  const shown = useRef<string | null>(null)
  const onHidden = useEvent(reveal)
  useEffect(() => {
    if (shown.current === currentId) return
    if (line >= 0) scrollTo(line)
    else if (currentId !== null) onHidden(currentId)
    if (line >= 0 || currentId === null) shown.current = currentId
  }, [currentId, line, scrollTo, onHidden])
}

/** Keeps the cursor. */
export function useCursor<R>(props: GridProps<R>, order: RowOrder<R>, view: RowView) {
  const { rows, lines } = order
  const { getRowId } = props
  const [ownId, setOwnId] = useState<string | null>(null)
  const [column, setColumn] = useState(props.focusMode === 'cell' ? 0 : -1)
  const [isOnHeader, setOnHeader] = useState(false)
  const currentId = props.current === undefined ? ownId : props.current
  const [hint, setHint] = useState(0)
  const currentLine = useMemo(
    () => findRow(rows, getRowId, currentId, hint),
    [rows, getRowId, currentId, hint],
  )
  const { heading, setAt } = useOnHeading(order, currentId)
  const row = heading?.line ?? currentLine
  const cursor = useMemo<Cursor>(
    () => (isOnHeader ? { row: -1, column: Math.max(0, column) } : { row, column }),
    [isOnHeader, row, column],
  )
  const moveTo = (next: Cursor) => {
    setColumn(next.column)
    setOnHeader(next.row === -1)
    if (next.row === -1) return
    const target = rows[next.row]
    const onHeading = headingOn(lines, next.row)
    setAt(onHeading === undefined ? null : { title: onHeading.title, id: currentId })
    if (onHeading !== undefined) view.scrollTo(next.row)
    if (target === undefined) return
    setHint(next.row)
    const id = getRowId(target)
    if (id !== currentId) {
      setOwnId(id)
      props.onCurrentChange?.(id)
    }
    view.scrollTo(next.row)
  }
  useInSight(currentId, currentLine, view.scrollTo, order.reveal)
  return { cursor, isOnHeader, currentId, moveTo, heading: isOnHeader ? null : heading, setAt }
}
