/** What can be asked of the solver about a cycle, and its answers, in people instead of numbers: what the worker is sent and sends. */
import type { Aim, MatchingDraft } from '../matching-draft'
import { buildProblem, pairsOf } from './build.rules'
import type { Built, MatchingRows } from './build.rules'
import { bestFor } from './aims.rules'
import { insistAll, moversBetween, oneMorePlace, wouldRather } from './insisting'
import { conflictIn } from './locks.rules'
import type { LockConflict } from './locks.rules'
import type { Levels } from './levels.rules'
import { TooLarge } from './problem.rules'
import type { Assignment } from './problem.rules'
import type { OnProgress } from './solver'

/** A question. `about` is the participation of a mentee. */
export type Ask = {
  readonly rows: MatchingRows
  readonly draft: MatchingDraft
  readonly pairedBefore: readonly string[]
} & (
  | { readonly what: 'propose' }
  | { readonly what: 'rather' }
  | { readonly what: 'insist' | 'help'; readonly about: string; readonly aim: Aim }
)

/** The mentor of each mentee, by participations; null for none. */
export type Matched = Readonly<Record<string, string | null>>

/** A whole matching that was proven to be the best for its aim. */
export interface Proposal {
  readonly aim: Aim
  readonly matched: Matched
  readonly levels: Levels
}

/** Somebody who would have another mentor, or none. */
export interface Move {
  readonly menteeId: string
  readonly from: string | null
  readonly to: string | null
}

/** What insisting on a mentor means: what it comes to, null where it cannot be, and who moves in the draft. */
export interface Insistence {
  readonly mentorId: string
  readonly levels: Levels | null
  readonly moves: readonly Move[]
}

/** One more place with a mentor, after which the mentee asked about has somebody. */
export interface Help {
  readonly mentorId: string
  readonly moves: readonly Move[]
}

/** A criterion that rules mentors out for a mentee: how many. */
export interface InTheWay {
  readonly criterionId: string
  readonly count: number
}

/** Locks that cannot all hold, by people. */
export interface NamedConflict {
  readonly why: LockConflict['why']
  readonly most: number
  readonly locks: readonly { readonly menteeId: string; readonly mentorId: string }[]
}

/** An answer. */
export type Answer =
  | { readonly what: 'propose'; readonly proposals: Readonly<Record<Aim, Proposal>> }
  | { readonly what: 'rather'; readonly two: NamedConflict['locks'] }
  | { readonly what: 'insist'; readonly best: Levels; readonly rows: readonly Insistence[] }
  | {
      readonly what: 'help'
      readonly help: readonly Help[]
      readonly inTheWay: readonly InTheWay[]
    }
  | { readonly what: 'conflict'; readonly conflict: NamedConflict }
  | { readonly what: 'tooLarge' }

const menteeId = ({ mentees }: Built, at: number): string => mentees[at]?.participation.id ?? ''
const mentorId = ({ mentors }: Built, at: number): string => mentors[at]?.participation.id ?? ''

const matchedOf = (built: Built, assignment: Assignment): Matched =>
  Object.fromEntries(
    Array.from(assignment, (mentor, at) => [
      menteeId(built, at),
      mentor < 0 ? null : mentorId(built, mentor),
    ]),
  )

function movesOf(built: Built, before: Assignment, after: Assignment): readonly Move[] {
  const named = (mentor: number | undefined): string | null =>
    mentor === undefined || mentor < 0 ? null : mentorId(built, mentor)
  return moversBetween(before, after).map((at) => ({
    menteeId: menteeId(built, at),
    from: named(before[at]),
    to: named(after[at]),
  }))
}

function propose(built: Built, onProgress: OnProgress): Answer {
  const one = (aim: Aim): Proposal => {
    const { mentorOf, levels } = bestFor(built.problem, aim, onProgress)
    return { aim, matched: matchedOf(built, mentorOf), levels }
  }
  return { what: 'propose', proposals: { sum: one('sum'), worst: one('worst') } }
}

function insist(built: Built, draft: MatchingDraft, aim: Aim, mentee: number): Answer {
  const best = bestFor(built.problem, aim)
  const now = assignmentOf(built, draft)
  const rows = insistAll(built.problem, best, mentee).map((one, at): Insistence => ({
    mentorId: mentorId(built, at),
    levels: one?.levels ?? null,
    moves: one === null ? [] : movesOf(built, now, one.mentorOf),
  }))
  return { what: 'insist', best: best.levels, rows }
}

/** Criteria without which more mentors would be possible for a mentee. */
function inTheWay(built: Built, draft: MatchingDraft, mentee: number): readonly InTheWay[] {
  const mentees = built.mentees.slice(mentee, mentee + 1)
  const possible = (criteria: Built['criteria']): number =>
    pairsOf(draft, { ...built, mentees, criteria }).allowed.reduce((sum, is) => sum + is, 0)
  const now = possible(built.criteria)
  return built.criteria
    .filter(({ isRequired }) => isRequired)
    .map((criterion) => ({
      criterionId: criterion.id,
      count: possible(built.criteria.filter((other) => other !== criterion)) - now,
    }))
    .filter(({ count }) => count > 0)
}

function help(built: Built, draft: MatchingDraft, aim: Aim, mentee: number): Answer {
  const best = bestFor(built.problem, aim)
  const found = oneMorePlace(built.problem, best, mentee)
  return {
    what: 'help',
    help: found.map((one) => ({
      mentorId: mentorId(built, one.mentor),
      moves: movesOf(built, best.mentorOf, one.mentorOf),
    })),
    inTheWay: inTheWay(built, draft, mentee),
  }
}

function conflictNamed(built: Built, conflict: LockConflict): NamedConflict {
  return {
    why: conflict.why,
    most: 'most' in conflict ? conflict.most : 0,
    locks: conflict.locks.map((lock) => ({
      menteeId: menteeId(built, lock.mentee),
      mentorId: mentorId(built, lock.mentor),
    })),
  }
}

/** The assignment that a draft holds, for the people of a problem. */
export function assignmentOf(built: Pick<Built, 'mentees' | 'mentors'>, draft: MatchingDraft) {
  const places = new Map(built.mentors.map(({ participation }, at) => [participation.id, at]))
  return Int32Array.from(built.mentees, ({ participation }) => {
    const mentor = draft[`pair:${participation.id}`] ?? null
    return mentor === null ? -1 : (places.get(mentor) ?? -1)
  })
}

function answer(ask: Ask, built: Built, onProgress: OnProgress): Answer {
  if (ask.what === 'propose') return propose(built, onProgress)
  if (ask.what === 'rather')
    return {
      what: 'rather',
      two: wouldRather(built.problem, assignmentOf(built, ask.draft)).map((two) => ({
        menteeId: menteeId(built, two.mentee),
        mentorId: mentorId(built, two.mentor),
      })),
    }
  const mentee = built.mentees.findIndex(({ participation }) => participation.id === ask.about)
  if (mentee === -1)
    return { what: 'insist', best: bestFor(built.problem, ask.aim).levels, rows: [] }
  return ask.what === 'insist'
    ? insist(built, ask.draft, ask.aim, mentee)
    : help(built, ask.draft, ask.aim, mentee)
}

/** Answers a question. */
export function answerTo(ask: Ask, onProgress: OnProgress): Answer {
  const built = buildProblem(ask.rows, ask.draft, ask.pairedBefore)
  const conflict = conflictIn(built.problem)
  if (conflict !== null) return { what: 'conflict', conflict: conflictNamed(built, conflict) }
  try {
    return answer(ask, built, onProgress)
  } catch (error) {
    if (error instanceof TooLarge) return { what: 'tooLarge' }
    throw error
  }
}
