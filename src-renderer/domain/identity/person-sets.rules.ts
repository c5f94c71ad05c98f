/** The sets of words that somebody has: further addresses and telephones, links, languages. Pure. */
import { compareText } from '../../i18n/sort'

/** The sets of words that a person has beside fields of work and tags. */
export type PersonSet = 'alsoEmail' | 'alsoPhone' | 'link' | 'speaks'

/** The elements of a set of a person, or of somebody who may have such sets, sorted. */
export function setIn(person: object, name: PersonSet): readonly string[] {
  const prefix = `${name}:`
  return Object.entries(person)
    .flatMap(([key, value]) =>
      key.startsWith(prefix) && value === true ? [key.slice(prefix.length)] : [],
    )
    .sort(compareText)
}
