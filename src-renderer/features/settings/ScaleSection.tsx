/** The scale on which it is said how goals stand: how many steps it has and what each is called. */
import { toastFailure } from '../../app/toasts'
import { mostSteps } from '../../domain/goal'
import { fewestSteps, goalScale } from '../../domain/goals.rules'
import type { Workspace } from '../../domain/workspace'
import { useTranslator } from '../../i18n/i18n'
import { EditableNumber, EditableText, FieldList, Section } from '../../ui'
import { editWorkspace } from '../workspace'
import styles from './Settings.module.css'

/** The section. */
export function ScaleSection({ workspace }: { readonly workspace: Workspace }) {
  const { t } = useTranslator()
  const usual = [
    t('outcomes:scale.usual.1'),
    t('outcomes:scale.usual.2'),
    t('outcomes:scale.usual.3'),
    t('outcomes:scale.usual.4'),
    t('outcomes:scale.usual.5'),
  ]
  const scale = goalScale(workspace, usual)
  const setWord = (step: number, text: string | null) => {
    const field: `goalStep:${number}` = `goalStep:${step}`
    return editWorkspace({ [field]: text }).then(toastFailure)
  }
  return (
    <Section title={t('outcomes:scale.title')}>
      <p className={styles.lead}>{t('outcomes:scale.text')}</p>
      <FieldList>
        <EditableNumber
          label={t('outcomes:scale.steps')}
          value={scale.length}
          min={fewestSteps}
          max={mostSteps}
          onCommit={(goalSteps) => editWorkspace({ goalSteps }).then(toastFailure)}
        />
        {scale.map(({ step, word }) => (
          <EditableText
            key={step}
            label={t('outcomes:scale.wordOf', { step })}
            value={workspace[`goalStep:${step}`] ?? null}
            placeholder={word === '' ? undefined : word}
            onCommit={(text) => setWord(step, text)}
          />
        ))}
      </FieldList>
    </Section>
  )
}
