/** Files of kinds that were read wrongly when they were first seen. */
import { describe, expect, it, test } from 'vitest'
import { readPhone } from '../../../src-renderer/features/import/reading/phone.rules'
import { secondsIn } from '../../../src-renderer/features/import/reading/times.rules'
import { bringInText } from './found'

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
