/** Exchanging by itself, with a main process that fails at one place: what came until then is not lost, and nobody writes over what they see. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { flushJournal, startJournal, stopJournal } from '../../../src-renderer/backup/journal'
import {
  exchangeNow,
  noSync,
  setComputerRemoved,
  startSync,
  stopSync,
} from '../../../src-renderer/backup/sync/running'
import type { SyncState } from '../../../src-renderer/backup/sync/running'
import { syncNotes } from '../../../src-renderer/backup/sync/notes'
import { create, remove } from '../../../src-renderer/domain/edits'
import { readCopyFacts } from '../../../src-renderer/storage/meta'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { aPerson } from '../../builders'
import { freshDatabase, steadyClock } from '../../database'
import { eventually } from '../../support/eventually'
import { FakeMain } from '../fake-main'
import { Laptop, pairIn, program, sharedFolder } from './laptops'

let folder = ''
let end = (): Promise<void> => Promise.resolve()
let main: FakeMain
let state: SyncState = noSync
let isTyping = false
/** How often it was asked whether somebody types. */
let asked = 0
beforeEach(async () => {
  const made = await sharedFolder()
  folder = made.path
  end = made.end
  main = new FakeMain().install()
  state = noSync
  isTyping = false
  asked = 0
  await Promise.all([syncNotes().files.clear(), syncNotes().notes.clear()])
})
afterEach(async () => {
  stopSync()
  stopJournal()
  await end()
})

/** The page of a computer, running, with its shared folder. */
async function running({ db, shared }: Laptop): Promise<void> {
  main.answers = {
    'sync.place': () => ({
      ...{
        place: 'Shared',
        program,
        isReachable: true,
        isServer: false,
        needsPassword: false,
        isLocked: false,
        needsPassphrase: false,
      },
    }),
    'sync.list': (args) => shared.list(args),
    'sync.read': (args) => shared.read(args),
    'sync.write': (args) => shared.write(args),
    'sync.retire': (args) => shared.retire(args),
    'sync.acknowledge': (args) => shared.acknowledge(args).then(() => null),
  }
  await startJournal(db, null)
  await flushJournal()
  startSync(
    db,
    (now) => void (state = now),
    () => {
      asked += 1
      return isTyping
    },
  )
}

const journalled = (device: string): number =>
  main.state().devices.find((one) => one.device === device)?.commits ?? 0
const deviceOf = async ({ db }: Laptop): Promise<string> => (await readCopyFacts(db)).device
const city = async ({ db }: Laptop) => (await db.people.get('jelena'))?.city

async function copyOf(from: CiklusDb): Promise<CiklusDb> {
  const to = await freshDatabase()
  for (const { name } of from.tables) await to.table(name).bulkPut(await from.table(name).toArray())
  return to
}

describe('An exchange that does not come to its end', () => {
  it('has sent to the second copy what came until then', async () => {
    const [ana, milos] = await pairIn(folder)
    await running(milos)
    const before = journalled(await deviceOf(ana))
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    main.broken.set('sync.acknowledge', 'sync.unreachable')
    expect(await exchangeNow()).toBeNull()
    expect(state.failure).toMatchObject({ code: 'sync.unreachable' })
    expect(await city(milos)).toBe('Niš')
    await flushJournal()
    expect(journalled(await deviceOf(ana))).toBe(before + 1)
  })

  it('goes on sending what is done here when this computer has become a new device', async () => {
    const [ana] = await pairIn(folder)
    const old = await copyOf(ana.db)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    const restored = await Laptop.at(folder, old, 'Ana', steadyClock(1_600_000_900_000))
    await running(restored)
    const before = await deviceOf(restored)
    main.broken.set('sync.acknowledge', 'sync.unreachable')
    expect(await exchangeNow()).toBeNull()
    const after = await deviceOf(restored)
    expect(after).not.toBe(before)
    await restored.write('jelena', 'phone', '064 999')
    await flushJournal()
    expect(journalled(after)).toBe(1)
  })
})

describe('What came', () => {
  it('waits while something is typed, and comes then', async () => {
    const [ana, milos] = await pairIn(folder)
    await running(milos)
    await ana.write('jelena', 'city', 'Niš')
    await ana.exchange()
    isTyping = true
    const done = exchangeNow()
    // Asked again and again, until nobody does; or it did not wait.
    await Promise.race([done, eventually(() => expect(asked).toBeGreaterThan(3))])
    expect(await city(milos)).not.toBe('Niš')
    isTyping = false
    expect(await done).toMatchObject({ state: 'done', received: 1 })
    expect(await city(milos)).toBe('Niš')
  })

  it('is not put in the trash when the backup before it cannot be made', async () => {
    const [ana, milos] = await pairIn(folder)
    const ids = Array.from({ length: 60 }, (_, count) => `p${count}`)
    await ana.do(...ids.map((id) => create('people', aPerson({ id }))))
    await ana.exchange()
    await milos.exchange()
    await running(milos)
    await ana.do(...ids.map((id) => remove('people', id, '2020-09-14T10:00:00.000Z')))
    await ana.exchange()
    await exchangeNow()
    expect(state.asks).toMatchObject({ records: 60 })
    main.broken.set('snapshots.begin', 'save.diskFull')
    expect(await exchangeNow(true)).toBeNull()
    expect(state.failure).toMatchObject({ code: 'save.diskFull' })
    expect(await milos.db.people.get('p7')).toMatchObject({ deletedAt: null })
    main.broken.clear()
    expect(await exchangeNow(true)).toMatchObject({ state: 'done' })
    expect(await milos.db.people.get('p7')).not.toMatchObject({ deletedAt: null })
  })
})

it('What a computer has written is taken in before it is taken off the list', async () => {
  const [ana, milos] = await pairIn(folder)
  await milos.write('jelena', 'city', 'Pirot')
  await milos.exchange()
  await running(ana)
  await setComputerRemoved(ana.db, await deviceOf(milos), true)
  expect(await city(ana)).toBe('Pirot')
  expect(state.computers).toMatchObject([{ isThis: true }, { isRemoved: true, held: 0 }])
})

it('Nothing is exchanged with the place of another program', async () => {
  const ana = await Laptop.first(folder)
  await running(ana)
  await ana.db.meta.put({ key: 'workspace', value: 'f'.repeat(32) })
  expect(await exchangeNow()).toBeNull()
  expect(state.failure).toMatchObject({ code: 'sync.otherProgram' })
  expect(main.calls).not.toContain('sync.write')
  expect((await ana.shared.list({ program })).files).toEqual([])
})
