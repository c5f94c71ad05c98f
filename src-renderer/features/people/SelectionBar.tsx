/** What can be done with the people that are ticked in the list. */
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { Button, MenuButton } from '../../ui'
import { setStatusOf } from './people.actions'
import { statuses } from '../../domain/participation'
import type { Role } from '../../domain/participation'
import styles from './People.module.css'

/** The line that takes the place of the filters' line while people are ticked. */
export function SelectionBar(props: {
  readonly entries: readonly PersonEntry[]
  readonly cycleId: string | null
  readonly role: Role | null
  readonly onAddToCycle: () => void
  readonly onDelete: () => void
  readonly onClear: () => void
}) {
  const { t } = useTranslator()
  const { entries, cycleId, role } = props
  return (
    <div className={styles.bar}>
      <span className={styles.count} role="status">
        {t('people:selection.count', { count: entries.length })}
      </span>
      {cycleId !== null && (
        <MenuButton
          label={t('people:selection.status')}
          showLabel
          items={statuses.map((status) => ({
            id: status,
            label: t(`people:status.${status}`),
            onAction: () => void setStatusOf(entries, status, { cycleId, role }),
          }))}
        />
      )}
      <Button onPress={props.onAddToCycle}>{t('people:selection.addToCycle')}</Button>
      <Button icon="trash" onPress={props.onDelete}>
        {t('people:selection.delete')}
      </Button>
      <Button tone="quiet" icon="close" onPress={props.onClear}>
        {t('people:selection.clear')}
      </Button>
    </div>
  )
}
