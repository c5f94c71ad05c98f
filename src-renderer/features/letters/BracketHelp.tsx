/** What can stand in brackets, in the words of whoever reads the screen. */
import { useTranslator } from '../../i18n/i18n'
import { Section } from '../../ui'
import { bracketWord } from './vocabulary'
import { letterFields, letterTests } from './wording.types'
import styles from './Letters.module.css'

/** The section. */
export function BracketHelp() {
  const { t, format, language } = useTranslator()
  const tests = letterTests.map((test) => bracketWord(test, language))
  return (
    <Section title={t('letters:templates.fieldsTitle')} level={3}>
      <p className={styles.soft}>{t('letters:templates.fieldsText')}</p>
      <ul className={styles.words}>
        {letterFields.map((field) => (
          <li key={field}>[{bracketWord(field, language)}]</li>
        ))}
      </ul>
      <ul className={styles.rules}>
        <li>{t('letters:templates.forms', { example: t('letters:example.form') })}</li>
        <li>{t('letters:templates.gendered', { example: t('letters:example.gendered') })}</li>
        <li>
          {t('letters:templates.conditions', {
            example: t('letters:example.condition'),
            word: bracketWord('if', language),
            tests: format.list(tests),
          })}
        </li>
        <li>{t('letters:templates.questions', { example: t('letters:example.question') })}</li>
        <li>{t('letters:templates.bracket')}</li>
      </ul>
    </Section>
  )
}
