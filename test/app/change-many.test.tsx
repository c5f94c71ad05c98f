/** One value for many, on each list: ticked by keyboard, shown before it is done, done as one step that Undo takes back. */
import { fireEvent } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { undoLast } from '../../src-renderer/app/act'
import { runAction } from '../../src-renderer/app/actions'
import { useUi } from '../../src-renderer/app/ui'
import { AlumniScreen } from '../../src-renderer/features/alumni/AlumniScreen'
import { AwardsScreen } from '../../src-renderer/features/awards/AwardsScreen'
import { PairsScreen } from '../../src-renderer/features/pairs/PairsScreen'
import { SelectionScreen } from '../../src-renderer/features/selection/SelectionScreen'
import { WorkshopsScreen } from '../../src-renderer/features/workshops/WorkshopsScreen'
import {
  aCycle,
  aMeeting,
  anAward,
  aPair,
  aParticipation,
  aPerson,
  aReviewCriterion,
  aReviewer,
  aWorkshop,
  aWorkspace,
} from '../builders'
import {
  control,
  controls,
  found,
  grid,
  row,
  said,
  told,
  until,
  windowClosed,
} from '../support/finding'
import { doing, field, tickTwo } from '../support/change-many'
import { choose, fill, openProgram, showScreen } from '../support/screen'
import type { Shown } from '../support/change-many'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić', city: null })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić', city: 'Niš' })
const part = (personId: string, over: object = {}) => aParticipation({ cycleId, personId, ...over })

describe('Workshops', () => {
  const given = {
    cycles: [cycle],
    workshops: [
      aWorkshop({ cycleId, title: 'Kick-off', format: 'live' }),
      aWorkshop({
        ...{ cycleId, title: 'Marketing', format: 'online' },
        when: { date: '2020-06-01', time: null },
      }),
    ],
  }
  const show = (filters = {}) => showScreen(WorkshopsScreen, { screen: 'workshops', filters })

  it('are given one way of taking part; who has it already is told, and one undo takes it back', async () => {
    const { rows } = await openProgram(given)
    const shown = show()
    await tickTwo(shown, 'Workshops', 'Kick-off')
    await said('Change a field of 2 workshops')
    await field(shown, 'Format')
    expect(controls('checkbox', 'Empty this field')).toEqual([])
    await choose(shown, control('button', /New value$/), 'Online')
    await said('1 cell changes. 1 has this value already.')
    await row('Cells and what becomes of them', /Kick-off.*Live.*Online/u)
    await shown.user.click(control('button', 'Change 1 value'))
    await windowClosed()
    await told('Changed 1 value')
    expect((await rows('workshops')).map(({ format }) => format)).toEqual(['online', 'online'])
    expect(document.activeElement?.textContent).toBe('Change a field…')
    await undoLast()
    expect((await rows('workshops')).map(({ format }) => format)).toEqual(['live', 'online'])
    await shown.user.click(control('button', 'Clear selection'))
    expect(document.activeElement).toBe(grid('Workshops'))
    expect(controls('button', 'Change a field…')).toEqual([])
  })

  it('are meant together in the menu of one of them, which is about itself alone beside that', async () => {
    await openProgram(given)
    const shown = show()
    await row('Workshops', 'Kick-off')
    grid('Workshops').focus()
    await shown.user.keyboard('{Home}')
    const items = () =>
      [...document.querySelectorAll('[role^=menuitem]')].map(({ textContent }) => textContent)
    const openRowMenu = () => fireEvent.keyDown(grid('Workshops'), { key: 'F10', shiftKey: true })
    await shown.user.keyboard(' ')
    openRowMenu()
    await until(() => expect(items()).toContain('Delete…'))
    expect(items().join()).not.toContain('Change a field')
    await shown.user.keyboard('{Escape}')
    await until(() => expect(items()).toEqual([]))
    await until(() => expect(document.activeElement).toBe(grid('Workshops')))
    await shown.user.keyboard('{ArrowDown} ')
    openRowMenu()
    await until(() => expect(items()[0]).toBe('Change a field of the 2 rows selected…'))
    await shown.user.keyboard('{Enter}')
    await said('Change a field of 2 workshops')
    await shown.user.keyboard('{Escape}')
    await windowClosed()
    await until(() => expect(document.activeElement).toBe(grid('Workshops')))
  })

  it('are all meant when none is ticked and it is asked for from the palette', async () => {
    const { rows } = await openProgram(given)
    const shown = show({ as: 'cards' })
    await found('option', /Kick-off/)
    runAction('cells.changeShown')
    await said('Change a field of 2 workshops')
    await field(shown, 'Place')
    await fill(shown, control('textbox', 'New value'), 'Sala 2')
    await shown.user.click(control('button', 'Change 2 values'))
    await windowClosed()
    expect((await rows('workshops')).map(({ place }) => place)).toEqual(['Sala 2', 'Sala 2'])
  })
})

describe('A value that something else is typed over', () => {
  it('is not the value any more, be it a day, a number or one of a list', async () => {
    const closed = aCycle({ name: 'Cycle 5', stage: 'closed' })
    const completed = (personId: string) =>
      aParticipation({ cycleId: closed.id, personId, status: 'completed' })
    await openProgram({
      ...{ cycles: [cycle, closed], people: [ana, boban] },
      participations: [completed(ana.id), completed(boban.id)],
      workshops: [aWorkshop({ cycleId, title: 'Kick-off' }), aWorkshop({ cycleId, title: 'Last' })],
    })
    const workshops = showScreen(WorkshopsScreen, { screen: 'workshops', filters: {}, cycleId })
    await tickTwo(workshops, 'Workshops', 'Kick-off')
    const value = () => control('textbox', /^New value/)
    const typed = async (shown: Shown, text: string) => {
      await fill(shown, value(), text)
      await shown.user.tab()
      return doing().textContent
    }
    await field(workshops, 'When')
    expect(await typed(workshops, '3. 2. 2020.')).toBe('Change 2 values')
    expect(await typed(workshops, '31. 2. 2020.')).toBe('Change 0 values')
    expect(doing()).toHaveProperty('disabled', true)
    expect(await typed(workshops, '3. 2. 2020.')).toBe('Change 2 values')
    await field(workshops, 'Places')
    expect(await typed(workshops, '20')).toBe('Change 2 values')
    expect(await typed(workshops, '20x')).toBe('Change 0 values')
    workshops.unmount()

    const alumni = showScreen(AlumniScreen, { screen: 'alumni', filters: {} })
    await tickTwo(alumni, 'Alumni', 'Ana')
    await field(alumni, 'City')
    expect(await typed(alumni, 'Bor')).toBe('Change 2 values')
    await fill(alumni, value(), 'Pirot')
    expect(doing().textContent).toBe('Change 0 values')
    await alumni.user.tab()
    expect(doing().textContent).toBe('Change 2 values')
  })
})

describe('Pairs', () => {
  it('do not begin after they first met, no more than on their own page', async () => {
    const [mentor, one] = [part(ana.id, { role: 'mentor' }), part(boban.id)]
    const pair = aPair({ cycleId, mentorId: mentor.id, menteeId: one.id, startedOn: '2020-03-01' })
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban], participations: [mentor, one], pairs: [pair] },
      meetings: [
        aMeeting({ pairId: pair.id, date: '2020-04-12' }),
        aMeeting({ pairId: pair.id, date: '2020-03-01', state: 'none' }),
        aMeeting({ pairId: pair.id, date: '2020-05-12' }),
      ],
    })
    const shown = showScreen(PairsScreen, { screen: 'pairs', filters: {} })
    await row('Pairs', 'Boban')
    runAction('cells.changeShown')
    await said('Change a field of 1 pair')
    await field(shown, 'Began')
    const change = async (day: string) => {
      await fill(shown, control('textbox', /^New value/), day)
      await shown.user.tab()
    }
    await change('13. 4. 2020.')
    await row('Cells and what becomes of them', /Boban Ćirić.*12 Apr(il)? 2020/u)
    expect(doing()).toHaveProperty('disabled', true)
    await change('12. 4. 2020.')
    await shown.user.click(control('button', 'Change 1 value'))
    await windowClosed()
    expect((await rows('pairs')).map(({ startedOn }) => startedOn)).toEqual(['2020-04-12'])
  })

  it('do not begin after they ended, and the list says which does not; the others are changed', async () => {
    const [mentor, one, other] = [
      part(ana.id, { role: 'mentor' }),
      part(boban.id),
      part(aPerson().id),
    ]
    const ended = { on: '2020-05-01', reason: 'completed', note: '' } as const
    const pair = (menteeId: string, over: object = {}) =>
      aPair({ cycleId, mentorId: mentor.id, menteeId, startedOn: '2020-03-01', ...over })
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban], participations: [mentor, one, other] },
      pairs: [pair(one.id, { ended }), pair(other.id)],
    })
    const shown = showScreen(PairsScreen, { screen: 'pairs', filters: {} })
    await tickTwo(shown, 'Pairs', 'Boban')
    await field(shown, 'Began')
    await fill(shown, control('textbox', /^New value/), '4. 6. 2020.')
    await shown.user.tab()
    await said('1 cell changes. 1 stays as it is; the list says why.')
    await row('Cells and what becomes of them', /Boban Ćirić.*1 May 2020/u)
    await shown.user.click(control('button', 'Change 1 value'))
    await windowClosed()
    const started = (await rows('pairs')).map(({ startedOn }) => startedOn)
    expect(started.toSorted()).toEqual(['2020-03-01', '2020-06-04'])
  })
})

describe('Alumni', () => {
  it('are people: a field of theirs is changed for all who are ticked, and letters do not search under their line', async () => {
    const closed = aCycle({ name: 'Cycle 5', stage: 'closed' })
    const completed = (personId: string) =>
      aParticipation({ cycleId: closed.id, personId, status: 'completed' })
    const { rows } = await openProgram({
      ...{ cycles: [closed], people: [ana, boban] },
      participations: [completed(ana.id), completed(boban.id)],
    })
    const shown = showScreen(AlumniScreen, { screen: 'alumni', filters: {} })
    await tickTwo(shown, 'Alumni', 'Ana')
    await said('Change a field of 2 people')
    await field(shown, 'Notes')
    await fill(shown, control('textbox', 'New value'), 'Asked for the festival')
    await said('2 cells change.')
    await shown.user.click(control('button', 'Change 2 values'))
    await windowClosed()
    expect((await rows('people')).map(({ notes }) => notes)).toEqual(
      Array.from({ length: 2 }, () => 'Asked for the festival'),
    )
    grid('Alumni').focus()
    await shown.user.keyboard('q')
    expect(useUi.getState().filters.alumni?.query ?? '').toBe('')
  })
})

describe('Interviews', () => {
  it('are given a day each with its own time kept', async () => {
    const { rows } = await openProgram({
      ...{ cycles: [cycle], people: [ana, boban] },
      reviewCriteria: [aReviewCriterion({ cycleId, name: 'Idea', position: 1 })],
      reviewers: [aReviewer({ cycleId, name: 'Ranko' })],
      participations: [
        part(ana.id, {
          status: 'interview',
          interviewOn: { date: '2020-02-01', time: '10:00' },
        }),
        part(boban.id, { status: 'interview' }),
      ],
    })
    const shown = showScreen(SelectionScreen, {
      screen: 'selection',
      filters: { view: 'interviews' },
    })
    await tickTwo(shown, 'Interview times', 'Ana')
    await said('Change a field of 2 interviews')
    await field(shown, 'Day')
    await fill(shown, control('textbox', /^New value/), '3. 2. 2020.')
    await shown.user.tab()
    await shown.user.click(control('button', 'Change 2 values'))
    await windowClosed()
    const on = new Map((await rows('participations')).map((one) => [one.personId, one.interviewOn]))
    expect(on.get(ana.id)).toEqual({ date: '2020-02-03', time: '10:00' })
    expect(on.get(boban.id)).toEqual({ date: '2020-02-03', time: null })
  })
})

describe('Awards', () => {
  it('are marked as far as they are issued; who has none stays, and the list says so', async () => {
    const award = anAward({ cycleId, personId: ana.id, nameOnAward: 'Ana Zorić', state: 'printed' })
    const { rows } = await openProgram({
      ...{ workspaces: [aWorkspace()], cycles: [cycle], people: [ana, boban], awards: [award] },
      participations: [
        part(ana.id, { status: 'completed' }),
        part(boban.id, { status: 'completed' }),
      ],
    })
    const shown = showScreen(AwardsScreen, { screen: 'awards', filters: { kind: 'completion' } })
    await until(() => expect(controls('grid', /Completion/u).length).toBe(1))
    const list = controls('grid', /Completion/u)[0]!.getAttribute('aria-label')!
    await tickTwo(shown, list, 'Ana')
    await said('Change a field of 2 awards')
    await field(shown, 'State')
    await choose(shown, control('button', /New value$/), 'Posted')
    await said('1 cell changes. 1 stays as it is; the list says why.')
    await row('Cells and what becomes of them', /Boban Ćirić.*Not issued yet\. Issue it first\./u)
    await shown.user.click(control('button', 'Change 1 value'))
    await windowClosed()
    expect((await rows('awards')).map(({ state }) => state)).toEqual(['posted'])
  })
})
