/** Undo and redo of any commit, in any order that makes sense, and after a restart. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import type { Commit } from '../../src-renderer/storage/commit.types'
import type { Edit, RowMeta } from '../../src-renderer/domain/record'
import { change, create, isLive, remove, restore } from '../../src-renderer/domain/edits'
import { redo, redoable, undo, undoable } from '../../src-renderer/storage/undo'
import { openDatabase } from '../../src-renderer/storage/open'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { aPerson, aWorkspace, anAttendance } from '../builders'
import { freshDatabase, steadyClock } from '../database'
import { runs } from '../support/runs'
import { label } from '../labels'

const clock = steadyClock()
const run = async (db: CiklusDb, ...edits: readonly Edit[]): Promise<Commit> => {
  const place = { screen: 'people', cycleId: null, recordId: edits[0]?.id ?? null }
  const entry = await commit(db, { label: label('test:done'), place, edits }, clock)
  if (!entry) throw new Error('Nothing was changed.')
  return entry
}

/** What a user sees: rows that are not in the trash, without stamps; a field never set and one set to null are one. */
async function liveRows(db: CiklusDb): Promise<unknown> {
  const tables = await Promise.all(
    [db.people, db.workshops, db.attendance].map(async (table) => {
      const rows: readonly RowMeta[] = await table.toArray()
      return rows
        .filter(isLive)
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([name, value]) => name !== 'stamps' && value !== null),
          ),
        )
    }),
  )
  return Object.fromEntries(tables.map((rows, at) => [at, rows]))
}

describe('undo', () => {
  it('sets back exactly what the commit changed, and says what and where it was', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: 'Sombor' })
    await run(db, create('people', person))
    const target = await run(db, change('people', person.id, { city: 'Bor', 'field:music': true }))
    const entry = await undo(db, target.id, clock)
    expect(entry).toMatchObject({
      kind: 'undo',
      target: target.id,
      label: target.label,
      place: target.place,
    })
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Sombor', 'field:music': null })
  })

  it('never takes back the program itself', async () => {
    const db = await freshDatabase()
    const made = await run(db, create('workspaces', aWorkspace()))
    expect(await undoable(db)).toBeNull()
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({ code: 'dependsOn' })
  })

  it('puts what the commit created in the trash, and redo takes it out', async () => {
    const db = await freshDatabase()
    const people = [aPerson(), aPerson()]
    const target = await run(db, ...people.map((person) => create('people', person)))
    await undo(db, target.id, clock)
    expect((await db.people.toArray()).every((row) => row.deletedAt !== null)).toBe(true)
    await redo(db, target.id, clock)
    expect((await db.people.toArray()).every((row) => row.deletedAt === null)).toBe(true)
  })

  it('takes a removed row out of the trash', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    await run(db, create('people', person))
    const target = await run(db, remove('people', person.id, '2020-05-05T00:00:00.000Z'))
    await undo(db, target.id, clock)
    expect((await db.people.get(person.id))?.deletedAt).toBeNull()
  })

  it('undoes an older commit alone when nothing since depends on it', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: 'Sombor', phone: null })
    await run(db, create('people', person))
    const older = await run(db, change('people', person.id, { city: 'Bor' }))
    await run(db, change('people', person.id, { phone: '061' }))
    await undo(db, older.id, clock)
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Sombor', phone: '061' })
    expect((await redoable(db))?.id).toBe(older.id)
  })

  it('refuses, names the commit in the way and changes nothing, when a field was changed since', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: 'Sombor' })
    await run(db, create('people', person))
    const older = await run(db, change('people', person.id, { city: 'Bor' }))
    const newer = await run(db, change('people', person.id, { city: 'Bor 2' }))
    const before = [await db.people.toArray(), await db.commits.toArray()]
    await expect(undo(db, older.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blocker: { id: newer.id, label: newer.label },
    })
    expect([await db.people.toArray(), await db.commits.toArray()]).toEqual(before)
    await undo(db, newer.id, clock)
    await undo(db, older.id, clock)
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Sombor' })
  })

  it('refuses even when a later change came back to the same value', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: 'A' })
    await run(db, create('people', person))
    const older = await run(db, change('people', person.id, { city: 'B' }))
    await run(db, change('people', person.id, { city: 'C' }))
    const last = await run(db, change('people', person.id, { city: 'B' }))
    await expect(undo(db, older.id, clock)).rejects.toMatchObject({ blocker: { id: last.id } })
  })

  it('refuses to take back a row that was edited since it was made', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const made = await run(db, create('people', person))
    const edited = await run(db, change('people', person.id, { 'field:music': true }))
    await expect(undo(db, made.id, clock)).rejects.toMatchObject({ blocker: { id: edited.id } })
  })

  it('refuses what is undone already, what is an undo itself, and what is not in the log', async () => {
    const db = await freshDatabase()
    const target = await run(db, create('people', aPerson()))
    await expect(redo(db, target.id, clock)).rejects.toMatchObject({ code: 'notRedoable' })
    const undone = await undo(db, target.id, clock)
    await expect(undo(db, target.id, clock)).rejects.toMatchObject({ code: 'notUndoable' })
    await expect(undo(db, undone?.id ?? '', clock)).rejects.toMatchObject({ code: 'notUndoable' })
    await expect(undo(db, 'nothing', clock)).rejects.toMatchObject({ code: 'unknownCommit' })
  })

  it('refuses when a row changed without a trace in the log', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    await run(db, create('people', person))
    const target = await run(db, change('people', person.id, { city: 'Bor' }))
    await db.people.update(person.id, { city: 'elsewhere' })
    await expect(undo(db, target.id, clock)).rejects.toMatchObject({
      code: 'dependsOn',
      blocker: null,
    })
  })

  it('restores a derived row as it was before it was made anew', async () => {
    const db = await freshDatabase()
    const mark = anAttendance({ state: 'present' })
    const first = await run(db, create('attendance', mark))
    await undo(db, first.id, clock)
    const again = await run(db, create('attendance', { ...mark, state: 'absent' }))
    expect(await db.attendance.get(mark.id)).toMatchObject({ state: 'absent', deletedAt: null })
    await undo(db, again.id, clock)
    expect((await db.attendance.get(mark.id))?.deletedAt).not.toBeNull()
  })
})

describe('the undo stack', () => {
  it('goes back and forth one commit at a time, and something new ends redo', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: '0' })
    const made = await run(db, create('people', person))
    const one = await run(db, change('people', person.id, { city: '1' }))
    const two = await run(db, change('people', person.id, { city: '2' }))
    expect([(await undoable(db))?.id, await redoable(db)]).toEqual([two.id, null])
    await undo(db, two.id, clock)
    expect([(await undoable(db))?.id, (await redoable(db))?.id]).toEqual([one.id, two.id])
    await undo(db, one.id, clock)
    expect([(await undoable(db))?.id, (await redoable(db))?.id]).toEqual([made.id, one.id])
    await redo(db, one.id, clock)
    expect([(await undoable(db))?.id, (await redoable(db))?.id]).toEqual([one.id, two.id])
    const three = await run(db, change('people', person.id, { city: '3' }))
    expect([(await undoable(db))?.id, await redoable(db)]).toEqual([three.id, null])
    expect(await undoable(db)).not.toHaveProperty('changes')
  })

  it('is the same after a restart', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const made = await run(db, create('people', person))
    const one = await run(db, change('people', person.id, { city: '1' }))
    await undo(db, one.id, clock)
    db.close()
    const again = await openDatabase(db.name)
    if (again.state !== 'open') throw new Error(again.state)
    expect((await undoable(again.db))?.id).toBe(made.id)
    expect((await redoable(again.db))?.id).toBe(one.id)
    await redo(again.db, one.id, clock)
    expect(await again.db.people.get(person.id)).toMatchObject({ city: '1' })
  })

  it('is empty in a new database', async () => {
    const db = await freshDatabase()
    expect([await undoable(db), await redoable(db)]).toEqual([null, null])
  })
})

const ids = ['a', 'b', 'c', 'd']
const value = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.integer(), { maxLength: 3 }),
  fc.record({ date: fc.string({ maxLength: 3 }), time: fc.constant(null) }),
)
const fieldName = fc.constantFrom('city', 'phone', 'notes', 'field:music', 'toString')
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    table: fc.constantFrom('people' as const, 'workshops' as const),
    id: fc.constantFrom(...ids),
    set: fc.dictionary(fieldName, value, { maxKeys: 4, noNullPrototype: true }),
  }),
  fc.constantFrom(...ids).map((id) => ({
    table: 'people' as const,
    id,
    set: { deletedAt: '2020-01-01T00:00:00.000Z' },
  })),
  fc.constantFrom(...ids).map((id) => ({ ...restore('people', id), mustExist: false })),
)
const someCommits = fc.array(fc.array(anEdit, { minLength: 1, maxLength: 5 }), { maxLength: 12 })

/** Makes the commits, each of which may turn out to change nothing. */
async function runAll(db: CiklusDb, commits: readonly (readonly Edit[])[]): Promise<void> {
  for (const edits of commits)
    await commit(db, { label: label('test:done'), place: null, edits }, clock)
}

async function undoAll(db: CiklusDb): Promise<number> {
  let count = 0
  for (let next = await undoable(db); next; next = await undoable(db)) {
    await undo(db, next.id, clock)
    count += 1
  }
  return count
}

async function redoAll(db: CiklusDb): Promise<number> {
  let count = 0
  for (let next = await redoable(db); next; next = await redoable(db)) {
    await redo(db, next.id, clock)
    count += 1
  }
  return count
}

describe('any sequence of commits', () => {
  it('undone as a whole gives back the start, and redone the end', async () => {
    await fc.assert(
      fc.asyncProperty(someCommits, someCommits, async (before, commits) => {
        const db = await freshDatabase()
        await runAll(db, before)
        const [history, start] = [await db.commits.count(), await liveRows(db)]
        await runAll(db, commits)
        const made = (await db.commits.count()) - history
        const end = await liveRows(db)
        for (let count = 0; count < made; count += 1)
          await undo(db, (await undoable(db))?.id ?? '', clock)
        expect(await liveRows(db)).toEqual(start)
        expect(await redoAll(db)).toBe(made)
        expect(await liveRows(db)).toEqual(end)
        db.close()
      }),
      { numRuns: runs(150) },
    )
  })

  it('mixed with undo and redo at any point still goes back to nothing and forth to the end', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.array(anEdit, { minLength: 1, maxLength: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const db = await freshDatabase()
        for (const one of steps) {
          if (one === 'undo') {
            const next = await undoable(db)
            if (next) await undo(db, next.id, clock)
          } else if (one === 'redo') {
            const next = await redoable(db)
            if (next) await redo(db, next.id, clock)
          } else await runAll(db, [one])
        }
        await redoAll(db)
        const end = await liveRows(db)
        const count = await undoAll(db)
        expect(await liveRows(db)).toEqual({ 0: [], 1: [], 2: [] })
        expect(await redoAll(db)).toBe(count)
        expect(await liveRows(db)).toEqual(end)
        db.close()
      }),
      { numRuns: runs(100) },
    )
  })

  it('keeps each row’s stamps growing, so that what is overwritten always loses', async () => {
    await fc.assert(
      fc.asyncProperty(
        someCommits,
        fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 1 }),
        async (commits, times) => {
          const db = await freshDatabase()
          let turn = 0
          const wild = { now: () => times[turn++ % times.length] ?? 0 }
          const seen = new Map<string, string>()
          for (const edits of commits) {
            const entry = await commit(db, { label: label('test:done'), place: null, edits }, wild)
            for (const { table, id, stamp } of entry?.changes ?? []) {
              const now = stamp ?? entry?.stamp ?? ''
              expect(now > (seen.get(`${table}/${id}`) ?? '')).toBe(true)
              seen.set(`${table}/${id}`, now)
            }
          }
          db.close()
        },
      ),
      { numRuns: runs(50) },
    )
  })
})
