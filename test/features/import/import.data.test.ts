import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoLast } from '../../../src-renderer/app/act'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { setDatabase } from '../../../src-renderer/storage/current'
import type { TableName } from '../../../src-renderer/domain/tables'
import { noAttendanceDecisions } from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import {
  asNewPerson,
  decideMatch,
  peopleForMatching,
  sourceOf,
} from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import {
  importAttendance,
  importPeople,
  importWorkshops,
  readCycleContent,
  undoImport,
} from '../../../src-renderer/features/import/wizard/import.data'
import type { Imported } from '../../../src-renderer/features/import/wizard/import.data'
import type { PeopleKind } from '../../../src-renderer/features/import/reading/import.types'
import { noPeopleDecisions } from '../../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../../src-renderer/features/import/people/people-plan.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { noWorkshopDecisions } from '../../../src-renderer/features/import/workshops/workshops-edits.rules'
import { planWorkshops } from '../../../src-renderer/features/import/workshops/workshops-plan.rules'
import type { ForeignTable } from '../../../src-shared/documents'
import { aCycle, stored } from '../../builders'
import { freshDatabase } from '../../database'
import { FakeMain } from '../../backup/fake-main'
import { csvFixture, workbookFixture } from './tables'

const today = '2026-11-22'
const cycleId = 'cycle-1'

let main: FakeMain
beforeEach(() => {
  main = new FakeMain().install()
})
afterEach(() => setDatabase(null))

async function databaseWithCycle(): Promise<CiklusDb> {
  const db = await freshDatabase()
  await db.cycles.add(stored(aCycle({ id: cycleId })))
  setDatabase(db)
  return db
}

const live = async <T extends TableName>(db: CiklusDb, table: T) =>
  (await db.rows(table).toArray()).filter((row) => row.deletedAt === null)

async function counts(db: CiklusDb): Promise<Readonly<Record<string, number>>> {
  const tables = ['people', 'participations', 'applications', 'workshops', 'attendance'] as const
  const found = await Promise.all(tables.map(async (name) => (await live(db, name)).length))
  return Object.fromEntries(tables.map((name, at) => [name, found[at] ?? 0]))
}

const commitOf = (imported: Imported) => {
  if (!imported.ok || !imported.value.ok) throw new Error('The import failed.')
  return imported.value.commit
}

async function takePeople(db: CiklusDb, table: ForeignTable, kind: PeopleKind, file: string) {
  const { header, mapping } = readTable(table, { kind })
  const content = await readCycleContent(cycleId)
  const known = { ...content, people: await live(db, 'people') }
  const plan = planPeople({ table, header, mapping, today, kind, known })
  const count = plan.counts.new + plan.counts.existing
  const decisions = noPeopleDecisions
  return commitOf(await importPeople({ file, plan, decisions, known, cycleId, count }))
}

async function takeWorkshops(db: CiklusDb) {
  const table = csvFixture('workshops-cp1250.csv', 'windows-1250')
  const { header, mapping } = readTable(table, { kind: 'workshops' })
  const known = await readCycleContent(cycleId)
  const people = await live(db, 'people')
  const { workshops } = known
  const plan = planWorkshops({ table, header, mapping, today, known: { workshops, people } })
  const decisions = noWorkshopDecisions
  const count = plan.counts.new
  return commitOf(
    await importWorkshops({ file: 'workshops.csv', plan, decisions, known, cycleId, count }),
  )
}

describe('An import of people', () => {
  it('is one change that names how many there are and the file, and one undo takes all of it back', async () => {
    const db = await databaseWithCycle()
    const before = await counts(db)
    const table = csvFixture('mentee-applications.csv')
    const commit = await takePeople(db, table, 'mentees', 'applications.csv')
    expect(commit?.label).toEqual({
      key: 'import:done.mentees',
      params: { count: 61, file: 'applications.csv' },
    })
    expect(commit?.place).toEqual({ screen: 'people', cycleId, recordId: null })
    expect(await counts(db)).toMatchObject({ people: 61, participations: 61, applications: 61 })
    expect(await db.commits.count()).toBe(1)
    await undoLast()
    expect(await counts(db)).toEqual(before)
  })

  it('makes a copy of everything first, but not of an empty program', async () => {
    const db = await databaseWithCycle()
    await takePeople(db, workbookFixture('mentors.xlsx'), 'mentors', 'mentors.xlsx')
    expect(main.snapshots).toEqual([])
    await takePeople(db, csvFixture('mentee-applications.csv'), 'mentees', 'applications.csv')
    expect(main.snapshots.map(({ info }) => info.about)).toMatchObject([
      { reason: 'import', sequence: 1, counts: { people: 28 } },
    ])
  })

  it('is refused when the disk is almost full, and changes nothing', async () => {
    const db = await databaseWithCycle()
    main.free = 99_000_000
    const table = workbookFixture('mentors.xlsx')
    const { header, mapping } = readTable(table, { kind: 'mentors' })
    const known = { people: [], participations: [], applications: [] }
    const plan = planPeople({ table, header, mapping, today, kind: 'mentors', known })
    const request = { plan, decisions: noPeopleDecisions, cycleId, count: 28 }
    expect(await importPeople({ ...request, file: 'mentors.xlsx', known })).toEqual({
      ok: false,
      error: { code: 'disk.tooFull', params: { free: 99 } },
    })
    expect(await db.commits.count()).toBe(0)
  })

  it('of the same file once more changes nothing', async () => {
    const db = await databaseWithCycle()
    const table = csvFixture('mentee-applications.csv')
    await takePeople(db, table, 'mentees', 'applications.csv')
    const before = await counts(db)
    expect(await takePeople(db, table, 'mentees', 'again.csv')).toBeNull()
    expect(await counts(db)).toEqual(before)
  })

  it('can be taken back by its own id after other changes, and imported anew', async () => {
    const db = await databaseWithCycle()
    const mentors = await takePeople(db, workbookFixture('mentors.xlsx'), 'mentors', 'mentors.xlsx')
    const table = csvFixture('mentee-applications.csv')
    await takePeople(db, table, 'mentees', 'applications.csv')
    expect((await undoImport(mentors?.id ?? '')).ok).toBe(true)
    expect(await counts(db)).toMatchObject({ people: 61, participations: 61 })
    await takePeople(db, workbookFixture('mentors.xlsx'), 'mentors', 'mentors.xlsx')
    expect(await counts(db)).toMatchObject({ people: 89, participations: 89 })
  })

  it('into no cycle makes people without a part in one', async () => {
    const db = await databaseWithCycle()
    const table = workbookFixture('mentors.xlsx')
    const { header, mapping } = readTable(table, { kind: 'people' })
    const known = { people: [], participations: [], applications: [] }
    const plan = planPeople({ table, header, mapping, today, kind: 'people', known })
    const decisions = noPeopleDecisions
    const request = { file: 'list.xlsx', plan, decisions, known, cycleId: null, count: 28 }
    expect(commitOf(await importPeople(request))?.label.key).toBe('import:done.people')
    expect(await counts(db)).toMatchObject({ people: 28, participations: 0, applications: 0 })
  })
})

describe('An import of workshops', () => {
  it('makes the workshops and those who lead them, in one change', async () => {
    const db = await databaseWithCycle()
    const commit = await takeWorkshops(db)
    expect(commit?.label.params).toEqual({ count: 8, file: 'workshops.csv' })
    expect(await counts(db)).toMatchObject({ workshops: 8, people: 5, participations: 5 })
    await undoLast()
    expect(await counts(db)).toMatchObject({ workshops: 0, people: 0, participations: 0 })
  })
})

describe('An import of a report', () => {
  const wrapUp = async (db: CiklusDb) => {
    await takePeople(db, csvFixture('mentee-applications.csv'), 'mentees', 'applications.csv')
    await takePeople(db, workbookFixture('mentors.xlsx'), 'mentors', 'mentors.xlsx')
    await takeWorkshops(db)
    const workshop = (await live(db, 'workshops')).find((one) => one.title.startsWith('Wrap up'))
    if (workshop === undefined) throw new Error('There is no wrap-up.')
    const report = parseReport(csvFixture('zoom-participants.csv'), { today })
    const { participations, attendance } = await readCycleContent(cycleId)
    const people = await live(db, 'people')
    const known = peopleForMatching(report, people, participations, attendance)
    return { workshop, report, people, matches: matchAttendees(report, known), attendance }
  }

  it('marks everybody who is known or decided at the workshop, in one change', async () => {
    const db = await databaseWithCycle()
    const { workshop, report, people, matches } = await wrapUp(db)
    const open = matches.filter((match) => match.level === 'unsure')
    expect(open.length).toBeGreaterThan(0)
    const decisions = open.reduce(
      (all, match) => decideMatch(all, match.key, asNewPerson(match)),
      noAttendanceDecisions,
    )
    const commit = commitOf(
      await importAttendance({
        ...{ file: 'zoom.csv', matches, decisions, workshop, people, existing: [], count: 55 },
        source: sourceOf(report.kind),
      }),
    )
    expect(commit?.place).toEqual({ screen: 'workshops', cycleId, recordId: workshop.id })
    const marks = await live(db, 'attendance')
    expect(marks.length).toBe(55)
    expect(marks.every((mark) => mark.workshopId === workshop.id && mark.source === 'zoom')).toBe(
      true,
    )
    const before = await counts(db)
    await undoLast()
    expect(await counts(db)).toEqual({
      ...before,
      attendance: 0,
      people: (before['people'] ?? 0) - open.length,
    })
  })

  it('leaves out who is not decided', async () => {
    const db = await databaseWithCycle()
    const { workshop, report, people, matches } = await wrapUp(db)
    const sure = matches.filter((match) => match.level === 'sure').length
    await importAttendance({
      ...{ file: 'zoom.csv', matches, workshop, people, existing: [], count: sure },
      decisions: noAttendanceDecisions,
      source: sourceOf(report.kind),
    })
    expect((await live(db, 'attendance')).length).toBe(sure)
  })
})
