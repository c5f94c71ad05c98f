/** Matching where mentors were only invited, or nobody was accepted yet: it is said, and one step goes on from there. */
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { MatchingScreen } from '../../../src-renderer/features/matching/MatchingScreen'
import { aCriterion, aCycle, aParticipation, aPerson } from '../../builders'
import { control, found, row, said, until } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const films = { 'field:film': true } as const
const people = {
  ana: aPerson({ firstName: 'Ana', lastName: 'Zorić', ...films }),
  boban: aPerson({ firstName: 'Boban', lastName: 'Ćirić', 'field:music': true }),
  vera: aPerson({ firstName: 'Vera', lastName: 'Kostić', ...films }),
  milan: aPerson({ firstName: 'Milan', lastName: 'Đurić', 'field:music': true }),
}
const part = (of: keyof typeof people, over: object = {}) =>
  aParticipation({ cycleId: cycle.id, personId: people[of].id, status: 'accepted', ...over })
const parts = {
  ana: part('ana'),
  boban: part('boban'),
  vera: part('vera', { role: 'mentor', capacity: 1 }),
  milan: part('milan', { role: 'mentor', capacity: 1 }),
}
const given = {
  cycles: [cycle],
  people: Object.values(people),
  criteria: [aCriterion({ cycleId: cycle.id, name: 'Fields', weight: 5 })],
}
const show = () => showScreen(MatchingScreen, { screen: 'matching', filters: {} })

describe('Whoever is not in the program yet', () => {
  const invited = { ...parts.vera, status: 'invited' as const }
  const also = { ...parts.milan, status: 'invited' as const }

  it('is no mentor who is proposed; one step notes that all said yes', async () => {
    const { rows } = await openProgram({
      ...given,
      participations: [parts.ana, parts.boban, invited, also],
    })
    const { user } = show()
    await said('2 mentors were invited and have not said yes')
    await user.click(control('button', 'All 2 said yes'))
    await until(async () =>
      expect((await rows('participations')).map(({ status }) => status)).toEqual([
        ...['accepted', 'accepted', 'accepted', 'accepted'],
      ]),
    )
    await until(() => expect(document.activeElement).toBe(control('button', 'Propose a matching')))
  })

  it('is in what is proposed right after, before the screen shows the answer', async () => {
    await openProgram({ ...given, participations: [parts.ana, parts.boban, invited, also] })
    show()
    const confirm = await found('button', 'All 2 said yes')
    const propose = control('button', 'Propose a matching')
    act(() => {
      confirm.click()
      propose.click()
    })
    await said('Proven: no other matching is better for these aims')
    await row('Mentees who wait', /Ana Zorić.*Vera Kostić.*5/)
  })

  it('is looked at in the list of people', async () => {
    await openProgram({ ...given, participations: [parts.ana, invited, parts.milan] })
    const { user } = show()
    await said('1 mentor was invited and has not said yes')
    await user.click(control('button', 'Look at them'))
    expect(useUi.getState().screen).toBe('people')
    expect(useUi.getState().filters.people).toMatchObject({ role: 'mentor', status: 'invited' })
  })

  it('is no mentee who waits: the screen says that nobody has been accepted', async () => {
    await openProgram({ ...given, participations: [{ ...parts.ana, status: 'applied' }] })
    const { user } = show()
    await said('No mentee has been accepted yet')
    await user.click(control('button', 'Go to Selection'))
    expect(useUi.getState().screen).toBe('selection')
  })
})
