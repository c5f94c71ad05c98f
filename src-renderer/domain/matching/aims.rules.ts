/**
 * The last aim, as the coordinator chooses: the most points, or the best worst pair and then the most points. For the second,
 * pairs with few points are ruled out, more and more of them, as long as the weightier aims do not suffer. Locked pairs stand
 * outside of it: nothing can be done about them.
 */
import type { Aim } from '../matching-draft'
import { isProven } from './certificate'
import type { Claim } from './certificate'
import { levelsOf } from './levels.rules'
import type { Levels } from './levels.rules'
import type { Assignment, Problem } from './problem.rules'
import { solve } from './solver'
import type { OnProgress } from './solver'
import type { Network } from './network'

/** A problem that was solved, and what proves the answer. */
export interface Solved {
  readonly aim: Aim
  readonly mentorOf: Assignment
  readonly levels: Levels
  /** What was solved last: for the worst pair, the problem without the pairs that have fewer points. */
  readonly network: Network
  /** The problems whose answers together prove this one. */
  readonly proof: Proof
}

/** Answers with their dual values. */
interface Proof {
  /** The problem as it is. */
  readonly whole: Network
  /** For the worst pair: without the pairs under it, and without the pairs that are no better, if there is a better one. */
  readonly kept: Network | null
  readonly above: Network | null
}

/** The problem without the pairs that have fewer points than this, but for locked ones. */
function withoutBelow(problem: Problem, fewest: number): Problem {
  const allowed = problem.allowed.map((is, at) => {
    const mentee = Math.floor(at / problem.mentors)
    const isLocked = problem.locked[mentee] !== -1
    return is === 1 && (isLocked || (problem.points[at] ?? 0) >= fewest) ? 1 : 0
  })
  return { ...problem, allowed }
}

/** Whether all but the points is as good. */
const isAsGood = (a: Levels, b: Levels): boolean =>
  a.alone === b.alone && a.short === b.short && a.below === b.below

const levelsIn = ({ problem, mentorOf }: Network): Levels => levelsOf(problem, mentorOf)

/** The different points of the pairs that could be the worst, from the fewest. */
function stepsAbove(problem: Problem, worst: number): readonly number[] {
  const found = new Set<number>()
  for (const [at, own] of problem.points.entries())
    if (problem.allowed[at] === 1 && own > worst) found.add(own)
  return [...found].sort((a, b) => a - b)
}

/** Halves the steps until the highest is found that costs nothing of the weightier aims. */
function fairest(whole: Network): Pick<Proof, 'kept' | 'above'> {
  const { problem } = whole
  const levels = levelsIn(whole)
  if (levels.worst === null) return { kept: null, above: null }
  const steps = stepsAbove(problem, levels.worst)
  let kept = solve(withoutBelow(problem, levels.worst))
  let above: Network | null = null
  let [from, to] = [0, steps.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const tried = solve(withoutBelow(problem, steps[middle] ?? 0))
    if (isAsGood(levelsIn(tried), levels)) {
      kept = tried
      from = middle + 1
    } else {
      above = tried
      to = middle
    }
  }
  return { kept, above }
}

/** Solves a problem for an aim. Throws as `solve` does. */
export function solveFor(problem: Problem, aim: Aim, onProgress?: OnProgress): Solved {
  const whole = solve(problem, onProgress)
  const { kept, above } = aim === 'sum' ? { kept: null, above: null } : fairest(whole)
  const network = kept ?? whole
  const { mentorOf } = network
  return {
    ...{ aim, mentorOf, network },
    levels: levelsOf(problem, mentorOf),
    proof: { whole, kept, above },
  }
}

const holds = (problem: Problem, claim: Claim): boolean => isProven(problem, claim)

/** Whether an answer is proven to be the best one for its aim. */
export function isBest(problem: Problem, { aim, mentorOf, proof }: Solved): boolean {
  const { whole, kept, above } = proof
  if (!holds(problem, whole)) return false
  if (aim === 'sum' || kept === null) return mentorOf === whole.mentorOf
  const levels = levelsOf(problem, mentorOf)
  const { worst } = levels
  if (worst === null || mentorOf !== kept.mentorOf) return false
  if (!isAsGood(levels, levelsOf(problem, whole.mentorOf))) return false
  if (!holds(withoutBelow(problem, worst), kept)) return false
  const [next] = stepsAbove(problem, worst)
  if (next === undefined) return above === null
  // What rules out no more than the next better step has to cost something of the weightier aims.
  if (above === null || !holds(withoutBelow(problem, next), above)) return false
  return !isAsGood(levelsOf(problem, above.mentorOf), levels)
}

/** An answer that was found could not be proven: a fault of the program, never shown as a matching. */
class Unproven extends Error {}

/** Solves a problem for an aim, proven. Throws {@link Unproven}, and as `solve` does. */
export function bestFor(problem: Problem, aim: Aim, onProgress?: OnProgress): Solved {
  const solved = solveFor(problem, aim, onProgress)
  if (!isBest(problem, solved)) throw new Unproven()
  return solved
}
