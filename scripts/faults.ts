/**
 * `npm run faults`: brings about what can happen to the data, and prints what it cost. Name some to bring about only those
 * (`npm run faults -- kill journal`), and say how often each (`--times 100`).
 */
import { allFaults } from '../faults/all'
import { median, Tally } from '../faults/fault'
import type { Fault } from '../faults/fault'
import { ensureBuild } from './lib/ensure-build.mjs'

interface Asked {
  readonly names: readonly string[]
  readonly times: number | null
}

function asked(words: readonly string[]): Asked {
  const at = words.indexOf('--times')
  if (at === -1) return { names: words, times: null }
  const times = Number(words[at + 1])
  if (!Number.isInteger(times) || times < 1) throw new Error('--times takes a number above 0.')
  return { names: [...words.slice(0, at), ...words.slice(at + 2)], times }
}

const seconds = (ms: number): string => (Number.isNaN(ms) ? '–' : `${(ms / 1000).toFixed(2)} s`)

/** The columns of the table: heading, width, and whether it is a number. */
const columns = [
  ['fault', 58, false],
  ['times', 7, true],
  ['saved', 7, true],
  ['lost', 5, true],
  ['half', 5, true],
  ['recovered in', 13, true],
  ['worst', 9, true],
] as const

const row = (cells: readonly string[]): string =>
  columns
    .map(([, width, isNumber], at) => {
      const cell = cells[at] ?? ''
      return isNumber ? cell.padStart(width) : cell.padEnd(width)
    })
    .join(' ')

function print({ title, isWhole }: Fault, tally: Tally): void {
  const { times, acknowledged, lost, half, recovered } = tally
  const cells = [
    `${isWhole ? '' : '· '}${title}`,
    ...[times, acknowledged, lost, half].map(String),
    seconds(median(recovered)),
    seconds(recovered.length === 0 ? Number.NaN : Math.max(...recovered)),
  ]
  console.log(row(cells))
  for (const [what, count] of counted(tally.wrong)) console.log(`    ✗ ${what} (${count} times)`)
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

async function run(): Promise<boolean> {
  const { names, times } = asked(process.argv.slice(2))
  const isWanted = ({ name }: Fault) =>
    names.length === 0 || names.some((one) => name === one || name.startsWith(`${one}-`))
  const wanted = allFaults.filter(isWanted)
  if (wanted.length === 0)
    throw new Error(`There is: ${allFaults.map(({ name }) => name).join(', ')}`)
  if (wanted.some(({ isWhole }) => isWhole) && (await ensureBuild()) !== 0) return false
  console.log(row(columns.map(([heading]) => heading)))
  let isGood = true
  for (const fault of wanted) {
    const tally = new Tally()
    const say = (text: string) => process.stderr.write(`  ${fault.name}: ${text}\n`)
    await fault.run(times ?? fault.usual, tally, say).catch((error: unknown) => {
      tally.wrong.push(error instanceof Error ? (error.stack ?? error.message) : String(error))
    })
    print(fault, tally)
    isGood &&= tally.isGood
  }
  console.log('· on the real modules; all others on the built program in a browser.')
  return isGood
}

process.exitCode = (await run()) ? 0 : 1
