/** Exports of form services: what is a question of several columns, what the service adds of its own, and fields with signs in their names. */
import { describe, expect, it, test } from 'vitest'
import { signedPhrase } from '../../../src-renderer/i18n/clean-text'
import { splitSet } from '../../../src-renderer/features/import/reading/values.rules'
import { bringInText } from './found'
import type { FoundReport } from './found'

const fieldsIn = (report: FoundReport | undefined): readonly (readonly string[])[] =>
  (report?.records ?? [])
    .filter(({ table }) => table === 'people')
    .map((row) =>
      Object.keys(row).flatMap((key) => (key.startsWith('field:') ? [key.slice(6)] : [])),
    )

const answersIn = (report: FoundReport | undefined): readonly string[] =>
  (report?.records ?? [])
    .filter(({ table }) => table === 'applications')
    .flatMap((row) => Object.keys(row).filter((key) => key.startsWith('answer:')))

const becomes = (report: FoundReport | undefined, heading: string): string | undefined =>
  report?.columns.find((column) => column.heading === heading)?.becomes

describe('LimeSurvey', () => {
  const text = [
    '"Response ID","Date submitted","Last page","Start language","Seed","First name","Last name","E-mail","Fields of work [Film]","Fields of work [Music]","Fields of work [Other]","Do you agree to the processing of your personal data?","IP address"',
    '"7","2026-03-01 10:11:12","5","sr","12345","Ana","Anić","ana@example.org","Y","N","","Yes","10.0.0.1"',
    '"8","2026-03-02 09:00:00","5","en","54321","Bora","Borić","bora@example.org","N","Y","Circus","Yes","10.0.0.2"',
  ].join('\n')

  it('gives one answer of several columns, the consent and the moment, and nothing of the service’s own', () => {
    const [report] = bringInText(`${text}\n`, 'mentees')
    expect(fieldsIn(report)).toEqual([['Film'], ['Music', 'Circus']])
    expect(answersIn(report)).toEqual([])
    const sent = report?.records.filter(({ table }) => table === 'applications')
    expect(sent?.[0]).toMatchObject({
      submittedAt: '2026-03-01T10:11:12',
      consent: { given: true, text: 'Yes', on: '2026-03-01' },
    })
    expect(report?.sums.agrees).toBe(true)
  })
})

describe('KoBo', () => {
  const text = [
    'start;end;Ime i prezime;E-mail;Oblasti rada;Oblasti rada/Film;Oblasti rada/Radio/TV;Saglasnost;_id;_uuid;_submission_time;_notes;_status;_submitted_by;__version__;_tags;_index',
    '2026-03-01T10:00:00.000+01:00;2026-03-01T10:05:00.000+01:00;Ana Anić;ana@example.org;Film Radio/TV;1;1;da;101;aaaa;2026-03-01T09:05:01;;submitted_via_web;;vX;;1',
    '2026-03-02T10:00:00.000+01:00;2026-03-02T10:05:00.000+01:00;Bora Borić;bora@example.org;Radio/TV;0;1;da;102;bbbb;2026-03-02T09:05:01;;submitted_via_web;;vX;;2',
  ].join('\n')

  it('gives the choices whole, in the place of the text that runs them together', () => {
    const [report] = bringInText(`${text}\n`, 'mentees')
    expect(fieldsIn(report)).toEqual([['Film', 'Radio/TV'], ['Radio/TV']])
    expect(becomes(report, '_submitted_by')).toBe('skip')
    expect(becomes(report, '_status')).toBe('skip')
    expect(becomes(report, 'end')).toBe('submittedAt')
    expect(answersIn(report)).toEqual([])
    expect(report?.sums.agrees).toBe(true)
  })
})

describe('Microsoft Forms', () => {
  const text = [
    'ID,Start time,Completion time,Email,Name,Ime i prezime,E-mail adresa,Oblasti rada,Slažem se sa obradom podataka',
    '1,3/1/26 10:00:00,3/1/26 10:04:00,anonymous,,Ana Anić,ana@example.org,Film;Muzika;,Da',
    '2,3/14/26 11:00:00,3/14/26 11:04:00,anonymous,,Bora Borić,bora@example.org,Muzika;,Da',
  ].join('\n')

  it('is read by the answers, not by the columns of an anonymous form', () => {
    const [report] = bringInText(`${text}\n`, 'mentees')
    expect(['Email', 'ID', 'Start time'].map((heading) => becomes(report, heading))).toEqual([
      ...['skip', 'skip', 'skip'],
    ])
    expect(fieldsIn(report)).toEqual([['Film', 'Muzika'], ['Muzika']])
    expect(answersIn(report)).toEqual([])
  })
})

test.each([
  ['Google Forms', 'Oblasti rada [Film],Oblasti rada [Muzika]'],
  ['Jotform', 'Oblasti rada >> Film,Oblasti rada >> Muzika'],
  ['Qualtrics', 'Oblasti rada - Film,Oblasti rada - Muzika'],
  ['others', 'Oblasti rada: Film,Oblasti rada: Muzika'],
])('Choices as %s writes them', (_, headings) => {
  const text = `Ime i prezime,E-mail,${headings}\nAna Anić,ana@example.org,Film,\nBora Borić,bora@example.org,,Muzika\n`
  expect(fieldsIn(bringInText(text, 'mentees')[0])).toEqual([['Film'], ['Muzika']])
})

it('Columns that only begin with the same word, or with nothing ticked, stay as they are', () => {
  const text =
    'Ime i prezime,Kontakt: e-mail,Kontakt: telefon,Ocena - Film,Ocena - Muzika\nAna Anić,ana@example.org,061 123 456,3,4\n'
  const [report] = bringInText(text, 'mentees')
  expect(report?.columns.map(({ heading }) => heading)).toEqual([
    ...['Ime i prezime', 'Kontakt: e-mail', 'Kontakt: telefon', 'Ocena - Film', 'Ocena - Muzika'],
  ])
})

describe('Fields of work with signs in their names', () => {
  test.each([
    ['C, C++, C#', ['C', 'C++', 'C#']],
    ['.NET, net art', ['.NET', 'net art']],
    ['R&B; soul', ['R&B', 'soul']],
    ['3D, 2D', ['3D', '2D']],
    ['F#, f#, F', ['F#', 'F']],
    ['Film., film', ['Film']],
    ['D&D, Q&A', ['D&D', 'Q&A']],
    ['A+, A', ['A+', 'A']],
    ['Node.js, node js', ['Node.js']],
  ])('%s', (cell, fields) => {
    expect(splitSet(cell, ',;\n')).toEqual(fields)
  })

  it('stay apart through an import, and keep the first spelling', () => {
    const text =
      'Ime i prezime,E-mail,Oblasti rada\nAna Anić,ana@example.org,"C++, R&B"\nBora Borić,bora@example.org,"c#, r&b, 3D"\nCeca Cakić,ceca@example.org,"c++, .NET"\n'
    expect(fieldsIn(bringInText(text, 'mentors')[0])).toEqual([
      ['C++', 'R&B'],
      ['c#', 'R&B', '3D'],
      ['C++', '.NET'],
    ])
  })

  it('script and marks still do not count', () => {
    expect(signedPhrase('Позориште')).toBe(signedPhrase('pozorište.'))
    expect(signedPhrase('audio-video')).toBe('audio video')
  })
})
