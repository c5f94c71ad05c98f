/** What a person sent in to be taken into the chosen cycle: read like a letter, corrected where it stands. */
import { useRef, useState } from 'react'
import type { PersonEntry } from '../../storage/directory'
import { ActionButton } from '../../app/ActionButton'
import { useTranslator } from '../../i18n/i18n'
import { toastFailure } from '../../app/toasts'
import { OwnFieldRows } from '../register'
import { EditableText, FieldList, FieldRow, LinkButton, Section, Status } from '../../ui'
import type { Cycle } from '../../domain/cycle'
import { ConsentDialog } from './ConsentDialog'
import { addApplication, editApplication, useApplication } from './participations.data'
import { answersOf } from '../../domain/answers.rules'
import { decidedStatus, decisions, inCycle } from '../../domain/participations.rules'
import type { Deciding } from './people.actions'
import { currentDay } from './people.data'
import type { Application } from '../../domain/application'
import styles from './People.module.css'

/** The section. Nothing is shown for people who need no application. */
export function ApplicationSection(props: { readonly entry: PersonEntry; readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const { entry, cycle } = props
  const application = useApplication(entry.id, cycle.id)
  const mine = inCycle(entry.participations, cycle.id)
  if (application === undefined) return null
  if (application === null && !mine.some((one) => one.role === 'mentee')) return null
  return (
    <Section
      title={t('people:section.application')}
      level={3}
      actions={<DecisionButtons entry={entry} cycle={cycle} />}
    >
      {application === null ? (
        <p className={styles.soft}>
          {t('people:application.none', { cycle: cycle.name })}{' '}
          <LinkButton
            onPress={() =>
              void addApplication(entry.person, cycle.id, currentDay()).then(toastFailure)
            }
          >
            {t('people:application.add')}
          </LinkButton>
        </p>
      ) : (
        <ApplicationFields entry={entry} application={application} />
      )}
    </Section>
  )
}

/** Accept and reject, while somebody waits for a decision. */
function DecisionButtons({ entry, cycle }: { readonly entry: PersonEntry; readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const all = inCycle(entry.participations, cycle.id)
  // It is the application that is decided about, not what the person does in the cycle beside it.
  const role = all.some((one) => one.role === 'mentee') ? 'mentee' : null
  const mine = all.filter((one) => role === null || one.role === role)
  const possible = decisions.filter(
    (decision) =>
      decision !== 'withdraw' && mine.some((one) => decidedStatus(one, decision) !== null),
  )
  // The buttons go once it is decided; the focus stays where they were.
  const place = useRef<HTMLSpanElement>(null)
  const about: Deciding = { entries: [entry], scope: { cycleId: cycle.id, role } }
  return (
    <span ref={place} tabIndex={-1} role="group" aria-label={t('people:section.application')}>
      {possible.map((decision) => (
        <ActionButton
          key={decision}
          action={`people.${decision}`}
          about={about}
          tone="quiet"
          onDone={() => place.current?.focus()}
        />
      ))}
    </span>
  )
}

function ApplicationFields(props: {
  readonly entry: PersonEntry
  readonly application: Application
}) {
  const { t, format } = useTranslator()
  const { entry, application } = props
  const commit = (fields: Parameters<typeof editApplication>[2]) =>
    editApplication(application, entry.person, fields).then(toastFailure)
  const { submittedAt } = application
  return (
    <FieldList>
      {submittedAt !== null && (
        <FieldRow label={t('people:application.submittedAt')}>
          {submittedAt.includes('T') ? format.dateTime(submittedAt) : format.date(submittedAt)}
        </FieldRow>
      )}
      <EditableText
        label={t('people:application.goals')}
        value={application.goals}
        multiline
        onCommit={(goals) => commit({ goals })}
      />
      <EditableText
        label={t('people:application.wishedMentor')}
        value={application.wishedMentor}
        onCommit={(wishedMentor) => commit({ wishedMentor })}
      />
      <ConsentRow entry={entry} application={application} />
      {answersOf(application).map(({ key, question, text }) => (
        <EditableText
          key={key}
          label={question}
          value={text}
          multiline
          onCommit={(answer) => commit({ [key]: answer })}
        />
      ))}
      <OwnFieldRows holder="applications" record={application} name={entry.name} />
    </FieldList>
  )
}

function ConsentRow(props: { readonly entry: PersonEntry; readonly application: Application }) {
  const { t, format } = useTranslator()
  const [isOpen, setOpen] = useState(false)
  const { consent } = props.application
  return (
    <FieldRow label={t('people:application.consent')}>
      <div className={styles.lineText}>
        {consent === null ? (
          <Status kind="warn" label={t('people:application.consentUnknown')} />
        ) : (
          <>
            <Status
              kind={consent.given ? 'ok' : 'danger'}
              label={t(`people:application.${consent.given ? 'consentGiven' : 'consentRefused'}`)}
            />
            {consent.on !== null && (
              <span>{t('people:application.consentOn', { on: format.date(consent.on) })}</span>
            )}
          </>
        )}
        <LinkButton onPress={() => setOpen(true)}>
          {t(consent === null ? 'people:application.record' : 'people:application.changeConsent')}
        </LinkButton>
      </div>
      {consent !== null && consent.text !== '' && <p className={styles.soft}>{consent.text}</p>}
      {isOpen && <ConsentDialog {...props} onClose={() => setOpen(false)} />}
    </FieldRow>
  )
}
