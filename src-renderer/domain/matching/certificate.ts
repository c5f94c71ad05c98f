/**
 * Whether an answer is the best one, found out without the solver. Any dual values whatever give a number below which no assignment
 * can cost; an assignment that keeps all rules and costs exactly that is proven to be the best. This file knows nothing of how
 * the two were found.
 */
import { costsOf, mayBe } from './problem.rules'
import type { Assignment, Costs, Problem } from './problem.rules'

/** An answer with the dual values that prove it. */
export interface Claim {
  readonly mentorOf: Assignment
  readonly up: Float64Array
  readonly down: Float64Array
}

const times = (value: number, count: number): bigint => BigInt(value) * BigInt(count)

/** How many mentees of each kind, and of all, a mentor has: places as in `network.ts`. Null where a rule is broken. */
function loadsOf(problem: Problem, mentorOf: Assignment): Int32Array | null {
  const { mentors, kinds } = problem
  const loads = new Int32Array(mentors * (1 + kinds))
  if (mentorOf.length !== problem.mentees) return null
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor === -1 && problem.locked[mentee] === -1) continue
    if (mentor < 0 || mentor >= mentors || !mayBe(problem, mentee, mentor)) return null
    loads[mentor] = (loads[mentor] ?? 0) + 1
    const kind = problem.kindOf[mentee] ?? -1
    const gate = (kind + 1) * mentors + mentor
    if (kind >= 0) loads[gate] = (loads[gate] ?? 0) + 1
  }
  for (const [place, load] of loads.entries()) {
    const most = place < mentors ? problem.most[place] : problem.limits[place - mentors]
    if (load > Math.max(0, most ?? 0)) return null
  }
  return loads
}

/** What an assignment costs; null where it breaks a rule. */
function costOf(problem: Problem, costs: Costs, mentorOf: Assignment): bigint | null {
  const loads = loadsOf(problem, mentorOf)
  if (loads === null) return null
  let cost = 0n
  for (const [mentee, mentor] of mentorOf.entries())
    cost += BigInt(
      mentor === -1 ? costs.alone : (costs.pair[mentee * problem.mentors + mentor] ?? 0),
    )
  for (let mentor = 0; mentor < problem.mentors; mentor += 1)
    cost += times(costs.over, Math.max(0, (loads[mentor] ?? 0) - (problem.least[mentor] ?? 0)))
  return cost
}

/** What the steps of the mentees add to the number: nothing, or less where a step gains. */
function boundOfMentees(problem: Problem, costs: Costs, { up, down }: Claim): bigint {
  const { mentors } = problem
  let bound = 0n
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    const own = up[mentee] ?? 0
    const gate = ((problem.kindOf[mentee] ?? -1) + 1) * mentors
    bound -= BigInt(own)
    if (problem.locked[mentee] === -1) bound += BigInt(Math.min(0, costs.alone + own))
    for (let mentor = 0; mentor < mentors; mentor += 1) {
      const gain = (costs.pair[mentee * mentors + mentor] ?? 0) + own - (down[gate + mentor] ?? 0)
      if (gain < 0) bound += BigInt(gain)
    }
  }
  return bound
}

/** The same of the gates and the mentors. */
function boundOfPlaces(problem: Problem, costs: Costs, { down }: Claim): bigint {
  const { mentors } = problem
  let bound = 0n
  for (const [at, limit] of problem.limits.entries()) {
    const gain = (down[mentors + at] ?? 0) - (down[at % mentors] ?? 0)
    bound += times(Math.min(0, gain), Math.max(0, limit))
  }
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    const most = Math.max(0, problem.most[mentor] ?? 0)
    const least = Math.min(most, Math.max(0, problem.least[mentor] ?? 0))
    const own = down[mentor] ?? 0
    bound += times(Math.min(0, own), least) + times(Math.min(0, costs.over + own), most - least)
  }
  return bound
}

/** Whether the answer keeps all rules and none can be better (for the sum of points as the last aim). */
export function isProven(problem: Problem, claim: Claim): boolean {
  const values = [...claim.up, ...claim.down]
  if (!values.every(Number.isSafeInteger)) return false
  const costs = costsOf(problem)
  const cost = costOf(problem, costs, claim.mentorOf)
  const bound = boundOfMentees(problem, costs, claim) + boundOfPlaces(problem, costs, claim)
  return cost === bound
}
