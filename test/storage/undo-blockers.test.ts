/** An undo that is refused says everything that rests on the act, however far back it was. */
import { describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create } from '../../src-renderer/domain/edits'
import { undo } from '../../src-renderer/storage/undo'
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

describe('An undo that is refused', () => {
  it('names every later act in the way that is in effect, the newest first, however far back it was', async () => {
    const db = await freshDatabase()
    const [person, other] = [aPerson(), aPerson()]
    const made = await run(db, create('people', person))
    const first = await run(db, change('people', person.id, { city: 'Bor' }))
    const undone = await run(db, change('people', person.id, { phone: '061' }))
    await undo(db, undone.id, clock)
    await run(db, create('people', other))
    // More than is read at once.
    await db.commits.bulkAdd(
      Array.from({ length: 1_200 }, (_, at): Commit => {
        const sequence = made.sequence + 10 + at
        const id = `${made.device}-${String(sequence).padStart(10, '0')}`
        const stamp = `${String(clock.now()).padStart(13, '0')}-0000-${made.device}`
        return { ...made, id, sequence, stamp, changes: [] }
      }),
    )
    await db.meta.put({ key: 'sequence', value: made.sequence + 2_000 })
    const last = await run(db, change('people', person.id, { city: 'Vršac' }))
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blockers: [{ id: last.id }, { id: first.id }],
    })
  })

  it('names acts that changed the record and acts that came to name it, in one order', async () => {
    const db = await freshDatabase()
    const cycle = aCycle()
    const made = await run(db, create('cycles', cycle))
    const named = await run(db, create('workshops', aWorkshop({ cycleId: cycle.id })))
    const edited = await run(db, change('cycles', cycle.id, { stage: 'closed' }))
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({
      blockers: [{ id: edited.id }, { id: named.id }],
    })
  })

  it('is not kept by what another device did before it', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const made = await run(db, create('people', person))
    const other = { ...made, device: 'f0f0', id: 'f0f0-0000000001', sequence: 1 }
    const stamp = `${String(made.at - 1_000).padStart(13, '0')}-0000-f0f0`
    await db.commits.add({ ...other, stamp, changes: made.changes })
    await undo(db, made.id, clock)
    expect((await db.people.get(person.id))?.deletedAt).not.toBeNull()
  })
})
