/** The list of alumni as a workbook: who they are, what they completed, how to reach them. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Translate } from '../../i18n/i18n'
import { column, lineOf, textCell } from '../../app/documents/document-text'
import { fieldsOf } from '../../domain/people.rules'
import type { DocumentContext } from '../../app/documents/document-context'
import type { Alumnus, CompletedCycle } from './alumni.rules'

/** "Cycle 6: Mentor; Cycle 5: Mentee" */
export function completedText(cycles: readonly CompletedCycle[], t: Translate): string {
  return cycles
    .map(({ cycle, roles }) =>
      t('alumni:completed', {
        cycle: cycle.name,
        roles: roles.map((role) => t(`people:role.${role}`)).join(', '),
      }),
    )
    .join('; ')
}

/** The alumni as a workbook of one sheet, in the order given. */
export function alumniWorkbook(
  alumni: readonly Alumnus[],
  { workspace, translator, timestamp }: DocumentContext,
): WorkbookModel {
  const { t, language } = translator
  return {
    language,
    title: lineOf(t('alumni:title')),
    author: lineOf(workspace.organization),
    timestamp,
    sheets: [
      {
        name: lineOf(t('alumni:title')),
        columns: [
          column(t('documents:column.lastName'), 'text', 20),
          column(t('documents:column.firstName'), 'text', 18),
          column(t('documents:column.otherScript'), 'text', 26),
          column(t('alumni:column.cycles'), 'text', 40),
          column(t('documents:column.email'), 'text', 32),
          column(t('documents:column.phone'), 'text', 18),
          column(t('documents:column.city'), 'text', 16),
          column(t('documents:column.organization'), 'text', 34),
          column(t('documents:column.fields'), 'text', 36),
        ],
        rows: alumni.map(({ person, cycles }) => [
          textCell(person.lastName),
          textCell(person.firstName),
          textCell(person.nameInOtherScript),
          textCell(completedText(cycles, t)),
          textCell(person.email),
          textCell(person.phone),
          textCell(person.city),
          textCell(person.organization),
          textCell(fieldsOf(person).join(', ')),
        ]),
      },
    ],
  }
}
