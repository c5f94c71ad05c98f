/** The further fields of a person in a file: by their headings in many languages, never over what is here, nothing of a cell lost. */
import { describe, expect, it, test } from 'vitest'
import { guessHeader } from '../../../src-renderer/features/import/reading/header.rules'
import { headingMatches } from '../../../src-renderer/features/import/reading/header-words.rules'
import { guessColumns } from '../../../src-renderer/features/import/reading/columns.rules'
import {
  noPeopleDecisions,
  planEdits,
} from '../../../src-renderer/features/import/people/people-edits.rules'
import { takeNewKey } from '../../../src-renderer/features/import/people/draft-fields.rules'
import { bringInText } from './found'
import { importPeople, planOf, Register } from './register'
import { tableOf } from './tables'

test.each([
  ['Drugi mejl', 'alsoEmail'],
  ['Alternate email', 'alsoEmail'],
  ['Zweite E-Mail', 'alsoEmail'],
  ['Fiksni telefon', 'alsoPhone'],
  ['Festnetz', 'alsoPhone'],
  ['Vezetékes telefon', 'alsoPhone'],
  ['Улица и број', 'street'],
  ['Adresa stanovanja', 'street'],
  ['Adresse postale', 'street'],
  ['PLZ', 'postalCode'],
  ['Поштански број', 'postalCode'],
  ['Kod pocztowy', 'postalCode'],
  ['Država', 'country'],
  ['Ország', 'country'],
  ['LinkedIn', 'links'],
  ['Веб страница', 'links'],
  ['Koje jezike govorite?', 'speaks'],
  ['Sprachkenntnisse', 'speaks'],
  ['Langues parlées', 'speaks'],
  ['How is your name pronounced?', 'pronunciation'],
  ['Izgovor imena', 'pronunciation'],
  ['Dietary requirements', 'needs'],
  ['Алергије', 'needs'],
  ['Unverträglichkeiten', 'needs'],
  ['Име ћирилицом', 'nameInOtherScript'],
  ['Vokativ', 'vocative'],
  ['Dativ', 'dative'],
  ['Preferred language', 'language'],
  ['E-mail adresa', 'email'],
  ['Adresa e-pošte', 'email'],
  ['Adresa organizacije', 'organizationAddress'],
])('“%s” is read as %s', (heading, target) => {
  expect(headingMatches(heading, 'people')[0]?.target).toBe(target)
})

const head = [
  ...['Ime i prezime', 'Ime i prezime ćirilicom', 'E-mail', 'Drugi e-mail', 'Telefon'],
  ...['Fiksni telefon', 'Ulica i broj', 'Poštanski broj', 'Država', 'Instagram', 'Portfolio'],
  ...['Koje jezike govorite?', 'Izgovor imena', 'Ishrana', 'Vokativ', 'Jezik prepiske'],
]
const full = [
  ...['Đorđe Žunić', 'Ђорђе Жунић', 'djordje@example.org', 'DJ2@example.org', '061 123 456'],
  ...['011 222 333', 'Cara Lazara 5', 11000, 'Srbija', 'instagram.com/dj', 'donosim na papiru'],
  ...['srpski, engleski i nemački', 'DJOR-dje', 'vegan', 'Đorđe', 'srpski (ćirilica)'],
]
const blank = ['Đorđe Žunić', null, 'djordje@example.org', ...head.slice(3).map(() => null)]

const stored = {
  nameInOtherScript: 'Ђорђе Жунић',
  street: 'Cara Lazara 5',
  postalCode: '11000',
  country: 'Srbija',
  pronunciation: 'DJOR-dje',
  needs: 'vegan',
  language: 'sr-Cyrl',
  'vocative:sr-Latn': 'Đorđe',
  'alsoEmail:dj2@example.org': true,
  'alsoPhone:011 222 333': true,
  'link:https://instagram.com/dj': true,
  'speaks:srpski': true,
  'speaks:engleski': true,
  'speaks:nemački': true,
}

describe('A row with further fields', () => {
  it('fills each of them, and what fits none is kept under its own heading', () => {
    const register = new Register()
    importPeople(tableOf([head, full]), register, 'mentees')
    expect(register.rows.people[0]).toMatchObject(stored)
    expect(register.rows.applications[0]).toMatchObject({ 'answer:Portfolio': 'donosim na papiru' })
  })

  it('accounts for every value', () => {
    const cells = [head, full].map((row) => row.map((cell) => `"${String(cell)}"`).join(','))
    const [report] = bringInText(`${cells.join('\n')}\n`, 'mentees')
    expect(report?.sums.values).toMatchObject({ imported: head.length, lost: 0, leftOut: 0 })
    expect(report?.sums.agrees).toBe(true)
  })

  it('changes nothing the second time, nor with empty cells', () => {
    const register = new Register()
    importPeople(tableOf([head, full]), register, 'mentees')
    for (const again of [full, blank]) {
      const plan = planOf(tableOf([head, again]), register, { kind: 'mentees' })
      expect(plan.rows[0]?.changes).toEqual([])
      expect(planEdits(plan, noPeopleDecisions, register.context())).toEqual([])
    }
  })

  it('fills what is blank here, leaves what is here, and either can be decided otherwise', () => {
    const register = new Register()
    importPeople(tableOf([head, blank]), register, 'mentees')
    const [person] = register.rows.people
    register.apply([
      {
        table: 'people',
        id: person?.id ?? '',
        set: { street: 'Nušićeva 1', 'speaks:Srpski': true },
      },
    ])
    const plan = planOf(tableOf([head, full]), register, { kind: 'mentees' })
    const [row] = plan.rows
    const kept = row?.changes.filter(({ effect }) => effect === 'kept').map(({ field }) => field)
    expect(kept).toEqual(['street'])
    const filled = row?.changes.filter(({ effect }) => effect === 'filled')
    // One language is here already, only written with a capital.
    expect(filled?.map(({ field }) => field)).not.toContain('speaks:srpski')
    const key = (field: string): string => takeNewKey(2, 'people', field)
    const decisions = {
      ...noPeopleDecisions,
      takeNew: new Set([key('street')]),
      refused: new Set((filled ?? []).map(({ table, field }) => takeNewKey(2, table, field))),
    }
    expect(planEdits(plan, decisions, register.context())).toEqual([
      { table: 'people', id: person?.id, set: { street: 'Cara Lazara 5' }, mustExist: true },
    ])
  })
})

describe('Several columns of one meaning', () => {
  it('a second address or telephone is a further one, and fills the gap where the first is empty', () => {
    const register = new Register()
    const rows = [
      ['Ime i prezime', 'Mejl', 'Mejl 2', 'Telefon', 'Kućni telefon'],
      ['Ana Anić', 'ana@example.org', 'a2@example.org', '', '011 333 444'],
      ['Bora Borić', '', 'bora@example.org', '061 222 333', '061-222-333'],
    ]
    importPeople(tableOf(rows), register, 'people')
    const [ana, bora] = register.rows.people
    expect(ana).toMatchObject({ email: 'ana@example.org', 'alsoEmail:a2@example.org': true })
    expect(ana?.phone).toBe('011 333 444')
    expect(bora).toMatchObject({ email: 'bora@example.org', phone: '061 222 333' })
    expect(Object.keys(bora ?? {}).filter((key) => key.startsWith('also'))).toEqual([])
  })

  it('every page is a link, whatever it is called', () => {
    const register = new Register()
    const rows = [
      ['Ime i prezime', 'E-mail', 'Sajt', 'Instagram', 'LinkedIn'],
      ['Ana Anić', 'ana@example.org', 'ana.example.org', '', 'https://linkedin.com/in/ana'],
    ]
    importPeople(tableOf(rows), register, 'people')
    expect(
      Object.keys(register.rows.people[0] ?? {}).filter((key) => key.startsWith('link:')),
    ).toEqual(['link:https://ana.example.org/', 'link:https://linkedin.com/in/ana'])
  })

  it('a name in a named script is the name where there is no other', () => {
    const table = tableOf([
      ['Ime i prezime (latinicom)', 'E-mail'],
      ['Ana Anić', 'ana@example.org'],
      ['Bora Borić', 'bora@example.org'],
    ])
    expect(guessColumns(table, guessHeader(table), 'people')[0]?.target).toBe('fullName')
  })
})

it('A script, a letter that runs and a language nobody knows stay out of the fields', () => {
  const register = new Register()
  const rows = [
    ['Ime i prezime', 'E-mail', 'Sajt', 'Jezik prepiske', 'Drugi mejl', 'Ime ćirilicom'],
    ['Ana Anić', 'ana@example.org', 'javascript:alert(1)', 'klingonski', 'nema', 'Ana Anic'],
  ]
  importPeople(tableOf(rows), register, 'mentees')
  expect(register.rows.people[0]).toMatchObject({ nameInOtherScript: null })
  expect(register.rows.people[0]).not.toHaveProperty('language')
  expect(register.rows.applications[0]).toMatchObject({
    'answer:Sajt': 'javascript:alert(1)',
    'answer:Jezik prepiske': 'klingonski',
    'answer:Ime ćirilicom': 'Ana Anic',
  })
})
