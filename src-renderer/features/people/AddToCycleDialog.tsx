/** Gives one or several people a role in a cycle. */
import { useState } from 'react'
import type { PersonEntry } from '../../commit/directory'
import { useTranslator } from '../../i18n/i18n'
import { useUi } from '../../state/ui'
import { Button, Dialog, Notice, Select } from '../../ui'
import { useCycles } from '../cycles/cycles.data'
import { addToCycle } from './participations.data'
import { freeRoles, inCycle } from './participations.rules'
import { told } from './people.actions'
import { roles } from './people.types'
import type { Role } from './people.types'
import styles from './People.module.css'

/** The dialog. It begins with the chosen cycle and the first role that a single person does not have in it. */
export function AddToCycleDialog(props: {
  readonly entries: readonly PersonEntry[]
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { entries, onClose } = props
  const cycles = useCycles() ?? []
  const chosen = useUi((ui) => ui.cycleId)
  const [cycleId, setCycleId] = useState(chosen)
  const [wanted, setWanted] = useState<Role | null>(null)
  const cycle = cycles.find((one) => one.id === cycleId) ?? cycles[0]
  const [only] = entries
  const single = entries.length === 1 ? only : undefined
  const free = single && cycle ? freeRoles(single.participations, cycle.id) : roles
  const role = wanted ?? free.find((one) => one === 'mentee') ?? free[0] ?? 'mentee'
  const has =
    single !== undefined &&
    cycle !== undefined &&
    inCycle(single.participations, cycle.id).some((one) => one.role === role)
  const add = async () => {
    if (!cycle || has) return
    const people = entries.map((entry) => entry.person)
    if (told(await addToCycle(people, cycle, role))) onClose()
  }
  const title = single
    ? t('people:toCycle.title', { name: single.name })
    : t('people:toCycle.titleMany', { count: entries.length })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      size="s"
      footer={
        <>
          <Button onPress={onClose}>{t('people:toCycle.cancel')}</Button>
          <Button tone="primary" onPress={() => void add()} isDisabled={has || !cycle}>
            {t('people:toCycle.add')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={t('people:toCycle.cycle')}
          value={cycle?.id ?? null}
          onChange={setCycleId}
          options={cycles.map(({ id, name }) => ({ id, label: name }))}
          autoFocus
        />
        <Select
          label={t('people:toCycle.role')}
          value={role}
          onChange={setWanted}
          options={roles.map((id) => ({ id, label: t(`people:role.${id}`) }))}
        />
        {has && (
          <Notice>{t('people:toCycle.hasIt', { name: single.name, cycle: cycle.name })}</Notice>
        )}
      </div>
    </Dialog>
  )
}
