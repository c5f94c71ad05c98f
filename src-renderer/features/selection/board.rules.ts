/** The board of a selection: a column for each status, in the order in which people come through them. Pure. */
import { statuses } from '../../domain/participation'
import type { Status } from '../../domain/participation'
import { waitingList } from '../../domain/waiting-list.rules'
import type { Applicant } from './applicants.rules'

/** The columns that are always there, in the order in which people come through them. */
export const always: readonly Status[] = [
  'applied',
  'shortlisted',
  'interview',
  'accepted',
  'waiting',
  'rejected',
]

/** The applicants of one status; those who wait in the order of their places. */
interface StatusColumn {
  readonly status: Status
  readonly cards: readonly Applicant[]
}

/** The columns: the usual ones, then each other status that somebody has. */
export function statusColumns(applicants: readonly Applicant[]): readonly StatusColumn[] {
  const found = new Map<Status, Applicant[]>()
  for (const applicant of applicants) {
    const { status } = applicant.participation
    const others = found.get(status)
    if (others === undefined) found.set(status, [applicant])
    else others.push(applicant)
  }
  const further = statuses.filter((status) => !always.includes(status) && found.has(status))
  return [...always, ...further].map((status) => {
    const cards = found.get(status) ?? []
    return { status, cards: status === 'waiting' ? waitingList(cards) : cards }
  })
}
