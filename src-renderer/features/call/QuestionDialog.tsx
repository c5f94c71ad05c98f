/** Adds a question to a call, or changes one: its words in each language, how it is answered, and of whom. */
import { useState } from 'react'
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import { notify } from '../../app/notify'
import { longestQuestion } from '../../domain/answers.rules'
import { longestFor, longestOfAll } from '../../domain/calls/answer.rules'
import { questionAudiences, questionKinds, questionTargets } from '../../domain/call-question'
import type { CallQuestion } from '../../domain/call-question'
import { tidyName } from '../../domain/people.rules'
import { useTranslator } from '../../i18n/i18n'
import {
  Button,
  Checkbox,
  Dialog,
  NumberField,
  Select,
  TextArea,
  TextField,
  enterFirstWrong,
  isFieldWrong,
  useOnce,
} from '../../ui'
import { addQuestion, editQuestion } from './call.data'
import {
  choicesIn,
  draftOf,
  draftProblems,
  hasChoices,
  hasLength,
  linesOf,
} from './questions.rules'
import type { QuestionDraft } from './questions.rules'
import styles from './Call.module.css'

/** What the window is opened with. */
interface QuestionDialogProps {
  readonly cycleId: string
  /** Null for a new one. */
  readonly question: CallQuestion | null
  readonly others: readonly CallQuestion[]
  /** The language in which a new one is written. */
  readonly language: Language
  readonly onClose: () => void
}

const blank = (language: Language): QuestionDraft => ({
  ...{ audience: 'mentee', kind: 'longText', language, text: '', help: null, choices: [] },
  ...{ isRequired: false, longest: null, target: 'answer' },
})

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

/** What is kept of what was written: tidy, and nothing that its kind does not have. */
function tidied(draft: QuestionDraft, lines: string): QuestionDraft {
  const forms = languages.flatMap((language) => [
    [`text:${language}`, orNull(tidyName(draft[`text:${language}`] ?? ''))],
    [`help:${language}`, orNull(draft[`help:${language}`] ?? '')],
    [
      `choices:${language}`,
      hasChoices(draft) ? orNull(linesOf(draft[`choices:${language}`]).join('\n')) : null,
    ],
  ])
  return {
    ...draft,
    ...(Object.fromEntries(forms) as object),
    text: tidyName(draft.text),
    help: orNull(draft.help ?? ''),
    choices: hasChoices(draft) ? choicesIn(lines) : [],
    longest: hasLength(draft) ? draft.longest : null,
    target: hasLength(draft) && draft.audience !== 'mentor' ? draft.target : 'answer',
  }
}

/** What is written in the window, and what keeping it does. */
function useDraft({ cycleId, question, others, language, onClose }: QuestionDialogProps) {
  const [draft, setDraft] = useState(question === null ? blank(language) : draftOf(question))
  const [lines, setLines] = useState(draft.choices.join('\n'))
  const [isAsked, setAsked] = useState(false)
  const whole = tidied(draft, lines)
  const problems = draftProblems(
    whole,
    others.filter(({ id }) => id !== question?.id),
  )
  const save = useOnce(async () => {
    setAsked(true)
    if (Object.keys(problems).length > 0 || isFieldWrong()) {
      enterFirstWrong()
      return
    }
    const done =
      question === null ? await addQuestion(cycleId, whole) : await editQuestion(question, whole)
    if (notify(done)) onClose()
  })
  const set = (change: Partial<QuestionDraft>) => setDraft({ ...draft, ...change })
  return { draft, set, lines, setLines, problems: isAsked ? problems : {}, save, whole }
}

type Draft = ReturnType<typeof useDraft>

/** The window. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { t } = useTranslator()
  const draft = useDraft(props)
  const isNew = props.question === null
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      onEnter={draft.save}
      title={t(isNew ? 'call:questions.addTitle' : 'call:questions.editTitle')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('ui:cancel')}</Button>
          <Button tone="primary" onPress={draft.save}>
            {t(isNew ? 'call:questions.doAdd' : 'call:questions.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Words {...draft} />
        <Answering {...draft} />
        <h3 className={styles.name}>{t('call:questions.otherLanguages')}</h3>
        <p className={styles.soft}>{t('call:questions.otherText')}</p>
        {languages
          .filter((one) => one !== draft.draft.language)
          .map((one) => (
            <OtherLanguage key={one} {...draft} language={one} />
          ))}
      </div>
    </Dialog>
  )
}

/** What is wrong with a field, in words. */
function useProblem({ problems, whole }: Draft) {
  const { t } = useTranslator()
  return (field: string): string | null => {
    const problem = problems[field]
    if (problem === undefined) return null
    if (problem === 'required') return t('ui:required')
    const count = problem === 'tooLong' ? longestQuestion : whole.choices.length
    return t(`call:questions.${problem}`, { count })
  }
}

function Words(props: Draft) {
  const { t } = useTranslator()
  const { draft, set, lines, setLines } = props
  const problem = useProblem(props)
  return (
    <>
      <TextField
        label={t('call:field.text')}
        value={draft.text}
        onChange={(text) => set({ text })}
        maxLength={longestQuestion}
        isRequired
        error={problem('text')}
        autoFocus
      />
      <TextArea
        label={t('call:field.help')}
        value={draft.help ?? ''}
        onChange={(help) => set({ help })}
        rows={2}
        maxLength={2_000}
      />
      <Select
        label={t('call:field.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={questionKinds.map((id) => ({ id, label: t(`call:kind.${id}`) }))}
      />
      {hasChoices(draft) && (
        <TextArea
          label={t('call:field.choices')}
          description={t('call:questions.choicesText')}
          value={lines}
          onChange={setLines}
          rows={5}
          isRequired
          error={problem('choices')}
        />
      )}
    </>
  )
}

/** Of whom it is asked, whether it must be answered, how long the answer may be, and where it goes. */
function Answering({ draft, set }: Draft) {
  const { t } = useTranslator()
  return (
    <>
      <Select
        label={t('call:field.audience')}
        value={draft.audience}
        onChange={(audience) => set({ audience })}
        options={questionAudiences.map((id) => ({ id, label: t(`call:audience.${id}`) }))}
      />
      <Checkbox isSelected={draft.isRequired} onChange={(isRequired) => set({ isRequired })}>
        {t('call:field.isRequired')}
      </Checkbox>
      {hasLength(draft) && (
        <>
          <NumberField
            label={t('call:field.longest')}
            value={draft.longest ?? longestFor(draft.kind, null)}
            min={1}
            max={longestOfAll}
            onChange={(longest) => set({ longest })}
          />
          {draft.audience !== 'mentor' && (
            <Select
              label={t('call:field.target')}
              value={draft.target}
              onChange={(target) => set({ target })}
              options={questionTargets.map((id) => ({ id, label: t(`call:target.${id}`) }))}
            />
          )}
        </>
      )}
    </>
  )
}

function OtherLanguage(props: Draft & { readonly language: Language }) {
  const { t } = useTranslator()
  const { draft, set, language } = props
  const problem = useProblem(props)
  const name = t(`awards:language.${language}`)
  return (
    <>
      <TextField
        label={t('call:form.text', { name })}
        value={draft[`text:${language}`] ?? ''}
        onChange={(text) => set({ [`text:${language}`]: text })}
        maxLength={300}
      />
      <TextArea
        label={t('call:form.help', { name })}
        value={draft[`help:${language}`] ?? ''}
        onChange={(text) => set({ [`help:${language}`]: text })}
        rows={2}
        maxLength={2_000}
      />
      {hasChoices(draft) && (
        <TextArea
          label={t('call:form.choices', { name })}
          value={draft[`choices:${language}`] ?? ''}
          onChange={(text) => set({ [`choices:${language}`]: text })}
          rows={4}
          error={problem(`choices:${language}`)}
        />
      )}
    </>
  )
}
