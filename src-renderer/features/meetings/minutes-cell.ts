/** How long a meeting took, as a cell of a list. */
import type { CellField } from '../../app/cells/cell-field'
import { change, label } from '../../domain/edits'
import { isLength, mostMinutes, typedMinutes } from '../../domain/meetings.rules'
import type { Translator } from '../../i18n/i18n'
import { namesOf } from './meetings.data'
import type { MeetingLine } from './meeting-list'

/** The cell. It reads "90", "90 min" and "1:30", as the cell of a month does. */
export function minutesCell(
  { t }: Translator,
  locked: (line: MeetingLine) => string | null,
): CellField<MeetingLine> {
  return {
    id: 'minutes',
    title: t('meetings:field.minutes'),
    kind: 'text',
    text: ({ meeting: { minutes } }) => (minutes === null ? '' : String(minutes)),
    locked,
    choices: () => [],
    commonChoices: () => [],
    done: ({ named }) => label('meetings:done.changed', namesOf(named)),
    read: (text, { meeting }) => {
      const typed = text.trim().replaceAll(/\s+/gu, '')
      const minutes = typed === '' ? null : typedMinutes(typed)
      const isWrong = typed !== '' && (minutes === null || !isLength(minutes))
      if (isWrong)
        return { ok: false, problem: t('meetings:problem.minutes', { most: mostMinutes }) }
      const edits = minutes === meeting.minutes ? [] : [change('meetings', meeting.id, { minutes })]
      return { ok: true, text: minutes === null ? '' : String(minutes), edits }
    },
  }
}
