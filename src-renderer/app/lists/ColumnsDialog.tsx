/** Which columns a list shows, and in which order. */
import { useTranslator } from '../../i18n/i18n'
import { Button, Checkbox, Dialog, IconButton } from '../../ui'
import type { GridColumn } from '../../ui/grid'
import { chooseColumns } from './use-shown-list'
import type { ShownList } from './use-shown-list'
import styles from './Lists.module.css'

/** The window. What is changed is seen in the list at once. */
export function ColumnsDialog<R>(props: {
  readonly shown: ShownList<R>
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { all, columns, list } = props.shown
  const ids = columns.map(({ id }) => id)
  const others = all.filter(({ id }) => !ids.includes(id))
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('lists:columns.title')}
      footer={
        <>
          <Button onPress={() => chooseColumns(list, null)}>{t('lists:columns.usual')}</Button>
          <Button tone="primary" onPress={props.onClose}>
            {t('ui:close')}
          </Button>
        </>
      }
    >
      <ul className={styles.lines}>
        {[...columns, ...others].map((column) => (
          <ColumnLine
            key={column.id}
            column={column}
            ids={ids}
            isFixed={column.isRowHeader === true || list.fixed?.has(column.id) === true}
            onChoose={(next) => chooseColumns(list, next)}
          />
        ))}
      </ul>
    </Dialog>
  )
}

function ColumnLine<R>(props: {
  readonly column: GridColumn<R>
  readonly ids: readonly string[]
  /** Whether it cannot be taken away. */
  readonly isFixed: boolean
  readonly onChoose: (ids: readonly string[]) => void
}) {
  const { t } = useTranslator()
  const { column, ids, isFixed, onChoose } = props
  const { id, title } = column
  const at = ids.indexOf(id)
  const toggle = (isOn: boolean) =>
    onChoose(isOn ? [...ids, id] : ids.filter((other) => other !== id))
  const move = (by: -1 | 1) => {
    const order = ids.filter((other) => other !== id)
    onChoose([...order.slice(0, at + by), id, ...order.slice(at + by)])
  }
  return (
    <li className={styles.line}>
      <Checkbox isSelected={at >= 0} onChange={toggle} isDisabled={isFixed}>
        {title}
      </Checkbox>
      {at >= 0 && (
        <span>
          <IconButton
            icon="chevron-up"
            label={t('lists:columns.up', { title })}
            isDisabled={at === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            icon="chevron-down"
            label={t('lists:columns.down', { title })}
            isDisabled={at === ids.length - 1}
            onPress={() => move(1)}
          />
        </span>
      )}
    </li>
  )
}
