/** Undo and redo of acts that other records have come to rest on. */
import { describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create, remove } from '../../src-renderer/domain/edits'
import { redo, undo } from '../../src-renderer/storage/undo'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aCycle, aPerson, aWorkshop } from '../builders'
import { freshDatabase, steadyClock } from '../database'
import { label } from '../labels'

const clock = steadyClock()
const run = async (db: CiklusDb, ...edits: readonly Edit[]): Promise<Commit> => {
  const entry = await commit(db, { label: label('test:done'), place: null, edits }, clock)
  if (!entry) throw new Error('Nothing was changed.')
  return entry
}

describe('Taking back what others rest on', () => {
  it('refuses to take a row away from under those that name it, and says which act did so', async () => {
    const db = await freshDatabase()
    const cycle = aCycle()
    const made = await run(db, create('cycles', cycle))
    await run(db, create('workshops', aWorkshop({ cycleId: cycle.id })))
    const workshop = aWorkshop({ cycleId: cycle.id })
    const newest = await run(db, create('workshops', workshop))
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blocker: { id: newest.id },
    })
    expect((await db.cycles.get(cycle.id))?.deletedAt).toBeNull()
  })

  it('takes a row away once those that named it are in the trash, or go with it', async () => {
    const db = await freshDatabase()
    const cycle = aCycle()
    const together = aWorkshop({ cycleId: cycle.id })
    const made = await run(db, create('cycles', cycle), create('workshops', together))
    const workshop = aWorkshop({ cycleId: cycle.id })
    await run(db, create('workshops', workshop))
    await run(db, remove('workshops', workshop.id, '2020-05-05T00:00:00.000Z'))
    await undo(db, made.id, clock)
    expect((await db.cycles.get(cycle.id))?.deletedAt).not.toBeNull()
  })

  it('refuses to take away a person who has come to lead a workshop', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const workshop = aWorkshop()
    await run(db, create('workshops', workshop))
    const made = await run(db, create('people', person))
    const leads = { [`facilitator:${person.id}`]: true as const }
    const named = await run(db, change('workshops', workshop.id, leads))
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({ blocker: { id: named.id } })
    await run(db, change('workshops', workshop.id, { [`facilitator:${person.id}`]: null }))
    await undo(db, made.id, clock)
    expect((await db.people.get(person.id))?.deletedAt).not.toBeNull()
  })

  it('refuses to do a removal again when something new came to name the row', async () => {
    const db = await freshDatabase()
    const cycle = aCycle()
    await run(db, create('cycles', cycle))
    const removed = await run(db, remove('cycles', cycle.id, '2020-05-05T00:00:00.000Z'))
    await undo(db, removed.id, clock)
    const newest = await run(db, create('workshops', aWorkshop({ cycleId: cycle.id })))
    await expect(redo(db, removed.id, clock)).rejects.toMatchObject({ blocker: { id: newest.id } })
  })
})
