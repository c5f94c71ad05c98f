/** What can be done with the people that are ticked in the list. */
import type { PersonEntry } from '../../storage/directory'
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { statuses } from '../../domain/participation'
import type { Role } from '../../domain/participation'
import { useSaid } from '../../ui'
import styles from './People.module.css'

/** The line that takes the place of the filters' line while people are ticked. */
export function SelectionBar(props: {
  readonly entries: readonly PersonEntry[]
  readonly cycleId: string | null
  readonly role: Role | null
}) {
  const { t } = useTranslator()
  const { entries, cycleId, role } = props
  const ids = entries.map(({ id }) => id)
  const words = useSaid({ isNew: true })
  return (
    <div className={styles.bar}>
      <div ref={words} className={styles.count}>
        {t('people:selection.count', { count: entries.length })}
      </div>
      {cycleId !== null && (
        <ActionMenu
          label={t('people:selection.status')}
          showLabel
          items={statuses.map((status) => ({
            action: 'people.setStatus',
            about: { entries, status, cycleId, role },
          }))}
        />
      )}
      <ActionButton action="people.addToCycle" about={entries} />
      <ActionButton action="cells.change" about={ids} />
      <ActionButton action="letters.write" about={{ personIds: ids, pairIds: [] }} />
      <ActionButton action="people.copyAddresses" about={entries} />
      <ActionButton action="people.labels" about={entries} />
      {entries.length === 2 && <ActionButton action="merging.merge" about={entries} />}
      <ActionButton action="people.delete" about={entries}>
        {t('people:selection.delete')}
      </ActionButton>
      <ActionButton action="people.clearTicks" tone="quiet" />
    </div>
  )
}
