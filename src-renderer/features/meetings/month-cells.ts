/** The month of a pair as a cell of a list: typed, pasted and copied in one and the same writing. */
import { nowIso, today } from '../../app/clock'
import type { CellField } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import type { MeetingSource } from '../../domain/meeting'
import { label } from '../../domain/edits'
import { monthEdits, monthText, readMonth } from '../../domain/meetings.rules'
import type { Month } from '../../domain/meetings.rules'
import type { Translator } from '../../i18n/i18n'
import { sentence } from '../../i18n/sentence'
import { namesOf, storedMeetings } from './meetings.data'
import { monthName, wordsFor } from './meetings.words'
import type { PairRow } from './pair-columns'

/** The column of the cell. */
export const monthColumn = 'month'

/** The cells of the list. What is new in them was told by `toldBy`. */
export function monthCells(
  month: Month,
  toldBy: MeetingSource | null,
  translator: Translator,
): CellList<PairRow> {
  const { t } = translator
  const words = wordsFor(t)
  const cell: CellField<PairRow> = {
    id: monthColumn,
    title: monthName(month, translator),
    kind: 'text',
    text: (row) => monthText(row.meetings, words),
    locked: () => null,
    choices: () => [],
    commonChoices: () => [],
    done: ({ named }) => label('meetings:done.month', namesOf(named)),
    read: (text, { named, meetings }) => {
      const read = readMonth(text, month, named.pair, words, today())
      if (!read.ok) return { ok: false, problem: sentence(read.problem, translator) }
      const rest = { toldBy, note: null }
      const edits = monthEdits(named.pair.id, read.drafts, meetings, rest, nowIso())
      return { ok: true, text: text.trim(), edits }
    },
  }
  return {
    cells: [cell],
    nameOf: ({ named }) =>
      t('pairs:title.pair', { mentee: named.menteeName, mentor: named.mentorName }),
    stored: async (row) => ({ ...row, meetings: await storedMeetings(row.named.pair.id, month) }),
  }
}
