/**
 * What it costs to insist on a pair, and who would move: exact, because the cheapest way back is searched for in the flow that
 * was found. One search answers for all mentors of a mentee.
 */
import { gateIsOpen, lastCost, nextCost, placeOf } from './network'
import type { Network } from './network'
import { compareLevels, levelsBeside, levelsOf } from './levels.rules'
import type { Levels } from './levels.rules'
import { mayBe } from './problem.rules'
import type { Assignment, Problem } from './problem.rules'
import { bestFor } from './aims.rules'
import type { Solved } from './aims.rules'
import type { Aim } from '../matching-draft'
import { LocksConflict } from './solver'

/** What comes of insisting on a pair. */
interface Insisted {
  readonly mentorOf: Assignment
  readonly levels: Levels
}

/** The cheapest ways from all places to one mentee. The goal is the last place. */
interface WaysBack {
  readonly distance: Float64Array
  /** Who moves by the first step, or -1; and the place it leads to. */
  readonly mover: Int32Array
  readonly next: Int32Array
  /** Where each mentee stands. */
  readonly stands: Int32Array
}

/** Searches back from a mentee. */
function waysTo(network: Network, target: number): WaysBack {
  const goal = network.places
  const ways: WaysBack = {
    distance: new Float64Array(goal + 1).fill(Infinity),
    mover: new Int32Array(goal + 1).fill(-1),
    next: new Int32Array(goal + 1).fill(-1),
    stands: network.mentorOf.map((_, mentee) => standsAt(network, mentee)),
  }
  const isLeft = new Uint8Array(goal + 1)
  const { distance } = ways
  distance[standsAt(network, target)] = 0
  for (;;) {
    let [place, cost] = [-1, Infinity]
    for (let at = 0; at <= goal; at += 1) {
      const own = distance[at] ?? 0
      if (own < cost && isLeft[at] === 0) {
        place = at
        cost = own
      }
    }
    if (place === -1) return ways
    isLeft[place] = 1
    if (place === goal) beforeGoal(network, ways, target, cost)
    else beforePlace(network, ways, target, place, cost)
  }
}

/** Where a mentee stands: the place of the mentor, or the goal. */
function standsAt(network: Network, mentee: number): number {
  const mentor = network.mentorOf[mentee] ?? -1
  return mentor < 0 ? network.places : placeOf(network, mentee, mentor)
}

function offer(ways: WaysBack, place: number, cost: number, mover: number, next: number): void {
  if (cost >= (ways.distance[place] ?? 0)) return
  ways.distance[place] = cost
  ways.mover[place] = mover
  ways.next[place] = next
}

/** From where the goal can be reached: mentors with room, and mentees who would have nobody. */
function beforeGoal(network: Network, ways: WaysBack, target: number, cost: number): void {
  const { problem, costs, up, down, places: goal } = network
  for (let mentor = 0; mentor < problem.mentors; mentor += 1)
    offer(ways, mentor, cost + nextCost(network, mentor) + (down[mentor] ?? 0), -1, goal)
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    if (mentee === target || problem.locked[mentee] !== -1) continue
    const from = ways.stands[mentee] ?? goal
    if (from !== goal) offer(ways, from, cost + costs.alone + (up[mentee] ?? 0), mentee, goal)
  }
}

/** From where a place can be reached: by mentees who would come to it, and between a mentor and its gates. */
function beforePlace(
  network: Network,
  ways: WaysBack,
  target: number,
  place: number,
  cost: number,
): void {
  const { problem, costs, up, down } = network
  const { mentors } = problem
  const mentor = place % mentors
  const here = cost - (down[place] ?? 0)
  const kind = Math.floor(place / mentors) - 1
  const { stands, distance } = ways
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    if (mentee === target || problem.kindOf[mentee] !== kind) continue
    const from = stands[mentee] ?? place
    const own = here + (costs.pair[mentee * mentors + mentor] ?? 0) + (up[mentee] ?? 0)
    if (from !== place && own < (distance[from] ?? 0)) offer(ways, from, own, mentee, place)
  }
  crossBack(network, ways, place, here)
}

/** Back from a mentor to a gate, by one of those who came through it; from a gate to its mentor; and from a mentor to the goal. */
function crossBack(network: Network, ways: WaysBack, place: number, here: number): void {
  const { problem, down, load } = network
  const mentor = place % problem.mentors
  const isUsed = (load[place] ?? 0) > 0
  if (place >= problem.mentors) {
    if (isUsed) offer(ways, mentor, here + (down[mentor] ?? 0), -1, place)
    return
  }
  for (let gate = place + problem.mentors; gate < network.places; gate += problem.mentors)
    if (gateIsOpen(network, gate)) offer(ways, gate, here + (down[gate] ?? 0), -1, place)
  if (isUsed) offer(ways, network.places, here - lastCost(network, place), -1, place)
}

/** Who moves when a mentee gets a mentor, and the assignment after that; null where there is no way. */
function follow(network: Network, ways: WaysBack, mentee: number, mentor: number) {
  const { problem, places: goal } = network
  let place = placeOf(network, mentee, mentor)
  if (ways.distance[place] === Infinity) return null
  const mentorOf = network.mentorOf.slice()
  const moved = [mentee]
  mentorOf[mentee] = mentor
  for (let next = ways.next[place] ?? -1; next !== -1; next = ways.next[place] ?? -1) {
    const mover = ways.mover[place] ?? -1
    if (mover !== -1) {
      moved.push(mover)
      mentorOf[mover] = next === goal ? -1 : next % problem.mentors
    }
    place = next
  }
  return { mentorOf, moved }
}

/** A mentee with a mentor for sure. */
export function withLock(problem: Problem, mentee: number, mentor: number): Problem {
  const locked = problem.locked.slice()
  locked[mentee] = mentor
  return { ...problem, locked }
}

function solvedAnew(problem: Problem, aim: Aim, mentee: number, mentor: number): Insisted | null {
  try {
    const { mentorOf } = bestFor(withLock(problem, mentee, mentor), aim)
    return { mentorOf, levels: levelsOf(problem, mentorOf) }
  } catch (error) {
    if (error instanceof LocksConflict) return null
    throw error
  }
}

/**
 * What comes of giving a mentee each of the mentors, in their order: the best of all assignments with that pair; null where
 * none has it. For the most points by one search; for the best worst pair by solving with that pair locked.
 */
export function insistAll(
  problem: Problem,
  solved: Solved,
  mentee: number,
): readonly (Insisted | null)[] {
  const { aim, network } = solved
  const ways = aim === 'sum' ? waysTo(network, mentee) : null
  const levelsAfter = levelsBeside(problem, network.mentorOf)
  return Array.from({ length: problem.mentors }, (_, mentor) => {
    if (!mayBe(problem, mentee, mentor)) return null
    if (solved.mentorOf[mentee] === mentor)
      return { mentorOf: solved.mentorOf, levels: solved.levels }
    if (ways === null) return solvedAnew(problem, aim, mentee, mentor)
    const found = follow(network, ways, mentee, mentor)
    return found && { mentorOf: found.mentorOf, levels: levelsAfter(found.mentorOf, found.moved) }
  })
}

/** Who has somebody else, or nobody, in another assignment. */
export function moversBetween(before: Assignment, after: Assignment): readonly number[] {
  return [...before.keys()].filter((mentee) => before[mentee] !== after[mentee])
}

/** What one more place with a mentor would bring. */
interface OneMore {
  readonly mentor: number
  readonly levels: Levels
  readonly mentorOf: Assignment
}

/** With whom one more place would help somebody who has nobody, the best first; found by solving with that place. */
export function oneMorePlace(problem: Problem, solved: Solved, mentee: number): readonly OneMore[] {
  const found: OneMore[] = []
  for (let mentor = 0; mentor < problem.mentors; mentor += 1) {
    const most = problem.most.slice()
    most[mentor] = Math.max(0, most[mentor] ?? 0) + 1
    const { mentorOf, levels } = bestFor({ ...problem, most }, solved.aim)
    if (levels.alone < solved.levels.alone && mentorOf[mentee] !== -1)
      found.push({ mentor, levels, mentorOf })
  }
  return found.sort((a, b) => compareLevels(a.levels, b.levels) || a.mentor - b.mentor)
}

/** A mentee and a mentor who are no pair and would both rather have each other. */
interface WouldRather {
  readonly mentee: number
  readonly mentor: number
}

/** The fewest points that each mentor would give up: below all where there is still room. */
function givenUp({ mentors, points, most }: Problem, mentorOf: Assignment): Float64Array {
  const loads = new Int32Array(mentors)
  const fewest = new Float64Array(mentors).fill(Infinity)
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor < 0) continue
    loads[mentor] = (loads[mentor] ?? 0) + 1
    fewest[mentor] = Math.min(fewest[mentor] ?? 0, points[mentee * mentors + mentor] ?? 0)
  }
  return fewest.map((own, mentor) => ((loads[mentor] ?? 0) < (most[mentor] ?? 0) ? -Infinity : own))
}

/** All such two, by the points of their pair: information, and no fault of the whole. */
export function wouldRather(problem: Problem, mentorOf: Assignment): readonly WouldRather[] {
  const { mentees, mentors, points } = problem
  const fewest = givenUp(problem, mentorOf)
  const found: (WouldRather & { readonly points: number })[] = []
  for (let mentee = 0; mentee < mentees; mentee += 1) {
    const own = mentorOf[mentee] ?? -1
    const has = own < 0 ? -Infinity : (points[mentee * mentors + own] ?? 0)
    for (let mentor = 0; mentor < mentors; mentor += 1) {
      const would = points[mentee * mentors + mentor] ?? 0
      if (mentor === own || would <= has || would <= (fewest[mentor] ?? 0)) continue
      if (mayBe(problem, mentee, mentor)) found.push({ mentee, mentor, points: would })
    }
  }
  return found.sort((a, b) => b.points - a.points).map(({ mentee, mentor }) => ({ mentee, mentor }))
}
