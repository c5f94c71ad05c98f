/** The forms of a person's name that a language needs: suggested by rule, approved by whoever knows. */
import { inflectors } from '../../domain/inflection/inflection'
import { nameFormChanges, nameFormFields, needsGender } from '../../domain/name-forms.rules'
import type { NameFormField } from '../../domain/name-forms.rules'
import { tidyName } from '../../domain/people.rules'
import { Suggestion } from '../../app/Suggestion'
import { toastFailure } from '../../app/toasts'
import { useTranslator } from '../../i18n/i18n'
import type { PersonEntry } from '../../storage/directory'
import { useWorkspace } from '../../storage/workspace'
import { Button, EditableText, FieldList, Section } from '../../ui'
import { editPerson } from './people.data'
import type { PersonChanges } from './people.data'
import styles from './People.module.css'

/** Whether the page or the documents are in a language that has forms of names. */
export function useAreFormsNeeded(): boolean {
  const { language } = useTranslator()
  const documents = useWorkspace()?.documentLanguage ?? language
  return inflectors[language] !== null || inflectors[documents] !== null
}

/** The fields; nothing for a name in another script, and where neither the page nor the documents are in such a language. */
export function PersonNameForms(props: {
  readonly entry: PersonEntry
  readonly cycleId: string | null
}) {
  const { t } = useTranslator()
  const { person, name } = props.entry
  const isNeeded = useAreFormsNeeded()
  const fields = isNeeded ? nameFormFields(person) : []
  if (fields.length === 0) return null
  const commit = (changes: PersonChanges) =>
    editPerson(person, changes, props.cycleId).then(toastFailure)
  const open = fields.filter(({ suggestion }) => suggestion !== null)
  const useAll = () =>
    void commit(nameFormChanges(open.map(({ key, suggestion }) => [key, suggestion])))
  return (
    <Section
      title={t('people:form.title')}
      actions={open.length > 1 && <Button onPress={useAll}>{t('people:form.useAll')}</Button>}
    >
      {needsGender(fields) && (
        <p className={styles.soft}>{t('people:form.needsGender', { person: name })}</p>
      )}
      <FieldList>
        {fields.map((field) => (
          <NameForm
            key={field.key}
            field={field}
            commit={(text) => commit(nameFormChanges([[field.key, text]]))}
          />
        ))}
      </FieldList>
    </Section>
  )
}

function NameForm(props: {
  readonly field: NameFormField
  readonly commit: (text: string | null) => Promise<boolean>
}) {
  const { t } = useTranslator()
  const { which, language, value, suggestion } = props.field
  return (
    <>
      <EditableText
        label={t(`people:form.${which}`, { name: t(`awards:language.${language}`) })}
        lang={language}
        value={value}
        onCommit={(text) => props.commit(text === null ? null : tidyName(text))}
      />
      {suggestion !== null && (
        <Suggestion
          text={suggestion}
          note={t('people:form.note')}
          onTake={() => void props.commit(suggestion)}
        />
      )}
    </>
  )
}
