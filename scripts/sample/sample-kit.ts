/** What the makers of the sample share: a fixed clock, ids that come out the same, chance with a seed, and reading files. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ForeignTable } from '../../src-shared/documents'
import { readTable as readForeign } from '../../src-main/documents/read-table'
import { commit } from '../../src-renderer/storage/commit'
import type { Edit } from '../../src-renderer/domain/record'
import { isLive } from '../../src-renderer/domain/edits'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import type { Row } from '../../src-renderer/domain/tables'
import type { CycleRows } from '../../src-renderer/domain/cycle-rows'

/** The tools a maker has. */
export interface SampleKit {
  readonly db: CiklusDb
  readonly exportedAt: string
  readonly newId: () => string
  /** Writes edits as one commit, on the given day. */
  readonly write: (day: string, edits: readonly Edit[]) => Promise<void>
  /** A number from 0 to 1, the same sequence every time. */
  readonly chance: () => number
  readonly file: (name: string) => Promise<ForeignTable>
  readonly people: () => Promise<readonly Row<'people'>[]>
  readonly rows: (cycleId: string) => Promise<CycleRows>
}

/** Numbers that look like chance: mulberry32, a public-domain generator of 32 bits. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function rowsOf(db: CiklusDb, cycleId: string): Promise<CycleRows> {
  const cycle = await db.cycles.get(cycleId)
  if (!cycle) throw new Error(`No cycle ${cycleId}`)
  const ofCycle = async <
    T extends
      | 'participations'
      | 'applications'
      | 'pairs'
      | 'workshops'
      | 'projects'
      | 'awards'
      | 'goals',
  >(
    table: T,
  ): Promise<Row<T>[]> =>
    (await db.rows(table).where('cycleId').equals(cycleId).toArray()).filter(isLive)
  const workshops = await ofCycle('workshops')
  const marks = await db.attendance
    .where('workshopId')
    .anyOf(workshops.map(({ id }) => id))
    .toArray()
  const pairs = await ofCycle('pairs')
  const met = await db.meetings
    .where('pairId')
    .anyOf(pairs.map(({ id }) => id))
    .toArray()
  return {
    cycle,
    people: (await db.people.toArray()).filter(isLive),
    participations: await ofCycle('participations'),
    applications: await ofCycle('applications'),
    pairs,
    meetings: met.filter(isLive),
    workshops,
    attendance: marks.filter(isLive),
    projects: await ofCycle('projects'),
    awards: await ofCycle('awards'),
    earlierPeople: [],
    criteria: [],
    matchings: [],
    approaches: [],
    letters: [],
    goals: await ofCycle('goals'),
    supportNotes: [],
    testimonials: [],
    projectPictures: [],
    earlierProjects: [],
  }
}

/** Sets the database up so that it always comes out the same, and hands out the tools. */
export async function startSample(db: CiklusDb): Promise<SampleKit> {
  await db.meta.put({ key: 'device', value: '5a3b1e0000000000' })
  let ids = 0
  let minute = 0
  const files = new URL('../../resources/sample/files/', import.meta.url)
  return {
    db,
    exportedAt: '2021-03-04T18:00:00.000Z',
    chance: seeded(2021),
    newId: () => {
      ids += 1
      return createHash('sha256').update(`ciklus sample ${ids}`).digest('hex').slice(0, 32)
    },
    write: async (day, edits) => {
      minute += 1
      const now = Date.parse(`${day}T16:00:00Z`) + minute * 1000
      const label = { key: 'workspace:sample', params: {} }
      await commit(db, { label, place: null, edits }, { now: () => now })
    },
    file: async (name) =>
      readForeign(new Uint8Array(await readFile(new URL(name, files))), name, {
        encoding: null,
        delimiter: null,
        sheet: null,
      }),
    people: async () => (await db.people.toArray()).filter(isLive),
    rows: (cycleId) => rowsOf(db, cycleId),
  }
}
