/** What is read as a list: a board by how far the reviewer is, Enter into the form, and on to the next one as they are seen; who came late. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { useUi } from '../../../src-renderer/app/ui'
import { arrivalOf } from '../../../src-renderer/domain/calls/call.rules'
import { setLanguage } from '../../../src-renderer/i18n/i18n'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import {
  aCycle,
  aParticipation,
  aPerson,
  aReview,
  aReviewCriterion,
  aReviewer,
  anApplication,
} from '../../builders'
import { control, found, row, until } from '../../support/finding'
import { openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = {
  ...aCycle({ name: 'Cycle 6' }),
  'stage:openCall': { start: '2020-01-01', end: '2020-01-31' },
  'resultsOpen:shortlist': true,
} as const
const cycleId = cycle.id
const [ana, boban, vera] = [
  aPerson({ firstName: 'Ana', lastName: 'Zorić', city: 'Niš' }),
  aPerson({ firstName: 'Boban', lastName: 'Ćirić', city: 'Bor' }),
  aPerson({ firstName: 'Vera', lastName: 'Kostić', city: 'Bor' }),
]
const people = [ana, boban, vera]
const idea = aReviewCriterion({ cycleId, name: 'Idea' })
const ranko = aReviewer({ cycleId, name: 'Ranko' })
const sent = (personId: string, day: string) =>
  anApplication({ cycleId, personId, submittedAt: `${day}T12:00:00` })
const given: Given = {
  ...{ cycles: [cycle], people, reviewCriteria: [idea], reviewers: [ranko] },
  participations: people.map(({ id }) =>
    aParticipation({ cycleId, personId: id, status: 'applied' }),
  ),
  applications: [sent(ana.id, '2020-02-01'), sent(boban.id, '2020-01-31')],
}
const show = (filters: object) => showScreen(SelectionScreen, { screen: 'selection', filters })
const open = () => useUi.getState().selection['selection']

describe('What is read', () => {
  it('is a board by how far it is; Enter on a card goes into the form, the digit gives points, and Alt+S decides', async () => {
    const { rows } = await openProgram(given)
    const { user } = show({ view: 'read', as: 'board' })
    const card = await found('option', /Ana Zorić/u)
    expect(card.closest('section')?.textContent).toMatch(/^To read 3/u)
    await user.click(card)
    card.focus()
    await user.keyboard('{Enter}')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await user.keyboard('3')
    await saved()
    await until(async () =>
      expect((await rows('reviews'))[0]).toMatchObject({ [`points:${idea.id}`]: 3 }),
    )
    await user.click(await found('option', /Boban/u))
    await user.keyboard('{Alt>}s{/Alt}')
    await until(async () => {
      const all = await rows('participations')
      expect(all.find(({ personId }) => personId === boban.id)?.status).toBe('shortlisted')
    })
  })

  it('goes on to the next one in the order in which they are seen', async () => {
    const done = aReview({
      ...{ cycleId, reviewerId: ranko.id, personId: boban.id },
      ...{ [`points:${idea.id}`]: 4 },
    })
    await openProgram({ ...given, reviews: [done] })
    const { user } = show({ view: 'read', columns: 'name city', sort: 'name descending' })
    await user.click(await row('Applicants', 'Vera Kostić'))
    await user.click(await found('button', /^Next application/u))
    // Below Vera in this order is Boban, who is read, and then Ana.
    await until(() => expect(open()).toBe(ana.id))
  })

  it('goes on from where an application stood when it was opened: what is done leaves its column', async () => {
    await openProgram(given)
    const { user } = show({ view: 'read', as: 'board', sort: 'name ascending' })
    // Ana, Boban, Vera are to be read; Ana is left for later.
    await user.click(await found('option', /Boban/u))
    const card = await found('option', /Boban/u)
    card.focus()
    await user.keyboard('{Enter}')
    await until(() => expect(document.activeElement?.tagName).toBe('INPUT'))
    await user.keyboard('3')
    await saved()
    await until(() =>
      expect(control('option', /Boban/u).closest('section')?.textContent).toMatch(/^Done 1/u),
    )
    await user.click(await found('button', /^Next application/u))
    await until(() => expect(open()).toBe(vera.id))
  })
})

describe('An application', () => {
  it('came in time on the last day of the call, late after it; of some that cannot be said', () => {
    const on = (day: string | null) => arrivalOf(cycle, { submittedAt: day })
    expect(['2020-01-31T23:59:00', '2020-02-01T00:00:00', null].map(on)).toEqual([
      ...['inTime', 'late', null],
    ])
    const endless = aCycle({ name: 'Without a call' })
    expect(arrivalOf(endless, { submittedAt: '2020-02-01T00:00:00' })).toBe(null)
  })

  it.each(['read', 'results', 'board'])(
    'that came late has a column in %s, by which the list is grouped',
    async (view) => {
      await openProgram(given)
      const list = { view, as: 'table', group: 'arrived' }
      show(view === 'board' ? list : { ...list, round: 'shortlist' })
      const tree = await found('treegrid', /./u)
      expect(tree.textContent).toMatch(/In time1.*Boban.*Late1.*Ana/u)
    },
  )

  it('is sorted by when it came in any language alike, that of which nothing is known last', async () => {
    await openProgram(given)
    setLanguage('sr-Cyrl')
    onTestFinished(() => setLanguage('en'))
    show({ view: 'read', sort: 'arrived ascending' })
    const list = await found('grid', 'Кандидати')
    expect(list.textContent).toMatch(/Boban.*Ana.*Vera/u)
  })

  it('that came late is marked beside the name among results, where it is seen also while one is open', async () => {
    await openProgram(given)
    show({ view: 'results', round: 'shortlist' })
    const list = await found('grid', 'Results')
    expect(list.textContent).toMatch(/Applicant.*Arrived.*Mean.*Status/u)
  })

  it.each(['interviews', 'waiting'])('that came late is marked in %s, too', async (view) => {
    const status = view === 'waiting' ? 'waiting' : 'interview'
    const part = aParticipation({ cycleId, personId: ana.id, status })
    await openProgram({ ...given, participations: [part] })
    show({ view })
    await row(view === 'waiting' ? 'Waiting list' : 'Interview times', /Ana Zorić.*Late/u)
  })

  it('is not marked anywhere while none is late', async () => {
    await openProgram({ ...given, applications: [sent(boban.id, '2020-01-31')] })
    show({ view: 'read' })
    await row('Applicants', 'Boban')
    expect(control('grid', 'Applicants').textContent).not.toMatch(/Arrived/u)
  })
})
