/** Files after failures that people told of other programs: address books, web forms, spreadsheets that changed what they hold. */
import { describe, expect, it, test } from 'vitest'
import { bringInText, peopleIn } from './found'
import type { FoundReport } from './found'

const personIn = (report: FoundReport | undefined): Readonly<Record<string, unknown>> =>
  report?.records.find(({ table }) => table === 'people') ?? {}

const csv = (heads: string, ...rows: readonly string[]): string =>
  `${[heads, ...rows].join('\n')}\n`

describe('An address book', () => {
  it('of Thunderbird: further addresses and telephones, where letters go, no state as a status', () => {
    const [report] = bringInText(
      csv(
        'First Name,Last Name,Display Name,Primary Email,Secondary Email,Work Phone,Home Phone,Mobile Number,Home Address,Home City,Home State,Home ZipCode,Home Country,Work Address,Organization,Web Page 1,Web Page 2',
        'Ana,Anić,Ana Anić,ana@example.org,a2@example.org,011 111 222,011 333 444,061 123 456,Cara Lazara 5,Niš,Nišavski,18000,Srbija,Trg 1,Dom kulture,https://dom.example.org,film.example.org',
      ),
    )
    expect(personIn(report)).toMatchObject({
      ...{ email: 'ana@example.org', phone: '061 123 456', city: 'Niš', street: 'Cara Lazara 5' },
      ...{ postalCode: '18000', country: 'Srbija', organizationAddress: 'Trg 1' },
      'alsoEmail:a2@example.org': true,
      'alsoPhone:011 111 222': true,
      'alsoPhone:011 333 444': true,
      'link:https://dom.example.org/': true,
      'link:https://film.example.org/': true,
    })
    expect(report?.columns.find(({ heading }) => heading === 'Home State')?.becomes).toBe('answer')
    expect(report?.sums.agrees).toBe(true)
  })

  it('of Google: several values in one cell, and no kinds of values', () => {
    const [report] = bringInText(
      csv(
        'Name,Given Name,Family Name,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Organization 1 - Name,Website 1 - Value',
        'Ana Anić,Ana,Anić,* Home,ana@example.org ::: a3@example.org,Work,a2@example.org,Mobile,061 123 456 ::: 062 123 456,Dom kulture,https://ana.example.org',
      ),
    )
    expect(personIn(report)).toMatchObject({
      ...{ email: 'ana@example.org', phone: '061 123 456', organization: 'Dom kulture' },
      'alsoEmail:a2@example.org': true,
      'alsoEmail:a3@example.org': true,
      'alsoPhone:062 123 456': true,
      'link:https://ana.example.org/': true,
    })
    expect(report?.columns.filter(({ becomes }) => becomes === 'skip')).toHaveLength(3)
    expect(report?.sums.agrees).toBe(true)
  })

  it('of Outlook: the second address, though how the first is shown stands between them', () => {
    const [report] = bringInText(
      csv(
        'First Name,Middle Name,Last Name,Company,Home Street,Home City,Home Postal Code,Home Country/Region,Home Phone,Mobile Phone,Birthday,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Web Page',
        'Ana,Marija,Anić,Dom kulture,Cara Lazara 5,Niš,18000,Srbija,011 333 444,061 123 456,0/0/00,ana@example.org,SMTP,Ana Anić (ana@example.org),a2@example.org,https://ana.example.org',
      ),
    )
    expect(personIn(report)).toMatchObject({
      ...{ email: 'ana@example.org', phone: '061 123 456', postalCode: '18000', country: 'Srbija' },
      'alsoEmail:a2@example.org': true,
      'alsoPhone:011 333 444': true,
    })
    expect(report?.sums.agrees).toBe(true)
  })
})

it('A web form: an address written twice is one, a ticked box says “on”', () => {
  const [report] = bringInText(
    csv(
      'email;email_confirm;ime;prezime;pristanak',
      'ana@example.org;ANA@example.org;Ana;Anić;on',
      'bora@example.org;b2@example.org;Bora;Borić;off',
    ),
    'mentees',
  )
  expect(peopleIn(report, 'email', 'alsoEmail:b2@example.org')).toEqual([
    ['ana@example.org', undefined],
    ['bora@example.org', true],
  ])
  const given = report?.records.filter(({ table }) => table === 'applications')
  expect(given?.map(({ consent }) => consent)).toMatchObject([{ given: true }, { given: false }])
  expect(report?.sums.agrees).toBe(true)
})

test.each([
  [
    'a first line that names the separator',
    'sep=;\r\nIme i prezime;E-mail\r\nAna Anić;ana@example.org\r\n',
  ],
  [
    'two marks of the order of bytes',
    '\uFEFF\uFEFFIme i prezime,E-mail\nAna Anić,ana@example.org\n',
  ],
  [
    'spaces nobody sees',
    'Ime\u00A0i prezime,E-mail\u200B\nAna\u00A0Anić,\u200Bana@example.org\u00A0\n',
  ],
  ['lines of an old Mac', 'Ime i prezime\tE-mail\rAna Anić\tana@example.org\r'],
  ['a separator at the end of each line', 'Ime i prezime;E-mail;;\nAna Anić;ana@example.org;;\n'],
  ['empty lines around', '\n\nIme i prezime;E-mail\n\nAna Anić;ana@example.org\n;\n;\n'],
])('Text with %s is read', (_, text) => {
  const [report] = bringInText(text)
  expect(peopleIn(report, 'firstName', 'lastName', 'email')).toEqual([
    ['Ana', 'Anić', 'ana@example.org'],
  ])
  expect(report?.sums.agrees).toBe(true)
})

it('A telephone that a spreadsheet shortened is refused with the reason; one that was guarded is whole', () => {
  const [report] = bringInText(
    csv(
      'Ime i prezime;E-mail;Telefon',
      'Ana Anić;ana@example.org;3,8164E+11',
      'Bora Borić;bora@example.org;="0611234567"',
    ),
  )
  expect(peopleIn(report, 'phone')).toEqual([[null], ['0611234567']])
  expect(report?.sums.values).toMatchObject({ refused: 1, lost: 0 })
})

it('Two headings that begin alike are two columns', () => {
  const [report] = bringInText(
    csv(
      'Ime i prezime,E-mail,Oblast rada,Oblast rada partnera',
      'Ana Anić,ana@example.org,film,ples',
    ),
    'mentors',
  )
  expect(personIn(report)).toMatchObject({ 'field:film': true })
  expect(personIn(report)).not.toHaveProperty('field:ples')
  expect(report?.sums.agrees).toBe(true)
})
