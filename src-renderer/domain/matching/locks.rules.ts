/** Pairs that were locked and cannot all be: the fewest of them that are already too many. */
import type { Problem } from './problem.rules'

/** A pair that is to be. */
interface Lock {
  readonly mentee: number
  readonly mentor: number
}

/** Why locks cannot all hold. */
export type LockConflict =
  | { readonly why: 'forbidden'; readonly locks: readonly Lock[] }
  | { readonly why: 'twoMentors'; readonly locks: readonly Lock[] }
  | { readonly why: 'tooMany'; readonly locks: readonly Lock[]; readonly most: number }
  | { readonly why: 'limit'; readonly locks: readonly Lock[]; readonly most: number }

/** What the locks have to keep to. */
interface LockRules {
  readonly isAllowed: (lock: Lock) => boolean
  readonly mostOf: (mentor: number) => number
  /** The kind of a mentee that is limited, or -1. */
  readonly kindOf: (mentee: number) => number
  readonly limitOf: (kind: number, mentor: number) => number
}

function grouped<K>(locks: readonly Lock[], keyOf: (lock: Lock) => K): ReadonlyMap<K, Lock[]> {
  const groups = new Map<K, Lock[]>()
  for (const lock of locks) {
    const key = keyOf(lock)
    groups.set(key, [...(groups.get(key) ?? []), lock])
  }
  return groups
}

/** One more of the locks than there is room for, or nothing. */
const excess = (locks: readonly Lock[], most: number): readonly Lock[] | null =>
  locks.length > Math.max(0, most) ? locks.slice(0, Math.max(0, most) + 1) : null

/**
 * The smallest set of locks that cannot hold together, or null when all can. Every rule is about one mentee, one mentor or one
 * limit of a mentor alone, so a smallest set breaks one of them, and has one lock more than that rule lets through.
 */
export function smallestConflict(locks: readonly Lock[], rules: LockRules): LockConflict | null {
  const found: LockConflict[] = []
  for (const lock of locks)
    if (!rules.isAllowed(lock)) found.push({ why: 'forbidden', locks: [lock] })
  for (const own of grouped(locks, ({ mentee }) => mentee).values())
    if (own.length > 1) found.push({ why: 'twoMentors', locks: own.slice(0, 2) })
  for (const [mentor, own] of grouped(locks, (lock) => lock.mentor)) {
    const most = rules.mostOf(mentor)
    const tooMany = excess(own, most)
    if (tooMany) found.push({ why: 'tooMany', locks: tooMany, most })
    for (const [kind, alike] of grouped(own, ({ mentee }) => rules.kindOf(mentee))) {
      const limit = kind < 0 ? Infinity : rules.limitOf(kind, mentor)
      const overLimit = excess(alike, limit)
      if (overLimit) found.push({ why: 'limit', locks: overLimit, most: limit })
    }
  }
  return found.sort((a, b) => a.locks.length - b.locks.length)[0] ?? null
}

/** The smallest conflict of the locks of a problem; null when they can all hold. */
export function conflictIn(problem: Problem): LockConflict | null {
  const { mentors } = problem
  const locks = [...problem.locked].flatMap((mentor, mentee) =>
    mentor === -1 ? [] : [{ mentee, mentor }],
  )
  return smallestConflict(locks, {
    isAllowed: ({ mentee, mentor }) => problem.allowed[mentee * mentors + mentor] === 1,
    mostOf: (mentor) => problem.most[mentor] ?? 0,
    kindOf: (mentee) => problem.kindOf[mentee] ?? -1,
    limitOf: (kind, mentor) => problem.limits[kind * mentors + mentor] ?? 0,
  })
}
