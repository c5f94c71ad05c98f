/**
 * Scores adjusted for strict and lenient reviewers. A total is taken to be what the application is worth, plus how lenient its reviewer
 * is, plus chance: the two-way model without interaction, fitted by least squares (Searle, Casella, McCulloch: "Variance Components",
 * chapter 4). How lenient a reviewer seems is itself uncertain, so that it is drawn towards nought by the part of it that chance alone
 * would bring about (empirical Bayes). Nothing is adjusted where the reviewers share too few applications to be compared.
 */
import { groupBy } from '../../domain/by-id'
import { meanOf } from './scores.rules'
import type { Total } from './scores.rules'

/** How many applications two reviewers must share to be compared directly. */
const leastShared = 3

/** How many totals there must be beyond those that the model itself uses up, to know how much is chance. */
const leastFreedom = 10

/** Why scores are not adjusted: fewer than two reviewers, reviewers who cannot be compared, or too few reviews. */
type Refusal = 'oneReviewer' | 'tooFewShared' | 'tooFewReviews'

/** An application as it stands without what its reviewers are like. */
export interface AdjustedScore {
  /** From 0 to 100, though a strict reviewer's best may come out above. */
  readonly value: number
  /** The best and the worst rank it may have: those beyond differ by more than chance does, in nine of ten cases. */
  readonly bestRank: number
  readonly worstRank: number
}

/** What came of adjusting: the scores, and how many points each reviewer gives above the others (below: negative). */
export type Adjusted =
  | { readonly ok: false; readonly refusal: Refusal }
  | {
      readonly ok: true
      readonly scores: ReadonlyMap<string, AdjustedScore>
      readonly leniency: ReadonlyMap<string, number>
    }

/** Adjusts totals. The order in which they come makes no difference. */
export function adjust(given: readonly Total[]): Adjusted {
  const totals = [...given].sort(inOrder)
  const reviewers = [...new Set(totals.map(({ reviewerId }) => reviewerId))]
  const people = [...new Set(totals.map(({ personId }) => personId))]
  if (reviewers.length < 2) return { ok: false, refusal: 'oneReviewer' }
  if (!areComparable(totals, reviewers)) return { ok: false, refusal: 'tooFewShared' }
  const freedom = totals.length - (people.length + reviewers.length - 1)
  if (freedom < leastFreedom) return { ok: false, refusal: 'tooFewReviews' }
  const fit = fitted(totals, reviewers)
  const noise = residualVariance(totals, fit.effects, freedom)
  const effects = shrunk(fit, noise, reviewers)
  return {
    ok: true,
    scores: scoresOf(totals, effects, { noise, freedom }),
    leniency: new Map(effects.map(({ reviewerId, value }) => [reviewerId, value])),
  }
}

const inOrder = (a: Total, b: Total): number =>
  compare(a.personId, b.personId) || compare(a.reviewerId, b.reviewerId)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether every reviewer can be compared with every other, directly or through those in between. */
function areComparable(totals: readonly Total[], reviewers: readonly string[]): boolean {
  const read = new Map(
    reviewers.map((id) => [
      id,
      new Set(totals.filter(({ reviewerId }) => reviewerId === id).map(({ personId }) => personId)),
    ]),
  )
  const [first = ''] = reviewers
  const reached = new Set([first])
  for (const one of reached)
    for (const other of reviewers) {
      const theirs = read.get(other)
      const shared = [...(read.get(one) ?? [])].filter((personId) => theirs?.has(personId) === true)
      if (shared.length >= leastShared) reached.add(other)
    }
  return reached.size === reviewers.length
}

/** How lenient reviewers seem, in their order and adding up to nought, with the inverse of the equations they come of. */
interface Fit {
  readonly effects: ReadonlyMap<string, number>
  readonly inverse: readonly (readonly number[])[]
}

/**
 * Least squares for the reviewers, the applications swept out: each pair of reviewers of one application weighs as one over the number
 * of its reviews. A row of ones makes the effects add up to nought.
 */
function fitted(totals: readonly Total[], reviewers: readonly string[]): Fit {
  const size = reviewers.length
  const index = new Map(reviewers.map((id, at) => [id, at]))
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(1))
  const right = new Array<number>(size).fill(0)
  const add = (row: number, column: number, value: number): void => {
    const line = matrix[row]
    if (line !== undefined) line[column] = (line[column] ?? 0) + value
  }
  for (const theirs of groupBy(totals, ({ personId }) => personId).values()) {
    const mean = meanOf(theirs.map(({ total }) => total))
    for (const { reviewerId, total } of theirs) {
      const row = index.get(reviewerId) ?? 0
      add(row, row, 1)
      right[row] = (right[row] ?? 0) + total - mean
      for (const other of theirs) add(row, index.get(other.reviewerId) ?? 0, -1 / theirs.length)
    }
  }
  const inverse = inverseOf(matrix)
  const effects = reviewers.map((id, row): [string, number] => [
    id,
    (inverse[row] ?? []).reduce((sum, value, column) => sum + value * (right[column] ?? 0), 0),
  ])
  return { effects: new Map(effects), inverse }
}

/** The inverse of a small positive definite matrix, by Gauss and Jordan with the largest pivot. */
function inverseOf(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = matrix.length
  const rows = matrix.map((row, at) => [
    ...row,
    ...Array.from({ length: size }, (_, column) => (column === at ? 1 : 0)),
  ])
  for (let column = 0; column < size; column += 1) {
    const at = largestFrom(rows, column)
    const pivot = rows[at] ?? []
    rows[at] = rows[column] ?? []
    const scale = pivot[column] ?? 1
    rows[column] = pivot.map((value) => value / scale)
    const unit = rows[column] ?? []
    for (const [other, row] of rows.entries()) {
      const factor = row[column] ?? 0
      if (other !== column && factor !== 0)
        rows[other] = row.map((value, place) => value - factor * (unit[place] ?? 0))
    }
  }
  return rows.map((row) => row.slice(size))
}

function largestFrom(rows: readonly (readonly number[])[], column: number): number {
  let best = column
  for (let row = column; row < rows.length; row += 1)
    if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = row
  return best
}

/** How much is chance: the variance of what the model leaves over. */
function residualVariance(
  totals: readonly Total[],
  effects: ReadonlyMap<string, number>,
  freedom: number,
): number {
  let sum = 0
  for (const theirs of groupBy(totals, ({ personId }) => personId).values()) {
    const left = theirs.map(({ total, reviewerId }) => total - (effects.get(reviewerId) ?? 0))
    const mean = meanOf(left)
    for (const one of left) sum += (one - mean) ** 2
  }
  return sum / freedom
}

/** How lenient a reviewer is taken to be, and the variance of that. */
interface Effect {
  readonly reviewerId: string
  readonly value: number
  readonly variance: number
}

/** Draws what reviewers seem to be towards nought, the more so the less is known of them. */
function shrunk(fit: Fit, noise: number, reviewers: readonly string[]): readonly Effect[] {
  // The row of ones adds 1/size² to each entry of the inverse, which is no part of the variance.
  const extra = 1 / reviewers.length ** 2
  const seen = reviewers.map((reviewerId, at) => ({
    reviewerId,
    value: fit.effects.get(reviewerId) ?? 0,
    variance: noise * Math.max(0, (fit.inverse[at]?.[at] ?? 0) - extra),
  }))
  const spread =
    seen.reduce((sum, { value }) => sum + value ** 2, 0) / Math.max(1, reviewers.length - 1)
  const real = Math.max(0, spread - meanOf(seen.map(({ variance }) => variance)))
  return seen.map(({ reviewerId, value, variance }) => {
    const kept = real + variance === 0 ? 1 : real / (real + variance)
    return { reviewerId, value: kept * value, variance: kept * variance }
  })
}

/** How many standard errors two applications must lie apart: nine of ten, by Student's t (the first term beyond the normal value). */
function apartBy(freedom: number): number {
  const normal = 1.645
  return normal + (normal ** 3 + normal) / (4 * freedom)
}

function scoresOf(
  totals: readonly Total[],
  effects: readonly Effect[],
  chance: { readonly noise: number; readonly freedom: number },
): ReadonlyMap<string, AdjustedScore> {
  const known = new Map(effects.map((effect) => [effect.reviewerId, effect]))
  const found = [...groupBy(totals, ({ personId }) => personId)].map(([personId, theirs]) => {
    const count = theirs.length
    const value = meanOf(
      theirs.map(({ total, reviewerId }) => total - (known.get(reviewerId)?.value ?? 0)),
    )
    const ofReviewers = theirs.reduce(
      (sum, { reviewerId }) => sum + (known.get(reviewerId)?.variance ?? 0),
      0,
    )
    return { personId, value, variance: chance.noise / count + ofReviewers / count ** 2 }
  })
  const apart = apartBy(chance.freedom)
  const scores = found.map(({ personId, value, variance }): [string, AdjustedScore] => {
    const differs = (other: (typeof found)[number]): boolean =>
      Math.abs(other.value - value) > apart * Math.sqrt(variance + other.variance)
    const better = found.filter((other) => other.value > value && differs(other)).length
    const worse = found.filter((other) => other.value < value && differs(other)).length
    return [personId, { value, bestRank: 1 + better, worstRank: found.length - worse }]
  })
  return new Map(scores)
}
