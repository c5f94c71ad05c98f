/**
 * Spreads applications over reviewers: each application gets as many readers as were asked for, nobody reads one that they have a
 * conflict with, everybody gets as many as the others, and reviewers come together in changing company, so that strict and lenient ones
 * can be compared. Who has one already keeps it. The same input gives the same answer.
 */

/** What is to be spread. */
export interface Spread {
  /** Applicants and reviewers by id, in a settled order. */
  readonly personIds: readonly string[]
  readonly reviewerIds: readonly string[]
  /** How many are to read each application. */
  readonly readers: number
  /** Whether a reviewer may read an application. */
  readonly mayRead: (reviewerId: string, personId: string) => boolean
  /** Who reads what already. */
  readonly given: readonly Assigned[]
}

/** An application that a reviewer reads. */
export interface Assigned {
  readonly reviewerId: string
  readonly personId: string
}

/** What is new, and applications that have fewer readers than asked for, because everybody else has a conflict. */
export interface Spreading {
  readonly added: readonly Assigned[]
  readonly short: readonly string[]
}

const together = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`

/** Who reads how much, and who has read with whom how often. */
class Loads {
  readonly #load = new Map<string, number>()
  readonly #company = new Map<string, number>()

  of(reviewerId: string): number {
    return this.#load.get(reviewerId) ?? 0
  }

  company(reviewerId: string, readers: Iterable<string>): number {
    let sum = 0
    for (const other of readers) sum += this.#company.get(together(reviewerId, other)) ?? 0
    return sum
  }

  change(reviewerId: string, readers: Iterable<string>, by: 1 | -1): void {
    this.#load.set(reviewerId, this.of(reviewerId) + by)
    for (const other of readers) {
      const key = together(reviewerId, other)
      this.#company.set(key, (this.#company.get(key) ?? 0) + by)
    }
  }
}

/** Spreads them. */
export function spreadApplications(wanted: Spread): Spreading {
  const { personIds, reviewerIds, readers, mayRead } = wanted
  const loads = new Loads()
  const readersOf = new Map<string, Set<string>>(personIds.map((id) => [id, new Set()]))
  for (const { personId, reviewerId } of wanted.given) {
    const theirs = readersOf.get(personId)
    if (theirs === undefined || theirs.has(reviewerId)) continue
    loads.change(reviewerId, theirs, 1)
    theirs.add(reviewerId)
  }
  const mayBe = (personId: string): number =>
    reviewerIds.filter((id) => mayRead(id, personId)).length
  // Those whom few may read come first, while these few still have room.
  const order = [...personIds].sort((a, b) => mayBe(a) - mayBe(b))
  const added: Assigned[] = []
  for (const personId of order) {
    const theirs = readersOf.get(personId) ?? new Set<string>()
    while (theirs.size < readers) {
      const next = lightest(reviewerIds, theirs, loads, (id) => mayRead(id, personId))
      if (next === null) break
      loads.change(next, theirs, 1)
      theirs.add(next)
      added.push({ personId, reviewerId: next })
    }
  }
  const evened = even(added, wanted, loads, readersOf)
  return {
    added: evened,
    short: personIds.filter((id) => (readersOf.get(id)?.size ?? 0) < readers),
  }
}

/** Who has the least to read, then who has met these readers least often. */
function lightest(
  reviewerIds: readonly string[],
  theirs: ReadonlySet<string>,
  loads: Loads,
  mayRead: (reviewerId: string) => boolean,
): string | null {
  let best: string | null = null
  for (const id of reviewerIds) {
    if (theirs.has(id) || !mayRead(id)) continue
    const difference =
      best === null
        ? -1
        : loads.of(id) - loads.of(best) || loads.company(id, theirs) - loads.company(best, theirs)
    if (difference < 0) best = id
  }
  return best
}

/** Gives what was added on to whoever has two fewer to read, as long as there is somebody. */
function even(
  added: readonly Assigned[],
  { reviewerIds, mayRead }: Spread,
  loads: Loads,
  readersOf: ReadonlyMap<string, Set<string>>,
): readonly Assigned[] {
  const result = [...added]
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false
    for (const [at, { personId, reviewerId }] of result.entries()) {
      const theirs = readersOf.get(personId) ?? new Set<string>()
      const others = new Set([...theirs].filter((id) => id !== reviewerId))
      const next = lightest(reviewerIds, theirs, loads, (id) => mayRead(id, personId))
      if (next === null || loads.of(next) + 2 > loads.of(reviewerId)) continue
      loads.change(reviewerId, others, -1)
      loads.change(next, others, 1)
      theirs.delete(reviewerId)
      theirs.add(next)
      result[at] = { personId, reviewerId: next }
      hasMoved = true
    }
  }
  return result
}
