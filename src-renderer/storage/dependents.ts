/**
 * What belongs to people and so goes to the trash with them: found by index, counted for the question that is asked
 * first, and turned into the edits of one commit.
 */
import type { Edit } from '../domain/record'
import type { RowMeta } from '../domain/record'
import { change, isLive, remove } from '../domain/edits'
import { database } from './current'
import type { Row } from '../domain/tables'
import { freeAgainEdits } from '../domain/pair-ending.rules'

/** The tables whose records can belong to a person. */
export type DependentTable =
  'participations' | 'applications' | 'pairs' | 'attendance' | 'awards' | 'projects'

/** Ids of the records that go along, the workshops that lose one of those who led them, and what that does to the others. */
export interface Dependents {
  readonly ids: Readonly<Record<DependentTable, readonly string[]>>
  /** The people on the other side of running pairs are free again, as when only the pair is deleted. */
  readonly freed: readonly Edit[]
  readonly led: readonly { readonly workshopId: string; readonly personId: string }[]
}

const tables = [
  'participations',
  'applications',
  'pairs',
  'attendance',
  'awards',
  'projects',
] as const satisfies readonly DependentTable[]

const live = (rows: readonly RowMeta[]): readonly string[] => [
  ...new Set(rows.filter(isLive).map((row) => row.id)),
]

/** Everything that belongs to these people, in all cycles. */
export async function dependentsOf(personIds: readonly string[]): Promise<Dependents> {
  const db = database()
  const of = (
    table: 'participations' | 'applications' | 'attendance' | 'awards' | 'projects',
  ): Promise<readonly RowMeta[]> => db.rows(table).where('personId').anyOf(personIds).toArray()
  const [participations, applications, attendance, awards, projects] = await Promise.all([
    of('participations'),
    of('applications'),
    of('attendance'),
    of('awards'),
    of('projects'),
  ])
  const pairs = await pairIds(live(participations))
  return {
    freed: await freedBy(pairs, live(participations)),
    ids: {
      participations: live(participations),
      applications: live(applications),
      pairs,
      attendance: live(attendance),
      awards: live(awards),
      projects: live(projects),
    },
    led: await ledBy(personIds, null),
  }
}

/**
 * What goes along when a person leaves a role in a cycle: the pairs of that role and, when it was their last role
 * in the cycle, all else they have in it.
 */
export async function dependentsOfParticipation(
  participation: Row<'participations'>,
): Promise<Dependents> {
  const db = database()
  const { id, cycleId, personId } = participation
  const all = await db.participations.where('personId').equals(personId).toArray()
  const isLast = !all.some((one) => isLive(one) && one.id !== id && one.cycleId === cycleId)
  const pairs = await pairIds([id])
  const freed = await freedBy(pairs, [id])
  const none = { applications: [], attendance: [], awards: [], projects: [] }
  if (!isLast) return { ids: { ...none, participations: [id], pairs }, freed, led: [] }
  const inCycle = (row: { readonly cycleId: string }): boolean => row.cycleId === cycleId
  const workshops = new Set(await db.workshops.where('cycleId').equals(cycleId).primaryKeys())
  const mine = <T extends 'applications' | 'awards' | 'projects'>(table: T): Promise<Row<T>[]> =>
    db
      .rows(table)
      .where('personId')
      .equals(personId)
      .filter((row) => inCycle(row))
      .toArray()
  const [applications, awards, projects, attendance] = await Promise.all([
    mine('applications'),
    mine('awards'),
    mine('projects'),
    db.attendance
      .where('personId')
      .equals(personId)
      .filter((row) => workshops.has(row.workshopId))
      .toArray(),
  ])
  return {
    freed,
    ids: {
      participations: [id],
      pairs,
      applications: live(applications),
      awards: live(awards),
      projects: live(projects),
      attendance: live(attendance),
    },
    led: await ledBy([personId], cycleId),
  }
}

async function pairIds(participationIds: readonly string[]): Promise<readonly string[]> {
  const { pairs } = database()
  const [asMentor, asMentee] = await Promise.all([
    pairs.where('mentorId').anyOf(participationIds).toArray(),
    pairs.where('menteeId').anyOf(participationIds).toArray(),
  ])
  return live([...asMentor, ...asMentee])
}

/** What the end of these pairs does to the statuses of those of their people who stay. */
async function freedBy(
  goingPairs: readonly string[],
  goingParticipations: readonly string[],
): Promise<readonly Edit[]> {
  const db = database()
  const found = await db.pairs.bulkGet([...goingPairs])
  const gone = found.filter((pair) => pair !== undefined)
  const cycleIds = [...new Set(gone.map((pair) => pair.cycleId))]
  const [pairs, participations] = await Promise.all([
    db.pairs.where('cycleId').anyOf(cycleIds).filter(isLive).toArray(),
    db.participations.where('cycleId').anyOf(cycleIds).filter(isLive).toArray(),
  ])
  const going = new Set(goingParticipations)
  return freeAgainEdits(gone, pairs, participations).filter(({ id }) => !going.has(id))
}

/** The workshops these people lead, of one cycle or of all (null). There are few workshops, so each is looked at. */
async function ledBy(
  personIds: readonly string[],
  cycleId: string | null,
): Promise<Dependents['led']> {
  const { workshops } = database()
  const rows = await (cycleId === null
    ? workshops.toArray()
    : workshops.where('cycleId').equals(cycleId).toArray())
  return rows
    .filter(isLive)
    .flatMap((workshop) =>
      personIds
        .filter((personId) => workshop[`facilitator:${personId}`] === true)
        .map((personId) => ({ workshopId: workshop.id, personId })),
    )
}

/** How many records go along, by table. */
export type DependentCounts = Readonly<Record<DependentTable | 'led', number>>

/** Counts what goes along. */
export function countDependents({ ids, led }: Dependents): DependentCounts {
  return {
    participations: ids.participations.length,
    applications: ids.applications.length,
    pairs: ids.pairs.length,
    attendance: ids.attendance.length,
    awards: ids.awards.length,
    projects: ids.projects.length,
    led: led.length,
  }
}

/** The edits that put all of it in the trash, and what follows for those who stay. `at` is an ISO date-time. */
export function removalEdits({ ids, freed, led }: Dependents, at: string): readonly Edit[] {
  const removals = tables.flatMap((table) => ids[table].map((id) => remove(table, id, at)))
  const leaving = led.map(({ workshopId, personId }) =>
    change('workshops', workshopId, { [`facilitator:${personId}`]: null }),
  )
  return [...removals, ...freed, ...leaving]
}
