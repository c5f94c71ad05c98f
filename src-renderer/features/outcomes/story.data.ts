/** Reads everything of a person, over all cycles. That of a pair is in its cycle (`storage/cycle-rows.ts`). */
import { useLiveQuery } from 'dexie-react-hooks'
import { isLive } from '../../domain/edits'
import { facilitatorIds } from '../../domain/workshops.rules'
import { database } from '../../storage/current'
import { rowsWithAny } from '../../storage/query-any'
import type { StoryRows } from './story-rows'

/** The rows of a cycle that the story of a pair is made of. */
export const storyParts = [
  'people',
  'participations',
  'applications',
  'pairs',
  'meetings',
  'workshops',
  'attendance',
  'awards',
  'projects',
  'goals',
  'supportNotes',
  'testimonials',
  'letters',
  'earlierProjects',
] as const

const known = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined)

/** Tables whose rows name their person. */
const own = [
  'participations',
  'applications',
  'attendance',
  'awards',
  'projects',
  'goals',
  'supportNotes',
  'testimonials',
  'letters',
] as const

/** The rows of a person in these tables. */
async function readOwn(personId: string): Promise<Pick<StoryRows, (typeof own)[number]>> {
  const db = database()
  const rows = await Promise.all(
    own.map(async (table) => {
      const all = await db.rows(table).where('personId').equals(personId).toArray()
      return [table, all.filter(isLive)] as const
    }),
  )
  // Each table was read, and no other.
  return Object.fromEntries(rows) as unknown as Pick<StoryRows, (typeof own)[number]>
}

/** The workshops a person was marked at, and those of their cycles that they led. */
async function readWorkshops(
  personId: string,
  { attendance, participations }: Pick<StoryRows, 'attendance' | 'participations'>,
): Promise<StoryRows['workshops']> {
  const db = database()
  const cycles = new Set(participations.map(({ cycleId }) => cycleId))
  const at = new Set(attendance.map(({ workshopId }) => workshopId))
  const [inCycles, marked] = await Promise.all([
    rowsWithAny(db.workshops, 'cycleId', cycles),
    db.workshops.bulkGet([...at]),
  ])
  const theirs = [...inCycles, ...known(marked)]
    .filter(isLive)
    .filter((one) => at.has(one.id) || facilitatorIds(one).includes(personId))
  return [...new Map(theirs.map((one) => [one.id, one])).values()]
}

/** Reads what the story of a person is made of. */
export async function readStory(personId: string): Promise<StoryRows> {
  const db = database()
  const rows = await readOwn(personId)
  const ids = rows.participations.map(({ id }) => id)
  const [asMentor, asMentee] = await Promise.all([
    rowsWithAny(db.pairs, 'mentorId', ids),
    rowsWithAny(db.pairs, 'menteeId', ids),
  ])
  const pairs = [...asMentor, ...asMentee].filter(isLive)
  const sides = pairs.flatMap((pair) => [pair.mentorId, pair.menteeId])
  const [meetings, parts, workshops, cycles] = await Promise.all([
    rowsWithAny(
      db.meetings,
      'pairId',
      pairs.map(({ id }) => id),
    ),
    db.participations.bulkGet(sides),
    readWorkshops(personId, rows),
    db.cycles.toArray(),
  ])
  const others = known(parts).filter((one) => one.personId !== personId)
  const people = known(await db.people.bulkGet([personId, ...others.map((one) => one.personId)]))
  return {
    ...{ ...rows, people, pairs, workshops },
    participations: [...rows.participations, ...others],
    meetings: meetings.filter(isLive),
    cycles: cycles.filter(isLive),
  }
}

/** The same, live; undefined before the first answer. */
export function usePersonStory(personId: string): StoryRows | undefined {
  return useLiveQuery(() => readStory(personId), [personId])
}
