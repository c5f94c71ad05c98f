/** Reading without names in the program: numbers stand for people until something is decided about them. */
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
import { control, grid, row, said, told, until } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'
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
