/** Everybody who completed a closed cycle: found by typing, opened where people are kept, saved as a list. */
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { AlumniScreen } from '../../../src-renderer/features/alumni/AlumniScreen'
import { aCycle, aParticipation, aPerson } from '../../builders'
import { control, found, grid, row, rowCount, said, told } from '../../support/finding'
import { choose, openProgram, showScreen } from '../../support/screen'

const five = aCycle({ name: 'Cycle 5', stage: 'closed' })
const six = aCycle({ name: 'Cycle 6' })
const djapic = aPerson({ firstName: 'Lena', lastName: 'Đapić', organization: 'Kolektiv' })
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const completed = (cycleId: string, personId: string) =>
  aParticipation({ cycleId, personId, status: 'completed' })
const given = {
  cycles: [six, five],
  people: [djapic, ana],
  participations: [
    completed(five.id, djapic.id),
    completed(six.id, ana.id),
    completed(five.id, ana.id),
  ],
}

const show = () => showScreen(AlumniScreen, { screen: 'alumni', filters: {} })

describe('Alumni', () => {
  it('are nobody before a cycle is closed, and the page says why', async () => {
    await openProgram({ ...given, cycles: [six, { ...five, stage: 'wrapUp' }] })
    const { user } = show()
    await said(/No cycle is closed yet\.$/)
    await user.click(control('button', 'Go to cycles'))
    expect(useUi.getState().screen).toBe('cycles')
  })

  it('are those who completed a closed cycle, found by typing over the list, and opened in it by Enter', async () => {
    await openProgram(given)
    const { user } = show()
    await rowCount('Alumni', 2)
    await row('Alumni', /Ana Zorić.*Cycle 5: Mentee/)
    grid('Alumni').focus()
    await user.keyboard('djapic')
    await rowCount('Alumni', 1)
    await user.keyboard('{ArrowDown}{Enter}')
    expect(useUi.getState()).toMatchObject({
      screen: 'people',
      cycleId: five.id,
      selection: { people: djapic.id },
    })
  })

  it('are saved as they are shown; who finds nobody sees everybody again', async () => {
    const { fake } = await openProgram(given)
    fake.saveIn = '/home/ana'
    const shown = show()
    await rowCount('Alumni', 2)
    await shown.user.click(control('searchbox', 'Search alumni'))
    await shown.user.paste('kolektiv qq')
    await said('Nobody found for “kolektiv qq”')
    await shown.user.click(control('button', 'Show everybody'))
    await rowCount('Alumni', 2)
    await shown.user.click(control('searchbox', 'Search alumni'))
    await shown.user.paste('kolektiv')
    await rowCount('Alumni', 1)
    await choose(shown, control('button', 'Export'), 'As CSV')
    await shown.user.click(await found('button', 'Save…'))
    await told(/^Saved as/)
    expect(JSON.stringify(fake.askedOf('tables.save'))).not.toContain('Zorić')
  })
})
