/**
 * The problem of matching as numbers: who is asked about is given by place in a list, and every value is a whole number.
 * The aims one after the other: as few mentees without a mentor as possible; then as few places short of what mentors
 * take at least; then as few pairs below the threshold; then the most points (or the best worst pair, see `aims.rules.ts`).
 */

/** What is to be matched. Mentees and mentors are numbers from 0; lists of pairs go mentee by mentee. */
export interface Problem {
  readonly mentees: number
  readonly mentors: number
  /** The points of each pair: `mentee * mentors + mentor`. */
  readonly points: Int32Array
  /** 1 for a pair that may be. */
  readonly allowed: Uint8Array
  /** The fewest and the most mentees of each mentor. The fewest are an aim, the most a rule. */
  readonly least: Int32Array
  readonly most: Int32Array
  /** A pair with fewer points is below the threshold. */
  readonly threshold: number
  /** The mentor a mentee is to have, or -1. */
  readonly locked: Int32Array
  /** Which limited value a mentee has, from 0, or -1: how many of each a mentor takes stands in `limits`. */
  readonly kindOf: Int32Array
  readonly kinds: number
  /** The most mentees of each kind: `kind * mentors + mentor`. */
  readonly limits: Int32Array
}

/** The mentor of each mentee, or -1. */
export type Assignment = Int32Array

/** A problem with nothing special about it: everybody may go to everybody, and a mentor takes one. */
export function plainProblem(mentees: number, mentors: number, points: Int32Array): Problem {
  return {
    mentees,
    mentors,
    points,
    allowed: new Uint8Array(mentees * mentors).fill(1),
    least: new Int32Array(mentors),
    most: new Int32Array(mentors).fill(1),
    threshold: Number.MIN_SAFE_INTEGER,
    locked: new Int32Array(mentees).fill(-1),
    kindOf: new Int32Array(mentees).fill(-1),
    kinds: 0,
    limits: new Int32Array(0),
  }
}

/** Whether a mentee may have a mentor: it is allowed, and no other one is locked. */
export function mayBe(problem: Problem, mentee: number, mentor: number): boolean {
  const lock = problem.locked[mentee] ?? -1
  return (
    problem.allowed[mentee * problem.mentors + mentor] === 1 && (lock === -1 || lock === mentor)
  )
}

/** The aims as costs that are added up: one step of a weightier aim costs more than all of the lighter ones together. */
export interface Costs {
  /** What each pair costs; infinite for one that may not be. */
  readonly pair: Float64Array
  /** What a mentee beyond the fewest of a mentor costs: the fewer those, the more of the fewest are there. */
  readonly over: number
  /** What a mentee without a mentor costs. */
  readonly alone: number
}

/** No sum in the solver may come near the largest whole number that is exact. */
const largest = 2 ** 51

/** There are so many people, or so fine points, that the sums would not be exact. */
export class TooLarge extends Error {}

/** The costs of a problem. Throws {@link TooLarge}. */
export function costsOf(problem: Problem): Costs {
  const { mentees, mentors, points, threshold } = problem
  const most = points.reduce((high, own) => Math.max(high, own), 0)
  const fewest = points.reduce((low, own) => Math.min(low, own), most)
  const below = (most - fewest) * mentees + 1
  const over = fewest < threshold ? below * (mentees + 1) : below
  const alone = problem.least.some((least) => least > 0) ? over * (mentees + 1) : over
  if (alone * (mentees + 1) > largest) throw new TooLarge()
  const pair = new Float64Array(mentees * mentors)
  for (let mentee = 0; mentee < mentees; mentee += 1)
    for (let mentor = 0; mentor < mentors; mentor += 1) {
      const at = mentee * mentors + mentor
      const own = points[at] ?? 0
      pair[at] = mayBe(problem, mentee, mentor)
        ? most - own + (own < threshold ? below : 0)
        : Infinity
    }
  return { pair, over: alone === over ? 0 : over, alone }
}
