/** The fields of each list that many can be given a value in: what each does, and where it is refused. */
import { describe, expect, it } from 'vitest'
import { planChange } from '../../src-renderer/app/cells/plan.rules'
import type { CellList } from '../../src-renderer/app/cells/plan.rules'
import { contentOf } from '../../src-renderer/domain/award-content.rules'
import type { AwardLine } from '../../src-renderer/domain/awards.rules'
import type { AwardState } from '../../src-renderer/domain/award'
import { awardFields } from '../../src-renderer/features/awards/award-cells'
import type { CertificateSource } from '../../src-renderer/features/awards/certificates'
import { changeableCells } from '../../src-renderer/features/people/people-cells'
import { interviewFields } from '../../src-renderer/features/selection/interview-cells'
import type { Interview } from '../../src-renderer/features/selection/interviews.rules'
import type { Meeting } from '../../src-renderer/domain/meeting'
import { meetingFields } from '../../src-renderer/features/meetings/meeting-list'
import type { MeetingLine } from '../../src-renderer/features/meetings/meeting-list'
import { goalFields } from '../../src-renderer/features/outcomes/goal-cells'
import { workshopCells, workshopFields } from '../../src-renderer/features/workshops/workshop-cells'
import type { Workshop } from '../../src-renderer/domain/workshop'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import {
  aCycle,
  aGoal,
  aMeeting,
  anAward,
  aParticipation,
  aPerson,
  aSignatory,
  aTag,
  aWorkshop,
  aWorkspace,
} from '../builders'
import { ledBy } from '../features/cycle-rows'

const translator = translatorFor('en')

function given<R>(list: CellList<R>, id: string, rows: readonly R[], text: string) {
  const cell = list.cells.find((one) => one.id === id)
  if (cell === undefined) throw new Error(`There is no field ${id}.`)
  const { edits, lines, same } = planChange(rows, cell, text, list, text === '')
  return {
    same,
    sets: edits.map(({ set }) => set),
    problems: lines.flatMap(({ problem }) => problem ?? []),
    lines: lines.map(({ was, wanted }) => `${was} → ${wanted}`),
  }
}

describe('Workshops', () => {
  const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
  const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
  const rowOf = (over: Partial<Workshop> = {}) => ({
    workshop: aWorkshop({
      title: 'Kick-off',
      when: { date: '2020-05-01', time: '17:30' },
      ...over,
    }),
    summary: {} as never,
  })
  const fields = workshopFields(translator, [ana, boban, aPerson({ ...boban, id: 'namesake' })])
  const change = (id: string, text: string, over: Partial<Workshop> = {}) =>
    given(fields, id, [rowOf(over)], text)

  it('of several days keep how many they are when they are moved, at once and in a cell of the list', () => {
    const moved = [{ when: { date: '2020-06-10', time: '17:30' }, endsOn: '2020-06-12' }]
    expect(change('when', '10 Jun 2020', { endsOn: '2020-05-03' }).sets).toEqual(moved)
    const inList = given(
      workshopCells(translator),
      'when',
      [rowOf({ endsOn: '2020-05-03' })],
      '10 Jun 2020',
    )
    expect(inList.sets).toEqual(moved)
    expect(change('when', '10 Jun 2020').sets).toEqual([{ when: moved[0]?.when }])
  })

  it('keep their day when their time is changed, and refuse what is no time', () => {
    expect(change('time', '9').sets).toEqual([{ when: { date: '2020-05-01', time: '09:00' } }])
    expect(change('time', '17.30').same).toBe(1)
    expect(change('time', 'noon')).toMatchObject({
      sets: [],
      problems: ['Write a time such as 17:30.'],
    })
  })

  it('take whole numbers between bounds, and say what they are', () => {
    expect(change('minutes', '1.200').sets).toEqual([{ minutes: 1200 }])
    expect(change('minutes', '0').problems).toEqual(['The smallest number here is 1.'])
    expect(change('capacity', '12.5').problems).toEqual(['Write a whole number here.'])
    expect(change('capacity', '', { capacity: 12 }).sets).toEqual([{ capacity: null }])
  })

  it('are led by one more, or one fewer; a name that nobody has, or two have, is refused', () => {
    expect(change('addedLeader', 'ana zoric', ledBy(boban.id))).toMatchObject({
      sets: [{ [`facilitator:${boban.id}`]: true, [`facilitator:${ana.id}`]: true }],
      lines: ['Boban Ćirić → Boban Ćirić, Ana Zorić'],
    })
    expect(change('takenLeader', 'Ana Zorić', ledBy(ana.id)).sets).toEqual([
      { [`facilitator:${ana.id}`]: null },
    ])
    expect(change('takenLeader', 'Ana Zorić').same).toBe(1)
    expect(change('addedLeader', 'Vera').problems[0]).toMatch(
      /^Nobody in this cycle is called “Vera”/u,
    )
    expect(change('addedLeader', 'Boban Ćirić').problems[0]).toMatch(/^Several people/u)
  })

  it('have no title that many could be given', () => {
    expect(fields.cells.map(({ id }) => id)).not.toContain('title')
  })
})

describe('People', () => {
  const tags = [aTag({ id: 'film', name: 'Film' }), aTag({ id: 'dance', name: 'Dance' })]
  const person = { ...aPerson(), 'tag:film': true as const, 'field:Zvuk': true as const }
  const entry = { id: person.id, person, name: 'Ana', participations: [] } as never
  const own = { ownFields: [], cycleId: null, applications: new Map() }
  const cells = changeableCells({ translator, cycleId: null, role: null, tags, own })
  const change = (id: string, text: string) =>
    given({ cells, nameOf: () => 'Ana' }, id, [entry], text)

  it('have tags and fields of work taken away, however they are written, and nothing else', () => {
    expect(change('takenTags', 'филм').sets).toEqual([{ 'tag:film': null }])
    expect(change('takenTags', 'Dance').same).toBe(1)
    expect(change('takenFields', 'zvuk').sets).toEqual([{ 'field:Zvuk': null }])
  })

  it('are given no second field of work that is the first, written otherwise', () => {
    expect(change('addedFields', 'zvuk').same).toBe(1)
    expect(change('addedFields', 'Slika').sets).toEqual([
      { 'field:Zvuk': true, 'field:Slika': true },
    ])
  })
})

describe('Interviews', () => {
  const rowOf = (on: Interview['on']): Interview => ({
    ...{ id: 'one', on, minutes: null, place: null, by: null },
    applicant: {
      name: 'Ana',
      participation: aParticipation({ interviewOn: on }),
    } as never,
  })
  const change = (id: string, text: string, on: Interview['on'] = null) =>
    given(interviewFields(translator), id, [rowOf(on)], text)

  it('have no time before they have a day', () => {
    expect(change('interviewTime', '10:00').problems).toEqual([
      'There is no day yet: set the day first, then the time.',
    ])
    expect(change('interviewTime', '10:00', { date: '2020-02-01', time: null }).sets).toEqual([
      { interviewOn: { date: '2020-02-01', time: '10:00' } },
    ])
  })

  it('are no place for a decision: that has rules of its own', () => {
    expect(interviewFields(translator).cells.map(({ id }) => id)).not.toContain('status')
  })
})

describe('Awards', () => {
  const cycle = aCycle()
  const source: CertificateSource = {
    ...{ workspace: aWorkspace(), signatories: [aSignatory()], cycle, numberPrefix: '2020' },
    ...{ orientation: 'landscape', timestamp: 0 },
  }
  function lineOf(state: AwardState, kind: 'completion' | 'brooch' = 'completion'): AwardLine {
    const award = anAward({ cycleId: cycle.id, kind, state, printedNumber: '2020/01' })
    const certificate = { award, role: 'mentee', personName: 'Ana Anić' } as const
    const content = contentOf(certificate, { ...source, translator: translatorFor('sr-Latn') })
    return {
      ...{ personId: award.personId, name: 'Ana Anić', kind, role: 'mentee' },
      ...{ eligible: true, reasons: [], caution: null, award: { ...award, content } },
    }
  }

  it('say their new day on the certificate, too, and keep it once they are out of the house', () => {
    const fields = awardFields('completion', source, translator)
    const [set] = given(fields, 'issuedOn', [lineOf('printed')], '24 Jun 2020').sets
    expect(set).toMatchObject({ issuedOn: '2020-06-24', printedNumber: '2020/01' })
    expect(JSON.stringify(set?.['content'])).toContain('2020')
    expect(JSON.stringify(set?.['content'])).toContain('24')
    expect(given(fields, 'issuedOn', [lineOf('handedOver')], '24 Jun 2020')).toMatchObject({
      sets: [],
      problems: ['It was handed over or posted as it is. Change it on its own page.'],
    })
  })

  it('of which nothing is printed cannot be marked as printed, and have no language', () => {
    const fields = awardFields('brooch', source, translator)
    expect(given(fields, 'state', [lineOf('issued', 'brooch')], 'Printed').sets).toEqual([])
    expect(given(fields, 'state', [lineOf('issued', 'brooch')], 'Posted').sets).toEqual([
      { state: 'posted' },
    ])
    expect(fields.cells.map(({ id }) => id)).not.toContain('language')
  })
})

describe('Meetings', () => {
  const lineOf = (over: Partial<Meeting>): MeetingLine => ({
    meeting: aMeeting({ pairId: 'pair', date: '2020-04-12', minutes: null, how: null, ...over }),
    named: { menteeName: 'Ana', mentorName: 'Vera' } as never,
    number: 1,
  })
  const change = (id: string, text: string, over: Partial<Meeting> = {}) =>
    given(meetingFields(translator), id, [lineOf(over)], text)

  it('fell through, or did not, where nothing is noted that would go with it', () => {
    expect(change('state', 'Somebody did not come').sets).toEqual([{ state: 'missed' }])
    const lost = ['Its length, how they met or who did not come would be lost.']
    for (const over of [{ minutes: 60 }, { how: 'phone' }] as const)
      expect(change('state', 'Somebody did not come', over).problems[0]).toContain(lost[0])
    const absent = { state: 'missed', absent: 'mentor' } as const
    expect(change('state', 'They met', absent).problems[0]).toContain(lost[0])
  })

  it('are days: no month without a meeting is made of one, nor the other way round', () => {
    expect(change('state', 'They did not meet in this month').problems[0]).toMatch(
      /^This is not one of/u,
    )
    expect(change('state', 'They met', { state: 'none' }).problems).toEqual([
      'This is a month without a meeting. Enter its meetings in the month.',
    ])
    expect(meetingFields(translator).cells.map(({ id }) => id)).not.toContain('date')
  })
})

describe('Goals', () => {
  const goal = aGoal({ title: 'Plan', 'standing:menteeStart': 2, 'workshop:w1': true })
  const same = [aWorkshop({ id: 'w2', title: 'Budget' }), aWorkshop({ id: 'w3', title: 'Budget' })]
  const all = [aWorkshop({ id: 'w1', title: 'Audience' }), ...same]
  const fields = goalFields('mentee', [{ step: 1, word: 'begun' }], all, translator)
  const change = (id: string, text: string) =>
    given(fields, id, [{ goal, name: 'Ana', sortName: '' }], text)

  it('stand at a step of the scale, or at none', () => {
    expect(change('start', '1 begun').sets).toEqual([{ 'standing:menteeStart': 1 }])
    expect(change('start', '').sets).toEqual([{ 'standing:menteeStart': null }])
    expect(change('start', '7').problems[0]).toMatch(/^“7” is no step of the scale/u)
  })

  it('lose a workshop by its title; one that nobody or two are called is refused', () => {
    expect(change('takenWorkshop', 'audience').sets).toEqual([{ 'workshop:w1': null }])
    expect(change('addedWorkshop', 'Audience').same).toBe(1)
    expect(change('addedWorkshop', 'Film').problems[0]).toMatch(/^No workshop of this cycle/u)
    expect(change('addedWorkshop', 'Budget').problems[0]).toMatch(/^Several workshops/u)
  })

  it('have no title that many could be given', () => {
    expect(fields.cells.map(({ id }) => id)).not.toContain('title')
  })
})
