/** Columns that the list shows when they are chosen: what is known of people beside the usual. */
import { setIn } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import type { Translator } from '../../i18n/i18n'
import type { PersonEntry } from '../../storage/directory'
import type { GridColumn } from '../../ui/grid'

const texts = [
  ...(['nameInOtherScript', 'street', 'postalCode', 'country', 'organizationAddress'] as const),
  ...(['pronunciation', 'needs', 'notes', 'biography'] as const),
] as const

const sets = {
  alsoEmail: 'alsoEmail',
  alsoPhone: 'alsoPhone',
  link: 'links',
  speaks: 'speaks',
} as const

const titles = {
  nameInOtherScript: 'otherScript',
  street: 'street',
  postalCode: 'postalCode',
  country: 'country',
  pronunciation: 'pronunciation',
  needs: 'needs',
  organizationAddress: 'organizationAddress',
  notes: 'notes',
  biography: 'biography',
} as const

/** The columns. */
export function moreColumns({ t, format }: Translator): readonly GridColumn<PersonEntry>[] {
  const plain = (field: keyof typeof titles & keyof Person): GridColumn<PersonEntry> => ({
    id: field,
    title: t(`people:field.${titles[field]}`),
    width: 144,
    flex: 2,
    ...(field === 'country' ? { grouping: 'text' as const } : {}),
    text: ({ person }) => person[field] ?? '',
    sortValue: ({ person }) => person[field] ?? null,
  })
  return [
    {
      id: 'birthDate',
      title: t('people:field.birthDate'),
      width: 104,
      text: ({ person }) => (person.birthDate === null ? '' : format.shortDate(person.birthDate)),
      sortValue: ({ person }) => person.birthDate,
    },
    ...texts.map(plain),
    ...(['alsoEmail', 'alsoPhone', 'link', 'speaks'] as const).map(
      (name): GridColumn<PersonEntry> => ({
        id: name,
        title: t(`people:field.${sets[name]}`),
        width: 144,
        flex: 2,
        text: ({ person }) => setIn(person, name).join(', '),
        sortValue: ({ person }) => setIn(person, name).join(', '),
      }),
    ),
  ]
}
