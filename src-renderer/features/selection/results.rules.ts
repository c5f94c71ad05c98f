/** What a round comes to: each applicant with the mean, the adjusted score, the rank by the one that is chosen, and who may see it. */
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import type { Cycle } from '../../domain/cycle'
import { adjust } from './adjusted.rules'
import type { Adjusted, AdjustedScore } from './adjusted.rules'
import { readBy } from './applicants.rules'
import type { Applicant } from './applicants.rules'
import { ranksOf, standingsOf, stateOf, totalsOf } from './scores.rules'
import type { Standing } from './scores.rules'
import type { SelectionRows } from './selection.types'

/** What orders the applicants. */
export const measures = ['mean', 'adjusted'] as const
/** One of {@link measures}. */
export type Measure = (typeof measures)[number]

/** An applicant in the results. */
export interface Result {
  readonly id: string
  readonly applicant: Applicant
  readonly standing: Standing
  readonly adjusted: AdjustedScore | null
  /** By the chosen measure; null without a review. */
  readonly rank: number | null
}

/** How far a reviewer is. */
export interface Progress {
  readonly reviewerId: string
  readonly name: string
  readonly done: number
  readonly all: number
}

/** What a round comes to. */
export interface Results {
  readonly results: readonly Result[]
  readonly adjusted: Adjusted
}

/** How far each reviewer is. Who abstained or has a conflict has done their part. */
export function progressOf(
  { reviewers, reviews }: SelectionRows,
  criteria: readonly ReviewCriterion[],
  applicants: readonly Applicant[],
  round: Round,
): readonly Progress[] {
  return reviewers.map(({ id, name }) => {
    const theirs = readBy(id, applicants, reviews, round)
    const wanted = new Set(theirs.map((one) => one.id))
    const done = reviews.filter((review) => {
      if (review.reviewerId !== id || review.round !== round) return false
      const state = stateOf(review, criteria)
      return wanted.has(review.personId) && state !== 'open' && state !== 'begun'
    }).length
    return { reviewerId: id, name, done, all: theirs.length }
  })
}

/** Whether the results of a round may be seen: all are done and nobody is left unread, or the coordinator has opened them. */
export function mayBeSeen(
  cycle: Cycle,
  round: Round,
  progress: readonly Progress[],
  unread: readonly Applicant[] = [],
): boolean {
  if (cycle[`resultsOpen:${round}`] === true) return true
  return (
    unread.length === 0 && progress.length > 0 && progress.every(({ done, all }) => done >= all)
  )
}

/** The results by a measure, those with a rank first. */
export function resultsOf(
  { reviews }: SelectionRows,
  criteria: readonly ReviewCriterion[],
  applicants: readonly Applicant[],
  round: Round,
  measure: Measure,
): Results {
  const shown = new Set(applicants.map(({ id }) => id))
  const totals = totalsOf(reviews, criteria, round).filter(({ personId }) => shown.has(personId))
  const adjusted = adjust(totals)
  const scores = adjusted.ok ? adjusted.scores : null
  const standings = new Map(
    standingsOf([...shown], totals).map((standing) => [standing.personId, standing]),
  )
  const valueOf = (personId: string): number | null =>
    measure === 'adjusted' && scores !== null
      ? (scores.get(personId)?.value ?? null)
      : (standings.get(personId)?.mean ?? null)
  const ranks = ranksOf(
    applicants.map(({ id }) => ({ personId: id, value: valueOf(id) })),
    totals,
  )
  const results = applicants.flatMap((applicant): Result[] => {
    const { id } = applicant
    const standing = standings.get(id)
    if (standing === undefined) return []
    return [
      { id, applicant, standing, adjusted: scores?.get(id) ?? null, rank: ranks.get(id) ?? null },
    ]
  })
  const last = applicants.length + 1
  return { results: results.sort((a, b) => (a.rank ?? last) - (b.rank ?? last)), adjusted }
}

/** Those up to a line: the first so many by rank, and all who share the last one's rank. */
export function aboveLine(results: readonly Result[], line: number): readonly Result[] {
  const ranked = results.filter(({ rank }) => rank !== null)
  const last = ranked[Math.min(line, ranked.length) - 1]?.rank ?? null
  return last === null ? [] : ranked.filter(({ rank }) => rank !== null && rank <= last)
}

/** Those beyond a line: whoever has a rank and is not above it. Who has no points yet is on neither side. */
export function belowLine(results: readonly Result[], line: number): readonly Result[] {
  const above = new Set(aboveLine(results, line))
  return results.filter((one) => one.rank !== null && !above.has(one))
}
