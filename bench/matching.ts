/**
 * How long the best matching takes, beside `munkres-js` on the same costs in the same run; with what each mentor takes and the
 * costs of all pairs; and a large one. Each figure is the fastest of several runs: what else the machine does can only add to it.
 */
import munkres from 'munkres-js'
import { isBest, solveFor } from '../src-renderer/domain/matching/aims.rules'
import { insistAll } from '../src-renderer/domain/matching/insisting'
import { plainProblem } from '../src-renderer/domain/matching/problem.rules'
import type { Problem } from '../src-renderer/domain/matching/problem.rules'

/** Numbers that look like chance and are the same in every run. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

function numbers(count: number, most: number, seed: number): Int32Array {
  const source = chance(seed)
  return Int32Array.from({ length: count }, () => 1 + Math.floor((source.next().value ?? 0) * most))
}

function fastest(times: number, work: () => void): number {
  let best = Infinity
  for (let run = 0; run < times; run += 1) {
    const began = performance.now()
    work()
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const line = (what: string, ms: number): void =>
  console.log(`${what.padEnd(64)} ${ms.toFixed(1)} ms`)

/** A square one, which the yardstick can do, too. */
function benchSquare(size: number): void {
  const costs = numbers(size * size, 100, size)
  const problem = plainProblem(
    size,
    size,
    costs.map((cost) => -cost),
  )
  const rows = Array.from({ length: size }, (_, i) => [...costs.subarray(i * size, (i + 1) * size)])
  const own = fastest(20, () => void solveFor(problem, 'sum'))
  const theirs = fastest(3, () => void munkres(rows.map((row) => [...row])))
  const cost = munkres(rows.map((row) => [...row])).reduce(
    (sum, [row, column]) => sum + (rows[row]?.[column] ?? 0),
    0,
  )
  const solved = solveFor(problem, 'sum')
  if (cost !== -solved.levels.points || !isBest(problem, solved)) throw new Error('not the best')
  line(`${String(size)} × ${String(size)}`, own)
  line(`  the yardstick, ${(theirs / own).toFixed(1)} times as long`, theirs)
}

/** Points as criteria give them, places of one to five, some taken at least, and a threshold. */
function programLike(mentees: number, mentors: number): Problem {
  const most = numbers(mentors, 5, mentors)
  return {
    ...plainProblem(mentees, mentors, numbers(mentees * mentors, 400, mentees)),
    ...{ most, least: most.map((places) => (places > 2 ? 1 : 0)), threshold: 80 },
  }
}

/** Measures and prints. */
export function benchMatching(): void {
  for (const size of [100, 200, 400]) benchSquare(size)
  const middle = { ...programLike(200, 80), most: new Int32Array(80).fill(3) }
  const withCosts = fastest(8, () => {
    const solved = solveFor(middle, 'sum')
    for (let mentee = 0; mentee < middle.mentees; mentee += 1) insistAll(middle, solved, mentee)
  })
  line('200 × 80 with places, and what insisting costs for all pairs', withCosts)
  const large = programLike(1000, 400)
  line(
    '1,000 × 400 with places, the most points',
    fastest(3, () => void solveFor(large, 'sum')),
  )
  line(
    '1,000 × 400 with places, the best worst pair',
    fastest(3, () => void solveFor(large, 'worst')),
  )
}
