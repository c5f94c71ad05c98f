/** Files of kinds that were read wrongly when they were first seen. */
import { describe, expect, it, test } from 'vitest'
import { readPhone } from '../../../src-renderer/features/import/reading/phone.rules'
import { secondsIn } from '../../../src-renderer/features/import/reading/times.rules'
import { bringInText, marksIn } from './found'

const table = (record: Readonly<Record<string, unknown>>): string => String(record['table'])
const recordsOf = (text: string, of: string, name?: string) =>
  bringInText(text, null, name).flatMap(({ records }) =>
    records.filter((record) => table(record) === of),
  )
const namesIn = (text: string, name?: string): readonly string[] =>
  recordsOf(text, 'people', name).map(
    (one) => `${String(one['firstName'])} ${String(one['lastName'])}`,
  )

it('headings that come again in capitals, or with a blank behind, are nobody, and numbers of pages neither', () => {
  const text = [
    'Ime;Prezime;E-mail',
    'Ana;Anić;ana@example.org',
    'Strana 1 od 2;;',
    'IME;PREZIME;E-MAIL',
    'Bora;Borić;bora@example.org',
    '- 2 -;;',
    'Ime ;Prezime;E-mail ',
    'Cveta;Cvetić;cveta@example.org',
    '3 / 3;;',
  ].join('\n')
  const reports = bringInText(text, null)
  expect(reports).toHaveLength(1)
  expect(namesIn(text)).toEqual(['Ana Anić', 'Bora Borić', 'Cveta Cvetić'])
  expect(reports[0]?.sums).toMatchObject({ agrees: true, lines: { new: 3, refused: 0 } })
})

it('who registered for a meeting is not said to have come', () => {
  const text = [
    'Report Generated:,"03/06/2024 09:00"',
    'Topic,Webinar ID,Scheduled Time,Duration (minutes)',
    'Javni nastup,812 3456 7890,03/05/2024 18:00,90',
    'Attendee Details,',
    'First Name,Last Name,Email,Registration Time,Approval Status',
    'Ana,Anić,ana@example.org,03/01/2024 10:00,approved',
    'Bora,Borić,bora@example.org,03/01/2024 11:00,cancelled by self',
  ].join('\n')
  const [report] = bringInText(text, null, 'zoom-registration.csv')
  expect(report?.kind).toBe('people')
  expect(report?.report).toBeUndefined()
})

it('what was said of a mentee is no number of places of the mentor', () => {
  const text = [
    'Mentor;Email mentora;Mentee;Email mentija',
    'Ana Anić;ana@example.org;Cveta Cvetić;cveta@example.org',
    'Bora Borić;bora@example.org;Dodo Dodić;dodo@example.org',
  ].join('\n')
  const [report] = bringInText(text, null)
  expect(report?.columns.map(({ becomes }) => becomes)).not.toContain('capacity')
  expect(report?.sums.values).toMatchObject({ refused: 0, lost: 0 })
})

it('a question in several columns is one answer, also beside a column without a heading and with “other” to be said', () => {
  const text = [
    'Prénom,Nom de famille,Quels domaines ?,,,',
    ',,Cinéma,Musique,Autre (veuillez préciser),',
    'Zoé,Lefèvre,Cinéma,,danse,',
    'Aurélie,Petit,,Musique,,',
  ].join('\n')
  const [report] = bringInText(text, null)
  expect(report?.columns.map(({ heading }) => heading)).toContain('Quels domaines ?')
  const [zoe, aurelie] = recordsOf(text, 'people')
  expect(zoe).toMatchObject({ 'field:Cinéma': true, 'field:danse': true })
  expect(aurelie).toMatchObject({ 'field:Musique': true })
})

describe('a workshop', () => {
  const workshop = (duration: string, date = '14.10.2023.') =>
    recordsOf(`Naziv;Datum;Trajanje\nUvod;${date};${duration}\n`, 'workshops')[0]

  it('of some days is not said to last days and nights', () => {
    expect(workshop('3 dana', '17–19. novembar 2023.')).toMatchObject({
      ...{ endsOn: '2023-11-19', notes: '3 dana' },
    })
    expect(workshop('3 dana')?.['minutes'] ?? null).toBeNull()
    expect(workshop('2d')).toMatchObject({ minutes: null, notes: '2d' })
    expect(workshop('2 dana', '17–18.11.2023. 10–16h')).toMatchObject({ minutes: 720 })
  })

  it('takes minutes with their sign', () => {
    expect(workshop("90'")).toMatchObject({ minutes: 90 })
  })
})

test.each([
  ['2:15:22 после подне EET', 14],
  ['9:15:22 пре подне EET', 9],
  ['12:15 пре подне', 0],
  ['3:05 попладне', 15],
  ['3:05 ÖS', 15],
  ['9:05 ÖÖ', 9],
  ['3:05 pasdite', 15],
  ['3:05 pop.', 15],
  ['9:05 dop.', 9],
  ['18h posle podne', 18],
])('%s is said of the right half of the day', (text, hour) => {
  expect(Math.floor((secondsIn(text) ?? -1) / 3_600)).toBe(hour)
})

test.each([
  ['3331234568', '3331234568'],
  ['4412345678', '4412345678'],
  ['381641234567', '+381 64 1234567'],
  ['33612345678', '+33 61 2345678'],
  ['3620123456', '+36 20 123456'],
])('the phone %s is %s', (written, read) => {
  expect(readPhone(written)).toMatchObject({ ok: true, value: read })
})

test.each([
  ['it', 'Informazioni cronologiche;Nome;Cognome;Che cosa vuole ottenere?', 'Imparare'],
  ['tr', 'Zaman damgası;Adı;Soyadı;Ne elde etmek istiyorsunuz?', 'Öğrenmek'],
])('a form in %s asks for goals', (_, headings, goals) => {
  const text = `${headings}\n05/03/2024 09:15:22;Ana;Anić;${goals}\n`
  expect(recordsOf(text, 'applications')).toMatchObject([{ goals }])
})

it('a day alone in its row is that of the workshops below it, and says so', () => {
  const text = [
    'Dan;Sat;Aktivnost;Vodi',
    'Petak, 14.10.2022.;;;',
    ';10:00–11:30;Uvod;Ana Anić',
    ';12:00–13:30;Pisanje;Bora Borić',
    'Subota, 15.10.2022.;;;',
    ';10h-12h;Nastup;Ana Anić',
  ].join('\n')
  const [report] = bringInText(text, null)
  expect(recordsOf(text, 'workshops').map(({ title, when }) => [title, when])).toEqual([
    ['Uvod', { date: '2022-10-14', time: '10:00' }],
    ['Pisanje', { date: '2022-10-14', time: '12:00' }],
    ['Nastup', { date: '2022-10-15', time: '10:00' }],
  ])
  expect(report?.remarks.map(({ code }) => code)).toEqual([
    'dayFromAbove',
    'dayFromAbove',
    'dayFromAbove',
  ])
  expect(report?.sums).toMatchObject({ agrees: true, lines: { new: 3, leftOut: 3 } })
})

it('a day alone in its row is not that of what stands below a row with a day of its own', () => {
  const text = [
    'Dan;Sat;Aktivnost;Vodi',
    'Petak, 14.10.2022.;;;',
    ';10:00;Uvod;Ana Anić',
    '20.10.2022.;12:00;Pisanje;Bora Borić',
    ';18:00;Nastup;Ana Anić',
  ].join('\n')
  expect(recordsOf(text, 'workshops').map(({ title }) => title)).toEqual(['Uvod', 'Pisanje'])
})

it('a day that is missing below a whole row is not made up', () => {
  const text = 'Datum;Sat;Naziv\n14.10.2022.;10h;Uvod\n;12h;Pisanje\n'
  expect(recordsOf(text, 'workshops')).toHaveLength(1)
})

describe('addresses as mail programs write them', () => {
  const people = (text: string) =>
    recordsOf(text, 'people', 'adrese.txt').map(
      (one) => `${String(one['lastName'])} ${String(one['email'])}`,
    )

  it('are a row each, however many stand in a line', () => {
    const text =
      '"Anić, Ana" <ana@example.org>; Bora Borić <bora@example.org>,\r\nCveta Cvetić <cveta@example.org>\r\n'
    expect(people(text)).toEqual([
      'Anić ana@example.org',
      'Borić bora@example.org',
      'Cvetić cveta@example.org',
    ])
    expect(bringInText(text, null, 'adrese.txt')[0]?.sums).toMatchObject({
      agrees: true,
      lineCount: 2,
    })
  })

  it('without a name get none from anybody else', () => {
    const text = 'Ana Anić <ana@example.org>; cveta@example.org'
    expect(people(text)).toEqual(['Anić ana@example.org'])
  })

  it('beside anything else are a table as before', () => {
    const text =
      'Ana Anić <ana@example.org>;064 1234567;Niš\nBora Borić <bora@example.org>;064 1234568;Čačak\n'
    expect(recordsOf(text, 'people')).toMatchObject([{ city: 'Niš' }, { city: 'Čačak' }])
  })
})

it('a list with a row for each person at each workshop is a table for each workshop', () => {
  const text = [
    'Ime i prezime;Radionica;Datum;Prisutan',
    'Ana Anić;Uvod;14.10.2023.;da',
    'Ana Anić;Nastup;15.11.2023.;ne',
    'Bora Borić;Uvod;14.10.2023.;ne',
    'Bora Borić;Nastup;15.11.2023.;da',
  ].join('\n')
  expect(bringInText(text, null).map(marksIn)).toEqual([
    ['Ana Anić: present', 'Bora Borić: absent'],
    ['Ana Anić: absent', 'Bora Borić: present'],
  ])
})

describe('an address book', () => {
  it('names by what it shows whoever has no other name', () => {
    const text = [
      'First Name,Last Name,Display Name,Primary Email',
      'Ana,Anić,Ana Anić,ana@example.org',
      ',,Bora Borić,bora@example.org',
    ].join('\n')
    expect(namesIn(text)).toEqual(['Ana Anić', 'Bora Borić'])
    const whole = 'First Name,Last Name,Display Name\nAna,Anić,Ana Anić\nBora,Borić,Bora Borić\n'
    expect(bringInText(whole)[0]?.columns[2]?.becomes).toBe('skip')
  })

  it('has no street of the work beside the city of the home, and no address for mail as a street', () => {
    const text = [
      'First Name,Last Name,Business Street,Home City,E-mail Address,E-mail 2 Address',
      'Bora,Borić,Trg 1,Niš,bora@example.org,bora2@example.org',
    ].join('\n')
    const [bora] = recordsOf(text, 'people')
    expect(bora).toMatchObject({
      organizationAddress: 'Trg 1',
      'alsoEmail:bora2@example.org': true,
    })
    expect(bora?.['street'] ?? null).toBeNull()
  })
})

it('the sum of a group, which names it, is nobody', () => {
  const text = [
    'Ime;Prezime;Grad',
    'Ana;Anić;Niš',
    'Ukupno Niš: 1;;',
    'Bora;Borić;Čačak',
    'Ukupno Čačak;1;',
    'Total Čačak;1;',
    'SVEGA;2;',
  ].join('\n')
  expect(namesIn(text)).toEqual(['Ana Anić', 'Bora Borić'])
  expect(bringInText(text)[0]?.sums).toMatchObject({ agrees: true, lines: { new: 2, leftOut: 5 } })
})
