/** Tables of many layouts and languages: the headings are found, the columns and the kind are guessed. */
import { describe, expect, test } from 'vitest'
import type { InCell } from '../../../src-shared/documents'
import type { Target } from '../../../src-renderer/features/import/reading/import.types'
import type { ImportKind } from '../../../src-renderer/app/import-request'
import { mappingOf } from '../../../src-renderer/features/import/reading/columns.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { csvFixture, tableOf, tableOfText, workbookFixture } from './tables'

/** Reads a table and gives its targets by heading. */
function targets(rows: readonly (readonly InCell[])[], kind?: ImportKind): Record<string, Target> {
  const reading = readTable(tableOf(rows), kind === undefined ? {} : { kind })
  return Object.fromEntries(reading.columns.map((guess) => [guess.heading, guess.target]))
}

describe('a list of people', () => {
  test.each(['ucesnici.csv', 'Participants 2026.csv', 'attendees.csv'])(
    'called %s is one of people while no column tells of attendance',
    (fileName) => {
      const people = 'Ime,Prezime,E-mail,Grad\nAna,Anić,ana@example.org,Bor\n'
      expect(readTable(tableOfText(people), { fileName }).kind).toBe('people')
      const came = 'Ime,Prezime,Join time\nAna,Anić,18:00\n'
      expect(readTable(tableOfText(came), { fileName }).kind).toBe('attendance')
    },
  )
})

describe('the sample files', () => {
  test.each([
    ['mentee-applications.csv', 'utf-8', 'mentees', 1, 70],
    ['workshops-cp1250.csv', 'windows-1250', 'workshops', 1, 8],
    ['zoom-participants.csv', 'utf-8', 'attendance', 4, 64],
    ['teams-attendance.csv', 'utf-16le', 'attendance', 9, 51],
  ])('%s is understood without help', (name, encoding, kind, headerRow, rows) => {
    const reading = readTable(csvFixture(name, encoding))
    expect(reading.kind).toBe(kind)
    expect(reading.header.headerRow).toBe(headerRow)
    expect(reading.header.dataRows).toHaveLength(rows)
  })

  test('the workbook of mentors has its headings below a merged title and a row of totals at the end', () => {
    const reading = readTable(workbookFixture('mentors.xlsx'))
    expect(reading.kind).toBe('mentors')
    expect(reading.header.headerRow).toBe(3)
    expect(reading.header.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'aboveTable'],
      [33, 'total'],
    ])
    expect(reading.mapping).toEqual([
      ...['skip', 'fullName', 'organization', 'city', 'email', 'phone', 'fields', 'capacity'],
      ...['answer', 'notes'],
    ])
  })

  test('the columns of the application form are all found', () => {
    expect(readTable(csvFixture('mentee-applications.csv')).mapping).toEqual([
      ...['submittedAt', 'firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'],
      ...['organization', 'fields', 'goals', 'wishedMentor', 'consent'],
    ])
  })
})

describe('headings', () => {
  test('in Cyrillic mean the same as in Latin', () => {
    const cyrillic = [
      'Име',
      'Презиме',
      'Електронска пошта',
      'Број телефона',
      'Место',
      'Датум рођења',
    ]
    const row = ['Мара', 'Илић', 'mara@example.org', '064 123 4567', 'Ниш', '1.2.1990.']
    expect(Object.values(targets([cyrillic, row], 'people'))).toEqual([
      ...['firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'],
    ])
  })

  test.each([
    [
      'German',
      ['Vorname', 'Name', 'E-Mail', 'Telefonnummer', 'Wohnort', 'Geburtsdatum'],
      ['firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'German',
      ['Vor- und Nachname', 'E-Mail-Adresse', 'Firma'],
      ['fullName', 'email', 'organization'],
    ],
    [
      'French',
      ['Prénom', 'Nom', 'Courriel', 'Téléphone', 'Ville', 'Date de naissance'],
      ['firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'Hungarian',
      ['Vezetéknév', 'Keresztnév', 'E-mail cím', 'Telefonszám', 'Város', 'Születési dátum'],
      ['lastName', 'firstName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'Spanish',
      ['Nombre', 'Apellidos', 'Correo electrónico', 'Teléfono', 'Ciudad', 'Fecha de nacimiento'],
      ['firstName', 'lastName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'Slovene',
      ['Ime in priimek', 'E-pošta', 'Telefon', 'Kraj', 'Datum rojstva'],
      ['fullName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'Croatian',
      ['Ime i prezime', 'E-mail', 'Mobitel', 'Mjesto', 'Datum rođenja'],
      ['fullName', 'email', 'phone', 'city', 'birthDate'],
    ],
    [
      'English',
      ['Surname', 'Given name', 'E-mail address', 'Mobile phone', 'Town', 'DOB'],
      ['lastName', 'firstName', 'email', 'phone', 'city', 'birthDate'],
    ],
  ])('in %s are known', (_, headings, expected) => {
    const sample: Partial<Record<string, string>> = {
      firstName: 'Mara',
      lastName: 'Kern',
      fullName: 'Mara Kern',
      email: 'mara@example.org',
      phone: '+381 64 1234567',
      city: 'Graz',
      birthDate: '1990-02-01',
      organization: 'Galerie Nord',
    }
    const rows = [
      headings,
      expected.map((target) => sample[target] ?? ''),
      expected.map((target) => sample[target] ?? ''),
    ]
    expect(Object.values(targets(rows, 'people'))).toEqual(expected)
  })

  test('that are long questions are known by what they ask', () => {
    const found = targets(
      [
        [
          'Vaše ime i prezime *',
          'U kojim oblastima želite podršku? (izaberite do tri)',
          'Šta želite da postignete tokom mentorstva?',
          'Slažem se sa obradom podataka o ličnosti',
          'Koliko godina radite u kulturi?',
        ],
        ['Ana Anić', 'film, ples', 'Da naučim', 'Da', '7'],
        ['Bora Borić', 'muzika', 'Da otvorim prostor', 'Da', '12'],
      ],
      'mentees',
    )
    expect(Object.values(found)).toEqual(['fullName', 'fields', 'goals', 'consent', 'answer'])
  })

  test('"Ime" over full names, and last name first, are told by what stands below', () => {
    expect(
      targets(
        [
          ['Ime', 'Mejl'],
          ['Ana Anić', 'ana@example.org'],
          ['Bora Borić', 'b@example.org'],
        ],
        'people',
      ),
    ).toEqual({ Ime: 'fullName', Mejl: 'email' })
    expect(
      targets(
        [
          ['Prezime i ime', 'Mejl'],
          ['Anić Ana', 'ana@example.org'],
        ],
        'people',
      ),
    ).toEqual({ 'Prezime i ime': 'fullNameLastFirst', Mejl: 'email' })
  })

  test('that are blank, repeated or hostile do no harm', () => {
    const reading = readTable(
      tableOf([
        ['Ime', 'Prezime', '', '__proto__', 'constructor', 'Ime'],
        ['Ana', 'Anić', 'x', 'y', 'z', 'w'],
      ]),
      { kind: 'people' },
    )
    expect(reading.columns.map((guess) => guess.heading)).toEqual([
      'Ime',
      'Prezime',
      'C',
      '__proto__',
      'constructor',
      'Ime',
    ])
    expect(reading.mapping).toEqual([
      'firstName',
      'lastName',
      'answer',
      'answer',
      'answer',
      // The same heading again fills the gaps of the first.
      'firstName',
    ])
  })

  test('merged over two rows are put together', () => {
    const rows = [
      ['Ime i prezime', 'Kontakt', '', 'Grad'],
      ['', 'E-mail', 'Telefon', ''],
      ['Ana Anić', 'ana@example.org', '064 1234567', 'Niš'],
    ]
    expect(Object.values(targets(rows, 'people'))).toEqual(['fullName', 'email', 'phone', 'city'])
  })

  test('again in another language are left out', () => {
    const reading = readTable(
      tableOf([
        ['Ime', 'Prezime', 'Grad'],
        ['First name', 'Last name', 'City'],
        ['Ana', 'Anić', 'Niš'],
      ]),
    )
    expect(reading.header.dataRows).toEqual([3])
    expect(reading.header.leftOut).toEqual([{ row: 2, reason: 'secondHeader', text: 'First name' }])
  })

  test('repeated on every printed page, totals and a footnote are left out', () => {
    const reading = readTable(
      tableOf([
        ['Spisak učesnika'],
        [],
        ['Ime', 'Prezime', 'Grad', 'E-mail'],
        ['Ana', 'Anić', 'Niš', 'ana@example.org'],
        ['Ime', 'Prezime', 'Grad', 'E-mail'],
        ['Bora', 'Borić', 'Bor', 'bora@example.org'],
        ['Ukupno:', '2', '', ''],
        [],
        ['Spisak sastavila kancelarija.'],
      ]),
    )
    expect(reading.header.headerRow).toBe(3)
    expect(reading.header.dataRows.filter((row) => row !== 8)).toEqual([4, 6])
    expect(reading.header.leftOut.map((left) => left.reason)).toEqual([
      ...['aboveTable', 'repeatedHeader', 'total', 'belowTable'],
    ])
  })

  test('may be missing: columns are told by their content', () => {
    const rows = [
      ['Ana', 'Anić', 'ana@example.org', '064 123 4567', 'Niš', '1.2.1990.'],
      ['Bora', 'Borić', 'bora@example.org', '063 123 4567', 'Bor', '3.4.1991.'],
      ['Ceca', 'Cecić', 'ceca@example.org', '062 123 4567', 'Pirot', '5.6.1992.'],
    ]
    const reading = readTable(tableOf(rows), { kind: 'people' })
    expect(reading.header.headerRow).toBeNull()
    expect(reading.header.dataRows).toEqual([1, 2, 3])
    expect(reading.mapping).toEqual([
      'firstName',
      'lastName',
      'email',
      'phone',
      'city',
      'birthDate',
    ])
  })

  test('can be chosen by the user, and so can the kind and every column', () => {
    const table = tableOf([
      ['Ana', 'x'],
      ['Ime', 'Prezime'],
      ['Bora', 'Borić'],
    ])
    expect(readTable(table, { headerRow: 2 }).header.dataRows).toEqual([3])
    const none = readTable(table, { headerRow: null, kind: 'people' })
    expect(none.header.dataRows).toEqual([1, 2, 3])
    expect(mappingOf(none.columns, new Map([[1, 'skip' as const]]))[1]).toBe('skip')
  })
})

describe('the kind of a file', () => {
  test.each([
    ['mentors', 'Ime i prezime;Organizacija;Broj mentija\nAna Anić;Muzej;2\nBora Borić;Klub;1'],
    [
      'mentees',
      'Vremenska oznaka;Ime;Prezime;E-mail;Ciljevi\n1.2.2020. 10:00;Ana;Anić;a@example.org;Da učim',
    ],
    ['workshops', 'Title;Date;Time;Venue;Speaker\nOpening;2021-03-04;18:00;Hall;Ana Anić'],
    ['workshops', 'Назив;Датум;Време;Место;Предавач\nОтварање;4.3.2021.;18:00;Сала;Ана Анић'],
    ['attendance', 'Ime i prezime;E-mail;Potpis\nAna Anić;a@example.org;A. Anić'],
    [
      'attendance',
      'First name,Last name,Email,Duration,Time joined,Time exited\nAna,Anić,a@example.org,45 min,6:01 PM,6:46 PM',
    ],
    [
      'mentees',
      'ID;Start time;Completion time;Email;Name;Име и презиме;Телефон;Област\n1;1/2/21 10:00:00;1/2/21 10:10:00;anonymous;;Ана Анић;0641234567;музика',
    ],
    [
      'mentees',
      'Timestamp,What is your full name?,Why do you want a mentor?,Do you agree to the processing of your personal data?\n3/14/2021 10:22:11,Ana Anić,To learn,Yes',
    ],
    ['people', 'Ime;Prezime;E-mail;Grad\nAna;Anić;a@example.org;Niš'],
  ])('is guessed as %s', (kind, text) => {
    expect(readTable(tableOfText(text)).kind).toBe(kind)
  })
})
