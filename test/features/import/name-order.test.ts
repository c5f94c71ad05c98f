/** The order of names in a column, and names with titles and organizations, from the table to the person. */
import { describe, expect, test } from 'vitest'
import { orderByAddress } from '../../../src-renderer/domain/identity/name-order.rules'
import { nameOrderOf } from '../../../src-renderer/features/import/reading/name-headings'
import { planOf } from './register'
import { foundTable, tableOfText } from './tables'

/** "first / last" of each row. */
const namesOf = (text: string) =>
  planOf(tableOfText(text), undefined, { kind: 'people' }).rows.map(
    ({ draft }) => `${draft?.firstName ?? ''} / ${draft?.lastName ?? ''}`,
  )

describe('a heading says the order', () => {
  test.each([
    ['Name und Vorname', 'lastFirst'],
    ['Vor- und Nachname', 'firstLast'],
    ['Ime i prezime', 'firstLast'],
    ['Презиме и име', 'lastFirst'],
    ['Prezime, ime', 'lastFirst'],
    ['Nom et prénom', 'lastFirst'],
    ['NOM Prénom', 'lastFirst'],
    ['Prénom et nom de famille', 'firstLast'],
    ['Név (vezetéknév, keresztnév)', 'lastFirst'],
    ['Priimek in ime', 'lastFirst'],
    ['Emri dhe mbiemri', 'firstLast'],
    ['Nume și prenume', 'lastFirst'],
    ['First and last name', 'firstLast'],
    ['Surname, first name', 'lastFirst'],
    ['Name', null],
    ['Puno ime', null],
    ['Prezime', null],
    ['First name', null],
    ['Ime / First name', null],
    ['Nom de famille', null],
  ])('%s', (heading, order) => {
    expect(nameOrderOf(heading)).toBe(order)
  })
})

describe('an address says the order', () => {
  test.each([
    ['Horvat Ana', 'ana.horvat@example.org', 'lastFirst'],
    ['Ana Horvat', 'ana.horvat@example.org', 'firstLast'],
    ['Kovács Anna', 'a.kovacs@example.org', 'lastFirst'],
    ['Anna Kovács', 'akovacs@example.org', 'firstLast'],
    ['Đorđević Đorđe', 'djordje.djordjevic@example.org', 'lastFirst'],
    ['Müller Jürgen', 'juergen.mueller@example.org', 'lastFirst'],
    ['Ђурић Јелена', 'jelena_djuric78@example.org', 'lastFirst'],
    ['Ana Horvat', 'office@example.org', null],
    ['Ana', 'ana@example.org', null],
    ['Ana Horvat', null, null],
  ])('%s %s', (name, email, order) => {
    expect(orderByAddress(name, email)).toBe(order)
  })
})

describe('columns', () => {
  test('"Name und Vorname", particles included', () => {
    expect(
      planOf(foundTable('18-name-und-vorname.csv')).rows.map(({ draft }) => draft),
    ).toMatchObject([
      { firstName: 'Đorđe', lastName: 'Ljubičić' },
      { firstName: 'Ljubica', lastName: 'Vučković' },
      { firstName: 'Vesna', lastName: 'van den Berg' },
    ])
  })

  test('Hungarian headings', () => {
    const text =
      'Név,E-mail cím,Telefonszám\nKovács Anna,x1@example.org,06201234567\nDr. Nagy Péter,x2@example.org,'
    expect(namesOf(text)).toEqual(['Anna / Kovács', 'Péter / Nagy'])
  })

  test('a heading that does not say, by the addresses of all rows, and of a row', () => {
    const text =
      'Name,E-mail\nHorvat Ana,ana.horvat@example.org\nTot Nada,office@example.org\nKos Vera,vkos@example.org\nMira Kovač,mira.kovac@example.org'
    expect(namesOf(text)).toEqual(['Ana / Horvat', 'Nada / Tot', 'Vera / Kos', 'Mira / Kovač'])
    const { rows } = planOf(tableOfText(text), undefined, { kind: 'people' })
    expect(rows[3]?.notices).toMatchObject([{ code: 'nameOrderByAddress' }])
  })

  test('a heading that says it is believed, and what speaks against it is told', () => {
    const text = 'Ime i prezime,E-mail\nHorvat Ana,ana.horvat@example.org\nMira Kos,m@example.org'
    expect(namesOf(text)).toEqual(['Horvat / Ana', 'Mira / Kos'])
    const { rows } = planOf(tableOfText(text), undefined, { kind: 'people' })
    expect(rows[0]?.notices).toMatchObject([{ code: 'nameOrderDoubtful' }])
  })

  test('commas and capitals, whatever the heading says', () => {
    expect(
      namesOf('Ime i prezime,E-mail\nKOVÁCS Anna,a@example.org\n"Bek, Srđan",b@example.org'),
    ).toEqual(['Anna / KOVÁCS', 'Srđan / Bek'])
  })
})

describe('nothing of a name is lost', () => {
  test.each(['50-comma-srdjan-masa.csv', '51-comma-full-name.csv'])('%s', (file) => {
    const names = planOf(foundTable(file), undefined, { kind: 'people' }).rows.map(
      ({ name }) => name,
    )
    expect(names.slice(0, 2)).toEqual(['Srđan Bek', 'Maša Kos'])
    if (file.startsWith('50')) expect(names.slice(2)).toEqual(['Srđa Tot', 'Marko Sel', 'Ana Rus'])
  })

  test('what is taken off is the organization, or a note with the whole cell, and is told', () => {
    const text =
      'Ime i prezime,E-mail,Grad\nAna Kos | Dom kulture,a@example.org,Niš\nProf. dr Mira Tot (Aca),b@example.org,Niš'
    const { rows } = planOf(tableOfText(text), undefined, { kind: 'people' })
    expect(rows).toMatchObject([
      { name: 'Ana Kos', draft: { organization: 'Dom kulture', notes: null } },
      {
        name: 'Mira Tot',
        draft: { organization: null, notes: 'Ime i prezime: Prof. dr Mira Tot (Aca)' },
      },
    ])
    expect(rows.flatMap(({ notices }) => notices.map(({ code }) => code))).toEqual([
      'nameTakenApart',
      'nameTakenApart',
    ])
  })

  test('a title in the column of first names is kept as a note', () => {
    const { rows } = planOf(
      tableOfText('Ime,Prezime,E-mail\ndr Ana,Anić,a@example.org'),
      undefined,
      {
        kind: 'people',
      },
    )
    expect(rows[0]).toMatchObject({ name: 'Ana Anić', draft: { notes: 'Ime: dr Ana Anić' } })
  })
})
