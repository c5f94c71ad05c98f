/** The sample's current cycle, in its wrap-up: made from the files, the way a coordinator would. */
import { create } from '../../src-renderer/domain/edits'
import {
  attendanceEdits,
  noAttendanceDecisions,
} from '../../src-renderer/features/import/attendance/attendance-edits.rules'
import { matchAttendees } from '../../src-renderer/features/import/attendance/matching.rules'
import { readTable } from '../../src-renderer/features/import/reading/table-reading.rules'
import {
  noPeopleDecisions,
  planEdits,
} from '../../src-renderer/features/import/people/people-edits.rules'
import { planPeople } from '../../src-renderer/features/import/people/people-plan.rules'
import { parseReport } from '../../src-renderer/features/import/attendance/report.rules'
import {
  noWorkshopDecisions,
  planWorkshopEdits,
} from '../../src-renderer/features/import/workshops/workshops-edits.rules'
import { planWorkshops } from '../../src-renderer/features/import/workshops/workshops-plan.rules'
import type {
  PeopleDecisions,
  PeoplePlan,
  RowDecision,
} from '../../src-renderer/features/import/reading/import.types'
import {
  callRoll,
  endPairs,
  enterMeetings,
  issue,
  makePairs,
  moveAwards,
  statusEdits,
} from './cycle-steps'
import type { SampleKit } from './sample-kit'
import { addGoals } from './goals'
import { addPictures, addProjects } from './projects'
import { giveSelection } from './selection'

const dates = { start: '2019-12-02', end: '2021-03-31' }

/** Rows that may be somebody known already are taken to be the likeliest one. */
function likeliest(plan: PeoplePlan): PeopleDecisions {
  const rows = new Map<number, RowDecision>()
  for (const { row, rowStatus, candidates } of plan.rows) {
    const [first] = candidates
    if (rowStatus !== 'unsure' || first === undefined) continue
    if (first.personId !== null) rows.set(row, { choice: 'person', personId: first.personId })
    else if (first.row !== null) rows.set(row, { choice: 'row', row: first.row })
  }
  return { ...noPeopleDecisions, rows }
}

async function importPeople(
  kit: SampleKit,
  cycleId: string,
  file: string,
  kind: 'mentors' | 'mentees',
  today: string,
): Promise<void> {
  const table = await kit.file(file)
  const { header, mapping } = readTable(table, { fileName: file, kind })
  const { participations, applications } = await kit.rows(cycleId)
  const known = { people: await kit.people(), participations, applications }
  const plan = planPeople({ table, header, mapping, today, kind, known })
  const context = { cycleId, newId: kit.newId, today, known }
  await kit.write(today, planEdits(plan, likeliest(plan), context))
}

async function importWorkshops(kit: SampleKit, cycleId: string): Promise<void> {
  const today = '2020-02-01'
  const table = await kit.file('workshops.csv')
  const { header, mapping } = readTable(table, { fileName: 'workshops.csv', kind: 'workshops' })
  const rows = await kit.rows(cycleId)
  const people = await kit.people()
  const plan = planWorkshops({
    table,
    header,
    mapping,
    today,
    known: { workshops: rows.workshops, people },
  })
  const known = { workshops: rows.workshops, participations: rows.participations }
  const context = { cycleId, newId: kit.newId, today, known }
  await kit.write(today, planWorkshopEdits(plan, noWorkshopDecisions, context))
}

async function report(kit: SampleKit, cycleId: string, file: string) {
  const parsed = parseReport(await kit.file(file), { today: '2021-03-01' })
  const { participations, people } = await kit.rows(cycleId)
  const inCycle = new Set(participations.map(({ personId }) => personId))
  const candidates = people.filter(({ id }) => inCycle.has(id)).map((person) => ({ person }))
  return { people, matches: matchAttendees(parsed, candidates) }
}

async function importAttendance(
  kit: SampleKit,
  cycleId: string,
  file: string,
  source: 'zoom' | 'teams',
  workshopId: string,
  day: string,
): Promise<void> {
  const { matches, people } = await report(kit, cycleId, file)
  const context = { workshopId, cycleId, source, existing: [], people, newId: kit.newId }
  await kit.write(day, attendanceEdits(matches, noAttendanceDecisions, context))
}

/** Those who came to the workshops were accepted; so was one more. The others were not, this time. */
async function decide(kit: SampleKit, cycleId: string): Promise<void> {
  const came = new Set<string>()
  for (const file of ['zoom-wrap-up.csv', 'teams-funding.csv'])
    for (const { level, personId } of (await report(kit, cycleId, file)).matches)
      if (level === 'sure' && personId !== null) came.add(personId)
  const { participations, people } = await kit.rows(cycleId)
  const salma = people.find(({ email }) => email === 'salma.haddad@example.org')
  if (salma) came.add(salma.id)
  const mentees = participations.filter(({ role }) => role === 'mentee')
  const mentors = participations.filter(({ role }) => role === 'mentor')
  await kit.write('2020-03-02', [
    ...statusEdits(
      mentees.filter(({ personId }) => came.has(personId)),
      'accepted',
    ),
    ...statusEdits(
      mentees.filter(({ personId }) => !came.has(personId)),
      'rejected',
    ),
    ...statusEdits(mentors, 'accepted'),
  ])
}

async function giveAwards(kit: SampleKit, cycleId: string): Promise<void> {
  const done = await issue(kit, cycleId, 'completion', { day: '2021-02-25', count: 24 })
  await moveAwards(kit, cycleId, done.slice(0, 18), 'printed', '2021-02-26')
  await moveAwards(kit, cycleId, done.slice(0, 12), 'handedOver', '2021-02-27')
  await moveAwards(kit, cycleId, done.slice(12, 14), 'collectLater', '2021-02-27')
  await moveAwards(kit, cycleId, done.slice(14, 15), 'posted', '2021-03-01')
  const thanks = await issue(kit, cycleId, 'appreciation', { day: '2021-02-25', count: 14 })
  await moveAwards(kit, cycleId, thanks, 'printed', '2021-02-26')
  await moveAwards(kit, cycleId, thanks.slice(0, 9), 'handedOver', '2021-02-27')
  const brooches = await issue(kit, cycleId, 'brooch', { day: '2021-02-25', count: 16 })
  await moveAwards(kit, cycleId, brooches.slice(0, 9), 'handedOver', '2021-02-27')
}

/** Makes the current cycle with everything that has happened in it so far. */
export async function makeCurrentCycle(kit: SampleKit): Promise<void> {
  const cycleId = kit.newId()
  await kit.write('2019-12-02', [
    create('cycles', {
      id: cycleId,
      name: 'Cycle 6',
      dates,
      stage: 'wrapUp',
      certificateText: null,
      workshopsRequired: 3,
      quietDays: 30,
      meetingsPlanned: 8,
      'stage:preparation': { start: '2019-12-02', end: '2019-12-31' },
      'stage:openCall': { start: '2020-01-01', end: '2020-02-28' },
      'stage:selection': { start: '2020-02-29', end: '2020-03-06' },
      'stage:matching': { start: '2020-03-07', end: '2020-03-20' },
      'stage:mentoring': { start: '2020-03-21', end: '2021-02-24' },
      'stage:wrapUp': { start: '2021-02-25', end: '2021-03-31' },
    }),
  ])
  await importPeople(kit, cycleId, 'mentors.xlsx', 'mentors', '2020-01-15')
  await importWorkshops(kit, cycleId)
  await importPeople(kit, cycleId, 'applications.csv', 'mentees', '2020-02-29')
  await decide(kit, cycleId)
  await makePairs(kit, cycleId, '2020-03-16')
  const { workshops } = await kit.rows(cycleId)
  const on = (date: string): string => workshops.find(({ when }) => when.date === date)?.id ?? ''
  for (const [date, share] of [
    ['2020-03-07', 0.85],
    ['2020-04-04', 0.75],
    ['2020-06-20', 0.6],
    ['2020-09-19', 0.55],
    ['2020-10-24', 0.45],
  ] as const)
    await callRoll(kit, cycleId, on(date), share)
  await importAttendance(kit, cycleId, 'teams-funding.csv', 'teams', on('2020-05-09'), '2020-05-10')
  await importAttendance(kit, cycleId, 'zoom-wrap-up.csv', 'zoom', on('2021-02-25'), '2021-02-26')
  await endPairs(kit, cycleId, (index, total) => {
    if (index === 3)
      return { on: '2020-07-02', reason: 'menteeLeft', note: 'A new job, no time left.' }
    if (index === 11) return { on: '2020-09-14', reason: 'notAFit', note: '' }
    return index < total - 4 ? { on: '2021-02-24', reason: 'completed', note: '' } : null
  })
  await addGoals(kit, cycleId)
  await addProjects(kit, cycleId)
  await giveAwards(kit, cycleId)
  await enterMeetings(kit, cycleId, '2021-03-02')
  // At the end, so that the ids of all else stay what they were.
  await giveSelection(kit, cycleId, '2021-03-01')
  await addPictures(kit, cycleId)
}
