/** The list of people: found by typing, narrowed, ticked, decided about; and what stands there when there is nobody. */
import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { PeopleScreen } from '../../../src-renderer/features/people/PeopleScreen'
import { aCycle, anApplication, aParticipation, aPerson } from '../../builders'
import {
  control,
  controls,
  gone,
  grid,
  region,
  row,
  rowCount,
  said,
  told,
  windowClosed,
  until,
} from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const earlier = aCycle({ name: 'Cycle 5', dates: { start: '2018-01-01', end: '2018-12-31' } })
const jelena = aPerson({ firstName: 'Jelena', lastName: 'Ilić', city: 'Niš' })
const jovan = aPerson({ firstName: 'Jovan', lastName: 'Marić' })
const djordje = aPerson({ firstName: 'Ђорђе', lastName: 'Ђокић', email: null })
const part = (personId: string, over: object = {}) =>
  aParticipation({ cycleId: cycle.id, personId, ...over })

const three = {
  cycles: [cycle, earlier],
  people: [jelena, jovan, djordje],
  participations: [
    part(jelena.id),
    part(jovan.id, { role: 'mentor' }),
    aParticipation({ cycleId: earlier.id, personId: djordje.id }),
  ],
}

const applicants = {
  cycles: [cycle],
  people: [jelena, jovan],
  participations: [
    part(jelena.id, { status: 'applied' }),
    part(jelena.id, { role: 'mentor', status: 'active' }),
    part(jovan.id, { status: 'applied' }),
  ],
  applications: [anApplication({ cycleId: cycle.id, personId: jovan.id, consent: null })],
}

const show = (filters: object = {}) => showScreen(PeopleScreen, { screen: 'people', filters })
const statusOf = async (rows: Awaited<ReturnType<typeof openProgram>>['rows'], id: string) =>
  (await rows('participations')).find(({ personId, role }) => personId === id && role === 'mentee')
    ?.status

describe('With nobody in it, the screen', () => {
  it('says what it is for, and begins with a list or with one person', async () => {
    await openProgram({ cycles: [cycle] })
    const { user } = show()
    await said('Nobody here yet')
    await user.click(control('button', 'Add person…'))
    expect(control('textbox', 'First name')).toBe(document.activeElement)
    await user.click(control('button', 'Cancel'))
    await user.click(control('button', /Import a list/))
    expect(useUi.getState().screen).toBe('import')
  })

  it('names the cycle that is empty while others are not', async () => {
    await openProgram({ ...three, participations: [] })
    show()
    await said('Nobody in Cycle 6 yet')
  })
})

describe('The list', () => {
  it('is searched by typing over it, in either script, and Esc shows everybody again', async () => {
    await openProgram(three)
    const { user } = show({ scope: 'all' })
    await row('People', 'Ђорђе')
    grid('People').focus()
    await user.keyboard('djok')
    expect(control('searchbox', 'Search people')).toHaveProperty('value', 'djok')
    await rowCount('People', 1)
    await row('People', 'Ђокић')
    await said('1 of 3')
    await user.keyboard('{Escape}')
    await rowCount('People', 3)
    await said('3 people')
  })

  it('shows those of the cycle or all, and is narrowed by role, status, city; all of it is cleared at once', async () => {
    await openProgram(three)
    const shown = show()
    await row('People', 'Jelena')
    await rowCount('People', 2)
    await choose(shown, control('button', /^Any role/), 'Mentor')
    await rowCount('People', 1)
    await row('People', 'Jovan')
    await choose(shown, control('button', /^Any city/), 'Niš')
    await said('Nobody fits these filters')
    await shown.user.click(controls('button', 'Clear filters')[0]!)
    await rowCount('People', 2)
    await choose(shown, control('button', /^Any status/), 'Applied')
    await rowCount('People', 0)
    await shown.user.click(control('radio', 'All cycles'))
    expect(useUi.getState().filters.people).toEqual({ status: 'applied', scope: 'all' })
  })

  it('opens the person with the cursor, and Enter goes into the first field', async () => {
    await openProgram(three)
    const { user } = show()
    await user.click(control('searchbox', 'Search people'))
    await user.keyboard('jelena{ArrowDown}')
    const pane = await region('Person')
    control('heading', 'Jelena Ilić', pane)
    await user.keyboard('{Enter}')
    await until(() => expect(document.activeElement).toHaveProperty('value', 'Jelena'))
  })

  it('offers to add whoever is not found, with the name that was typed', async () => {
    await openProgram(three)
    const { user } = show()
    await user.click(control('searchbox', 'Search people'))
    await user.keyboard('Njegoš Đurđević')
    await said('Nobody found for “Njegoš Đurđević”')
    await user.keyboard('{Enter}')
    expect(control('textbox', 'First name')).toHaveProperty('value', 'Njegoš')
    expect(control('textbox', 'Last name')).toHaveProperty('value', 'Đurđević')
  })

  it('leads to the trash when whoever is looked for lies there', async () => {
    const { db } = await openProgram(three)
    const { user } = show()
    await user.click(await row('People', 'Jelena'))
    await user.keyboard('{Delete}')
    await said('Move Jelena Ilić to the trash?')
    await said(/1 part in a cycle/)
    await user.click(control('button', 'Move to the trash'))
    await rowCount('People', 0, 'Jelena')
    await fill({ user }, control('searchbox', 'Search people'), 'ilic')
    await said(/Jelena Ilić is in the trash, since/)
    await user.click(control('button', 'Show in the trash'))
    expect(useUi.getState().filters.settings).toEqual({ tab: 'trash' })
    await db.people.get(jelena.id).then((kept) => expect(kept?.deletedAt).not.toBeNull())
  })

  it('is saved as a file with the people that are shown, and says where', async () => {
    const { fake } = await openProgram(three)
    fake.saveIn = '/home/ana'
    const shown = show({ query: 'ilic' })
    await row('People', 'Jelena')
    await choose(shown, control('button', 'More: People'), 'Export list as XLSX')
    await told(/Saved as/)
    const asked = JSON.stringify(fake.askedOf('tables.save'))
    expect(asked).toContain('Ilić')
    expect(asked).not.toContain('Marić')
  })
})

describe('A text that is being typed', () => {
  it('is kept when another row is clicked in the middle of it; what cannot be kept is told', async () => {
    const { db } = await openProgram(three)
    const { user } = show()
    await user.click(await row('People', 'Jelena'))
    const pane = await region('Person')
    await fill({ user }, control('textbox', 'Notes', pane), 'Piše scenario')
    await user.click(await row('People', 'Jovan'))
    control('heading', 'Jovan Marić', pane)
    await saved()
    expect(await db.people.get(jelena.id)).toMatchObject({ notes: 'Piše scenario' })
    expect(await db.people.get(jovan.id)).toMatchObject({ notes: null })
    await fill({ user }, control('textbox', 'Born', pane), 'juče')
    await user.click(await row('People', 'Jelena'))
    await told(/“juče” was not kept under/)
  })
})

describe('Ticked people', () => {
  it('are given a status as one change, which can be taken back', async () => {
    const { rows, db } = await openProgram(three)
    const shown = show()
    await shown.user.click(await row('People', 'Jelena'))
    await shown.user.keyboard(' {ArrowDown} ')
    await said('2 selected')
    await choose(shown, control('button', /Set status/), 'Withdrawn')
    await told('Noted that 2 people withdrew')
    expect(
      (await rows('participations')).filter(({ status }) => status === 'withdrawn'),
    ).toHaveLength(2)
    expect(await db.commits.count()).toBe(1)
    await choose(shown, control('button', /Set status/), 'Withdrawn')
    await told(/have that status already/)
    await shown.user.keyboard('{Control>}z{/Control}')
    await saved()
    await row('People', /Jelena.*Active/)
    await shown.user.click(control('button', 'Clear selection'))
    expect(grid('People').querySelector('[aria-selected=true]')).toBeNull()
  })

  it('lose their tick when they leave the list', async () => {
    await openProgram(three)
    const shown = show({ status: 'active' })
    await shown.user.click(await row('People', 'Jelena'))
    await shown.user.keyboard(' ')
    await choose(shown, control('button', /Set status/), 'Withdrawn')
    await rowCount('People', 0, 'Jelena')
    await gone('1 selected')
  })

  it('are added to a cycle together, and go to the trash together', async () => {
    const { rows } = await openProgram(three)
    const shown = show()
    await shown.user.click(await row('People', 'Jelena'))
    await shown.user.keyboard(' {ArrowDown} ')
    await shown.user.click(controls('button', 'Add to a cycle…')[0]!)
    await said('Add 2 people to a cycle')
    await choose(shown, control('button', /Cycle$/), 'Cycle 5')
    await shown.user.click(control('button', 'Add'))
    await windowClosed()
    const theirs = (await rows('participations')).filter(({ cycleId }) => cycleId === earlier.id)
    expect(theirs.map(({ role }) => role)).toEqual(['mentee', 'mentee', 'mentee'])
    await shown.user.click(controls('button', 'Move to the trash…')[0]!)
    await said('Move 2 people to the trash?')
    await shown.user.click(control('button', 'Cancel'))
    expect(await rows('people')).toHaveLength(3)
  })
})

describe('Applications', () => {
  it('are decided on by Alt and a letter, about the row with the cursor, which goes on to the next', async () => {
    const { rows } = await openProgram(applicants)
    const { user } = show()
    await user.click(await said('2 applications to decide on'))
    await user.click(await row('People', 'Jelena'))
    await user.keyboard('{Alt>}a{/Alt}')
    await rowCount('People', 0, 'Jelena')
    expect(await statusOf(rows, jelena.id)).toBe('accepted')
    await told('Accepted Jelena Ilić')
    expect((await rows('participations')).find(({ role }) => role === 'mentor')?.status).toBe(
      'active',
    )
    await user.keyboard('{Alt>}r{/Alt}')
    await said('Nobody fits these filters')
    expect(await statusOf(rows, jovan.id)).toBe('rejected')
    await user.click(controls('button', 'Undo').at(-1) ?? document.body)
    await row('People', /Jovan.*Applied/)
  })

  it('are decided on together when all are ticked, also before a row has the cursor', async () => {
    const { rows } = await openProgram(applicants)
    const { user } = show()
    await user.click(await said('2 applications to decide on'))
    await row('People', 'Jelena')
    act(() => grid('People').focus())
    await user.keyboard('{Control>}a{/Control}{Alt>}a{/Alt}')
    await told('Accepted 2 people')
    expect(await statusOf(rows, jelena.id)).toBe('accepted')
    expect(await statusOf(rows, jovan.id)).toBe('accepted')
  })

  it('are decided on in any list of the cycle by the keys that the menu of a row names, and the row stays', async () => {
    const { rows } = await openProgram(applicants)
    const { user } = show()
    await row('People', 'Jelena')
    act(() => grid('People').focus())
    await user.keyboard('{Control>}a{/Control}{Alt>}a{/Alt}')
    await told('Accepted 2 people')
    expect(await statusOf(rows, jelena.id)).toBe('accepted')
    expect(await statusOf(rows, jovan.id)).toBe('accepted')
    await row('People', 'Jelena')
  })

  it('of those whom nobody asked for consent are a list of their own, which says so', async () => {
    await openProgram(applicants)
    const { user } = show({ consent: 'unasked' })
    await row('People', 'Jovan')
    await rowCount('People', 1)
    control('button', /Not asked for consent/)
    await user.click(control('button', 'Clear filters'))
    await rowCount('People', 2)
  })
})
