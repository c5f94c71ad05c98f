/** Moving a card of an applicant from status to status: the decision that leads there, with the questions that it asks. */
import { runAction } from '../../app/actions'
import type { ListDescription } from '../../app/lists/list-types'
import { toast } from '../../app/toasts'
import { statusWord } from '../../domain/gendered-words'
import { statuses } from '../../domain/participation'
import type { Status } from '../../domain/participation'
import type { Translate } from '../../i18n/i18n'
import type { GridColumn } from '../../ui/grid'
import type { Applicant } from './applicants.rules'
import { always } from './board.rules'
import { statusAfter } from './selection.actions'
import type { Decision } from './selection.actions'

/** The decision that leads to a status; none leads to some. */
const decisionFor = (status: Status | undefined): Decision | undefined =>
  (Object.keys(statusAfter) as Decision[]).find((decision) => statusAfter[decision] === status)

/** Decides as the column says. Says so where that cannot be decided any more; what is decided is told by the notice of it. */
function decideAs(applicant: Applicant, status: Status | undefined): void {
  const decision = decisionFor(status)
  if (decision === undefined) return
  if (runAction(`selection.${decision}`, [applicant]) === false)
    toast({ key: 'selection:board.stays', params: { name: applicant.name } })
}

/** The column of the status, by which the board of any list of applicants is. */
export function statusColumn<R>(of: (row: R) => Applicant, t: Translate): GridColumn<R> {
  return {
    id: 'status',
    title: t('people:filter.status'),
    width: 130,
    text: (row) => statusWord(of(row).participation.status, of(row).person, t),
    grouping: (row) => t(`people:status.${of(row).participation.status}`),
    groupWords: always.map((status) => t(`people:status.${status}`)),
    sortValue: (row) => statuses.indexOf(of(row).participation.status),
  }
}

/** What makes a list of applicants a board by status. */
export function statusBoard<R>(
  of: (row: R) => Applicant,
  t: Translate,
): Pick<ListDescription<R>, 'boardBy' | 'moving' | 'emptyColumn'> {
  const statusOf = (title: string) => statuses.find((one) => t(`people:status.${one}`) === title)
  return {
    boardBy: ['status'],
    emptyColumn: t('selection:board.empty'),
    moving: {
      columnId: 'status',
      isTarget: (title) => decisionFor(statusOf(title)) !== undefined,
      move: (row, title) => decideAs(of(row), statusOf(title)),
    },
  }
}
