/** Forgetting for good: nothing is left in any copy, whatever the bytes; cut off anywhere it goes on; and nothing brings it back. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { realDisk } from '../../src-main/journal/disk'
import { eraseFromDatabase, readErasing, takeErasures } from '../../src-renderer/backup/erase'
import {
  copyWhole,
  flushJournal,
  startJournal,
  stopJournal,
} from '../../src-renderer/backup/journal'
import { forgetOldBackups, olderBackups } from '../../src-renderer/backup/old-backups'
import { endErasure, endErasureNow } from '../../src-renderer/backup/sync/end-erasure'
import { goBackTo, restoreEverything } from '../../src-renderer/backup/restore'
import { makeSnapshot } from '../../src-renderer/backup/snapshot'
import { listSnapshots, readStart } from '../../src-renderer/backup/start-check'
import { exportWorkspaceText, importWorkspace } from '../../src-renderer/backup/workspace-file'
import { erase, fingerprintOf, readErasure } from '../../src-renderer/features/erasure/erasure.data'
import { tableNamed } from '../../src-renderer/domain/descriptor-queries'
import { readErased } from '../../src-renderer/storage/erased'
import { partsOfErased } from '../../src-renderer/domain/erased'
import type { ErasedEntry } from '../../src-renderer/domain/erased'
import { undo, undoable } from '../../src-renderer/storage/undo'
import type { Channel } from '../../src-shared/contract'
import { fail } from '../../src-shared/result'
import { freshDatabase } from '../database'
import { foundIn, markers, onDisk, others } from './erasing'
import type { OnDisk } from './erasing'

const still = new AbortController().signal
const silent = (): void => undefined

/** Everything as it is sent in the program: each entry, and all records once more. */
async function send({ db }: OnDisk): Promise<void> {
  await startJournal(db, null)
  await flushJournal()
  await copyWhole()
}

async function forget(program: OnDisk): Promise<Awaited<ReturnType<typeof erase>>> {
  const erasure = await readErasure('jelena')
  if (erasure === null) throw new Error('She is not there.')
  const result = await erase(erasure, {})
  stopJournal()
  void program
  return result
}

const isOfNow = (name: string): boolean => !name.endsWith('.snapshot')

async function expectClean(program: OnDisk): Promise<void> {
  expect(foundIn(Buffer.from(await program.text()))).toEqual([])
  expect(foundIn(await program.bytes(isOfNow))).toEqual([])
  expect(foundIn(Buffer.from(await program.text()), others)).toEqual(others)
  expect(foundIn(await program.bytes(isOfNow), others)).toEqual(others)
}

describe('Forgetting somebody', () => {
  it('leaves nothing of them: database, log, labels, journal, exports, what was put aside, a new backup', async () => {
    const program = await onDisk()
    await send(program)
    await writeFile(join(program.root, 'journal', 'note.txt'), '')
    expect(foundIn(Buffer.from(await program.text()))).toEqual(markers)
    expect(foundIn(await program.bytes())).toEqual(markers)
    expect(await forget(program)).toEqual({ ok: true, isEnded: true, hasBackup: true })
    await expectClean(program)
    // No backup was made before: the one that is there is new.
    expect(await listSnapshots()).toHaveLength(1)
    expect(foundIn(await program.bytes())).toEqual([])
    expect(foundIn(await program.bytes(), others)).toEqual(others)
    expect(await readErasing(program.db)).toBeNull()
    // The two copies agree at the next start.
    program.reopen()
    expect((await readStart(program.db)).check).toMatch(/^(?:fine|send)$/)
  })

  it('says before what goes, what stays and who names them', async () => {
    await onDisk()
    const erasure = await readErasure('jelena')
    expect(Object.fromEntries(erasure?.counts ?? [])).toEqual({
      ...{ people: 1, participations: 1, applications: 1, attendance: 1, pairs: 1, awards: 1 },
    })
    expect(erasure?.numbers.map(({ printedNumber }) => printedNumber)).toEqual(['2020/07'])
    expect(erasure?.mentions.map(({ key, proposed }) => [key, proposed])).toEqual([
      ['applications/c1~mira goals', 'out'],
      ['workshops/w1 notes', 'out'],
    ])
  })

  it('keeps the number of a certificate, with a fingerprint that only the name makes', async () => {
    const program = await onDisk()
    await forget(program)
    const [entry] = await program.db.registerEntries.toArray()
    expect(entry).toMatchObject({ printedNumber: '2020/07', number: 7 })
    const print = (name: string) => fingerprintOf(entry?.salt ?? '', '2020/07', name)
    expect(entry?.fingerprint).toBe(await print('Jelena Savić'))
    expect(entry?.fingerprint).not.toBe(await print('Mira Kos'))
  })

  it('cannot be undone, and undoing goes no further back', async () => {
    const program = await onDisk()
    const before = await undoable(program.db)
    expect(before).not.toBeNull()
    await forget(program)
    expect(await undoable(program.db)).toBeNull()
    const act = (await program.db.erased.toArray())[0]?.act ?? ''
    await expect(undo(program.db, act)).rejects.toMatchObject({ code: 'notUndoable' })
  })

  it('changes nothing when the disk is full', async () => {
    const program = await onDisk()
    const erasure = await readErasure('jelena')
    const before = await program.text()
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError')
    })
    const result = erasure && (await erase(erasure, {}))
    full.mockRestore()
    stopJournal()
    expect(result).toMatchObject({ ok: false, failure: { code: 'diskFull' } })
    expect(await program.text()).toBe(before)
  })
})

describe('Cut off', () => {
  it.each(Array.from({ length: 8 }, (_, at) => at))(
    'before call %i to the second copy, it goes on at the next start',
    async (at) => {
      const program = await onDisk()
      await send(program)
      const steps: readonly Channel[] = [
        'journal.open',
        'journal.append',
        'journal.read',
        'journal.forget',
      ]
      let calls = 0
      const { journal } = window.ciklus
      const dying = new Proxy(journal, {
        get: (api, name: keyof typeof journal) => (args: never) => {
          if (!steps.includes(`journal.${name}` as Channel)) return api[name](args)
          calls += 1
          // The program is gone: nothing after this call happens.
          return calls > at ? Promise.resolve(fail('journal.failed')) : api[name](args)
        },
      })
      const erasure = await readErasure('jelena')
      await flushJournal()
      Object.assign(window.ciklus, { journal: dying })
      if (erasure) await erase(erasure, {})
      stopJournal()
      Object.assign(window.ciklus, { journal })
      program.reopen()
      await endErasure(program.db)
      await expectClean(program)
      expect((await readStart(program.db)).check).toMatch(/^(?:fine|send)$/)
    },
  )

  it.each(['rm', 'rename'] as const)(
    'between two files (%s), it goes on at the next start',
    async (call) => {
      for (let at = 0; at < 4; at += 1) {
        const program = await onDisk()
        await send(program)
        stopJournal()
        let calls = 0
        program.reopen({
          ...realDisk,
          [call]: (...args: [string, never]) => {
            calls += 1
            return calls > at ? Promise.reject(new Error('killed')) : realDisk[call](...args)
          },
        })
        await forget(program)
        program.reopen()
        await endErasure(program.db)
        await expectClean(program)
      }
    },
  )
})

describe('Afterwards', () => {
  it('no older copy brings anything back: merged, gone back to, or brought in as a file', async () => {
    const program = await onDisk()
    const { db } = program
    await send(program)
    await makeSnapshot(db, 'halfHour')
    const [old] = await listSnapshots()
    const file: unknown = JSON.parse(await exportWorkspaceText(db, '2021-01-01T00:00:00.000Z'))
    await forget(program)
    if (!old) throw new Error('There is no backup.')
    await restoreEverything(db, { journal: null, snapshots: [old] }, silent, still)
    expect(foundIn(Buffer.from(await program.text()))).toEqual([])
    await goBackTo(db, old, { day: '2021-01-01', time: '12:00' }, silent, still)
    expect(foundIn(Buffer.from(await program.text()))).toEqual([])
    const empty = await freshDatabase()
    await empty.erased.bulkPut(await db.erased.toArray())
    expect(await importWorkspace(empty, file)).toMatchObject({ ok: true })
    expect(await empty.people.toCollection().primaryKeys()).toEqual(['mira'])
    expect(JSON.stringify(await empty.commits.toArray())).not.toContain('CILJ-PRIJAVE')
  })

  it('a new backup and an export tell of it to whoever opens them', async () => {
    const program = await onDisk()
    await forget(program)
    const text = await exportWorkspaceText(program.db, '2021-01-01T00:00:00.000Z')
    const to = await freshDatabase()
    await importWorkspace(to, JSON.parse(text))
    expect(await to.erased.toArray()).toEqual(await program.db.erased.toArray())
    const [made] = await listSnapshots()
    const other = await freshDatabase()
    if (made) await restoreEverything(other, { journal: null, snapshots: [made] }, silent, still)
    expect((await other.erased.toArray()).map(({ id }) => id)).toContain('people/jelena')
  })

  it('older backups are deleted after thirty days, and not before', async () => {
    const program = await onDisk()
    await send(program)
    await makeSnapshot(program.db, 'halfHour', { now: () => Date.now() - 5_000 })
    expect(await olderBackups(program.db)).toBeNull()
    await forget(program)
    const older = await olderBackups(program.db)
    expect((older?.until ?? 0) - (older?.before ?? 0)).toBe(30 * 24 * 60 * 60 * 1000)
    const day = 24 * 60 * 60 * 1000
    await forgetOldBackups(program.db, Date.now() + 29 * day)
    expect(await listSnapshots()).toHaveLength(2)
    await forgetOldBackups(program.db, Date.now() + 31 * day)
    expect(await listSnapshots()).toHaveLength(1)
    expect(foundIn(await program.bytes())).toEqual([])
    expect(await olderBackups(program.db)).toBeNull()
  })
})

describe('Somebody who was forgotten at another computer', () => {
  it('is taken out of records, log and journal here, whole texts where the name is not known', async () => {
    const program = await onDisk()
    await send(program)
    const there = await otherComputer(program)
    await endErasureNow(program.db)
    stopJournal()
    await takeErasures(program.db, there)
    expect(await program.db.people.get('jelena')).toBeUndefined()
    expect(await readErasing(program.db)).toMatchObject({ named: null })
    const again = (await program.db.meta.get('erasing'))?.value ?? ''
    expect(await endErasureNow(program.db)).toBe(true)
    stopJournal()
    // A text that is to come with the act says nothing until then, and what was said before is gone from the log.
    expect(await program.db.applications.get('c1~mira')).toMatchObject({ goals: '…' })
    expect(await program.db.people.get('mira')).toMatchObject({ biography: 'Bila je u Nišu.' })
    await expectClean(program)
    program.reopen()
    expect((await readStart(program.db)).check).toMatch(/^(?:fine|send)$/)
    // Cleaned once more, nothing that is clean goes.
    const lines = await program.bytes(isOfNow)
    await program.db.meta.put({ key: 'erasing', value: again })
    await endErasureNow(program.db)
    stopJournal()
    expect((await program.bytes(isOfNow)).length).toBe(lines.length)
    expect(await takeErasures(program.db, there)).toEqual([])
  })
})

/** What another computer with the same records says that it erased. */
async function otherComputer({ db }: OnDisk): Promise<readonly ErasedEntry[]> {
  const other = await freshDatabase()
  for (const table of db.tables.filter(({ name }) => name !== 'meta'))
    await other.table(table.name).bulkPut(await table.toArray())
  const erasure = await readErasure('jelena')
  if (erasure === null) throw new Error('She is not there.')
  const { records, named, mentions } = erasure
  const decided = Object.fromEntries(mentions.map(({ key, proposed }) => [key, proposed]))
  const done = { key: 'erasure:done.erased', params: {} } as const
  const edits = mentions.flatMap(({ key, proposed }) => {
    const { table, id, field } = partsOfErased(key)
    const isOut = proposed === 'out' && field !== null
    const name = tableNamed(table)
    return isOut && name !== null ? [{ table: name, id, set: { [field]: 'Rad sa …' } }] : []
  })
  await eraseFromDatabase(other, { label: done, place: null, records, edits, named, decided })
  return readErased(other)
}
