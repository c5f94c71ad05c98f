/** A heading among the rows of the grid: what they have in common, how many they are, and whether they are folded away. */
import { useTranslator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { Icon } from '../Icon'
import { rowElementId } from './GridRow'
import type { GridHeading } from './grouping'
import type { Coverage } from './selection'
import styles from './Grid.module.css'

/** Props of {@link GroupRow}. */
interface GroupRowProps<R> {
  readonly gridId: string
  readonly heading: GridHeading<R>
  /** How many headings there are. */
  readonly count: number
  readonly rowHeight: number
  readonly columnCount: number
  /** Whether the cursor is on it. */
  readonly isActive: boolean
  /** How many of its rows are ticked; null when rows cannot be. */
  readonly ticked: Coverage | null
}

/** The heading. */
export function GroupRow<R>(props: GroupRowProps<R>) {
  const { t, format, language } = useTranslator()
  const { heading, ticked } = props
  const { line, rows, isOpen } = heading
  const title = heading.title === '' ? t('ui:grid.noGroup') : heading.title
  const number = format.number(rows.length)
  return (
    <div
      role="row"
      id={rowElementId(props.gridId, line)}
      aria-rowindex={line + 2}
      aria-level={1}
      aria-posinset={heading.at + 1}
      aria-setsize={props.count}
      aria-expanded={isOpen}
      aria-selected={ticked === null ? undefined : ticked === 'all'}
      aria-label={t('ui:grid.group', { title, count: rows.length, number })}
      data-row={line}
      data-heading=""
      data-active={props.isActive ? true : undefined}
      className={styles.heading}
      style={{ transform: `translateY(${String(line * props.rowHeight)}px)` }}
    >
      {ticked !== null && (
        <div
          role="gridcell"
          aria-colindex={1}
          aria-label={t('ui:grid.selectGroup')}
          data-tick=""
          className={styles.tickCell}
        >
          <span className={styles.tick} data-ticked={ticked} />
        </div>
      )}
      <div
        role="gridcell"
        aria-colindex={ticked === null ? 1 : 2}
        aria-colspan={props.columnCount}
        className={styles.headingCell}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span className={styles.headingTitle} {...textLanguage(title, language)}>
          {title}
        </span>
        <span className={styles.headingCount}>{number}</span>
      </div>
    </div>
  )
}
