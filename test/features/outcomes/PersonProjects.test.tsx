/** The projects of a person: written down, changed, taken away. */
import { describe, expect, it } from 'vitest'
import { PersonProjects } from '../../../src-renderer/features/outcomes'
import { aCycle, aGoal, aPerson, aProject } from '../../builders'
import {
  control,
  controls,
  found,
  gone,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, fill, openProgram, showScreen } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const person = aPerson()
const festival = aProject({ cycleId: cycle.id, personId: person.id, title: 'Festival' })
const elsewhere = aProject({ personId: person.id, title: 'Ranije' })

const Projects = () => <PersonProjects personId={person.id} cycle={cycle} />

describe('A project of an earlier cycle', () => {
  it('is held against the goals of its own cycle', async () => {
    const dates = { start: '2001-01-01', end: '2001-12-31' }
    const before = aCycle({ name: 'Cycle 1', dates })
    const old = { cycleId: before.id, personId: person.id }
    await openProgram({
      cycles: [cycle, before],
      people: [person],
      projects: [aProject({ ...old, title: 'Ranije' })],
      goals: [
        aGoal({ ...old, title: 'Naći prostor' }),
        aGoal({ cycleId: cycle.id, personId: person.id, title: 'Snimiti film' }),
      ],
    })
    const { user } = showScreen(Projects, { screen: 'people' })
    await user.click(await found('button', 'Edit “Ranije”'))
    await found('checkbox', 'Naći prostor')
    expect(controls('checkbox', 'Snimiti film', document.body)).toEqual([])
  })
})

describe('Projects of a person', () => {
  it('are added with a title, a kind and what came of them', async () => {
    const { rows } = await openProgram({ cycles: [cycle], people: [person] })
    const shown = showScreen(Projects, { screen: 'people' })
    await said('No project in Cycle 6 yet.')
    await shown.user.click(control('button', 'Add a project…'))
    expect(document.activeElement).toBe(control('textbox', 'Title'))
    await shown.user.click(control('button', 'Add'))
    await said('Give the project a title.')
    await fill(shown, control('textbox', 'Title'), ' Letnji bioskop ')
    await choose(shown, control('button', /Kind$/), 'Campaign')
    await fill(shown, control('textbox', 'What came of it'), 'Dve večeri')
    await shown.user.click(control('button', 'Add'))
    await windowClosed()
    await said('Letnji bioskop')
    await said('Campaign')
    expect(await rows('projects')).toMatchObject([
      { title: 'Letnji bioskop', kind: 'campaign', summary: 'Dve večeri', personId: person.id },
    ])
  })

  it('have their links opened outside, those that may leave alone', async () => {
    const links =
      'https://example.org/festival/\n\nhttp://old.example.org/2012\nhttps://me@example.org'
    const { fake } = await openProgram({ people: [person], projects: [{ ...festival, links }] })
    const { user } = showScreen(Projects, { screen: 'people' })
    await said('http://old.example.org/2012')
    await said('https://me@example.org')
    expect(controls('button', /opens in the browser$/, document.body)).toHaveLength(1)
    await user.click(control('button', 'example.org/festival opens in the browser'))
    await until(() =>
      expect(fake.askedOf('links.open')).toEqual([{ url: 'https://example.org/festival/' }]),
    )
  })

  it('are changed, thrown away at once with a way back, and are those of the cycle only', async () => {
    const { rows } = await openProgram({ people: [person], projects: [festival, elsewhere] })
    const { user } = showScreen(Projects, { screen: 'people' })
    await user.click(await found('button', 'Edit “Festival”'))
    expect(controls('button', 'Edit “Ranije”', document.body)).toEqual([])
    expect(control('textbox', 'Title')).toHaveProperty('value', 'Festival')
    await fill({ user }, control('textbox', 'Title'), 'Festival na reci')
    await user.keyboard('{Enter}')
    await windowClosed()
    await user.click(await found('button', 'Move “Festival na reci” to the trash'))
    await told('Moved the project “Festival na reci” to the trash')
    await said('No project in Cycle 6 yet.')
    expect(document.activeElement).toBe(control('button', 'Add a project…'))
    await user.click(control('button', 'Undo'))
    await found('button', 'Edit “Festival na reci”')
    await gone('No project in Cycle 6 yet.')
    expect(await rows('projects')).toHaveLength(2)
  })
})
