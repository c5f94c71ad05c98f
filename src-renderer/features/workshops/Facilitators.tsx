/** Who leads a workshop: their names, each a link, and a field that finds one more person. */
import { useState } from 'react'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import { ComboBox, FieldRow, IconButton, LinkButton } from '../../ui'
import { byId } from '../../domain/by-id'
import { peopleOptions } from '../../storage/find-people'
import { fullName } from '../../domain/people.rules'
import type { CycleRows } from '../../domain/cycle-rows'
import { setFacilitators } from './workshops.data'
import { facilitatorIds } from '../../domain/workshops.rules'
import type { Workshop } from '../../domain/workshop'
import styles from './Workshops.module.css'

/** The row of the pane. */
export function Facilitators({
  workshop,
  rows,
}: {
  readonly workshop: Workshop
  readonly rows: Pick<CycleRows, 'people'>
}) {
  const { t } = useTranslator()
  const [adding, setAdding] = useState<string | null>(null)
  const ids = facilitatorIds(workshop)
  const people = byId(rows.people)
  const set = (next: readonly string[]) => void setFacilitators(workshop, next).then(toastFailure)
  const open = (id: string) => {
    goTo({ screen: 'people', recordId: id })
  }
  return (
    <FieldRow label={t('workshops:field.facilitators')}>
      <div className={styles.leaders}>
        {ids.map((id) => {
          const person = people.get(id)
          const name = person ? fullName(person) : t('workshops:inTrash')
          return (
            <span key={id}>
              {person ? <LinkButton onPress={() => open(id)}>{name}</LinkButton> : name}
              <IconButton
                icon="close"
                label={t('workshops:removeFacilitator', { name })}
                onPress={() => set(ids.filter((other) => other !== id))}
              />
            </span>
          )
        })}
        <ComboBox
          label={t('workshops:addFacilitator')}
          hideLabel
          placeholder={t('workshops:addFacilitator')}
          value={adding}
          options={[]}
          filter={peopleOptions}
          onChange={(id) => {
            setAdding(null)
            if (id !== null) set([...ids, id])
          }}
        />
      </div>
    </FieldRow>
  )
}
