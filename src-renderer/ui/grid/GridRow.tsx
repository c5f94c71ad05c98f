/** One row of the grid. Drawn again only when something of its own has changed. */
import { memo } from 'react'
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

/** The cells with something to say, which name their row: read out it begins with its first one, not with what ticks it. */
const cellsOf = ({
  gridId,
  index,
  columns,
}: Pick<GridRowProps<never>, 'gridId' | 'index'> & {
  readonly columns: readonly unknown[]
}): string => columns.map((_, at) => cellElementId(gridId, index, at)).join(' ')

/** One cell. Not a component of its own: hundreds are drawn anew at each letter of a search. */
function cell<R>(props: GridRowProps<R>, column: GridColumn<R>, at: number): ReactElement {
  const { row, editing } = props
  const isEditing = editing?.column === at
  const isMarked = isInRange(props.range, at)
  const text = column.text?.(row)
  return (
    <div
      key={column.id}
      role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
      id={cellElementId(props.gridId, props.index, at)}
      aria-colindex={at + 1 + Number(props.hasTicks)}
      {...textLanguage(text, props.language)}
      data-column={at}
      aria-readonly={props.hasEditors && !canEdit(column, row) ? true : undefined}
      aria-selected={isMarked ? true : undefined}
      data-active={props.activeColumn === at ? true : undefined}
      data-marked={isMarked ? true : undefined}
      className={cx(styles.cell, column.align === 'end' && styles.end, isEditing && styles.editing)}
    >
      {isEditing ? (
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
  return (
    <div
      role="row"
      id={rowElementId(props.gridId, index)}
      aria-rowindex={index + 2}
      aria-level={props.place === null ? undefined : 2}
      aria-posinset={props.place ?? undefined}
      aria-setsize={props.placeOf ?? undefined}
      aria-labelledby={hasTicks ? cellsOf(props) : undefined}
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
      {props.columns.map((column, at) => cell(props, column, at))}
    </div>
  )
}

/** One row of the grid, memoised. */
export const GridRow = memo(Row) as typeof Row
