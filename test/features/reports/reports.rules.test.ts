import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applicantsByCity,
  applicantsByField,
  attendanceByWorkshop,
  cycleFigures,
  newestChange,
} from '../../../src-renderer/domain/figures.rules'
import { inOrder } from '../../../src-renderer/domain/workshops.rules'
import type { FigureKey } from '../../../src-renderer/domain/figures'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import { figureKeys } from '../../../src-renderer/domain/figures'
import { figureText, saysSomething } from '../../../src-renderer/app/documents/figure-text'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aMeeting,
  anApplication,
  anAttendance,
  anAward,
  aPerson,
  aProject,
  aWorkshop,
  stored,
} from '../../builders'
import { hold, join, pairUp, rowsOf, smallCycle, turnedRound } from '../cycle-rows'

const figureOf = (rows: CycleRows, key: FigureKey) => {
  const found = cycleFigures(rows).find((figure) => figure.key === key)
  if (found === undefined) throw new Error(key)
  return found
}
const values = (rows: CycleRows) =>
  Object.fromEntries(cycleFigures(rows).map(({ key, value }) => [key, value]))

describe('the figures of a cycle', () => {
  it('count what is there', () => {
    const rows = smallCycle()
    rows.earlierPeople.push(rows.participations[3]?.personId ?? '')
    rows.projects.push(aProject({ cycleId: rows.cycle.id }))
    rows.awards.push(anAward(), anAward({ kind: 'appreciation' }))
    rows.awards.push(anAward({ kind: 'brooch', number: null }))
    expect(values(rows)).toEqual({
      applicants: 3,
      accepted: 3,
      mentors: 2,
      helpers: 1,
      pairs: 3,
      completed: 2,
      completionRate: 2 / 3,
      meetings: null,
      meetingHours: null,
      ...{ goals: null, goalsMoved: null },
      workshops: 2,
      workshopHours: 3.5,
      attendances: 3,
      guestAttendances: 0,
      averageAttendance: 1.5,
      cities: 3,
      newcomers: 5,
      returning: 1,
      projects: 1,
      ...{ reached: null, testimonials: null },
      certificates: 1,
      thanks: 1,
    })
  })

  it('come in their order, and divide nothing by nothing in an empty cycle', () => {
    const figures = cycleFigures(rowsOf())
    expect(figures.map((figure) => figure.key)).toEqual([...figureKeys])
    expect(figures.filter((figure) => figure.value === null).map((figure) => figure.key)).toEqual([
      'completionRate',
      'meetings',
      'meetingHours',
      'goals',
      'goalsMoved',
      'averageAttendance',
      'reached',
      'testimonials',
    ])
  })

  it('open exactly as many records as they count', () => {
    const rows = smallCycle()
    for (const figure of cycleFigures(rows)) {
      expect(new Set(figure.ids).size).toBe(figure.ids.length)
      if (figure.unit === 'count' && figure.key !== 'cities' && figure.value !== null) {
        expect(figure.ids).toHaveLength(figure.value)
      }
    }
    expect(figureOf(rows, 'attendances').ids).toEqual(
      rows.attendance.map((mark) => mark.id).toSorted(),
    )
  })

  it('do not depend on the order of the rows', () => {
    const rows = smallCycle()
    expect(cycleFigures(turnedRound(rows))).toEqual(cycleFigures(rows))
  })

  it('count an applicant with an application and a participation once', () => {
    const rows = smallCycle()
    const personId = rows.participations[0]?.personId ?? ''
    rows.applications.push(anApplication({ cycleId: rows.cycle.id, personId }))
    const other = aPerson()
    rows.people.push(other)
    rows.applications.push(anApplication({ cycleId: rows.cycle.id, personId: other.id }))
    expect(figureOf(rows, 'applicants').value).toBe(4)
  })

  it('never lose or invent an attendance', () => {
    const mark = fc.constantFrom('present', 'excused', 'absent', null)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(9), mark)), (marks) => {
        const rows = rowsOf()
        const workshops = [0, 1, 2, 3].map((i) => hold(rows, { title: `W${i}` }))
        const byId = new Map(
          marks.map(([w, p, state]) => {
            const workshopId = workshops[w]?.id ?? ''
            const made = anAttendance({ workshopId, personId: `p${p}`, state })
            return [made.id, made] as const
          }),
        )
        rows.attendance.push(...byId.values())
        const present = rows.attendance.filter((m) => m.state === 'present').length
        const counted = attendanceByWorkshop(rows).reduce((n, line) => n + line.present.length, 0)
        expect(counted).toBe(present)
        const parts = ['attendances', 'guestAttendances'] as const
        const added = parts.reduce((sum, key) => sum + (figureOf(rows, key).value ?? 0), 0)
        expect(added).toBe(present)
      }),
    )
  })

  it('are said in three languages', () => {
    const rows = smallCycle()
    const said = (key: FigureKey, language: 'en' | 'sr-Cyrl' | 'sr-Latn') => {
      const { value, label, note } = figureText(figureOf(rows, key), translatorFor(language))
      return [value, label, note].join(' ').trim()
    }
    expect(said('accepted', 'en')).toBe('3 mentees accepted of 3 applicants')
    expect(said('accepted', 'sr-Cyrl')).toBe('3 примљена ментија од 3 пријављене особе')
    expect(said('workshopHours', 'sr-Latn')).toBe('3,5 sati radionica')
    expect(said('completionRate', 'en')).toBe(
      '67% of mentees completed the cycle of 3 mentees who had a mentor',
    )
    expect(said('completionRate', 'sr-Latn')).toBe(
      '67% mentija završilo je ciklus od 3 mentija sa mentorom',
    )
    const [empty] = cycleFigures(rowsOf()).filter((figure) => figure.value === null)
    expect(empty && figureText(empty, translatorFor('en')).value).toBe('–')
  })
})

describe('what is not known', () => {
  it('is no nought of meetings either: pairs of which nothing is recorded are said', () => {
    const rows = rowsOf()
    const people = ['Ana Zorić', 'Boban Ćirić', 'Vera Kostić'].map((name) => join(rows, name))
    const [ana, boban, vera] = people
    if (!ana || !boban || !vera) throw new Error('There are three.')
    const pair = pairUp(rows, vera, ana)
    pairUp(rows, vera, boban)
    const values = () => (['meetings', 'meetingHours'] as const).map((key) => figureOf(rows, key))
    expect(values()).toMatchObject([
      { value: null, missing: 0 },
      { value: null, missing: 0 },
    ])
    rows.meetings.push(
      aMeeting({ pairId: pair.id, date: '2020-04-01', state: 'none', minutes: null }),
    )
    expect(values()[0]).toMatchObject({ value: 0, missing: 1 })
    rows.meetings.push(
      aMeeting({ pairId: pair.id, date: '2020-04-12', minutes: 90 }),
      aMeeting({ pairId: pair.id, date: '2020-04-26', minutes: null }),
    )
    expect(values()).toMatchObject([
      { value: 2, missing: 1 },
      { value: 1.5, missing: 1 },
    ])
  })

  it('is no nought: a workshop nobody marked is left out and said, one where all were absent counts', () => {
    const rows = rowsOf()
    const [full, empty] = [hold(rows), hold(rows), hold(rows)]
    for (const personId of ['a', 'b', 'c'])
      rows.attendance.push(anAttendance({ workshopId: full.id, personId }))
    rows.attendance.push(anAttendance({ workshopId: empty.id, personId: 'a', state: 'absent' }))
    const average = figureOf(rows, 'averageAttendance')
    expect(average).toMatchObject({ value: 1.5, of: 2, missing: 1 })
    expect(figureText(average, translatorFor('en'))).toEqual({
      value: '1.5',
      label: 'people per workshop on average',
      note: 'at 2 workshops with a record',
    })
    expect(figureText(average, translatorFor('sr-Cyrl')).note).toBe('на 2 радионице са евиденцијом')
  })

  it('is said where nothing at all was recorded, and known noughts are noughts', () => {
    const rows = rowsOf()
    hold(rows, { minutes: null })
    for (const key of ['attendances', 'averageAttendance', 'workshopHours'] as const) {
      const figure = figureOf(rows, key)
      expect(figure).toMatchObject({ value: null, missing: 1 })
      expect(saysSomething(figure)).toBe(true)
      expect(figureText(figure, translatorFor('en'))).toMatchObject({
        value: '–',
        note: expect.stringContaining('not recorded') as string,
      })
    }
    expect(figureOf(rowsOf(), 'averageAttendance')).toMatchObject({ value: null, missing: 0 })
    expect(
      cycleFigures(rowsOf())
        .filter(saysSomething)
        .every(({ value }) => value === 0),
    ).toBe(true)
  })

  it('counts apart who was at a workshop without being of the program', () => {
    const rows = smallCycle()
    const workshopId = rows.workshops[0]?.id ?? ''
    rows.attendance.push(anAttendance({ workshopId, personId: 'guest' }))
    expect(figureOf(rows, 'attendances').value).toBe(3)
    expect(figureOf(rows, 'guestAttendances').value).toBe(1)
    expect(figureOf(rows, 'averageAttendance').value).toBe(2)
  })

  it('has a name in every language for every key', () => {
    for (const language of ['en', 'sr-Latn', 'sr-Cyrl'] as const)
      for (const key of figureKeys) {
        const unit = 'count'
        const figure = { key, value: 3, unit, table: 'people', ids: [], of: 5, missing: 2 } as const
        const { label, note } = figureText(figure, translatorFor(language))
        expect(`${label} ${note}`).not.toMatch(/figure|_other/)
      }
  })
})

describe('a decimal', () => {
  it('has the word that goes with its last digit, as it is written', () => {
    const hours = (minutes: number, language: 'en' | 'sr-Latn') => {
      const rows = rowsOf()
      hold(rows, { minutes })
      const { value, label } = figureText(figureOf(rows, 'workshopHours'), translatorFor(language))
      return `${value} ${label}`
    }
    expect([21.7, 11.3, 1.1, 2, 21, 0.5, 12.1, 5.04].map((h) => hours(h * 60, 'sr-Latn'))).toEqual([
      '21,7 sati radionica',
      '11,3 sata radionica',
      '1,1 sat radionica',
      '2 sata radionica',
      '21 sat radionica',
      '0,5 sati radionica',
      '12,1 sat radionica',
      '5 sati radionica',
    ])
    expect([1, 1.04, 1.1].map((h) => hours(h * 60, 'en'))).toEqual([
      '1 hour of workshops',
      '1 hour of workshops',
      '1.1 hours of workshops',
    ])
  })
})

describe('breakdowns of applicants', () => {
  it('put the same city in two scripts together under its commonest spelling, and those who have not said last', () => {
    const rows = smallCycle()
    join(rows, 'Dara Darić', {}, { city: 'novi sad ' })
    join(rows, 'Eva Ević', {}, { city: 'Novi Sad' })
    expect(applicantsByCity(rows).map(({ label, personIds }) => [label, personIds.length])).toEqual(
      [
        ['Novi Sad', 4],
        ['', 1],
      ],
    )
  })

  it('count one person in each of their fields', () => {
    const rows = rowsOf()
    join(rows, 'Ana Zorić', {}, { 'field:music': true, 'field:film': true, 'field:dance': null })
    join(rows, 'Boban Ćirić', {}, { 'field:film': true })
    expect(
      applicantsByField(rows).map(({ label, personIds }) => [label, personIds.length]),
    ).toEqual([
      ['film', 2],
      ['music', 1],
    ])
  })
})

describe('workshops in order', () => {
  it('are sorted by day, then time, then title', () => {
    const at = (date: string, time: string | null, title: string) =>
      aWorkshop({ when: { date, time }, title })
    const sorted = inOrder([
      at('2020-05-09', '17:30', 'Б'),
      at('2020-05-09', '17:30', 'A'),
      at('2020-05-09', '09:00', 'Z'),
      at('2020-03-07', null, 'Y'),
    ])
    expect(sorted.map((workshop) => workshop.title)).toEqual(['Y', 'Z', 'A', 'Б'])
  })
})

describe('the newest change', () => {
  it('is read from the stamps of all fields of all rows', () => {
    const stamp = (ms: number) => `${ms}-0000-0123456789abcdef`
    const rows = [
      stored(aPerson(), {
        stamps: { '': stamp(1_600_000_000_000), city: stamp(1_700_000_000_123) },
      }),
      stored(aPerson(), { stamps: { '': stamp(1_650_000_000_000) } }),
    ]
    expect(newestChange(rows)).toBe(1_700_000_000_123)
    expect(newestChange([])).toBe(0)
  })
})
