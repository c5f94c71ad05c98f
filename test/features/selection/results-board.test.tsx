/** The results as a board: moving a card is the decision that leads to its column. */
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import {
  aCycle,
  aParticipation,
  aPerson,
  aReview,
  aReviewCriterion,
  aReviewer,
} from '../../builders'
import { control, found, until, windowClosed } from '../../support/finding'
import { choose, fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = { ...aCycle({ name: 'Cycle 6', places: 1 }), 'resultsOpen:shortlist': true } as const
const cycleId = cycle.id
const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const idea = aReviewCriterion({ cycleId, name: 'Idea', position: 1 })
const ranko = aReviewer({ cycleId, name: 'Ranko' })
const applied = (of: typeof ana) => aParticipation({ cycleId, personId: of.id, status: 'applied' })
const pointsOf = (points: number) => ({ [`points:${idea.id}` as const]: points })
const given: Given = {
  cycles: [cycle],
  people: [ana, boban],
  participations: [applied(ana), applied(boban)],
  reviewCriteria: [idea],
  reviewers: [ranko],
  reviews: [ana, boban].map(({ id: personId }, at) =>
    aReview({ cycleId, reviewerId: ranko.id, personId, ...pointsOf(5 - at) }),
  ),
}

describe('Results', () => {
  it('are a board by status, too, on which moving a card is the decision; the line stays where it was drawn', async () => {
    const { rows } = await openProgram(given)
    const shown = showScreen(SelectionScreen, {
      screen: 'selection',
      filters: { view: 'results', round: 'shortlist' },
    })
    const { user } = shown
    await fill(shown, await found('textbox', /^Draw the line after/), '2')
    await user.tab()
    await found('button', 'Tick the 2 above the line')
    await user.click(control('radio', /^Waiting list/))
    await user.click(await found('radio', 'Results'))
    await found('button', 'Tick the 2 above the line')
    await user.click(control('radio', 'Board'))
    const card = await found('option', /Ana Zorić/)
    card.focus()
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await until(async () => {
      const all = await rows('participations')
      expect(all.find(({ personId }) => personId === ana.id)?.status).toBe('shortlisted')
    })
  })

  it('have the line drawn under the last who is above it, while they stand by rank', async () => {
    await openProgram(given)
    const shown = showScreen(SelectionScreen, {
      screen: 'selection',
      filters: { view: 'results', round: 'shortlist' },
    })
    const drawn = () =>
      [...document.querySelectorAll('[role=row][data-line]')].map((row) => row.textContent)
    await fill(shown, await found('textbox', /^Draw the line after/), '1')
    await shown.user.tab()
    await until(() => expect(drawn()).toEqual([expect.stringContaining('Ana Zorić')]))
    await shown.user.click(screen.getByRole('columnheader', { name: /Applicant/ }))
    await until(() => expect(drawn()).toEqual([]))
  })

  it('are saved with numbers that can be summed', async () => {
    const program = await openProgram(given)
    program.fake.saveIn = 'Documents'
    const shown = showScreen(SelectionScreen, {
      screen: 'selection',
      filters: { view: 'results', columns: 'rank name mean' },
    })
    await found('grid', 'Results')
    await choose(shown, control('button', /^View/), 'Export what is shown…')
    await shown.user.click(await found('button', 'Save…'))
    await windowClosed()
    await saved()
    const [asked] = program.fake.askedOf('tables.save')
    expect(asked?.workbook.sheets[0]?.rows).toEqual([
      [1, 'Ana Zorić', expect.any(Number)],
      [2, 'Boban Ćirić', expect.any(Number)],
    ])
  })
})
