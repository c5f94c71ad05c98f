/**
 * `npm run match -- file`: the first number is n, then come n × n costs, row by row. Prints the least that giving each row a column
 * of its own can cost, and how long it took; on the same solver and the same proof as the program.
 */
import { readFile } from 'node:fs/promises'
import { isBest, solveFor } from '../src-renderer/domain/matching/aims.rules'
import { plainProblem } from '../src-renderer/domain/matching/problem.rules'

/** The numbers of a file, or why they are none. */
function costsIn(text: string): { readonly size: number; readonly costs: Int32Array } | string {
  const [size = NaN, ...costs] = text.trim().split(/\s+/u).map(Number)
  if (!Number.isSafeInteger(size) || size < 1)
    return 'The first number is not how many rows there are.'
  if (costs.length !== size * size)
    return `There should be ${String(size * size)} costs after the first number; there are ${String(costs.length)}.`
  const wrong = costs.findIndex((cost) => !Number.isInteger(cost) || Math.abs(cost) > 1e9)
  if (wrong !== -1) return `Cost ${String(wrong + 1)} is not a whole number up to 1,000,000,000.`
  return { size, costs: Int32Array.from(costs) }
}

function run(size: number, costs: Int32Array): void {
  const problem = plainProblem(
    size,
    size,
    costs.map((cost) => -cost),
  )
  const began = performance.now()
  const solved = solveFor(problem, 'sum')
  const took = performance.now() - began
  if (!isBest(problem, solved)) throw new Error('The answer could not be proven.')
  console.log(`minimum ${String(-solved.levels.points)}`)
  console.log(`time ${took.toFixed(1)} ms`)
}

const path = process.argv[2]
const read =
  path === undefined ? 'Usage: npm run match -- file' : costsIn(await readFile(path, 'utf8'))
if (typeof read === 'string') {
  console.error(read)
  process.exitCode = 2
} else run(read.size, read.costs)
