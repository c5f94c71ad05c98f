/** The fields that many interviews can be given a value in at once. What is decided about somebody is no field: it has rules. */
import { fieldCell } from '../../app/cells/cell-field'
import type { CellList } from '../../app/cells/plan.rules'
import { timeCell } from '../../app/cells/time-cell'
import { label } from '../../domain/edits'
import type { Translator } from '../../i18n/i18n'
import type { Interview } from './interviews.rules'

const nameOf = ({ applicant }: Interview): string => applicant.name

/** The fields. */
export function interviewFields(translator: Translator): CellList<Interview> {
  const { t } = translator
  const own = {
    translator,
    table: 'participations' as const,
    record: ({ applicant }: Interview) => applicant.participation,
    done: (row: Interview) => label('selection:done.interview', { name: nameOf(row) }),
  }
  const cells = [
    fieldCell({ ...own, field: 'interviewPlace' }),
    fieldCell({ ...own, field: 'interviewers' }),
    { ...fieldCell({ ...own, field: 'interviewOn' }), title: t('selection:interview.day') },
    timeCell({
      ...own,
      field: 'interviewOn',
      id: 'interviewTime',
      title: t('selection:interview.time'),
    }),
    fieldCell({ ...own, field: 'interviewMinutes', min: 1, max: 600 }),
  ]
  return { cells, nameOf }
}
