/** What a mentor and a mentee have in common, as a hint for pairing. */
import { foldLoose } from '../../i18n/fold'
import type { Person } from '../../domain/person'
import { fieldsOf } from '../../domain/people.rules'

/** The fields of work of `mentee` that `mentor` has too, in the mentee's words; script and accents do not matter. */
export function sharedFields(mentor: Person, mentee: Person): readonly string[] {
  const known = new Set(fieldsOf(mentor).map(foldLoose))
  return fieldsOf(mentee).filter((field) => known.has(foldLoose(field)))
}
