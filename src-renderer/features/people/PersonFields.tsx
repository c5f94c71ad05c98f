/** The fields of a person, each edited where it stands. */
import { useMemo } from 'react'
import { useDirectory } from '../../storage/directory'
import type { PersonEntry } from '../../storage/directory'
import type { Label } from '../../i18n/label'
import { useTranslator } from '../../i18n/i18n'
import type { Translate } from '../../i18n/i18n'
import { Suggestion } from '../../app/Suggestion'
import { notify } from '../../app/notify'
import { toastFailure } from '../../app/toasts'
import {
  EditableDate,
  EditableSelect,
  EditableSuggest,
  EditableTags,
  EditableText,
  FieldList,
} from '../../ui'
import { languages } from '../../../src-shared/languages'
import { genders } from '../../domain/person'
import { suggestedGender } from '../../domain/name-forms.rules'
import { fieldsOf } from '../../domain/people.rules'
import { tagNamed, tagsOf } from '../../domain/tags.rules'
import { useTags } from '../../storage/register-lists'
import { setTags } from './person-tags.data'
import { OwnFieldRows } from '../register'
import { AddressFields, FurtherContacts, FurtherFields, GuardianFields } from './FurtherFields'
import { useAreFormsNeeded } from './PersonNameForms'
import { PersonPhoto } from './PersonPhoto'
import { currentDay, editPerson } from './people.data'
import type { PersonChanges } from './people.data'
import {
  birthDateBounds,
  birthDateProblem,
  emailProblem,
  fieldChanges,
  otherScriptSuggestion,
  phoneProblem,
  tidyEmail,
  tidyName,
} from '../../domain/people.rules'

/** Props of the parts of {@link PersonFields}. */
export interface PartProps {
  readonly entry: PersonEntry
  readonly commit: (fields: PersonChanges) => Promise<boolean>
}

/** The fields. */
export function PersonFields(props: {
  readonly entry: PersonEntry
  readonly cycleId: string | null
}) {
  const { entry, cycleId } = props
  const commit = (fields: PersonChanges) =>
    editPerson(entry.person, fields, cycleId).then(toastFailure)
  return (
    <FieldList>
      <NameFields entry={entry} commit={commit} />
      <PersonPhoto entry={entry} cycleId={cycleId} />
      <GenderField entry={entry} commit={commit} />
      <LanguageField entry={entry} commit={commit} />
      <ContactFields entry={entry} commit={commit} />
      <AddressFields entry={entry} commit={commit} />
      <AboutFields entry={entry} commit={commit} />
      <FurtherFields entry={entry} commit={commit} />
      <GuardianFields entry={entry} commit={commit} />
      <OwnFieldRows holder="people" record={entry.person} name={entry.name} />
    </FieldList>
  )
}

function NameFields({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const { person } = entry
  // A person has at least one of the two names.
  const needed = (other: string) => other === ''
  const suggestion = person.nameInOtherScript === null ? otherScriptSuggestion(entry.name) : null
  return (
    <>
      <EditableText
        label={t('people:field.firstName')}
        value={person.firstName === '' ? null : person.firstName}
        onCommit={(text) => commit({ firstName: tidyName(text ?? '') })}
        isRequired={needed(person.lastName)}
      />
      <EditableText
        label={t('people:field.lastName')}
        value={person.lastName === '' ? null : person.lastName}
        onCommit={(text) => commit({ lastName: tidyName(text ?? '') })}
        isRequired={needed(person.firstName)}
      />
      <EditableText
        label={t('people:field.otherScript')}
        value={person.nameInOtherScript}
        onCommit={(text) => commit({ nameInOtherScript: text === null ? null : tidyName(text) })}
      />
      {suggestion !== null && (
        <Suggestion
          text={suggestion}
          note={t('people:suggestionNote')}
          onTake={() => void commit({ nameInOtherScript: suggestion })}
        />
      )}
    </>
  )
}

/** Nobody's gender is guessed: it is said, or words stay neutral. What the name tells is offered, for a person to take. */
function GenderField({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const isNeeded = useAreFormsNeeded()
  const suggestion = isNeeded ? suggestedGender(entry.person) : null
  return (
    <>
      <EditableSelect
        label={t('people:field.gender')}
        value={entry.person.gender ?? 'unsaid'}
        options={[
          { id: 'unsaid' as const, label: t('people:genderUnsaid') },
          ...genders.map((id) => ({ id, label: t(`people:gender.${id}`) })),
        ]}
        onCommit={(id) => void commit({ gender: id === 'unsaid' ? null : id })}
      />
      {suggestion !== null && (
        <Suggestion
          text={t(`people:gender.${suggestion}`)}
          note={t('people:form.byName')}
          onTake={() => void commit({ gender: suggestion })}
        />
      )}
    </>
  )
}

/** In which language reminders are written to somebody. */
function LanguageField({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  return (
    <EditableSelect
      label={t('people:field.language')}
      value={entry.person.language ?? 'unsaid'}
      options={[
        { id: 'unsaid' as const, label: t('people:languageUnsaid') },
        ...languages.map((id) => ({ id, label: t(`cycles:language.${id}`) })),
      ]}
      onCommit={(id) => void commit({ language: id === 'unsaid' ? null : id })}
    />
  )
}

function ContactFields({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const cities = useDirectory((people) => people.cities())
  const { person } = entry
  return (
    <>
      <EditableText
        label={t('people:field.email')}
        value={person.email}
        validate={(text) => said(emailProblem(text), t)}
        onCommit={(text) => commit({ email: tidyEmail(text ?? '') })}
      />
      <EditableText
        label={t('people:field.phone')}
        value={person.phone}
        validate={(text) => said(phoneProblem(text), t)}
        onCommit={(phone) => commit({ phone })}
      />
      <FurtherContacts entry={entry} commit={commit} />
      <EditableSuggest
        label={t('people:field.city')}
        value={person.city}
        suggestions={cities}
        onCommit={(city) => commit({ city })}
      />
    </>
  )
}

function said(problem: Label | null, t: Translate): string | null {
  return problem === null ? null : t(problem.key, problem.params)
}

/**
 * The tags; a name that is not on the list yet is put there, and that is told with its undo. It is not asked: who types several words
 * one after the other would type the next ones into the question.
 */
function TagsField({ entry }: PartProps) {
  const { t } = useTranslator()
  const tags = useTags()
  const value = useMemo(() => tagsOf(entry.person, tags).map(({ name }) => name), [entry, tags])
  const commit = async (wanted: readonly string[]): Promise<boolean> => {
    const isListed = wanted.every((name) => tagNamed(name, tags) !== undefined)
    const result = await setTags(entry.person, wanted, tags)
    return isListed ? toastFailure(result) : notify(result)
  }
  return (
    <EditableTags
      label={t('people:field.tags')}
      value={value}
      suggestions={tags.map(({ name }) => name)}
      onCommit={commit}
    />
  )
}

function AboutFields({ entry, commit }: PartProps) {
  const { t } = useTranslator()
  const { person } = entry
  const known = useDirectory((people) => people.fields())
  const fields = useMemo(() => fieldsOf(person), [person])
  const problem = birthDateProblem(person.birthDate, currentDay())
  return (
    <>
      <EditableDate
        label={t('people:field.birthDate')}
        value={person.birthDate}
        {...birthDateBounds(currentDay())}
        error={said(problem, t)}
        onCommit={(birthDate) => commit({ birthDate })}
      />
      <EditableText
        label={t('people:field.organization')}
        value={person.organization}
        onCommit={(organization) => commit({ organization })}
      />
      <EditableText
        label={t('people:field.organizationAddress')}
        value={person.organizationAddress ?? null}
        onCommit={(organizationAddress) => commit({ organizationAddress })}
      />
      <EditableTags
        label={t('people:field.fields')}
        value={fields}
        suggestions={known}
        onCommit={(wanted) => commit(fieldChanges(person, wanted))}
      />
      <TagsField entry={entry} commit={commit} />
      <EditableText
        label={t('people:field.biography')}
        value={person.biography}
        multiline
        onCommit={(biography) => commit({ biography })}
      />
      <EditableText
        label={t('people:field.notes')}
        value={person.notes}
        multiline
        onCommit={(notes) => commit({ notes })}
      />
    </>
  )
}
