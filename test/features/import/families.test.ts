/** Several people behind one address, and several of one name: asked about, with what tells them apart. */
import { describe, expect, test } from 'vitest'
import { peopleForMatching } from '../../../src-renderer/features/import/attendance/check-attendance.rules'
import { matchAttendees } from '../../../src-renderer/features/import/attendance/matching.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import { Register, importPeople, planOf, today } from './register'
import { foundTable, tableOfText } from './tables'

const statuses = (text: string) =>
  planOf(tableOfText(text), undefined, { kind: 'people' }).rows.map(({ rowStatus }) => rowStatus)

describe('one address', () => {
  test('of a family: nobody is swallowed', () => {
    const { rows } = planOf(foundTable('15-family-one-address.csv'))
    expect(rows.map(({ rowStatus }) => rowStatus)).toEqual(['new', 'unsure', 'unsure'])
    expect(rows[1]?.candidates[0]).toMatchObject({ name: 'Ana Horvat', row: 2 })
  })

  test.each([
    ['Ime,Prezime,Mejl\nAna,Horvat,h@example.org\nAna,Horvat,h@example.org', 'sameAsRow'],
    ['Ime,Prezime,Mejl\nAna,Horvat,h@example.org\nАна,Хорват,h@example.org', 'sameAsRow'],
    ['Vorname,Nachname,E-Mail\nEva,Gruber,g@example.org\nHans,Gruber,g@example.org', 'unsure'],
    ['Keresztnév,Vezetéknév,E-mail\nÉva,Nagy,n@example.org\nPéter,Nagy,n@example.org', 'unsure'],
  ])('%j: the second row is %s', (text, expected) => {
    expect(statuses(text)).toEqual(['new', expected])
  })

  test('under another birth date is asked about', () => {
    const text =
      'Ime,Prezime,Mejl,Datum rođenja\nAna,Horvat,h@example.org,1.2.1990.\nAna,Horvat,h@example.org,1.2.2009.'
    expect(statuses(text)).toEqual(['new', 'unsure'])
  })

  test('in a report, under a whole name with another first name', () => {
    const register = new Register()
    importPeople(tableOfText('Ime,Prezime,Mejl\nAna,Horvat,h@example.org'), register, 'mentees')
    const { people, participations } = register.rows
    const levels = ['Marko Horvat', 'Ana H', 'Anin telefon', 'Ana Horvat Kos'].map((name) => {
      const report = parseReport(
        tableOfText(`Name,Email,Duration (Minutes)\n${name},h@example.org,60`),
        { today },
      )
      return matchAttendees(report, peopleForMatching(report, people, participations, []))[0]?.level
    })
    expect(levels).toEqual(['unsure', 'sure', 'sure', 'sure'])
  })
})

test('two whole names under one address are two attendees, on two devices one', () => {
  const names = (...rows: readonly string[]) =>
    parseReport(
      tableOfText(
        ['Name,Email,Duration (Minutes)', ...rows.map((row) => `${row},h@example.org,60`)].join(
          '\n',
        ),
      ),
      { today },
    ).attendees.map(({ name }) => name)
  expect(names('Ana Horvat', 'Marko Horvat')).toEqual(['Ana Horvat', 'Marko Horvat'])
  expect(names('Ana Horvat', 'Horvat Ana', 'Ana')).toEqual(['Ana Horvat'])
})

test('people of one name are offered with address, city and role', () => {
  const register = new Register()
  importPeople(foundTable('base-mentees.csv'), register, 'mentees')
  const { people, participations } = register.rows
  const report = parseReport(foundTable('49-zoom-namesakes.csv'), { today })
  const [jovan] = matchAttendees(report, peopleForMatching(report, people, participations, []))
  expect(jovan).toMatchObject({ level: 'unsure' })
  expect(jovan?.candidates.map(({ details, role }) => [...details, role])).toEqual([
    ['jovan.ilic@example.org', 'Beograd', 'mentee'],
    ['jovan.ilic.ns@example.org', 'Novi Sad', 'mentee'],
  ])
  const plan = planOf(tableOfText('Ime i prezime,Grad\nJovan Ilić,Niš'), register, {
    kind: 'people',
  })
  expect(plan.rows[0]?.candidates.map(({ details, role }) => [details.at(-1), role])).toEqual([
    ['Beograd', 'mentee'],
    ['Novi Sad', 'mentee'],
  ])
})
