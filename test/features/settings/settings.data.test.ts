/** The trash and the history over a real database. */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/commit/act'
import { change, create, isLive, label, remove } from '../../../src-renderer/commit/edits'
import { setDatabase } from '../../../src-renderer/db/current'
import { readCopyFacts } from '../../../src-renderer/db/meta'
import type { CiklusDb } from '../../../src-renderer/db/schema'
import {
  bringBack,
  exportEverything,
  historyLength,
  readTrash,
  sayWho,
} from '../../../src-renderer/features/settings/settings.data'
import { dropSample } from '../../../src-renderer/features/workspace/sample.data'
import { importWorkspace } from '../../../src-renderer/features/workspace/workspace-file.data'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase } from '../../database'

let db: CiklusDb
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
})

async function twoPeopleInTheTrash() {
  const people = [aPerson(), aPerson()] as const
  await act(
    label('test:added'),
    people.map((person) => create('people', person)),
  )
  await act(
    label('test:removed'),
    people.map(({ id }) => remove('people', id, nowIso())),
  )
  return people
}

const live = async () => (await db.people.toArray()).filter(isLive).map(({ id }) => id)

describe('The trash', () => {
  it('brings back what an act put there, by undoing the act', async () => {
    const people = await twoPeopleInTheTrash()
    const [entry, ...more] = await readTrash()
    expect(more).toEqual([])
    expect(entry?.records).toHaveLength(2)
    expect(entry && (await bringBack(entry))).toMatchObject({ ok: true, commit: { kind: 'undo' } })
    expect(await live()).toEqual(people.map(({ id }) => id))
    expect(await readTrash()).toEqual([])
  })

  it('brings back the rest when the act itself cannot be undone any more', async () => {
    const [one, two] = await twoPeopleInTheTrash()
    // Somebody took one of them out of the trash and changed it: the act now has a later change in its way.
    await act(label('test:restored'), [
      { ...change('people', one.id, { city: 'Niš' }), set: { city: 'Niš', deletedAt: null } },
    ])
    const [entry] = await readTrash()
    expect(entry?.records).toEqual([{ table: 'people', id: two.id }])
    expect(entry && (await bringBack(entry))).toMatchObject({ ok: true, commit: { kind: 'do' } })
    expect((await live()).toSorted()).toEqual([one.id, two.id].toSorted())
    expect((await db.people.get(one.id))?.city).toBe('Niš')
  })

  it('still has what was put there long before', async () => {
    await twoPeopleInTheTrash()
    const busy = aPerson()
    await act(label('test:added'), [create('people', busy)])
    for (let turn = 0; turn < historyLength; turn += 1)
      await act(label('test:edited'), [change('people', busy.id, { city: `Niš ${turn}` })])
    expect((await readTrash()).map(({ records }) => records.length)).toEqual([2])
  })

  it('carries the name of who is at the keyboard', async () => {
    await sayWho('Mira')
    await twoPeopleInTheTrash()
    expect((await readTrash())[0]?.head.who).toBe('Mira')
  })
})

describe('The sample program', () => {
  it('goes without a trace, so that a saved program can be opened in its place', async () => {
    await act(label('test:made'), [create('workspaces', aWorkspace({ isSample: true }))])
    await twoPeopleInTheTrash()
    const { text } = await exportEverything()
    const { device } = await readCopyFacts(db)
    expect(await dropSample()).toBe(true)
    expect(await db.people.count()).toBe(0)
    expect(await db.commits.count()).toBe(0)
    expect(await readCopyFacts(db)).toMatchObject({ sequence: 0, bases: [], copied: '' })
    expect((await readCopyFacts(db)).device).not.toBe(device)
    expect(await importWorkspace(db, JSON.parse(text))).toMatchObject({ ok: true })
  })

  it('is the only program that can go like this', async () => {
    await act(label('test:made'), [create('workspaces', aWorkspace({ isSample: false }))])
    expect(await dropSample()).toBe(false)
    expect(await db.workspaces.count()).toBe(1)
  })
})
