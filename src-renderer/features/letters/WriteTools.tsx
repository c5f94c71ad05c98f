/** To whom, which letter, and what it asks for, above the list. */
import { useUi } from '../../app/ui'
import { letterGroups } from '../../domain/letters-due.rules'
import { useTranslator } from '../../i18n/i18n'
import { Checkbox, Select, TextField } from '../../ui'
import { languageName } from './language-name'
import { useWriting } from './letters.state'
import { recipientsOf } from './recipients.rules'
import type { KnownTemplate } from './templates.rules'
import type { LettersCycle, Writing } from './use-drafts'
import styles from './Letters.module.css'

/** Props of {@link WriteTools}. */
interface WriteToolsProps {
  readonly writing: Writing
  readonly rows: LettersCycle
  readonly templates: readonly KnownTemplate[]
}

/** The line. */
export function WriteTools({ writing, rows, templates }: WriteToolsProps) {
  const { t, format } = useTranslator()
  const { group, chosen, hasChosen, template, drafts, isAgain, againKey } = writing
  const setFilter = useUi((ui) => ui.setFilter)
  const have = drafts.filter(({ hasIt }) => hasIt).length
  const groups = letterGroups.filter((id) => id !== 'chosen' || hasChosen)
  return (
    <div className={styles.tools}>
      <Select
        label={t('letters:to.label')}
        value={group}
        onChange={(id) => {
          setFilter('letters', 'to', id)
          // The letter that is meant for them comes up; another one can be chosen.
          setFilter('letters', 'template', '')
        }}
        options={groups.map((id) => ({
          id,
          label: t('letters:optionCount', {
            name: t(`letters:to.${id}`),
            number: format.number(recipientsOf(id, rows, chosen).length),
          }),
        }))}
      />
      <Select
        label={t('letters:letter')}
        value={template?.id ?? null}
        placeholder={t('letters:choose.title')}
        onChange={(id) => setFilter('letters', 'template', id)}
        options={templates.map(({ id, name }) => ({ id, label: name }))}
      />
      <Questions questions={writing.questions} />
      {have > 0 && (
        <Checkbox
          isSelected={isAgain}
          onChange={(is) => useWriting.getState().setAgain(is ? againKey : null)}
        >
          {t('letters:again', { count: have })}
        </Checkbox>
      )}
    </div>
  )
}

/** What is asked for before the letters are made. */
function Questions({ questions }: Pick<Writing, 'questions'>) {
  const { t } = useTranslator()
  const { answers, answer } = useWriting()
  return questions.map(({ question, language, isOnly }) => (
    <TextField
      key={question}
      label={
        isOnly
          ? t('letters:asked', { question })
          : t('letters:askedIn', { question, language: languageName(language, t) })
      }
      value={answers.get(question) ?? ''}
      onChange={(text) => answer(question, text)}
      maxLength={500}
    />
  ))
}
