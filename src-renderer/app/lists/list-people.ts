/** What can be made of the people whom the rows of a list are about: cards for an address book, address labels, addresses for a letter. */
import { isLive } from '../../domain/edits'
import { newestChange } from '../../domain/figures.rules'
import { fullName } from '../../domain/people.rules'
import type { Row } from '../../domain/tables'
import type { Translate } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { showAddresses } from '../AddressesDialog'
import { saveCards } from '../cards/save-cards'
import { showLabels } from '../labels/labels.state'
import type { ListDescription, ListFile } from './list-types'
import { rowsInOrder } from './list-state.rules'
import type { ShownList } from './use-shown-list'

type PeopleOf<R> = NonNullable<ListDescription<R>['peopleOf']>

/** The people of rows, each once, in the order of the rows; without those in the trash. */
async function peopleOfRows<R>(
  rows: readonly R[],
  peopleOf: PeopleOf<R>,
): Promise<readonly Row<'people'>[]> {
  const ids = [...new Set(rows.flatMap(peopleOf))]
  const people = await database().people.bulkGet(ids)
  return people.flatMap((person) => (person !== undefined && isLive(person) ? [person] : []))
}

/** The cards of the people of a list, beside the tables it can be saved as. */
export function cardsFile<R>(peopleOf: PeopleOf<R>, t: Translate): ListFile<R> {
  return {
    id: 'vcard',
    label: t('lists:export.vcard'),
    sensitive: [t('people:field.birthDate'), t('people:field.notes')],
    save: async (rows, isSensitiveToo) =>
      saveCards(await peopleOfRows(rows, peopleOf), isSensitiveToo),
  }
}

/** Asks for the address labels of everybody in the list, in its order. */
export async function labelsOfList<R>(shown: ShownList<R>, peopleOf: PeopleOf<R>): Promise<void> {
  const people = await peopleOfRows(rowsInOrder(shown), peopleOf)
  showLabels(people, newestChange(people))
}

/** Asks for the addresses of everybody in the list, for a letter. */
export async function addressesOfList<R>(
  shown: ShownList<R>,
  peopleOf: PeopleOf<R>,
): Promise<void> {
  const people = await peopleOfRows(rowsInOrder(shown), peopleOf)
  showAddresses(people.map((person) => ({ name: fullName(person), email: person.email })))
}
