/** The solver against trying everything, its proofs, and what insisting costs. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBest, solveFor } from '../../../src-renderer/domain/matching/aims.rules'
import { aims } from '../../../src-renderer/domain/matching-draft'
import type { Aim } from '../../../src-renderer/domain/matching-draft'
import { isProven } from '../../../src-renderer/domain/matching/certificate'
import {
  insistAll,
  moversBetween,
  oneMorePlace,
  withLock,
  wouldRather,
} from '../../../src-renderer/domain/matching/insisting'
import { conflictIn, smallestConflict } from '../../../src-renderer/domain/matching/locks.rules'
import { levelsBeside, levelsOf } from '../../../src-renderer/domain/matching/levels.rules'
import { TooLarge, plainProblem } from '../../../src-renderer/domain/matching/problem.rules'
import type { Problem } from '../../../src-renderer/domain/matching/problem.rules'
import { LocksConflict, solve } from '../../../src-renderer/domain/matching/solver'
import { runs } from '../../support/runs'
import { bestByTrying, costProblem, decided, smallProblem } from './cases'

const solved = (problem: Problem, aim: Aim) => {
  try {
    return solveFor(problem, aim)
  } catch (error) {
    if (error instanceof LocksConflict) return null
    throw error
  }
}

describe('The best whole', () => {
  it('is what trying everything finds, for both aims, and proven', () => {
    fc.assert(
      fc.property(smallProblem, fc.constantFrom(...aims), (problem, aim) => {
        const found = solved(problem, aim)
        expect(decided(aim, found?.levels ?? null)).toEqual(
          decided(aim, bestByTrying(problem, aim)),
        )
        if (found !== null) expect(isBest(problem, found)).toBe(true)
      }),
      { numRuns: runs(2000) },
    )
  })

  it('is not proven when it is a little worse, or breaks a rule', () => {
    fc.assert(
      fc.property(
        smallProblem,
        fc.nat(4),
        fc.integer({ min: -1, max: 3 }),
        (problem, who, other) => {
          const found = solved(problem, 'sum')
          fc.pre(found !== null && who < problem.mentees && other < problem.mentors)
          const mentorOf = found.mentorOf.slice()
          mentorOf[who] = other
          const isAsGood = isProven(problem, { ...found.network, mentorOf })
          const best = decided('sum', found.levels)
          // Another assignment is proven only when it is another best one.
          if (isAsGood) expect(decided('sum', levelsOf(problem, mentorOf))).toEqual(best)
        },
      ),
      { numRuns: runs(300) },
    )
    const two = plainProblem(2, 2, Int32Array.from([5, 1, 1, 5]))
    const { network } = solveFor(two, 'sum')
    expect(isProven(two, network)).toBe(true)
    expect(isProven(two, { ...network, mentorOf: Int32Array.from([1, 0]) })).toBe(false)
    expect(isProven(two, { ...network, mentorOf: Int32Array.from([0, 0]) })).toBe(false)
    expect(isProven(two, { ...network, down: network.down.map((value) => value - 9) })).toBe(false)
    expect(isProven(two, { ...network, up: network.up.map((value) => value + 0.5) })).toBe(false)
  })

  it('is the identity hidden in a large problem, and its cost that of the dual values', () => {
    // Costs that leave one assignment free: row and column values are added, and nothing off the hidden one is free.
    const size = 60
    const hidden = Array.from({ length: size }, (_, i) => (i * 23 + 7) % size)
    const costs = Array.from({ length: size * size }, (_, at) => {
      const [row, column] = [Math.floor(at / size), at % size]
      const extra = hidden[row] === column ? 0 : 1 + ((row * 31 + column * 17) % 9)
      return ((row * 7) % 13) + ((column * 5) % 11) + extra
    })
    const problem = costProblem(size, costs)
    const found = solveFor(problem, 'sum')
    expect([...found.mentorOf]).toEqual(hidden)
    expect(isBest(problem, found)).toBe(true)
  })

  it('is the known optimum of the instances of Machol and Wien, which are hard for every method', () => {
    // The cost of row i and column j is i times j (Operations Research 24, 1976); the optimum pairs the largest with the smallest.
    for (const size of [1, 2, 10, 50, 100]) {
      const costs = Array.from(
        { length: size * size },
        (_, at) => (Math.floor(at / size) + 1) * ((at % size) + 1),
      )
      const problem = costProblem(size, costs)
      const found = solveFor(problem, 'sum')
      expect([...found.mentorOf]).toEqual(Array.from({ length: size }, (_, row) => size - 1 - row))
      expect(-found.levels.points).toBe((size * (size + 1) * (size + 2)) / 6)
      expect(isBest(problem, found)).toBe(true)
    }
  })

  it('refuses sums that would not be exact', () => {
    const problem = plainProblem(2, 1, Int32Array.from([2_000_000_000, -2_000_000_000]))
    expect(solve(problem).mentorOf).toEqual(Int32Array.from([0, -1]))
    const many = 3000
    const points = new Int32Array(many).fill(1_000_000_000)
    points[0] = 0
    const fine = { ...plainProblem(many, 1, points), threshold: 5, least: Int32Array.from([1]) }
    expect(() => solve(fine)).toThrow(TooLarge)
  })

  it('takes nobody at all, no mentors, and everybody forbidden', () => {
    expect(solveFor(plainProblem(0, 0, new Int32Array(0)), 'worst').levels.worst).toBeNull()
    expect(solveFor(plainProblem(3, 0, new Int32Array(0)), 'sum').levels.alone).toBe(3)
    const none = { ...plainProblem(2, 2, new Int32Array(4)), allowed: new Uint8Array(4) }
    expect(solveFor(none, 'worst').levels).toMatchObject({ alone: 2, worst: null })
  })
})

describe('Insisting on a pair', () => {
  it('costs exactly what solving again with that pair locked says', () => {
    fc.assert(
      fc.property(smallProblem, fc.constantFrom(...aims), (problem, aim) => {
        const found = solved(problem, aim)
        if (found === null) return
        for (let mentee = 0; mentee < problem.mentees; mentee += 1) {
          // Where the lock is there already, nothing is to be insisted on.
          if (problem.locked[mentee] !== -1) continue
          for (const [mentor, one] of insistAll(problem, found, mentee).entries()) {
            const again = solved(withLock(problem, mentee, mentor), aim)
            if (again === null || found.mentorOf[mentee] === mentor) continue
            const levels = levelsOf(problem, again.mentorOf)
            expect(one && decided('sum', one.levels)).toEqual(decided('sum', levels))
            expect(one?.mentorOf[mentee]).toBe(mentor)
          }
        }
      }),
      { numRuns: runs(400) },
    )
  })

  it('names who moves, and who would rather have each other', () => {
    const problem = plainProblem(2, 2, Int32Array.from([9, 8, 8, 1]))
    const found = solveFor(problem, 'sum')
    expect([...found.mentorOf]).toEqual([1, 0])
    const [insisted] = insistAll(problem, found, 0)
    expect(insisted?.levels.points).toBe(10)
    expect(moversBetween(found.mentorOf, insisted?.mentorOf ?? found.mentorOf)).toEqual([0, 1])
    expect(wouldRather(problem, found.mentorOf)).toEqual([{ mentee: 0, mentor: 0 }])
  })

  it('finds with whom one more place would help', () => {
    const problem = {
      ...plainProblem(2, 2, Int32Array.from([4, 3, 5, 6])),
      allowed: Uint8Array.from([1, 0, 1, 0]),
    }
    const found = solveFor(problem, 'sum')
    expect([...found.mentorOf]).toEqual([-1, 0])
    expect(oneMorePlace(problem, found, 0).map(({ mentor }) => mentor)).toEqual([0])
  })
})

describe('Locks', () => {
  it('have a conflict exactly when no assignment keeps them', () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        expect(conflictIn(problem) === null).toBe(bestByTrying(problem, 'sum') !== null)
      }),
      { numRuns: runs(500) },
    )
  })

  it('name the smallest set', () => {
    const rules = {
      isAllowed: () => true,
      mostOf: (mentor: number) => (mentor === 0 ? 2 : 5),
      kindOf: (mentee: number) => mentee % 2,
      limitOf: () => 1,
    }
    const of = (...pairs: readonly (readonly [number, number])[]) =>
      pairs.map(([mentee, mentor]) => ({ mentee, mentor }))
    expect(smallestConflict(of([0, 0], [1, 1]), rules)).toBeNull()
    expect(smallestConflict(of([0, 0], [1, 0], [3, 0]), rules)).toMatchObject({
      why: 'limit',
      locks: [{ mentee: 1 }, { mentee: 3 }],
    })
    const loose = { ...rules, limitOf: () => 9 }
    expect(smallestConflict(of([0, 0], [1, 0], [3, 0]), loose)).toMatchObject({
      why: 'tooMany',
      most: 2,
    })
    expect(smallestConflict(of([0, 0], [0, 1], [3, 0]), loose)?.why).toBe('twoMentors')
    const none = { ...loose, isAllowed: () => false }
    expect(smallestConflict(of([0, 0], [0, 1]), none)).toMatchObject({
      why: 'forbidden',
      locks: [{ mentor: 0 }],
    })
  })
})

it('What an assignment comes to that differs from another by some who moved is the same as counted anew', () => {
  fc.assert(
    fc.property(
      smallProblem,
      fc.array(fc.nat(9)),
      fc.array(fc.nat(9)),
      (problem, first, second) => {
        const someOf = (numbers: readonly number[]) =>
          new Int32Array(problem.mentees).map(
            (_, mentee) => ((numbers[mentee] ?? 0) % (problem.mentors + 1)) - 1,
          )
        const [before, after] = [someOf(first), someOf(second)]
        const levelsAfter = levelsBeside(problem, before)
        const moved = moversBetween(before, after)
        const whole = levelsOf(problem, after)
        expect(levelsAfter(after, moved)).toEqual(whole)
        // The next one is told from the same beginning.
        expect(levelsAfter(before, [])).toEqual(levelsOf(problem, before))
        expect(levelsAfter(after, moved.toReversed())).toEqual(whole)
      },
    ),
    { numRuns: runs(1000) },
  )
})
