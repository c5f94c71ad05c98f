/**
 * The forms of a person's name that a language needs, one field for each language and case: what was approved, and what could be.
 * Nothing is used in a letter that nobody has approved, as with names in the other script.
 */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { scriptOf } from '../i18n/transliterate'
import type { Forms } from './descriptor'
import { nameForAward } from './award-names.rules'
import { scriptOfLanguage } from './forms.rules'
import { splitFullName } from './identity/names.rules'
import { inflect, inflectors } from './inflection/inflection'
import { nameCases } from './inflection/inflection.types'
import type { NameCase } from './inflection/inflection.types'
import { fullName } from './people.rules'
import type { Gender, Person } from './person'

/** The approved forms, as a person has them. */
type NameForms = Forms<'dative'> & Forms<'vocative'>

/** A form of a name: for which language and case, what it is, and what it could be. */
export interface NameFormField {
  readonly key: `${NameCase}:${Language}`
  readonly language: Language
  readonly which: NameCase
  readonly value: string | null
  /** For a person to approve; null where there is one already, or none can be made. */
  readonly suggestion: string | null
}

/** The name in a language, in its two parts; null where nobody has approved it in that script. */
function nameIn(person: Person, language: Language) {
  const { name, stored, origin } = nameForAward(person, language)
  if (origin === 'suggested' || scriptOf(name) !== scriptOfLanguage(language)) return null
  const { firstName, lastName } = person
  return name === stored ? { firstName, lastName } : splitFullName(name)
}

/** The fields of the languages that have forms of names and in whose script the name is known. */
export function nameFormFields(person: Person): readonly NameFormField[] {
  return languages.flatMap((language) => {
    const name = inflectors[language] === null ? null : nameIn(person, language)
    if (name === null) return []
    const { forms } = inflect(name, person.gender ?? null, language)
    return nameCases.map((which): NameFormField => {
      const key = `${which}:${language}` as const
      const value = person[key] ?? null
      return { key, language, which, value, suggestion: value === null ? forms[which] : null }
    })
  })
}

/** Whether a name has forms that nobody can suggest before it is said how the person is spoken of. */
export function needsGender(fields: readonly NameFormField[]): boolean {
  return fields.some(({ value, suggestion }) => value === null && suggestion === null)
}

/** How the name suggests that somebody is spoken of; null where it is said already, or the name does not tell. */
export function suggestedGender(person: Person): Gender | null {
  if ((person.gender ?? null) !== null) return null
  const language = scriptOf(fullName(person)) === 'cyrillic' ? 'sr-Cyrl' : 'sr-Latn'
  const { firstName, lastName } = person
  return inflect({ firstName, lastName }, null, language).gender
}

/** What the forms of a name are made of. */
type Naming = Pick<Person, 'firstName' | 'lastName' | 'nameInOtherScript' | 'gender'>

/**
 * The approved forms that no longer say what the name says: all of a name that is another, and of another gender those that the
 * rule had made.
 */
export function voidNameForms(person: Person, changed: Naming): NameForms {
  const isRenamed = fullName(person) !== fullName(changed)
  const isSame = !isRenamed && (person.gender ?? null) === (changed.gender ?? null)
  if (isSame && person.nameInOtherScript === changed.nameInOtherScript) return {}
  const made = new Map(nameFormFields(withoutForms(person)).map((one) => [one.key, one.suggestion]))
  const gone = nameFormFields(person).filter(
    ({ key, value }) => value !== null && (isRenamed || value === made.get(key)),
  )
  return nameFormChanges(gone.map(({ key }) => [key, null]))
}

/** Forms as a change of a person. */
export function nameFormChanges(
  forms: readonly (readonly [NameFormField['key'], string | null])[],
): NameForms {
  // The keys are those of the type; the compiler does not follow them through the list.
  return Object.fromEntries(forms) as NameForms
}

function withoutForms(person: Person): Person {
  const keys = languages.flatMap((language) =>
    nameCases.map((which) => `${which}:${language}` as const),
  )
  return { ...person, ...nameFormChanges(keys.map((key) => [key, null])) }
}
