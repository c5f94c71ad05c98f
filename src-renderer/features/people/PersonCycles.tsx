/** The cycles a person took part in: in which role, how far they came, how many mentees they take. */
import { useRef } from 'react'
import { ActionButton, ActionIconButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import type { PersonEntry } from '../../storage/directory'
import { goTo } from '../../app/go-to'
import { useUi } from '../../app/ui'
import { holderOf } from '../../domain/own-fields.rules'
import { OwnFieldRows } from '../register'
import { EditableNumber, LinkButton, Section, Select } from '../../ui'
import { useCycles } from '../../storage/cycles'
import type { Cycle } from '../../domain/cycle'
import { setCapacity, setLeast, setStatuses } from './participations.data'
import { roleWord, statusWord } from '../../domain/gendered-words'
import { byCycle, statusChoices } from '../../domain/participations.rules'
import styles from './People.module.css'

/** The section. */
export function PersonCycles(props: { readonly entry: PersonEntry }) {
  const { t } = useTranslator()
  const cycles = useCycles()
  const addButton = useRef<HTMLButtonElement>(null)
  const rows = cycles ? byCycle(props.entry.participations, cycles) : []
  return (
    <Section
      title={t('people:section.participations')}
      level={3}
      actions={
        cycles !== undefined &&
        cycles.length > 0 && (
          <ActionButton action="people.takePart" about={props.entry} ref={addButton} tone="quiet" />
        )
      }
    >
      {rows.length === 0 ? (
        <p className={styles.soft}>{t('people:participation.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {rows.map(({ participation, cycle }) => (
            <ParticipationLine
              key={participation.id}
              entry={props.entry}
              participation={participation}
              cycle={cycle}
              onLeft={() => addButton.current?.focus()}
            />
          ))}
        </ul>
      )}
    </Section>
  )
}

function ParticipationLine(props: {
  readonly entry: PersonEntry
  readonly participation: PersonEntry['participations'][number]
  readonly cycle: Cycle
  /** The line is gone: the focus needs another place. */
  readonly onLeft: () => void
}) {
  const { t } = useTranslator()
  const chosen = useUi((ui) => ui.cycleId)
  const { entry, participation, cycle } = props
  const role = roleWord(participation.role, entry.person, t)
  const holder = holderOf(participation)
  return (
    <li className={styles.line}>
      <div className={styles.lineText}>
        {cycle.id === chosen ? (
          <strong>{cycle.name}</strong>
        ) : (
          <LinkButton
            onPress={() => goTo({ screen: 'people', cycleId: cycle.id, recordId: entry.id })}
          >
            {cycle.name}
          </LinkButton>
        )}
        <span>{role}</span>
      </div>
      <div className={styles.lineEnd}>
        <div className={styles.status}>
          <Select
            label={t('people:participation.status', { cycle: cycle.name, role })}
            hideLabel
            value={participation.status}
            onChange={(status) =>
              void setStatuses([{ participation, status }], [entry.person], cycle.id).then(
                toastFailure,
              )
            }
            options={statusChoices(participation).map((id) => ({
              id,
              label: statusWord(id, entry.person, t),
            }))}
          />
        </div>
        <ActionIconButton
          action="people.leave"
          about={{ entry, participation, cycle }}
          onDone={props.onLeft}
        />
      </div>
      {holder !== null && (
        <div className={styles.whole}>
          {participation.role === 'mentor' && (
            <Capacity entry={entry} participation={participation} />
          )}
          <OwnFieldRows holder={holder} record={participation} name={entry.name} />
        </div>
      )}
    </li>
  )
}

function Capacity(props: {
  readonly entry: PersonEntry
  readonly participation: PersonEntry['participations'][number]
}) {
  const { t } = useTranslator()
  const { entry, participation } = props
  const note = participation.capacityNote
  return (
    <>
      <EditableNumber
        label={t('people:participation.capacity')}
        value={participation.capacity}
        min={0}
        max={99}
        description={note === null ? undefined : t('people:participation.capacityFrom', { note })}
        onCommit={(capacity) =>
          setCapacity(participation, entry.person, capacity).then(toastFailure)
        }
      />
      <EditableNumber
        label={t('people:participation.least')}
        value={participation.least ?? null}
        min={0}
        max={99}
        onCommit={(least) => setLeast(participation, entry.person, least).then(toastFailure)}
      />
    </>
  )
}
