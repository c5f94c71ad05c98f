/** The list of people as a workbook: who they are, how to reach them, what they do in the cycle. */
import type { WorkbookModel } from '../../../src-shared/documents'
import type { Cycle } from '../../domain/cycle'
import { lineOf } from '../../app/documents/document-text'
import type { DocumentContext } from '../../app/documents/document-context'
import type { PersonOnList } from '../../app/documents/people-sheet'
import { peopleSheet } from '../../app/documents/people-sheet'

/** The list of people as a workbook of one sheet; `cycle` null for the people of all cycles. */
export function peopleWorkbook(
  list: readonly PersonOnList[],
  cycle: Cycle | null,
  { workspace, translator, timestamp }: DocumentContext,
): WorkbookModel {
  const { t, language } = translator
  const title =
    cycle === null
      ? t('documents:people.titleAll')
      : t('documents:people.title', { cycle: cycle.name })
  return {
    language,
    title: lineOf(title),
    author: lineOf(workspace.organization),
    timestamp,
    sheets: [peopleSheet(list, translator)],
  }
}
