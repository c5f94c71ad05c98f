/** Saves and prints what the reports are, through the main process, and tells what came of it. */
import type { DocumentModel, WorkbookModel } from '../../../src-shared/documents'
import { runJob } from '../jobs'
import { askCsvKind } from './csv-question'
import { notifySaved } from '../notify'
import { printPages } from './print'

/** Asks where, then saves a document as PDF. Answers whether it was saved. */
export async function saveDocument(
  document: DocumentModel,
  suggestedName: string,
): Promise<boolean> {
  const result = await runJob({ key: 'reports:job.save', params: { name: suggestedName } }, (job) =>
    window.ciklus.documents.save({ job, document, suggestedName }),
  )
  return notifySaved(result)
}

/** Opens the print dialog with a document's pages. Answers whether it was printed. */
export async function printDocument(document: DocumentModel): Promise<boolean> {
  return printPages(document, { key: 'reports:job.print', params: { name: document.title } })
}

/** Asks where, and for a CSV what for, then saves tables as XLSX or the first of them as CSV. Answers whether they were saved. */
export async function saveTables(
  workbook: WorkbookModel,
  format: 'xlsx' | 'csv',
  suggestedName: string,
): Promise<boolean> {
  const kind = format === 'csv' ? await askCsvKind() : format
  if (kind === null) return false
  const result = await runJob({ key: 'reports:job.save', params: { name: suggestedName } }, (job) =>
    window.ciklus.tables.save({ job, workbook, format: kind, suggestedName }),
  )
  return notifySaved(result)
}
