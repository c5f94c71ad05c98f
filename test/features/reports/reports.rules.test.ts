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
import { figureText } from '../../../src-renderer/app/documents/figure-text'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  anApplication,
  anAttendance,
  anAward,
  aPerson,
  aProject,
  aWorkshop,
  stored,
} from '../../builders'
import { hold, join, rowsOf, smallCycle, turnedRound } from '../cycle-rows'

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
    rows.awards.push(anAward(), anAward({ kind: 'brooch', number: null }))
    expect(values(rows)).toEqual({
      applicants: 3,
      accepted: 3,
      mentors: 2,
      pairs: 3,
      completed: 2,
      completionRate: 2 / 3,
      workshops: 2,
      workshopHours: 3.5,
      attendances: 3,
      averageAttendance: 1.5,
      cities: 3,
      newcomers: 5,
      returning: 1,
      projects: 1,
      certificates: 1,
    })
  })

  it('come in their order, and divide nothing by nothing in an empty cycle', () => {
    const figures = cycleFigures(rowsOf())
    expect(figures.map((figure) => figure.key)).toEqual([...figureKeys])
    expect(figures.filter((figure) => figure.value === null).map((figure) => figure.key)).toEqual([
      'completionRate',
      'averageAttendance',
    ])
  })

  it('open exactly as many records as they count', () => {
    const rows = smallCycle()
    for (const figure of cycleFigures(rows)) {
      expect(new Set(figure.ids).size).toBe(figure.ids.length)
      if (figure.unit === 'count' && figure.key !== 'cities') {
        expect(figure.ids).toHaveLength(figure.value ?? -1)
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
        expect(figureOf(rows, 'attendances').value).toBe(present)
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
    expect(said('workshopHours', 'sr-Latn')).toBe('3,5 sata radionica')
    expect(said('completionRate', 'en')).toBe('67% completed what they began')
    const [empty] = cycleFigures(rowsOf()).filter((figure) => figure.value === null)
    expect(empty && figureText(empty, translatorFor('en')).value).toBe('–')
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
