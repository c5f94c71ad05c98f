/** What was read last is given again only as long as nothing was written since. */
import { beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import { answersOf } from '../../src-renderer/storage/cached-query'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { rowsWithAny } from '../../src-renderer/storage/query-any'
import { aParticipation, aPerson } from '../builders'
import { freshDatabase } from '../database'
import { label } from '../labels'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
})

const write = () =>
  commit(db, { label: label('test:edit'), place: null, edits: [create('people', aPerson())] })

describe('What was read last', () => {
  const reader = () => answersOf((key) => db.people.where('email').notEqual(key).count())

  it('is there again, for its key and its database alone', async () => {
    const { ask, recall } = reader()
    const another = await freshDatabase()
    expect(recall(db, 'a')).toBeUndefined()
    const answer = await ask(db, 'a')
    expect(answer).toMatchObject({ key: 'a', value: 0 })
    expect(recall(db, 'a')).toBe(answer)
    expect(recall(db, 'b')).toBeUndefined()
    expect(recall(another, 'a')).toBeUndefined()
  })

  it('is out of date when something is written, until it is read anew', async () => {
    const { ask, recall } = reader()
    await ask(db, 'a')
    await write()
    expect(recall(db, 'a')).toBeUndefined()
    const answer = await ask(db, 'a')
    expect(answer.value).toBe(1)
    expect(recall(db, 'a')).toBe(answer)
  })

  it('is out of date when something was written while it was read', async () => {
    const { ask, recall } = answersOf(async () => {
      const before = await db.people.count()
      await write()
      return before
    })
    expect(await ask(db, 'a')).toMatchObject({ value: 0 })
    expect(recall(db, 'a')).toBeUndefined()
  })
})

describe('Rows with any of several values', () => {
  it('are those that have one of them, each once, and none for no value', async () => {
    const cycles = ['c1', 'c2', 'c3', 'c1']
    const rows = cycles.map((cycleId) => aParticipation({ cycleId, personId: aPerson().id }))
    await commit(db, {
      label: label('test:edit'),
      place: null,
      edits: rows.map((row) => create('participations', row)),
    })
    const found = async (...values: string[]) =>
      (await rowsWithAny(db.participations, 'cycleId', values)).map(({ id }) => id).sort()
    const idsOf = (...wanted: string[]) =>
      rows.flatMap(({ id, cycleId }) => (wanted.includes(cycleId) ? [id] : [])).sort()
    expect(await found('c1', 'c3', 'c1', 'none')).toEqual(idsOf('c1', 'c3'))
    expect(await found()).toEqual([])
  })
})
