/** Opening the database in every state it can be found in. */
import { Dexie } from 'dexie'
import { forceCloseDatabase } from 'fake-indexeddb'
import { describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import { readDevice, readWho, setWho } from '../../src-renderer/storage/meta'
import { openDatabase } from '../../src-renderer/storage/open'
import { CiklusDb } from '../../src-renderer/storage/schema'
import { schemaVersion } from '../../src-renderer/domain/descriptor-queries'
import { aPerson } from '../builders'
import { freshName } from '../database'
import { label } from '../labels'
import { eventually } from '../support/eventually'

/** The next version of the schema. */
const newer = schemaVersion + 1

const anEdit = () => ({
  label: label('test:edit'),
  place: null,
  edits: [create('people', aPerson())],
})

/** A database as a later version of the program leaves it. */
async function newerDatabase(name: string): Promise<void> {
  const later = new Dexie(name)
  later.version(newer).stores({ people: 'id, email', meta: 'key', commits: 'id', inventions: 'id' })
  await later.open()
  await later.table('people').add({ id: 'p1', firstName: 'Ana', deletedAt: null, stamps: {} })
  await later.table('meta').add({ key: 'schemaVersion', value: newer })
  later.close()
}

describe('openDatabase', () => {
  it('gives a new database a device id once and keeps it', async () => {
    const name = freshName()
    const first = await openDatabase(name)
    if (first.state !== 'open') throw new Error(first.state)
    const device = await readDevice(first.db)
    expect(device).toMatch(/^[0-9a-f]{16}$/)
    first.db.close()
    const second = await openDatabase(name)
    if (second.state !== 'open') throw new Error(second.state)
    expect(await readDevice(second.db)).toBe(device)
  })

  it('asks the browser for strict durability', async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const db = new CiklusDb(freshName())
    await db.open()
    asked.mockClear()
    await db.meta.put({ key: 'who', value: 'Ana' })
    const modes = asked.mock.calls.map(([, mode, options]) => [mode, options?.durability])
    expect(modes).toEqual([['readwrite', 'strict']])
  })

  it('opens a database of a newer program for reading only, and writes nothing to it', async () => {
    const name = freshName()
    await newerDatabase(name)
    const result = await openDatabase(name)
    expect(result).toMatchObject({ state: 'newer', found: newer, known: schemaVersion })
    if (result.state !== 'newer') throw new Error(result.state)
    expect(await result.db.people.count()).toBe(1)
    await expect(
      result.db.people.put({ ...aPerson(), deletedAt: null, stamps: {} }),
    ).rejects.toThrow()
    await expect(commit(result.db, anEdit())).rejects.toMatchObject({ code: 'newer' })
    result.db.close()
    const databases = await indexedDB.databases()
    expect(databases.find((there) => there.name === name)?.version).toBe(newer * 10)
    const raw = await new Dexie(name).open()
    expect(raw.tables.map((table) => table.name).toSorted()).toContain('inventions')
    expect(await raw.table('people').count()).toBe(1)
  })

  it('opens for reading only when just the noted schema version is newer', async () => {
    const name = freshName()
    const first = await openDatabase(name)
    if (first.state !== 'open') throw new Error(first.state)
    await first.db.meta.put({ key: 'schemaVersion', value: newer + 4 })
    first.db.close()
    const result = await openDatabase(name)
    expect(result).toMatchObject({ state: 'newer', found: newer + 4, known: schemaVersion })
    if (result.state !== 'newer') throw new Error(result.state)
    await expect(commit(result.db, anEdit())).rejects.toMatchObject({ code: 'newer' })
    await expect(
      result.db.people.put({ ...aPerson(), deletedAt: null, stamps: {} }),
    ).rejects.toThrow()
  })

  it('refuses a commit when another window has meanwhile made the database newer', async () => {
    const result = await openDatabase(freshName())
    if (result.state !== 'open') throw new Error(result.state)
    await result.db.meta.put({ key: 'schemaVersion', value: newer })
    await expect(commit(result.db, anEdit())).rejects.toMatchObject({ code: 'newer' })
    expect(await result.db.people.count()).toBe(0)
  })

  it('gives way when another window needs to change the schema, and says so', async () => {
    const name = freshName()
    const events: string[] = []
    const result = await openDatabase(name, { listen: (event) => events.push(event) })
    expect(result.state).toBe('open')
    await newerDatabase(name).catch(() => undefined)
    expect(events).toContain('versionchange')
  })

  it('tells when the browser closes the database', async () => {
    const events: string[] = []
    const result = await openDatabase(freshName(), { listen: (event) => events.push(event) })
    if (result.state !== 'open') throw new Error(result.state)
    forceCloseDatabase(result.db.backendDB() as never)
    await eventually(() => expect(events).toEqual(['closed']))
  })

  it.each([
    ['UnknownError', 'damaged'],
    ['QuotaExceededError', 'diskFull'],
  ])(
    'answers with a reason when the browser fails with %s, and deletes nothing',
    async (error, reason) => {
      const name = freshName()
      const first = await openDatabase(name)
      if (first.state !== 'open') throw new Error(first.state)
      await commit(first.db, anEdit())
      first.db.close()
      const spy = vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', error))
      const remove = vi.spyOn(indexedDB, 'deleteDatabase')
      expect(await openDatabase(name)).toMatchObject({ state: 'failed', reason })
      spy.mockRestore()
      expect(remove).not.toHaveBeenCalled()
      const again = await openDatabase(name)
      if (again.state !== 'open') throw new Error(again.state)
      expect(await again.db.people.count()).toBe(1)
    },
  )

  it('keeps who is at the keyboard', async () => {
    const result = await openDatabase(freshName())
    if (result.state !== 'open') throw new Error(result.state)
    expect(await readWho(result.db)).toBe('')
    await setWho(result.db, '  Mira ')
    expect(await readWho(result.db)).toBe('Mira')
  })
})
