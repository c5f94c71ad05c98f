/** What tests of screens stand on: the fake of the contract, and the databases. */
import { afterEach, describe, expect, it } from 'vitest'
import { contract } from '../../src-shared/contract'
import type { Channel } from '../../src-shared/contract'
import { setDatabase } from '../../src-renderer/storage/current'
import { commit } from '../../src-renderer/storage/commit'
import { directory } from '../../src-renderer/storage/directory'
import { readStart } from '../../src-renderer/backup/start-check'
import { FakeContract } from './fake-contract'
import { contentOf, newestCycle, openFixture } from './fixture-database'

const job = '00000000-0000-4000-8000-000000000000'
const options = { encoding: null, delimiter: null, sheet: null }

afterEach(() => setDatabase(null))

describe('The fake of the contract', () => {
  it('has a function for every channel and no other', () => {
    const { onClosing, onJobProgress, onMenuChoice, ...areas } = new FakeContract().api
    expect([onClosing, onJobProgress, onMenuChoice].map((one) => typeof one)).toEqual(
      Array.from({ length: 3 }, () => 'function'),
    )
    const names = Object.entries(areas).flatMap(([area, calls]) =>
      Object.keys(calls).map((name) => `${area}.${name}`),
    )
    expect(names.toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it('refuses what the contract refuses, and keeps what it was asked', async () => {
    const fake = new FakeContract()
    expect(await fake.api.links.open({ url: 3 } as never)).toMatchObject({ ok: false })
    expect(await fake.api.links.open({ url: 'https://example.org' })).toEqual({
      ok: true,
      value: null,
    })
    expect(fake.calls).toEqual(['links.open', 'links.open'] satisfies Channel[])
    expect(fake.askedOf('links.open').at(-1)).toEqual({ url: 'https://example.org' })
    expect(fake.askedOutside()).toBe(2)
  })

  it('gives the files that were chosen, one after another, then none', async () => {
    const fake = new FakeContract()
    fake.choose({ name: 'a.csv', table: () => ({ rows: [['Ana']] }) as never })
    const pick = () => fake.api.files.pick({ purpose: 'table', title: 'Table' })
    const first = await pick()
    expect(await pick()).toEqual({ ok: true, value: null })
    if (!first.ok || first.value === null) throw new Error('Nothing was picked')
    const read = await fake.api.tables.read({ job, token: first.value.token, options })
    expect(read).toEqual({ ok: true, value: { rows: [['Ana']] } })
  })

  it('answers as a test wants it to, fails where it is told to, and waits until a job is cancelled', async () => {
    const fake = new FakeContract()
    fake.answers = { 'disk.free': () => ({ bytes: 7 }) }
    expect(await fake.api.disk.free({})).toEqual({ ok: true, value: { bytes: 7 } })
    fake.broken.set('disk.free', 'request.unexpected')
    expect(await fake.api.disk.free({})).toMatchObject({ ok: false })
    fake.waiting.add('json.save')
    const saving = fake.api.json.save({ job, text: '{}', suggestedName: 'program' })
    await new Promise((resolve) => setTimeout(resolve, 0))
    await fake.api.jobs.cancel({ job })
    expect(await saving).toMatchObject({ ok: false, error: { code: 'request.cancelled' } })
  })
})

describe('A fixture', () => {
  it('holds the sample program, whose present is today', async () => {
    const { db } = await openFixture('sample')
    const { tables } = contentOf('sample')
    expect(await db.people.count()).toBe(tables.people.length)
    expect(directory().all).not.toHaveLength(0)
    expect(newestCycle(contentOf('sample'))).not.toBeNull()
  })

  it('puts back only what was written, and all of it', async () => {
    const held = await openFixture('sample')
    const { db } = held
    expect(held.isTouched()).toBe(false)
    expect(await held.hold('sample')).toBe(false)
    const before = await db.people.toArray()
    const [person] = before
    if (!person) throw new Error('Nobody is there')
    const edits = [{ table: 'people', id: person.id, set: { phone: '060' } }] as const
    await commit(db, { label: { key: 'x', params: {} }, place: null, edits })
    expect(await db.people.get(person.id)).toMatchObject({ phone: '060' })
    expect(held.isTouched()).toBe(true)
    expect(await held.hold('sample')).toBe(true)
    expect(await db.people.toArray()).toEqual(before)
    expect(await db.commits.count()).toBe(contentOf('sample').commits.length)
    expect(held.isTouched()).toBe(false)
  })

  it('agrees with its journal', async () => {
    const held = await openFixture('sample')
    const fake = new FakeContract().install()
    fake.restart(await held.journal('sample'))
    expect(await readStart(held.db)).toMatchObject({ check: 'fine' })
  })

  it('can be empty, none at all, or ten thousand people', async () => {
    const held = await openFixture('empty')
    const { db } = held
    expect([await db.cycles.count(), await db.people.count()]).toEqual([1, 0])
    await held.hold('none')
    expect(await db.workspaces.count()).toBe(0)
    await held.hold('much')
    expect(await db.people.count()).toBeGreaterThan(10_000)
  })
})
