/** Printing, for every area: the system's dialog, and what is to be known of it. */
import type { DocumentModel } from '../../../src-shared/documents'
import type { Label } from '../../i18n/label'
import { runJob } from '../jobs'
import { notifyFailure } from '../notify'
import { toast } from '../toasts'

/** Says, before the dialog opens, that the paper has to be chosen in it where it cannot be told. */
async function sayPaper(document: DocumentModel): Promise<void> {
  const isLetter = document.template === 'labels' && document.sheet.paper === 'us-letter'
  const paper = isLetter ? 'US Letter' : 'A4'
  const info = await window.ciklus.app.info({})
  if (info.ok && !info.value.setsPaper) toast({ key: 'core:print.paper', params: { paper } })
}

/** Opens the system's print dialog with a document's pages. Answers whether they were printed, as far as the dialog says. */
export async function printPages(document: DocumentModel, job: Label): Promise<boolean> {
  await sayPaper(document)
  const result = await runJob(job, (id) => window.ciklus.documents.print({ job: id, document }))
  if (!notifyFailure(result)) return false
  const { printed } = result.value
  if (printed === false) toast({ key: 'core:notPrinted', params: {} })
  if (printed === null) toast({ key: 'core:print.unknown', params: {} }, { tone: 'problem' })
  return printed === true
}
