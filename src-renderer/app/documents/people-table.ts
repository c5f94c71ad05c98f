/** The table of people: who they are, how to reach them, what they do in the cycle. */
import { cycleIn, personIn } from '../../domain/forms.rules'
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { byLastName, fieldsOf } from '../../domain/people.rules'
import { roleInDocument, statusInDocument } from '../../domain/gendered-words'
import type { Person } from '../../domain/person'
import { roles } from '../../domain/participation'
import type { Participation } from '../../domain/participation'
import type { Translate, Translator } from '../../i18n/i18n'
import type { DocumentContext } from './document-context'
import type { Column } from './table'
import { dateColumn, defineTable, textColumn } from './table'

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
export function rolesText(
  participations: readonly Participation[],
  person: Person,
  { t }: Translator,
): string {
  return [...participations]
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((p) =>
      t('documents:people.roleAndStatus', {
        role: roleInDocument(p.role, person, t),
        status: statusInDocument(p.status, person, t),
      }),
    )
    .join('; ')
}

type PersonColumn =
  | 'lastName'
  | 'firstName'
  | 'otherScript'
  | 'email'
  | 'phone'
  | 'city'
  | 'organization'
  | 'organizationAddress'
  | 'birthDate'
  | 'fields'

/** The columns of a person, for every table whose rows are of one. */
export function personColumns(
  t: Translate,
): Readonly<Record<PersonColumn, Column<{ readonly person: Person }>>> {
  return {
    lastName: textColumn(t('documents:column.lastName'), 20, (row) => row.person.lastName),
    firstName: textColumn(t('documents:column.firstName'), 18, (row) => row.person.firstName),
    otherScript: textColumn(
      t('documents:column.otherScript'),
      26,
      (row) => row.person.nameInOtherScript,
    ),
    email: textColumn(t('documents:column.email'), 32, (row) => row.person.email),
    phone: textColumn(t('documents:column.phone'), 18, (row) => row.person.phone),
    city: textColumn(t('documents:column.city'), 16, (row) => row.person.city),
    organization: textColumn(
      t('documents:column.organization'),
      34,
      (row) => row.person.organization,
    ),
    organizationAddress: textColumn(
      t('documents:column.organizationAddress'),
      34,
      (row) => row.person.organizationAddress,
    ),
    birthDate: dateColumn(t('documents:column.birthDate'), 14, (row) => row.person.birthDate),
    fields: textColumn(t('documents:column.fields'), 36, (row) => fieldsOf(row.person).join(', ')),
  }
}

/** The table "People": a row per person. */
export const peopleTable = defineTable<PersonOnList>((translator) => {
  const { t } = translator
  const of = personColumns(t)
  return {
    name: t('documents:sheet.people'),
    columns: [
      ...[of.lastName, of.firstName, of.otherScript],
      textColumn(t('documents:column.role'), 28, (row) =>
        rolesText(row.participations, row.person, translator),
      ),
      ...[of.email, of.phone, of.city, of.organization, of.organizationAddress],
      ...[of.birthDate, of.fields],
    ],
  }
})

/** The list of people as a workbook of one sheet; `cycle` null for the people of all cycles. */
export function peopleWorkbook(
  list: readonly PersonOnList[],
  cycle: Cycle | null,
  context: DocumentContext,
): WorkbookModel {
  const { t, language } = context.translator
  const title =
    cycle === null
      ? t('documents:people.titleAll')
      : t('documents:people.title', { cycle: cycleIn(cycle, language).name })
  const written = list.map((row) => ({ ...row, person: personIn(row.person, language) }))
  return peopleTable.toWorkbook(title, written, context)
}
