/** The heading of the grid: titles that sort, edges that resize. */
import { memo, useEffect, useRef, useState } from 'react'
import type { MouseEvent, PointerEvent } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { cx } from '../props'
import { usePress } from '../edge-press'
import { Icon } from '../Icon'
import { VisuallyHidden } from '../VisuallyHidden'
import { WidthSteps } from '../WidthSteps'
import type { GridColumn, GridSort } from './grid-types'
import type { Coverage } from './selection'
import { widthAtNormalSize } from './use-columns'
import type { ColumnWidths } from './use-columns'
import styles from './Grid.module.css'

/** Props of {@link GridHeader}. */
interface GridHeaderProps<R> {
  readonly gridId: string
  readonly columns: readonly GridColumn<R>[]
  readonly sort: GridSort | null
  readonly onSort: (columnId: string) => void
  readonly widths: ColumnWidths
  /** The column the cursor stands on, when it stands on the heading. */
  readonly activeColumn: number | null
  /** How many of the rows are ticked; null when rows cannot be ticked. */
  readonly ticked: Coverage | null
  readonly onTickAll: () => void
}

/** The id of a heading's element. */
export function headerId(gridId: string, column: number): string {
  return `${gridId}-h-${String(column)}`
}

function Header<R>(props: GridHeaderProps<R>) {
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

/** The row of headings, memoised: a search finds other rows, not other headings. */
export const GridHeader = memo(Header) as typeof Header

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
      <Resizer column={column.id} title={column.title} widths={props.widths} />
    </div>
  )
}

/** A second press that comes sooner than this, in milliseconds, is one of two and gives the width back. */
const twice = 300

/** Pixels of a step, at the normal text size. */
const step = 24

/** What the pointer does at an edge: it drags the width, presses once, or twice to give the width back. */
function useEdgePointer(column: string, widths: ColumnWidths, onPress: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const press = usePress(() => {
    timer.current = setTimeout(onPress, twice)
  })
  const start = useRef<{ readonly width: number; readonly scale: number; readonly x: number }>(null)
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.currentTarget.parentElement
    if (!cell || event.button !== 0) return
    event.stopPropagation()
    event.preventDefault()
    clearTimeout(timer.current)
    press.onPointerDown(event)
    const width = widthAtNormalSize(cell)
    start.current = { x: event.clientX, width, scale: width / cell.offsetWidth }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (start.current === null || !press.isDrag(event)) return
    const { x, width, scale } = start.current
    widths.setWidth(column, width + (event.clientX - x) * scale)
  }
  const onPointerUp = () => {
    start.current = null
    press.onPointerUp()
  }
  const onDoubleClick = () => {
    clearTimeout(timer.current)
    widths.reset(column)
  }
  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick }
}

/** The edge of a heading: dragging sets the width, a press opens steps to it, two give it back to the screen. */
function Resizer(props: {
  readonly column: string
  readonly title: string
  readonly widths: ColumnWidths
}) {
  const { t } = useTranslator()
  const { column, widths } = props
  const edge = useRef<HTMLSpanElement>(null)
  const [isStepping, setStepping] = useState(false)
  const pointer = useEdgePointer(column, widths, () => setStepping(true))
  const onStep = (direction: 1 | -1) => {
    const cell = edge.current?.parentElement
    if (cell) widths.setWidth(column, widthAtNormalSize(cell) + step * direction)
  }
  return (
    <>
      <span ref={edge} aria-hidden="true" data-edge="" className={styles.resizer} {...pointer} />
      <WidthSteps
        label={t('ui:width.of', { title: props.title })}
        anchor={edge}
        isOpen={isStepping}
        onClose={() => setStepping(false)}
        onStep={onStep}
        onReset={() => widths.reset(column)}
      />
    </>
  )
}
