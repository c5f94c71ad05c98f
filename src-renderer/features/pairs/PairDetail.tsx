/** One pair: who, since when, how it stands. */
import { ActionButton, ActionMenu } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { goTo } from '../../app/go-to'
import { DetailPane, EditableDate, FieldList, FieldRow, LinkButton, Section } from '../../ui'
import { movePairStart } from './pairs.data'
import type { PairingRows } from './pairs.data'
import { mentorLoad } from '../../domain/pairs.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { PairStatus } from './PairStatus'
import { pairMenu } from './pair-menu'
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
  const application = rows.applications.find((a) => a.personId === named.menteePersonId)
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
      {(application?.goals ?? '') !== '' && (
        <Section title={t('pairs:goals')} level={3}>
          <p className={styles.goals}>{application?.goals}</p>
        </Section>
      )}
    </DetailPane>
  )
}

function PairFields({ named, rows }: { readonly named: NamedPair; readonly rows: PairingRows }) {
  const { t, format } = useTranslator()
  const { pair } = named
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
        max={pair.ended?.on}
        onCommit={(day) => (day === null ? null : movePairStart(named, day).then(toastFailure))}
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
