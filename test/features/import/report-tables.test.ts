/** Reports with several tables, two durations, screen names, and a day only in the file's name. */
import { describe, expect, test } from 'vitest'
import {
  attendanceChanges,
  noAttendanceDecisions,
} from '../../../src-renderer/features/import/attendance/attendance-edits.rules'
import { dayInFileName } from '../../../src-renderer/features/import/attendance/file-name-day.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import {
  peopleIn,
  splitWritten,
} from '../../../src-renderer/features/import/attendance/screen-name.rules'
import type { ForeignTable } from '../../../src-shared/documents'
import { Register, importPeople, today } from './register'
import { foundTable, tableOfText } from './tables'

const parse = (table: ForeignTable, fileName = '') => parseReport(table, { today, fileName })
const shown = (table: ForeignTable) =>
  parse(table).attendees.map(({ name, state, minutes }) => [name, state, minutes])

describe('a webinar', () => {
  const report = parse(foundTable('01-zoom-webinar-attendees.csv'))

  test('has its hosts, panelists and attendees, each with their own minutes', () => {
    expect(report.attendees.map(({ name, state, minutes }) => [name, state, minutes])).toEqual([
      ['Program tim', 'present', 128],
      ['Petar Lukač', 'present', 123],
      ['Mira Kovač', 'present', 119],
      ['Luka Perić', 'present', 112],
      ['Sara Blažić', 'present', 119],
      ['Ana Kos', 'absent', null],
      ['Vera Đukić', 'absent', null],
      ['Filip Grbić', 'absent', null],
    ])
    expect(report.attendees.filter(({ host }) => host).map(({ name }) => name)).toEqual([
      'Program tim',
    ])
    expect(report.problems).toEqual([])
  })

  test('is called by its topic, at its own time, and leaves only what stands above out', () => {
    expect(report).toMatchObject({
      kind: 'zoom',
      topic: 'Finansiranje u kulturi',
      start: { date: '2026-03-05', time: '17:25' },
      minutes: 128,
    })
    expect(Math.max(...report.leftOut.map(({ row }) => row))).toBe(4)
  })

  test('says by name who will be marked present and who absent', () => {
    const register = new Register()
    importPeople(foundTable('base-mentees.csv'), register, 'mentees')
    const { people } = register.rows
    const matches = matchAttendees(
      report,
      people.map((person) => ({ person })),
    )
    const { marks } = attendanceChanges(matches, noAttendanceDecisions, {
      ...{ workshopId: 'w', cycleId: 'cycle', source: 'zoom', existing: [], people },
      newId: register.newId,
    })
    const named = (state: string) =>
      marks
        .filter((mark) => mark.state === state)
        .map(({ personId }) => people.find(({ id }) => id === personId)?.lastName)
    expect(named('present')).toEqual(['Lukač', 'Kovač', 'Perić', 'Blažić'])
    expect(named('absent')).toEqual(['Kos', 'Đukić', 'Grbić'])
    expect(named('excused')).toEqual([])
  })

  test('in German, and in Serbian', () => {
    const german =
      'Details zum Gastgeber\nName,E-Mail,Beitrittszeit,Dauer (Minuten)\nEva Gruber,e@example.org,"5.3.2026, 17:25",90\nDiskussionsteilnehmer\nName,E-Mail,Dauer (Minuten)\nHans Maier,h@example.org,80\nTeilnehmer\nTeilgenommen,Name,E-Mail,Dauer (Minuten)\nJa,Ana Kos,a@example.org,70\nNein,Vera Tot,v@example.org,'
    expect(shown(tableOfText(german))).toEqual([
      ['Eva Gruber', 'present', 90],
      ['Hans Maier', 'present', 80],
      ['Ana Kos', 'present', 70],
      ['Vera Tot', 'absent', null],
    ])
    const serbian =
      'Домаћин\nИме и презиме,Имејл,Трајање (мин)\nЕва Грубер,e@example.org,90\nУчесници\nПрисутан,Име и презиме,Имејл,Трајање (мин)\nДа,Ана Кос,a@example.org,70\nНе,Вера Тот,v@example.org,'
    expect(shown(tableOfText(serbian)).map(([, state]) => state)).toEqual([
      'present',
      'present',
      'absent',
    ])
  })
})

test('unique users have their minutes, and what stands beside their names is taken off', () => {
  expect(shown(foundTable('03-zoom-unique-users.csv'))).toEqual([
    ['Mira Kovač', 'present', 61],
    ['Luka Perić', 'present', 60],
    ['Sara Blažić', 'present', 58],
    ['Ana Kos', 'present', 58],
    ['Vera', 'present', 12],
  ])
})

test('of two durations each stay is counted once, and a total that repeats is not added up', () => {
  const both =
    'Name,Email,Total Duration (Minutes),Duration (Minutes)\nAna Kos,,50,20\nAna Kos,,50,30'
  expect(shown(tableOfText(both))).toEqual([['Ana Kos', 'present', 50]])
  const total = 'Name,Email,Total Duration (Minutes)\nAna Kos,,50\nAna Kos,,50'
  expect(shown(tableOfText(total))).toEqual([['Ana Kos', 'present', 50]])
})

describe('screen names', () => {
  test.each([
    ['Ana Kos | Dom kulture', 'Ana Kos', null],
    ['Kos, Ana (Muzej grada)', 'Ana Kos', null],
    ['KOVÁCS Anna', 'Anna KOVÁCS', null],
    ['Mira Kovač (she/her)', 'Mira Kovač', null],
    ['Маша (Маша Кос)', 'Маша', 'Маша Кос'],
    ['Đorđev iPhone', 'Đorđev', null],
    ['Srđa’s Galaxy S21', 'Srđa', null],
    ["O'Konor Nada", "O'Konor Nada", null],
    ['iPad von Jürgen', 'Jürgen', null],
    ['dr Ana Anić', 'Ana Anić', null],
  ])('%s is %s', (written, name, otherName) => {
    expect(splitWritten(written)).toMatchObject({ name, otherName })
  })

  test('of several people are several', () => {
    expect(peopleIn('Nada Tot / Petar Lukač')).toEqual(['Nada Tot', 'Petar Lukač'])
    expect(peopleIn('Ана Кос и Вера Тот')).toEqual(['Ана Кос', 'Вера Тот'])
    for (const text of ['Nada / Petar', 'Ana Kos / Muzej grada', 'Ana i Petar Kos'])
      expect(peopleIn(text)).toEqual([text])
    const report = parse(foundTable('49-zoom-namesakes.csv'))
    expect(report.attendees.map(({ name }) => name)).toEqual([
      ...['Jovan Ilić', 'Vera Đurić', 'Luka P.', 'Nada Tot', 'Petar Lukač'],
    ])
    expect(report.notices).toMatchObject([{ code: 'twoInOneName', row: 8 }])
  })
})

describe('the day of a report without times', () => {
  test.each([
    ['participants_871_2026-03-05.csv', '2026-03-05'],
    ['meeting_20260305.csv', '2026-03-05'],
    ['Prisustvo 5.3.2026.xlsx', '2026-03-05'],
    ['присуство_5_март_2026.csv', '2026-03-05'],
    ['Teilnehmer 5. März 2026.csv', '2026-03-05'],
    ['Attendance Mar 5, 2026.csv', '2026-03-05'],
    ['zoom 87122401199.csv', null],
  ])('%s', (name, expected) => {
    expect(dayInFileName(name)).toBe(expected)
  })

  test('is taken from the name, and said to be', () => {
    const table = tableOfText('Name,Total duration (minutes)\nAna Kos,60')
    expect(parse(table, 'sastanak 5.3.2026.csv')).toMatchObject({
      start: { date: '2026-03-05', time: null },
      isDayFromName: true,
    })
    expect(parse(table)).toMatchObject({ start: null, isDayFromName: false })
  })
})
