/** The questions of a call: added, moved, changed and removed. */
import { useState } from 'react'
import type { Language } from '../../../src-shared/documents'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import type { CallQuestion } from '../../domain/call-question'
import type { Cycle } from '../../domain/cycle'
import { useTranslator } from '../../i18n/i18n'
import { Button, IconButton, Section } from '../../ui'
import { addUsual, copyQuestions, moveQuestion, removeQuestion, useCycleToCopy } from './call.data'
import { QuestionDialog } from './QuestionDialog'
import { formQuestion, hasChoices } from './questions.rules'
import styles from './Call.module.css'

/** What the section is given. */
interface QuestionsProps {
  readonly cycle: Cycle
  readonly questions: readonly CallQuestion[]
  /** The language in which new questions are written. */
  readonly language: Language
}

/** The section. */
export function QuestionsSection(props: QuestionsProps) {
  const { t } = useTranslator()
  const { cycle, questions, language } = props
  const [open, setOpen] = useState<CallQuestion | 'new' | null>(null)
  return (
    <Section
      title={t('call:questions.title')}
      actions={
        <Button icon="plus" onPress={() => setOpen('new')}>
          {t('call:questions.add')}
        </Button>
      }
    >
      <p className={styles.soft}>{t('call:questions.lead')}</p>
      {questions.length === 0 && <Beginning cycle={cycle} language={language} />}
      <ol className={styles.rows} aria-label={t('call:questions.title')}>
        {questions.map((question, at) => (
          <QuestionLine
            key={question.id}
            question={question}
            isFirst={at === 0}
            isLast={at === questions.length - 1}
            onEdit={() => setOpen(question)}
          />
        ))}
      </ol>
      {open !== null && (
        <QuestionDialog
          cycleId={cycle.id}
          question={open === 'new' ? null : open}
          others={questions}
          language={language}
          onClose={() => setOpen(null)}
        />
      )}
    </Section>
  )
}

/** What to begin with where nothing is asked yet. */
function Beginning({ cycle, language }: Pick<QuestionsProps, 'cycle' | 'language'>) {
  const { t } = useTranslator()
  const other = useCycleToCopy(cycle.id)
  return (
    <>
      <p className={styles.soft}>{t('call:questions.none')}</p>
      <div className={styles.line}>
        <Button onPress={() => void addUsual(cycle.id, language).then(notify)}>
          {t('call:questions.usual')}
        </Button>
        {other && (
          <Button onPress={() => void copyQuestions(cycle.id, other.id).then(notify)}>
            {t('call:questions.copy', { cycle: other.name })}
          </Button>
        )}
      </div>
    </>
  )
}

function QuestionLine(props: {
  readonly question: CallQuestion
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onEdit: () => void
}) {
  const { t, language } = useTranslator()
  const { question } = props
  // In the words of whoever reads it, where it has any.
  const name = formQuestion(question, language).text
  const { kind, audience, choices, isRequired } = question
  const about = [
    t(`call:audience.${audience}`),
    t(`call:kind.${kind}`),
    hasChoices(question) ? t('call:questions.choicesCount', { count: choices.length }) : null,
    isRequired ? t('call:questions.required') : null,
  ]
  return (
    <li className={styles.row}>
      <span className={styles.about}>
        <span>{name}</span>
        <span className={styles.soft}>{about.filter((one) => one !== null).join(' · ')}</span>
      </span>
      <span className={styles.end}>
        <Button
          tone="quiet"
          icon="pencil"
          label={t('call:questions.editOf', { name })}
          onPress={props.onEdit}
        >
          {t('call:questions.edit')}
        </Button>
        <IconButton
          icon="chevron-up"
          label={t('call:questions.up', { name })}
          isDisabled={props.isFirst}
          onPress={() => void moveQuestion(question, -1).then(toastFailure)}
        />
        <IconButton
          icon="chevron-down"
          label={t('call:questions.down', { name })}
          isDisabled={props.isLast}
          onPress={() => void moveQuestion(question, 1).then(toastFailure)}
        />
        <IconButton
          icon="trash"
          label={t('call:questions.removeOf', { name })}
          onPress={() => void removeQuestion(question).then(notify)}
        />
      </span>
    </li>
  )
}
