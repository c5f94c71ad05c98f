/**
 * The name that is printed on an award. It stands as stored when it is in the script of the award's language;
 * else in the approved form in the other script; else a form is suggested, and a person must approve it first.
 * Nothing is transliterated on an award without a person's approval, and a name with letters that are not Serbian not at all: it
 * is suggested as it stands, and can be approved so.
 */
import type { Language } from '../../src-shared/documents'
import type { Edit } from './record'
import { change } from './edits'
import { scriptOf, suggestInScript } from '../i18n/transliterate'
import { fullName } from './people.rules'
import type { Person } from './person'

/** The name for an award, and whether it can be printed as it is. */
interface AwardName {
  readonly name: string
  /** The name exactly as stored. */
  readonly stored: string
  /** `stored` and `approved` can be printed; `suggested` needs a person's approval first. */
  readonly origin: 'stored' | 'approved' | 'suggested'
}

/** The name for an award in a language. Names in scripts other than Latin and Cyrillic stand as stored. */
export function nameForAward(person: Person, language: Language): AwardName {
  const stored = fullName(person)
  const wanted = language === 'sr-Cyrl' ? 'cyrillic' : 'latin'
  const script = scriptOf(stored)
  if (script === wanted || script === 'other') return { name: stored, stored, origin: 'stored' }
  const approved = person.nameInOtherScript?.trim() ?? ''
  if (approved !== '' && (scriptOf(approved) === wanted || approved === stored)) {
    return { name: approved, stored, origin: 'approved' }
  }
  return { name: suggestInScript(stored, wanted) ?? stored, stored, origin: 'suggested' }
}

/**
 * The edits that store an approved form, so that it is not asked for again. A form in the name's own script is not kept, unless it
 * was approved for `language` that the name stays as it is.
 */
export function approveNameEdits(
  person: Person,
  approved: string,
  language: Language,
): readonly Edit[] {
  const name = approved.trim()
  const { stored, origin } = nameForAward(person, language)
  const isSameScript = scriptOf(name) === scriptOf(stored)
  const staysAsItIs = name === stored && origin === 'suggested'
  return name === '' || (isSameScript && !staysAsItIs) || name === person.nameInOtherScript
    ? []
    : [change('people', person.id, { nameInOtherScript: name })]
}
