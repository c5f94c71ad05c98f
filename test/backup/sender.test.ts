/** Every commit comes into the journal: at once, after a failure, after a restart, and with what came in without a commit. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { create } from '../../src-renderer/domain/edits'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { importWorkspace } from '../../src-renderer/backup/workspace-file'
import { messages } from '../../src-renderer/backup/messages'
import { replay } from '../../src-renderer/backup/replay'
import { Sender } from '../../src-renderer/backup/sender'
import type { SenderState } from '../../src-renderer/backup/sender'
import { journalSource } from '../../src-renderer/backup/sources'
import type { JournalState } from '../../src-shared/journal'
import { aPerson } from '../builders'
import { freshDatabase } from '../database'
import { fullWorkspaceText } from './parsed-file'
import { FakeMain } from './fake-main'
import { addPerson, contentOf } from './history'
import { label } from '../labels'
import { eventually } from '../support/eventually'

let main: FakeMain
let db: CiklusDb
let states: SenderState[]
const started: Sender[] = []

beforeEach(async () => {
  main = new FakeMain().install()
  db = await freshDatabase()
  states = []
})
afterEach(() => {
  for (const sender of started.splice(0)) sender.stop()
  vi.useRealTimers()
})

async function start(opened: JournalState | null = null): Promise<Sender> {
  const { device } = await readCopyFacts(db)
  const report = (state: SenderState) => void states.push(state)
  const room = () => Promise.resolve(main.free)
  const sender = new Sender(db, device, opened, report, window.ciklus.journal, room)
  started.push(sender)
  return sender
}

/** The database that the journal alone gives. */
async function fromJournal(): Promise<Readonly<Record<string, unknown>>> {
  const to = await freshDatabase()
  await replay(to, [journalSource(main.state())], () => undefined, new AbortController().signal)
  return contentOf(to)
}

describe('The sender', () => {
  it('sends each commit as it is made, and says when all is there', async () => {
    const sender = await start()
    await sender.flush()
    for (let count = 0; count < 5; count += 1) await addPerson(db)
    expect(await sender.flush()).toBe(true)
    expect(await fromJournal()).toEqual(await contentOf(db))
    expect(states.at(-1)).toEqual({ isSending: false, failure: null })
    expect(states).toContainEqual({ isSending: true, failure: null })
  })

  it('gathers what is committed while something is under way', async () => {
    const sender = await start()
    await sender.flush()
    main.appended.length = 0
    main.latency = 30
    await Promise.all(Array.from({ length: 30 }, () => addPerson(db)))
    await eventually(() => expect(main.lines.size).toBe(30))
    expect(main.appended.length).toBeLessThan(30)
  })

  it('sends at the start what the journal has not: gaps, and what came after', async () => {
    for (let count = 0; count < 12; count += 1) await addPerson(db)
    const first = await start()
    await first.flush()
    first.stop()
    const { device } = await readCopyFacts(db)
    for (const lost of [2, 3, 7, 11, 12])
      main.lines.delete(`commit ${device}-${lost.toString().padStart(10, '0')}`)
    main.appended.length = 0
    const again = await start(main.state())
    expect(await again.flush()).toBe(true)
    expect(main.appended).toEqual([2, 1, 2])
    expect(await fromJournal()).toEqual(await contentOf(db))
  })

  describe('that goes on as another device', () => {
    const lineOf = (device: string, sequence: number): string =>
      `commit ${device}-${sequence.toString().padStart(10, '0')}`
    let before: string
    beforeEach(async () => {
      const first = await start()
      await first.flush()
      for (let count = 0; count < 12; count += 1) await addPerson(db)
      await first.flush()
      first.stop()
      before = (await readCopyFacts(db)).device
      await db.meta.bulkPut([
        { key: 'device', value: 'b'.repeat(16) },
        { key: 'sequence', value: 0 },
      ])
      await addPerson(db)
      const second = await start()
      await second.flush()
      second.stop()
      expect(main.lines.size).toBe(13)
      main.appended.length = 0
    })

    it('sends what damage took from the folder of the one before: gaps, and the end', async () => {
      for (const lost of [2, 7, 8, 12]) main.lines.delete(lineOf(before, lost))
      const sender = await start(main.state())
      await addPerson(db)
      expect(await sender.flush()).toBe(true)
      expect(main.lines.size).toBe(14)
      expect(await fromJournal()).toEqual(await contentOf(db))
      sender.stop()
      main.appended.length = 0
      await (await start()).flush()
      expect(main.appended).toEqual([])
    })

    it('sends everything when the folder of the one before is gone', async () => {
      for (let lost = 1; lost <= 12; lost += 1) main.lines.delete(lineOf(before, lost))
      const sender = await start()
      expect(await sender.flush()).toBe(true)
      expect(await fromJournal()).toEqual(await contentOf(db))
      sender.stop()
      main.appended.length = 0
      await (await start()).flush()
      expect(main.appended).toEqual([])
    })
  })

  it('sends whole records only when there is room for all of them', async () => {
    const sender = await start()
    await sender.flush()
    for (let count = 0; count < 3; count += 1) await addPerson(db)
    await sender.flush()
    main.appended.length = 0
    main.free = 1_000
    expect(await sender.sendWhole()).toBe(false)
    expect(states.at(-1)).toMatchObject({ failure: { code: 'save.diskFull' } })
    expect(main.appended).toEqual([])
    main.free = 50_000_000_000
    expect(await sender.flush()).toBe(true)
    expect(main.state().bases).toHaveLength(1)
  })

  it('sends the whole database when the journal is gone', async () => {
    for (let count = 0; count < 3; count += 1) await addPerson(db)
    const first = await start()
    await first.flush()
    first.stop()
    main.lines.clear()
    const again = await start(main.state())
    await again.flush()
    expect(await fromJournal()).toEqual(await contentOf(db))
  })

  it('sends what a saved program brought in, with the log of other devices, until it is whole', async () => {
    expect(await importWorkspace(db, JSON.parse(await fullWorkspaceText()))).toMatchObject({
      ok: true,
    })
    main.broken.set('journal.append', 'save.diskFull')
    const first = await start()
    expect(await first.flush()).toBe(false)
    first.stop()
    main.broken.clear()
    const sender = await start()
    expect(await sender.flush()).toBe(true)
    await addPerson(db)
    await sender.flush()
    expect(await fromJournal()).toEqual(await contentOf(db))
    // The other devices' entries are in the batch; of its own devices the journal knows only this one.
    expect(main.state().devices.map(({ device }) => device)).toEqual([
      (await readCopyFacts(db)).device,
    ])
    sender.stop()
    main.appended.length = 0
    await (await start()).flush()
    expect(main.appended).toEqual([])
  })

  it('says why when it fails, keeps trying, waits longer each time, and loses nothing', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    main.broken.set('journal.append', 'save.diskFull')
    const sender = await start()
    await sender.flush()
    await addPerson(db)
    await sender.flush()
    expect(states.at(-1)).toMatchObject({ isSending: false, failure: { code: 'save.diskFull' } })
    await addPerson(db)
    expect(states.at(-1)).toMatchObject({ failure: { code: 'save.diskFull' } })
    const tries = () => main.calls.filter((name) => name === 'journal.append').length
    const before = tries()
    await vi.advanceTimersByTimeAsync(1_000)
    await eventually(() => expect(tries()).toBe(before + 1))
    main.broken.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    await eventually(() => expect(states.at(-1)).toEqual({ isSending: false, failure: null }))
    vi.useRealTimers()
    expect(await fromJournal()).toEqual(await contentOf(db))
  })

  it('opens the journal later when that failed, and sends nothing when the two do not agree then', async () => {
    await addPerson(db)
    const first = await start()
    await first.flush()
    first.stop()
    const { device } = await readCopyFacts(db)
    // An older copy of the database came back, and was worked on while the journal could not be opened.
    db = await freshDatabase()
    await db.meta.bulkPut([{ key: 'device', value: device }])
    main.broken.set('journal.open', 'journal.failed')
    const sender = await start()
    await addPerson(db)
    expect(await sender.flush()).toBe(false)
    main.broken.clear()
    const kept = [...main.lines.values()]
    expect(await sender.flush()).toBe(false)
    expect(states.at(-1)).toMatchObject({ failure: { code: 'disagrees' } })
    expect([...main.lines.values()]).toEqual(kept)
  })

  it('sends a commit that is too big for a message alone', async () => {
    const sender = await start()
    await sender.flush()
    main.appended.length = 0
    const people = Array.from({ length: 3 }, () => aPerson({ notes: 'ž'.repeat(2_500_000) }))
    await Promise.all(
      [people.slice(0, 1), people, people.slice(0, 0)].map((some, at) =>
        commit(db, {
          label: label('test:added'),
          place: null,
          edits: some.map((person) => create('people', { ...person, id: `${person.id}-${at}` })),
        }),
      ),
    )
    await eventually(() => expect(main.lines.size).toBe(2))
    expect(main.appended).toEqual([1, 1])
  }, 60_000)

  it('puts at most 5,000 lines in a message', () => {
    const line = { kind: 'erase', id: 'x', text: '{}' } as const
    const sizes = [...messages(Array.from({ length: 12_001 }, () => line))].map(
      (group) => group.length,
    )
    expect(sizes).toEqual([5_000, 5_000, 2_001])
  })
})
