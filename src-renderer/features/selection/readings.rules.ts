/** What a reviewer reads: each applicant with what was said of them so far, by name or by a number where nobody is to know the name. */
import { groupBy } from '../../domain/by-id'
import type { Cycle } from '../../domain/cycle'
import type { Review } from '../../domain/review'
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import type { Reviewer } from '../../domain/reviewer'
import type { Translator } from '../../i18n/i18n'
import { readBy } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { blindNumbers, isReadBlind } from './blind.rules'
import { stateOf, totalOf } from './scores.rules'
import type { ReviewState } from './scores.rules'
import type { SelectionRows } from './selection.types'

/** An applicant and what the reviewer has said of them so far. */
export interface Reading {
  readonly id: string
  readonly applicant: Applicant
  /** Their name, or a number where they are read without one. */
  readonly calledAs: string
  readonly isBlind: boolean
  readonly review: Review | null
  readonly state: ReviewState
  readonly total: number | null
}

/** What of a round is needed to know who is read. */
interface ReadRound {
  readonly rows: { readonly cycle: Cycle }
  readonly round: Round
  readonly selection: Pick<SelectionRows, 'reviews'>
  readonly criteria: readonly ReviewCriterion[]
  readonly applicants: readonly Applicant[]
}

/** Whether the reviewer still has to say something. */
export const isLeft = ({ state }: Reading): boolean => state === 'open' || state === 'begun'

/** What a reviewer reads in a round, in its order. */
export function readingsOf(
  view: ReadRound,
  reviewer: Pick<Reviewer, 'id'>,
  { t, format }: Translator,
): readonly Reading[] {
  const { selection, criteria, round, applicants, rows } = view
  const numbers = blindNumbers(applicants)
  const numberOf = ({ id }: Applicant): number => numbers.get(id) ?? 0
  const mine = groupBy(
    selection.reviews.filter((one) => one.round === round && one.reviewerId === reviewer.id),
    ({ personId }) => personId,
  )
  const readings = readBy(reviewer.id, applicants, selection.reviews, round).map((applicant) => {
    const review = mine.get(applicant.id)?.[0] ?? null
    const isBlind = isReadBlind(rows.cycle, round, applicant)
    const number = format.number(numberOf(applicant))
    return {
      ...{ id: applicant.id, applicant, review, isBlind },
      calledAs: isBlind ? t('selection:blind.application', { number }) : applicant.name,
      state: stateOf(review, criteria),
      total: totalOf(review, criteria),
    }
  })
  // The order of names would tell what the numbers do not.
  return readings.some(({ isBlind }) => isBlind)
    ? readings.sort((a, b) => numberOf(a.applicant) - numberOf(b.applicant))
    : readings
}
