/** The list of alumni as a workbook: who they are, what they completed, how to reach them. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Translate } from '../../i18n/i18n'
import { cycleIn, personIn } from '../../domain/forms.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import { roleWord } from '../../domain/gendered-words'
import type { Person } from '../../domain/person'
import { lineOf } from '../../app/documents/document-text'
import { personColumns } from '../../app/documents/people-table'
import { defineTable, textColumn } from '../../app/documents/table'
import type { Alumnus, CompletedCycle } from './alumni.rules'

/** "Cycle 6: Mentor; Cycle 5: Mentee" */
export function completedText(
  cycles: readonly CompletedCycle[],
  person: Person,
  t: Translate,
): string {
  return cycles
    .map(({ cycle, roles }) =>
      t('alumni:completed', {
        cycle: cycle.name,
        roles: roles.map((role) => roleWord(role, person, t)).join(', '),
      }),
    )
    .join('; ')
}

const alumniTable = defineTable<Alumnus>(({ t }) => {
  const of = personColumns(t)
  return {
    name: lineOf(t('alumni:title')),
    columns: [
      ...[of.lastName, of.firstName, of.otherScript],
      textColumn(t('alumni:column.cycles'), 40, (row) => completedText(row.cycles, row.person, t)),
      ...[of.email, of.phone, of.city, of.organization, of.fields],
    ],
  }
})

/** The alumni as a workbook of one sheet, in the order given. */
export function alumniWorkbook(
  alumni: readonly Alumnus[],
  context: DocumentContext,
): WorkbookModel {
  const { t, language } = context.translator
  const written = alumni.map(({ person, cycles, ...rest }) => ({
    ...rest,
    person: personIn(person, language),
    cycles: cycles.map((one) => ({ ...one, cycle: cycleIn(one.cycle, language) })),
  }))
  return alumniTable.toWorkbook(t('alumni:title'), written, context)
}
