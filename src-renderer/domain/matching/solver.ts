/**
 * The exact solver: mentees are brought in one after the other, each along the cheapest way (which may move others), found by
 * Dijkstra's search over the places. Ties are decided by the order of the lists; whoever wants the same answer for shuffled lists
 * sorts them first.
 */
import { emptyNetwork, gateIsOpen, move, nextCost, placeOf } from './network'
import type { Network } from './network'
import { costsOf } from './problem.rules'
import type { Problem } from './problem.rules'

/** Told now and then how many mentees have been brought in. */
export type OnProgress = (done: number, total: number) => void

/** What one search knows. One is used for all mentees. */
interface Search {
  readonly distance: Float64Array
  /** By which mentee a place was reached, or `-2 - place` for the place it was reached from. */
  readonly from: Int32Array
  /** The places that were reached but not left yet, then those that were left. */
  readonly order: Int32Array
  waiting: number
  left: number
  /** The cheapest way to the goal so far: what it costs, and the mentor or the mentee (without a mentor) it ends with. */
  best: number
  endMentor: number
  endMentee: number
}

const fromPlace = (place: number): number => -2 - place

/** A place is reached at a cost, if no cheaper way is known. */
function reach(network: Network, search: Search, place: number, cost: number, from: number): void {
  const { distance, order } = search
  const known = distance[place] ?? 0
  if (cost >= known || cost >= search.best) return
  if (known === Infinity) {
    order[search.left + search.waiting] = place
    search.waiting += 1
  }
  distance[place] = cost
  search.from[place] = from
  if (place >= network.problem.mentors) return
  const goal = cost + nextCost(network, place) + (network.down[place] ?? 0)
  if (goal < search.best) {
    search.best = goal
    search.endMentor = place
    search.endMentee = -1
  }
}

/** Everywhere a mentee could go who stands at a cost from the beginning. */
function leave(network: Network, search: Search, mentee: number, cost: number): void {
  const { problem, costs, down } = network
  const { mentors } = problem
  const row = mentee * mentors
  const gate = placeOf(network, mentee, 0)
  const start = cost + (network.up[mentee] ?? 0)
  const { distance } = search
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    const place = gate + mentor
    const next = start + (costs.pair[row + mentor] ?? 0) - (down[place] ?? 0)
    if (next < (distance[place] ?? 0)) reach(network, search, place, next, mentee)
  }
  if (problem.locked[mentee] !== -1 || start + costs.alone >= search.best) return
  search.best = start + costs.alone
  search.endMentee = mentee
  search.endMentor = -1
}

/** From a mentor to its gates, and from a gate to its mentor. */
function crossGates(network: Network, search: Search, place: number, cost: number): void {
  const { problem, load, down } = network
  const { mentors, kinds } = problem
  const here = cost + (down[place] ?? 0)
  if (place >= mentors) {
    const mentor = place % mentors
    if (gateIsOpen(network, place))
      reach(network, search, mentor, here - (down[mentor] ?? 0), fromPlace(place))
    return
  }
  for (let kind = 1; kind <= kinds; kind += 1) {
    const gate = kind * mentors + place
    if ((load[gate] ?? 0) > 0)
      reach(network, search, gate, here - (down[gate] ?? 0), fromPlace(place))
  }
}

/** Takes the nearest place that was reached off the waiting ones; -1 when the goal is nearer than all of them. */
function nearest(search: Search): number {
  const { distance, order } = search
  let [at, cost] = [-1, search.best]
  const end = search.left + search.waiting
  for (let i = search.left; i < end; i += 1) {
    const own = distance[order[i] ?? 0] ?? 0
    if (own < cost) [at, cost] = [i, own]
  }
  return at
}

function find(network: Network, search: Search, mentee: number): void {
  search.distance.fill(Infinity)
  Object.assign(search, { waiting: 0, left: 0, best: Infinity, endMentor: -1, endMentee: -1 })
  leave(network, search, mentee, 0)
  for (let at = nearest(search); at !== -1; at = nearest(search)) {
    const { order, distance } = search
    const place = order[at] ?? 0
    order[at] = order[search.left] ?? 0
    order[search.left] = place
    search.left += 1
    search.waiting -= 1
    const cost = distance[place] ?? 0
    if (network.problem.kinds > 0) crossGates(network, search, place, cost)
    for (const guest of network.guests[place] ?? []) leave(network, search, guest, cost)
  }
}

/** Puts the dual values right for what the search has found, so that its cheapest way costs nothing. */
function price(network: Network, search: Search, mentee: number): void {
  const { up, down, guests } = network
  const { best, distance, order } = search
  up[mentee] = (up[mentee] ?? 0) - best
  for (let i = 0; i < search.left; i += 1) {
    const place = order[i] ?? 0
    const change = (distance[place] ?? 0) - best
    down[place] = (down[place] ?? 0) + change
    for (const guest of guests[place] ?? []) up[guest] = (up[guest] ?? 0) + change
  }
}

/** Goes back along the way and moves everybody on it by one. */
function moveAll(network: Network, search: Search, mentee: number): void {
  const { mentors } = network.problem
  let place = search.endMentor
  if (search.endMentee !== -1) {
    const before = network.mentorOf[search.endMentee] ?? -1
    place = before < 0 ? -1 : placeOf(network, search.endMentee, before)
    move(network, search.endMentee, -1)
    if (search.endMentee === mentee) return
  }
  for (;;) {
    const from = search.from[place] ?? -1
    if (from <= -2) {
      place = -2 - from
      continue
    }
    const before = network.mentorOf[from] ?? -1
    const next = before < 0 ? -1 : placeOf(network, from, before)
    move(network, from, place % mentors)
    if (from === mentee) return
    place = next
  }
}

/** Locks that cannot all hold were given: see `locks.rules.ts`, which names them. */
export class LocksConflict extends Error {}

/** Solves a problem. Throws {@link LocksConflict}, or `TooLarge` when sums would not be exact. */
export function solve(problem: Problem, onProgress: OnProgress = () => undefined): Network {
  const network = emptyNetwork(problem, costsOf(problem))
  const search: Search = {
    distance: new Float64Array(network.places),
    from: new Int32Array(network.places),
    order: new Int32Array(network.places),
    ...{ waiting: 0, left: 0, best: Infinity, endMentor: -1, endMentee: -1 },
  }
  for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
    network.up[mentee] = firstPrice(network, mentee)
    find(network, search, mentee)
    if (search.best === Infinity) throw new LocksConflict()
    price(network, search, mentee)
    moveAll(network, search, mentee)
    if (mentee % 16 === 15) onProgress(mentee + 1, problem.mentees)
  }
  return network
}

/** The dual value with which no way of a mentee who is brought in costs less than nothing. */
function firstPrice({ problem, costs, down }: Network, mentee: number): number {
  const { mentors } = problem
  const gate = ((problem.kindOf[mentee] ?? -1) + 1) * mentors
  let lowest = problem.locked[mentee] === -1 ? costs.alone : Infinity
  for (let mentor = 0; mentor < mentors; mentor += 1)
    lowest = Math.min(
      lowest,
      (costs.pair[mentee * mentors + mentor] ?? 0) - (down[gate + mentor] ?? 0),
    )
  return lowest === Infinity ? 0 : -lowest
}
