/** Goals: taken from applications, how they stand on the organization's scale, when that is due, which workshops serve them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  appliedGoalId,
  dueMoment,
  goalScale,
  goalsDue,
  goalsIn,
  momentDays,
  movementOf,
  readStanding,
  takeOverEdits,
  takeable,
  unserved,
} from '../../../src-renderer/domain/goals.rules'
import { goalsToAsk } from '../../../src-renderer/features/home/goals-due.rules'
import { aCycle, aGoal, anApplication, aParticipation, aWorkshop } from '../../builders'

describe('goals in what somebody wrote', () => {
  it.each([
    ['Napisati plan', ['Napisati plan']],
    ['- Napisati plan\n- Naći prostor', ['Napisati plan', 'Naći prostor']],
    ['1. Prvi\r\n2) Drugi\n(3) Treći\nа) Четврти', ['Prvi', 'Drugi', 'Treći', 'Четврти']],
    ['Prvi. Drugi. Treći.', ['Prvi. Drugi. Treći.']],
    ['2 festivala godišnje', ['2 festivala godišnje']],
    ['Isto\n\nIsto\n…\n-', ['Isto']],
    ['', []],
    ['  \n • \n', []],
  ])('of %j are %j', (text, goals) => {
    expect(goalsIn(text)).toEqual(goals)
  })

  it('are never endless: twenty lines of five hundred characters', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `${at} ${'a'.repeat(600)}`).join('\n')
    const goals = goalsIn(lines)
    expect(goals).toHaveLength(20)
    expect(Math.max(...goals.map(({ length }) => length))).toBe(500)
  })

  it('keep every word that was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{3,9}( [a-z]{3,9}){0,3}$/u), { maxLength: 10 }),
        (lines) => {
          expect(goalsIn(lines.map((line) => `- ${line}`).join('\n'))).toEqual([...new Set(lines)])
        },
      ),
    )
  })
})

describe('taking goals over', () => {
  const part = { cycleId: 'c', personId: 'ana' }
  const ana = aParticipation(part)
  const application = anApplication({ ...part, goals: '- Plan\n- Prostor' })

  it('is offered for mentees who take part and have none', () => {
    expect(takeable([application], [ana], [])).toEqual([application])
    expect(takeable([application], [ana], [aGoal(part)])).toEqual([])
    expect(takeable([application], [{ ...ana, status: 'applied' }], [])).toEqual([])
    expect(takeable([{ ...application, goals: null }], [ana], [])).toEqual([])
  })

  it('leaves out what is gone, and is not offered where nothing is left', () => {
    const [plan, space] = ['Plan', 'Prostor'].map((title) => appliedGoalId('c', 'ana', title))
    expect(takeOverEdits([application], new Set([plan ?? ''])).map(({ id }) => id)).toEqual([space])
    expect(takeable([application], [ana], [], new Set([plan ?? '']))).toEqual([application])
    expect(takeable([application], [ana], [], new Set([plan ?? '', space ?? '']))).toEqual([])
  })

  it('writes the same goals wherever it is done', () => {
    const edits = takeOverEdits([application])
    expect(edits).toEqual(takeOverEdits([application]))
    expect(edits.map(({ set }) => [set['title'], set['position'], set['isApplied']])).toEqual([
      ['Plan', 1, true],
      ['Prostor', 2, true],
    ])
    // What was done may be said already on another computer.
    expect(edits.some(({ set }) => 'done' in set)).toBe(false)
    expect(appliedGoalId('c', 'ana', 'Plan')).not.toBe(appliedGoalId('c', 'ana', 'Plam'))
  })
})

describe('the scale', () => {
  const usual = ['a', 'b', 'c', 'd', 'e']

  it('has five steps with the usual words, or the organization’s own', () => {
    expect(goalScale({}, usual).map(({ word }) => word)).toEqual(usual)
    expect(goalScale({ 'goalStep:2': 'nešto' }, usual)[1]).toEqual({ step: 2, word: 'nešto' })
    expect(goalScale({ goalSteps: 3 }, usual)).toEqual([
      { step: 1, word: '' },
      { step: 2, word: '' },
      { step: 3, word: '' },
    ])
    expect(goalScale({ goalSteps: 10_000 }, usual)).toHaveLength(10)
    expect(goalScale({ goalSteps: -1 }, usual)).toHaveLength(2)
  })

  const scale = goalScale({ 'goalStep:1': 'није почето', 'goalStep:2': 'nije dovršeno' }, usual)

  it.each([
    ['3', 3],
    [' 5 ', 5],
    ['', null],
    ['nije pocet', 1],
    ['NIJE DOVRŠENO', 2],
  ])('is read from %j as %j', (text, step) => {
    expect(readStanding(text, scale)).toEqual({ ok: true, step })
  })

  it.each(['0', '6', '2.5', '-1', 'nije', 'x', '1 2'])('does not take %j', (text) => {
    expect(readStanding(text, scale)).toMatchObject({
      ok: false,
      problem: { key: 'outcomes:problem.notAStep', params: { text, most: 5 } },
    })
  })
})

describe('how far a goal came', () => {
  it('is told by one teller only: both, else the mentee, else the mentor', () => {
    expect(movementOf(aGoal({ 'standing:menteeStart': 2, 'standing:mentorEnd': 4 }))).toBeNull()
    const mentee = { 'standing:menteeStart': 2, 'standing:menteeEnd': 3 } as const
    expect(movementOf(aGoal(mentee))).toMatchObject({ teller: 'mentee', from: 2, to: 3 })
    const both = { 'standing:bothStart': 4, 'standing:bothEnd': 1 } as const
    expect(movementOf(aGoal({ ...mentee, ...both }))).toMatchObject({ teller: 'both', to: 1 })
  })

  it('reaches to the middle while there is no end, and is unknown without a start', () => {
    const goal = aGoal({ 'standing:menteeStart': 2, 'standing:menteeMiddle': 2 })
    expect(movementOf(goal)).toMatchObject({ at: 'middle', from: 2, to: 2 })
    expect(movementOf(aGoal({ 'standing:menteeEnd': 5 }))).toBeNull()
    expect(movementOf(aGoal())).toBeNull()
  })
})

describe('a standing that is due', () => {
  const planned = aCycle({
    id: 'c',
    stage: 'mentoring',
    'stage:mentoring': { start: '2020-04-01', end: '2020-12-01' },
  })
  const part = { cycleId: 'c', personId: 'ana' }

  it('is asked for on the first, the middle and the last day of the mentoring', () => {
    expect(momentDays(planned)).toEqual({
      start: '2020-04-01',
      middle: '2020-08-01',
      end: '2020-12-01',
    })
    expect(dueMoment(planned, '2020-07-31')).toBe('start')
    expect(dueMoment(planned, '2020-08-01')).toBe('middle')
    expect(dueMoment(planned, '2020-12-01')).toBe('end')
  })

  it('goes by the stage where there is no plan, and is not asked before the mentoring or in a closed cycle', () => {
    expect(dueMoment(aCycle({ stage: 'mentoring' }), '2020-07-31')).toBe('start')
    expect(dueMoment(aCycle({ stage: 'wrapUp' }), '2020-07-31')).toBe('end')
    expect(dueMoment({ ...planned, stage: 'selection' }, '2020-12-01')).toBeNull()
    expect(dueMoment({ ...planned, stage: 'closed' }, '2020-12-01')).toBeNull()
  })

  it('is of goals of which nobody said anything at that moment, of mentees who take part', () => {
    const open = aGoal(part)
    const told = aGoal({ ...part, 'standing:mentorMiddle': 1 })
    const left = aGoal({ cycleId: 'c', personId: 'boban' })
    const due = goalsDue(planned, [open, told, left], [aParticipation(part)], '2020-09-01')
    expect(due).toEqual({ moment: 'middle', goals: [open] })
    expect(goalsDue(planned, [told], [aParticipation(part)], '2020-09-01')).toBeNull()
  })
})

describe('Home', () => {
  it('asks for goals whose standing is due, by the moment, and for none when nothing is due', () => {
    const cycle = aCycle({ id: 'c', stage: 'wrapUp' })
    const part = { cycleId: 'c', personId: 'ana' }
    const rows = {
      cycle,
      goals: [aGoal({ ...part, id: 'g' })],
      participations: [aParticipation(part)],
    }
    expect(goalsToAsk(rows, '2020-09-01')).toMatchObject({ ids: ['g'], sentence: 'goalsDueEnd' })
    expect(goalsToAsk({ ...rows, goals: [] }, '2020-09-01').ids).toEqual([])
  })
})

describe('goals against workshops', () => {
  it('leave open what nobody serves and what serves nothing', () => {
    const [one, two] = [aWorkshop({ id: 'w1' }), aWorkshop({ id: 'w2' })]
    const served = aGoal({ 'workshop:w1': true })
    const taken = aGoal({ 'workshop:w1': null })
    const elsewhere = aGoal({ 'workshop:w9': true })
    expect(unserved([served, taken, elsewhere], [one, two])).toEqual({
      goals: [taken, elsewhere],
      workshops: [two],
    })
  })
})
