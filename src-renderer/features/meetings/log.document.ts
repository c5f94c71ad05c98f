/** The paper on which a pair writes down its meetings, with the number under which it is typed back. */
import type { SignInSheetDocument } from '../../../src-shared/documents'
import type { DocumentContext } from '../../app/documents/document-context'
import { lineOf } from '../../app/documents/document-text'
import { fileName } from '../../app/documents/file-name'
import { cycleCalled } from '../../domain/award-content.rules'
import { cycleIn, workspaceIn } from '../../domain/forms.rules'
import type { Cycle } from '../../domain/cycle'
import type { NamedPair } from '../../domain/pairs.rules'

/** As many lines as a page and a half have room for: one for each planned meeting, and some more. */
const fewestLines = 12
const mostLines = 60

/** The log of one pair. `number` is the pair's in the list of the month. */
export function paperLog(
  { pair, menteeName, mentorName }: NamedPair,
  number: number,
  stored: Cycle,
  context: DocumentContext,
): SignInSheetDocument {
  const { translator, timestamp } = context
  const { t, format, language } = translator
  const workspace = workspaceIn(context.workspace, language)
  const cycle = cycleIn(stored, language)
  const title = t('pairs:title.pair', { mentee: menteeName, mentor: mentorName })
  const what = `${t('meetings:log.file', { number })} ${title}`
  return {
    template: 'sign-in-sheet',
    language,
    title: lineOf(title),
    name: fileName({ what, cycle, day: pair.startedOn }, { translator, timestamp }),
    author: lineOf(workspace.organization),
    timestamp,
    organization: lineOf(workspace.organization),
    group: [workspace.program, cycleCalled(cycle, translator) || cycle.name]
      .map(lineOf)
      .filter((part) => part !== '')
      .join(' · '),
    date: t('meetings:log.number', { number }),
    details: [
      t('meetings:log.number', { number }),
      t('meetings:log.since', { date: format.dateOf(pair.startedOn) }),
      t('meetings:log.how'),
    ],
    columns: [
      { title: t('meetings:field.date'), width: 1.6 },
      { title: t('meetings:field.minutes'), width: 1.3 },
      { title: t('meetings:field.how'), width: 1.8 },
      { title: t('meetings:log.about'), width: 4 },
    ],
    number: t('documents:column.rowNumber'),
    signature: t('documents:column.signature'),
    rows: [],
    blankRows: Math.min(mostLines, Math.max(fewestLines, (stored.meetingsPlanned ?? 0) + 4)),
    totals: [{ label: t('meetings:log.together'), value: '' }],
    signedBy: { label: t('meetings:log.signedBy'), name: '', date: t('documents:column.date') },
    pageOf: t('documents:pageOf'),
  }
}
