/** The cycles, read live. */
import { isLive } from '../domain/edits'
import { newestFirst } from '../domain/cycles.rules'
import type { Row } from '../domain/tables'
import { cachedQuery } from './cached-query'
import { database } from './current'

/** Every cycle that is not in the trash, the newest first; undefined before the first answer. */
export const useCycles: () => readonly Row<'cycles'>[] | undefined = cachedQuery(readCycles, [
  'cycles',
])

/** The cycle of this id, null when there is none (any more), undefined before the first answer. */
export function useCycle(id: string | null): Row<'cycles'> | null | undefined {
  const cycles = useCycles()
  return cycles && (cycles.find((cycle) => cycle.id === id) ?? null)
}

/** Every cycle that is not in the trash, the newest first. */
export async function readCycles(): Promise<readonly Row<'cycles'>[]> {
  const rows = (await database().cycles.toArray()).filter(isLive)
  const order = newestFirst(rows).map((cycle) => cycle.id)
  return rows.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}
