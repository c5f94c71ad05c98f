/**
 * Checking the data over a real database and a second copy: each kind of fault is planted as something outside of Ciklus would,
 * is found and nothing else with it, is repaired, and is gone when everything is checked again.
 */
import { beforeEach, describe, expect, it } from 'vitest'
import { act, nowIso } from '../../../src-renderer/commit/act'
import type { Edit } from '../../../src-renderer/commit/commit.types'
import { change, create, label, remove } from '../../../src-renderer/commit/edits'
import { makeStamp } from '../../../src-renderer/commit/stamp'
import { setDatabase } from '../../../src-renderer/db/current'
import type { CiklusDb } from '../../../src-renderer/db/schema'
import { tableNames } from '../../../src-renderer/db/tables'
import type { TableName } from '../../../src-renderer/db/tables'
import { checkAll, repair } from '../../../src-renderer/features/check/check.data'
import { byKind } from '../../../src-renderer/features/check/check.rules'
import { faultKinds, lookKinds } from '../../../src-renderer/features/check/check.types'
import type { CheckResult, FindingKind } from '../../../src-renderer/features/check/check.types'
import { runCheck, stopCheck, useCheck } from '../../../src-renderer/features/check/check.state'
import { flushJournal, startJournal } from '../../../src-renderer/journal/journal'
import { addDays } from '../../../src-renderer/i18n/dates'
import { today } from '../../../src-renderer/state/clock'
import {
  aCycle,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
  aWorkspace,
  anApplication,
  anAttendance,
  anAward,
  stored,
} from '../../builders'
import { freshDatabase } from '../../database'
import { FakeMain } from '../../journal/fake-main'

let db: CiklusDb
let main: FakeMain

const day = (days: number): string => addDays(today(), days)
const cycle = aCycle({ dates: { start: day(-200), end: day(100) } })
const elsewhere = aCycle({ name: 'Other', dates: { start: day(-600), end: day(-300) } })
const [mentor, mentee, leaver, guest] = [aPerson(), aPerson(), aPerson(), aPerson()]
const inCycle = { cycleId: cycle.id }
const asMentor = aParticipation({ ...inCycle, personId: mentor.id, role: 'mentor' })
const asMentee = aParticipation({ ...inCycle, personId: mentee.id })
const asLeaver = aParticipation({ ...inCycle, personId: leaver.id })
const pair = aPair({
  ...inCycle,
  mentorId: asMentor.id,
  menteeId: asMentee.id,
  startedOn: day(-100),
})
const workshop = aWorkshop({
  ...inCycle,
  when: { date: day(-10), time: null },
  [`facilitator:${mentor.id}`]: true,
})
const toCome = aWorkshop({ ...inCycle, when: { date: day(10), time: null } })
const mark = anAttendance({ workshopId: workshop.id, personId: mentee.id })
const award = anAward({ ...inCycle, personId: mentee.id, number: 1, issuedOn: day(-1) })
const application = anApplication({ ...inCycle, personId: mentee.id })

beforeEach(async () => {
  db = await freshDatabase()
  setDatabase(db)
  main = new FakeMain().install()
  await startJournal(db, null)
  const edits: readonly Edit[] = [
    create('workspaces', aWorkspace()),
    create('cycles', cycle),
    create('cycles', elsewhere),
    ...[mentor, mentee, leaver, guest].map((person) => create('people', person)),
    create('participations', asMentor),
    create('participations', asMentee),
    create('participations', asLeaver),
    create('applications', application),
    create('pairs', pair),
    create('projects', aProject({ ...inCycle, personId: mentee.id })),
    create('workshops', workshop),
    create('workshops', toCome),
    create('attendance', mark),
    create(
      'attendance',
      anAttendance({ workshopId: toCome.id, personId: mentor.id, state: 'excused' }),
    ),
    create('awards', award),
    create(
      'awards',
      anAward({
        ...inCycle,
        personId: mentor.id,
        kind: 'appreciation',
        number: 1,
        issuedOn: day(-1),
      }),
    ),
  ]
  await act(label('test:made'), edits)
})

const check = (): Promise<CheckResult> => checkAll(() => undefined, new AbortController().signal)
const kindsOf = ({ findings }: CheckResult): readonly FindingKind[] => [
  ...new Set(findings.map(({ kind }) => kind)),
]

/** What an import of a file does: rows without a trace in the log, with the second copy knowing of them. */
async function plant(table: TableName, row: { readonly id: string }): Promise<void> {
  await act(label('test:planted'), [create(table, row as never)])
}
const edit = (table: TableName, id: string, set: Record<string, unknown>) =>
  act(label('test:planted'), [{ table, id, set: set as Edit['set'], mustExist: true }])

/** Behind the back of the commit: the disk's doing, or another program's. */
const behind = (table: TableName, id: string, fields: object) => db.table(table).update(id, fields)

interface Fault {
  readonly kind: FindingKind
  readonly plant: () => Promise<unknown>
  /** It takes a person to repair it: what they would do. */
  readonly byHand?: () => Promise<unknown>
  /** Other kinds that the same fault rightly shows as. */
  readonly also?: readonly FindingKind[]
}

const secondPair = { ...pair, id: 'pair-second' }

const faults: readonly Fault[] = [
  {
    kind: 'dangling',
    plant: () => plant('applications', anApplication({ ...inCycle, personId: 'nobody' })),
  },
  {
    kind: 'dangling',
    plant: () => plant('attendance', anAttendance({ workshopId: 'none', personId: mentee.id })),
  },
  {
    kind: 'dangling',
    plant: () => plant('pairs', { ...secondPair, mentorId: `${cycle.id}~nobody~mentor` } as never),
  },
  { kind: 'orphan', plant: () => edit('workshops', workshop.id, { deletedAt: nowIso() }) },
  {
    kind: 'orphan',
    plant: () => edit('participations', asMentor.id, { deletedAt: nowIso() }),
    // They were marked, too.
    also: ['leftButMarked'],
  },
  {
    kind: 'ledByNobody',
    plant: () => edit('workshops', workshop.id, { 'facilitator:nobody': true }),
  },
  {
    kind: 'samePerson',
    plant: async () => {
      const both = aParticipation({ ...inCycle, personId: mentee.id, role: 'mentor' })
      await plant('participations', both)
      await plant('pairs', { ...secondPair, mentorId: both.id } as never)
    },
  },
  {
    kind: 'wrongSides',
    plant: () =>
      plant('pairs', { ...secondPair, mentorId: asMentee.id, menteeId: asMentor.id } as never),
  },
  {
    kind: 'wrongSides',
    plant: () =>
      plant('pairs', { ...secondPair, cycleId: elsewhere.id, startedOn: day(-400) } as never),
  },
  {
    kind: 'sameNumber',
    plant: () =>
      plant('awards', anAward({ ...inCycle, personId: leaver.id, number: 1, issuedOn: day(-1) })),
  },
  {
    kind: 'sameNumber',
    plant: async () => {
      const [one, other] = [leaver, guest].map((person) =>
        anAward({
          ...inCycle,
          personId: person.id,
          number: 7,
          issuedOn: day(-1),
          state: 'printed',
        }),
      )
      if (one && other)
        await act(label('test:planted'), [create('awards', one), create('awards', other)])
    },
    byHand: async () => {
      const rows = await db.awards.where('cycleId').equals(cycle.id).toArray()
      const twice = rows.find(({ number }) => number === 7)
      if (twice) await act(label('test:revoked'), [remove('awards', twice.id, nowIso())])
    },
  },
  {
    kind: 'leftButMarked',
    plant: async () => {
      await plant('attendance', anAttendance({ workshopId: workshop.id, personId: leaver.id }))
      await edit('participations', asLeaver.id, { deletedAt: nowIso() })
    },
  },
  {
    kind: 'badDate',
    plant: () => edit('people', mentee.id, { birthDate: '1990-02-30' }),
    byHand: () => edit('people', mentee.id, { birthDate: '1990-02-28' }),
  },
  {
    kind: 'badDate',
    plant: () => edit('workshops', workshop.id, { when: null }),
    byHand: () => edit('workshops', workshop.id, { when: workshop.when }),
  },
  {
    kind: 'rangeReversed',
    plant: () => edit('cycles', cycle.id, { dates: { start: day(100), end: day(-200) } }),
  },
  {
    kind: 'rangeReversed',
    plant: () => edit('cycles', cycle.id, { 'stage:wrapUp': { start: day(90), end: day(80) } }),
  },
  {
    kind: 'endsBeforeBegin',
    plant: () => edit('pairs', pair.id, { ended: { on: day(-150), reason: 'other', note: '' } }),
    byHand: () => edit('pairs', pair.id, { ended: { on: day(-50), reason: 'other', note: '' } }),
  },
  {
    kind: 'birthDay',
    plant: () => edit('people', mentee.id, { birthDate: day(30) }),
    byHand: () => edit('people', mentee.id, { birthDate: null }),
  },
  {
    kind: 'sentInFuture',
    plant: () => edit('applications', application.id, { submittedAt: `${day(3)}T10:00:00` }),
    byHand: () => edit('applications', application.id, { submittedAt: `${day(-3)}T10:00:00` }),
  },
  {
    kind: 'sentInFuture',
    plant: () =>
      edit('applications', application.id, { consent: { given: true, text: '', on: day(5) } }),
    byHand: () => edit('applications', application.id, { consent: null }),
  },
  {
    kind: 'markedEarly',
    plant: () => plant('attendance', anAttendance({ workshopId: toCome.id, personId: mentee.id })),
    byHand: () => edit('workshops', toCome.id, { when: workshop.when }),
  },
  { kind: 'differsFromLog', plant: () => behind('people', mentee.id, { city: 'Elsewhere' }) },
  {
    kind: 'differsFromLog',
    plant: () => behind('workshops', workshop.id, { when: { date: day(-11), time: '10:00' } }),
  },
  {
    kind: 'newerThanLog',
    plant: () => {
      const stamp = makeStamp({ ms: Date.now() + 1, counter: 0, device: 'ffff' })
      return behind('people', mentee.id, { city: 'Later', 'stamps.city': stamp })
    },
  },
  {
    kind: 'missingRecord',
    // Those who belong to the person are not said to hang in the air: the person can be brought back.
    plant: () => db.people.delete(mentee.id),
  },
  {
    kind: 'stranger',
    plant: () => plant('attendance', anAttendance({ workshopId: workshop.id, personId: guest.id })),
  },
  { kind: 'pairedTwice', plant: () => plant('pairs', secondPair) },
  {
    kind: 'pairOutside',
    plant: () => edit('pairs', pair.id, { startedOn: day(-250) }),
    byHand: () => edit('pairs', pair.id, { startedOn: day(-150) }),
  },
  {
    kind: 'workshopOutside',
    plant: () => edit('workshops', workshop.id, { when: { date: day(-300), time: null } }),
    byHand: () => edit('workshops', workshop.id, { when: workshop.when }),
  },
  {
    kind: 'awardEarly',
    plant: () => edit('awards', award.id, { issuedOn: day(-250) }),
    byHand: () => edit('awards', award.id, { issuedOn: day(-2) }),
  },
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

  it('is said to lack what it lacks', async () => {
    await flushJournal()
    await db.people.add(stored(aPerson()))
    expect(kindsOf(await check())).toEqual(['notInCopy'])
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
    expect(looks.map(({ kind }) => kind)).toEqual(['stranger'])
    expect(tableNames).toContain(looks[0]?.findings[0]?.record.table)
  })
})
