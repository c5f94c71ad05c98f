/** Lists kept by hand and exports of services: contacts in one cell, people called by what they are, values in several columns. */
import { describe, expect, it, test } from 'vitest'
import { bringInText, peopleIn } from './found'
import type { FoundReport } from './found'

const becomes = (report: FoundReport | undefined): readonly string[] =>
  (report?.columns ?? []).map(({ heading, becomes: target }) => `${heading}: ${target}`)

describe('A list with one column for contacts', () => {
  const text = [
    ';Mentori u 2026;;;;',
    ';;;;;',
    'R.b.;Mentor/ka;Kontakt;Oblast;Koliko mentija;Napomena',
    '1.;dr Vera Kostić, red. prof.;vera@example.org, 064/111-222;film i TV;do 2;samo online',
    '2.;Milan Đurić;milan@example.org;muzika;1-2;',
    '3.;Olga Perić;tel. 065 333 444, e-mail: olga@example.org;muzika;1;',
  ].join('\n')

  it('is one of mentors, each with an address and a telephone', () => {
    const [report] = bringInText(text, null)
    expect(report?.kind).toBe('mentors')
    expect(peopleIn(report, 'firstName', 'lastName', 'email', 'phone')).toEqual(
      [
        ['Vera', 'Kostić', 'vera@example.org', '064/111-222'],
        ['Milan', 'Đurić', 'milan@example.org', undefined],
        ['Olga', 'Perić', 'olga@example.org', '065 333 444'],
      ].map((row) => row.map((value) => value ?? null)),
    )
    expect(report?.sums.agrees).toBe(true)
  })

  it('loses none of several addresses and telephones in one cell', () => {
    const [report] = bringInText(
      [
        'Ime i prezime;E-mail;Telefon',
        'Ana Zorić;ana@example.org, 065 111 222;064 333 444',
        'Boban Ćirić;;boban@example.org 063 555 666, b.ciric@example.org',
        'Vera Kostić;vera@example.org (od 01.03.2020, 2019-2020);',
      ].join('\n'),
    )
    const everything = (report?.records ?? []).filter(({ table }) => table === 'people')
    expect(everything).toMatchObject([
      { email: 'ana@example.org', phone: '064 333 444', 'alsoPhone:065 111 222': true },
      { email: 'boban@example.org', phone: '063 555 666', 'alsoEmail:b.ciric@example.org': true },
      { email: 'vera@example.org', phone: null },
    ])
    expect(report?.sums.agrees).toBe(true)
  })

  it('may be one of addresses with telephones among them', () => {
    const [report] = bringInText(
      'Ime i prezime;E-mail\nAna Zorić;ana@example.org (064 111 2222)\nBoban Ćirić;boban@example.org\n',
    )
    expect(peopleIn(report, 'email', 'phone')).toEqual([
      ['ana@example.org', '064 111 2222'],
      ['boban@example.org', null],
    ])
  })
})

test.each(['Mentor/ka', 'Mentorka', 'Polaznici', 'Kandidatkinja', 'Učesnik/ca'])(
  'names below “%s” are names',
  (heading) => {
    const [report] = bringInText(`${heading},Grad\nAna Zorić,Niš\nBoban Ćirić,Bor\n`)
    expect(peopleIn(report, 'firstName', 'city')).toEqual([
      ['Ana', 'Niš'],
      ['Boban', 'Bor'],
    ])
  },
)

it('Jotform: parts of a name, a telephone and a day in columns of their own', () => {
  const text = [
    'Submission Date,Full Name - First Name,Full Name - Last Name,E-mail,Phone Number - Area Code,Phone Number - Phone Number,Birth Date - Month,Birth Date - Day,Birth Date - Year',
    '"Mar 14, 2026",Ana,Zorić,ana@example.org,064,1112222,March,12,1990',
    '"Mar 15, 2026",Boban,Ćirić,boban@example.org,065,3334444,November,2,1985',
  ].join('\n')
  const [report] = bringInText(text, 'mentees')
  expect(peopleIn(report, 'firstName', 'lastName', 'phone', 'birthDate')).toEqual([
    ['Ana', 'Zorić', '064 1112222', '1990-03-12'],
    ['Boban', 'Ćirić', '065 3334444', '1985-11-02'],
  ])
  expect(report?.sums.agrees).toBe(true)
})

it('Microsoft Forms: an address that says “anonymous” of everybody is none', () => {
  const text = [
    'ID;Start time;Completion time;Email;Name;Ime i prezime;Grad',
    '1;2026-03-01 10:00;2026-03-01 10:05;anonymous;;Ana Zorić;Niš',
    '2;2026-03-02 10:00;2026-03-02 10:05;anonymous;;Boban Ćirić;Pirot',
  ].join('\n')
  expect(becomes(bringInText(text, 'mentees')[0])).toContain('Email: skip')
})

it('Mailchimp: what the service keeps of its own is left out', () => {
  const text = [
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,CONFIRM_IP,LATITUDE,TIMEZONE,LEID,TAGS',
    'ana@example.org,Ana,Zorić,2,2020-05-05 10:10:10,10.0.0.1,43.3,Europe/Belgrade,11,"mentori,2020"',
  ].join('\n')
  expect(peopleIn(bringInText(text)[0], 'email', 'firstName', 'notes')).toEqual([
    ['ana@example.org', 'Ana', null],
  ])
})

it('A numbered list of lines is one of names', () => {
  const [report] = bringInText(
    'Polaznici 2026\n\n1. Ana Zorić – Niš\n2. Boban Ćirić – Pirot\n3. Vera Kostić – Bor\n',
    'mentees',
    'list.txt',
  )
  expect(peopleIn(report, 'firstName', 'lastName', 'notes')).toEqual([
    ['Ana', 'Zorić', 'A: 1. Ana Zorić – Niš'],
    ['Boban', 'Ćirić', 'A: 2. Boban Ćirić – Pirot'],
    ['Vera', 'Kostić', 'A: 3. Vera Kostić – Bor'],
  ])
})
