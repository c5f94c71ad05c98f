/** All rows of one cycle, read by index: what Home, awards and reports count and print. */
import { isLive } from '../domain/edits'
import { database } from './current'
import { cachedQuery } from './cached-query'
import type { Row } from '../domain/tables'
import { rowsWithAny } from './query-any'
import { takesPart } from '../domain/participations.rules'
import { newestChange } from '../domain/figures.rules'
import type { CycleRows } from '../domain/cycle-rows'

/** The rows of a cycle, and when the newest of them changed (milliseconds since 1970). */
export interface StoredCycleRows extends CycleRows {
  readonly newest: number
}

/** Tables whose rows name their cycle. */
type CycleTable = 'participations' | 'applications' | 'pairs' | 'workshops' | 'projects' | 'awards'

/** The rows of the cycle, null when there is no such cycle, undefined before the first answer. Kept fresh. */
export function useCycleRows(cycleId: string | null): StoredCycleRows | null | undefined {
  return useRows(cycleId ?? '')
}

const useRows = cachedQuery(readCycleRows)

/** Reads the live rows of a cycle; null when there is no such cycle. */
export async function readCycleRows(cycleId: string): Promise<StoredCycleRows | null> {
  const db = database()
  const cycle = await db.cycles.get(cycleId)
  if (cycle === undefined || !isLive(cycle)) return null
  const ofCycle = async <T extends CycleTable>(table: T): Promise<Row<T>[]> =>
    (await db.rows(table).where('cycleId').equals(cycleId).toArray()).filter(isLive)
  const [participations, applications, pairs, workshops, projects, awards] = await Promise.all([
    ofCycle('participations'),
    ofCycle('applications'),
    ofCycle('pairs'),
    ofCycle('workshops'),
    ofCycle('projects'),
    ofCycle('awards'),
  ])
  const workshopIds = workshops.map((workshop) => workshop.id)
  const marks = await rowsWithAny(db.attendance, 'workshopId', workshopIds)
  const attendance = marks.filter(isLive)
  const personal = [participations, applications, projects, awards, attendance].flat()
  const wanted = new Set(personal.map((row) => row.personId))
  for (const workshop of workshops) for (const id of leaders(workshop)) wanted.add(id)
  const stored = await db.people.bulkGet([...wanted])
  const people = stored.filter((person) => person !== undefined).filter(isLive)
  const earlierPeople = await whoCameBefore(cycle, wanted)
  const all = [cycle, ...people, ...pairs, ...workshops, ...personal]
  return {
    cycle,
    people,
    participations,
    applications,
    pairs,
    workshops,
    attendance,
    projects,
    awards,
    earlierPeople,
    newest: newestChange(all),
  }
}

const leaders = (workshop: object): readonly string[] =>
  Object.keys(workshop)
    .filter((key) => key.startsWith('facilitator:'))
    .map((key) => key.slice('facilitator:'.length))

/** Those of these people who were in a cycle that began before this one. */
async function whoCameBefore(
  cycle: Row<'cycles'>,
  personIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const db = database()
  const earlier = await db.cycles
    .filter((other) => isLive(other) && other.dates.start < cycle.dates.start)
    .primaryKeys()
  const theirs = await rowsWithAny(db.participations, 'cycleId', earlier)
  const came = theirs.filter((p) => isLive(p) && takesPart(p) && personIds.has(p.personId))
  return [...new Set(came.map((p) => p.personId))]
}
