/** Above a board of very many columns: how many these are, and the way to one of them by its name. */
import { useMemo } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { ComboBox } from '../ComboBox'
import type { BoardColumn } from './board-types'
import styles from './Board.module.css'

/** The line. `onChoose` gets the place of the column. */
export function ColumnFinder<C>(props: {
  readonly columns: readonly BoardColumn<C>[]
  readonly onChoose: (column: number) => void
}) {
  const { t, format } = useTranslator()
  const { columns, onChoose } = props
  const options = useMemo(
    () =>
      columns.flatMap(({ title, cards }, at) =>
        cards.length === 0 ? [] : [{ id: String(at), label: title }],
      ),
    [columns],
  )
  return (
    <div className={styles.finder}>
      <span>
        {t('ui:board.many', { count: columns.length, number: format.number(columns.length) })}
      </span>
      <ComboBox
        label={t('ui:board.goTo')}
        hideLabel
        placeholder={t('ui:board.goTo')}
        value={null}
        options={options}
        onChange={(id) => {
          if (id !== null) onChoose(Number(id))
        }}
      />
    </div>
  )
}
