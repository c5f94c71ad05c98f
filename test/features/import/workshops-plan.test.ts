/** Lists of workshops: dates, places, who leads them, and the same list twice. */
import { describe, expect, test } from 'vitest'
import type { WorkshopDecisions } from '../../../src-renderer/features/import/reading/import.types'
import {
  splitFacilitators,
  splitPlace,
} from '../../../src-renderer/features/import/workshops/workshop-row.rules'
import {
  facilitatorKey,
  planWorkshops,
} from '../../../src-renderer/features/import/workshops/workshops-plan.rules'
import {
  noWorkshopDecisions,
  planWorkshopEdits,
} from '../../../src-renderer/features/import/workshops/workshops-edits.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { takeNewKey } from '../../../src-renderer/features/import/people/draft-fields.rules'
import type { ForeignTable } from '../../../src-shared/documents'
import { Register, today } from './register'
import { csvFixture, foundTable, tableOf, tableOfText, truth } from './tables'

const sample = () => csvFixture('workshops-cp1250.csv', 'windows-1250')

function planOf(table: ForeignTable, register: Register) {
  const { header, mapping } = readTable(table, { kind: 'workshops' })
  return planWorkshops({ table, header, mapping, today, known: register.rows })
}

function importWorkshops(
  table: ForeignTable,
  register: Register,
  decisions: WorkshopDecisions = noWorkshopDecisions,
) {
  const plan = planOf(table, register)
  register.apply(planWorkshopEdits(plan, decisions, register.context()))
  return plan
}

describe('the sample workshops', () => {
  test('are eight, with all they say', () => {
    const register = new Register()
    const plan = importWorkshops(sample(), register)
    expect(plan.counts.new).toBe(truth.workshops)
    expect(plan.problems).toEqual([])
    const shown = register.rows.workshops.map(
      ({ when, kind, format, minutes, place, link, capacity }) => [
        when.date,
        when.time,
        kind,
        format,
        minutes,
        place,
        link,
        capacity,
      ],
    )
    expect(shown).toEqual([
      ['2020-03-07', '10:00', 'kickOff', 'live', 210, 'KC Magacin, Beograd', null, 60],
      ['2020-04-04', '17:30', 'workshop', 'online', 120, null, 'https://example.org/z/1', 60],
      ['2020-05-09', '17:30', 'workshop', 'online', 150, null, 'https://example.org/z/2', 60],
      ['2020-06-20', '11:00', 'speedDating', 'online', 90, null, 'https://example.org/z/3', 40],
      [
        '2020-09-19',
        '17:30',
        'workshop',
        'hybrid',
        120,
        'Dom omladine',
        'https://example.org/z/4',
        25,
      ],
      ['2020-10-24', '10:00', 'studyVisit', 'live', 360, 'Šabac', null, 20],
      ['2020-12-12', '17:30', 'workshop', 'online', 120, null, 'https://example.org/z/5', 60],
      ['2021-02-25', '18:00', 'wrapUp', 'online', 132, null, 'https://example.org/z/6', 120],
    ])
    expect(register.rows.workshops[2]?.title).toBe('Finansiranje u kulturi; fondovi i kampanje')
  })

  test('make facilitators of the names nobody has yet', () => {
    const register = new Register()
    importWorkshops(sample(), register)
    const { people, participations, workshops } = register.rows
    expect(people.map((person) => `${person.firstName} ${person.lastName}`)).toEqual([
      ...['Živana Đurić', 'Uroš Ćosić', 'Čedomir Šećerović', 'Nađa Ljubičić', 'Đorđe Žunić'],
    ])
    expect(participations.map((row) => [row.role, row.status])).toEqual(
      Array(5).fill(['facilitator', 'accepted']),
    )
    expect(workshops[0]?.[`facilitator:${people[0]?.id ?? ''}`]).toBe(true)
  })

  test('imported again change nothing', () => {
    const register = new Register()
    importWorkshops(sample(), register)
    const plan = planOf(sample(), register)
    expect(plan.counts).toMatchObject({ new: 0, existing: 8 })
    expect(planWorkshopEdits(plan, noWorkshopDecisions, register.context())).toEqual([])
  })
})

const head = 'Title;Date;Time;Where;Speaker\n'

describe('who leads a workshop', () => {
  const person = (id: string, firstName: string, lastName: string) => ({
    table: 'people' as const,
    id,
    set: { firstName, lastName, email: null, phone: null, birthDate: null, city: null },
  })

  test('is found by name in any script and order, and gets a part in the cycle', () => {
    const register = new Register()
    register.apply([person('p', 'Ђорђе', 'Жунић')])
    importWorkshops(tableOfText(`${head}Opening;2021-03-04;18:00;Hall;Žunić, Djordje`), register)
    importWorkshops(tableOfText(`${head}Closing;2021-03-05;18:00;Hall;Zunic Djordje`), register)
    expect(register.rows.people).toHaveLength(1)
    expect(register.rows.workshops[0]?.['facilitator:p']).toBe(true)
    expect(register.rows.workshops[1]?.['facilitator:p']).toBe(true)
    expect(
      register.rows.participations.some(
        (row) => row.personId === 'p' && row.role === 'facilitator',
      ),
    ).toBe(true)
  })

  test('is put to the user when several have the name, and stays out until decided', () => {
    const register = new Register()
    register.apply([person('p', 'Ana', 'Anić'), person('q', 'Ana', 'Anić')])
    const table = tableOfText(`${head}Opening;2021-03-04;18:00;Hall;Ana Anić`)
    const plan = planOf(table, register)
    expect(plan.facilitators[0]?.candidates.map((candidate) => candidate.personId)).toEqual([
      'p',
      'q',
    ])
    const undecided = planWorkshopEdits(plan, noWorkshopDecisions, register.context())
    expect(undecided.map((edit) => edit.table)).toEqual(['workshops'])
    const key = facilitatorKey('Ana Anić')
    const decided = planWorkshopEdits(
      plan,
      {
        ...noWorkshopDecisions,
        facilitators: new Map([[key, { choice: 'person', personId: 'q' }]]),
      },
      register.context(),
    )
    expect(decided.at(-1)?.set).toMatchObject({ 'facilitator:q': true })
  })

  test('may be several people', () => {
    expect(splitFacilitators('Ana Anić i Bora Borić, Ceca Cecić / Dara Darić')).toEqual([
      'Ana Anić',
      'Bora Borić',
      'Ceca Cecić',
      'Dara Darić',
    ])
    expect(splitFacilitators('/')).toEqual([])
  })
})

describe('a row of workshops', () => {
  const one = (headings: string, row: string) =>
    planOf(tableOfText(`${headings}\n${row}`), new Register()).rows[0]

  test('without a date or a title cannot be imported', () => {
    expect(one('Title;Date;Place', 'Opening;;Hall')).toMatchObject({
      rowStatus: 'wrong',
      problems: [{ code: 'dateMissing', row: 2 }],
    })
    expect(one('Title;Date;Place', ';2021-03-04;Hall')).toMatchObject({
      rowStatus: 'wrong',
      problems: [{ code: 'titleMissing' }],
    })
    expect(one('Title;Date;Place', 'Opening;30.02.2021.;Hall')).toMatchObject({
      rowStatus: 'wrong',
      problems: [{ code: 'dateImpossible', value: '30.02.2021.' }],
    })
  })

  test('may give its length by two times, in one column or two', () => {
    expect(one('Title;Date;Time', 'Opening;4.3.2021.;10:00 – 12:30')?.draft).toMatchObject({
      when: { date: '2021-03-04', time: '10:00' },
      minutes: 150,
    })
    expect(one('Title;Date;From;Until', 'Opening;4.3.2021.;10:00;12:30')?.draft).toMatchObject({
      when: { date: '2021-03-04', time: '10:00' },
      minutes: 150,
    })
    expect(one('Title;Date and time', 'Opening;4.3.2021. 18:00')?.draft?.when).toEqual({
      date: '2021-03-04',
      time: '18:00',
    })
  })

  test('has a format by its words, or by its place and link', () => {
    expect(one('Title;Date;Place', 'Opening;4.3.2021.;Zoom')?.draft).toMatchObject({
      format: 'online',
      place: null,
    })
    expect(
      one('Title;Date;Place', 'Opening;4.3.2021.;Hall, www.example.org/a')?.draft,
    ).toMatchObject({ format: 'hybrid', place: 'Hall', link: 'https://www.example.org/a' })
    expect(one('Title;Date;Place', 'Opening;4.3.2021.;Hall')?.draft).toMatchObject({
      format: 'live',
      kind: 'kickOff',
    })
  })

  test('keeps unknown columns as lines of its notes', () => {
    expect(one('Title;Date;Budget', 'Opening;4.3.2021.;200 EUR')?.draft?.notes).toBe(
      'Budget: 200 EUR',
    )
  })

  test('repeated in the file is taken once', () => {
    const plan = planOf(
      tableOfText('Title;Date\nOpening;4.3.2021.\nOPENING;2021-03-04'),
      new Register(),
    )
    expect(plan.rows.map((row) => row.rowStatus)).toEqual(['new', 'sameAsRow'])
  })
})

describe('a known workshop', () => {
  test('gets its blanks filled; what differs is kept unless the user takes it', () => {
    const register = new Register()
    importWorkshops(tableOfText('Title;Date;Place;Capacity\nOpening;4.3.2021.;Hall;'), register)
    const plan = planOf(
      tableOfText('Title;Date;Place;Capacity\nOpening;4.3.2021.;Garden;30'),
      register,
    )
    expect(plan.rows[0]?.changes).toEqual([
      { table: 'workshops', field: 'place', from: 'Hall', to: 'Garden', effect: 'kept' },
      { table: 'workshops', field: 'capacity', from: '', to: '30', effect: 'filled' },
    ])
    expect(planWorkshopEdits(plan, noWorkshopDecisions, register.context())[0]?.set).toEqual({
      capacity: 30,
    })
    const takeNew = new Set([takeNewKey(2, 'workshops', 'place')])
    expect(
      planWorkshopEdits(plan, { ...noWorkshopDecisions, takeNew }, register.context())[0]?.set,
    ).toEqual({ place: 'Garden', capacity: 30 })
  })
})

test('a place and a link in one cell are taken apart', () => {
  expect(splitPlace('Dom omladine / https://example.org/z/4')).toEqual({
    place: 'Dom omladine',
    link: 'https://example.org/z/4',
  })
  expect(splitPlace('javascript:alert(1)').link).toBeNull()
  expect(splitPlace('')).toEqual({ place: null, link: null })
})

test('workbook cells of dates, times and numbers are taken as they are', () => {
  const rows = [
    ['Naziv', 'Datum', 'Vreme', 'Trajanje', 'Mesta'],
    ['Otvaranje', { date: '2021-03-04', time: null }, { date: '1899-12-31', time: '17:30' }, 2, 30],
  ]
  expect(planOf(tableOf(rows), new Register()).rows[0]?.draft).toMatchObject({
    when: { date: '2021-03-04', time: '17:30' },
    minutes: 120,
    capacity: 30,
  })
})

test('days as people write them: several, with weekdays, only a month', () => {
  const plan = planOf(foundTable('23-workshops-days.csv'), new Register())
  expect(
    plan.rows.map(({ draft }) => [
      draft?.title,
      draft?.when.date,
      draft?.when.time,
      draft?.minutes,
    ]),
  ).toEqual([
    ['Rezidencija', '2026-03-07', '10:00', 720],
    ['Planiranje', '2026-03-07', '10:00', 360],
    ['Budžet', '2026-03-14', '10:00', 150],
    ['Vikend škola', '2026-02-28', '11:00', null],
    ['Pisanje projekata', '2026-03-20', '18:30', 90],
    ['Studijska poseta', '2026-03-21', '10:00', null],
    ['Javni nastup', '2026-03-01', '17:30', 120],
  ])
  expect(plan.rows.map(({ notices }) => notices.map(({ code, value }) => [code, value]))).toEqual([
    [['severalDays', '2026-03-07 – 2026-03-08']],
    [['severalDays', '2026-03-07 – 2026-03-08']],
    [],
    [['severalDays', '2026-02-28 – 2026-03-01']],
    [],
    [['severalDays', '2026-03-21 – 2026-03-22']],
    [['dateMonthOnly', 'mart 2026']],
  ])
  expect(plan.rows.map(({ draft }) => draft?.endsOn)).toEqual([
    ...['2026-03-08', '2026-03-08', null, '2026-03-01', null, '2026-03-22', null],
  ])
  expect(plan.rows.map(({ draft }) => draft?.notes)).toEqual([
    ...[null, null, null, null, null, null, null],
  ])
})
