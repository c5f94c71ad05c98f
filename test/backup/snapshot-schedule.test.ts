/** Snapshots made by themselves, what is done before the window closes, and the room on the disk. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { dismissDisk, lookAtDisk, needRoom, useDisk } from '../../src-renderer/backup/disk'
import { reportCopies, startJournal, stopJournal } from '../../src-renderer/backup/journal'
import { scheduleSnapshots } from '../../src-renderer/backup/snapshot-schedule'
import { followClosing, useClosing } from '../../src-renderer/app/closing'
import { notifyFailure } from '../../src-renderer/app/notify'
import { openJournal } from '../../src-renderer/backup/start-check'
import { copyReported, savingBegan, savingEnded, savingStore } from '../../src-renderer/app/saving'
import { freshDatabase } from '../database'
import { FakeMain } from './fake-main'
import { addPerson } from './history'
import { eventually } from '../support/eventually'

const notes = { en: ['Faster.'], 'sr-Latn': ['Brže.'], 'sr-Cyrl': ['Брже.'] }

let main: FakeMain
let db: CiklusDb
let stops: (() => void)[] = []

beforeEach(async () => {
  main = new FakeMain().install()
  reportCopies(copyReported)
  db = await freshDatabase()
  stops = []
})
afterEach(() => {
  for (const stop of stops) stop()
  stopJournal()
  useClosing.setState({ isClosing: false })
  savingStore.setState({ inFlight: 0, failure: null })
  vi.useRealTimers()
})

const begin = (): void => void stops.push(followClosing())
const keep = (now?: () => number): void =>
  void stops.push(scheduleSnapshots(db, (error) => notifyFailure({ ok: false, error }), now))

describe('Before the window closes', () => {
  it('everything is sent and a snapshot is made, then the answer is given', async () => {
    begin()
    keep()
    await startJournal(db, await openJournal())
    await addPerson(db)
    main.close()
    expect(useClosing.getState().isClosing).toBe(true)
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(main.lines.size).toBe(1)
    expect(main.snapshots.map(({ info }) => info.about?.reason)).toEqual(['quit'])
    expect(main.calls.indexOf('app.close')).toBeGreaterThan(main.calls.indexOf('snapshots.finish'))
  })

  it('a newer version that waits gets a copy of everything of its own, and is told of it', async () => {
    const offer = { version: '0.2.0', date: '2026-12-01', notes, size: 1, isCrossing: false }
    main.updates = { ...main.updates, ready: offer }
    begin()
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    // Nothing was open that could be copied: then nothing may be installed.
    expect(main.askedOf('updates.copied')).toEqual([])
    main.isClosed = false
    keep()
    await addPerson(db)
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(main.snapshots.map(({ info }) => info.about?.reason)).toEqual(['update'])
    const [made] = main.snapshots
    expect(main.askedOf('updates.copied')).toEqual([{ snapshot: made?.info.id }])
    main.isClosed = false
    main.updates = { ...main.updates, way: 'byHand' }
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(main.askedOf('updates.copied')).toHaveLength(1)
  })

  it('a newer version is not told of a copy that could not be made', async () => {
    const offer = { version: '0.2.0', date: '2026-12-01', notes, size: 1, isCrossing: false }
    main.updates = { ...main.updates, ready: offer }
    begin()
    keep()
    await addPerson(db)
    main.broken.set('snapshots.finish', 'snapshot.damaged')
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(main.askedOf('updates.copied')).toEqual([])
  })

  it('nothing is made when nothing changed, or nothing is open', async () => {
    begin()
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    main.isClosed = false
    keep()
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(main.snapshots).toEqual([])
  })

  it('the second place gets what it missed, and did when the program opened', async () => {
    const sent = () => main.calls.filter((call) => call === 'snapshots.sendToBackupFolder').length
    await db.meta.put({ key: 'secondMissed', value: 1 })
    main.backupFolder = { place: 'Stick', isReachable: false }
    begin()
    keep()
    await eventually(() => expect(sent()).toBe(1))
    main.backupFolder = { place: 'Stick', isReachable: true }
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
    expect(sent()).toBe(2)
    expect(await db.meta.get('secondMissed')).toBeUndefined()
    expect(main.snapshots).toEqual([])
  })

  it('a change on its way to the disk is waited for', async () => {
    begin()
    savingBegan()
    main.close()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(main.isClosed).toBe(false)
    savingEnded(null)
    await eventually(() => expect(main.isClosed).toBe(true))
  })

  it('the answer is given even when no copy can be made', async () => {
    begin()
    keep()
    main.broken.set('snapshots.begin', 'save.diskFull')
    main.broken.set('journal.append', 'save.diskFull')
    await startJournal(db, await openJournal())
    await addPerson(db)
    main.close()
    await eventually(() => expect(main.isClosed).toBe(true))
  })
})

describe('While one works', () => {
  it('a snapshot is made every half hour in which something changed', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    let now = 0
    keep(() => now)
    const pass = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        now += 60_000
        await vi.advanceTimersByTimeAsync(60_000)
      }
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
    await addPerson(db)
    await pass(29)
    expect(main.snapshots).toHaveLength(0)
    await pass(1)
    await eventually(() => expect(main.snapshots).toHaveLength(1))
    await pass(60)
    expect(main.snapshots).toHaveLength(1)
    await addPerson(db)
    await pass(30)
    await eventually(() => expect(main.snapshots).toHaveLength(2))
    expect(main.snapshots[0]?.info.about?.reason).toBe('halfHour')
  })
})

describe('The top line', () => {
  it('says saved only when the second copy has it too, and why when it has not', async () => {
    await startJournal(db, await openJournal())
    // So long that it is still on its way when it is looked at, also on a machine that is busy.
    main.latency = 1_000
    await addPerson(db)
    expect(savingStore.getState()).toMatchObject({ isCopying: true, copyFailure: null })
    await eventually(() => expect(savingStore.getState().isCopying).toBe(false))
    main.latency = 0
    expect(main.lines.size).toBe(1)
    for (const [code, said] of [
      ['save.diskFull', 'diskFull'],
      ['save.noPermission', 'noPermission'],
      ['journal.failed', 'failed'],
    ] as const) {
      stopJournal()
      main.broken.set('journal.append', code)
      await startJournal(db, null)
      await addPerson(db)
      await eventually(() => expect(savingStore.getState().copyFailure).toBe(said))
    }
  })
})

describe('The room on the disk', () => {
  it('is spoken of below 500 MB, can be put away, and is spoken of anew after there was room', async () => {
    await lookAtDisk()
    expect(useDisk.getState().little).toBeNull()
    main.free = 499_900_000
    await lookAtDisk()
    expect(useDisk.getState()).toEqual({ little: 499, isDismissed: false })
    dismissDisk()
    await lookAtDisk()
    expect(useDisk.getState().isDismissed).toBe(true)
    main.free = 900_000_000
    await lookAtDisk()
    main.free = 100_000_000
    await lookAtDisk()
    expect(useDisk.getState()).toEqual({ little: 100, isDismissed: false })
  })

  it('must be at least 100 MB for an import; what cannot be found out does not stop one', async () => {
    main.free = 100_000_000
    await needRoom()
    main.free = 99_999_999
    await expect(needRoom()).rejects.toMatchObject({
      failure: { code: 'disk.tooFull', params: { free: 99 } },
    })
    main.broken.set('disk.free', 'request.unexpected')
    await needRoom()
  })
})
