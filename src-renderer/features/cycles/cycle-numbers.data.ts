/** Reads what is counted of every cycle, by the indexes of the cycles. */
import { completionParts } from '../../domain/completion.rules'
import { cachedQuery } from '../../storage/cached-query'
import { readCycleParts } from '../../storage/cycle-rows'
import { readCycles } from '../../storage/cycles'
import { numbersOf } from './cycle-numbers.rules'
import type { CycleNumbers } from './cycle-numbers.rules'

/** The numbers of every cycle, and when the newest of what they are made from changed (milliseconds since 1970). */
interface AllNumbers {
  readonly byId: ReadonlyMap<string, CycleNumbers>
  readonly newest: number
}

const none: AllNumbers = { byId: new Map(), newest: 0 }

async function readNumbers(): Promise<AllNumbers> {
  const cycles = await readCycles()
  const read = await Promise.all(cycles.map(({ id }) => readCycleParts(id, ...completionParts)))
  const rows = read.filter((one) => one !== null)
  return {
    byId: new Map(rows.map((one) => [one.cycle.id, numbersOf(one)])),
    newest: rows.reduce((newest, one) => Math.max(newest, one.newest), 0),
  }
}

const useWanted = cachedQuery(
  async (wanted) => (wanted === '' ? none : readNumbers()),
  ['cycles', ...completionParts],
)

/** The numbers of every cycle, kept fresh; none before the first answer, and while they are not wanted, because much is read for them. */
export function useCycleNumbers(isWanted: boolean): AllNumbers {
  return useWanted(isWanted ? 'all' : '') ?? none
}
