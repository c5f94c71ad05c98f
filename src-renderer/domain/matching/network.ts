/**
 * A flow of mentees to mentors, with what each mentor takes inside it. A mentee goes to a place: the mentor, or where a limit
 * counts mentees like this one, the gate of that limit before the mentor. `up` and `down` are dual values: with them no step
 * that is still open costs less than nothing, which is what makes the flow the best one.
 */
import type { Assignment, Costs, Problem } from './problem.rules'

/** The state of the solver, which changes as mentees are brought in. */
export interface Network {
  readonly problem: Problem
  readonly costs: Costs
  /** The mentor of each mentee: -1 for none, -2 before the mentee was brought in. */
  readonly mentorOf: Assignment
  /** Places: the mentors, then the gates, kind by kind. */
  readonly places: number
  /** Who came by each place. */
  readonly guests: readonly number[][]
  /** How many came by each mentor, and by each gate. */
  readonly load: Int32Array
  /** The dual values of the mentees and of the places; that of the goal is 0. */
  readonly up: Float64Array
  readonly down: Float64Array
}

/** Nobody is matched yet. */
export function emptyNetwork(problem: Problem, costs: Costs): Network {
  const places = problem.mentors * (1 + problem.kinds)
  return {
    problem,
    costs,
    mentorOf: new Int32Array(problem.mentees).fill(-2),
    places,
    guests: Array.from({ length: places }, () => []),
    load: new Int32Array(places),
    up: new Float64Array(problem.mentees),
    down: new Float64Array(places),
  }
}

/** The place by which a mentee comes to a mentor. */
export function placeOf({ problem }: Network, mentee: number, mentor: number): number {
  return ((problem.kindOf[mentee] ?? -1) + 1) * problem.mentors + mentor
}

/** Whether there is room at the gate. */
export function gateIsOpen({ problem, load }: Network, gate: number): boolean {
  return (load[gate] ?? 0) < (problem.limits[gate - problem.mentors] ?? 0)
}

/** What one more mentee costs at a mentor; infinite where it is full. */
export function nextCost({ problem, costs, load }: Network, mentor: number): number {
  const taken = load[mentor] ?? 0
  if (taken >= (problem.most[mentor] ?? 0)) return Infinity
  return taken < (problem.least[mentor] ?? 0) ? 0 : costs.over
}

/** What the last mentee of a mentor cost; there is one. */
export function lastCost({ problem, costs, load }: Network, mentor: number): number {
  return (load[mentor] ?? 0) <= (problem.least[mentor] ?? 0) ? 0 : costs.over
}

function count(network: Network, mentee: number, mentor: number, step: 1 | -1): void {
  const place = placeOf(network, mentee, mentor)
  const { guests, load, problem } = network
  const here = guests[place] ?? []
  if (step === 1) here.push(mentee)
  else here.splice(here.indexOf(mentee), 1)
  load[mentor] = (load[mentor] ?? 0) + step
  if (place >= problem.mentors) load[place] = (load[place] ?? 0) + step
}

/** Gives a mentee another mentor, or none (-1). */
export function move(network: Network, mentee: number, mentor: number): void {
  const before = network.mentorOf[mentee] ?? -2
  if (before >= 0) count(network, mentee, before, -1)
  network.mentorOf[mentee] = mentor
  if (mentor >= 0) count(network, mentee, mentor, 1)
}
