/** What was read in the shared folder, when the database is not any more what it was then. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settleRestored } from '../../../src-renderer/backup/identity'
import {
  beginAnew,
  startFreshJournal,
  takeOutUnfinished,
} from '../../../src-renderer/backup/restore'
import { hasChanged, stateName } from '../../../src-renderer/backup/snapshot'
import { joinProgram } from '../../../src-renderer/backup/sync/join'
import { exportWorkspaceText, importWorkspace } from '../../../src-renderer/backup/workspace-file'
import { markOf } from '../../../src-renderer/domain/award-numbers.rules'
import { create } from '../../../src-renderer/domain/edits'
import { commit } from '../../../src-renderer/storage/commit'
import { readCopyFacts, readProgramId } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { newDevice } from '../../../src-renderer/backup/identity'
import { aPerson } from '../../builders'
import { freshDatabase } from '../../database'
import { label } from '../../labels'
import { FakeMain } from '../fake-main'
import { Laptop, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
})
afterEach(() => end())

const city = async ({ people }: CiklusDb) => (await people.get('jelena'))?.city

async function copyOf(from: CiklusDb, to: CiklusDb): Promise<void> {
  for (const { name } of from.tables) {
    await to.table(name).clear()
    await to.table(name).bulkPut(await from.table(name).toArray())
  }
}

/** The same computer, whose files are opened one by one as they are read. */
function counting(laptop: Laptop): { readonly laptop: Laptop; readonly count: () => number } {
  let count = 0
  const read: Laptop['api']['read'] = (args) => ((count += 1), laptop.api.read(args))
  const api = { ...laptop.api, read }
  return { laptop: Object.assign(Object.create(laptop) as Laptop, { api }), count: () => count }
}

const erased = { id: 'people/gone', act: `${'e'.repeat(16)}-0000000001`, stamp: '1' }

describe('What was read in the shared folder', () => {
  it('is read again after an older copy was brought back', async () => {
    const [ana, milos] = await pairIn(folder)
    const old = await freshDatabase()
    await copyOf(milos.db, old)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await milos.exchange()
    await copyOf(old, milos.db)
    await settleRestored(milos.db, null, null)
    await milos.exchange()
    expect(await city(milos.db)).toBe('Niš')
  })

  it('is read again when a saved program was opened in its place', async () => {
    const [ana, milos] = await pairIn(folder)
    const file: unknown = JSON.parse(await exportWorkspaceText(ana.db, '2021-01-01T00:00:00.000Z'))
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await milos.exchange()
    for (const { name } of milos.db.tables) if (name !== 'meta') await milos.db.table(name).clear()
    expect(await importWorkspace(milos.db, file)).toMatchObject({ ok: true })
    await milos.exchange()
    expect(await city(milos.db)).toBe('Niš')
  })

  it('on joining, need not be read again', async () => {
    const ana = await Laptop.first(folder)
    await ana.exchange()
    const { laptop, count } = counting(await Laptop.joining(folder, 'Miloš'))
    await laptop.exchange()
    expect(count()).toBe(0)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await laptop.exchange()
    expect(count()).toBe(1)
    expect(await city(laptop.db)).toBe('Niš')
  })
})

describe('A copy of everything', () => {
  it('lacks what came from another computer since', async () => {
    const [ana, milos] = await pairIn(folder)
    const before = stateName(await readCopyFacts(milos.db))
    await milos.db.meta.put({ key: 'copied', value: before })
    expect(await hasChanged(milos.db)).toBe(false)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    await milos.exchange()
    expect(await hasChanged(milos.db)).toBe(true)
    expect(stateName(await readCopyFacts(milos.db))).not.toBe(before)
    await milos.exchange()
    const after = stateName(await readCopyFacts(milos.db))
    await milos.exchange()
    expect(stateName(await readCopyFacts(milos.db))).toBe(after)
  })

  it('brings nobody back who was erased since it was compared', async () => {
    const { db } = await Laptop.first(folder)
    await db.erased.put({ ...erased, id: 'people/vesna' })
    const edits = [
      create('people', aPerson({ id: 'vesna' })),
      create('people', aPerson({ id: 'mira' })),
    ]
    await expect(commit(db, { label: label('test:done'), place: null, edits })).rejects.toThrow(
      'missingRow',
    )
    expect(await db.people.toCollection().primaryKeys()).toEqual(['jelena'])
  })
})

describe('A database in which nothing is', () => {
  it('forgets what was erased of another program, and takes no part in what did not come in', async () => {
    new FakeMain().install()
    const db = await freshDatabase()
    await db.erased.put(erased)
    await beginAnew(db)
    expect(await db.erased.count()).toBe(0)
    await db.meta.put({ key: 'workspace', value: program })
    await db.erased.put(erased)
    await takeOutUnfinished(db)
    expect(await db.erased.count()).toBe(0)
    expect(await readProgramId(db)).not.toBe(program)
  })

  it('is not the program that was given up in it, and exchanges nowhere', async () => {
    const main = new FakeMain().install()
    const db = await freshDatabase()
    await db.meta.put({ key: 'workspace', value: program })
    await db.erased.put(erased)
    await startFreshJournal(db, 1)
    expect(main.calls).toContain('sync.leave')
    expect(await readProgramId(db)).not.toBe(program)
    expect(await db.erased.count()).toBe(0)
  })

  it('stays empty when joining does not come to its end', async () => {
    // Nobody has written anything in the folder yet.
    const { notes, api } = await Laptop.first(folder)
    const db = await freshDatabase()
    const options = { db, notes, program, api }
    const { signal } = new AbortController()
    await expect(joinProgram(options, () => undefined, signal)).rejects.toMatchObject({
      failure: { code: 'sync.nothing' },
    })
    expect((await readCopyFacts(db)).isRestoring).toBe(false)
  })
})

it('A computer that joins numbers its certificates with letters that no other one has', () => {
  const known = Array.from({ length: 1_500 }, () => newDevice())
  const marks = new Set(known.map((one) => markOf(one)))
  for (let count = 0; count < 40; count += 1)
    expect(marks.has(markOf(newDevice(known)))).toBe(false)
})
