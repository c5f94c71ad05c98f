import { describe, expect, it } from 'vitest'
import { alumniOf } from '../../../src-renderer/features/alumni/alumni.rules'
import { aParticipation } from '../../builders'
import { completedOn, join, pairUp, rowsOf, smallCycle, turnedRound } from '../cycle-rows'

/** Ana was a mentee in 2018 and a mentor in 2020; Boban a mentee in 2020. */
function twoCycles() {
  const first = rowsOf({
    name: '5',
    stage: 'closed',
    dates: { start: '2018-03-01', end: '2019-02-01' },
  })
  const ana = join(first, 'Ana Zorić', { status: 'completed' })
  join(first, 'Ceca Babić', { status: 'withdrawn' })
  join(first, 'Zora Aćimović', { status: 'completed' })
  const second = rowsOf({
    name: '6',
    stage: 'closed',
    dates: { start: '2020-03-01', end: '2021-02-01' },
  })
  second.people.push(...first.people.filter((person) => person.id === ana.personId))
  const mentor = aParticipation({
    cycleId: second.cycle.id,
    personId: ana.personId,
    role: 'mentor',
  })
  second.participations.push(mentor)
  const boban = join(second, 'Boban Ćirić')
  pairUp(second, mentor, boban, { ended: completedOn('2021-01-01') })
  return [first, second] as const
}

describe('alumni', () => {
  it('are everybody who completed a closed cycle, once, the latest cycle first', () => {
    const said = alumniOf(twoCycles()).map(
      ({ name, cycles }) =>
        `${name}: ${cycles.map((c) => `${c.cycle.name} ${c.roles.join('+')}`).join(', ')}`,
    )
    expect(said).toEqual([
      'Boban Ćirić: 6 mentee',
      'Ana Zorić: 6 mentor, 5 mentee',
      'Zora Aćimović: 5 mentee',
    ])
  })

  it('are nobody from a cycle that is not closed', () => {
    expect(alumniOf([smallCycle()])).toEqual([])
  })

  it('do not depend on the order of cycles and rows', () => {
    const cycles = twoCycles()
    expect(alumniOf(cycles.toReversed().map(turnedRound))).toEqual(alumniOf(cycles))
  })
})
