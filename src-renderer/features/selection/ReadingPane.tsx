/** One application: what was written, large and unbroken, the contact below; beside it the reviewer's form and the decisions. */
import type { RefObject } from 'react'
import { goTo } from '../../app/go-to'
import { answersOf } from '../../domain/answers.rules'
import type { Person } from '../../domain/person'
import type { Review } from '../../domain/review'
import type { Reviewer } from '../../domain/reviewer'
import { useTranslator } from '../../i18n/i18n'
import { textLanguage } from '../../i18n/text-language'
import { DetailPane, FieldList, FieldRow, LinkButton, Notice, ReadingArea } from '../../ui'
import type { Applicant } from './applicants.rules'
import { conflictFinder } from './conflicts.rules'
import { DecisionKeys } from './DecisionKeys'
import { Decisions } from './Decisions'
import { PointsForm } from './PointsForm'
import { useTies } from './selection.data'
import type { RoundView } from './SelectionScreen'
import styles from './Selection.module.css'

/** Props of {@link ReadingPane}. */
export interface ReadingPaneProps {
  readonly view: RoundView
  readonly reviewer: Reviewer
  readonly applicant: Applicant
  /** Their name, or a number where they are read without one. */
  readonly calledAs: string
  /** Takes names out of what they wrote; null where their name may be known. */
  readonly blind: ((text: string) => string) | null
  readonly review: Review | null
  readonly formRef: RefObject<HTMLDivElement | null>
  /** Goes to the next application that is not finished. */
  readonly onNext: () => void
  readonly onClose: () => void
}

/** The pane. */
export function ReadingPane(props: ReadingPaneProps) {
  const { t, format } = useTranslator()
  const { applicant } = props
  const submitted = applicant.application?.submittedAt?.slice(0, 10) ?? null
  const about = [
    props.blind === null ? applicant.person.city : null,
    submitted === null ? null : t('selection:sent', { on: format.date(submitted) }),
    applicant.isLate ? t('selection:late') : null,
  ]
  return (
    <DecisionKeys about={[applicant]}>
      <DetailPane
        title={props.calledAs}
        subtitle={about.filter((one) => one !== null).join(' · ')}
        actions={<Decisions applicant={applicant} />}
        onClose={props.onClose}
      >
        <div className={styles.reading}>
          <ReadingArea className={styles.letter} label={t('selection:whatWasWritten')}>
            <Letter applicant={applicant} blind={props.blind} />
          </ReadingArea>
          <div className={styles.form} ref={props.formRef}>
            <KnownConflict {...props} />
            <PointsForm key={`${props.reviewer.id} ${applicant.id}`} {...props} />
          </div>
        </div>
      </DetailPane>
    </DecisionKeys>
  )
}

/** What was written, question by question, and the contact below unless names are taken out. */
export function Letter({ applicant, blind }: Pick<ReadingPaneProps, 'applicant' | 'blind'>) {
  const { t } = useTranslator()
  const { application, person } = applicant
  const clean = (text: string | null): string | null =>
    text === null || blind === null ? text : blind(text)
  const answers = application === null ? [] : answersOf(application)
  const isEmpty = !application?.goals && !application?.wishedMentor && answers.length === 0
  return (
    <>
      {isEmpty && <p className={styles.soft}>{t('selection:nothingWritten')}</p>}
      <Answer question={t('people:application.goals')} text={clean(application?.goals ?? null)} />
      <Answer
        question={t('people:application.wishedMentor')}
        text={clean(application?.wishedMentor ?? null)}
      />
      {answers.map(({ key, question, text }) => (
        <Answer key={key} question={clean(question) ?? ''} text={clean(text)} />
      ))}
      {blind === null && <Contact person={person} />}
    </>
  )
}

function Contact({ person }: { readonly person: Person }) {
  const { t } = useTranslator()
  return (
    <>
      <h3 className={styles.question}>{t('selection:contact')}</h3>
      <FieldList>
        {person.email !== null && (
          <FieldRow label={t('people:field.email')}>{person.email}</FieldRow>
        )}
        {person.phone !== null && (
          <FieldRow label={t('people:field.phone')}>{person.phone}</FieldRow>
        )}
        {person.organization !== null && (
          <FieldRow label={t('people:field.organization')}>{person.organization}</FieldRow>
        )}
      </FieldList>
      <LinkButton onPress={() => goTo({ screen: 'people', recordId: person.id })}>
        {t('selection:openPerson')}
      </LinkButton>
    </>
  )
}

function Answer({ question, text }: { readonly question: string; readonly text: string | null }) {
  const { language } = useTranslator()
  if (text === null || text === '') return null
  return (
    <>
      <h3 className={styles.question} {...textLanguage(question, language)}>
        {question}
      </h3>
      <p className={styles.answer} {...textLanguage(text, language)}>
        {text}
      </p>
    </>
  )
}

/** What is known to speak against this reviewer's having a say. It is they who say whether it does. */
function KnownConflict({ reviewer, applicant, calledAs, review }: ReadingPaneProps) {
  const { t } = useTranslator()
  const ties = useTies()
  const reason = ties && conflictFinder(ties)(reviewer, applicant.person)
  if (!reason || (review?.conflict ?? null) !== null) return null
  return (
    <Notice tone="warn">
      {t(`selection:conflict.${reason}`, { reviewer: reviewer.name, name: calledAs })}
    </Notice>
  )
}
