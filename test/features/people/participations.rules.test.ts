import { describe, expect, it } from 'vitest'
import {
  byCycle,
  decide,
  decidedStatus,
  firstStatus,
  freeRoles,
  inCycle,
  rolesOf,
  statusChoices,
  statusesFor,
} from '../../../src-renderer/domain/participations.rules'
import { statuses } from '../../../src-renderer/domain/participation'
import { roles } from '../../../src-renderer/domain/participation'
import { aCycle, aParticipation } from '../../builders'

describe('the status of a participation', () => {
  it('begins with one that its role can have', () => {
    for (const role of roles) expect(statusesFor(role)).toContain(firstStatus(role))
    expect(firstStatus('mentee')).toBe('applied')
    expect(firstStatus('mentor')).toBe('invited')
  })

  it('can be chosen among those of the role, and stays a choice when an import gave another', () => {
    expect(statusesFor('mentee')).not.toContain('invited')
    expect(statusesFor('mentor')).not.toContain('applied')
    const odd = aParticipation({ role: 'mentor', status: 'rejected' })
    expect(statusChoices(odd)[0]).toBe('rejected')
    expect(statusChoices(odd)).toHaveLength(statusesFor('mentor').length + 1)
  })
})

describe('a quick decision', () => {
  const after = (status: (typeof statuses)[number], decision: 'accept' | 'reject' | 'withdraw') =>
    decidedStatus(aParticipation({ status }), decision)

  const waiting = ['applied', 'shortlisted', 'interview', 'waiting', 'invited']

  it('accepts whoever waits and nobody else', () => {
    const accepted = statuses.filter((status) => after(status, 'accept') === 'accepted')
    expect(accepted).toEqual(waiting)
    expect(after('completed', 'accept')).toBeNull()
  })

  it('rejects an applicant, and notes that somebody who was invited declined', () => {
    expect(after('applied', 'reject')).toBe('rejected')
    expect(after('invited', 'reject')).toBe('declined')
    expect(after('active', 'reject')).toBeNull()
  })

  it('lets everybody withdraw who has not completed and is still in', () => {
    const withdrawn = statuses.filter((status) => after(status, 'withdraw') === 'withdrawn')
    expect(withdrawn).toEqual([...waiting, 'accepted', 'active'])
  })

  it('is about one cycle, and about one role when that is asked', () => {
    const mentee = aParticipation({ cycleId: 'c1', role: 'mentee', status: 'applied' })
    const mentor = aParticipation({ cycleId: 'c1', role: 'mentor', status: 'invited' })
    const other = aParticipation({ cycleId: 'c2', role: 'mentee', status: 'applied' })
    const all = [other, mentor, mentee]
    expect(decide(all, 'accept', { cycleId: 'c1', role: null })).toEqual([
      { participation: mentor, status: 'accepted' },
      { participation: mentee, status: 'accepted' },
    ])
    expect(decide(all, 'reject', { cycleId: 'c1', role: 'mentee' })).toEqual([
      { participation: mentee, status: 'rejected' },
    ])
    expect(decide(all, 'withdraw', { cycleId: 'c1', role: null, status: mentee.status })).toEqual([
      { participation: mentee, status: 'withdrawn' },
    ])
  })
})

describe('participations', () => {
  const old = aCycle({ id: 'old', dates: { start: '2018-01-01', end: '2018-12-31' } })
  const young = aCycle({ id: 'young', dates: { start: '2020-01-01', end: '2020-12-31' } })
  const all = [
    aParticipation({ cycleId: 'old', role: 'mentee' }),
    aParticipation({ cycleId: 'young', role: 'speaker' }),
    aParticipation({ cycleId: 'young', role: 'mentor' }),
    aParticipation({ cycleId: 'gone', role: 'mentor' }),
  ]

  it('stand with the latest cycle first, then in the order of roles; cycles in the trash are left out', () => {
    const lines = byCycle(all, [old, young]).map(
      ({ cycle, participation }) => `${cycle.id} ${participation.role}`,
    )
    expect(lines).toEqual(['young mentor', 'young speaker', 'old mentee'])
  })

  it('are found by cycle in the order of roles, and name each role once', () => {
    expect(inCycle(all, 'young').map((one) => one.role)).toEqual(['mentor', 'speaker'])
    expect(rolesOf(all)).toEqual(['mentor', 'mentee', 'speaker'])
    expect(freeRoles(all, 'young')).toEqual(['mentee', 'facilitator', 'coordinator'])
  })
})
