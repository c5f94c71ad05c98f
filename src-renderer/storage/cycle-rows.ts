/**
 * The rows of one cycle, read by index. A screen asks for the parts it needs: each is read alone and shared by the screens that ask
 * for it, so that a write reads anew only what it changed.
 */
import { useMemo, useState } from 'react'
import { cycleParts } from '../domain/cycle-rows'
import type { CycleOf, CyclePart, CycleRows } from '../domain/cycle-rows'
import { isLive } from '../domain/edits'
import { newestChange } from '../domain/figures.rules'
import { takesPart } from '../domain/participations.rules'
import type { Row, TableName } from '../domain/tables'
import { facilitatorIds } from '../domain/workshops.rules'
import { sharedQuery, useView, viewOf } from './cached-query'
import type { SharedQuery } from './cached-query'
import { database } from './current'
import { rowsWithAny } from './query-any'

/** A cycle with some of its rows, and when the newest of these changed (milliseconds since 1970). */
export type StoredCycle<P extends CyclePart> = CycleOf<P> & { readonly newest: number }

/** A cycle with all of its rows. */
export type StoredCycleRows = StoredCycle<CyclePart>

/** Tables whose rows name their cycle. */
type CycleTable =
  | 'participations'
  | 'applications'
  | 'pairs'
  | 'workshops'
  | 'projects'
  | 'awards'
  | 'criteria'
  | 'matchings'
  | 'approaches'
  | 'letters'
  | 'goals'
  | 'supportNotes'
  | 'testimonials'

/** What a part is read from, beside its own table. */
const readsFrom: Readonly<Record<CyclePart, readonly TableName[]>> = {
  people: ['people'],
  participations: ['participations'],
  applications: ['applications'],
  pairs: ['pairs'],
  meetings: ['meetings', 'pairs'],
  workshops: ['workshops'],
  attendance: ['attendance', 'workshops'],
  projects: ['projects'],
  awards: ['awards'],
  earlierPeople: ['participations', 'cycles'],
  criteria: ['criteria'],
  matchings: ['matchings'],
  approaches: ['approaches'],
  letters: ['letters'],
  goals: ['goals'],
  supportNotes: ['supportNotes'],
  testimonials: ['testimonials'],
  projectPictures: ['projectPictures', 'projects'],
  earlierProjects: ['supportNotes', 'projects'],
}

/** Parts whose rows name nobody by themselves. */
const withoutPeople = [
  'people',
  'earlierPeople',
  'pairs',
  'meetings',
  'criteria',
  'matchings',
  'projectPictures',
] as const

const namesNobody = (part: CyclePart): part is (typeof withoutPeople)[number] =>
  withoutPeople.some((one) => one === part)

/** Reads once what is asked for several times. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => (reading ??= read())
}

/** The parts of a cycle, each read when it is first asked for. `asked` are those whose people are wanted. */
function readerOf(cycleId: string, asked: readonly CyclePart[]) {
  const db = database()
  const ofCycle = <T extends CycleTable>(table: T): (() => Promise<Row<T>[]>) =>
    once(async () =>
      (await db.rows(table).where('cycleId').equals(cycleId).toArray()).filter(isLive),
    )
  const cycle = once(() => liveCycle(cycleId))
  const workshops = ofCycle('workshops')
  const pairs = ofCycle('pairs')
  const supportNotes = ofCycle('supportNotes')
  const projects = ofCycle('projects')
  const parts = {
    participations: ofCycle('participations'),
    applications: ofCycle('applications'),
    pairs,
    meetings: once(async () => {
      const ids = (await pairs()).map(({ id }) => id)
      return (await rowsWithAny(db.meetings, 'pairId', ids)).filter(isLive)
    }),
    workshops,
    attendance: once(async () => {
      const ids = (await workshops()).map(({ id }) => id)
      return (await rowsWithAny(db.attendance, 'workshopId', ids)).filter(isLive)
    }),
    projects,
    awards: ofCycle('awards'),
    criteria: ofCycle('criteria'),
    matchings: ofCycle('matchings'),
    approaches: ofCycle('approaches'),
    letters: ofCycle('letters'),
    goals: ofCycle('goals'),
    supportNotes,
    testimonials: ofCycle('testimonials'),
    projectPictures: once(async () => {
      const ids = (await projects()).map(({ id }) => id)
      return (await rowsWithAny(db.projectPictures, 'projectId', ids)).filter(isLive)
    }),
    earlierProjects: once(async () => {
      const ids = (await supportNotes()).flatMap(({ projectId }) => projectId ?? [])
      const named = await db.projects.bulkGet([...new Set(ids)])
      return named
        .filter((one) => one !== undefined)
        .filter((one) => isLive(one) && one.cycleId !== cycleId)
    }),
  }
  const named = async (part: CyclePart): Promise<readonly string[]> => {
    if (namesNobody(part)) return []
    if (part === 'workshops') return (await workshops()).flatMap(facilitatorIds)
    return (await parts[part]()).map(({ personId }) => personId)
  }
  return {
    ...parts,
    cycle,
    people: once(async () => livePeople((await Promise.all(asked.map(named))).flat())),
    earlierPeople: once(async () => {
      const known = await cycle()
      return known === null ? [] : whoCameBefore(known)
    }),
  }
}

async function liveCycle(id: string): Promise<Row<'cycles'> | null> {
  const found = await database().cycles.get(id)
  return found !== undefined && isLive(found) ? found : null
}

async function livePeople(ids: readonly string[]): Promise<Row<'people'>[]> {
  const stored = await database().people.bulkGet([...new Set(ids)])
  return stored.filter((person) => person !== undefined).filter(isLive)
}

/** Those who were in a cycle that began before this one. */
async function whoCameBefore(cycle: Row<'cycles'>): Promise<readonly string[]> {
  const db = database()
  const earlier = await db.cycles
    .filter((other) => isLive(other) && other.dates.start < cycle.dates.start)
    .primaryKeys()
  const theirs = await rowsWithAny(db.participations, 'cycleId', earlier)
  const came = theirs.filter((p) => isLive(p) && takesPart(p))
  return [...new Set(came.map((p) => p.personId))]
}

/** What was read of a cycle: the cycle itself, or one of its parts. */
interface Read {
  readonly part: CyclePart | 'cycle'
  readonly value: CycleRows[CyclePart] | Row<'cycles'> | null
  readonly newest: number
}

type Reader = ReturnType<typeof readerOf>

async function readPart(reader: Reader, part: CyclePart | 'cycle'): Promise<Read> {
  if (part === 'earlierPeople') return { part, value: await reader.earlierPeople(), newest: 0 }
  if (part === 'cycle') {
    const value = await reader.cycle()
    return { part, value, newest: newestChange(value === null ? [] : [value]) }
  }
  const value = await reader[part]()
  return { part, value, newest: newestChange(value) }
}

/** Puts together what was read; null when there is no such cycle. */
function together<P extends CyclePart>(reads: readonly Read[]): StoredCycle<P> | null {
  if (reads.some(({ part, value }) => part === 'cycle' && value === null)) return null
  const rows = Object.fromEntries(reads.map(({ part, value }) => [part, value]))
  const newest = Math.max(0, ...reads.map((read) => read.newest))
  // Every part that was asked for has been read, and no other.
  return { ...rows, newest } as unknown as StoredCycle<P>
}

const queries = new Map<string, SharedQuery<Read>>()

/** The question for a part. People are asked for with the parts that speak of them, and only those people are read. */
function queryOf(part: CyclePart | 'cycle', asked: readonly CyclePart[]): SharedQuery<Read> {
  const speaking = part === 'people' ? [...asked].sort() : []
  const name = [part, ...speaking].join(' ')
  const known = queries.get(name)
  if (known !== undefined) return known
  const tables: readonly TableName[] =
    part === 'cycle' ? ['cycles'] : [part, ...speaking].flatMap((one) => readsFrom[one])
  const query = sharedQuery((cycleId) => readPart(readerOf(cycleId, speaking), part), tables)
  queries.set(name, query)
  return query
}

/**
 * A cycle with these parts, null when there is no such cycle, undefined before the first answer. Kept fresh. The parts that a component
 * asks for are those it first asked for.
 */
export function useCycleParts<P extends CyclePart>(
  cycleId: string | null,
  ...parts: readonly P[]
): StoredCycle<P> | null | undefined {
  const db = database()
  const [asked] = useState(() => (['cycle', ...parts] as const).map((part) => queryOf(part, parts)))
  const key = cycleId ?? ''
  const view = useMemo(
    () => viewOf(db, key, asked, (reads) => together<P>(reads)),
    [db, key, asked],
  )
  return useView(view)
}

/** Reads a cycle with these parts; null when there is no such cycle. */
export async function readCycleParts<P extends CyclePart>(
  cycleId: string,
  ...parts: readonly P[]
): Promise<StoredCycle<P> | null> {
  const reader = readerOf(cycleId, parts)
  if ((await reader.cycle()) === null) return null
  const asked = ['cycle', ...parts] as const
  return together<P>(await Promise.all(asked.map((part) => readPart(reader, part))))
}

/** Reads a cycle with all of its rows; null when there is no such cycle. */
export function readCycleRows(cycleId: string): Promise<StoredCycleRows | null> {
  return readCycleParts(cycleId, ...cycleParts)
}
