/**
 * What points come to. A reviewer's total for an application is the mean of the criteria by their weights, as a part of what could be
 * had: 0 when all have the fewest points, 100 when all have the most. Whoever has not given points for every criterion has not finished,
 * and does not count; neither does whoever abstained or has a conflict of interest. Unknown is not zero.
 */
import { groupBy } from '../../domain/by-id'
import type { ReviewCriterion, Round } from '../../domain/review-criterion'
import type { Review } from '../../domain/review'

/** The fewest points that can be given. */
export const fewest = 1

/** How sure a reviewer can be. */
export const confidences = ['1', '2', '3'] as const

/** How far two reviewers' totals may lie apart before they disagree, of 100. */
const disagreement = 30

/** The criteria of a round, in their order. */
export function criteriaOf<C extends ReviewCriterion>(
  criteria: readonly C[],
  round: Round,
): readonly C[] {
  return criteria
    .filter((one) => one.round === round)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The points a review gives for a criterion; null while there are none, or when they are outside the scale. */
export function pointsFor(review: Review | null, { id, most }: ReviewCriterion): number | null {
  const points = review?.[`points:${id}`] ?? null
  return points !== null && points >= fewest && points <= most ? points : null
}

/** Where a review stands. */
export type ReviewState = 'open' | 'begun' | 'done' | 'abstained' | 'conflict'

/** Where a review stands, by the criteria of its round. Without criteria nothing can be done. */
export function stateOf(review: Review | null, criteria: readonly ReviewCriterion[]): ReviewState {
  if (review === null) return 'open'
  if (review.conflict !== null) return 'conflict'
  if (review.hasAbstained) return 'abstained'
  const given = criteria.filter((criterion) => pointsFor(review, criterion) !== null).length
  if (given === 0) return 'open'
  return given === criteria.length ? 'done' : 'begun'
}

/** A review's total from 0 to 100; null when it does not count. */
export function totalOf(
  review: Review | null,
  criteria: readonly ReviewCriterion[],
): number | null {
  if (review === null || stateOf(review, criteria) !== 'done') return null
  let sum = 0
  let weights = 0
  for (const criterion of criteria) {
    const points = pointsFor(review, criterion) ?? fewest
    sum += (criterion.weight * (points - fewest)) / (criterion.most - fewest)
    weights += criterion.weight
  }
  return weights === 0 ? null : (100 * sum) / weights
}

/** A total: what one reviewer gave one application, from 0 to 100. */
export interface Total {
  readonly personId: string
  readonly reviewerId: string
  readonly total: number
}

/** The totals that count in a round. */
export function totalsOf(
  reviews: readonly Review[],
  criteria: readonly ReviewCriterion[],
  round: Round,
): readonly Total[] {
  const asked = criteriaOf(criteria, round)
  return reviews.flatMap((review) => {
    const { personId, reviewerId } = review
    const total = review.round === round ? totalOf(review, asked) : null
    return total === null ? [] : [{ personId, reviewerId, total }]
  })
}

/** What the reviewers together say of an application. */
export interface Standing {
  readonly personId: string
  /** How many reviews count. */
  readonly count: number
  /** The mean of the totals; null without any. */
  readonly mean: number | null
  /** The standard deviation of the totals (with n − 1); null for fewer than two. */
  readonly spread: number | null
  /** Whether two reviewers lie {@link disagreement} or more apart. */
  readonly isDisputed: boolean
}

/** The mean of some numbers; NaN of none. */
export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length

/** What is said of each application, in the order of `personIds`. */
export function standingsOf(
  personIds: readonly string[],
  totals: readonly Total[],
): readonly Standing[] {
  const byPerson = groupBy(totals, ({ personId }) => personId)
  return personIds.map((personId) => {
    const theirs = (byPerson.get(personId) ?? []).map(({ total }) => total)
    const count = theirs.length
    const mean = count === 0 ? null : meanOf(theirs)
    const squares = theirs.reduce((sum, one) => sum + (one - (mean ?? 0)) ** 2, 0)
    return {
      personId,
      count,
      mean,
      spread: count < 2 ? null : Math.sqrt(squares / (count - 1)),
      isDisputed: count > 1 && Math.max(...theirs) - Math.min(...theirs) >= disagreement,
    }
  })
}

/** What orders applications: a value, the higher the better, or null where nothing is known. */
interface Ranked {
  readonly personId: string
  readonly value: number | null
}

/** Values that differ by less are the same: they come from sums of fractions. */
const tiny = 1e-9

/**
 * Ranks from 1, the highest value first. Equal values are ordered by the reviewers' own order: who stands higher, on average, among what
 * each of their reviewers has read. Those that are still equal share a rank. Without a value there is no rank.
 */
export function ranksOf(
  ranked: readonly Ranked[],
  totals: readonly Total[],
): ReadonlyMap<string, number> {
  const own = ownOrder(totals)
  const known = ranked
    .flatMap(({ personId, value }) =>
      value === null ? [] : [{ personId, value, own: own.get(personId) ?? 0 }],
    )
    .sort((a, b) => (Math.abs(a.value - b.value) > tiny ? b.value - a.value : a.own - b.own))
  const ranks = new Map<string, number>()
  known.forEach(({ personId, value, own: order }, at) => {
    const before = known[at - 1]
    const isSame =
      before !== undefined &&
      Math.abs(before.value - value) <= tiny &&
      Math.abs(before.own - order) <= tiny
    ranks.set(personId, isSame ? (ranks.get(before.personId) ?? at + 1) : at + 1)
  })
  return ranks
}

/** The mean place of each application among what its reviewers have read: 0 at the top, 1 at the foot. */
function ownOrder(totals: readonly Total[]): ReadonlyMap<string, number> {
  const places = new Map<string, number[]>()
  for (const theirs of groupBy(totals, ({ reviewerId }) => reviewerId).values())
    for (const { personId, total } of theirs) {
      const above = theirs.filter((other) => other.total > total + tiny).length
      const place = theirs.length < 2 ? 0.5 : above / (theirs.length - 1)
      places.set(personId, [...(places.get(personId) ?? []), place])
    }
  return new Map([...places].map(([personId, all]) => [personId, meanOf(all)]))
}
