/** When an application came, and whether that was after the call had closed: the same two columns in every list of applicants. */
import type { Cycle } from '../../domain/cycle'
import { arrivalOf } from '../../domain/calls/call.rules'
import type { Translator } from '../../i18n/i18n'
import type { GridColumn } from '../../ui/grid'
import type { Applicant } from './applicants.rules'

/** The columns that are shown at first, and those that can be chosen. */
interface ArrivalColumns<R> {
  readonly usual: readonly GridColumn<R>[]
  readonly further: readonly GridColumn<R>[]
}

const arrivals = ['inTime', 'late'] as const

/** The columns. Where somebody is late that is shown without being chosen. */
export function arrivalColumns<R>(
  { t, format }: Translator,
  cycle: Cycle,
  rows: readonly R[],
  of: (row: R) => Applicant,
): ArrivalColumns<R> {
  const dayOf = (row: R): string | null => of(row).application?.submittedAt?.slice(0, 10) ?? null
  const arrivalIn = (row: R) => arrivalOf(cycle, of(row).application)
  const wordOf = (row: R): string => {
    const arrival = arrivalIn(row)
    return arrival === null ? '' : t(`selection:arrival.${arrival}`)
  }
  const arrived: GridColumn<R> = {
    id: 'arrived',
    title: t('selection:arrival.title'),
    width: 100,
    text: wordOf,
    grouping: 'text',
    groupWords: arrivals.map((arrival) => t(`selection:arrival.${arrival}`)),
    // In every language in the same order; of whom nothing is known stands last.
    sortValue: (row) => {
      const arrival = arrivalIn(row)
      return arrival === null ? null : arrivals.indexOf(arrival)
    },
  }
  const sent: GridColumn<R> = {
    id: 'submittedAt',
    title: t('selection:board.sent'),
    width: 116,
    text: (row) => {
      const day = dayOf(row)
      return day === null ? '' : format.shortDate(day)
    },
    value: { is: 'day', of: dayOf },
    sortValue: dayOf,
  }
  return rows.some((row) => of(row).isLate)
    ? { usual: [arrived], further: [sent] }
    : { usual: [], further: [arrived, sent] }
}
