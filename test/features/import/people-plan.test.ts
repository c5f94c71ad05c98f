/** Lists of people: every row in one pile, nobody twice, nothing overwritten. */
import { describe, expect, test } from 'vitest'
import type { RowStatus } from '../../../src-renderer/features/import/reading/import.types'
import {
  noPeopleDecisions,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { aPerson } from '../../builders'
import { Register, importPeople, planOf } from './register'
import { csvFixture, tableOfText, truth, workbookFixture } from './tables'

const applications = () => csvFixture('mentee-applications.csv')
const mentors = () => workbookFixture('mentors.xlsx')
const rowStatuses = (plan: ReturnType<typeof planOf>): RowStatus[] =>
  plan.rows.map((row) => row.rowStatus)

describe('the sample applications', () => {
  test('are 61 people in 70 rows: seven rows repeat somebody, one is hostile, one blank', () => {
    const plan = planOf(applications())
    expect(plan.rows).toHaveLength(truth.applicationRows)
    expect(plan.counts).toEqual({
      new: truth.distinctApplicants,
      existing: 0,
      sameAsRow: 7,
      unsure: 0,
      wrong: 1,
      blank: 1,
    })
  })

  test('repeat people by address or by name and birth date, and say which row is repeated', () => {
    const repeated = planOf(applications()).rows.filter((row) => row.rowStatus === 'sameAsRow')
    expect(repeated.map(({ name, reason }) => [name, reason])).toEqual([
      ['Teodora Žunić', 'email'],
      ['Jelena Simic', 'nameAndBirth'],
      ['Žarko Szabó', 'email'],
      ['Teodora Secerovic', 'nameAndBirth'],
      ['Sanja Nađ', 'email'],
      ['Sanja Markovic', 'nameAndBirth'],
      ['Žarko Obradović', 'email'],
    ])
    expect(repeated.every((row) => row.sameAs === row.row - 1)).toBe(true)
  })

  test('report every value that was not taken, by row and column', () => {
    const found = planOf(applications()).problems.map(({ code, row, heading }) => [
      code,
      row,
      heading,
    ])
    expect(found).toEqual([
      ['dateUnreadable', 18, 'Datum rođenja (dd.mm.gggg.)'],
      ['dateUnreadable', 67, 'Datum rođenja (dd.mm.gggg.)'],
      ['formulaText', 70, 'Ime / First name'],
      ['emailInvalid', 70, 'Email Address'],
    ])
  })

  test('become people, participations as applied, and applications, with answers and consent', () => {
    const register = new Register()
    importPeople(applications(), register)
    const { people, participations, applications: sent } = register.rows
    expect([people.length, participations.length, sent.length]).toEqual([61, 61, 61])
    expect(new Set(participations.map((row) => `${row.role} ${row.status}`))).toEqual(
      new Set(['mentee applied']),
    )
    const goran = people.find((person) => person.email === 'goran.milosevic@example.org')
    expect(goran).toMatchObject({
      firstName: 'Goran',
      birthDate: '1988-02-25',
      city: 'Sombor',
      'field:music festivals': true,
    })
    expect(sent.find((row) => row.personId === goran?.id)).toMatchObject({
      id: `cycle~${goran?.id ?? ''}`,
      submittedAt: '2020-01-20T19:51:46',
      consent: { given: true, text: 'Da, saglasan/na sam / Yes', on: '2020-01-20' },
    })
    const without = people.find(
      (person) => person.firstName === 'Katarina' && person.lastName === 'Simić',
    )
    expect(sent.find((row) => row.personId === without?.id)?.consent).toBeNull()
  })

  test('imported again bring nobody new and change nothing', () => {
    const register = new Register()
    importPeople(applications(), register)
    importPeople(mentors(), register)
    for (const table of [applications(), mentors()]) {
      const plan = planOf(table, register)
      expect(plan.counts.new + plan.counts.unsure).toBe(0)
      expect(planEdits(plan, noPeopleDecisions, register.context())).toEqual([])
    }
  })
})

describe('the sample mentors', () => {
  test('are 28, invited, with how many they take', () => {
    const register = new Register()
    const plan = importPeople(mentors(), register)
    expect(plan.counts.new).toBe(truth.mentors)
    const { people, participations } = register.rows
    expect(participations.map((row) => row.status)).toEqual(Array(28).fill('invited'))
    expect(participations.slice(0, 3).map((row) => [row.capacity, row.capacityNote])).toEqual([
      [1, null],
      [2, '1-2'],
      [null, null],
    ])
    expect(people[2]?.phone).toBe('+381 62 3451921')
    expect(people[1]?.notes).toBe('samo online\nPrvi put mentor od: 2012-06-25')
  })

  test('of an older list in Cyrillic, names alone, are put to the user', () => {
    const register = new Register()
    importPeople(mentors(), register)
    const plan = planOf(workbookFixture('mentors.xlsx', 1), register)
    expect(plan.counts).toMatchObject({ new: 0, unsure: 6 })
    expect(plan.rows[0]?.candidates[0]).toMatchObject({ name: 'Jelena Popović', reasons: ['name'] })
  })
})

const head = 'Ime;Prezime;E-mail;Telefon;Datum rođenja;Grad\n'
const people = (rows: string) => tableOfText(head + rows)

describe('who is who', () => {
  test.each<[string, string, RowStatus]>([
    [
      'same address in other case',
      'Ana;Anić;A@example.org ;;;\nAna;Anić;a@EXAMPLE.org;;;',
      'sameAsRow',
    ],
    [
      'same name without marks and same birth date',
      'Đurđa;Ćosić;a@example.org;;1.2.1990.;\nDjurdja;Cosic;b@example.org;;1.2.1990.;',
      'sameAsRow',
    ],
    [
      'same name in another script and same birth date',
      'Đorđe;Žunić;;;1.2.1990.;\nЂорђе;Жунић;;;1.2.1990.;',
      'sameAsRow',
    ],
    ['same name and phone', 'Ana;Anić;;064 123 4567;;\nAna;Anić;;+381 64 1234567;;', 'sameAsRow'],
    [
      'same name and nothing else',
      'Ana;Anić;a@example.org;;;\nAna;Anić;b@example.org;;;',
      'unsure',
    ],
    ['same name, one birth date unknown', 'Ana;Anić;;;1.2.1990.;\nAna;Anić;;;;', 'unsure'],
    ['same name, other birth date', 'Ana;Anić;;;1.2.1990.;\nAna;Anić;;;3.4.1991.;', 'new'],
    ['same phone, other name', 'Ana;Anić;;064 123 4567;;\nBora;Borić;;064 123 4567;;', 'unsure'],
    [
      'same address, other name',
      'Ana;Anić;office@example.org;;;\nBora;Borić;office@example.org;;;',
      'unsure',
    ],
    [
      'same address after marriage',
      'Ana;Anić;a@example.org;;;\nAna;Borić;a@example.org;;;',
      'sameAsRow',
    ],
    ['nothing in common', 'Ana;Anić;;;;\nBora;Borić;;;;', 'new'],
  ])('%s: the second row is %s', (_, rows, rowStatus) => {
    expect(rowStatuses(planOf(people(rows), new Register(), { kind: 'people' }))[1]).toBe(rowStatus)
  })

  test('somebody who is certainly two people of the register is put to the user', () => {
    const register = new Register()
    importPeople(
      people('Ana;Anić;a@example.org;;;\nAna;Anić;b@example.org;;1.2.1990.;'),
      register,
      'people',
    )
    register.apply([
      {
        table: 'people',
        id: 'other',
        set: {
          firstName: 'Ana',
          lastName: 'Anić',
          email: 'b@example.org',
          phone: null,
          birthDate: '1990-02-01',
        },
      },
    ])
    const [row] = planOf(people('Ana;Anić;a@example.org;;1.2.1990.;'), register, {
      kind: 'people',
    }).rows
    expect(row?.rowStatus).toBe('unsure')
    expect(row?.candidates.map((candidate) => candidate.personId)).toEqual(['id1', 'other'])
  })
})

describe('rows that cannot be imported', () => {
  const marks = 'a\u0301'.repeat(1) + '\u0301'.repeat(10_000)
  test.each([
    ['=HYPERLINK("http://evil.example");;;;;', 'formulaText'],
    ['@SUM(A1);;;;;', 'formulaText'],
    ['+cmd|;;;;;', 'formulaText'],
    ['<b>Ana</b>;;;;;', 'nameUnreadable'],
    [';;ana@example.org;;;', 'nameMissing'],
    ['/;-;ana@example.org;;;', 'nameMissing'],
    [`${marks};;;;;`, 'tooManyMarks'],
    [`${'x'.repeat(400)};;;;;`, 'nameTooLong'],
    ['12345;;;;;', 'nameUnreadable'],
  ])('%s is wrong: %s', (row, code) => {
    const plan = planOf(people(row), new Register(), { kind: 'people' })
    expect(plan.rows[0]?.rowStatus).toBe('wrong')
    expect(plan.problems[0]).toMatchObject({ code, row: 2 })
  })

  test('a formula beside a plausible name is left out, the person is imported', () => {
    const register = new Register()
    const plan = importPeople(
      people('Ana;Anić;a@example.org;;;=HYPERLINK("x")'),
      register,
      'people',
    )
    expect(plan.problems).toMatchObject([{ code: 'formulaText', heading: 'Grad' }])
    expect(register.rows.people[0]).toMatchObject({ firstName: 'Ana', city: null })
  })

  test('long names, particles and other scripts are kept as typed', () => {
    const long = 'Ж'.repeat(200)
    const register = new Register()
    importPeople(people(`${long};van den Berg;;;;\n محمد ;O'Konor;;;;`), register, 'people')
    expect(register.rows.people.map((person) => person.firstName)).toEqual([long, 'محمد'])
  })

  test('hidden characters and look-alike letters are remarked upon', () => {
    const plan = planOf(people('Jelen\u0430;Il\u200bić;;;;'), new Register(), { kind: 'people' })
    expect(plan.notices.map((notice) => notice.code)).toEqual(['mixedScripts', 'invisibleRemoved'])
    expect(plan.rows[0]?.draft).toMatchObject({ lastName: 'Ilić' })
  })

  test('how a person is spoken of is read where a column says it, and nothing is made of anything else', () => {
    for (const heading of ['Pol', 'Gender', 'Geschlecht']) {
      const text = `Ime,Prezime,${heading}\nAna,Anić,Ž\nBoban,Ćirić,muški\nCeca,Babić,weiblich\nDao,Li,divers\nEma,Ek,`
      const register = new Register()
      const plan = importPeople(tableOfText(text), register, 'people')
      expect(register.rows.people.map(({ gender }) => gender ?? null)).toEqual([
        ...['female', 'male', 'female'],
        ...[null, null],
      ])
      expect(plan.problems).toMatchObject([{ code: 'genderUnknown', heading, value: 'divers' }])
    }
  })
})

test('somebody is known by a further address, and by a further telephone with the name', () => {
  const register = new Register()
  const vera = aPerson({
    firstName: 'Vera',
    lastName: 'Kos',
    email: 'vera@example.org',
    phone: null,
    birthDate: null,
    'alsoEmail:v.kos@example.org': true,
    'alsoPhone:064 123 4567': true,
  })
  register.apply([{ table: 'people', id: vera.id, set: { ...vera } }])
  const rows = planOf(
    tableOfText(
      'Ime,Prezime,E-mail,Telefon\nVera,Kos,v.kos@example.org,\nVera,Kos,,+381641234567\nVera,Kos,,',
    ),
    register,
    { kind: 'people' },
  ).rows
  expect(rows.slice(0, 2).map(({ personId, reason }) => [personId, reason])).toEqual([
    [vera.id, 'email'],
    [vera.id, 'nameAndPhone'],
  ])
})
