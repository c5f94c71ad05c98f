/** What was read last is given again only as long as nothing was written to it since, and what is watched is kept fresh. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import type { Edit } from '../../src-renderer/domain/record'
import { sharedQuery, viewOf } from '../../src-renderer/storage/cached-query'
import type { SharedQuery } from '../../src-renderer/storage/cached-query'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { rowsWithAny } from '../../src-renderer/storage/query-any'
import { aParticipation, aPerson, aWorkshop } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'
import { eventually } from '../support/eventually'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
})

const write = (...edits: readonly Edit[]) =>
  commit(db, { label: label('test:edit'), place: null, edits: [...edits] })
const person = () => create('people', aPerson())
const workshop = () => create('workshops', aWorkshop())

/** Watches until there is an answer that satisfies. */
async function answered<T>(query: SharedQuery<T>, key: string, is: (value: T) => boolean) {
  const stop = query.watch(db, key, () => undefined)
  await eventually(() => {
    const { answer, isReading } = query.look(db, key)
    expect(answer !== undefined && !isReading && is(answer.value)).toBe(true)
  })
  return stop
}

describe('What was read last', () => {
  const people = () => sharedQuery((key) => db.people.where('email').notEqual(key).count())

  it('is there again, for its key and its database alone', async () => {
    const query = people()
    const another = await freshDatabase()
    expect(query.look(db, 'a').answer).toBeUndefined()
    const stop = await answered(query, 'a', (count) => count === 0)
    stop()
    expect(query.look(db, 'a').answer?.value).toBe(0)
    expect(query.look(db, 'b').answer).toBeUndefined()
    expect(query.look(another, 'a').answer).toBeUndefined()
  })

  it('is out of date when something is written, until it is read anew', async () => {
    const query = people()
    const stop = await answered(query, 'a', (count) => count === 0)
    stop()
    await write(person())
    expect(query.look(db, 'a').answer).toBeUndefined()
    await answered(query, 'a', (count) => count === 1)
  })

  it('is let go where it is large and others were looked at since', async () => {
    const query = sharedQuery((key) => Promise.resolve(key), ['people'], 1)
    const watched = await answered(query, 'shown', (value) => value === 'shown')
    for (const key of ['a', 'b']) (await answered(query, key, (value) => value === key))()
    const known = () => ['shown', 'a', 'b'].map((key) => query.look(db, key).answer?.value)
    expect(known()).toEqual(['shown', undefined, 'b'])
    watched()
    expect(known()).toEqual(['shown', undefined, undefined])
  })

  it('outlives a write to a table that it was not read from', async () => {
    const query = sharedQuery(() => db.people.count(), ['people'])
    const stop = await answered(query, '', (count) => count === 0)
    stop()
    await write(workshop())
    expect(query.look(db, '').answer?.value).toBe(0)
    await write(person())
    expect(query.look(db, '').answer).toBeUndefined()
  })

  it('is kept fresh while somebody watches it, and shown meanwhile', async () => {
    const query = people()
    await answered(query, 'a', (count) => count === 0)
    await write(person())
    expect(query.look(db, 'a').answer).toBeDefined()
    await answered(query, 'a', (count) => count === 1)
  })

  it('is out of date when something was written while nobody watched, even for one who comes', async () => {
    const query = people()
    const stop = await answered(query, 'a', (count) => count === 0)
    stop()
    await write(person())
    query.watch(db, 'a', () => undefined)
    expect(query.look(db, 'a').answer).toBeUndefined()
  })

  it('is read once for all who watch it', async () => {
    const read = vi.fn(() => db.people.count())
    const query = sharedQuery(read)
    const stops = await Promise.all([1, 2, 3].map(() => answered(query, '', () => true)))
    expect(read).toHaveBeenCalledTimes(1)
    const [first, ...others] = stops
    first?.()
    await write(person())
    await answered(query, '', (count) => count === 1)
    for (const stop of others) stop()
  })

  it('tells what went wrong, and is asked again by whoever comes next', async () => {
    let isBroken = true
    const query = sharedQuery(async () => {
      const count = await db.people.count()
      if (isBroken) throw new RangeError('broken')
      return count
    })
    const view = viewOf(db, '', [query], ([count]) => count)
    const stop = view.subscribe(() => undefined)
    await eventually(() => expect(() => view.snapshot()).toThrow('broken'))
    stop()
    isBroken = false
    view.subscribe(() => undefined)
    await eventually(() => expect(view.snapshot()).toBe(0))
  })
})

describe('Several answers seen as one', () => {
  const both = () => {
    const reads = {
      people: vi.fn(() => db.people.count()),
      held: vi.fn(() => db.workshops.count()),
    }
    const queries = [sharedQuery(reads.people, ['people']), sharedQuery(reads.held, ['workshops'])]
    return { reads, queries, view: viewOf(db, '', queries, (values) => values.join()) }
  }

  it('change together when one write changed both', async () => {
    const { view } = both()
    const seen = new Set<string | undefined>()
    view.subscribe(() => seen.add(view.snapshot()))
    await eventually(() => expect(view.snapshot()).toBe('0,0'))
    await write(person(), workshop())
    await eventually(() => expect(view.snapshot()).toBe('1,1'))
    expect([...seen].filter((one) => one !== undefined)).toEqual(['0,0', '1,1'])
  })

  it('are read anew only where something was written', async () => {
    const { view, reads } = both()
    view.subscribe(() => undefined)
    await eventually(() => expect(view.snapshot()).toBe('0,0'))
    await write(person())
    await eventually(() => expect(view.snapshot()).toBe('1,0'))
    expect(reads.held).toHaveBeenCalledTimes(1)
  })

  it('are there at once for the next who asks', async () => {
    const { view, queries } = both()
    const stop = view.subscribe(() => undefined)
    await eventually(() => expect(view.snapshot()).toBe('0,0'))
    stop()
    const next = viewOf(db, '', queries, (values) => values.join())
    expect(next.snapshot()).toBe('0,0')
    next.subscribe(() => undefined)
    expect(next.snapshot()).toBe('0,0')
  })
})

describe('Rows with any of several values', () => {
  it('are those that have one of them, each once, and none for no value', async () => {
    const cycles = ['c1', 'c2', 'c3', 'c1']
    const rows = cycles.map((cycleId) => aParticipation({ cycleId, personId: aPerson().id }))
    await write(...rows.map((row) => create('participations', row)))
    const found = async (...values: string[]) =>
      (await rowsWithAny(db.participations, 'cycleId', values)).map(({ id }) => id).sort()
    const idsOf = (...wanted: string[]) =>
      rows.flatMap(({ id, cycleId }) => (wanted.includes(cycleId) ? [id] : [])).sort()
    expect(await found('c1', 'c3', 'c1', 'none')).toEqual(idsOf('c1', 'c3'))
    expect(await found()).toEqual([])
  })
})
