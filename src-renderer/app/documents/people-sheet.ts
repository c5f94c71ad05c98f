/** The sheet of people: who they are, how to reach them, what they do in the cycle. */
import { byLastName, fieldsOf } from '../../domain/people.rules'
import { type Person } from '../../domain/person'
import { roles } from '../../domain/participation'
import { type Participation } from '../../domain/participation'
import type { Translator } from '../../i18n/i18n'
import { type Sheet, column, textCell, dateCell } from './document-text'

/** A person with their participations in the cycle the list is of. */
export interface PersonOnList {
  readonly person: Person
  readonly participations: readonly Participation[]
}

/** The people of a cycle with what they do in it, sorted by last name. */
export function peopleOnList(
  people: readonly Person[],
  participations: readonly Participation[],
): readonly PersonOnList[] {
  const found = new Map<string, Participation[]>()
  for (const participation of participations) {
    const list = found.get(participation.personId)
    if (list === undefined) found.set(participation.personId, [participation])
    else list.push(participation)
  }
  return people
    .flatMap((person) => {
      const theirs = found.get(person.id)
      return theirs === undefined ? [] : [{ person, participations: theirs }]
    })
    .sort((a, b) => byLastName(a.person, b.person))
}

/** "Mentor: in the program; Speaker: invited", in the order of roles. */
export function rolesText(participations: readonly Participation[], { t }: Translator): string {
  return [...participations]
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((p) =>
      t('documents:people.roleAndStatus', {
        role: t(`documents:role.${p.role}`),
        status: t(`documents:status.${p.status}`),
      }),
    )
    .join('; ')
}

/** The sheet "People": a row per person. */
export function peopleSheet(list: readonly PersonOnList[], translator: Translator): Sheet {
  const { t } = translator
  return {
    name: t('documents:sheet.people'),
    columns: [
      column(t('documents:column.lastName'), 'text', 20),
      column(t('documents:column.firstName'), 'text', 18),
      column(t('documents:column.otherScript'), 'text', 26),
      column(t('documents:column.role'), 'text', 28),
      column(t('documents:column.email'), 'text', 32),
      column(t('documents:column.phone'), 'text', 18),
      column(t('documents:column.city'), 'text', 16),
      column(t('documents:column.organization'), 'text', 34),
      column(t('documents:column.birthDate'), 'date', 14),
      column(t('documents:column.fields'), 'text', 36),
    ],
    rows: list.map(({ person, participations }) => [
      textCell(person.lastName),
      textCell(person.firstName),
      textCell(person.nameInOtherScript),
      textCell(rolesText(participations, translator)),
      textCell(person.email),
      textCell(person.phone),
      textCell(person.city),
      textCell(person.organization),
      dateCell(person.birthDate),
      textCell(fieldsOf(person).join(', ')),
    ]),
  }
}
