/**
 * The one grid of the program, after the ARIA grid pattern, for any number of rows: only those in sight are drawn. The
 * grid itself holds the focus and points at the row or cell with the cursor, so that scrolling, filtering and
 * editing never lose it.
 */
import { useId, useLayoutEffect, useRef } from 'react'
import type { CSSProperties, RefObject } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { useAfterPaint, useEvent } from '../hooks'
import { GridHeader, headerId } from './GridHeader'
import { GridRow, cellElementId, rowElementId } from './GridRow'
import { GroupRow } from './GroupRow'
import type { GridColumn, GridProps } from './grid-types'
import { headingOf } from './grouping'
import type { GridHeading } from './grouping'
import type { Cursor } from './keyboard'
import { rangeIn } from './range'
import { useColumnWidths } from './use-columns'
import { useGrid } from './use-grid'
import type { GridModel } from './use-grid'
import { useGridEvents } from './use-events'
import { useOrder } from './use-order'
import { useTracks } from './use-tracks'
import { useRowView } from './use-window'
import type { RowView } from './use-window'
import styles from './Grid.module.css'

/** The element the cursor points at, when it is drawn. */
function activeElement<R>(gridId: string, grid: GridModel<R>, view: RowView): string | undefined {
  const { row, column } = grid.cursor
  if (grid.editing !== null) return undefined
  if (row === -1) return grid.isOnHeader ? headerId(gridId, column) : undefined
  if (row < view.first || row >= view.end) return undefined
  if (grid.heading !== null) return rowElementId(gridId, row)
  return column === -1 ? rowElementId(gridId, row) : cellElementId(gridId, row, column)
}

/** Brings the cell with the cursor in sight from the side: a list may be wider than its place. */
function useCellInSight(
  scroller: RefObject<HTMLElement | null>,
  gridId: string,
  { row, column }: Cursor,
): void {
  useLayoutEffect(() => {
    const cell = column < 0 ? null : document.getElementById(cellElementId(gridId, row, column))
    if (!cell || !scroller.current) return
    const [of, within] = [cell.getBoundingClientRect(), scroller.current.getBoundingClientRect()]
    if (of.left < within.left) scroller.current.scrollLeft -= within.left - of.left
    else if (of.right > within.right) scroller.current.scrollLeft += of.right - within.right
  }, [scroller, gridId, row, column])
}

const hasEditors = <R,>(columns: readonly GridColumn<R>[]): boolean =>
  columns.some(({ editor }) => editor !== undefined)

/** Shows rows in columns. See `grid-types.ts` for what it is told. */
export function Grid<R>(props: GridProps<R>) {
  const gridId = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const order = useOrder(props)
  const view = useRowView(scroller, probe, order.rows.length)
  const grid = useGrid(props, order, view, scroller)
  const hasTicks = props.selection === 'multiple'
  const widths = useColumnWidths(props.id, props.columns, hasTicks)
  useTracks(scroller, widths.template)
  useCellInSight(scroller, gridId, grid.cursor)
  const events = useGridEvents(props, grid, view, scroller, widths)
  const heading = { onSort: useEvent(grid.sortBy), onTickAll: useEvent(grid.tickAll) }
  const style: CSSProperties & Readonly<Record<'--columns', string>> = {
    '--columns': widths.template,
  }
  const isEmpty = grid.rows.length === 0
  return (
    <div className={styles.frame}>
      <div ref={probe} className={styles.probe} aria-hidden="true" />
      <div
        ref={scroller}
        // Rows under headings that fold are those of a tree.
        role={grid.isGrouped ? 'treegrid' : 'grid'}
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={grid.rows.length + 1}
        aria-colcount={props.columns.length + Number(hasTicks)}
        aria-multiselectable={hasTicks ? true : undefined}
        aria-readonly={hasEditors(props.columns) ? undefined : true}
        aria-activedescendant={activeElement(gridId, grid, view)}
        data-empty={isEmpty}
        className={styles.grid}
        style={style}
        {...events}
      >
        <GridHeader
          gridId={gridId}
          columns={props.columns}
          sort={grid.sort}
          {...heading}
          widths={widths}
          activeColumn={grid.isOnHeader ? grid.cursor.column : null}
          ticked={hasTicks ? grid.covered(grid.all) : null}
        />
        {!isEmpty && (
          <div
            role="rowgroup"
            className={styles.body}
            style={{ blockSize: grid.rows.length * view.rowHeight }}
          >
            <DrawnRows {...props} gridId={gridId} grid={grid} view={view} scroller={scroller} />
          </div>
        )}
      </div>
      {isEmpty && props.empty !== undefined && (
        <div className={styles.emptySlot}>{props.empty}</div>
      )}
    </div>
  )
}

interface DrawnProps<R> extends GridProps<R> {
  readonly gridId: string
  readonly grid: GridModel<R>
  readonly view: RowView
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** A heading and its rows' ticks. */
function drawnHeading<R>(props: DrawnProps<R>, heading: GridHeading<R>, count: number) {
  const { grid, view } = props
  return (
    <GroupRow
      key={heading.line % view.slots}
      gridId={props.gridId}
      {...{ heading, count }}
      rowHeight={view.rowHeight}
      columnCount={props.columns.length}
      isActive={grid.heading?.line === heading.line}
      ticked={props.selection === 'multiple' ? grid.covered(heading.rows) : null}
    />
  )
}

function DrawnRows<R>(props: DrawnProps<R>) {
  const { grid, view } = props
  const { cursor, editing } = grid
  const { t, language } = useTranslator()
  // Rows under the edge of the view follow when those in view are painted: a letter typed waits for them only.
  const later = useAfterPaint(grid.lines)
  // A row keeps its element while it scrolls, and a filter changes words, not elements.
  const drawn = []
  const isEdited = hasEditors(props.columns)
  for (let index = view.first; index < Math.min(view.end, grid.rows.length); index += 1) {
    const lines = index < view.unseenFrom ? grid.lines : later
    const row = lines.rows[index]
    const above = headingOf(lines.headings, index)
    if (above?.line === index) drawn.push(drawnHeading(props, above, lines.headings.length))
    if (row === undefined) {
      if (index < lines.rows.length) continue
      break
    }
    const id = props.getRowId(row)
    drawn.push(
      <GridRow
        key={index % view.slots}
        gridId={props.gridId}
        row={row}
        index={index}
        rowHeight={view.rowHeight}
        place={above === undefined ? null : index - above.line}
        placeOf={above?.rows.length ?? null}
        columns={props.columns}
        activeColumn={index === cursor.row ? cursor.column : null}
        isCurrent={id === grid.currentId && (index === cursor.row || grid.heading !== null)}
        isSelected={grid.isSelected(id)}
        hasTicks={props.selection === 'multiple'}
        hasEditors={isEdited}
        hasLineBelow={id === props.lineBelow}
        range={rangeIn(grid.range, index)}
        editing={editing?.rowId === id ? editing : null}
        t={t}
        language={language}
        onEdited={grid.onEdited}
      />,
    )
  }
  return drawn
}
