/** The call of a cycle: when it is open, how many places there are, what is asked, and its forms. */
import { useState } from 'react'
import type { ReactNode } from 'react'
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import { ActionButton } from '../../app/ActionButton'
import { toastFailure } from '../../app/toasts'
import { askedRoles } from '../../domain/call-question'
import type { AskedRole, CallQuestion } from '../../domain/call-question'
import type { Cycle } from '../../domain/cycle'
import { plannedRange } from '../../domain/cycles.rules'
import { useTranslator } from '../../i18n/i18n'
import { useWorkspace } from '../../storage/workspace'
import {
  Button,
  EditableDate,
  EditableDateRange,
  EditableNumber,
  FieldList,
  Notice,
  Page,
  Section,
  Select,
} from '../../ui'
import { editCall, saveForm, savePaper, useQuestions } from './call.data'
import { QuestionsSection } from './QuestionsSection'
import { isWordedIn, questionsFor } from './questions.rules'
import styles from './Call.module.css'

/** The view. `actions` are those of the screen it stands on. */
export function CallView({
  cycle,
  actions,
}: {
  readonly cycle: Cycle
  readonly actions: ReactNode
}) {
  const { t } = useTranslator()
  const questions = useQuestions(cycle.id)
  const workspace = useWorkspace()
  const language = workspace?.documentLanguage ?? 'en'
  return (
    <Page title={t('selection:title')} actions={actions} lead={t('call:lead')}>
      <DatesSection cycle={cycle} />
      {questions !== undefined && (
        <>
          <QuestionsSection cycle={cycle} questions={questions} language={language} />
          <FormsSection key={language} cycle={cycle} questions={questions} language={language} />
        </>
      )}
    </Page>
  )
}

function DatesSection({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslator()
  const set = (fields: Parameters<typeof editCall>[1]) => editCall(cycle, fields).then(toastFailure)
  return (
    <Section title={t('call:dates.title')}>
      <FieldList>
        <EditableDateRange
          label={t('call:dates.open')}
          value={plannedRange(cycle, 'openCall')}
          onCommit={(range) => void set({ 'stage:openCall': range })}
        />
        <EditableNumber
          label={t('call:dates.places')}
          value={cycle.places ?? null}
          min={1}
          max={10_000}
          onCommit={(places) => set({ places })}
        />
        <EditableNumber
          label={t('call:field.ageFrom')}
          value={cycle.ageFrom ?? null}
          min={1}
          max={120}
          onCommit={(ageFrom) => set({ ageFrom })}
        />
        <EditableNumber
          label={t('call:field.ageTo')}
          value={cycle.ageTo ?? null}
          min={1}
          max={120}
          onCommit={(ageTo) => set({ ageTo })}
        />
        <EditableDate
          label={t('call:field.ageOn')}
          value={cycle.ageOn ?? null}
          onCommit={(ageOn) => set({ ageOn })}
        />
      </FieldList>
      <p className={styles.soft}>{t('call:dates.ageNote')}</p>
    </Section>
  )
}

function FormsSection(props: {
  readonly cycle: Cycle
  readonly questions: readonly CallQuestion[]
  readonly language: Language
}) {
  const { t } = useTranslator()
  const { cycle, questions } = props
  const [role, setRole] = useState<AskedRole>('mentee')
  const [language, setLanguage] = useState(props.language)
  const asked = questionsFor(questions, role)
  const untranslated = asked.filter((one) => !isWordedIn(one, language)).length
  const wish = { role, language }
  return (
    <Section title={t('call:forms.title')}>
      <p className={styles.soft}>{t('call:forms.lead')}</p>
      <div className={styles.line}>
        <Select
          label={t('call:forms.role')}
          value={role}
          onChange={setRole}
          options={askedRoles.map((id) => ({ id, label: t(`call:audience.${id}`) }))}
        />
        <Select
          label={t('call:forms.language')}
          value={language}
          onChange={setLanguage}
          options={languages.map((id) => ({ id, label: t(`awards:language.${id}`) }))}
        />
      </div>
      {untranslated > 0 && (
        <Notice tone="warn">{t('call:forms.untranslated', { count: untranslated })}</Notice>
      )}
      {plannedRange(cycle, 'openCall') === null && (
        <p className={styles.soft}>{t('call:forms.noDates')}</p>
      )}
      <div className={styles.line}>
        <Button icon="download" onPress={() => void saveForm(cycle, wish)}>
          {t('call:forms.page')}
        </Button>
        <Button icon="file" onPress={() => void savePaper(cycle, wish)}>
          {t('call:forms.paper')}
        </Button>
        <ActionButton action="call.read" />
      </div>
    </Section>
  )
}
