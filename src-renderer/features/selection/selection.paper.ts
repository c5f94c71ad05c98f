/** Saves what a selection leaves on paper and in calendars. */
import type { DocumentContext } from '../../app/documents/document-context'
import { calendarOf } from '../../app/documents/ics'
import { fileName } from '../../app/documents/file-name'
import { saveDocument } from '../../app/documents/save-document'
import { runJob } from '../../app/jobs'
import { notifySaved } from '../../app/notify'
import { startOfDay, today } from '../../app/clock'
import type { ReportDocument } from '../../../src-shared/documents'
import { translatorFor } from '../../i18n/i18n'
import { readWorkspace } from '../../storage/workspace'
import { applicantsOf } from './applicants.rules'
import { interviewsOf, usualMinutes } from './interviews.rules'
import type { MinutesRows } from './minutes.document'
import { interviewList, minutes } from './minutes.document'

/** What a document is made with today: it says how things stand now. Null before there is a program. */
async function contextNow(): Promise<DocumentContext | null> {
  const workspace = await readWorkspace()
  if (!workspace) return null
  const translator = translatorFor(workspace.documentLanguage)
  return { workspace, translator, timestamp: startOfDay(today()) }
}

const saver =
  (make: (made: MinutesRows, context: DocumentContext) => ReportDocument) =>
  async (made: MinutesRows): Promise<void> => {
    const context = await contextNow()
    if (context === null) return
    const document = make(made, context)
    await saveDocument(document, document.name ?? document.title)
  }

/** Asks where and saves the minutes of the selection. */
export const saveMinutes = saver(minutes)

/** Asks where and saves the list of interviews. */
export const saveInterviewList = saver(interviewList)

/** Asks where and saves the interviews that have a day, for a calendar to take in. */
export async function saveCalendar({ rows, selection }: MinutesRows): Promise<void> {
  const context = await contextNow()
  if (context === null) return
  const { t } = context.translator
  const events = interviewsOf(applicantsOf(rows, selection.reviews, 'shortlist')).flatMap(
    ({ applicant, on, minutes: length, place, by }) =>
      on === null
        ? []
        : [
            {
              uid: `${applicant.participation.id}@ciklus`,
              ...on,
              minutes: length ?? usualMinutes,
              title: t('selection:interview.with', { name: applicant.name }),
              place,
              note: by,
            },
          ],
  )
  const suggestedName = fileName(
    { what: t('selection:view.interviews'), cycle: rows.cycle },
    context,
  )
  const job = { key: 'reports:job.save', params: { name: suggestedName } } as const
  const text = calendarOf(events, context.timestamp)
  const result = await runJob(job, (id) =>
    window.ciklus.texts.save({ job: id, text, extension: '.ics', suggestedName }),
  )
  notifySaved(result)
}
