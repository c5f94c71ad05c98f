/** All cycles: stepped along their stages, planned, made, followed by the next one, taken to the trash. */
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { CyclesScreen } from '../../../src-renderer/features/cycles/CyclesScreen'
import { aCycle, aPair, aParticipation, aPerson } from '../../builders'
import {
  control,
  controls,
  found,
  region,
  row,
  rowCount,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, fillDisk, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const six = aCycle({
  name: 'Cycle 6',
  stage: 'wrapUp',
  workshopsRequired: 3,
  certificateText: { en: 'for all the work' },
})
const five = aCycle({
  name: 'Cycle 5',
  stage: 'closed',
  dates: { start: '2019-03-01', end: '2020-02-28' },
})
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const mentee = aParticipation({ cycleId: five.id, personId: ana.id })
const mentor = aParticipation({ cycleId: five.id, personId: vera.id, role: 'mentor' })
const given: Given = {
  cycles: [six, five],
  people: [ana, vera],
  participations: [mentee, mentor],
  pairs: [aPair({ cycleId: five.id, mentorId: mentor.id, menteeId: mentee.id })],
}

const show = () => showScreen(CyclesScreen, { screen: 'cycles' })

describe('Without a cycle', () => {
  it('the screen says what one is; the form takes no cycle without a name, with dates the wrong way round or with a name that is taken', async () => {
    const { rows } = await openProgram({ cycles: [] })
    const shown = show()
    await said('No cycle yet')
    await shown.user.click(control('button', 'New cycle'))
    const create = () => shown.user.click(control('button', 'Create cycle'))
    await create()
    await said('Give the cycle a name, so that it can be found.')
    await said('Say when the cycle begins and when it ends.')
    await fill(shown, control('textbox', 'Name'), 'Prvi')
    await fill(shown, control('textbox', 'From'), '5.5.2021')
    await fill(shown, control('textbox', 'To'), '4.5.2021')
    await create()
    await said('The end is before the beginning.')
    expect(await rows('cycles')).toEqual([])
    await fill(shown, control('textbox', 'To'), '4.5.2022')
    await fill(shown, control('textbox', 'To'), 'proleće')
    await create()
    await until(() => expect(document.activeElement).toBe(control('textbox', 'To')))
    expect(await rows('cycles')).toEqual([])
    await fill(shown, control('textbox', 'To'), '4,5,2022')
    await shown.user.type(control('textbox', 'To'), '{Enter}')
    await windowClosed()
    await row('Cycles', /Prvi.*Preparation/)
    const [made] = await rows('cycles')
    expect(useUi.getState()).toMatchObject({ screen: 'cycles', selection: { cycles: made?.id } })
    await shown.user.click(control('button', 'New cycle'))
    await fill(shown, control('textbox', 'Name'), ' Prvi')
    await create()
    await said('There is already a cycle called “Prvi”.')
  })
})

describe('A cycle', () => {
  it('steps along its stages by arrow keys, and back with undo', async () => {
    const { db } = await openProgram(given)
    const { user } = show()
    await row('Cycles', /Cycle 6.*Wrap-up/)
    control('radio', 'Wrap-up').focus()
    await user.keyboard('{ArrowDown}')
    await row('Cycles', /Cycle 6.*Closed/)
    await saved()
    await user.keyboard('{Control>}z{/Control}')
    await row('Cycles', /Cycle 6.*Wrap-up/)
    expect((await db.cycles.get(six.id))?.stage).toBe('wrapUp')
  })

  it('is named once, has dates that go forward, a plan in the usual shares, and words for its certificates', async () => {
    const { db } = await openProgram(given)
    const shown = show()
    const pane = await region('Cycle')
    const kept = () => db.cycles.get(six.id)
    const write = async (label: string, text: string) => {
      await fill(shown, control('textbox', label, pane), text)
      await shown.user.keyboard('{Enter}')
    }
    await write('Name', 'Cycle 5')
    await said(/There is already a cycle called “Cycle 5”/, pane)
    await write('Name', ' Šesti ')
    await found('heading', 'Šesti', pane)
    await write('Workshops to complete', '5')
    await write('Serbian, Latin', 'za sav trud')
    await write('English', '')
    await shown.user.click(control('button', 'Plan in the usual shares', pane))
    await until(async () =>
      expect(await kept()).toMatchObject({
        name: 'Šesti',
        workshopsRequired: 5,
        certificateText: { 'sr-Latn': 'za sav trud' },
      }),
    )
    expect(Object.keys((await kept()) ?? {}).some((key) => key.startsWith('stage:'))).toBe(true)
  })

  it('becomes the one that is shown everywhere', async () => {
    await openProgram(given)
    const { user } = show()
    await said('Shown everywhere')
    await user.click(await row('Cycles', 'Cycle 5'))
    await user.click(await found('button', 'Show this cycle'))
    expect(useUi.getState().cycleId).toBe(five.id)
    await user.click(control('button', 'Close', await region('Cycle')))
    await until(() => expect(controls('region', 'Cycle')).toEqual([]))
  })

  it('says what name was not saved, when none can be', async () => {
    await openProgram(given)
    const { user } = show()
    await user.click(await row('Cycles', 'Cycle 5'))
    await user.keyboard('{F2}Peti')
    const makeRoom = fillDisk()
    try {
      await user.keyboard('{Enter}')
      await told(/“Peti” was not saved under “Name”/u)
    } finally {
      makeRoom()
    }
  })

  it('shows what was done with it, from its menu', async () => {
    await openProgram(given)
    const shown = show()
    await shown.user.click(await row('Cycles', 'Cycle 5'))
    await choose(shown, control('button', 'More about this cycle'), 'History…')
    await said('History: Cycle 5')
  })

  it('goes to the trash with all that belongs to it, told before, and comes back whole', async () => {
    const { rows } = await openProgram(given)
    const shown = show()
    await shown.user.click(await row('Cycles', 'Cycle 5'))
    await choose(shown, control('button', 'More about this cycle'), 'Move to the trash…')
    await said(/With it go: 2 parts in cycles, 1 pair/)
    await shown.user.click(control('button', 'Move to the trash'))
    await rowCount('Cycles', 1)
    await told('Moved the cycle “Cycle 5” to the trash')
    expect([await rows('pairs'), await rows('participations')]).toEqual([[], []])
    expect(await rows('people')).toHaveLength(2)
    await shown.user.click(control('button', 'Undo'))
    await rowCount('Cycles', 2)
    expect([await rows('pairs'), await rows('participations')].flat()).toHaveLength(3)
  })
})

describe('The next cycle', () => {
  it('is shown before it is made: the name goes on, dates and rule are taken over, nobody is in it', async () => {
    const { rows } = await openProgram(given)
    const shown = show()
    await shown.user.click(await found('button', 'New cycle from the last one'))
    const name = await found('textbox', 'Name')
    expect(name).toHaveProperty('value', 'Cycle 7')
    await said('As in the last one')
    await fill(shown, name, 'Cycle 6')
    await said('There is already a cycle called “Cycle 6”.')
    await shown.user.click(control('button', 'Create cycle'))
    await until(() => expect(document.activeElement).toBe(name))
    expect((await rows('cycles')).map((cycle) => cycle.name)).not.toContain('Cycle 7')
    await fill(shown, name, 'Cycle 7')
    await shown.user.keyboard('{Enter}')
    await windowClosed()
    await row('Cycles', /Cycle 7.*Preparation/)
    const made = (await rows('cycles')).find((cycle) => cycle.name === 'Cycle 7')
    expect(made).toMatchObject({ workshopsRequired: 3, dates: { start: '2021-03-01' } })
    expect((await rows('participations')).filter(({ cycleId }) => cycleId === made?.id)).toEqual([])
  })
})
