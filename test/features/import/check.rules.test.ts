import { describe, expect, it } from 'vitest'
import {
  candidateChoices,
  changesNow,
  checkedPeople,
  choiceForKey,
  decide,
  nextWaiting,
  plannedChoice,
  standingDecisions,
} from '../../../src-renderer/features/import/people/check-people.rules'
import {
  checkedWorkshops,
  facilitatorState,
  workshopsEffect,
} from '../../../src-renderer/features/import/workshops/check-workshops.rules'
import {
  checkedMatches,
  decideMatch,
  matchDecisionForKey,
  peopleForMatching,
} from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import { noAttendanceDecisions } from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import {
  effectOf,
  noPeopleDecisions,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { notImportedOf } from '../../../src-renderer/features/import/wizard/left-out.rules'
import { reckon } from '../../../src-renderer/features/import/reckoning/reckon.rules'
import { fatesOfPeople } from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { sourceOf as sourceOfReading } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { noWorkshopDecisions } from '../../../src-renderer/features/import/workshops/workshops-edits.rules'
import { planWorkshops } from '../../../src-renderer/features/import/workshops/workshops-plan.rules'
import { aPerson } from '../../builders'
import { Register, planOf, today } from './register'
import { csvFixture, tableOf } from './tables'

/** A register with one Goran Milošević, and a file with a second, a repeated and a broken row. */
function goran() {
  const register = new Register()
  const person = aPerson({
    id: 'p1',
    firstName: 'Goran',
    lastName: 'Milošević',
    email: 'goran@example.org',
    city: 'Niš',
  })
  register.apply([{ table: 'people', id: person.id, set: { ...person } }])
  const table = tableOf([
    ['Ime', 'Prezime', 'Email', 'Grad', 'Telefon'],
    ['Goran', 'Milošević', 'goran.drugi@example.org', 'Pirot', '+381 61 5258049'],
    ['Nova', 'Osoba', 'nova@example.org', 'Niš', ''],
    ['Nova', 'Osoba', 'NOVA@example.org ', 'Niš', ''],
    ['', '', 'nikog@example.org', '', ''],
    ['', '', '', '', ''],
    ['Ana', 'Anić', 'ana@example.org', '', ''],
  ])
  const plan = planOf(table, register, { kind: 'people' })
  const reading = readTable(table, { kind: 'people' })
  return { plan, known: register.rows, source: sourceOfReading(reading, reading.mapping, today) }
}

const stateOf = (rows: ReturnType<typeof checkedPeople>, row: number): string | undefined =>
  rows.find((one) => one.planned.row === row)?.state

describe('The rows of a check', () => {
  it('show each row that is not blank in the state it is in', () => {
    const { plan } = goran()
    const rows = checkedPeople(plan, noPeopleDecisions)
    expect(rows.map(({ planned, state }) => [planned.row, state])).toEqual([
      [2, 'unsure'],
      [3, 'new'],
      [4, 'sameAsRow'],
      [5, 'wrong'],
      [7, 'new'],
    ])
  })

  it('follow each decision, and what is planned anyway is no decision', () => {
    const { plan } = goran()
    const [first, second] = plan.rows
    if (!first || !second) throw new Error('There are no rows.')
    const one = choiceForKey('Digit1', first)
    expect(one).toBe('person:p1')
    const asKnown = decide(noPeopleDecisions, first, one ?? 'new')
    expect(stateOf(checkedPeople(plan, asKnown), 2)).toBe('existing')
    const asNew = decide(noPeopleDecisions, first, choiceForKey('Digit0', first) ?? 'skip')
    expect(stateOf(checkedPeople(plan, asNew), 2)).toBe('new')
    expect(effectOf(plan, asNew).newPeople).toBe(3)
    const without = decide(asNew, second, 'skip')
    expect(stateOf(checkedPeople(plan, without), 3)).toBe('skipped')
    // The row that repeated it begins the person now.
    expect(stateOf(checkedPeople(plan, without), 4)).toBe('new')
    expect(decide(without, second, plannedChoice(second) ?? 'skip').rows.has(3)).toBe(false)
  })

  it('know no key for more candidates than there are, nor for a row that cannot be imported', () => {
    const { plan } = goran()
    const [first] = plan.rows
    const wrong = plan.rows.find((row) => row.rowStatus === 'wrong')
    if (!first || !wrong) throw new Error('There are no such rows.')
    expect(candidateChoices(first)).toEqual(['person:p1'])
    expect(choiceForKey('Digit2', first)).toBeNull()
    expect(choiceForKey('Digit0', wrong)).toBeNull()
  })

  it('say what is filled and what is kept of somebody the user chose', () => {
    const { plan, known } = goran()
    const [first] = plan.rows
    if (!first) throw new Error('There is no row.')
    const [row] = checkedPeople(plan, decide(noPeopleDecisions, first, 'person:p1'))
    expect(row && changesNow(row, plan, known)).toEqual([
      expect.objectContaining({ field: 'email', effect: 'kept', from: 'goran@example.org' }),
      expect.objectContaining({ field: 'phone', effect: 'filled', to: '+381 61 5258049' }),
      expect.objectContaining({ field: 'city', effect: 'kept', to: 'Pirot' }),
    ])
  })

  it('lose decisions for people who are no longer there', () => {
    const { plan } = goran()
    const [first] = plan.rows
    if (!first) throw new Error('There is no row.')
    const decisions = decide(noPeopleDecisions, first, 'person:p1')
    expect(standingDecisions(decisions, () => true)).toBe(decisions)
    expect(standingDecisions(decisions, () => false).rows.size).toBe(0)
  })

  it('lead from one that waits to the next, and round to the first', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id, isWaiting: id === 'a' || id === 'c' }))
    expect(nextWaiting(rows, 'a')).toBe('c')
    expect(nextWaiting(rows, 'c')).toBe('a')
    expect(nextWaiting(rows.slice(0, 2), 'a')).toBeNull()
  })

  it('leave nothing out silently: every row that is not imported is listed with its reason', () => {
    const { plan, source } = goran()
    const fated = fatesOfPeople(checkedPeople(plan, noPeopleDecisions), noPeopleDecisions)
    const listed = notImportedOf(reckon(source, fated))
    expect(listed.map(({ row, why }) => [row, why.key])).toEqual([
      [2, 'import:notImported.undecided'],
      [5, 'import:problems.nameMissing'],
    ])
  })
})

describe('The check of workshops', () => {
  it('counts new workshops and people, and names that wait when several people have them', () => {
    const table = csvFixture('workshops-cp1250.csv', 'windows-1250')
    const { header, mapping } = readTable(table, { kind: 'workshops' })
    const two = [1, 2].map((at) => aPerson({ firstName: 'Uroš', lastName: 'Ćosić', id: `u${at}` }))
    const one = aPerson({ firstName: 'Živana', lastName: 'Đurić', id: 'z' })
    const known = { workshops: [], people: [...two, one] }
    const plan = planWorkshops({ table, header, mapping, today, known })
    expect(workshopsEffect(plan, noWorkshopDecisions)).toEqual({
      newWorkshops: 8,
      knownWorkshops: 0,
      newPeople: 3,
      waiting: 1,
    })
    const [zivana, uros] = plan.facilitators
    if (!zivana || !uros) throw new Error('There are no facilitators.')
    expect(facilitatorState(zivana, noWorkshopDecisions)).toEqual({ to: 'person', personId: 'z' })
    expect(facilitatorState(uros, noWorkshopDecisions)).toEqual({ to: 'waiting' })
    const decided = {
      ...noWorkshopDecisions,
      rows: new Map([[2, { choice: 'skip' as const }]]),
      facilitators: new Map([[uros.key, { choice: 'person' as const, personId: 'u2' }]]),
    }
    expect(workshopsEffect(plan, decided)).toEqual({
      newWorkshops: 7,
      knownWorkshops: 0,
      newPeople: 3,
      waiting: 0,
    })
    expect(checkedWorkshops(plan, decided)[0]?.state).toBe('skipped')
  })
})

describe('The check of a report', () => {
  const report = parseReport(
    tableOf([
      ['Name', 'User Email', 'Join Time', 'Leave Time', 'Duration (Minutes)'],
      ['Ana Anić', '', '02/25/2021 06:12:24 PM', '02/25/2021 07:40:23 PM', 88],
      ['Nada', '', '02/25/2021 06:12:24 PM', '02/25/2021 07:40:23 PM', 88],
      ['Neko Drugi', 'drugi@example.org', '02/25/2021 06:12:24 PM', '02/25/2021 07:00:23 PM', 48],
    ]),
    { today },
  )
  const people = [
    aPerson({ id: 'ana', firstName: 'Ana', lastName: 'Anić' }),
    aPerson({ id: 'n1', firstName: 'Nada', lastName: 'Tomić' }),
    aPerson({ id: 'n2', firstName: 'Nada', lastName: 'Nikolić' }),
    aPerson({ id: 'far', firstName: 'Petar', lastName: 'Petrović', email: 'drugi@example.org' }),
    aPerson({ id: 'gone', firstName: 'Nada', lastName: 'Izvan' }),
  ]
  const inCycle = ['ana', 'n1', 'n2'].map((personId) => ({ personId, role: 'mentee' as const }))

  it('looks for everybody in the cycle, and elsewhere only by the exact address', () => {
    const found = peopleForMatching(report, people, inCycle, [])
    expect(found.map(({ person }) => person.id)).toEqual(['ana', 'n1', 'n2', 'far'])
  })

  it('remembers names people had in earlier reports', () => {
    const found = peopleForMatching(report, people, inCycle, [
      { personId: 'n2', knownAs: 'nada pc' },
      { personId: 'n2', knownAs: null },
    ])
    expect(found.find(({ person }) => person.id === 'n2')?.knownAs).toEqual(['nada pc'])
  })

  it('waits for decisions about names that may be several people, and takes each by key', () => {
    const matches = matchAttendees(report, peopleForMatching(report, people, inCycle, []))
    const nada = matches.find((match) => match.attendees[0]?.name === 'Nada')
    if (!nada) throw new Error('Nada is not in the report.')
    const before = checkedMatches(matches, noAttendanceDecisions, [])
    expect(before.filter((row) => row.isWaiting).map((row) => row.id)).toContain(nada.key)
    const second = nada.candidates[1]?.personId
    const decision = matchDecisionForKey('Digit2', nada)
    expect(decision).toEqual({ choice: 'person', personId: second })
    if (!decision) return
    const decided = decideMatch(noAttendanceDecisions, nada.key, decision)
    const row = checkedMatches(matches, decided, []).find((one) => one.id === nada.key)
    expect(row).toMatchObject({ state: 'decided', personId: second, isWaiting: false })
    expect(matchDecisionForKey('Delete', nada)).toEqual({ choice: 'skip' })
    expect(matchDecisionForKey('Digit0', nada)).toMatchObject({ choice: 'new', firstName: 'Nada' })
    expect(decideMatch(decided, nada.key, null).matches.size).toBe(0)
  })
})
