/** Snapshots hold everything, also what is committed while they are written; going back to one is one commit. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { commit } from '../../src-renderer/storage/commit'
import { change, create, isLive, remove } from '../../src-renderer/domain/edits'
import { undo, undoable } from '../../src-renderer/storage/undo'
import { schemaVersion, tableNames } from '../../src-renderer/domain/descriptor-queries'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { planGoingBack } from '../../src-renderer/backup/go-back'
import { replay } from '../../src-renderer/backup/replay'
import { goBackTo } from '../../src-renderer/backup/restore'
import {
  hasChanged,
  makeSnapshot,
  makeSnapshotIfChanged,
  sendOwed,
} from '../../src-renderer/backup/snapshot'
import { snapshotSource } from '../../src-renderer/backup/sources'
import type { SnapshotInfo } from '../../src-shared/journal'
import { aPerson, aWorkspace } from '../builders'
import { freshDatabase } from '../database'
import { fillEverything } from './everything'
import { FakeMain } from './fake-main'
import { addPerson, contentOf } from './history'
import { label } from '../labels'

let main: FakeMain
let db: CiklusDb
beforeEach(async () => {
  main = new FakeMain().install()
  db = await freshDatabase()
})

const silent = (): void => undefined
const still = new AbortController().signal

async function made(): Promise<SnapshotInfo> {
  const result = await makeSnapshot(db, 'asked')
  if (!result.ok) throw new Error(result.error.code)
  return result.value.snapshot
}

async function restored(copy: SnapshotInfo): Promise<CiklusDb> {
  const to = await freshDatabase()
  await replay(to, [snapshotSource(copy)], silent, still)
  return to
}

describe('A snapshot', () => {
  it('holds everything, and says what is in it', async () => {
    await fillEverything(db)
    const copy = await made()
    expect(await contentOf(await restored(copy))).toEqual(await contentOf(db))
    expect(copy.about).toMatchObject({
      ...{ reason: 'asked', sequence: 5, schemaVersion, title: 'Mentorski program' },
      counts: { people: 2, cycles: 1, pairs: 1, commits: 5 },
    })
  })

  it('holds what is committed while it is written, the records as they are then', async () => {
    await fillEverything(db)
    const before = await db.people.orderBy('id').first()
    const write = window.ciklus.snapshots.write
    let isDisturbed = false
    const spy = vi.spyOn(window.ciklus.snapshots, 'write').mockImplementation(async (args) => {
      if (!isDisturbed) {
        isDisturbed = true
        const edits = [
          change('people', before?.id ?? '', { city: 'Zaječar' }),
          create('people', aPerson()),
        ]
        await commit(db, { label: label('test:x'), place: null, edits })
      }
      return write(args)
    })
    // Small messages, so that the rows are on their way before the end.
    await commit(db, {
      label: label('test:many'),
      place: null,
      edits: Array.from({ length: 30 }, () =>
        create('people', aPerson({ notes: 'a'.repeat(200_000) })),
      ),
    })
    const copy = await made()
    spy.mockRestore()
    expect(isDisturbed).toBe(true)
    expect(await contentOf(await restored(copy))).toEqual(await contentOf(db))
    expect(await hasChanged(db)).toBe(false)
  }, 60_000)

  it('is made when something changed since the last one, and only then', async () => {
    expect(await makeSnapshotIfChanged(db, 'quit')).toBeNull()
    await addPerson(db)
    expect(await makeSnapshotIfChanged(db, 'quit')).toMatchObject({ ok: true })
    expect(await makeSnapshotIfChanged(db, 'quit')).toBeNull()
    await addPerson(db)
    expect(await makeSnapshotIfChanged(db, 'halfHour')).toMatchObject({ ok: true })
    expect(main.snapshots).toHaveLength(2)
  })

  it('that missed the second place is sent there as soon as the place is there again, and no other is made for that', async () => {
    await addPerson(db)
    const missed = () => db.meta.get('secondMissed')
    const sent = () => main.calls.filter((call) => call === 'snapshots.sendToBackupFolder').length
    await sendOwed(db)
    expect(sent()).toBe(0)
    main.backupFolder = { place: 'Stick', isReachable: false }
    const first = await makeSnapshotIfChanged(db, 'quit')
    expect(first).toMatchObject({ ok: true, value: { isInBackupFolder: false } })
    await sendOwed(db)
    expect(await missed()).toBeDefined()
    main.backupFolder = { place: 'Stick', isReachable: true }
    await sendOwed(db, 7_000)
    expect(await missed()).toBeUndefined()
    expect(await db.meta.get('secondCopy')).toMatchObject({ value: 7_000 })
    await sendOwed(db)
    expect(sent()).toBe(2)
    expect(main.snapshots).toHaveLength(1)
  })

  it('is made again after the database could not be read once', async () => {
    await addPerson(db)
    const reading = vi.spyOn(db.meta, 'bulkGet').mockRejectedValueOnce(new Error('closed'))
    expect(await makeSnapshotIfChanged(db, 'halfHour')).toMatchObject({ ok: false })
    reading.mockRestore()
    expect(await makeSnapshotIfChanged(db, 'quit')).toMatchObject({ ok: true })
    expect(await makeSnapshot(db, 'asked')).toMatchObject({ ok: true })
  })

  it('is never made beside another one', async () => {
    await fillEverything(db)
    await Promise.all([
      makeSnapshot(db, 'asked'),
      makeSnapshot(db, 'import'),
      makeSnapshotIfChanged(db, 'quit'),
    ])
    const steps = main.calls.filter(
      (name) => name === 'snapshots.begin' || name === 'snapshots.finish',
    )
    expect(steps).toEqual([
      'snapshots.begin',
      'snapshots.finish',
      'snapshots.begin',
      'snapshots.finish',
    ])
  })

  it('is given up when it cannot be written, says why, and is tried again next time', async () => {
    await addPerson(db)
    main.broken.set('snapshots.write', 'save.diskFull')
    expect(await makeSnapshot(db, 'quit')).toEqual({
      ok: false,
      error: { code: 'save.diskFull', params: {} },
    })
    expect(main.calls.at(-1)).toBe('snapshots.abandon')
    main.broken.clear()
    expect(await hasChanged(db)).toBe(true)
    expect(await makeSnapshotIfChanged(db, 'quit')).toMatchObject({ ok: true })
  })
})

describe('Going back to a snapshot', () => {
  /** What a user sees: rows that are not in the trash, without stamps; no value and none given are one. */
  async function seen(): Promise<unknown> {
    const tables = await Promise.all(
      tableNames.map((table) => db.table(table).orderBy('id').toArray()),
    )
    return tables.map((rows: Record<string, unknown>[]) =>
      rows
        .filter((row) => isLive(row as { deletedAt: string | null }))
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).filter(([field, value]) => field !== 'stamps' && value !== null),
          ),
        ),
    )
  }

  it('makes everything as it was, by one commit that can be undone', async () => {
    await fillEverything(db)
    const then = await seen()
    const copy = await made()
    const [one, two] = await db.people.filter(isLive).toArray()
    await commit(db, {
      label: label('test:later'),
      place: null,
      edits: [
        change('people', one?.id ?? '', { city: 'Beograd', 'field:dance': true }),
        remove('people', two?.id ?? '', '2021-01-01T00:00:00.000Z'),
        create('people', aPerson({ firstName: 'Nova' })),
      ],
    })
    const later = await seen()
    const plan = await planGoingBack(
      db,
      snapshotSource(copy),
      '2021-02-02T00:00:00.000Z',
      silent,
      still,
    )
    const each = new Map([['people', 1]])
    expect(plan.counts).toEqual({ changed: each, back: each, trashed: each })
    const count = await db.commits.count()
    await goBackTo(db, copy, { day: '2020-01-01', time: '12:00' }, silent, still)
    expect(await db.commits.count()).toBe(count + 1)
    expect(await seen()).toEqual(then)
    await undo(db, (await undoable(db))?.id ?? '')
    expect(await seen()).toEqual(later)
  })

  it('changes nothing when nothing differs', async () => {
    await fillEverything(db)
    const copy = await made()
    const plan = await planGoingBack(
      db,
      snapshotSource(copy),
      '2021-02-02T00:00:00.000Z',
      silent,
      still,
    )
    const none = new Map()
    expect(plan).toEqual({ edits: [], counts: { changed: none, back: none, trashed: none } })
  })

  it('is refused for a copy that has no program in it, and for one that is damaged', async () => {
    await addPerson(db)
    const copy = await made()
    await commit(db, {
      label: label('x:y'),
      place: null,
      edits: [create('workspaces', aWorkspace())],
    })
    const back = (of: SnapshotInfo) => planGoingBack(db, snapshotSource(of), '', silent, still)
    await expect(back(copy)).rejects.toMatchObject({ failure: { code: 'snapshot.damaged' } })
    const [first] = main.snapshots
    const whole = await made()
    main.snapshots = main.snapshots.map(({ info, lines }) => ({ info, lines: lines.slice(0, -1) }))
    await expect(back(whole)).rejects.toMatchObject({ failure: { code: 'snapshot.damaged' } })
    if (first) main.snapshots = [{ ...first, info: { ...first.info, problem: 'newer' } }]
    await expect(back(copy)).rejects.toMatchObject({ failure: { code: 'snapshot.newer' } })
  })
})
