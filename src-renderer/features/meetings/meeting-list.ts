/** The meetings of a cycle as a flat list: a line for each, as its table, cards, board, views and file are made of it. */
import { fieldCell } from '../../app/cells/cell-field'
import type { CellField } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { storedRow } from '../../app/cells/stored-row'
import { absentees, meetingSources, meetingStates, meetingWays } from '../../domain/meeting'
import type { Meeting } from '../../domain/meeting'
import { meetingsInOrder, monthOf } from '../../domain/meetings.rules'
import type { NamedPair } from '../../domain/pairs.rules'
import { compareDates } from '../../i18n/dates'
import type { Translate, Translator } from '../../i18n/i18n'
import { label } from '../../domain/edits'
import type { GridColumn } from '../../ui/grid'
import { namesOf } from './meetings.data'
import { minutesCell } from './minutes-cell'
import { monthName } from './meetings.words'
import { nameColumns } from './pair-columns'
import type { PairRow } from './pair-columns'

/** A meeting with the pair whose it is. */
export interface MeetingLine extends Pick<PairRow, 'named' | 'number'> {
  readonly meeting: Meeting
}

/** The id of a line. */
export const lineId = ({ meeting }: MeetingLine): string => meeting.id

/** What the list is narrowed to: a month, and what is known; null for any. */
interface Narrowed {
  readonly during: string | null
  readonly state: string | null
}

/** The meetings of these pairs by day, of one day in the order of the pairs. */
export function meetingLines(
  pairs: readonly PairRow[],
  { during, state }: Narrowed,
): readonly MeetingLine[] {
  const isMeant = (meeting: Meeting): boolean =>
    (during === null || monthOf(meeting.date) === during) &&
    (state === null || meeting.state === state)
  return pairs
    .flatMap(({ named, number, meetings }) =>
      meetingsInOrder(meetings)
        .filter(isMeant)
        .map((meeting) => ({ meeting, named, number })),
    )
    .sort((a, b) => compareDates(a.meeting.date, b.meeting.date))
}

/** The day; of a month in which they did not meet the month. */
function dayText({ meeting: { state, date } }: MeetingLine, translator: Translator): string {
  return state === 'none' ? monthName(monthOf(date), translator) : translator.format.shortDate(date)
}

type Word = 'state' | 'how' | 'toldBy' | 'absent'

const words = {
  state: meetingStates,
  how: meetingWays,
  toldBy: meetingSources,
  absent: absentees,
} as const satisfies Readonly<Record<Word, readonly string[]>>

/** A column of one of a few words. */
function wordColumn(id: Word, width: number, t: Translate): GridColumn<MeetingLine> {
  const all: Readonly<Record<string, string>> = Object.fromEntries(
    words[id].map((value) => [value, t(`meetings:${id}.${value}` as 'meetings:how.phone')]),
  )
  const text = ({ meeting }: MeetingLine): string => all[meeting[id] ?? ''] ?? ''
  return {
    id,
    title: t(`meetings:field.${id}`),
    width,
    text,
    grouping: 'text',
    groupWords: Object.values(all),
    sortValue: text,
  }
}

/** The columns: those shown at first, and those that are shown when they are chosen. */
export function meetingColumns(translator: Translator) {
  const { t, format } = translator
  const usual: readonly GridColumn<MeetingLine>[] = [
    {
      id: 'date',
      title: t('meetings:field.date'),
      width: 130,
      text: (line) => dayText(line, translator),
      value: {
        is: 'day',
        of: ({ meeting: { state, date } }) => (state === 'none' ? null : date),
      },
      grouping: ({ meeting }) => monthName(monthOf(meeting.date), translator),
      sortValue: ({ meeting }) => meeting.date,
    },
    ...nameColumns<MeetingLine>(translator),
    {
      id: 'minutes',
      title: t('meetings:field.minutes'),
      width: 90,
      align: 'end',
      text: ({ meeting: { minutes } }) => (minutes === null ? '' : format.number(minutes)),
      value: { is: 'number', of: ({ meeting }) => meeting.minutes },
      sortValue: ({ meeting }) => meeting.minutes,
    },
    wordColumn('how', 120, t),
    wordColumn('state', 190, t),
    {
      id: 'note',
      title: t('meetings:field.note'),
      flex: 3,
      width: 160,
      text: ({ meeting }) => meeting.note ?? '',
    },
  ]
  const more: readonly GridColumn<MeetingLine>[] = [
    wordColumn('toldBy', 120, t),
    wordColumn('absent', 130, t),
    {
      id: 'number',
      title: t('meetings:field.pair'),
      width: 84,
      align: 'end',
      text: ({ number }) => format.number(number),
      value: { is: 'number', of: ({ number }) => number },
      sortValue: ({ number }) => number,
    },
  ]
  return { usual, more }
}

/** What is sensitive in it. */
export const sensitiveOfMeetings: ReadonlySet<string> = new Set(['note'])

const changed = (named: NamedPair) => label('meetings:done.changed', namesOf(named))

/** What the cells have in common. */
const ownOf = (translator: Translator) =>
  ({
    translator,
    table: 'meetings',
    record: ({ meeting }: MeetingLine) => meeting,
    done: ({ named }: MeetingLine) => changed(named),
  }) as const

/** The cells of the list that are entered. The day is that of the meeting for good, and what is known has its own form. */
export function meetingCells(translator: Translator): CellList<MeetingLine> {
  const { t } = translator
  const only = (state: 'met' | 'missed') => (line: MeetingLine) =>
    line.meeting.state === state ? null : t(`meetings:only.${state}`)
  const own = ownOf(translator)
  return {
    cells: [
      minutesCell(translator, only('met')),
      fieldCell({ ...own, field: 'how', values: () => words.how, locked: only('met') }),
      fieldCell({ ...own, field: 'toldBy', values: () => words.toldBy }),
      fieldCell({ ...own, field: 'absent', values: () => words.absent, locked: only('missed') }),
      fieldCell({ ...own, field: 'note', hasLines: true }),
    ],
    nameOf: (line) =>
      t('meetings:title.line', { ...namesOf(line.named), date: dayText(line, translator) }),
    stored: async (line) => ({ ...line, meeting: await storedRow('meetings', line.meeting) }),
  }
}

/** Whether something is noted that is only noted while the meeting is as it is: it would go with another state. */
const hasDetails = ({ meeting: { minutes, how, absent } }: MeetingLine): boolean =>
  minutes !== null || how !== null || absent !== null

/** What is known, for many: that they met, or that somebody did not come. A month without a meeting is no day of its own. */
function stateCell(translator: Translator): CellField<MeetingLine> {
  const { t } = translator
  return fieldCell({
    ...ownOf(translator),
    field: 'state',
    values: () => ['met', 'missed'],
    locked: (line) => {
      if (line.meeting.state === 'none') return t('meetings:many.noDay')
      return hasDetails(line) ? t('meetings:many.details') : null
    },
  })
}

/** The fields that many meetings can be given a value in at once. */
export function meetingFields(translator: Translator): CellList<MeetingLine> {
  const { cells, nameOf } = meetingCells(translator)
  return { cells: [...cells, stateCell(translator)], nameOf }
}
