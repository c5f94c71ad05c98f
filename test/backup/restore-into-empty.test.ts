/** A new program begins with a copy that another one made: with all of it, or with nothing. */
import { beforeEach, describe, expect, it } from 'vitest'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import {
  restoreIntoEmpty,
  restoreEverything,
  takeOutUnfinished,
} from '../../src-renderer/backup/restore'
import { Sender } from '../../src-renderer/backup/sender'
import { makeSnapshot } from '../../src-renderer/backup/snapshot'
import { listSnapshots, openJournal, readStart } from '../../src-renderer/backup/start-check'
import type { SnapshotInfo } from '../../src-shared/journal'
import { freshDatabase } from '../database'
import { fillEverything } from './everything'
import { FakeMain } from './fake-main'
import { addPerson, contentOf } from './history'

let main: FakeMain
let before: CiklusDb
let copy: SnapshotInfo
beforeEach(async () => {
  main = new FakeMain().install()
  before = await freshDatabase()
  await fillEverything(before)
  const made = await makeSnapshot(before, 'asked')
  if (!made.ok) throw new Error(made.error.code)
  copy = { ...made.value.snapshot, place: 'second' }
})

const begin = (db: CiklusDb, signal = new AbortController().signal) =>
  restoreIntoEmpty(db, copy, () => undefined, signal)

describe('A new program', () => {
  it('has everything that is in the copy, goes on as a device of its own, and has it all twice', async () => {
    const db = await freshDatabase()
    expect(await begin(db)).toMatchObject({ brokenCopies: 0, partial: 0, unread: 0 })
    expect(await contentOf(db)).toEqual(await contentOf(before))
    const facts = await readCopyFacts(db)
    expect(facts).toMatchObject({ isRestoring: false, sequence: 0 })
    expect(facts.device).not.toBe((await readCopyFacts(before)).device)
    await addPerson(db)
    const sender = new Sender(db, facts.device, null, () => undefined, window.ciklus.journal)
    expect(await sender.flush()).toBe(true)
    sender.stop()
    expect((await readStart(db)).check).toBe('fine')
    const again = await freshDatabase()
    const copies = { journal: await openJournal(), snapshots: [] }
    await restoreEverything(again, copies, () => undefined, new AbortController().signal)
    expect(await contentOf(again)).toEqual(await contentOf(db))
  })

  it('is new again when it was stopped, or the copy could not be read to its end', async () => {
    main.chunk = 1
    let steps = 0
    await restoreIntoEmpty(
      await freshDatabase(),
      copy,
      () => (steps += 1),
      new AbortController().signal,
    )
    for (const way of ['stopped', 'unread'] as const) {
      const db = await freshDatabase()
      const stop = new AbortController()
      const written: Promise<number>[] = []
      const begun = restoreIntoEmpty(
        db,
        copy,
        () => {
          // The log comes after the records, and is written as it comes.
          written.push(db.commits.count())
          if (written.length < steps - 3) return
          if (way === 'stopped') stop.abort(new Error('stopped'))
          else main.broken.set('snapshots.read', 'snapshot.damaged')
        },
        stop.signal,
      )
      await expect(begun).rejects.toThrow()
      expect(Math.max(...(await Promise.all(written)))).toBeGreaterThan(0)
      expect(await contentOf(db)).toEqual(await contentOf(await freshDatabase()))
      expect((await readCopyFacts(db)).isRestoring).toBe(false)
      main.broken.clear()
      await begin(db)
      expect(await contentOf(db)).toEqual(await contentOf(before))
    }
  })

  it('takes no copy in which there is no program', async () => {
    const spoilt = await freshDatabase()
    await addPerson(spoilt)
    const made = await makeSnapshot(spoilt, 'restore')
    if (!made.ok) throw new Error(made.error.code)
    copy = made.value.snapshot
    const db = await freshDatabase()
    await expect(begin(db)).rejects.toThrow()
    expect(await contentOf(db)).toEqual(await contentOf(await freshDatabase()))
  })

  it('does not take a folder that it only looked into for its own copies', async () => {
    const db = await freshDatabase()
    main.snapshots = main.snapshots.map(({ info, lines }) => ({
      info: { ...info, place: 'elsewhere' },
      lines,
    }))
    expect(await listSnapshots()).toEqual([])
    expect(await listSnapshots(true)).toHaveLength(1)
    expect((await readStart(db)).check).toBe('fine')
  })

  it('is new again after it was cut off half way', async () => {
    const db = await freshDatabase()
    await begin(db)
    await db.meta.put({ key: 'restoring', value: 'beginning' })
    await takeOutUnfinished(db)
    expect(await contentOf(db)).toEqual(await contentOf(await freshDatabase()))
    expect((await readCopyFacts(db)).isRestoring).toBe(false)
  })
})

describe('A program that is not new', () => {
  it('is left as it is', async () => {
    const db = await freshDatabase()
    await addPerson(db)
    const content = await contentOf(db)
    await expect(begin(db)).rejects.toThrow()
    expect(await contentOf(db)).toEqual(content)
    await takeOutUnfinished(db)
    await db.meta.put({ key: 'restoring', value: 1 })
    await takeOutUnfinished(db)
    expect(await contentOf(db)).toEqual(content)
    expect((await readCopyFacts(db)).isRestoring).toBe(true)
  })
})
