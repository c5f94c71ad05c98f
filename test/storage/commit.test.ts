/** The commit: what it writes, what it refuses, and that a failure leaves no trace. */
import { describe, expect, it } from 'vitest'
import { commit, onCommitted } from '../../src-renderer/storage/commit'
import type { Edit } from '../../src-renderer/domain/record'
import { change, create, remove, restore } from '../../src-renderer/domain/edits'
import { makeStamp } from '../../src-renderer/storage/stamp'
import { readDevice, setWho } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import type { TableName } from '../../src-renderer/domain/tables'
import { aPerson, aWorkshop, anAttendance } from '../builders'
import { freshDatabase, steadyClock } from '../database'
import { label } from '../labels'

const done = label('test:done', { count: 2 })
const clock = steadyClock()
const run = (db: CiklusDb, ...edits: readonly Edit[]) =>
  commit(db, { label: done, place: null, edits }, clock)

/** Everything in the database, to compare with. */
async function everything(db: CiklusDb): Promise<unknown> {
  return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
}

describe('commit', () => {
  it('writes a new row with one stamp for all its fields, and the log entry with it', async () => {
    const db = await freshDatabase()
    await setWho(db, 'Mira')
    const person = aPerson()
    const entry = await run(db, create('people', person))
    const device = await readDevice(db)
    expect(entry).toMatchObject({
      id: `${device}-0000000001`,
      device,
      sequence: 1,
      who: 'Mira',
      label: done,
      kind: 'do',
      target: null,
    })
    const { id, ...fields } = person
    expect(entry?.changes).toEqual([{ table: 'people', id, set: fields, was: null }])
    expect(await db.people.get(id)).toEqual({
      ...person,
      deletedAt: null,
      stamps: { '': entry?.stamp },
    })
    expect(await db.commits.toArray()).toEqual([entry])
  })

  it('reads what was there in the same transaction, and stamps only the fields that change', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: 'Sombor' })
    const first = await run(db, create('people', person))
    const second = await run(db, change('people', person.id, { city: 'Užice', phone: null }))
    expect(second?.changes).toEqual([
      {
        ...{ table: 'people', id: person.id, set: { city: 'Užice' }, was: { city: 'Sombor' } },
        over: first?.stamp,
      },
    ])
    expect((await db.people.get(person.id))?.stamps).toEqual({
      '': first?.stamp,
      city: second?.stamp,
    })
  })

  it('answers null and writes nothing when every field has its value already', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const workshop = aWorkshop()
    await run(db, create('people', person), create('workshops', workshop))
    const before = await everything(db)
    expect(await run(db, create('people', person))).toBeNull()
    expect(
      await run(
        db,
        change('workshops', workshop.id, { when: { time: '17:30', date: '2020-05-09' } }),
      ),
    ).toBeNull()
    expect(await run(db)).toBeNull()
    expect(await everything(db)).toEqual(before)
  })

  it('merges two edits of one row, the later winning field by field', async () => {
    const db = await freshDatabase()
    const person = aPerson()
    const entry = await run(
      db,
      create('people', person),
      change('people', person.id, { city: 'Niš' }),
      change('people', person.id, { city: 'Vranje', phone: '061' }),
    )
    expect(entry?.changes).toHaveLength(1)
    expect(await db.people.get(person.id)).toMatchObject({ city: 'Vranje', phone: '061' })
  })

  it('keeps a set as one field per element', async () => {
    const db = await freshDatabase()
    const person = aPerson({ 'field:design': true })
    await run(db, create('people', person))
    await run(db, change('people', person.id, { 'field:music': true, 'field:design': null }))
    expect(await db.people.get(person.id)).toMatchObject({
      'field:design': null,
      'field:music': true,
    })
  })

  it('puts in the trash and takes out again, and brings back a derived id that is made anew', async () => {
    const db = await freshDatabase()
    const attendance = anAttendance({ state: 'present' })
    const at = '2020-05-09T20:00:00.000Z'
    await run(db, create('attendance', attendance))
    await run(db, remove('attendance', attendance.id, at))
    expect(await db.attendance.get(attendance.id)).toMatchObject({ deletedAt: at })
    await run(db, restore('attendance', attendance.id))
    expect(await db.attendance.get(attendance.id)).toMatchObject({ deletedAt: null })
    await run(db, remove('attendance', attendance.id, at))
    await run(db, create('attendance', { ...attendance, state: 'excused' }))
    expect(await db.attendance.get(attendance.id)).toMatchObject({
      deletedAt: null,
      state: 'excused',
    })
  })

  it('stamps past a record from the future, and only that record', async () => {
    const db = await freshDatabase()
    const [late, other] = [aPerson(), aPerson()]
    await run(db, create('people', late), create('people', other))
    const future = makeStamp({ ms: 7_000_000_000_000, counter: 7, device: 'ffff' })
    await db.people.update(late.id, { stamps: { '': future } })
    const entry = await run(
      db,
      change('people', late.id, { city: 'Bor' }),
      change('people', other.id, { city: 'Bor' }),
    )
    const bumped = (await db.people.get(late.id))?.stamps['city'] ?? ''
    expect(bumped > future).toBe(true)
    expect(entry?.changes.map(({ stamp }) => stamp)).toEqual([bumped, undefined])
    expect((await db.people.get(other.id))?.stamps['city']).toBe(entry?.stamp)
  })

  it('gives two commits of one millisecond different stamps', async () => {
    const db = await freshDatabase()
    const still = { now: () => 1_600_000_000_000 }
    const stamps = []
    for (const edit of [aPerson(), aPerson(), aPerson()].map((one) => create('people', one)))
      stamps.push((await commit(db, { label: done, place: null, edits: [edit] }, still))?.stamp)
    expect(new Set(stamps).size).toBe(3)
    expect(stamps).toEqual(stamps.toSorted())
  })

  it('changes and makes thousands of rows at once, and makes no row twice', async () => {
    const db = await freshDatabase()
    const people = Array.from({ length: 1_500 }, () => aPerson({ city: 'Bor' }))
    const half = people.slice(0, 750)
    await run(db, ...half.map((person) => create('people', person)))
    const entry = await run(
      db,
      ...people.map((person) => create('people', { ...person, city: 'Niš' })),
    )
    expect(entry?.changes.filter((change) => change.was === null)).toHaveLength(750)
    expect(entry?.changes.filter((change) => change.was?.['city'] === 'Bor')).toHaveLength(750)
    expect(await db.people.count()).toBe(1_500)
    expect(await db.people.filter((row) => row.city === 'Niš').count()).toBe(1_500)
  })

  it('keeps the order of commits that were asked for at once', async () => {
    const db = await freshDatabase()
    const person = aPerson({ city: '0' })
    await run(db, create('people', person))
    const cities = ['1', '2', '3', '4', '5']
    await Promise.all(cities.map((city) => run(db, change('people', person.id, { city }))))
    const log = await db.commits.orderBy('[device+sequence]').toArray()
    expect(log.slice(1).map((entry) => entry.changes[0]?.was?.['city'])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ])
    expect(await db.people.get(person.id)).toMatchObject({ city: '5' })
  })

  it('tells listeners of the commit and its rows once it is on the disk', async () => {
    const db = await freshDatabase()
    const heard: unknown[] = []
    const stop = onCommitted(db, (entry, rows) => heard.push([entry.sequence, rows.get('people')]))
    const person = aPerson()
    await run(db, create('people', person))
    stop()
    await run(db, create('people', aPerson()))
    expect(heard).toEqual([[1, [await db.people.get(person.id)]]])
  })
})

const hostile = (json: string): Edit['set'] => JSON.parse(json) as Edit['set']

describe('commit refuses', () => {
  const refused: readonly (readonly [string, Edit, string])[] = [
    [
      'a table that does not exist',
      { table: 'nothing' as TableName, id: 'a', set: {} },
      'unknownTable',
    ],
    ['the log itself', { table: 'commits' as TableName, id: 'a', set: {} }, 'unknownTable'],
    ['an empty id', { table: 'people', id: '', set: {} }, 'badId'],
    ['an id with a control character', { table: 'people', id: 'a\u0000b', set: {} }, 'badId'],
    ['an id of 10,000 characters', { table: 'people', id: 'a'.repeat(10_000), set: {} }, 'badId'],
    ['a field named id', { table: 'people', id: 'a', set: { id: 'b' } }, 'badField'],
    ['a field named stamps', { table: 'people', id: 'a', set: { stamps: {} } }, 'badField'],
    ['a field without a name', { table: 'people', id: 'a', set: { '': 1 } }, 'badField'],
    [
      'a field named __proto__',
      { table: 'people', id: 'a', set: hostile('{"__proto__": 1}') },
      'badField',
    ],
    [
      'a field named constructor',
      { table: 'people', id: 'a', set: { constructor: 1 } },
      'badField',
    ],
    [
      '__proto__ inside a value',
      { table: 'people', id: 'a', set: hostile('{"x": [{"__proto__": 1}]}') },
      'badValue',
    ],
    [
      'undefined',
      { table: 'people', id: 'a', set: { x: undefined } as unknown as Edit['set'] },
      'badValue',
    ],
    ['NaN', { table: 'people', id: 'a', set: { x: Number.NaN } }, 'badValue'],
    ['an infinite number', { table: 'people', id: 'a', set: { x: [1 / 0] } }, 'badValue'],
    [
      'a Date',
      { table: 'people', id: 'a', set: { x: new Date(0) } as unknown as Edit['set'] },
      'badValue',
    ],
    ['a hole in a list', { table: 'people', id: 'a', set: { x: new Array(2) } }, 'badValue'],
    [
      'a trash date that is not text',
      { table: 'people', id: 'a', set: { deletedAt: 5 } },
      'badValue',
    ],
    [
      'a change to a record nobody knows',
      change('people', 'nobody', { city: 'Bor' }),
      'missingRow',
    ],
    [
      'removing a record nobody knows',
      remove('people', 'nobody', '2020-01-01T00:00:00Z'),
      'missingRow',
    ],
  ]
  it.each(refused)('%s, and changes nothing', async (_, edit, code) => {
    const db = await freshDatabase()
    const before = await everything(db)
    await expect(run(db, create('people', aPerson()), edit)).rejects.toMatchObject({ code })
    expect(await everything(db)).toEqual(before)
  })

  it('values nested without end', async () => {
    const db = await freshDatabase()
    let deep: unknown = 1
    for (let at = 0; at < 100_000; at += 1) deep = [deep]
    const edit = { table: 'people', id: 'a', set: { deep } } as Edit
    await expect(run(db, edit)).rejects.toMatchObject({ code: 'badValue' })
  })
})
