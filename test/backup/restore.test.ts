/** The database is compared with its other copies at the start, and brought back from them when it must be. */
import { beforeEach, describe, expect, it } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import { undo, undoable } from '../../src-renderer/storage/undo'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import {
  countJournal,
  startFreshJournal,
  restoreEverything,
} from '../../src-renderer/backup/restore'
import { makeSnapshot } from '../../src-renderer/backup/snapshot'
import { openJournal, readStart } from '../../src-renderer/backup/start-check'
import { importWorkspace } from '../../src-renderer/backup/workspace-file'
import { aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { fullWorkspaceText } from './parsed-file'
import { FakeMain } from './fake-main'
import { addPerson, contentOf } from './history'
import { checkOf, restore, send, worked } from './running'
import { label } from '../labels'

let main: FakeMain
beforeEach(() => {
  main = new FakeMain().install()
})

/** A copy of a database as a system would bring it back: its notes about itself too. */
async function copyOf(from: CiklusDb): Promise<CiklusDb> {
  const to = await freshDatabase()
  for (const { name } of from.tables) await to.table(name).bulkPut(await from.table(name).toArray())
  return to
}

describe('At the start', () => {
  it('nothing is said on the first day', async () => {
    expect(await checkOf(await freshDatabase())).toBe('fine')
  })

  it('all is fine when database and journal agree, and something is sent when the journal lacks it', async () => {
    const db = await worked()
    expect(await checkOf(db)).toBe('fine')
    await addPerson(db)
    expect(await checkOf(db)).toBe('send')
    main.lines.clear()
    expect(await checkOf(db)).toBe('send')
  })

  it('an empty database is found out by the journal, or by a snapshot alone', async () => {
    const db = await worked()
    expect(await checkOf(await freshDatabase())).toBe('empty')
    await makeSnapshot(db, 'quit')
    main.lines.clear()
    expect(await checkOf(await freshDatabase())).toBe('empty')
    main.broken.set('journal.open', 'journal.failed')
    expect(await checkOf(await freshDatabase())).toBe('empty')
  })

  it('an older database is found out, and one that went another way', async () => {
    const db = await worked()
    const older = await copyOf(db)
    await addPerson(db)
    await send(db)
    expect(await checkOf(older)).toBe('behind')
    await addPerson(older)
    expect(await checkOf(older)).toBe('fork')
    await addPerson(older)
    expect(await checkOf(older)).toBe('fork')
  })

  it('a database from before a saved program was brought in is found out', async () => {
    const db = await freshDatabase()
    await importWorkspace(db, JSON.parse(await fullWorkspaceText()))
    await send(db)
    expect(await checkOf(db)).toBe('fine')
    const older = await copyOf(db)
    await older.meta.put({ key: 'base', value: '' })
    expect(await checkOf(older)).toBe('behind')
  })

  it('a journal that cannot be opened does not stop a program that has its data', async () => {
    const db = await worked()
    main.broken.set('journal.open', 'journal.failed')
    expect(await readStart(db)).toEqual({ check: 'fine', journal: null })
  })

  it('an empty database beside copies that cannot be read is not taken for a first day', async () => {
    await worked()
    main.broken.set('journal.open', 'journal.failed')
    expect(await checkOf(await freshDatabase())).toBe('unreadable')
    main.broken.clear()
    main.lines.clear()
    const db = await worked()
    await makeSnapshot(db, 'quit')
    main.lines.clear()
    main.snapshots = main.snapshots.map((one) => ({
      ...one,
      info: { ...one.info, about: null, problem: 'newer' },
    }))
    expect(await checkOf(await freshDatabase())).toBe('unreadable')
  })
})

describe('Bringing everything back', () => {
  it('gives back all of it, and undo with it, into an empty database', async () => {
    const lost = await worked()
    const db = await freshDatabase()
    expect(await countJournal(main.state(), new AbortController().signal)).toEqual({
      people: 2,
      cycles: 1,
    })
    expect(await restore(db)).toMatchObject({ people: 2, cycles: 1, changes: 5, brokenCopies: 0 })
    expect(await contentOf(db)).toEqual(await contentOf(lost))
    expect(await checkOf(db)).toBe('fine')
    await undo(db, (await undoable(db))?.id ?? '')
    await send(db)
    expect(await checkOf(db)).toBe('fine')
  })

  it('takes the snapshot when the journal is gone, as a new device', async () => {
    const lost = await worked()
    await makeSnapshot(lost, 'quit')
    main.lines.clear()
    const db = await freshDatabase()
    await restore(db)
    expect(await contentOf(db)).toEqual(await contentOf(lost))
    expect((await readCopyFacts(db)).device).not.toBe((await readCopyFacts(lost)).device)
    await addPerson(db)
    await send(db)
    expect(await checkOf(db)).toBe('fine')
    // And from the new journal alone, once more.
    main.snapshots = []
    const again = await freshDatabase()
    await restore(again)
    expect(await contentOf(again)).toEqual(await contentOf(db))
  })

  it('fills the gaps of a damaged journal from the snapshot', async () => {
    const lost = await worked()
    await makeSnapshot(lost, 'quit')
    const { device } = await readCopyFacts(lost)
    main.lines.delete(`commit ${device}-0000000001`)
    main.lines.delete(`commit ${device}-0000000004`)
    const db = await freshDatabase()
    await restore(db)
    expect(await contentOf(db)).toEqual(await contentOf(lost))
  })

  it('goes on with what can be read when one copy breaks off', async () => {
    const lost = await worked()
    await makeSnapshot(lost, 'quit')
    main.broken.set('snapshots.read', 'snapshot.damaged')
    const db = await freshDatabase()
    expect(await restore(db)).toMatchObject({ people: 2, brokenCopies: 1 })
    main.broken.set('journal.read', 'journal.failed')
    await expect(restore(await freshDatabase())).rejects.toMatchObject({ name: 'FailureError' })
  })

  it('merges an older database with the journal, after a snapshot of it', async () => {
    const db = await worked()
    const older = await copyOf(db)
    await addPerson(db)
    await send(db)
    await restore(older)
    expect(main.snapshots[0]?.info.about).toMatchObject({ reason: 'restore', sequence: 5 })
    expect(await contentOf(older)).toEqual(await contentOf(db))
    expect(await readCopyFacts(older)).toMatchObject({ sequence: 6 })
    expect(await checkOf(older)).toBe('fine')
  })

  it('keeps what was done on both ways when they parted', async () => {
    const db = await worked()
    const older = await copyOf(db)
    await addPerson(db, 'Ovamo')
    await send(db)
    await addPerson(older, 'Onamo')
    await restore(older)
    const names = (await older.people.toArray()).map(({ firstName }) => firstName)
    expect(names).toEqual(expect.arrayContaining(['Ovamo', 'Onamo']))
    await send(older)
    expect(await checkOf(older)).toBe('fine')
    const again = await freshDatabase()
    await restore(again)
    expect(await contentOf(again)).toEqual(await contentOf(older))
  })

  it('is asked for again when it was stopped, and comes to the same', async () => {
    const lost = await worked()
    main.chunk = 2
    const db = await freshDatabase()
    const stop = new AbortController()
    const copies = { journal: await openJournal(), snapshots: [] }
    const progress = () => stop.abort()
    await expect(restoreEverything(db, copies, progress, stop.signal)).rejects.toThrow()
    expect(await checkOf(db)).toBe('restoring')
    await restore(db)
    expect(await checkOf(db)).toBe('fine')
    expect(await contentOf(db)).toEqual(await contentOf(lost))
  })

  it('does not settle for half of what was stopped when the journal cannot be opened the next time', async () => {
    const lost = await worked()
    await makeSnapshot(lost, 'quit')
    const last = await addPerson(lost)
    await send(lost)
    // As after a kill: the log is written with every batch, the records at the end.
    const db = await freshDatabase()
    await db.commits.bulkPut(await lost.commits.toArray())
    await db.meta.put({ key: 'restoring', value: 1 })
    main.broken.set('journal.open', 'journal.failed')
    await restore(db)
    expect(await db.people.get(last?.changes[0]?.id ?? '')).toBeDefined()
    main.broken.clear()
    await restore(db)
    expect(await contentOf(db)).toEqual(await contentOf(lost))
  })

  it('is asked for again when a part of the journal could not be read, and can be read at the next start', async () => {
    const lost = await worked()
    await addPerson(lost)
    await send(lost)
    const whole = main.lines
    const hidden = `commit ${(await readCopyFacts(lost)).device}-0000000003`
    expect(whole.has(hidden)).toBe(true)
    main.lines = new Map([...whole].filter(([key]) => key !== hidden))
    const db = await freshDatabase()
    await restore(db)
    await send(db)
    expect(await checkOf(db)).toBe('send')
    main.lines = new Map([...whole, ...main.lines])
    expect(await checkOf(db)).toBe('behind')
    await restore(db)
    expect(await contentOf(db)).toEqual(await contentOf(lost))
    await send(db)
    expect(await checkOf(db)).toBe('fine')
  })

  it('never mixes in what another program keeps in the same second place', async () => {
    const lost = await worked()
    const other = await freshDatabase()
    await addPerson(other)
    await makeSnapshot(other, 'quit')
    main.snapshots = main.snapshots.map(({ info, lines }) => ({
      info: { ...info, place: 'second', about: info.about && { ...info.about, at: 9e12 } },
      lines,
    }))
    const db = await freshDatabase()
    await restore(db)
    expect(await contentOf(db)).toEqual(await contentOf(lost))
  })

  it('never mixes in snapshots of a program that was given up', async () => {
    const sample = await worked()
    await makeSnapshot(sample, 'quit')
    const db = await freshDatabase()
    await startFreshJournal(db, Date.now() + 1)
    expect(main.retired).toHaveLength(1)
    expect(await checkOf(db)).toBe('fine')
    const edits = [create('workspaces', aWorkspace({ program: 'Drugi' }))]
    await commit(db, { label: label('x:y'), place: null, edits }, { now: () => Date.now() + 5 })
    await send(db)
    const again = await freshDatabase()
    await restore(again)
    expect(await contentOf(again)).toEqual(await contentOf(db))
  })

  it('can be declined: everything here goes to a new journal, the old one is put aside', async () => {
    const db = await worked()
    const older = await copyOf(db)
    await addPerson(db)
    await send(db)
    await startFreshJournal(older, Date.now())
    expect(await checkOf(older)).toBe('send')
    await send(older)
    expect(await checkOf(older)).toBe('fine')
    const again = await freshDatabase()
    await restore(again)
    expect(await contentOf(again)).toEqual(await contentOf(older))
  })
})
