/** One interview: when, how long, where, who asks; each is saved as it is typed. */
import { toastFailure } from '../../app/toasts'
import { readTime } from '../../domain/workshops.rules'
import { useTranslator } from '../../i18n/i18n'
import { DetailPane, EditableDate, EditableNumber, EditableText, FieldList } from '../../ui'
import { editChosen } from './after.data'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import type { Interview } from './interviews.rules'

/** The pane. */
export function InterviewPane(props: {
  readonly interview: Interview
  readonly onClose: () => void
}) {
  const { t } = useTranslator()
  const { applicant, on, minutes, place, by } = props.interview
  const edit = (fields: Parameters<typeof editChosen>[2]) =>
    editChosen(applicant, 'interview', fields).then(toastFailure)
  return (
    <DecisionKeys about={[applicant]}>
      <DetailPane
        title={applicant.name}
        subtitle={applicant.person.email}
        actions={<Decisions applicant={applicant} />}
        onClose={props.onClose}
      >
        <FieldList>
          <EditableDate
            label={t('selection:interview.day')}
            value={on?.date ?? null}
            onCommit={(date) =>
              edit({ interviewOn: date === null ? null : { date, time: on?.time ?? null } })
            }
          />
          {on !== null && (
            <EditableText
              label={t('selection:interview.time')}
              value={on.time}
              validate={(text) =>
                readTime(text) === undefined ? t('workshops:problem.time') : null
              }
              onCommit={(text) =>
                edit({ interviewOn: { date: on.date, time: readTime(text ?? '') ?? null } })
              }
            />
          )}
          <EditableNumber
            label={t('selection:field.interviewMinutes')}
            value={minutes}
            min={1}
            max={600}
            onCommit={(interviewMinutes) => edit({ interviewMinutes })}
          />
          <EditableText
            label={t('selection:field.interviewPlace')}
            value={place}
            onCommit={(interviewPlace) => edit({ interviewPlace })}
          />
          <EditableText
            label={t('selection:field.interviewers')}
            value={by}
            onCommit={(interviewers) => edit({ interviewers })}
          />
        </FieldList>
      </DetailPane>
    </DecisionKeys>
  )
}
