/** What an answer file writes to an application: beside the file of another role, and without forgetting when the first one came. Pure. */
import type { Application } from '../../domain/application'
import type { SentApplication } from '../../domain/calls/call-format'
import type { AskedRole } from '../../domain/call-question'
import type { FieldsOf } from '../../domain/edits'
import { hasTouched, hasWritten, markField, markOf, markText } from './file-mark.rules'
import type { FileMark } from './file-mark.rules'
import type { Difference } from './reading.types'
import type { SentAnswers, YesNo } from './sent-answers.rules'

const otherRole = (role: AskedRole): AskedRole => (role === 'mentee' ? 'mentor' : 'mentee')

/** The mark of the file of the other role. */
export const otherMark = (application: Application | null, role: AskedRole): FileMark | null =>
  application === null ? null : markOf(application, otherRole(role))

/** The earlier of two times. */
export const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A file on its way into an application. */
interface Writing {
  readonly sent: SentApplication
  readonly answers: SentAnswers
  readonly words: YesNo
  /** When it is read; ISO without zone. */
  readonly now: string
  /** When the first file of this person in this role was saved, of those that are read together. */
  readonly firstAt: string
  /** Whether the person is a mentee of the cycle: then the application's time is of that. */
  readonly isMentee: boolean
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
const valueOf = (application: Application | null, field: string): string =>
  textIn((application as Readonly<Record<string, unknown>> | null)?.[field])

/** When an application came: the first file counts, and a mentee's time is not the mentor's. */
function submitted(
  { sent, firstAt, isMentee }: Writing,
  application: Application | null,
): FieldsOf<'applications'> {
  const other = otherMark(application, sent.role)
  if (sent.role === 'mentor' && (isMentee || other !== null)) return {}
  const isOthers = application !== null && other !== null && markOf(application, sent.role) === null
  const before = isOthers ? null : (application?.submittedAt ?? null)
  return { submittedAt: before === null ? firstAt : earlier(before, firstAt) }
}

/** What a file writes to the application as it stands; null for a new one. Of what both roles are asked the later file counts. */
export function fieldsToWrite(
  writing: Writing,
  application: Application | null,
): FieldsOf<'applications'> {
  const { sent, answers, words, now } = writing
  const saved = earlier(sent.at, now)
  const other = otherMark(application, sent.role)
  const isOlder = other !== null && other.at > saved
  const answered = Object.entries(answers.fields).filter(([field, value]) => {
    const stored = valueOf(application, field)
    const isOthers = other !== null && stored !== '' && hasWritten(other, field, stored)
    return !isOthers || !(isOlder || value === null)
  })
  const consent = {
    ...{ given: sent.consent, text: sent.consent ? words.yes : words.no },
    on: saved.slice(0, 10),
  }
  const mark = { at: sent.at, print: answers.print, readAt: now }
  return {
    ...(Object.fromEntries(answered) as object),
    ...submitted(writing, application),
    ...(isOlder && application?.consent ? {} : { consent }),
    [markField(sent.role)]: markText(mark, Object.fromEntries(answered)),
  }
}

const bookkeeping = new Set(['submittedAt', 'fromFile', 'fromMentorFile', 'consent'])

/** How the application that is here differs from what a file writes to it. */
export function differencesOf(
  application: Application,
  fields: FieldsOf<'applications'>,
  words: YesNo,
): readonly Difference[] {
  const given = (is: boolean | undefined): string =>
    is === undefined ? '' : is ? words.yes : words.no
  const consents = fields.consent
    ? [
        {
          ...{ field: 'consent', what: 'consent' },
          here: given(application.consent?.given),
          there: given(fields.consent.given),
        },
      ]
    : []
  return [
    ...Object.entries(fields)
      .filter(([field]) => !bookkeeping.has(field))
      .map(([field, value]) => ({
        ...{ field, what: field.startsWith('answer:') ? field.slice('answer:'.length) : field },
        here: valueOf(application, field),
        there: textIn(value),
      })),
    ...consents,
  ].filter((one) => one.here !== one.there)
}

/** Those differences in which what stands here is neither of the file before nor of the other role's: somebody wrote it by hand. */
export function editedSince(
  application: Application,
  role: AskedRole,
  differences: readonly Difference[],
): readonly Difference[] {
  const before = markOf(application, role)
  if (before === null || before.wrote.size === 0) return []
  const other = otherMark(application, role)
  return differences.filter(({ field, here }) => {
    if (field === 'consent' || hasWritten(before, field, here)) return false
    if (other !== null && hasWritten(other, field, here)) return false
    return here !== '' || hasTouched(before, field)
  })
}
