import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkPair,
  endPairEdits,
  endProblem,
  firstDay,
  lastDay,
  makePairEdits,
  applicantsWithoutMentor,
  menteesWithoutMentor,
  mentorCandidates,
  mentorLoad,
  namedPairs,
  pairState,
} from '../../../src-renderer/domain/pairs.rules'
import { pairEndReasons } from '../../../src-renderer/domain/pair'
import type { PairEndReason } from '../../../src-renderer/domain/pair'
import { aCycle, aPair, aParticipation } from '../../builders'
import { completedOn, join, pairUp, rowsOf } from '../cycle-rows'

const end = (reason: PairEndReason) => ({ on: '2020-12-01', reason, note: '' })

describe('the load of a mentor', () => {
  it('counts running pairs against what they take', () => {
    const rows = rowsOf()
    const mentor = join(rows, 'Nada Nikolić', { role: 'mentor', capacity: 2 })
    pairUp(rows, mentor, join(rows, 'Ana Zorić'))
    pairUp(rows, mentor, join(rows, 'Boban Ćirić'), { ended: end('notAFit') })
    expect(mentorLoad(mentor, rows.pairs)).toEqual({ taken: 1, capacity: 2, free: 1 })
  })

  it('says nothing about room when the mentor has not said', () => {
    const mentor = aParticipation({ role: 'mentor', capacity: null })
    expect(mentorLoad(mentor, [])).toEqual({ taken: 0, capacity: null, free: null })
  })

  it('never has less than no room, and free and taken make the capacity while there is room', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), (capacity, count) => {
        const rows = rowsOf()
        const mentor = join(rows, 'Nada Nikolić', { role: 'mentor', capacity })
        for (let i = 0; i < count; i += 1) pairUp(rows, mentor, join(rows, `M${i} X`))
        const load = mentorLoad(mentor, rows.pairs)
        expect(load.taken).toBe(count)
        expect(load.free).toBe(Math.max(0, capacity - count))
      }),
    )
  })
})

describe('candidates', () => {
  it('are mentees in the program without a mentor, by last name', () => {
    const rows = rowsOf()
    const mentor = join(rows, 'Nada Nikolić', { role: 'mentor' })
    join(rows, 'Žarko Žujović', { status: 'accepted' })
    join(rows, 'Ђорђе Аћимовић', { status: 'accepted' })
    join(rows, 'Ceca Babić', { status: 'withdrawn' })
    pairUp(rows, mentor, join(rows, 'Ana Zorić'))
    pairUp(rows, mentor, join(rows, 'Luka Lukić'), { ended: end('mentorLeft') })
    const names = menteesWithoutMentor(rows.participations, rows.pairs, rows.people).map(
      (m) => m.name,
    )
    expect(names).toEqual(['Ђорђе Аћимовић', 'Luka Lukić', 'Žarko Žujović'])
  })

  it('who are not accepted yet stand apart', () => {
    const rows = rowsOf()
    join(rows, 'Ana Anić', { status: 'accepted' })
    join(rows, 'Boban Bobić', { status: 'applied' })
    join(rows, 'Ceca Cecić', { status: 'rejected' })
    join(rows, 'Dara Darić', { status: 'completed' })
    const names = (found: readonly { readonly name: string }[]) => found.map(({ name }) => name)
    const { participations, pairs, people } = rows
    expect(names(menteesWithoutMentor(participations, pairs, people))).toEqual(['Ana Anić'])
    expect(names(applicantsWithoutMentor(participations, pairs, people))).toEqual(['Boban Bobić'])
  })

  it('are mentors with those who have room first', () => {
    const rows = rowsOf()
    const full = join(rows, 'Adam Adamov', { role: 'mentor', capacity: 1 })
    join(rows, 'Živko Žikić', { role: 'mentor', capacity: null })
    join(rows, 'Bora Borić', { role: 'mentor', status: 'declined' })
    pairUp(rows, full, join(rows, 'Ana Zorić'))
    const names = mentorCandidates(rows.participations, rows.pairs, rows.people).map((m) => m.name)
    expect(names).toEqual(['Živko Žikić', 'Adam Adamov'])
  })
})

describe('whether a pair can be made', () => {
  const rows = rowsOf()
  const mentor = join(rows, 'Nada Nikolić', { role: 'mentor', capacity: 1 })
  const mentee = join(rows, 'Ana Zorić')
  const why = (...args: Parameters<typeof checkPair>) => {
    const check = checkPair(...args)
    return check.possible ? null : check.why.key
  }

  it('is refused for wrong roles, other cycles, one person and a pair that runs', () => {
    const self = aParticipation({ cycleId: rows.cycle.id, personId: mentor.personId })
    expect(why(mentee, mentee, [])).toBe('pairs:refusal.notMentor')
    expect(why(mentor, mentor, [])).toBe('pairs:refusal.notMentee')
    expect(why(mentor, aParticipation(), [])).toBe('pairs:refusal.otherCycle')
    expect(why(mentor, self, [])).toBe('pairs:refusal.samePerson')
    const pair = pairUp(rows, mentor, mentee)
    expect(why(mentor, mentee, [pair])).toBe('pairs:refusal.alreadyPaired')
    expect(why(mentor, mentee, [{ ...pair, ended: end('other') }])).toBeNull()
  })

  it('is allowed for a full mentor, a second mentor or somebody outside, with a warning each', () => {
    const other = pairUp(rowsOf(), mentor, aParticipation())
    const taken = pairUp(rowsOf(), aParticipation({ role: 'mentor' }), mentee)
    const check = checkPair(mentor, { ...mentee, status: 'withdrawn' }, [other, taken])
    expect(check.possible && check.warnings.map((warning) => warning.key)).toEqual([
      'pairs:warning.mentorFull',
      'pairs:warning.menteeHasMentor',
      'pairs:warning.menteeOutside',
    ])
  })
})

describe('making and ending a pair', () => {
  it('makes both active, and touches nobody who is', () => {
    const mentor = aParticipation({ role: 'mentor', status: 'invited', cycleId: 'c' })
    const mentee = aParticipation({ cycleId: 'c' })
    const edits = makePairEdits('p', mentor, mentee, '2020-03-01')
    expect(edits.map(({ table, id }) => [table, id])).toEqual([
      ['pairs', 'p'],
      ['participations', mentor.id],
    ])
    expect(edits[0]?.set).toMatchObject({ cycleId: 'c', mentorId: mentor.id, ended: null })
    expect(edits[1]?.set).toEqual({ status: 'active' })
  })

  const statusesAfter = (reason: PairEndReason, earlier: 'none' | 'completed' | 'running') => {
    const rows = rowsOf()
    const mentor = join(rows, 'Nada Nikolić', { role: 'mentor' })
    const mentee = join(rows, 'Ana Zorić')
    const pair = pairUp(rows, mentor, mentee)
    if (earlier !== 'none') {
      const ended = earlier === 'completed' ? completedOn('2020-04-01') : null
      pairUp(rows, mentor, join(rows, 'Boban Ćirić'), { ended })
    }
    const edits = endPairEdits(pair, end(reason), rows.pairs, rows.participations)
    const status = (id: string) => edits.find((edit) => edit.id === id)?.set['status'] ?? 'active'
    return [status(mentor.id), status(mentee.id)]
  }

  it('completes the mentee, and the mentor who has no other running pair', () => {
    expect(statusesAfter('completed', 'none')).toEqual(['completed', 'completed'])
    expect(statusesAfter('completed', 'running')).toEqual(['active', 'completed'])
  })

  it('withdraws whoever left and frees the other', () => {
    expect(statusesAfter('mentorLeft', 'none')).toEqual(['withdrawn', 'accepted'])
    expect(statusesAfter('menteeLeft', 'none')).toEqual(['accepted', 'withdrawn'])
    expect(statusesAfter('menteeLeft', 'completed')).toEqual(['completed', 'withdrawn'])
  })

  it('frees both when they were not a fit', () => {
    expect(statusesAfter('notAFit', 'none')).toEqual(['accepted', 'accepted'])
    expect(statusesAfter('other', 'running')).toEqual(['active', 'accepted'])
  })

  it('always ends the pair, and leaves nobody active without a running pair', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairEndReasons), (reason) => {
        expect(statusesAfter(reason, 'none')).not.toContain('active')
      }),
    )
  })

  it('cannot end before it began', () => {
    const pair = pairUp(rowsOf(), aParticipation({ role: 'mentor' }), aParticipation(), {
      startedOn: '2020-12-02',
    })
    expect(endProblem(pair, end('other'))?.key).toBe('pairs:problem.endBeforeStart')
    expect(endProblem(pair, { ...end('other'), on: '2020-12-02' })).toBeNull()
  })
})

describe('the list of pairs', () => {
  it('is sorted by mentor, then mentee, whatever script they are written in', () => {
    const rows = rowsOf()
    const vuk = join(rows, 'Вук Вуковић', { role: 'mentor' })
    const ana = join(rows, 'Ana Anić', { role: 'mentor' })
    pairUp(rows, vuk, join(rows, 'Žarko Žujović'))
    pairUp(rows, vuk, join(rows, 'Ђорђе Аћимовић'), { ended: completedOn('2020-10-10') })
    pairUp(rows, ana, join(rows, 'Luka Lukić'), { ended: end('other') })
    const lines = namedPairs(rows.pairs, rows.participations, rows.people)
    expect(lines.map((line) => `${line.mentorName}, ${line.menteeName}, ${line.state}`)).toEqual([
      'Ana Anić, Luka Lukić, stopped',
      'Вук Вуковић, Ђорђе Аћимовић, completed',
      'Вук Вуковић, Žarko Žujović, running',
    ])
    expect(lines.map((line) => pairState(line.pair))).toEqual(lines.map((line) => line.state))
  })
})

describe('the days of a pair, unless somebody says otherwise', () => {
  const cycle = aCycle({ dates: { start: '2020-01-01', end: '2021-02-28' } })

  it('are of today while the cycle runs', () => {
    expect(firstDay(cycle, '2020-06-01')).toBe('2020-06-01')
    expect(lastDay(cycle, [], '2020-06-01')).toBe('2020-06-01')
  })

  it('are of the cycle when it is over: old cycles are written down too', () => {
    const planned = { ...cycle, 'stage:mentoring': { start: '2020-05-29', end: '2021-01-17' } }
    expect(firstDay(planned, '2026-11-22')).toBe('2020-05-29')
    expect(firstDay({ ...cycle, 'stage:mentoring': null }, '2026-11-22')).toBe('2020-01-01')
    expect(lastDay(cycle, [], '2026-11-22')).toBe('2021-02-28')
  })

  it('never end a pair before it began', () => {
    const late = aPair({ startedOn: '2026-11-22' })
    expect(lastDay(cycle, [late], '2026-11-22')).toBe('2026-11-22')
  })
})
