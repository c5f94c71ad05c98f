/** The roll call, and what it comes to. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countMarks,
  markRestEdits,
  marksOf,
  nextUnmarked,
  rollCallEdit,
  rollCallOrder,
  summaryOfPeople,
  summaryOfWorkshops,
} from '../../../src-renderer/domain/attendance.rules'
import type { Attendance, AttendanceState } from '../../../src-renderer/domain/attendance'

const people = [
  { id: 'z', firstName: 'Živana', lastName: 'Žunić' },
  { id: 'c', firstName: 'Чедомир', lastName: 'Ћосић' },
  { id: 'l', firstName: 'Luka', lastName: 'Ljubičić' },
  { id: 'a', firstName: 'Ana', lastName: 'Lukić' },
]
const row = (
  workshopId: string,
  personId: string,
  state: AttendanceState | null,
  minutes: number | null = null,
): Attendance => ({
  ...{
    id: `${workshopId}~${personId}`,
    workshopId,
    personId,
    state,
    minutes,
    source: 'rollCall',
    knownAs: null,
  },
})

describe('the roll call', () => {
  test('goes by last name as a Serbian reader expects, whatever the script, nobody twice', () => {
    expect(rollCallOrder([...people, ...people]).map(({ id }) => id)).toEqual(['c', 'a', 'l', 'z'])
  })

  test('goes on to the next one without a mark, round to the top, until all have one', () => {
    const order = rollCallOrder(people)
    const marks = new Map<string, AttendanceState>([['a', 'present']])
    expect(nextUnmarked(order, marks, null)).toBe('c')
    expect(nextUnmarked(order, marks, 'c')).toBe('l')
    expect(nextUnmarked(order, marks, 'z')).toBe('c')
    expect(nextUnmarked(order, new Map(order.map(({ id }) => [id, 'absent'])), 'a')).toBeNull()
    expect(nextUnmarked([], marks, null)).toBeNull()
  })

  test('reaches everybody by marking whoever is next', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 20 }), (ids) => {
        const order = ids.map((id) => ({ id, firstName: id, lastName: '' }))
        const marks = new Map<string, AttendanceState>()
        let next = nextUnmarked(order, marks, null)
        while (next !== null) {
          marks.set(next, 'present')
          next = nextUnmarked(order, marks, next)
        }
        expect(marks.size).toBe(ids.length)
      }),
    )
  })

  test('counts add up to everybody called', () => {
    const marks = marksOf(
      [
        row('w', 'a', 'present'),
        row('w', 'c', null),
        row('v', 'l', 'absent'),
        row('w', 'x', 'present'),
      ],
      'w',
    )
    expect(countMarks(['a', 'c', 'l', 'z'], marks)).toEqual({
      present: 1,
      excused: 0,
      absent: 0,
      unmarked: 3,
      total: 4,
    })
  })

  test('a mark keeps the minutes of a report while it says present', () => {
    const known = { ...row('w', 'a', 'present', 90), source: 'zoom' as const, knownAs: 'ana' }
    expect(rollCallEdit('w', 'a', 'present', known).set).toMatchObject({
      minutes: 90,
      source: 'rollCall',
      knownAs: 'ana',
    })
    expect(rollCallEdit('w', 'a', 'absent', known).set).toMatchObject({
      state: 'absent',
      minutes: null,
    })
    expect(rollCallEdit('w', 'a', null, null)).toMatchObject({ id: 'w~a', set: { state: null } })
  })

  test('the rest can be marked at once', () => {
    const edits = markRestEdits('w', ['a', 'c', 'l'], new Map([['a', 'present']]), 'absent')
    expect(edits.map(({ id, set }) => [id, set['state']])).toEqual([
      ['w~c', 'absent'],
      ['w~l', 'absent'],
    ])
  })
})

describe('sums', () => {
  const rows = [
    row('w', 'a', 'present', 60),
    row('w', 'c', 'excused'),
    row('w', 'guest', 'present'),
    row('v', 'a', 'present', 30),
    row('v', 'c', 'absent'),
    row('other', 'a', 'present', 500),
  ]
  const workshops = [{ id: 'w' }, { id: 'v' }, { id: 'empty' }]

  test('of each workshop: who was expected, and guests beside them', () => {
    const [first, , last] = summaryOfWorkshops(workshops, rows, ['a', 'c', 'l', 'z'])
    expect(first).toEqual({
      workshopId: 'w',
      present: 1,
      excused: 1,
      absent: 0,
      unmarked: 2,
      total: 4,
      guests: 1,
      share: 0.25,
      isRecorded: true,
    })
    expect(last).toMatchObject({ unmarked: 4, share: null })
  })

  test('of each person, sorted by name, with what is missing', () => {
    const sums = summaryOfPeople(people, workshops, rows, 2)
    expect(sums.map(({ personId, attended, missing }) => [personId, attended, missing])).toEqual([
      ['c', 0, 2],
      ['a', 2, 0],
      ['l', 0, 2],
      ['z', 0, 2],
    ])
    expect(sums[1]).toMatchObject({ minutes: 90, of: 3, required: 2, excused: 0 })
    expect(summaryOfPeople(people, workshops, rows, null)[0]).toMatchObject({
      required: null,
      missing: 0,
      excused: 1,
      absent: 1,
    })
  })
})
