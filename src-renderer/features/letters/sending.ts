/** Letters on their way out: as PDF, on paper, as files for a mail program, or to the clipboard. Each answers whether it was done. */
import { startOfDay, today } from '../../app/clock'
import { emlOf } from '../../app/documents/eml'
import { printDocument, saveDocument } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notifyFailure, notifySaved } from '../../app/notify'
import { toast } from '../../app/toasts'
import type { Cycle } from '../../domain/cycle'
import type { Workspace } from '../../domain/workspace'
import { translatorFor } from '../../i18n/i18n'
import { copyNow } from '../../ui'
import type { Draft } from './drafts.rules'
import { lettersAsText, lettersOnPaper } from './letters.document'

/** Of what the letters are. */
export interface Batch {
  readonly drafts: readonly Draft[]
  readonly workspace: Workspace
  readonly cycle: Cycle
  /** What the letter is called. */
  readonly letter: string
}

const paperOf = ({ drafts, workspace, cycle, letter }: Batch) =>
  lettersOnPaper(drafts, {
    ...{ workspace, cycle, letter },
    translator: translatorFor(workspace.documentLanguage),
    translatorOf: translatorFor,
    // The day stands on them: they are of the day on which they are made.
    timestamp: startOfDay(today()),
    day: today(),
  })

/** Asks where, and saves them as one PDF. */
export function savePdf(batch: Batch): Promise<boolean> {
  const document = paperOf(batch)
  return saveDocument(document, document.name ?? document.title)
}

/** Opens the print dialog with them. */
export function printLetters(batch: Batch): Promise<boolean> {
  return printDocument(paperOf(batch))
}

/** Asks where, and saves each as a file that a mail program opens to be sent. */
export async function saveEml({ drafts }: Batch): Promise<boolean> {
  const letters = drafts.map(({ to, email, subject, body }) => ({
    name: `${subject}, ${to}`.slice(0, 200),
    text: emlOf({ name: to, address: email, subject, text: body }),
  }))
  const job = { key: 'letters:saving', params: { count: letters.length } } as const
  const result = await runJob(job, (id) => window.ciklus.letters.save({ job: id, letters }))
  return notifyFailure(result) && notifySaved({ ok: true, value: result.value?.folder ?? null })
}

/** Copies them as text. */
export function copyLetters({ drafts }: Batch): boolean {
  if (!copyNow({ text: lettersAsText(drafts) })) return false
  toast({ key: 'letters:copied', params: { count: drafts.length } })
  return true
}
