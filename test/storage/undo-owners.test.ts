/** Undo and redo never bring a record back under one that went to the trash meanwhile. */
import { describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create, remove } from '../../src-renderer/domain/edits'
import type { Clock } from '../../src-renderer/storage/stamp'
import { redo, undo } from '../../src-renderer/storage/undo'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aCycle, anAttendance, aPair, aParticipation, aPerson, aWorkshop } from '../builders'
import { freshDatabase, steadyClock } from '../database'
import { label } from '../labels'

const clock = steadyClock()
const day = '2020-05-05T00:00:00.000Z'

async function runAt(db: CiklusDb, at: Clock, edits: readonly Edit[]): Promise<Commit> {
  const entry = await commit(db, { label: label('test:done'), place: null, edits }, at)
  if (!entry) throw new Error('Nothing was changed.')
  return entry
}
const run = (db: CiklusDb, ...edits: readonly Edit[]): Promise<Commit> => runAt(db, clock, edits)

/** A mentor and a mentee of a cycle, and their pair. */
async function aCycleWithAPair() {
  const db = await freshDatabase()
  const [cycle, mentor, mentee] = [aCycle(), aPerson(), aPerson()]
  const of = { cycleId: cycle.id }
  const mentoring = aParticipation({ ...of, personId: mentor.id, role: 'mentor' })
  const learning = aParticipation({ ...of, personId: mentee.id })
  const pair = aPair({ ...of, mentorId: mentoring.id, menteeId: learning.id })
  await run(db, create('cycles', cycle), create('people', mentor), create('people', mentee))
  await run(
    db,
    create('participations', mentoring),
    create('participations', learning),
    create('pairs', pair),
  )
  return { db, cycle, mentor, mentoring, pair }
}

/** A workshop of a cycle with a mark of a person. */
async function aWorkshopWithAMark() {
  const db = await freshDatabase()
  const [cycle, person] = [aCycle(), aPerson()]
  const workshop = aWorkshop({ cycleId: cycle.id })
  const mark = anAttendance({ workshopId: workshop.id, personId: person.id })
  await run(db, create('cycles', cycle), create('people', person))
  await run(db, create('workshops', workshop))
  const marked = await run(db, create('attendance', mark))
  return { db, cycle, person, workshop, mark, marked }
}

describe('Bringing back what belongs to somebody', () => {
  it('is refused while the person is in the trash since, and names the act that did it', async () => {
    const { db, mentor, mentoring, pair } = await aCycleWithAPair()
    const left = await run(
      db,
      remove('participations', mentoring.id, day),
      remove('pairs', pair.id, day),
    )
    const deleted = await run(db, remove('people', mentor.id, day))
    await expect(undo(db, left.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blockers: [{ id: deleted.id }],
    })
    expect((await db.participations.get(mentoring.id))?.deletedAt).toBe(day)
    expect((await db.pairs.get(pair.id))?.deletedAt).toBe(day)
  })

  it('works once the person is back', async () => {
    const { db, mentor, mentoring, pair } = await aCycleWithAPair()
    const left = await run(
      db,
      remove('participations', mentoring.id, day),
      remove('pairs', pair.id, day),
    )
    const deleted = await run(db, remove('people', mentor.id, day))
    await undo(db, deleted.id, clock)
    await undo(db, left.id, clock)
    expect((await db.participations.get(mentoring.id))?.deletedAt).toBeNull()
    expect((await db.pairs.get(pair.id))?.deletedAt).toBeNull()
  })

  it('works when the person comes back with it', async () => {
    const { db, mentor, mentoring, pair } = await aCycleWithAPair()
    const deleted = await run(
      db,
      remove('pairs', pair.id, day),
      remove('participations', mentoring.id, day),
      remove('people', mentor.id, day),
    )
    await undo(db, deleted.id, clock)
    const rows = [await db.people.get(mentor.id), await db.participations.get(mentoring.id)]
    expect([...rows, await db.pairs.get(pair.id)].map((row) => row?.deletedAt)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('names each act in the way once, the newest first', async () => {
    const { db, cycle, mentor, mentoring, pair } = await aCycleWithAPair()
    const left = await run(
      db,
      remove('participations', mentoring.id, day),
      remove('pairs', pair.id, day),
    )
    const deleted = await run(db, remove('people', mentor.id, day))
    const ended = await run(db, remove('cycles', cycle.id, day))
    await expect(undo(db, left.id, clock)).rejects.toMatchObject({
      blockers: [{ id: ended.id }, { id: deleted.id }],
    })
  })

  it('is refused for a mark of a workshop, and a workshop of a cycle, in the trash since', async () => {
    const { db, cycle, workshop, mark } = await aWorkshopWithAMark()
    const unmarked = await run(db, remove('attendance', mark.id, day))
    const dropped = await run(db, remove('workshops', workshop.id, day))
    const ended = await run(db, remove('cycles', cycle.id, day))
    await expect(undo(db, unmarked.id, clock)).rejects.toMatchObject({
      blockers: [{ id: dropped.id }],
    })
    await expect(undo(db, dropped.id, clock)).rejects.toMatchObject({
      blockers: [{ id: ended.id }],
    })
  })
})

describe('Setting back a field that names another record', () => {
  it('is refused when that went to the trash since', async () => {
    const { db, person, workshop } = await aWorkshopWithAMark()
    const field = `facilitator:${person.id}` as const
    await run(db, change('workshops', workshop.id, { [field]: true }))
    const without = await run(db, change('workshops', workshop.id, { [field]: null }))
    const deleted = await run(db, remove('people', person.id, day))
    await expect(undo(db, without.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blockers: [{ id: deleted.id }],
    })
  })

  it('is refused to a redo as well', async () => {
    const { db, workshop, mark, marked } = await aWorkshopWithAMark()
    await undo(db, marked.id, clock)
    const dropped = await run(db, remove('workshops', workshop.id, day))
    await expect(redo(db, marked.id, clock)).rejects.toMatchObject({
      blockers: [{ id: dropped.id }],
    })
    expect((await db.attendance.get(mark.id))?.deletedAt).not.toBeNull()
  })

  it('does not mind other fields of the record', async () => {
    const { db, cycle, workshop } = await aWorkshopWithAMark()
    const renamed = await run(db, change('workshops', workshop.id, { title: 'Drugi' }))
    await run(db, remove('cycles', cycle.id, day))
    await undo(db, renamed.id, clock)
    expect((await db.workshops.get(workshop.id))?.title).toBe(workshop.title)
  })
})

describe('What went to the trash', () => {
  it('before the act is no reason to refuse, whatever the clock said', async () => {
    const { db, workshop, mark } = await aWorkshopWithAMark()
    const early = steadyClock(1_500_000_000_000)
    await run(db, change('workshops', workshop.id, { title: 'Drugi' }))
    await runAt(db, early, [remove('workshops', workshop.id, day)])
    const unmarked = await runAt(db, early, [remove('attendance', mark.id, day)])
    await undo(db, unmarked.id, early)
    expect((await db.attendance.get(mark.id))?.deletedAt).toBeNull()
  })

  it('after the act is found though the clock was put back', async () => {
    const { db, workshop, mark } = await aWorkshopWithAMark()
    const early = steadyClock(1_500_000_000_000)
    const unmarked = await run(db, remove('attendance', mark.id, day))
    const dropped = await runAt(db, early, [remove('workshops', workshop.id, day)])
    await expect(undo(db, unmarked.id, early)).rejects.toMatchObject({
      blockers: [{ id: dropped.id }],
    })
  })

  it('by a removal done again after the act is laid to that removal', async () => {
    const { db, person, mark } = await aWorkshopWithAMark()
    const deleted = await run(db, remove('people', person.id, day))
    await undo(db, deleted.id, clock)
    const unmarked = await run(db, remove('attendance', mark.id, day))
    await redo(db, deleted.id, clock)
    await expect(undo(db, unmarked.id, clock)).rejects.toMatchObject({
      blockers: [{ id: deleted.id }],
    })
  })

  it('by taking back its making is refused without an act to undo', async () => {
    const db = await freshDatabase()
    const [person, cycle] = [aPerson(), aCycle()]
    const made = await run(db, create('people', person))
    const one = aParticipation({ personId: person.id, cycleId: cycle.id })
    await run(db, create('cycles', cycle), create('participations', one))
    const left = await run(db, remove('participations', one.id, day))
    await undo(db, made.id, clock)
    await expect(undo(db, left.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blocker: null,
    })
    await redo(db, made.id, clock)
    await undo(db, left.id, clock)
    expect((await db.participations.get(one.id))?.deletedAt).toBeNull()
  })

  it('after the act without a trace in the log is a reason all the same', async () => {
    const { db, workshop, mark } = await aWorkshopWithAMark()
    const unmarked = await run(db, remove('attendance', mark.id, day))
    const stamps = { '': '1900000000000-0000-f0f0' }
    await db.workshops.update(workshop.id, { deletedAt: day, stamps })
    await expect(undo(db, unmarked.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blocker: null,
    })
  })
})
