/** People as options of a field that finds them by name. */
import { directory } from './directory'

/** How many are offered at once. */
const most = 12

/** Those whose name fits what was typed, the likeliest first, with the city beside the name. */
export function peopleOptions(
  query: string,
): readonly { readonly id: string; readonly label: string; readonly hint: string }[] {
  return directory()
    .find(query, most)
    .map(({ person, name }) => ({ id: person.id, label: name, hint: person.city ?? '' }))
}
