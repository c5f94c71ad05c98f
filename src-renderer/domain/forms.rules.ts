/**
 * A text of the program in the language of a document. Organization, program, city, those who sign, cycles and workshops may
 * have a form in the other script and in English, which a person approved. Nothing is transliterated without that: what has no
 * approved form stands as it was entered, and is asked about by name.
 */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { scriptOf, suggestInScript } from '../i18n/transliterate'
import type { Cycle } from './cycle'
import type { CycleRows } from './cycle-rows'
import { nameForAward } from './award-names.rules'
import type { Person } from './person'
import type { Signatory } from './signatory'
import type { Workshop } from './workshop'
import type { Workspace } from './workspace'

/** The script a language is written in. */
export function scriptOfLanguage(language: Language): 'latin' | 'cyrillic' {
  return language === 'sr-Cyrl' ? 'cyrillic' : 'latin'
}

/** A record with texts that have forms. */
type WithForms = Readonly<Record<string, unknown>>

const textOf = (record: object, field: string): string => {
  const value = (record as WithForms)[field]
  return typeof value === 'string' ? value.trim() : ''
}

/** The approved form of a field in a language; empty where there is none. English takes the approved Latin one. */
function approvedForm(record: object, field: string, language: Language): string {
  const own = textOf(record, `${field}:${language}`)
  return own === '' && language === 'en' ? textOf(record, `${field}:sr-Latn`) : own
}

/** A text in the language of a document, and whether somebody has to approve it first. */
interface Written {
  readonly text: string
  /** It is in another script than the language, and no form in that was approved. */
  readonly isUnapproved: boolean
}

/** A field of a record in a language. */
export function written(record: object, field: string, language: Language): Written {
  const stored = textOf(record, field)
  const approved = approvedForm(record, field, language)
  if (approved !== '') return { text: approved, isUnapproved: false }
  const script = scriptOf(stored)
  const isRight = script === scriptOfLanguage(language) || script === 'other'
  return { text: stored, isUnapproved: !isRight }
}

/** A form that may be given to a text: for which language, what it is, and what it could be. */
interface FormField {
  readonly language: Language
  readonly value: string | null
  /** For a person to approve; null where there is one already or none can be made. */
  readonly suggestion: string | null
}

/** The languages other than the one a text is entered in. A text without letters needs no forms. */
export function formFields(record: object, field: string): readonly FormField[] {
  const stored = textOf(record, field)
  const script = scriptOf(stored)
  if (stored === '' || script === 'other') return []
  const other: readonly Language[] = script === 'cyrillic' ? ['sr-Latn'] : ['sr-Cyrl']
  return [...other, 'en' as const].map((language) => {
    const value = textOf(record, `${field}:${language}`)
    const suggestion =
      language === 'en' ? null : suggestInScript(stored, scriptOfLanguage(language))
    return value === ''
      ? { language, value: null, suggestion: suggestion === stored ? null : suggestion }
      : { language, value, suggestion: null }
  })
}

/** The form fields of which the text is changed: a form was approved for the text as it was, and no longer says the same. */
export function voidForms(
  record: object,
  fields: Readonly<Record<string, unknown>>,
): Readonly<Record<string, null>> {
  const gone: Record<string, null> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (field.includes(':') || typeof value !== 'string' || value.trim() === textOf(record, field))
      continue
    for (const language of languages) {
      const key = `${field}:${language}`
      if (textOf(record, key) !== '' && !Object.hasOwn(fields, key)) gone[key] = null
    }
  }
  // Where something stands before the day goes with the town.
  return Object.hasOwn(fields, 'city')
    ? { ...gone, ...voidForms({ ...record, cityIn: '' }, { cityIn: fields['city'] }) }
    : gone
}

/** The workspace as it stands in a document of a language. */
export function workspaceIn(workspace: Workspace, language: Language): Workspace {
  const of = (field: 'organization' | 'program' | 'city' | 'contact') =>
    written(workspace, field, language).text
  const contact = of('contact')
  return {
    ...workspace,
    organization: of('organization'),
    program: of('program'),
    city: of('city'),
    ...(contact === '' ? {} : { contact }),
  }
}

/** A cycle as it stands in a document of a language. */
export function cycleIn(cycle: Cycle, language: Language): Cycle {
  const funder = written(cycle, 'funder', language).text
  return {
    ...cycle,
    name: written(cycle, 'name', language).text,
    ...(funder === '' ? {} : { funder }),
  }
}

/** A workshop as it stands in a document of a language. */
export function workshopIn(workshop: Workshop, language: Language): Workshop {
  return { ...workshop, title: written(workshop, 'title', language).text }
}

/** Somebody who signs, as they stand in a document of a language. */
export function signatoryIn(signatory: Signatory, language: Language): Signatory {
  const of = (field: 'name' | 'role') => written(signatory, field, language).text
  return { ...signatory, name: of('name'), role: of('role') }
}

/**
 * A person as they stand in a document of a language: under the approved name, which is taken apart where the entered one is.
 * What was entered stands in the place of the other form then.
 */
export function personIn(person: Person, language: Language): Person {
  const { name, stored, origin } = nameForAward(person, language)
  const city = cityIn(person.city, language)
  if (origin !== 'approved' || name === stored) return { ...person, city }
  const words = name.split(/\s+/u)
  const count = person.lastName.trim() === '' ? 0 : person.lastName.trim().split(/\s+/u).length
  const at = Math.max(person.firstName.trim() === '' ? 0 : 1, words.length - count)
  return {
    ...person,
    firstName: words.slice(0, at).join(' '),
    lastName: words.slice(at).join(' '),
    nameInOtherScript: stored,
    city,
  }
}

/** A town in the script of a language: towns are written by the letter, those of other countries stay as they are. */
function cityIn(city: string | null, language: Language): string | null {
  if (city === null || scriptOf(city) === 'other') return city
  const script = scriptOfLanguage(language)
  return scriptOf(city) === script ? city : (suggestInScript(city, script) ?? city)
}

/** What of the program itself has no approved form for documents of a language, by its text as entered. */
export function unapprovedTexts(
  workspace: Workspace,
  signatories: readonly Signatory[],
  rows: Pick<CycleRows, 'cycle' | 'workshops'>,
  language: Language,
): readonly string[] {
  const found = (record: object, ...fields: readonly string[]): readonly string[] =>
    fields
      .map((field) => written(record, field, language))
      .filter(({ isUnapproved }) => isUnapproved)
      .map(({ text }) => text)
  return [
    ...found(workspace, 'organization', 'program', 'city'),
    ...signatories.flatMap((signatory) => found(signatory, 'name', 'role')),
    ...found(rows.cycle, 'name', 'funder'),
    ...rows.workshops.flatMap((workshop) => found(workshop, 'title')),
  ]
}

/** The rows of a cycle as they stand in a document of a language. */
export function rowsIn<R extends Pick<CycleRows, 'cycle'> & Partial<CycleRows>>(
  rows: R,
  language: Language,
): R {
  const { people, workshops } = rows
  return {
    ...rows,
    cycle: cycleIn(rows.cycle, language),
    ...(people && { people: people.map((person) => personIn(person, language)) }),
    ...(workshops && { workshops: workshops.map((workshop) => workshopIn(workshop, language)) }),
  }
}
