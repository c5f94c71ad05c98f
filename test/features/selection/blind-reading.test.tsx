/** Reading without names in the program: numbers stand for people until something is decided about them. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import {
  aCycle,
  aParticipation,
  aPerson,
  aReviewCriterion,
  aReviewer,
  anApplication,
} from '../../builders'
import {
  control,
  controls,
  found,
  grid,
  row,
  rowCount,
  said,
  told,
  until,
  windowClosed,
} from '../../support/finding'
import { choose, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6' })
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić', city: 'Niš' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const applied = (personId: string) => aParticipation({ cycleId, personId, status: 'applied' })
const ready: Given = {
  cycles: [cycle],
  people: [ana, boban],
  participations: [applied(ana.id), applied(boban.id)],
  reviewCriteria: [aReviewCriterion({ cycleId, name: 'Idea' })],
  reviewers: [aReviewer({ cycleId, name: 'Ranko' })],
}
const show = (filters: object = {}) => showScreen(SelectionScreen, { screen: 'selection', filters })

describe('Reading without names', () => {
  const written = {
    goals: 'Ana Zorić ovde. Zorićeva ideja.',
    'answer:Више о теби': 'Пишите Ани Зорић на ana@example.org, 060 123 45 67.',
  }
  const blindly: Given = {
    ...ready,
    applications: [anApplication({ cycleId, personId: ana.id, ...written })],
  }

  it('shows a number and what was written without what names somebody, until something is decided', async () => {
    const { rows } = await openProgram(blindly)
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Ana Zorić'))
    await said('Ana Zorić ovde. Zorićeva ideja.')
    await user.click(control('checkbox', 'Without names, until decided'))
    await saved()
    await until(() => expect(document.body.textContent).not.toMatch(/Zori|Зори|Boban|Niš|example/u))
    await said('[name] ovde. [name] ideja.')
    await said('Пишите [name] на [e-mail], [phone].')
    await told('Applications are read without names')
    expect(grid('Applicants').textContent).toMatch(/Application \d{3}.*Application \d{3}/u)
    const [cycleRow] = await rows('cycles')
    expect(cycleRow?.isReadBlind).toBe(true)
    await user.click(control('button', /^Shortlist/))
    await saved()
    await said('Ana Zorić ovde. Zorićeva ideja.')
    await row('Applicants', 'Ana Zorić')
  })
})

describe('What is read without names, as a list', () => {
  const blind = { ...cycle, isReadBlind: true }
  const withReviews: Given = { ...ready, cycles: [blind] }
  // As a view that was saved while names were known.
  const known = { view: 'read', columns: 'name city state', group: 'city', sort: 'city ascending' }

  it('has no column, heading, sentence or file that tells who they are, and is no list of people', async () => {
    const { fake } = await openProgram(withReviews)
    fake.saveIn = 'Documents'
    const shown = show(known)
    await rowCount('Applicants', 2, /^Application \d{3}/u)
    expect(grid('Applicants').textContent).not.toMatch(/Niš|Ana|Boban/u)
    await choose(shown, control('button', /Groups$/u), /Review/u)
    await found('treegrid', 'Applicants')
    await shown.user.click(control('button', /^View/u))
    await until(() => screen.getByRole('menuitem', { name: 'Export what is shown…' }))
    expect(screen.queryAllByRole('menuitem', { name: /labels|addresses/iu })).toEqual([])
    await shown.user.keyboard('{Escape}')
    await choose(shown, control('button', /^View/u), 'Export what is shown…')
    expect(controls('radio', /vCard/u)).toEqual([])
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await saved()
    const workbook = JSON.stringify(fake.askedOf('tables.save')[0]?.workbook)
    expect(workbook).toMatch(/Application \d{3}/u)
    expect(workbook).not.toMatch(/Niš|Ana Zorić|Boban/u)
    expect(workbook).toContain('read by Ranko')
  })

  it('shows the same columns and people once names may be known', async () => {
    await openProgram(ready)
    const shown = show(known)
    expect((await found('treegrid', 'Applicants')).textContent).toMatch(/Niš1.*Ana Zorić/u)
    await shown.user.click(control('button', /^View/u))
    await until(() => screen.getByRole('menuitem', { name: /labels/iu }))
  })
})
