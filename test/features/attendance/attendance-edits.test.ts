/** Which workshop a report is of, and what marking from it writes. */
import { describe, expect, test } from 'vitest'
import { checkedMatches } from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import {
  attendanceChanges,
  attendanceEdits,
  noAttendanceDecisions,
} from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import type {
  AttendanceContext,
  AttendanceDecision,
} from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import type { MatchPerson } from '../../../src-renderer/features/import/attendance/matching.types'
import { suggestWorkshops } from '../../../src-renderer/features/import/attendance/workshop-of-report.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { today } from '../import/register'
import { tableOf } from '../import/tables'

function person(
  id: string,
  name: string,
  email: string | null = null,
  knownAs: readonly string[] = [],
): MatchPerson {
  const [firstName = '', ...rest] = name.split(' ')
  return {
    person: { id, firstName, lastName: rest.join(' '), email, nameInOtherScript: null },
    knownAs,
  }
}
const report = (...rows: readonly (readonly string[])[]) =>
  parseReport(tableOf([['Name', 'Email', 'Duration'], ...rows]), { today })
const match = (people: readonly MatchPerson[], ...rows: readonly (readonly string[])[]) =>
  matchAttendees(report(...rows), people)
describe('the workshop of a report', () => {
  const workshops = [
    { id: 'a', title: 'Wrap up: 2020 – godina', when: { date: '2021-02-25', time: '18:00' } },
    { id: 'b', title: 'Razvoj publike', when: { date: '2021-02-25', time: '10:00' } },
    { id: 'c', title: 'Razvoj publike, drugi deo', when: { date: '2020-09-05', time: null } },
  ]

  test('is told by the day and the title', () => {
    const found = suggestWorkshops(
      { topic: 'Wrap up 2020', start: { date: '2021-02-25', time: '18:00' }, otherStart: null },
      workshops,
    )
    expect(found.map(({ workshopId }) => workshopId)).toEqual(['a', 'b'])
    expect(found[0]?.reasons).toEqual(['date', 'title'])
  })

  test('is also looked for with day and month the other way round', () => {
    const found = suggestWorkshops(
      {
        topic: null,
        start: { date: '2020-05-09', time: null },
        otherStart: { date: '2020-09-05', time: null },
      },
      workshops,
    )
    expect(found.map(({ workshopId }) => workshopId)).toEqual(['c'])
  })

  test('is not guessed when nothing speaks for any', () => {
    expect(
      suggestWorkshops(
        { topic: 'Sastanak', start: { date: '2019-01-01', time: null }, otherStart: null },
        workshops,
      ),
    ).toEqual([])
  })
})

describe('marking from a report', () => {
  const ana = person('ana', 'Ana Anić', 'ana@example.org')
  const base: AttendanceContext = {
    workshopId: 'w',
    cycleId: 'c',
    source: 'zoom',
    existing: [],
    people: [ana.person],
    newId: () => 'fresh',
  }
  const matches = match([ana], ['Ana A.', 'ana@example.org', '50'], ['Neko Treći', '', '20'])
  const mark = (
    state: 'present' | 'absent' | 'excused',
    source: 'rollCall' | 'zoom',
    minutes: number | null = null,
  ) => ({ id: 'w~ana', workshopId: 'w', personId: 'ana', state, minutes, source, knownAs: null })

  test('marks the sure ones present with their minutes and the name they went by', () => {
    const result = attendanceChanges(matches, noAttendanceDecisions, base)
    expect(result).toMatchObject({ people: 1, waiting: 1, conflicts: [] })
    expect(result.edits).toEqual([
      {
        table: 'attendance',
        id: 'w~ana',
        set: {
          workshopId: 'w',
          personId: 'ana',
          state: 'present',
          minutes: 50,
          source: 'zoom',
          knownAs: 'Ana A.',
          deletedAt: null,
        },
      },
    ])
  })

  test.each([
    ['absent', ['absent']],
    ['excused', ['excused']],
    ['leave', []],
  ] as const)('who did not come: %s', (absent, states) => {
    const missing = matches.map((one) => ({
      ...one,
      state: 'absent' as const,
      attendees: one.attendees.map((attendee) => ({ ...attendee, state: 'absent' as const })),
    }))
    const decisions = { ...noAttendanceDecisions, absent }
    const { marks, edits, leftOut } = attendanceChanges(missing, decisions, base)
    expect(marks.map(({ state }) => state)).toEqual(states)
    expect(edits.map(({ set }) => set['state'])).toEqual(states)
    expect(leftOut).toBe(absent === 'leave' ? 1 : 0)
    expect(checkedMatches(missing, decisions, []).map(({ isUnwritten }) => isUnwritten)[0]).toBe(
      absent === 'leave',
    )
  })

  test('again from the same report changes nothing', () => {
    const existing = [{ ...mark('present', 'zoom', 50), knownAs: 'Ana A.' }]
    expect(attendanceEdits(matches, noAttendanceDecisions, { ...base, existing })).toEqual([])
  })

  test('does not overwrite what the roll call said, but reports it, unless told to', () => {
    const context = { ...base, existing: [mark('absent', 'rollCall')] }
    expect(attendanceChanges(matches, noAttendanceDecisions, context)).toMatchObject({
      edits: [],
      conflicts: [{ personId: 'ana', was: 'absent', by: 'rollCall', report: 'present' }],
    })
    const overwrite = { ...noAttendanceDecisions, overwrite: new Set(['ana']) }
    expect(attendanceEdits(matches, overwrite, context)[0]?.set).toMatchObject({
      state: 'present',
      source: 'zoom',
      minutes: 50,
    })
  })

  test('adds minutes to a roll-call mark that agrees', () => {
    const context = { ...base, existing: [mark('present', 'rollCall')] }
    expect(attendanceEdits(matches, noAttendanceDecisions, context)[0]?.set).toEqual({
      minutes: 50,
      knownAs: 'Ana A.',
    })
  })

  test('follows decisions: somebody known, somebody new, or nobody', () => {
    const key = matches[1]?.key ?? ''
    const decide = (decision: AttendanceDecision) => ({
      ...noAttendanceDecisions,
      matches: new Map([[key, decision]]),
    })
    const both = attendanceChanges(matches, decide({ choice: 'person', personId: 'ana' }), base)
    expect(both.edits[0]?.set).toMatchObject({ minutes: 70 })
    const fresh = attendanceChanges(
      matches,
      decide({ choice: 'new', firstName: 'Neko', lastName: 'Treći', role: 'speaker' }),
      base,
    )
    expect(fresh.edits.map(({ table, id }) => [table, id])).toEqual([
      ['people', 'fresh'],
      ['participations', 'c~fresh~speaker'],
      ['attendance', 'w~ana'],
      ['attendance', 'w~fresh'],
    ])
    const cleared = decide({ choice: 'new', firstName: ' ', lastName: '', role: 'speaker' })
    const waiting = attendanceChanges(matches, cleared, base)
    expect(waiting.edits.map(({ table }) => table)).toEqual(['attendance'])
    expect(waiting.waiting).toBe(1)
    expect(attendanceChanges(matches, decide({ choice: 'skip' }), base)).toMatchObject({
      waiting: 0,
      leftOut: 1,
    })
  })
})
