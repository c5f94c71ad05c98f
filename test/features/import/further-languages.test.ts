/** Lists in further languages, and what form services put around them. */
import { describe, expect, it, test } from 'vitest'
import { readMoment } from '../../../src-renderer/features/import/reading/dates.rules'
import { bringInText, peopleIn } from './found'
import type { FoundReport } from './found'

const workshopsIn = (report: FoundReport | undefined) =>
  (report?.records ?? [])
    .filter(({ table }) => table === 'workshops')
    .map(({ title, when, minutes, place, format }) => ({ title, when, minutes, place, format }))

test.each([
  ['2026. március 14., szombat 18:00', '2026-03-14 18:00'],
  ['14.3.2026. (subota) u 18 h', '2026-03-14 18:00'],
  // Not a Thursday at eight.
  ['14.3.2026. do 20h', 'dateUnreadable'],
  ['sobota 14 marca 2026, godz. 18:00', '2026-03-14 18:00'],
  ['14. března 2026 v 18.00', '2026-03-14 18:00'],
  ['3. listopadu 2026', '2026-11-03'],
  ['3. listopada 2026.', '2026-10-03'],
  ['14 марта 2026 г., 18:00', '2026-03-14 18:00'],
  ['14 березня 2026 р. о 18:00', '2026-03-14 18:00'],
  ['14 Mart 2026 Cumartesi 18:00', '2026-03-14 18:00'],
  ['sabato 14 marzo 2026, ore 18:00', '2026-03-14 18:00'],
  ['Σάββατο 14 Μαρτίου 2026, 18:00', '2026-03-14 18:00'],
  ['zaterdag 14 maart 2026 18.00 uur', '2026-03-14 18:00'],
  ['сабота, 14 март 2026, 18 часот', '2026-03-14 18:00'],
  ['sábado 14 de março de 2026 às 18h', '2026-03-14 18:00'],
])('%s is %s', (text, expected) => {
  const read = readMoment(text, 'dmy', '2026-11-22')
  expect(read.ok ? [read.date, read.time].filter(Boolean).join(' ') : read.code).toBe(expected)
})

describe('A list of workshops', () => {
  it('in French is one, with its hours and what is online', () => {
    const text = [
      'Date,Heure,Intitulé,Lieu,Intervenant·e',
      'ven. 13 mars 2026,18h30 à 20h,Présentation,en ligne,Vera Kostić',
      '1er juin 2026,17h-18h45,Prise de parole,Salle 2,',
    ].join('\n')
    const [report] = bringInText(text, null)
    expect(workshopsIn(report)).toEqual([
      {
        ...{ title: 'Présentation', when: { date: '2026-03-13', time: '18:30' }, minutes: 90 },
        ...{ place: null, format: 'online' },
      },
      {
        ...{ title: 'Prise de parole', when: { date: '2026-06-01', time: '17:00' }, minutes: 105 },
        ...{ place: 'Salle 2', format: 'live' },
      },
    ])
    expect(peopleIn(report, 'firstName')).toEqual([['Vera']])
  })

  it.each([
    ['Időpont;Cím;Helyszín;Előadó', '2026. április 18., szombat 10:00'],
    ['Termin;Temat;Miejsce;Prowadząca', '18 kwietnia 2026, godz. 10:00'],
    ['Datum a čas;Název;Místo;Lektor', '18. dubna 2026 v 10:00'],
    ['Data e ora;Titolo;Luogo;Relatrice', '18 aprile 2026, ore 10:00'],
    ['Data și ora;Titlul;Loc;Lector', '18 aprilie 2026, ora 10:00'],
    ['Датум и време;Наслов;Место;Предавач', '18 април 2026, 10 часот'],
    ['Дата и время;Название;Место проведения;Ведущий', '18 апреля 2026 г., 10:00'],
    ['Дата і час;Назва;Місце;Ведучий', '18 квітня 2026 р., 10:00'],
    ['Tarih ve saat;Başlık;Yer;Konuşmacı', '18 Nisan 2026 10:00'],
    ['Ημερομηνία;Τίτλος;Τόπος;Ομιλητής', '18 Απριλίου 2026, 10:00'],
  ])('with the headings %s is one', (headings, when) => {
    const rows = ['A', 'B'].map((title) => `${when};${title};KC Lab;Vera Kostić`)
    const [report] = bringInText([headings, ...rows].join('\n'), null)
    expect(report?.kind).toBe('workshops')
    expect(workshopsIn(report).map(({ title, when: at }) => [title, at])).toEqual(
      ['A', 'B'].map((title) => [title, { date: '2026-04-18', time: '10:00' }]),
    )
    expect(peopleIn(report, 'firstName', 'lastName')).toEqual([['Vera', 'Kostić']])
  })

  it.each([
    ['Online (Zoom)', 'online', null],
    ['preko Zooma', 'online', null],
    ['Zoom (link u mejlu)', 'online', 'Zoom (link u mejlu)'],
    ['hybrid: Saal 2 und Zoom', 'hybrid', 'hybrid: Saal 2 und Zoom'],
    ['KC Magacin i Zoom', 'hybrid', 'KC Magacin i Zoom'],
    ['KC Magacin', 'live', 'KC Magacin'],
  ])('at “%s” is %s', (place, format, kept) => {
    const [report] = bringInText(`Datum;Naziv;Mesto\n14.3.2026.;A;${place}\n`, 'workshops')
    expect(workshopsIn(report)).toMatchObject([{ format, place: kept }])
  })
})

it('A list of people in Ukrainian is read, with the family name first where the heading says so', () => {
  const text = [
    "Прізвище та ім'я;Електронна адреса;Дата народження;Місто",
    'Шевченко Оксана;oksana@example.org;12.03.1990;Львів',
  ].join('\n')
  expect(peopleIn(bringInText(text)[0], 'firstName', 'lastName', 'birthDate', 'city')).toEqual([
    ['Оксана', 'Шевченко', '1990-03-12', 'Львів'],
  ])
})

it('SurveyMonkey: what is below a question is its choices or nothing, and columns that it leaves empty are no names', () => {
  const text = [
    'Respondent ID,Date Created,IP Address,Email Address,First Name,Last Name,What is your full name?,Contact details,,,What would you like to learn?,,Do you agree that we keep your data?',
    ',,,,,,Open-Ended Response,Email,Phone,City/Town,Fundraising,Audience development,Response',
    '118,03/14/2026 10:22:01 AM,10.1.1.1,,,,Ana Zorić,ana@example.org,+381 64 111 2222,Niš,Fundraising,,Yes',
    '119,03/15/2026 09:02:11 PM,10.1.1.2,,,,Boban Ćirić,boban@example.org,,Pirot,,Audience development,Yes',
  ].join('\n')
  const [report] = bringInText(text, 'mentees')
  expect(peopleIn(report, 'firstName', 'lastName', 'email', 'city')).toEqual([
    ['Ana', 'Zorić', 'ana@example.org', 'Niš'],
    ['Boban', 'Ćirić', 'boban@example.org', 'Pirot'],
  ])
  const sent = report?.records.filter(({ table }) => table === 'applications')
  expect(sent?.map(({ goals }) => goals)).toEqual(['Fundraising', 'Audience development'])
  expect(report?.sums.agrees).toBe(true)
})
