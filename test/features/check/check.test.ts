/**
 * Checking the data over a real database and a second copy: each kind of fault is planted, is found and nothing else with it, is
 * repaired, and is gone when everything is checked again.
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/app/act'
import { change, remove } from '../../../src-renderer/domain/edits'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { tableNames } from '../../../src-renderer/domain/descriptor-queries'
import type { TableName } from '../../../src-renderer/domain/tables'
import { checkAll, repair } from '../../../src-renderer/features/check/check.data'
import { byKind } from '../../../src-renderer/features/check/check.rules'
import { faultKinds, lookKinds } from '../../../src-renderer/features/check/check.types'
import type { CheckResult, FindingKind } from '../../../src-renderer/features/check/check.types'
import {
  repairAndCheck,
  runCheck,
  stopCheck,
  useCheck,
} from '../../../src-renderer/features/check/check.state'
import { flushJournal, startJournal } from '../../../src-renderer/backup/journal'
import { useToasts } from '../../../src-renderer/app/toasts'
import { aPerson, anAttendance, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeMain } from '../../backup/fake-main'
import { faults } from './planted'
import {
  award,
  behind,
  day,
  edit,
  guest,
  makeProgram,
  mark,
  mentee,
  mentor,
  pair,
  plant,
  workshop,
} from './program'
import { label } from '../../labels'
import { eventually } from '../../support/eventually'

let db: CiklusDb
let main: FakeMain
beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  main = new FakeMain().install()
  await startJournal(db, null)
  await makeProgram()
})

const check = (): Promise<CheckResult> => checkAll(() => undefined, new AbortController().signal)
/** As the screen checks. */
const checked = async (): Promise<CheckResult> => {
  expect(await runCheck()).toBe(true)
  return useCheck.getState().result ?? check()
}
const kindsOf = ({ findings }: CheckResult): readonly FindingKind[] => [
  ...new Set(findings.map(({ kind }) => kind)),
]

describe('Data as Ciklus writes it', () => {
  it('has nothing wrong with it, and it is said what was checked', async () => {
    const result = await check()
    expect(result.findings).toEqual([])
    expect(result).toMatchObject({ records: 19, changes: 19, hasCopy: true })
  })

  it('has nothing wrong after deleting, undoing and bringing back', async () => {
    await act(label('test:removed'), [
      remove('awards', award.id, nowIso()),
      remove('attendance', mark.id, nowIso()),
    ])
    await act(label('test:edited'), [change('people', mentor.id, { 'field:music': true })])
    expect((await check()).findings).toEqual([])
  })

  it('is not taken for wrong because it came with a file: without a trace in the log', async () => {
    const brought = stored(aPerson())
    await flushJournal()
    await db.people.add(brought)
    expect(kindsOf(await check())).toEqual(['notInCopy'])
    await act(label('test:edited'), [change('people', brought.id, { city: 'Bor' })])
    main.broken.set('journal.open', 'journal.failed')
    await startJournal(db, null)
    expect(await check()).toMatchObject({ findings: [], hasCopy: false })
  })
})

describe('Each kind of fault', () => {
  it('has a test here, or one for the second copy', () => {
    const tested = new Set(faults.map(({ kind }) => kind))
    const copied = ['differsFromCopy', 'missingFromTables', 'notInCopy']
    const untested = [...faultKinds, ...lookKinds].filter((kind) => !tested.has(kind))
    expect(untested).toEqual(copied)
  })

  it.each(faults.map((fault, at) => [`${at + 1}: ${fault.kind}`, fault] as const))(
    'is found, repaired, and gone: %s',
    async (_, fault) => {
      await fault.plant()
      const found = await check()
      expect(kindsOf(found)).toEqual([fault.kind, ...(fault.also ?? [])])
      const repairable = found.findings.filter((finding) => finding.repair.length > 0)
      expect(repairable.length > 0).toBe(fault.byHand === undefined)
      expect(await repair(repairable)).toMatchObject({ ok: true })
      await fault.byHand?.()
      const after = await check()
      expect(after.findings).toEqual([])
      expect(after.hasCopy).toBe(true)
    },
  )

  it('puts everything that hangs on a lost record in the trash with one repair', async () => {
    // Nothing knows of this person any more: neither the log, nor the second copy.
    const made = await db.commits.toArray()
    for (const entry of made)
      await db.commits.update(entry.id, {
        changes: entry.changes.filter(({ table, id }) => table !== 'people' || id !== mentee.id),
      })
    await db.people.delete(mentee.id)
    main.broken.set('journal.open', 'journal.failed')
    await startJournal(db, null)
    const found = await check()
    expect(kindsOf(found)).toEqual(['dangling'])
    expect(await repair(found.findings)).toMatchObject({ ok: true })
    expect((await db.pairs.get(pair.id))?.deletedAt).not.toBeNull()
    expect((await check()).findings).toEqual([])
  })
})

describe('The second copy', () => {
  /** Changes what the copy says of an entry, as if the tables had forgotten it. */
  const forget = async (table: TableName, id: string): Promise<void> => {
    await flushJournal()
    for (const entry of await db.commits.toArray())
      await db.commits.update(entry.id, {
        changes: entry.changes.filter((one) => one.table !== table || one.id !== id),
      })
  }

  it('brings back records that neither the tables nor the log have', async () => {
    await forget('people', guest.id)
    await db.people.delete(guest.id)
    const found = await check()
    expect(kindsOf(found)).toEqual(['missingFromTables'])
    await repair(found.findings)
    expect(await db.people.get(guest.id)).toMatchObject(guest)
    expect((await check()).findings).toEqual([])
  })

  it('brings back values that neither the tables nor the log have', async () => {
    await edit('people', guest.id, { city: 'Vršac' })
    await forget('people', guest.id)
    const row = await db.people.get(guest.id)
    await behind('people', guest.id, { city: 'Sombor', stamps: { '': row?.stamps[''] ?? '' } })
    const found = await check()
    expect(found.findings).toMatchObject([
      { kind: 'differsFromCopy', field: 'city', record: { id: guest.id } },
    ])
    await repair(found.findings)
    expect(await db.people.get(guest.id)).toMatchObject({ city: 'Vršac' })
    expect((await check()).findings).toEqual([])
  })

  it('that has lost what a record began with gets it again', async () => {
    const person = aPerson()
    await flushJournal()
    await plant('people', person)
    await edit('people', person.id, { city: 'Vršac' })
    await flushJournal()
    const made = await db.commits.toArray()
    const creation = made.find(({ changes }) => changes[0]?.id === person.id)
    expect(main.lines.delete(`commit ${creation?.id ?? ''}`)).toBe(true)
    const found = await checked()
    expect(found.findings).toMatchObject([
      { kind: 'notInCopy', record: { id: person.id }, field: null },
    ])
    await repairAndCheck(found.findings)
    expect(main.lines.has(`commit ${creation?.id ?? ''}`)).toBe(true)
    expect((await check()).findings).toEqual([])
  })

  it('gets what it lacks, and it is said; when it cannot be written, that is said', async () => {
    await flushJournal()
    await db.people.add(stored(aPerson()))
    const found = await checked()
    expect(kindsOf(found)).toEqual(['notInCopy'])
    const said = (): string | undefined => useToasts.getState().toasts.at(-1)?.message.key
    main.broken.set('journal.append', 'journal.failed')
    await repairAndCheck(found.findings)
    expect(said()).toBe('check:done.notCopied')
    main.broken.delete('journal.append')
    // What could not be written then is written before anything is compared again.
    expect(await check()).toMatchObject({ findings: [], hasCopy: true })
    await db.people.add(stored(aPerson()))
    await repairAndCheck((await checked()).findings)
    expect(said()).toBe('check:done.copied')
    expect((await check()).findings).toEqual([])
  })
})

describe('A repair', () => {
  const said = (): string | undefined => useToasts.getState().toasts.at(-1)?.message.key

  it('does not undo what was corrected by hand since the check', async () => {
    await behind('people', mentee.id, { city: 'Elsewhere' })
    await runCheck()
    const { result } = useCheck.getState()
    expect(result?.findings).toHaveLength(1)
    await edit('people', mentee.id, { city: 'Novi Sad' })
    const entries = await db.commits.count()
    await repairAndCheck(result?.findings ?? [])
    expect(said()).toBe('check:done.mendedAlready')
    expect(await db.people.get(mentee.id)).toMatchObject({ city: 'Novi Sad' })
    expect(await db.commits.count()).toBe(entries)
    expect(useCheck.getState().result?.findings).toEqual([])
  })

  it('mends what is left when a part was corrected, by what is right now', async () => {
    await behind('people', mentee.id, { city: 'Elsewhere' })
    await behind('people', guest.id, { city: 'Elsewhere' })
    await runCheck()
    const asked = useCheck.getState().result?.findings ?? []
    expect(asked).toHaveLength(2)
    await edit('people', mentee.id, { city: 'Novi Sad' })
    await repairAndCheck(asked)
    expect(said()).toBe('check:done.repaired')
    expect(await db.people.get(mentee.id)).toMatchObject({ city: 'Novi Sad' })
    expect(await db.people.get(guest.id)).toMatchObject({ city: guest.city })
    expect(useCheck.getState().result?.findings).toEqual([])
  })

  it('is not made when the check before it is stopped', async () => {
    await behind('people', mentee.id, { city: 'Elsewhere' })
    await runCheck()
    await edit('people', guest.id, { city: 'Bor' })
    const entries = await db.commits.count()
    main.latency = 100
    const running = repairAndCheck(useCheck.getState().result?.findings ?? [])
    await eventually(() => expect(useCheck.getState().progress).not.toBeNull())
    stopCheck()
    await running
    expect(await db.commits.count()).toBe(entries)
    expect(await db.people.get(mentee.id)).toMatchObject({ city: 'Elsewhere' })
  })
})

describe('Checking', () => {
  it('does not take for a fault what somebody changes meanwhile', async () => {
    main.latency = 20
    const running = check()
    for (let turn = 0; turn < 5; turn += 1) {
      await edit('people', mentee.id, { city: `Grad ${turn}` })
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect((await running).findings).toEqual([])
  })

  it('tells how far it is, never more than all of it, and stops when told so without changing anything', async () => {
    const told: (readonly [number, number])[] = []
    await checkAll((done, total) => told.push([done, total]), new AbortController().signal)
    expect(told.length).toBeGreaterThan(3)
    expect(told.every(([done, total]) => done <= total)).toBe(true)
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
    const stop = new AbortController()
    const before = await db.commits.count()
    const running = checkAll(() => stop.abort(), stop.signal)
    await expect(running).rejects.toThrow()
    expect(await db.commits.count()).toBe(before)
  })

  it('is work that the screen follows and can cancel; what was found before stays', async () => {
    await behind('people', mentee.id, { city: 'Elsewhere' })
    await runCheck()
    expect(useCheck.getState()).toMatchObject({ progress: null, failure: null })
    expect(useCheck.getState().result?.findings).toHaveLength(1)
    const running = runCheck()
    expect(useCheck.getState().progress).not.toBeNull()
    stopCheck()
    await running
    expect(useCheck.getState()).toMatchObject({ progress: null, failure: null })
    expect(useCheck.getState().result?.findings).toHaveLength(1)
  })

  it('sorts what it finds into faults and what is worth a look', async () => {
    await plant('attendance', anAttendance({ workshopId: workshop.id, personId: guest.id }))
    await edit('people', mentee.id, { birthDate: day(30) })
    const { faults: wrong, looks } = byKind((await check()).findings)
    expect(wrong.map(({ kind }) => kind)).toEqual(['birthDay'])
    expect(looks.map(({ kind }) => kind)).toEqual(['guest'])
    expect(tableNames).toContain(looks[0]?.findings[0]?.record.table)
  })
})
