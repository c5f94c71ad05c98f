/** Gives one or several people a role in a cycle. */
import { useState } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { useTranslator } from '../../i18n/i18n'
import { notify } from '../../app/notify'
import { useUi } from '../../app/ui'
import { Button, Dialog, Notice, Select } from '../../ui'
import { useCycles } from '../../storage/cycles'
import { addToCycle } from './participations.data'
import { freeRoles } from '../../domain/participations.rules'
import { roles } from '../../domain/participation'
import type { Row } from '../../domain/tables'
import type { Role } from '../../domain/participation'
import styles from './People.module.css'

/** What is chosen: the chosen cycle of the screen at first, and the first role that a single person does not have in it. */
function useChoice(entries: readonly PersonEntry[], cycles: readonly Row<'cycles'>[]) {
  const [cycleId, setCycleId] = useState(useUi((ui) => ui.cycleId))
  const [wanted, setWanted] = useState<Role | null>(null)
  const cycle = cycles.find((one) => one.id === cycleId) ?? cycles[0]
  const single = entries.length === 1 ? entries[0] : undefined
  const free = single && cycle ? freeRoles(single.participations, cycle.id) : roles
  const role = wanted ?? free.find((one) => one === 'mentee') ?? free[0] ?? 'mentee'
  return { cycle, setCycleId, role, setRole: setWanted, single, has: !free.includes(role) }
}

interface Props {
  readonly entries: readonly PersonEntry[]
  readonly onClose: () => void
}

/** The dialog, once the cycles are known: which role is free depends on them, and must not change under somebody's choice. */
export function AddToCycleDialog(props: Props) {
  const cycles = useCycles()
  return cycles && <ChoosingDialog {...props} cycles={cycles} />
}

function ChoosingDialog(props: Props & { readonly cycles: readonly Row<'cycles'>[] }) {
  const { t } = useTranslator()
  const { entries, onClose, cycles } = props
  const { cycle, setCycleId, role, setRole, single, has } = useChoice(entries, cycles)
  const add = async () => {
    if (!cycle || has) return
    const people = entries.map((entry) => entry.person)
    if (notify(await addToCycle(people, cycle, role))) onClose()
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
          onChange={setRole}
          options={roles.map((id) => ({ id, label: t(`people:role.${id}`) }))}
        />
        {has && single && cycle && (
          <Notice>{t('people:toCycle.hasIt', { name: single.name, cycle: cycle.name })}</Notice>
        )}
      </div>
    </Dialog>
  )
}
