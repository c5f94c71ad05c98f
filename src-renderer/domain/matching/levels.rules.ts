/** How good an assignment is: counted as a whole, or by what a few who move change in it. */
import type { Assignment, Problem } from './problem.rules'

/** How good an assignment is, the weightiest first. */
export interface Levels {
  /** Mentees without a mentor. */
  readonly alone: number
  /** Places that are missing to what mentors take at least. */
  readonly short: number
  /** Pairs below the threshold. */
  readonly below: number
  readonly points: number
  /** The fewest points of a pair that was not locked, or null when there is none. */
  readonly worst: number | null
}

/** What is added up over an assignment, and how many mentees each mentor has in it. */
interface Tally extends Pick<Levels, 'alone' | 'short' | 'below' | 'points'> {
  alone: number
  short: number
  below: number
  points: number
  readonly loads: Int32Array
}

/** Adds a mentee with a mentor, or without one (-1), or takes them out. */
function count(problem: Problem, tally: Tally, mentee: number, mentor: number, step: 1 | -1): void {
  if (mentor < 0) {
    tally.alone += step
    return
  }
  const load = tally.loads[mentor] ?? 0
  // Who comes fills a place of the fewest; who goes leaves one.
  if ((step === 1 ? load : load - 1) < (problem.least[mentor] ?? 0)) tally.short -= step
  tally.loads[mentor] = load + step
  const own = problem.points[mentee * problem.mentors + mentor] ?? 0
  tally.points += step * own
  if (own < problem.threshold) tally.below += step
}

function tallyOf(problem: Problem, assignment: Assignment): Tally {
  const short = problem.least.reduce((sum, least) => sum + Math.max(0, least), 0)
  const loads = new Int32Array(problem.mentors)
  const tally = { alone: 0, short, below: 0, points: 0, loads }
  for (let mentee = 0; mentee < problem.mentees; mentee += 1)
    count(problem, tally, mentee, assignment[mentee] ?? -1, 1)
  return tally
}

/** The points of a mentee's pair as far as they can be the worst: those of a locked one, or of nobody, cannot. */
function ownPoints({ mentors, points, locked }: Problem, mentee: number, mentor: number): number {
  const isMeant = mentor >= 0 && locked[mentee] === -1
  return isMeant ? (points[mentee * mentors + mentor] ?? 0) : Infinity
}

function worstOf(problem: Problem, assignment: Assignment): number {
  let worst = Infinity
  for (let mentee = 0; mentee < problem.mentees; mentee += 1)
    worst = Math.min(worst, ownPoints(problem, mentee, assignment[mentee] ?? -1))
  return worst
}

function levelsFrom({ alone, short, below, points }: Tally, worst: number): Levels {
  return { alone, short, below, points, worst: worst === Infinity ? null : worst }
}

/** What an assignment comes to. */
export function levelsOf(problem: Problem, assignment: Assignment): Levels {
  return levelsFrom(tallyOf(problem, assignment), worstOf(problem, assignment))
}

/**
 * Tells what assignments come to that differ from one by a few who moved, each of whom is named once: the same as {@link levelsOf}, without
 * counting the others anew.
 */
export function levelsBeside(
  problem: Problem,
  before: Assignment,
): (after: Assignment, moved: readonly number[]) => Levels {
  const tally = tallyOf(problem, before)
  const worst = worstOf(problem, before)
  const swap = (from: Assignment, to: Assignment, moved: readonly number[]): void => {
    for (const mentee of moved) {
      count(problem, tally, mentee, from[mentee] ?? -1, -1)
      count(problem, tally, mentee, to[mentee] ?? -1, 1)
    }
  }
  const worstAfter = (after: Assignment, moved: readonly number[]): number => {
    let lowest = worst
    for (const mentee of moved) {
      if (ownPoints(problem, mentee, before[mentee] ?? -1) === worst) return worstOf(problem, after)
      lowest = Math.min(lowest, ownPoints(problem, mentee, after[mentee] ?? -1))
    }
    return lowest
  }
  return (after, moved) => {
    swap(before, after, moved)
    const levels = levelsFrom(tally, worstAfter(after, moved))
    swap(after, before, moved)
    return levels
  }
}

/** Below 0 where the first is better. Points decide last; the worst pair is no part of it. */
export function compareLevels(a: Levels, b: Levels): number {
  return a.alone - b.alone || a.short - b.short || a.below - b.below || b.points - a.points
}
