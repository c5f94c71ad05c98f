/** Cycles in a real database: what goes to the trash with one, and what comes back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import { commit } from '../../../src-renderer/storage/commit'
import { create, isLive, remove } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { readCycleRows } from '../../../src-renderer/storage/cycle-rows'
import {
  addCycle,
  beforeDeleting,
  createCycle,
  deleteCycle,
  moveToStage,
  planStage,
} from '../../../src-renderer/features/cycles/cycles.data'
import { readCycles } from '../../../src-renderer/storage/cycles'
import { useUi } from '../../../src-renderer/app/ui'
import {
  aCycle,
  anApplication,
  anAttendance,
  anAward,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
} from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  useUi.getState().setCycle(null)
})

/** A cycle with one record of each kind in it, and another cycle that has its own. */
async function twoCycles() {
  const cycle = aCycle({ name: 'Sixth', dates: { start: '2020-01-01', end: '2020-12-31' } })
  const other = aCycle({ name: 'Fifth', dates: { start: '2019-01-01', end: '2019-12-31' } })
  const mentor = aPerson()
  const mentee = aPerson()
  const one = aParticipation({
    cycleId: cycle.id,
    personId: mentor.id,
    role: 'mentor',
    status: 'active',
  })
  const two = aParticipation({
    cycleId: cycle.id,
    personId: mentee.id,
    role: 'mentee',
    status: 'active',
  })
  const before = aParticipation({
    cycleId: other.id,
    personId: mentor.id,
    role: 'mentee',
    status: 'completed',
  })
  const workshop = aWorkshop({ cycleId: cycle.id })
  await commit(db, {
    label: label('test:filled'),
    place: null,
    edits: [
      create('cycles', cycle),
      create('cycles', other),
      create('people', mentor),
      create('people', mentee),
      create('participations', one),
      create('participations', two),
      create('participations', before),
      create('applications', anApplication({ cycleId: cycle.id, personId: mentee.id })),
      create('pairs', aPair({ cycleId: cycle.id, mentorId: one.id, menteeId: two.id })),
      create('projects', aProject({ cycleId: cycle.id, personId: mentee.id })),
      create('workshops', workshop),
      create('attendance', anAttendance({ workshopId: workshop.id, personId: mentee.id })),
      create(
        'awards',
        anAward({ cycleId: cycle.id, personId: mentee.id, printedNumber: '2020/01' }),
      ),
    ],
  })
  return { cycle, other, mentor, mentee, before }
}

describe('A cycle in the database', () => {
  it('is made with the usual plan, in preparation, and becomes the chosen one', async () => {
    const { id } = await createCycle('  Seventh ', { start: '2021-01-01', end: '2021-12-31' })
    const cycle = await db.cycles.get(id)
    expect(cycle).toMatchObject({ name: 'Seventh', stage: 'preparation' })
    expect(cycle?.['stage:preparation']).toMatchObject({ start: '2021-01-01' })
    expect(cycle?.['stage:wrapUp']).toMatchObject({ end: '2021-12-31' })
    expect(useUi.getState().cycleId).toBe(id)
  })

  it('takes everything of its own to the trash, and nothing of another cycle or of the register', async () => {
    const { cycle, other, before } = await twoCycles()
    useUi.getState().setCycle(cycle.id)
    const { going } = await beforeDeleting(cycle.id)
    expect(Object.fromEntries(going)).toEqual({
      participations: 2,
      applications: 1,
      pairs: 1,
      workshops: 1,
      attendance: 1,
      projects: 1,
      awards: 1,
    })
    expect((await deleteCycle(cycle)).ok).toBe(true)
    expect((await readCycles()).map(({ id }) => id)).toEqual([other.id])
    expect((await db.people.toArray()).every(isLive)).toBe(true)
    const parts = await db.participations.toArray()
    expect(parts.filter(isLive).map(({ id }) => id)).toEqual([before.id])
    for (const table of [
      'applications',
      'pairs',
      'workshops',
      'attendance',
      'projects',
      'awards',
    ] as const)
      expect((await db.rows(table).toArray()).filter(isLive), table).toEqual([])
    expect(useUi.getState().cycleId).toBe(other.id)
  })

  it('comes back whole with one undo', async () => {
    const { cycle } = await twoCycles()
    const before = await readCycleRows(cycle.id)
    await deleteCycle(cycle)
    expect(await readCycleRows(cycle.id)).toBeNull()
    expect((await undoLast()).ok).toBe(true)
    const strip = (rows: Awaited<ReturnType<typeof readCycleRows>>) =>
      JSON.parse(
        JSON.stringify(rows, (key, value: unknown) => (key === 'stamps' ? 0 : value)),
        (key, value: unknown) => (key === 'newest' ? 0 : value),
      ) as unknown
    expect(strip(await readCycleRows(cycle.id))).toEqual(strip(before))
  })

  it('does not count what is in the trash already', async () => {
    const { cycle } = await twoCycles()
    const [award] = await db.awards.toArray()
    await commit(db, {
      label: label('test:removed'),
      place: null,
      edits: [remove('awards', award?.id ?? '', '2020-05-01T10:00:00.000Z')],
    })
    expect((await beforeDeleting(cycle.id)).going.get('awards')).toBeUndefined()
    expect((await readCycleRows(cycle.id))?.awards).toEqual([])
  })

  it('moves along its stages and keeps a plan for each', async () => {
    const cycle = aCycle()
    await addCycle(cycle)
    await moveToStage(cycle, 'mentoring')
    await planStage(cycle, 'wrapUp', { start: '2020-11-01', end: '2020-11-30' })
    expect(await db.cycles.get(cycle.id)).toMatchObject({
      stage: 'mentoring',
      'stage:wrapUp': { start: '2020-11-01', end: '2020-11-30' },
    })
    await planStage(cycle, 'wrapUp', null)
    expect((await db.cycles.get(cycle.id))?.['stage:wrapUp']).toBeNull()
  })
})

describe('The rows of a cycle', () => {
  it('hold the people they speak of, and who of them came before', async () => {
    const { cycle, other, mentor, mentee } = await twoCycles()
    const rows = await readCycleRows(cycle.id)
    expect(rows?.people.map(({ id }) => id).sort()).toEqual([mentor.id, mentee.id].sort())
    expect(rows?.earlierPeople).toEqual([mentor.id])
    expect((await readCycleRows(other.id))?.earlierPeople).toEqual([])
  })

  it('say when the newest of them changed', async () => {
    const { cycle } = await twoCycles()
    const before = await readCycleRows(cycle.id)
    await moveToStage(cycle, 'closed')
    const after = await readCycleRows(cycle.id)
    expect(after?.newest).toBeGreaterThanOrEqual(before?.newest ?? Number.POSITIVE_INFINITY)
    expect(before?.newest).toBeGreaterThan(0)
  })

  it('are null for a cycle that is not there', async () => {
    expect(await readCycleRows('nobody')).toBeNull()
  })
})
