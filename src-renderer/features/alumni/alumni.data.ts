/** Reads everybody who completed a closed cycle, by the indexes of the closed cycles. */
import { cachedQuery } from '../../storage/cached-query'
import { readCycles } from '../../storage/cycles'
import { completionParts } from '../../domain/completion.rules'
import { readCycleParts } from '../../storage/cycle-rows'
import { alumniOf } from './alumni.rules'
import type { Alumnus } from './alumni.rules'

/** The alumni, and what their list says about itself. */
export interface AlumniRegister {
  readonly alumni: readonly Alumnus[]
  /** How many cycles are closed. */
  readonly closedCycles: number
  /** Milliseconds since 1970 of the newest change in what it was made from. */
  readonly newest: number
}

/** Reads the alumni of all closed cycles. */
export async function readAlumni(): Promise<AlumniRegister> {
  const closed = (await readCycles()).filter((cycle) => cycle.stage === 'closed')
  const read = await Promise.all(
    closed.map((cycle) => readCycleParts(cycle.id, ...completionParts)),
  )
  const rows = read.filter((one) => one !== null)
  return {
    alumni: alumniOf(rows),
    closedCycles: rows.length,
    newest: rows.reduce((newest, one) => Math.max(newest, one.newest), 0),
  }
}

/** The alumni, kept fresh; undefined before the first answer. */
export const useAlumni: () => AlumniRegister | undefined = cachedQuery(readAlumni, [
  'cycles',
  ...completionParts,
])
