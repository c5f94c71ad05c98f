/**
 * The name that is printed on an award. It stands as stored when it is in the script of the award's language;
 * else in the approved form in the other script; else a form is suggested, and a person must approve it first.
 * Nothing is transliterated on an award without a person's approval.
 */
import type { Language } from '../../../src-shared/documents'
import type { Edit } from '../../domain/record'
import { change } from '../../domain/edits'
import { scriptOf, suggestCyrillic, toLatin } from '../../i18n/transliterate'
import { fullName } from '../../domain/people.rules'
import type { Person } from '../../domain/person'

/** The name for an award, and whether it can be printed as it is. */
export interface AwardName {
  readonly name: string
  /** The name exactly as stored. */
  readonly stored: string
  /** `stored` and `approved` can be printed; `suggested` needs a person's approval first. */
  readonly origin: 'stored' | 'approved' | 'suggested'
}

/** The script a language is written in. */
export function scriptOfLanguage(language: Language): 'latin' | 'cyrillic' {
  return language === 'sr-Cyrl' ? 'cyrillic' : 'latin'
}

/** The name for an award in a language. Names in scripts other than Latin and Cyrillic stand as stored. */
export function nameForAward(person: Person, language: Language): AwardName {
  const stored = fullName(person)
  const wanted = scriptOfLanguage(language)
  const script = scriptOf(stored)
  if (script === wanted || script === 'other') return { name: stored, stored, origin: 'stored' }
  const approved = person.nameInOtherScript?.trim() ?? ''
  if (approved !== '' && scriptOf(approved) === wanted) {
    return { name: approved, stored, origin: 'approved' }
  }
  const name = wanted === 'latin' ? toLatin(stored) : suggestCyrillic(stored)
  return { name, stored, origin: 'suggested' }
}

/** The edits that store an approved form, so that it is not asked for again. A form in the name's own script is not kept. */
export function approveNameEdits(person: Person, approved: string): readonly Edit[] {
  const name = approved.trim()
  const isSameScript = scriptOf(name) === scriptOf(fullName(person))
  return name === '' || isSameScript || name === person.nameInOtherScript
    ? []
    : [change('people', person.id, { nameInOtherScript: name })]
}
