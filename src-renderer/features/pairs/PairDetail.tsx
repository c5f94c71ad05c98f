/** One pair: who, since when, how it stands. */
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import { DetailPane, EditableDate, FieldList, FieldRow, LinkButton } from '../../ui'
import { movePairStart, noteAgreement } from './pairs.data'
import type { PairingRows } from './pairs.data'
import type { Cycle } from '../../domain/cycle'
import { PairMeetings } from '../meetings'
import { PairStory, PersonGoals, PersonProjects, PersonSupport, PersonVoices } from '../outcomes'
import { mentorLoad } from '../../domain/pairs.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { PairStatus } from './PairStatus'
import { pairMenu } from './pair-menu'
import { latestStarts } from './pair-starts.rules'
import { loadText } from './pairs.words'
import styles from './Pairs.module.css'

/** The pane. */
export function PairDetail(props: {
  readonly named: NamedPair
  readonly rows: PairingRows
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { named, rows } = props
  return (
    <DetailPane
      title={t('pairs:title.pair', { mentor: named.mentorName, mentee: named.menteeName })}
      subtitle={<PairStatus state={named.state} />}
      onClose={props.onClose}
      actions={
        <>
          {named.state === 'running' && <ActionButton action="pairs.end" about={[named]} />}
          <PairMenu named={named} rows={rows} onDeleted={props.onClose} />
        </>
      }
    >
      <PairFields named={named} rows={rows} />
      <PairMeetings
        named={named}
        cycle={rows.cycle}
        meetings={rows.meetings}
        pairs={rows.pairs}
        people={rows.people}
      />
      {named.menteePersonId !== null && (
        <PersonGoals personId={named.menteePersonId} name={named.menteeName} cycle={rows.cycle} />
      )}
      {named.menteePersonId !== null && (
        <PersonOutcomes personId={named.menteePersonId} cycle={rows.cycle} />
      )}
      <PairStory named={named} cycle={rows.cycle} />
    </DetailPane>
  )
}

/** What came of the mentee's work, what was done for them, and what they say of it. */
function PersonOutcomes(props: { readonly personId: string; readonly cycle: Cycle }) {
  const { personId, cycle } = props
  return (
    <>
      <PersonProjects personId={personId} cycle={cycle} />
      <PersonSupport personId={personId} cycleId={cycle.id} />
      <PersonVoices personId={personId} cycleId={cycle.id} />
    </>
  )
}

function PairFields({ named, rows }: { readonly named: NamedPair; readonly rows: PairingRows }) {
  const { t, format } = useTranslator()
  const { pair } = named
  const own = rows.meetings.filter(({ pairId }) => pairId === pair.id)
  const mentor = rows.participations.find((p) => p.id === pair.mentorId)
  const person = (id: string | null, name: string) =>
    id === null ? (
      t('pairs:inTrash')
    ) : (
      <LinkButton onPress={() => goTo({ screen: 'people', recordId: id })}>{name}</LinkButton>
    )
  return (
    <FieldList>
      <FieldRow label={t('pairs:field.mentor')}>
        {person(named.mentorPersonId, named.mentorName)}
        {mentor && named.state === 'running' && (
          <span className={styles.soft}> · {loadText(mentorLoad(mentor, rows.pairs), t)}</span>
        )}
      </FieldRow>
      <FieldRow label={t('pairs:field.mentee')}>
        {person(named.menteePersonId, named.menteeName)}
      </FieldRow>
      <EditableDate
        label={t('pairs:field.startedOn')}
        value={pair.startedOn}
        max={latestStarts([pair], own).get(pair.id)}
        onCommit={(day) => (day === null ? null : movePairStart(named, day).then(toastFailure))}
      />
      <EditableDate
        label={t('pairs:field.agreedOn')}
        value={pair.agreedOn ?? null}
        onCommit={(day) => noteAgreement(named, day).then(toastFailure)}
      />
      {pair.ended && (
        <>
          <FieldRow label={t('pairs:field.endedOn')}>{format.date(pair.ended.on)}</FieldRow>
          <FieldRow label={t('pairs:field.reason')}>
            {t(`pairs:reason.${pair.ended.reason}`)}
          </FieldRow>
          {pair.ended.note !== '' && (
            <FieldRow label={t('pairs:field.note')}>{pair.ended.note}</FieldRow>
          )}
        </>
      )}
    </FieldList>
  )
}

function PairMenu(props: {
  readonly named: NamedPair
  readonly rows: PairingRows
  readonly onDeleted: () => void
}) {
  const { t } = useTranslator()
  const { named, rows } = props
  return (
    <ActionMenu
      label={t('pairs:more')}
      about={t('pairs:title.pair', { mentee: named.menteeName, mentor: named.mentorName })}
      items={pairMenu(named, rows, props.onDeleted)}
    />
  )
}
