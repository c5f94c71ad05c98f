/** One value for many meetings and many goals: ticked by keyboard, shown before it is done, one step that Undo takes back. */
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../src-renderer/app/act'
import { runAction } from '../../src-renderer/app/actions'
import { PairsScreen } from '../../src-renderer/features/pairs/PairsScreen'
import { aCycle, aGoal, aMeeting, aPair, aParticipation, aPerson, aWorkshop } from '../builders'
import { doing, field, tickTwo } from '../support/change-many'
import { control, grid, row, said, windowClosed } from '../support/finding'
import { choose, fill, openProgram, showScreen } from '../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const part = (personId: string, over: object = {}) => aParticipation({ cycleId, personId, ...over })

describe('Meetings', () => {
  it('are given a word each where they can have it; the list says of which not, and one undo takes it back', async () => {
    const [mentor, one] = [part(ana.id, { role: 'mentor' }), part(boban.id)]
    const pair = aPair({ cycleId, mentorId: mentor.id, menteeId: one.id, startedOn: '2020-03-01' })
    const meeting = (date: string, over: object = {}) =>
      aMeeting({ pairId: pair.id, date, minutes: null, how: null, ...over })
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban], participations: [mentor, one], pairs: [pair] },
      meetings: [meeting('2020-04-12'), meeting('2020-04-13', { state: 'missed' })],
    })
    const shown = showScreen(PairsScreen, {
      screen: 'pairs',
      filters: { view: 'meetings', span: 'list' },
    })
    await tickTwo(shown, 'List of meetings', /12 Apr/u)
    await said('Change a field of 2 meetings')
    await field(shown, 'How')
    await choose(shown, control('button', /New value$/), 'Online')
    await said('1 cell changes. 1 stays as it is; the list says why.')
    await row('Cells and what becomes of them', /This is entered where they met\./u)
    await shown.user.click(doing())
    await windowClosed()
    const ways = async () => (await rows('meetings')).map(({ how }) => how)
    expect(await ways()).toEqual(['online', null])
    await undoLast()
    expect(await ways()).toEqual([null, null])
    await shown.user.click(control('button', 'Clear selection'))
    expect(document.activeElement).toBe(grid('List of meetings'))
  })
})

describe('Goals', () => {
  it('are given one standing by the teller of the list, all that are shown when none is ticked', async () => {
    const goal = (personId: string, title: string) => aGoal({ cycleId, personId, title })
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban] },
      participations: [part(ana.id), part(boban.id)],
      goals: [goal(ana.id, 'Plan'), goal(boban.id, 'Prostor')],
      workshops: [aWorkshop({ cycleId, title: 'Budget' })],
    })
    const shown = showScreen(PairsScreen, {
      screen: 'pairs',
      filters: { view: 'goals', toldBy: 'mentor' },
    })
    await row('Goals and how they stand', 'Boban')
    runAction('cells.changeShown')
    await said('Change a field of 2 goals')
    await field(shown, 'Start – as told by: The mentor')
    await fill(shown, control('combobox', 'New value'), '2')
    await shown.user.tab()
    await shown.user.click(control('button', 'Change 2 values'))
    await windowClosed()
    expect((await rows('goals')).map((one) => one['standing:mentorStart'])).toEqual([2, 2])
  })

  it('are served by a workshop that is named, or not any more', async () => {
    const goal = aGoal({ cycleId, personId: ana.id, title: 'Plan', 'workshop:w1': true })
    const budget = aWorkshop({ cycleId, title: 'Budget' })
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban], participations: [part(ana.id), part(boban.id)] },
      goals: [goal, aGoal({ cycleId, personId: boban.id, title: 'Prostor' })],
      workshops: [budget, aWorkshop({ id: 'w1', cycleId, title: 'Audience' })],
    })
    const shown = showScreen(PairsScreen, { screen: 'pairs', filters: { view: 'goals' } })
    await tickTwo(shown, 'Goals and how they stand', 'Boban')
    await field(shown, 'Workshops that serve it, one more')
    await fill(shown, control('combobox', 'New value'), 'budget')
    await shown.user.tab()
    await row('Cells and what becomes of them', /Ana Zorić: Plan.*Audience.*Budget/u)
    await shown.user.click(control('button', 'Change 2 values'))
    await windowClosed()
    const serving = (await rows('goals')).map((one) => one[`workshop:${budget.id}`])
    expect(serving).toEqual([true, true])
    expect((await rows('goals')).find(({ title }) => title === 'Plan')).toMatchObject({
      'workshop:w1': true,
    })
  })
})
