/** Small problems made by chance, and the best answer of each by trying everything. */
import fc from 'fast-check'
import { levelsOf } from '../../../src-renderer/domain/matching/levels.rules'
import type { Levels } from '../../../src-renderer/domain/matching/levels.rules'
import { plainProblem } from '../../../src-renderer/domain/matching/problem.rules'
import type { Assignment, Problem } from '../../../src-renderer/domain/matching/problem.rules'
import type { Aim } from '../../../src-renderer/domain/matching-draft'

const numbers = (length: number, min: number, max: number) =>
  fc.array(fc.integer({ min, max }), { minLength: length, maxLength: length })

/** Up to five mentees and four mentors, with everything that can be asked for. */
export const smallProblem: fc.Arbitrary<Problem> = fc
  .tuple(
    fc.integer({ min: 0, max: 5 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .chain(([mentees, mentors, kinds]) =>
    fc
      .record({
        points: numbers(mentees * mentors, -3, 9),
        allowed: numbers(mentees * mentors, 0, 5),
        least: numbers(mentors, 0, 2),
        most: numbers(mentors, -1, 3),
        threshold: fc.integer({ min: -3, max: 6 }),
        locked: numbers(mentees, -9, mentors - 1),
        kindOf: numbers(mentees, -1, kinds - 1),
        limits: numbers(mentors * kinds, 0, 2),
      })
      .map((made) => ({
        ...{ mentees, mentors, kinds, threshold: made.threshold },
        points: Int32Array.from(made.points),
        allowed: Uint8Array.from(made.allowed, (value) => (value === 0 ? 0 : 1)),
        least: Int32Array.from(made.least),
        most: Int32Array.from(made.most),
        locked: Int32Array.from(made.locked, (value) => Math.max(-1, value)),
        kindOf: Int32Array.from(made.kindOf),
        limits: Int32Array.from(made.limits),
      })),
  )

/** Whether an assignment keeps the rules, told without the solver's own words. */
function isRight(problem: Problem, assignment: Assignment): boolean {
  const { mentors, kinds } = problem
  for (let mentor = 0; mentor < mentors; mentor += 1) {
    const own = [...assignment.keys()].filter((mentee) => assignment[mentee] === mentor)
    if (own.length > Math.max(0, problem.most[mentor] ?? 0)) return false
    for (let kind = 0; kind < kinds; kind += 1)
      if (
        own.filter((mentee) => problem.kindOf[mentee] === kind).length >
        (problem.limits[kind * mentors + mentor] ?? 0)
      )
        return false
  }
  return [...assignment].every((mentor, mentee) => {
    const lock = problem.locked[mentee] ?? -1
    if (lock !== -1 && lock !== mentor) return false
    return mentor === -1 || problem.allowed[mentee * mentors + mentor] === 1
  })
}

/** Every assignment there is. */
function* everything(problem: Problem): Generator<Assignment> {
  const { mentees, mentors } = problem
  const total = (mentors + 1) ** mentees
  for (let code = 0; code < total; code += 1) {
    let rest = code
    const assignment = Int32Array.from({ length: mentees }, () => {
      const mentor = (rest % (mentors + 1)) - 1
      rest = Math.floor(rest / (mentors + 1))
      return mentor
    })
    if (isRight(problem, assignment)) yield assignment
  }
}

const order = (aim: Aim, { alone, short, below, points, worst }: Levels): readonly number[] => [
  alone,
  short,
  below,
  ...(aim === 'worst' ? [-(worst ?? 0)] : []),
  -points,
]

function isLower(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, value] of a.entries()) if (value !== b[i]) return value < (b[i] ?? 0)
  return false
}

/** The best that any assignment comes to; null when none keeps the rules. */
export function bestByTrying(problem: Problem, aim: Aim): Levels | null {
  let best: Levels | null = null
  for (const assignment of everything(problem)) {
    const levels = levelsOf(problem, assignment)
    if (best === null || isLower(order(aim, levels), order(aim, best))) best = levels
  }
  return best
}

/** What does not depend on which of several best assignments was taken. */
export const decided = (aim: Aim, levels: Levels | null): readonly number[] | null =>
  levels === null ? null : order(aim, levels)

/** A square problem of costs to minimize, as published ones are given. */
export function costProblem(size: number, costs: readonly number[]): Problem {
  return plainProblem(
    size,
    size,
    Int32Array.from(costs, (cost) => -cost),
  )
}
