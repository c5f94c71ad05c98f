/** What a mentor and a mentee agree on, to be signed by both: the words of the cycle, or the standard ones. */
import type { LettersDocument } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { lineOf, textOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { cycleInWords } from '../../domain/award-content.rules'
import type { Cycle } from '../../domain/cycle'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { beforeNext } from '../../i18n/sentence'

/** Words in square brackets that stand for something of the pair, as an organization may write them. */
const places = {
  mentee: /\[(?:mentee|menti|менти)\]/giu,
  mentor: /\[(?:mentor|ментор)\]/giu,
  program: /\[(?:program|програм)\]/giu,
  cycle: /\[(?:cycle|ciklus|циклус)\]/giu,
} as const

/** A text with what stands in brackets filled in. Other brackets stay. */
function filledIn(text: string, values: Readonly<Record<keyof typeof places, string>>) {
  const names = Object.keys(places) as (keyof typeof places)[]
  return names.reduce(
    (filled, name) =>
      filled.replace(places[name], (place: string, at: number) =>
        beforeNext(values[name], filled.slice(at + place.length, at + place.length + 1)),
      ),
    text,
  )
}

/** The agreement of one pair. */
export function agreement(
  { pair, menteeName, mentorName }: NamedPair,
  stored: Cycle,
  context: DocumentContext,
): LettersDocument {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const { organization, program } = workspaceIn(context.workspace, language)
  const cycle = cycleIn(stored, language)
  const own = stored.agreementText?.[language]?.trim() ?? ''
  const body = filledIn(own === '' ? t('meetings:agreement.standard') : own, {
    mentee: menteeName,
    mentor: mentorName,
    program,
    cycle: cycleInWords(cycle, translator),
  })
  const title = t('meetings:agreement.title')
  const what = `${title} ${t('pairs:title.pair', { mentee: menteeName, mentor: mentorName })}`
  const { agreedOn = null } = pair
  return {
    template: 'letters',
    language,
    title: lineOf(title),
    name: fileName({ what, cycle, day: pair.startedOn }, { translator, timestamp }),
    author: lineOf(organization),
    organization: lineOf(organization),
    timestamp,
    pages: [
      {
        to: lineOf(program),
        placeAndDate: agreedOn === null ? '' : format.date(agreedOn),
        subject: lineOf(title),
        body: textOf(body),
        signatures: [
          lineOf(t('meetings:agreement.mentee', { name: menteeName })),
          lineOf(t('meetings:agreement.mentor', { name: mentorName })),
        ],
      },
    ],
  }
}
