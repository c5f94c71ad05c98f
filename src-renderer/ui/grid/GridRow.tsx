/** One row of the grid. Drawn again only when something of its own has changed. */
import { memo, useMemo } from 'react'
import type { ReactElement, ReactNode } from 'react'
import type { Language } from '../../../src-shared/documents'
import type { Translate } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { cx } from '../props'
import { CellEditor } from './CellEditor'
import type { EditOutcome } from './CellEditor'
import type { GridColumn } from './grid-types'
import { isInRange } from './range'
import { canEdit } from './use-editing'
import type { Editing } from './use-editing'
import styles from './Grid.module.css'

/** The id of a row's element. */
export function rowElementId(gridId: string, row: number): string {
  return `${gridId}-r-${String(row)}`
}

/** The id of a cell's element. */
export function cellElementId(gridId: string, row: number, column: number): string {
  return `${gridId}-c-${String(row)}-${String(column)}`
}

/** Props of {@link GridRow}. */
interface GridRowProps<R> {
  readonly gridId: string
  readonly row: R
  readonly index: number
  readonly rowHeight: number
  /** Its place among the rows of its group, from 1, and how many these are; null where there are no groups. */
  readonly place: number | null
  readonly placeOf: number | null
  readonly columns: readonly GridColumn<R>[]
  /** The column of the cursor: -1 the whole row; null when it is elsewhere. */
  readonly activeColumn: number | null
  readonly isCurrent: boolean
  /** Ticked or not; null when rows cannot be. */
  readonly isSelected: boolean | null
  readonly hasTicks: boolean
  /** Whether some cells of the grid can be edited: then those that cannot say so. */
  readonly hasEditors: boolean
  /** The columns whose cells are marked, see `rangeIn`. */
  readonly range: string | null
  readonly hasLineBelow: boolean
  readonly editing: Editing | null
  readonly onEdited: (outcome: EditOutcome) => void
  readonly t: Translate
  readonly language: Language
}

/** What a row has by its place, whoever stands there: made once, for nothing of it to be compared sign by sign at each letter. */
interface RowPlace {
  readonly id: string
  readonly cellIds: readonly string[]
  /** The cells with something to say, which name their row: read out it begins with its first one, not with what ticks it. */
  readonly labelledBy: string
  readonly firstColumn: number
  readonly language: Language
  /** Its cells of nothing but words, as they were drawn last. */
  readonly drawn: (DrawnCell | undefined)[]
}

/** A cell, and what it was drawn of. */
interface DrawnCell {
  readonly text: string
  readonly state: number
  readonly element: ReactElement
}

function useRowPlace<R>(props: GridRowProps<R>): RowPlace {
  const { gridId, index, columns, language, hasTicks } = props
  return useMemo(() => {
    const cellIds = columns.map((_, at) => cellElementId(gridId, index, at))
    return {
      id: rowElementId(gridId, index),
      cellIds,
      labelledBy: cellIds.join(' '),
      firstColumn: 1 + Number(hasTicks),
      language,
      drawn: columns.map(() => undefined),
    }
  }, [gridId, index, columns, language, hasTicks])
}

/** What a cell is beside its words, each with a bit of its own. */
const is = { marked: 1, active: 2, readOnly: 4, edited: 8 } as const

function stateOf<R>(props: GridRowProps<R>, column: GridColumn<R>, at: number): number {
  return (
    (isInRange(props.range, at) ? is.marked : 0) |
    (props.activeColumn === at ? is.active : 0) |
    (props.hasEditors && !canEdit(column, props.row) ? is.readOnly : 0) |
    (props.editing?.column === at ? is.edited : 0)
  )
}

/**
 * One cell. Not a component of its own: hundreds are drawn anew at each letter of a search. One that says what it said before is the
 * same element, for React to go past.
 */
function cell<R>(
  props: GridRowProps<R>,
  place: RowPlace,
  column: GridColumn<R>,
  at: number,
): ReactElement {
  const state = stateOf(props, column, at)
  const text = column.text?.(props.row)
  const known = place.drawn[at]
  if (known !== undefined && known.text === text && known.state === state) return known.element
  const element = drawnCell(props, place, { column, at, text, state })
  const isPlain = column.render === undefined && (state & is.edited) === 0
  place.drawn[at] = isPlain && text !== undefined ? { text, state, element } : undefined
  return element
}

interface CellToDraw<R> {
  readonly column: GridColumn<R>
  readonly at: number
  readonly text: string | undefined
  readonly state: number
}

function drawnCell<R>(
  props: GridRowProps<R>,
  place: RowPlace,
  { column, at, text, state }: CellToDraw<R>,
): ReactElement {
  const { row, editing } = props
  const { lang, dir } = textLanguage(text, place.language)
  const isMarked = (state & is.marked) !== 0
  return (
    <div
      key={column.id}
      role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
      id={place.cellIds[at]}
      aria-colindex={place.firstColumn + at}
      lang={lang}
      dir={dir}
      data-column={at}
      aria-readonly={(state & is.readOnly) !== 0 ? true : undefined}
      aria-selected={isMarked ? true : undefined}
      data-active={(state & is.active) !== 0 ? true : undefined}
      data-marked={isMarked ? true : undefined}
      className={cx(
        styles.cell,
        column.align === 'end' && styles.end,
        (state & is.edited) !== 0 && styles.editing,
      )}
    >
      {editing?.column === at ? (
        <CellEditor column={column} row={row} typed={editing.typed} onEdited={props.onEdited} />
      ) : (
        content(column, row, text, props.t)
      )}
    </div>
  )
}

/** What a cell shows when it is not being edited. */
function content<R>(
  column: GridColumn<R>,
  row: R,
  text: string | undefined,
  t: Translate,
): ReactNode {
  if (column.render) return column.render(row)
  if (text !== undefined) return text
  if (column.editor?.kind !== 'toggle') return null
  const isOn = column.editor.value(row)
  return (
    <span
      className={styles.tick}
      data-ticked={isOn ? 'all' : 'none'}
      role="img"
      aria-label={t(isOn ? 'ui:grid.yes' : 'ui:grid.no')}
    />
  )
}

function Row<R>(props: GridRowProps<R>) {
  const { index, rowHeight, hasTicks } = props
  const place = useRowPlace(props)
  return (
    <div
      role="row"
      id={place.id}
      aria-rowindex={index + 2}
      aria-level={props.place === null ? undefined : 2}
      aria-posinset={props.place ?? undefined}
      aria-setsize={props.placeOf ?? undefined}
      aria-labelledby={hasTicks ? place.labelledBy : undefined}
      aria-selected={props.isSelected ?? undefined}
      data-row={index}
      data-current={props.isCurrent ? true : undefined}
      data-active={props.activeColumn === -1 ? true : undefined}
      data-line={props.hasLineBelow ? true : undefined}
      className={cx(styles.row, props.editing !== null && styles.rowEditing)}
      style={{ transform: `translateY(${String(index * rowHeight)}px)` }}
    >
      {hasTicks && (
        <div
          role="gridcell"
          aria-colindex={1}
          aria-label={props.t('ui:grid.select')}
          data-tick=""
          className={styles.tickCell}
        >
          <span className={styles.tick} data-ticked={props.isSelected === true ? 'all' : 'none'} />
        </div>
      )}
      {props.columns.map((column, at) => cell(props, place, column, at))}
    </div>
  )
}

/** One row of the grid, memoised. */
export const GridRow = memo(Row) as typeof Row
