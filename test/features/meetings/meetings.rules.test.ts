/** What can be typed into a month of a pair, what it means and what it changes; and what cannot be, with why. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src-renderer/domain/meeting'
import {
  meetingEdits,
  meetingId,
  meetingProblem,
  monthEdits,
  monthText,
  readMonth,
} from '../../../src-renderer/domain/meetings.rules'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import type { MeetingDraft, MeetingWords } from '../../../src-renderer/domain/meetings.rules'
import type { Edit } from '../../../src-renderer/domain/record'
import { aMeeting, aPair } from '../../builders'

const words: MeetingWords = {
  how: { inPerson: 'live', online: 'online', phone: 'phone' },
  shownHow: { inPerson: 'In person', online: 'Online', phone: 'By phone' },
  absent: { mentee: 'mentee', mentor: 'mentor', both: 'both' },
}
const pair = aPair({ id: 'p', startedOn: '2020-03-15', ended: null })
const today = '2020-12-31'
const month = '2020-04'
const rest = { toldBy: null, note: null }

const read = (text: string, over: Partial<typeof pair> = {}, of = month, on = today) =>
  readMonth(text, of, { ...pair, ...over }, words, on)

const draftsOf = (text: string): readonly MeetingDraft[] => {
  const answer = read(text)
  if (!answer.ok) throw new Error(answer.problem.key)
  return answer.drafts
}

const problemOf = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  return answer.ok ? null : answer.problem
}

/** The meetings after the edits, those in the trash left out. */
function after(existing: readonly Meeting[], edits: readonly Edit[]): readonly Meeting[] {
  const rows = new Map<string, object>(existing.map((meeting) => [meeting.id, meeting]))
  for (const { id, set } of edits) {
    if (typeof set['deletedAt'] === 'string') rows.delete(id)
    else rows.set(id, { ...rows.get(id), id, ...set })
  }
  return [...rows.values()] as readonly Meeting[]
}

describe('a month as it is typed', () => {
  it('is days and minutes, with commas between', () => {
    expect(draftsOf('12 90')).toEqual([
      { date: '2020-04-12', state: 'met', minutes: 90, how: null, absent: null },
    ])
    expect(draftsOf('26. 1:15, 3 45 min; 9').map(({ date, minutes }) => [date, minutes])).toEqual([
      ['2020-04-03', 45],
      ['2020-04-09', null],
      ['2020-04-26', 75],
    ])
    expect(draftsOf('  ')).toEqual([])
  })

  it('says how they met by the beginning of a word, in any script', () => {
    expect(draftsOf('12 90 on')[0]?.how).toBe('online')
    expect(draftsOf('12 90 онлине')[0]?.how).toBe('online')
    expect(draftsOf('12 phone')[0]).toMatchObject({ minutes: null, how: 'phone' })
  })

  it('understands the words of the form, too', () => {
    expect(draftsOf('12 90 in person, 13 60 By phone, 14 Онлине').map(({ how }) => how)).toEqual([
      'inPerson',
      'phone',
      'online',
    ])
  })

  it('says that somebody did not come, and who', () => {
    expect(draftsOf('12 x')[0]).toMatchObject({ state: 'missed', absent: null, minutes: null })
    expect(draftsOf('12 х mentor')[0]).toMatchObject({ state: 'missed', absent: 'mentor' })
    // Both words begin so.
    expect(problemOf('12 x m')?.key).toBe('meetings:problem.unclear')
  })

  it('says with x alone that they did not meet in the month', () => {
    expect(draftsOf('x')).toEqual([
      { date: '2020-04-01', state: 'none', minutes: null, how: null, absent: null },
    ])
    expect(read('x', {}, '2020-03').ok).toBe(true)
    expect(problemOf('x, 12 90')?.key).toBe('meetings:problem.noneAndSome')
  })

  it.each([
    ['31 90', 'noDayInMonth', { number: 31 }],
    ['0 90', 'noDayInMonth', { number: 0 }],
    ['12 0', 'minutes', { most: 720 }],
    ['12 10000', 'minutes', { most: 720 }],
    ['ninety', 'unclear', { text: 'ninety' }],
    ['12 90 abroad', 'unclear', { text: '12 90 abroad' }],
    ['3 60, 12 10000', 'minutes', { most: 720 }],
  ] as const)('refuses %s and says what is wrong', (text, code, params) => {
    expect(problemOf(text)).toEqual({ key: `meetings:problem.${code}`, params })
  })

  it('knows no meeting before the pair began, after it ended, or still to come', () => {
    expect(problemOf('14 60', {}, '2020-03')).toEqual({
      key: 'meetings:problem.beforePair',
      params: { on: '2020-03-15' },
    })
    const ended = { on: '2020-04-10', reason: 'other', note: '' } as const
    expect(problemOf('12 60', { ended })?.key).toBe('meetings:problem.afterPair')
    expect(problemOf('12 60', {}, month, '2020-04-11')?.key).toBe('meetings:problem.inFuture')
    expect(problemOf('29 60', {}, '2021-02', '2021-12-31')?.key).toBe(
      'meetings:problem.noDayInMonth',
    )
  })

  it('has no 31 February, wherever it is entered', () => {
    const draft = {
      date: '2021-02-31',
      state: 'met',
      minutes: 60,
      how: null,
      absent: null,
    } as const
    expect(meetingProblem(draft, pair, '2021-12-31')?.key).toBe('meetings:problem.noSuchDay')
  })
})

describe('That there was no meeting in a month', () => {
  const nothing = { state: 'none', minutes: null, how: null, absent: null } as const
  const none = aMeeting({ pairId: 'p', date: '2020-04-01', ...nothing })
  const may = aMeeting({ pairId: 'p', date: '2020-05-01', ...nothing })
  const met = aMeeting({ pairId: 'p', date: '2020-04-12' })
  const { id, pairId, ...draft } = met

  it('cannot be where something of the month is known', () => {
    const missed = { ...met, state: 'missed' } as const
    const problemWith = (others: readonly Meeting[]) =>
      meetingProblem(none, pair, today, others)?.key ?? null
    expect(problemWith([met])).toBe('meetings:problem.noneAndSome')
    expect(problemWith([missed])).toBe('meetings:problem.noneAndSome')
    expect(problemWith([may, { ...met, date: '2020-05-12' }])).toBeNull()
    expect(meetingProblem(met, pair, today, [none])).toBeNull()
  })

  it.each(['met', 'missed'] as const)('goes when one is written that is %s', (state) => {
    const edits = meetingEdits(pairId, { ...draft, state }, null, [none, may], 'now')
    expect(after([none, may], edits).map((one) => one.id)).toEqual([may.id, id])
  })

  it('goes when one is moved into the month or changed in it, and once when it becomes one itself', () => {
    const march = aMeeting({ pairId: 'p', date: '2020-03-20' })
    const moved = meetingEdits('p', draft, march, [march, none], 'now')
    expect(after([march, none], moved).map((one) => one.id)).toEqual([id])
    const changed = meetingEdits('p', { ...draft, minutes: 5 }, met, [met, none], 'now')
    expect(after([met, none], changed)).toEqual([{ ...met, minutes: 5 }])
    const itself = meetingEdits('p', draft, none, [none], 'now')
    expect(itself.map((edit) => edit.id)).toEqual([none.id, id])
  })
})

describe('Whom letters go to', () => {
  it('is called in the guide as on the screen, mentees and mentors alike', () => {
    const { t } = translatorFor('sr-Cyrl')
    const guide = readFileSync('docs/guide.sr.md', 'utf8').replaceAll(/\s+/gu, ' ')
    const word = (id: 'mentees' | 'mentors' | 'both'): string =>
      t(`meetings:reminder.to.${id}`).toLowerCase()
    // "Both" of two groups of people, not of two women.
    expect(word('both')).toBe('и једнима и другима')
    expect(guide).toContain(`${word('mentees')}, ${word('mentors')} или ${word('both')},`)
  })
})

describe('what typing changes', () => {
  it('makes what is new and keeps the note and the source of what stays', () => {
    const known = aMeeting({ pairId: 'p', date: '2020-04-12', note: 'Budget', toldBy: 'mentor' })
    const edits = monthEdits('p', draftsOf('12 60, 20 90 live'), [known], rest, 'now')
    expect(edits).toHaveLength(2)
    expect(after([known], edits)).toMatchObject([
      { date: '2020-04-12', minutes: 60, note: 'Budget', toldBy: 'mentor' },
      { id: 'p~2020-04-20~1', minutes: 90, how: 'inPerson', note: null },
    ])
  })

  it('puts in the trash what is not there any more, and only that', () => {
    const known = [3, 12].map((day) =>
      aMeeting({ pairId: 'p', date: `2020-04-${String(day).padStart(2, '0')}` }),
    )
    const edits = monthEdits('p', draftsOf('12 90 online'), known, rest, 'now')
    expect(edits).toEqual([
      {
        table: 'meetings',
        id: meetingId('p', '2020-04-03', 1),
        set: { deletedAt: 'now' },
        mustExist: true,
      },
    ])
  })

  it('has two meetings of one day', () => {
    const edits = monthEdits('p', draftsOf('12 30, 12 60'), [], rest, 'now')
    expect(edits.map(({ id }) => id)).toEqual(['p~2020-04-12~1', 'p~2020-04-12~2'])
  })

  it('is the same again when what it wrote is read back, whatever was there', () => {
    const entry = fc.oneof(
      fc.record({
        day: fc.integer({ min: 1, max: 30 }),
        minutes: fc.option(fc.integer({ min: 1, max: 720 })),
        how: fc.option(fc.constantFrom('live', 'online', 'phone')),
      }),
      fc.record({
        day: fc.integer({ min: 1, max: 30 }),
        absent: fc.option(fc.constantFrom('mentee', 'mentor', 'both')),
      }),
    )
    const typed = fc
      .array(entry, { maxLength: 6 })
      .map((entries) =>
        entries
          .map((one) =>
            'how' in one
              ? [one.day, one.minutes, one.how].filter((part) => part !== null).join(' ')
              : [one.day, 'x', one.absent].filter((part) => part !== null).join(' '),
          )
          .join(', '),
      )
    const month = fc.oneof(typed, fc.constant('x'))
    fc.assert(
      fc.property(month, month, (first, second) => {
        const before = after([], monthEdits('p', draftsOf(first), [], rest, 'now'))
        const now = after(before, monthEdits('p', draftsOf(second), before, rest, 'now'))
        const written = monthText(now, words)
        expect(draftsOf(written)).toEqual(draftsOf(second))
        expect(monthEdits('p', draftsOf(written), now, rest, 'now')).toEqual([])
      }),
    )
  })

  it('moves a meeting to another day as one that goes and one that comes', () => {
    const known = aMeeting({ pairId: 'p', date: '2020-04-12', note: 'Budget' })
    const { id, pairId, ...draft } = known
    expect(pairId).toBe('p')
    const edits = meetingEdits('p', { ...draft, date: '2020-04-13' }, known, [known], 'now')
    expect(after([known], edits)).toEqual([
      { ...known, id: 'p~2020-04-13~1', date: '2020-04-13', deletedAt: null },
    ])
    expect(edits.map((edit) => edit.id)).toContain(id)
  })
})
