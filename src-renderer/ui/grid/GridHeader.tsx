/** The heading of the grid: titles that sort, edges that resize. */
import { useRef } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { cx } from '../props'
import { Icon } from '../Icon'
import { VisuallyHidden } from '../VisuallyHidden'
import type { GridColumn, GridSort } from './grid-types'
import { widthAtNormalSize } from './use-columns'
import type { ColumnWidths } from './use-columns'
import styles from './Grid.module.css'

/** Props of {@link GridHeader}. */
export interface GridHeaderProps<R> {
  readonly gridId: string
  readonly columns: readonly GridColumn<R>[]
  readonly sort: GridSort | null
  readonly onSort: (columnId: string) => void
  readonly widths: ColumnWidths
  /** The column the cursor stands on, when it stands on the heading. */
  readonly activeColumn: number | null
  /** How many of the rows are ticked; null when rows cannot be ticked. */
  readonly ticked: 'none' | 'some' | 'all' | null
  readonly onTickAll: () => void
}

/** The id of a heading's element. */
export function headerId(gridId: string, column: number): string {
  return `${gridId}-h-${String(column)}`
}

/** The row of headings. */
export function GridHeader<R>(props: GridHeaderProps<R>) {
  const { t } = useTranslator()
  const tickOffset = props.ticked === null ? 0 : 1
  return (
    <div role="rowgroup" data-head="" className={styles.head}>
      <div role="row" aria-rowindex={1} data-head-row="" className={styles.headRow}>
        {props.ticked !== null && (
          <div role="columnheader" aria-colindex={1} className={styles.tickCell}>
            <button
              type="button"
              tabIndex={-1}
              className={styles.tickAll}
              aria-label={t('ui:grid.selectAll')}
              aria-pressed={props.ticked === 'some' ? 'mixed' : props.ticked === 'all'}
              onClick={props.onTickAll}
            >
              <span className={styles.tick} data-ticked={props.ticked} />
            </button>
          </div>
        )}
        {props.columns.map((column, index) => (
          <HeaderCell
            key={column.id}
            {...props}
            column={column}
            index={index}
            colIndex={index + 1 + tickOffset}
          />
        ))}
      </div>
    </div>
  )
}

function HeaderCell<R>(
  props: GridHeaderProps<R> & {
    readonly column: GridColumn<R>
    readonly index: number
    readonly colIndex: number
  },
) {
  const { column, index } = props
  const isSorted = props.sort !== null && props.sort.columnId === column.id
  const direction = isSorted ? props.sort.direction : undefined
  const pressed = (event: MouseEvent) => {
    const isEdge = event.target instanceof Element && event.target.closest('[data-edge]') !== null
    if (!isEdge) props.onSort(column.id)
  }
  const title =
    column.hideTitle === true ? <VisuallyHidden>{column.title}</VisuallyHidden> : column.title
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys and focus are the grid's
    <div
      role="columnheader"
      id={headerId(props.gridId, index)}
      aria-colindex={props.colIndex}
      aria-sort={column.sortValue ? (direction ?? 'none') : undefined}
      data-active={props.activeColumn === index}
      className={cx(styles.headCell, column.align === 'end' && styles.end)}
      // The whole heading sorts: its button, for a screen reader, is no larger than its words.
      onClick={column.sortValue ? pressed : undefined}
    >
      {column.sortValue ? (
        <button type="button" tabIndex={-1} className={styles.sort}>
          <span className={styles.headTitle}>{title}</span>
          {direction !== undefined && (
            <Icon name={direction === 'ascending' ? 'chevron-up' : 'chevron-down'} />
          )}
        </button>
      ) : (
        <span className={styles.headTitle}>{title}</span>
      )}
      <Resizer column={column.id} widths={props.widths} />
    </div>
  )
}

/** The edge of a heading: dragging sets the width, a double click gives it back to the screen. */
function Resizer(props: { readonly column: string; readonly widths: ColumnWidths }) {
  const start = useRef<{
    readonly x: number
    readonly width: number
    readonly scale: number
  } | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.parentElement
    if (!cell || event.button !== 0) return
    event.stopPropagation()
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    const width = widthAtNormalSize(cell)
    start.current = { x: event.clientX, width, scale: width / cell.offsetWidth }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null) return
    const { x, width, scale } = start.current
    props.widths.setWidth(props.column, width + (event.clientX - x) * scale)
  }
  return (
    <span
      aria-hidden="true"
      data-edge=""
      className={styles.resizer}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        start.current = null
      }}
      onDoubleClick={() => props.widths.reset(props.column)}
    />
  )
}
