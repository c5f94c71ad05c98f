/** Further kinds of files that people have: choices in columns of their own, turned tables, remarks below, addresses, phones abroad. */
import { describe, expect, it, test } from 'vitest'
import { joinChoices } from '../../../src-renderer/features/import/reading/choice-columns.rules'
import { guessHeader } from '../../../src-renderer/features/import/reading/header.rules'
import { turnTable } from '../../../src-renderer/features/import/reading/turned.rules'
import { noPeopleDecisions } from '../../../src-renderer/features/import/people/people-edits.rules'
import {
  decisionsAfterSplit,
  namesInCell,
  namesOfTwo,
  splitRow,
} from '../../../src-renderer/features/import/people/two-people.rules'
import type { RowDecision } from '../../../src-renderer/features/import/reading/import.types'
import { bringInText, peopleIn } from './found'
import { tableOf } from './tables'

describe('A question in several columns, a choice in each', () => {
  const text = [
    'First name,Last name,E-mail,Fields of work [Film],"Fields of work [Design, crafts]",Fields of work [Other],Goals',
    'Ana,Anić,ana@example.org,Yes,Yes,,A festival',
    'Bora,Borić,bora@example.org,No,Yes,Circus,A book',
    'Ceca,Cakić,ceca@example.org,No,No,,A film',
  ].join('\n')

  it('is one answer, which is said; every line and value is accounted for', () => {
    const [report] = bringInText(`${text}\n`, 'mentees')
    expect(report?.sums.agrees).toBe(true)
    const fields = (report?.records ?? [])
      .filter(({ table }) => table === 'people')
      .map((person) => Object.keys(person).filter((key) => key.startsWith('field:')))
    expect(fields).toEqual([
      ['field:Film', 'field:Design, crafts'],
      ['field:Design, crafts', 'field:Circus'],
      [],
    ])
  })

  it('stays as it is where a column says something else than yes or no', () => {
    const rows = [
      ['Name', 'How far [Film]', 'How far [Music]'],
      ['Ana Anić', '3', '1'],
      ['Bora Borić', '1', '5'],
    ]
    const table = tableOf(rows)
    expect(joinChoices(table, guessHeader(table))).toBe(table)
  })
})

describe('A table that is written the other way round', () => {
  const across = [
    ['Ime i prezime', 'Ana Anić', 'Bora Borić'],
    ['E-mail', 'ana@example.org', 'bora@example.org'],
    ['Telefon', '061 123 456', '062 123 456'],
    ['Grad', 'Niš', 'Bor'],
  ]
  const labels = [
    ['Ime i prezime: Ana Anić'],
    ['E-mail: ana@example.org'],
    ['Grad: Niš'],
    [],
    ['Ime i prezime: Bora Borić'],
    ['E-mail: b@example.org'],
    ['Grad: Bor'],
  ]
  const pairs = [
    ['First name', 'Ana'],
    ['Last name', 'Anić'],
    ['E-mail', 'ana@example.org'],
    ['City', 'Niš'],
  ]

  it('is turned: a row for each person, nothing of the file lost', () => {
    const text = across.map((row) => row.join(';')).join('\n')
    const [report] = bringInText(`${text}\n`)
    expect(peopleIn(report, 'firstName', 'lastName', 'email', 'phone', 'city')).toEqual([
      ['Ana', 'Anić', 'ana@example.org', '061 123 456', 'Niš'],
      ['Bora', 'Borić', 'bora@example.org', '062 123 456', 'Bor'],
    ])
    expect(report?.sums.agrees).toBe(true)
    expect(turnTable(tableOf(labels))?.rows).toEqual([
      ['Ime i prezime', 'E-mail', 'Grad'],
      ['Ana Anić', 'ana@example.org', 'Niš'],
      ['Bora Borić', 'b@example.org', 'Bor'],
    ])
    expect(turnTable(tableOf(pairs))?.rows).toEqual([
      ['First name', 'Last name', 'E-mail', 'City'],
      ['Ana', 'Anić', 'ana@example.org', 'Niš'],
    ])
  })

  it('keeps lines that go on, cells beside one another, and what is hidden', () => {
    const letters = [
      ['Ime i prezime: Ana Anić'],
      ['E-mail: ana@example.org'],
      ['Napomena: prva'],
      ['i druga'],
      ['Ime i prezime: Bora Borić'],
      ['E-mail:'],
      ['Napomena:'],
    ]
    expect(turnTable(tableOf(letters))?.rows.slice(1)).toEqual([
      ['Ana Anić', 'ana@example.org', 'prva\ni druga'],
      ['Bora Borić', null, null],
    ])
    const hidden = { rows: [3], columns: [2], isFiltered: false }
    expect(turnTable(tableOf(across, { hidden }))?.hidden).toEqual({
      ...{ rows: [3], columns: [2], isFiltered: false },
    })
  })

  it('is none where the headings stand in a row, or words of the first column only look like headings', () => {
    const straight = [
      ['Ime i prezime', 'E-mail', 'Grad'],
      ['Ana Anić', 'ana@example.org', 'Niš'],
      ['Bora Borić', 'bora@example.org', 'Bor'],
    ]
    expect(turnTable(tableOf(straight))).toBeNull()
    const roles = [
      ['Uloga', 'Ime i prezime'],
      ['Mentor', 'Ana Anić'],
      ['Mentor', 'Bora Borić'],
      ['Mesto', 'Ceca Cakić'],
    ]
    expect(turnTable(tableOf(roles))).toBeNull()
  })
})

describe('A remark of one cell', () => {
  test.each([
    '"Napomena, do petka, hvala"',
    'Napomena: prijave do petka',
    '"Hvala, vidimo se"',
    'Please: reply soon',
  ])('%s is nobody, right below the people too', (remark) => {
    const text = `Ime i prezime,E-mail,Grad\nAna Anić,ana@example.org,Niš\nBora Borić,bora@example.org,Bor\n${remark}\n`
    const [report] = bringInText(text)
    expect(report?.sums.agrees).toBe(true)
    expect(peopleIn(report, 'firstName')).toEqual([['Ana'], ['Bora']])
  })
})

it('The address of an organization is kept as one', () => {
  const text =
    'Ime i prezime,E-mail,Organizacija,Adresa organizacije,Grad\nAna Anić,ana@example.org,Dom kulture,"Trg 1, Šabac",Šabac\n'
  const [report] = bringInText(text)
  expect(peopleIn(report, 'organization', 'organizationAddress', 'city')).toEqual([
    ['Dom kulture', 'Trg 1, Šabac', 'Šabac'],
  ])
  expect(report?.sums.agrees).toBe(true)
})

it('Phones of nine digits get no zero in a Polish list', () => {
  const text = 'Imię,Nazwisko,E-mail,Telefon\nEwa,Nowak,ewa@example.org,601234567\n'
  expect(peopleIn(bringInText(text)[0], 'phone')).toEqual([['601234567']])
})

describe('Two people in one cell', () => {
  const rows = [
    ['Ime i prezime', 'E-mail', 'Grad'],
    ['Vera Kos', 'vera@example.org', 'Niš'],
    ['Ana i Bora Anić', 'anici@example.org', 'Bor'],
    ['Ceca Cakić', 'ceca@example.org', 'Šid'],
  ]

  it('are told by their names, the family name of both', () => {
    expect(namesInCell(tableOf(rows), 3, 0)).toEqual(['Ana Anić', 'Bora Anić'])
    expect(namesOfTwo('Ceca Čolić / Dana Danić')).toEqual(['Ceca Čolić', 'Dana Danić'])
    expect(namesOfTwo('Zoran Lukić, Mira Kovač')).toEqual(['Zoran Lukić', 'Mira Kovač'])
    for (const one of [
      'Vera Kos',
      'Ana i Bora',
      'Film i muzika d.o.o.',
      'Lukić, Zoran',
      'Lukić Kos, Mira',
    ])
      expect(namesOfTwo(one)).toBeNull()
  })

  it('become a row each, of the same line of the file; what was decided about others stays theirs', () => {
    const table = splitRow(
      tableOf(rows, { hidden: { rows: [4], columns: [], isFiltered: false } }),
      3,
      0,
      ['Ana Anić', 'Bora Anić'],
    )
    expect(table.rows.slice(2)).toEqual([
      ['Ana Anić', 'anici@example.org', 'Bor'],
      ['Bora Anić', 'anici@example.org', 'Bor'],
      rows[3],
    ])
    expect([table.lines, table.lineCount, table.hidden?.rows]).toEqual([[1, 2, 3, 3, 4], 4, [5]])
    const decided = {
      ...noPeopleDecisions,
      rows: new Map<number, RowDecision>([
        [2, { choice: 'skip' }],
        [3, { choice: 'new' }],
        [4, { choice: 'row', row: 4 }],
      ]),
      takeNew: new Set(['2:people:city', '3:people:city', '4:people:city']),
    }
    expect(decisionsAfterSplit(decided, 3, 2)).toMatchObject({
      rows: new Map<number, RowDecision>([
        [2, { choice: 'skip' }],
        [5, { choice: 'row', row: 5 }],
      ]),
      takeNew: new Set(['2:people:city', '5:people:city']),
    })
  })
})

describe('What users of other programs reported of their imports', () => {
  it('an address book of Google: values are taken, their types are not', () => {
    const text =
      'Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name\nИмена Презић,Имена,Презић,* Home,imena@example.org,Mobile,+381 61 111 2222,Work,Дом културе\n'
    const [report] = bringInText(text)
    expect(peopleIn(report, 'firstName', 'lastName', 'email', 'phone', 'organization')).toEqual([
      ['Имена', 'Презић', 'imena@example.org', '+381 61 111 2222', 'Дом културе'],
    ])
    expect(report?.sums.agrees).toBe(true)
  })

  it('"name , lastname": the last name beside half a name is not lost', () => {
    const text = 'name ,lastname ,email \njohn,doe,john@example.org\njane,roe,jane@example.org\n'
    expect(peopleIn(bringInText(text)[0], 'firstName', 'lastName')).toEqual([
      ['john', 'doe'],
      ['jane', 'roe'],
    ])
  })

  it('signs as web pages write them are read, and that is noted', () => {
    const text =
      'Name,E-mail,Organization\nSean O&#39;Brien,sean@example.org,L&rsquo;Enclume &amp; Co\nMarija &Scaron;ari&#263;,marija@example.org,AT&T &lt;b&gt;\n'
    const [report] = bringInText(text)
    expect(peopleIn(report, 'firstName', 'lastName', 'organization')).toEqual([
      ['Sean', "O'Brien", 'L’Enclume & Co'],
      ['Marija', 'Šarić', 'AT&T &lt;b&gt;'],
    ])
  })

  it.each(['0/0/00', '0000-00-00', '00.00.0000.'])('%s is no day', (none) => {
    const text = `First Name,Last Name,Birthday,E-mail Address\nAna,Anić,${none},ana@example.org\nBora,Borić,1990-03-12,bora@example.org\n`
    const [report] = bringInText(text)
    expect(report?.sums.values).toMatchObject({ refused: 0, lost: 0 })
    expect(peopleIn(report, 'birthDate')).toEqual([[null], ['1990-03-12']])
  })

  it.each([
    [
      'without headings, the first line is somebody too',
      'Nodira Karimova,nodira@example.org\nBora Borić,bora@example.org\nCeca Cakić,ceca@example.org\n',
    ],
    [
      'with the mark of UTF-8 and no headings',
      '\ufeffnodira@example.org,Nodira Karimova\nbora@example.org,Bora Borić\nceca@example.org,Ceca Cakić\n',
    ],
    [
      'with semicolons and headings in Uzbek',
      'Ism;Familiya;Pochta\nNodira;Karimova;nodira@example.org\nBora;Borić;bora@example.org\nCeca;Cakić;ceca@example.org\n',
    ],
    [
      'that says its own separator',
      'sep=;\nIme;Prezime;Mejl\nNodira;Karimova;nodira@example.org\nBora;Borić;bora@example.org\nCeca;Cakić;ceca@example.org\n',
    ],
  ])('a list %s', (_, text) => {
    expect(peopleIn(bringInText(text)[0], 'firstName', 'lastName', 'email')).toEqual([
      ['Nodira', 'Karimova', 'nodira@example.org'],
      ['Bora', 'Borić', 'bora@example.org'],
      ['Ceca', 'Cakić', 'ceca@example.org'],
    ])
  })

  it('one person with both names of one mail service is put to somebody, not doubled', () => {
    const text =
      'Ime,Prezime,E-mail\nAna,Anić,ana.anic@gmail.com\nAna,Anić,anaanic@googlemail.com\n'
    expect(bringInText(text)[0]?.sums.lines).toMatchObject({ new: 1, undecided: 1 })
  })

  it('addresses in capitals, with a semicolon behind, as a link or beside the name are addresses', () => {
    const text =
      'Name,Email\n"Anić, Ana" , ANA@EXAMPLE.ORG \nBora Borić,bora@example.org;\nCeca Cakić,mailto:ceca@example.org\n"Dana Danić <dana@example.org>",\n'
    const emails = peopleIn(bringInText(text)[0], 'email').map(([email]) =>
      String(email).toLowerCase(),
    )
    expect(emails).toEqual(['ana', 'bora', 'ceca', 'dana'].map((name) => `${name}@example.org`))
  })
})
