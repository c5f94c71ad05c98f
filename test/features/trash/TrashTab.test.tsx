/** The trash: what is in it with what belongs to it, who put it there, and the way back. */
import { describe, expect, it } from 'vitest'
import { deletePeople } from '../../../src-renderer/features/people/people.data'
import { deletePairs } from '../../../src-renderer/features/pairs/pairs.data'
import { sayWho } from '../../../src-renderer/features/settings/settings.data'
import { TrashTab } from '../../../src-renderer/features/trash'
import { namedPairs } from '../../../src-renderer/domain/pairs.rules'
import { aCycle, aPair, aParticipation, aPerson, stored } from '../../builders'
import { control, controls, found, grid, row, rowCount, said, told } from '../../support/finding'
import { openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const ana = stored(aPerson({ firstName: 'Ana', lastName: 'Zorić' }))
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const mentee = aParticipation({ cycleId: cycle.id, personId: ana.id })
const mentor = aParticipation({ cycleId: cycle.id, personId: vera.id, role: 'mentor' })
const pair = aPair({ cycleId: cycle.id, mentorId: mentor.id, menteeId: mentee.id })
const given = {
  cycles: [cycle],
  people: [ana, vera],
  participations: [mentee, mentor],
  pairs: [pair],
}

const show = () => showScreen(TrashTab, { screen: 'settings', filters: { tab: 'trash' } })

describe('The trash', () => {
  it('brings somebody back with their pairs, as one act, by Enter', async () => {
    const { rows, db } = await openProgram(given)
    await sayWho('Mira')
    await deletePeople([ana], cycle.id)
    const { user } = show()
    await user.click(await row('Trash', /Ana Zorić.*Person.*1 pair.*Mira/))
    await said(/^With Ana Zorić come back: .*1 pair/)
    grid('Trash').focus()
    await user.keyboard('{Enter}')
    await said('The trash is empty')
    await told('Brought back Ana Zorić')
    expect([await rows('people'), await rows('pairs')].map(({ length }) => length)).toEqual([2, 1])
    expect(await db.commits.count()).toBe(2)
    await user.click(control('button', 'Undo'))
    await rowCount('Trash', 1)
    expect(await rows('pairs')).toEqual([])
  })

  it('does not bring back what belongs to something that is there too, and names it', async () => {
    const { rows } = await openProgram(given)
    const [named] = namedPairs([pair], [mentee, mentor], [ana, vera])
    await deletePairs(named ? [named] : [], {
      ...{ newest: 0, cycle },
      pairs: [pair],
      participations: [mentee, mentor],
      people: [ana, vera],
      applications: [],
      meetings: [],
    })
    await deletePeople([ana], cycle.id)
    const { user } = show()
    const restore = await found('button', 'Bring back')
    expect(restore).toHaveProperty('disabled', true)
    await user.click(await row('Trash', /Pair/))
    await user.click(control('button', 'Bring back'))
    await said('This cannot come back yet')
    await said(/is in the trash too: .*Ana/)
    expect(await rows('pairs')).toEqual([])
    await user.click(controls('button', 'Dismiss')[0]!)
    // Nobody has said who they are: there is no column for it.
    expect(grid('Trash').textContent).not.toContain('By')
  })
})
