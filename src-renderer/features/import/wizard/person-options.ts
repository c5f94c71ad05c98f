/** People of the register as options of a field that finds them by name. */
import { directory } from '../../../storage/directory'
import type { PersonEntry } from '../../../storage/directory'
import type { Option } from '../../../ui'

const most = 12

const optionOf = ({ person, name }: PersonEntry): Option => ({
  id: person.id,
  label: name,
  hint: [person.city, person.email].filter((part) => part !== null).join(' · '),
})

/** Those who fit what was typed, best first; with an id, only that person. */
export function personOptions(id: string | null, query = ''): readonly Option[] {
  if (id === null) return directory().find(query, most).map(optionOf)
  const entry = directory().entry(id)
  return entry === undefined ? [] : [optionOf(entry)]
}

/** The name of a person of the register; empty when there is none of that id. */
export function nameOf(id: string | null): string {
  return id === null ? '' : (directory().entry(id)?.name ?? '')
}
