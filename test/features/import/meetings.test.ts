/** Logs of meetings: told from other files, their pairs found by name, and the same log twice. */
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src-renderer/domain/meeting'
import { namedPairs } from '../../../src-renderer/domain/pairs.rules'
import { checkedMeetings } from '../../../src-renderer/features/import/meetings/check-meetings.rules'
import {
  planMeetingEdits,
  planMeetings,
} from '../../../src-renderer/features/import/meetings/meetings-plan.rules'
import { noMeetingDecisions } from '../../../src-renderer/features/import/meetings/meetings.types'
import type { MeetingDecisions } from '../../../src-renderer/features/import/meetings/meetings.types'
import { takeNewKey } from '../../../src-renderer/features/import/people/draft-fields.rules'
import { sourceOf } from '../../../src-renderer/features/import/reading/row-cells.rules'
import { readTable } from '../../../src-renderer/features/import/reading/table-reading.rules'
import { reckon } from '../../../src-renderer/features/import/reckoning/reckon.rules'
import { fatesOfMeetings } from '../../../src-renderer/features/import/reckoning/row-fates.rules'
import type { InCell } from '../../../src-shared/documents'
import { aMeeting, aPair, aParticipation, aPerson } from '../../builders'
import { tableOf } from './tables'

const today = '2020-12-31'
const person = (firstName: string, lastName: string) =>
  aPerson({ id: firstName.toLowerCase(), firstName, lastName })
const people = [
  person('Ana', 'Zorić'),
  person('Boban', 'Ćirić'),
  person('Vera', 'Kostić'),
  person('Zoran', 'Lukić'),
]
const part = (personId: string, role: 'mentor' | 'mentee') =>
  aParticipation({ cycleId: 'c', personId, role })
const parts = {
  ana: part('ana', 'mentee'),
  boban: part('boban', 'mentee'),
  vera: part('vera', 'mentor'),
  zoran: part('zoran', 'mentor'),
}
const pairOf = (id: string, mentee: 'ana' | 'boban', mentor: 'vera' | 'zoran', over: object = {}) =>
  aPair({
    ...{ id, cycleId: 'c', menteeId: parts[mentee].id, mentorId: parts[mentor].id },
    startedOn: '2020-03-15',
    ...over,
  })
const stopped = { on: '2020-06-30', reason: 'notAFit', note: '' } as const
const pairs = namedPairs(
  [
    pairOf('first', 'ana', 'vera', { ended: stopped }),
    pairOf('second', 'ana', 'zoran', { startedOn: '2020-07-01' }),
    pairOf('third', 'boban', 'zoran'),
  ],
  Object.values(parts),
  people,
)

const head = ['Mentee', 'Mentor', 'Date', 'Minutes', 'How', 'Did not come', 'Notes']

/** What comes of a log. */
function imported(
  rows: readonly (readonly InCell[])[],
  decisions: MeetingDecisions = noMeetingDecisions,
  meetings: readonly Meeting[] = [],
  { of = pairs, headings = head }: { of?: typeof pairs; headings?: readonly string[] } = {},
) {
  const reading = readTable(tableOf([headings, ...rows]), { kind: 'meetings' })
  const source = sourceOf(reading, reading.mapping, today)
  const plan = planMeetings({ ...source, known: { pairs: of, meetings, people }, decisions })
  const edits = planMeetingEdits(plan, decisions, { meetings }, 'now')
  const checked = checkedMeetings(plan, decisions)
  return { reading, plan, edits, checked, reckoning: reckon(source, fatesOfMeetings(checked)) }
}

const statuses = (of: ReturnType<typeof imported>) => of.checked.map(({ state }) => state)

describe('a log of meetings', () => {
  it('is told from its headings, in English and in Serbian', () => {
    const rows = [
      ['Ana Zorić', 'Vera Kostić', '12.4.2020', '90', 'online'],
      ['Boban Ćirić', 'Zoran Lukić', '13.4.2020', '60', 'uživo'],
    ]
    const kindOf = (headings: readonly string[]) => readTable(tableOf([headings, ...rows])).kind
    expect(kindOf(['Mentee', 'Mentor', 'Date', 'Minutes', 'How'])).toBe('meetings')
    expect(kindOf(['Менти', 'Ментор', 'Датум', 'Трајање (мин)', 'Начин'])).toBe('meetings')
    // Applications with a wished-for mentor are none.
    const applications = tableOf([
      ['Ime i prezime', 'Mejl', 'Željeni mentor', 'Datum prijave'],
      ['Ana Zorić', 'ana@example.org', 'Vera Kostić', '12.1.2020'],
    ])
    expect(readTable(applications).kinds.map(({ kind }) => kind)).not.toContain('meetings')
  })

  it('becomes the meetings of the pairs that its names mean, in any script and order', () => {
    const result = imported([
      ['Ana Zorić', 'Vera Kostić', '12.4.2020', '90', 'Zoom', '', 'Budget'],
      ['Зорић Ана', 'Вера Костић', '26.4.2020', '1:15', 'uživo', '', ''],
      ['Boban Ćirić', 'Zoran Lukić', '3.5.2020', 'x', '', 'mentor', ''],
    ])
    expect(statuses(result)).toEqual(['new', 'new', 'new'])
    expect(
      result.edits.map(({ id, set }) => [
        id,
        set['state'],
        set['minutes'],
        set['how'],
        set['absent'],
        set['note'],
      ]),
    ).toEqual([
      ['first~2020-04-12~1', 'met', 90, 'online', null, 'Budget'],
      ['first~2020-04-26~1', 'met', 75, 'inPerson', null, null],
      ['third~2020-05-03~1', 'missed', null, null, 'mentor', null],
    ])
    expect(result.reckoning.agrees).toBe(true)
  })

  it('may name the two of a pair in one cell, and say when they began and ended', () => {
    const headings = ['Par', 'Datum', 'Početak', 'Kraj', 'Online?', 'Teme']
    const rows = [
      ['Ana Zorić – Vera Kostić', '12.4.2020', '18:00', '19:30', 'da', 'plan'],
      ['Zoran Lukić / Boban Ćirić', '3.5.2020', '17h', '18h', 'ne', ''],
      ['Boban Ćirić', '10.5.2020', '17h', '', '', ''],
    ]
    const { edits, reckoning } = imported(rows, undefined, undefined, { headings })
    expect(edits.map(({ id, set }) => [id, set['minutes'], set['how'], set['note']])).toEqual([
      ['first~2020-04-12~1', 90, 'online', 'plan'],
      ['third~2020-05-03~1', 60, 'inPerson', null],
      ['third~2020-05-10~1', null, null, 'Početak: 17h'],
    ])
    expect(reckoning.agrees).toBe(true)
  })

  it('takes a yes for no way of meeting where the heading names both', () => {
    const headings = ['Menti', 'Mentor', 'Datum', 'Uživo/online']
    const rows = [['Ana Zorić', 'Vera Kostić', '12.4.2020', 'da']]
    const { edits } = imported(rows, undefined, undefined, { headings })
    expect(edits.map(({ set }) => set['how'])).toEqual([null])
  })

  it('finds the pair of a mentee alone by the day', () => {
    const result = imported([
      ['Ana Zorić', '', '12.4.2020', '90'],
      ['Ana Zorić', '', '12.8.2020', '60'],
    ])
    expect(result.edits.map(({ set }) => set['pairId'])).toEqual(['first', 'second'])
  })

  it('says which days and lengths cannot be, and takes the rest', () => {
    const result = imported([
      ['Ana Zorić', 'Vera Kostić', '31.2.2020', '90'],
      ['Ana Zorić', 'Vera Kostić', '1.3.2020', '90'],
      ['Ana Zorić', 'Vera Kostić', '1.7.2020', '90'],
      ['Ana Zorić', 'Vera Kostić', '12.4.2020', '10000 min'],
      ['Ana Zorić', 'Vera Kostić', '13.4.2020', '0'],
      ['', '', '14.4.2020', '60'],
    ])
    expect(result.plan.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['dateImpossible'],
      ['beforePair'],
      ['afterPair'],
      ['minutesImpossible'],
      ['minutesImpossible'],
      ['nameMissing'],
    ])
    expect(statuses(result)).toEqual(['wrong', 'wrong', 'wrong', 'new', 'new', 'wrong'])
    expect(result.edits.map(({ set }) => set['minutes'])).toEqual([null, null])
  })

  it('waits where no pair has the names, and takes all their rows once that is decided', () => {
    const rows = [
      ['Ana Zoric-Petrov', 'Vera', '12.4.2020', '90'],
      ['Ana Zoric-Petrov', 'Vera', '26.4.2020', '60'],
    ]
    const before = imported(rows)
    expect(statuses(before)).toEqual(['unsure', 'unsure'])
    expect(before.edits).toEqual([])
    expect(before.plan.rows[0]).toMatchObject({ isUnknown: true })
    const key = before.plan.rows[0]?.pairKey ?? ''
    const decided = { ...noMeetingDecisions, pairs: new Map([[key, 'first']]) }
    expect(imported(rows, decided).edits.map(({ set }) => set['pairId'])).toEqual([
      'first',
      'first',
    ])
    const left = { ...noMeetingDecisions, pairs: new Map([[key, null]]) }
    expect(statuses(imported(rows, left))).toEqual(['unsure', 'unsure'].map(() => 'skipped'))
  })

  it('changes nothing the second time; fills what was blank, and keeps what differs unless asked', () => {
    const rows = [['Ana Zorić', 'Vera Kostić', '12.4.2020', '90', 'online', '', 'Budget']]
    const same = aMeeting({ pairId: 'first', toldBy: null, note: 'Budget' })
    expect(statuses(imported(rows, noMeetingDecisions, [same]))).toEqual(['existing'])
    expect(imported(rows, noMeetingDecisions, [same]).edits).toEqual([])
    const other = { ...same, minutes: 45, note: null }
    const kept = imported(rows, noMeetingDecisions, [other])
    expect(kept.edits.map(({ set }) => set)).toEqual([{ note: 'Budget' }])
    const takeNew = new Set([takeNewKey(2, 'meetings', 'minutes')])
    const taken = imported(rows, { ...noMeetingDecisions, takeNew }, [other])
    expect(taken.edits.map(({ set }) => set)).toEqual([{ minutes: 90, note: 'Budget' }])
  })

  it('fills nothing of a meeting that it says something else of, unless asked', () => {
    const rows = [['Ana Zorić', 'Vera Kostić', '12.4.2020', '90', 'online', '', 'Budget']]
    const fell = { state: 'missed', minutes: null, how: null, toldBy: null } as const
    const missed = aMeeting({ pairId: 'first', ...fell })
    const result = imported(rows, noMeetingDecisions, [missed])
    expect(result.edits).toEqual([])
    expect(result.plan.rows[0]?.changes.map(({ field, effect }) => [field, effect])).toEqual([
      ['state', 'kept'],
      ['minutes', 'kept'],
      ['how', 'kept'],
      ['note', 'kept'],
    ])
    const takeNew = new Set(['state', 'minutes'].map((one) => takeNewKey(2, 'meetings', one)))
    const taken = imported(rows, { ...noMeetingDecisions, takeNew }, [missed])
    expect(taken.edits.map(({ set }) => set)).toEqual([{ minutes: 90, state: 'met' }])
  })

  it('does not take a month without a meeting for one of its first day, and says no longer that there was none', () => {
    const nothing = { state: 'none', minutes: null, how: null, toldBy: null } as const
    const nones = ['2020-04-01', '2020-05-01'].map((date) =>
      aMeeting({ pairId: 'first', date, ...nothing }),
    )
    const rows = [
      ['Ana Zorić', 'Vera Kostić', '1.4.2020', '90'],
      ['Ana Zorić', 'Vera Kostić', '2.4.2020', '60'],
    ]
    const result = imported(rows, noMeetingDecisions, nones)
    expect(statuses(result)).toEqual(['new', 'new'])
    expect(
      result.edits.map(({ id, set }) => [id, set['state'] ?? null, set['deletedAt'] ?? null]),
    ).toEqual([
      ['first~2020-04-01~1', null, 'now'],
      ['first~2020-04-01~2', 'met', null],
      ['first~2020-04-02~1', 'met', null],
    ])
  })

  it('takes whatever says that somebody did not come for that, and words for nobody for none', () => {
    const of = (words: readonly string[]) =>
      imported(words.map((word, at) => ['Ana Zorić', '', `${at + 1}.4.2020`, '90', '', word]))
    const unclear = of(['x', 'da', 'Ana'])
    expect(unclear.edits.map(({ set }) => [set['state'], set['absent']])).toEqual(
      [1, 2, 3].map(() => ['missed', null]),
    )
    expect(unclear.plan.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual(
      [1, 2, 3].map(() => ['wordUnknown']),
    )
    const none = of(['No', 'не', 'НИКО', 'nobody', 'none', '/', ''])
    expect(none.edits.map(({ set }) => [set['state'], set['minutes']])).toEqual(
      Array.from({ length: 7 }, () => ['met', 90]),
    )
    expect(none.plan.rows.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('knows ways of meeting and what fell through in every script and with every mark', () => {
    const words = ['persönlich', 'Уживо', 'Онлајн', 'телефоном', 'скајп']
    const rows = words.map((word, at) => ['Ana Zorić', '', `${at + 1}.4.2020`, '90', word])
    expect(imported(rows).edits.map(({ set }) => set['how'])).toEqual([
      'inPerson',
      'inPerson',
      'online',
      'phone',
      'online',
    ])
    const fell = ['Отказано', 'х', 'X', 'не'].map((word, at) => {
      return ['Ana Zorić', '', `${at + 1}.4.2020`, word]
    })
    expect(imported(fell).edits.map(({ set }) => set['state'])).toEqual(fell.map(() => 'missed'))
  })

  it('takes a decision about names where it can be meant, and the only pair that can be elsewhere', () => {
    const twice = namedPairs(
      [pairOf('a', 'ana', 'vera'), pairOf('b', 'ana', 'zoran', { startedOn: '2020-05-01' })],
      Object.values(parts),
      people,
    )
    const rows = [
      ['Ana Zorić', '', '12.4.2020', '90'],
      ['Ana Zorić', '', '12.5.2020', '60'],
    ]
    const before = imported(rows, noMeetingDecisions, [], { of: twice })
    expect(statuses(before)).toEqual(['new', 'unsure'])
    const key = before.plan.rows[1]?.pairKey ?? ''
    const decided = { ...noMeetingDecisions, pairs: new Map([[key, 'b']]) }
    const result = imported(rows, decided, [], { of: twice })
    expect(statuses(result)).toEqual(['new', 'new'])
    expect(result.edits.map(({ set }) => set['pairId'])).toEqual(['a', 'b'])
  })

  it('has a row that says the same again once, and two meetings of a day twice', () => {
    const row = ['Ana Zorić', 'Vera Kostić', '12.4.2020', '90']
    const again = imported([row, row, [...row.slice(0, 3), '30']])
    expect(statuses(again)).toEqual(['new', 'sameAsRow', 'new'])
    expect(again.edits.map(({ id }) => id)).toEqual(['first~2020-04-12~1', 'first~2020-04-12~2'])
  })
})
