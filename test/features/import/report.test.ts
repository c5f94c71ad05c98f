/** Reports of meetings and sign-in lists, of several makers and in several languages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minutesOf } from '../../../src-renderer/features/import/attendance/report-entries.rules'
import { splitWritten } from '../../../src-renderer/features/import/attendance/screen-name.rules'
import { parseReport } from '../../../src-renderer/features/import/attendance/report.rules'
import type { Join } from '../../../src-renderer/features/import/attendance/report.types'
import type { ForeignTable } from '../../../src-shared/documents'
import { today } from './register'
import { csvFixture, tableOf, tableOfText, truth } from './tables'

const parse = (table: ForeignTable) => parseReport(table, { today })
const shortly = (text: string) =>
  parse(tableOfText(text)).attendees.map(({ name, email, minutes }) => [name, email, minutes])

describe('the sample reports', () => {
  test('the Zoom report names 55 people, though eight joined twice', () => {
    const report = parse(csvFixture('zoom-participants.csv'))
    expect(report).toMatchObject({
      kind: 'zoom',
      topic: 'Wrap up 2020',
      start: { date: '2021-02-25', time: '18:00' },
      otherStart: null,
      minutes: 131,
      hostEmail: 'office@example.org',
      claimed: 55,
    })
    expect(report.attendees).toHaveLength(truth.presentAtWrapUp)
    expect(report.problems).toEqual([])
    const twice = report.attendees.find((attendee) => attendee.name === 'Živana Tomić')
    expect(twice).toMatchObject({ minutes: 145, joins: [{ row: 7 }, { row: 8 }] })
  })

  test('the Teams report names 50 people; month and day are told by AM and PM', () => {
    const report = parse(csvFixture('teams-attendance.csv', 'utf-16le'))
    expect(report).toMatchObject({
      kind: 'teams',
      topic: 'Finansiranje u kulturi',
      start: { date: '2020-05-09', time: '17:28' },
      otherStart: { date: '2020-09-05' },
      minutes: 154,
      claimed: 50,
    })
    expect(report.attendees).toHaveLength(50)
    expect(report.attendees[0]).toMatchObject({
      name: 'Žarko Szabó',
      email: 'zarko.szabo@example.org',
      minutes: 102,
    })
  })
})

describe('reports of other makers', () => {
  test('Zoom without the lines about the meeting, one line a person', () => {
    const report = parse(
      tableOfText(
        'Name (original name),Email,Total duration (minutes),Guest\nAna Anić,ana@example.org,45,Yes',
      ),
    )
    expect(report).toMatchObject({
      kind: 'zoom',
      start: null,
      attendees: [{ name: 'Ana Anić', minutes: 45, guest: true }],
    })
  })

  test('Zoom of the newer form, with the host by name and address', () => {
    const report = parse(
      tableOfText(
        'Topic,ID,Host,Duration (minutes),Start time,End time,Participants\nWrap up,81234,Office (office@example.org),131,02/25/2021 06:00:46 PM,02/25/2021 08:11:40 PM,2\n\nName (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room\nOffice,office@example.org,02/25/2021 06:00:46 PM,02/25/2021 08:11:40 PM,131,No,No\nAna Anić,,02/25/2021 06:12:24 PM,02/25/2021 07:40:23 PM,88,Yes,No',
      ),
    )
    expect(report).toMatchObject({
      topic: 'Wrap up',
      hostEmail: 'office@example.org',
      attendees: [{ host: true }, { host: false, minutes: 88 }],
    })
  })

  test('people who never left the waiting room were not there', () => {
    const text =
      'Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,In Waiting Room\nAna Anić,,02/25/2021 06:00:00 PM,02/25/2021 06:30:00 PM,30,Yes,No\nBora Borić,,02/25/2021 06:00:00 PM,02/25/2021 06:05:00 PM,5,Yes,Yes'
    expect(shortly(text)).toEqual([['Ana Anić', null, 30]])
  })

  test('Teams of the older form, a line for every coming and going', () => {
    const text =
      'Full Name\tUser Action\tTimestamp\nAna Anić\tJoined\t5/20/2020, 5:00:00 PM\nBora Borić\tJoined before\t5/20/2020, 5:10:00 PM\nAna Anić\tLeft\t5/20/2020, 5:30:00 PM\nAna Anić\tJoined\t5/20/2020, 6:00:00 PM\nAna Anić\tLeft\t5/20/2020, 6:15:00 PM'
    const report = parse(tableOfText(text))
    expect(report).toMatchObject({ kind: 'teams', start: { date: '2020-05-20', time: '17:00' } })
    expect(report.attendees.map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Ana Anić', 45],
      ['Bora Borić', null],
    ])
  })

  test('Teams in German', () => {
    const text =
      '1. Zusammenfassung\nBesprechungstitel\tAuftakt\nAnwesende Teilnehmer\t2\nStartzeit\t20.5.20, 17:28:11\nEndzeit\t20.5.20, 20:02:40\n\n2. Teilnehmer\nName\tErster Beitritt\tLetztes Verlassen\tDauer der Besprechung\tE-Mail\tTeilnehmer-ID (UPN)\tRolle\nAna Anić\t20.5.20, 17:31:02\t20.5.20, 19:58:00\t2 Std. 26 Min. 58 Sek.\tana@example.org\tana@example.org\tOrganisator\n\n3. Aktivitäten in der Besprechung\nName\tBeitrittszeit\tAustrittszeit\tDauer\tE-Mail\tRolle'
    expect(parse(tableOfText(text))).toMatchObject({
      kind: 'teams',
      topic: 'Auftakt',
      start: { date: '2020-05-20', time: '17:28' },
      claimed: 2,
      attendees: [{ name: 'Ana Anić', minutes: 147, host: true }],
    })
  })

  test('Teams in Serbian', () => {
    const text =
      '1. Rezime\nNaslov sastanka\tUvodni susret\nVreme početka\t20.5.2020. 17:28:11\n\n2. Učesnici\nIme\tPrvo pridruživanje\tPoslednje napuštanje\tTrajanje na sastanku\tE-adresa\tUloga\nAna Anić\t20.5.2020. 17:31:02\t20.5.2020. 19:58:00\t2 h 26 min\tana@example.org\tUčesnik'
    expect(parse(tableOfText(text))).toMatchObject({
      kind: 'teams',
      topic: 'Uvodni susret',
      start: { date: '2020-05-20' },
      attendees: [{ name: 'Ana Anić', email: 'ana@example.org', minutes: 146 }],
    })
  })

  test('Google Meet, with first and last names', () => {
    const text =
      'First name,Last name,Email,Duration,Time joined,Time exited\nAna,Anić,ana@example.org,1 hr 5 min,6:01 PM,7:06 PM\nBora,,,45 min,6:01 PM,6:46 PM'
    expect(parse(tableOfText(text)).kind).toBe('meet')
    expect(shortly(text)).toEqual([
      ['Ana Anić', 'ana@example.org', 65],
      ['Bora', null, 45],
    ])
  })

  test('a sign-in list: where somebody signed, the others were not there', () => {
    const rows = [
      ['Radionica: Razvoj publike'],
      ['R.br.', 'Ime i prezime', 'E-mail', 'Potpis'],
      [1, 'Ana Anić', 'ana@example.org', 'A. Anić'],
      [2, 'Bora Borić', '', ''],
      [3, 'Ceca Cecić', '', 'opravdano'],
      [4, 'Dara Darić', '', 'ne'],
    ]
    const report = parse(tableOf(rows))
    expect(report).toMatchObject({ kind: 'list', topic: 'Razvoj publike' })
    expect(report.attendees.map((attendee) => attendee.state)).toEqual([
      'present',
      null,
      'excused',
      'absent',
    ])
  })

  test('a plain list of names: everybody was there', () => {
    const report = parse(tableOfText('Ime i prezime\nAna Anić\nБора Борић'))
    expect(report).toMatchObject({
      kind: 'list',
      attendees: [
        { name: 'Ana Anić', state: 'present' },
        { name: 'Бора Борић', state: 'present' },
      ],
    })
  })

  test('names that are formulas or nothing are reported with their row', () => {
    const report = parse(tableOfText('Name,Email,Join Time\n=HYPERLINK(1),,\n12345,,'))
    expect(report.attendees).toEqual([])
    expect(report.problems).toMatchObject([
      { code: 'formulaText', row: 2 },
      { code: 'nameUnreadable', row: 3 },
    ])
  })
})

describe('names in reports', () => {
  test.each([
    ["Žarko (zarko's iPhone)", 'Žarko', null, true],
    ['Ana (Ana Anić)', 'Ana', 'Ana Anić', true],
    ['Ana Anić (Guest)', 'Ana Anić', null, false],
    ['Ana Anić (she/her)', 'Ana Anić', null, false],
    ['reka Č.', 'reka Č.', null, true],
    ['iPhone (Ana Anić)', 'Ana Anić', null, false],
    ["Ana's iPhone", 'Ana', null, true],
    ['Ana Anić', 'Ana Anić', null, false],
  ])('%s is %s', (written, name, otherName, partial) => {
    expect(splitWritten(written)).toMatchObject({ name, otherName, partial })
  })

  test('tell who is the host', () => {
    expect(splitWritten('Kancelarija (Host, me)').host).toBe(true)
  })
})

describe('minutes of several stays', () => {
  const stay = fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 300 }))
    .map(([from, length]): Join => ({
      row: 1,
      from: from * 60,
      to: (from + length) * 60,
      minutes: length,
    }))

  test('count every minute once', () => {
    fc.assert(
      fc.property(fc.array(stay, { minLength: 1, maxLength: 8 }), (stays) => {
        const there = new Set<number>()
        for (const { from, to } of stays)
          for (let at = from ?? 0; at < (to ?? 0); at += 60) there.add(at)
        expect(minutesOf(stays)).toBe(there.size)
      }),
    )
  })

  test('add lengths where no times are known, and say nothing where nothing is', () => {
    expect(
      minutesOf([
        { row: 1, from: null, to: null, minutes: 20 },
        { row: 2, from: null, to: null, minutes: 5 },
      ]),
    ).toBe(25)
    expect(minutesOf([{ row: 1, from: null, to: null, minutes: null }])).toBeNull()
  })
})
