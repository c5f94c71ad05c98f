/** The selection: reading and giving points by keyboard, results when all are done, and what is set up for it. */
import { describe, expect, it } from 'vitest'
import { SelectionScreen } from '../../../src-renderer/features/selection/SelectionScreen'
import {
  aReviewCriterion,
  aCycle,
  anApplication,
  aParticipation,
  aPerson,
  aReview,
  aReviewer,
} from '../../builders'
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
} from '../../support/finding'
import { create } from '../../../src-renderer/domain/edits'
import { commit } from '../../../src-renderer/storage/commit'
import { label } from '../../labels'
import { fill, openProgram, saved, showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

const cycle = aCycle({ name: 'Cycle 6', places: 1 })
const cycleId = cycle.id
const person = (firstName: string, lastName: string, over: object = {}) =>
  aPerson({ firstName, lastName, ...over })
const ana = person('Ana', 'Zorić', { city: 'Niš' })
const boban = person('Boban', 'Ćirić')
const vera = person('Vera', 'Kostić', { organization: 'Most' })
const idea = aReviewCriterion({ cycleId, name: 'Idea', guidance: '1: unclear', position: 1 })
const need = aReviewCriterion({ cycleId, name: 'Need', most: 3, position: 2 })
const ranko = aReviewer({ cycleId, name: 'Ranko' })
const sofia = aReviewer({ cycleId, name: 'Sofia' })
const points = (first: number, second: number) => ({
  [`points:${idea.id}`]: first,
  [`points:${need.id}`]: second,
})
const applied = (of: typeof ana, over: object = {}) =>
  aParticipation({ cycleId, personId: of.id, status: 'applied', ...over })
const given: Given = {
  cycles: [cycle],
  people: [ana, boban, vera],
  participations: [applied(ana), applied(boban), applied(vera, { role: 'mentor' })],
  applications: [
    anApplication({
      cycleId,
      personId: ana.id,
      goals: 'Festival na reci',
      'answer:Why?': 'Because.',
    }),
  ],
}
const ready: Given = { ...given, reviewCriteria: [idea, need], reviewers: [ranko, sofia] }
const show = (filters: object = {}) => showScreen(SelectionScreen, { screen: 'selection', filters })

describe('Without what it needs', () => {
  it('the screen says what is missing, and leads there', async () => {
    await openProgram()
    const first = show()
    await said('No cycle is chosen')
    first.unmount()
    await openProgram(given)
    const second = show({ view: 'results' })
    await said('Nothing to read by yet')
    await second.user.click(control('button', 'Set up criteria and reviewers'))
    await found('heading', 'Reviewers')
  })

  it('nobody to read is said', async () => {
    await openProgram({ ...ready, participations: [] })
    show({ view: 'read' })
    await said(/^Nobody has applied to this cycle yet/)
  })
})

describe('Reading', () => {
  it('gives points by digits, goes on by Enter, and ends when all are read, without the mouse', async () => {
    const { rows } = await openProgram(ready)
    const { user } = show({ view: 'read' })
    await row('Applicants', 'Ana Zorić')
    await said('2 of 2 left to read')
    grid('Applicants').focus()
    await user.keyboard('{Home}')
    await said('Festival na reci')
    await said('Because.')
    await user.keyboard('{Enter}')
    await user.keyboard('4')
    await saved()
    await user.keyboard('3')
    await saved()
    await said('88 of 100')
    await user.keyboard('{Enter}')
    await found('heading', 'Boban Ćirić')
    await said('Nothing was written.')
    await until(() => expect(document.activeElement).toBe(controls('radio', '1')[0]))
    await user.keyboard('9')
    await user.keyboard('2')
    await saved()
    await user.keyboard('1{Enter}')
    await saved()
    await said('0 of 2 left to read')
    const written = await rows('reviews')
    expect(
      written
        .map((one) => [one.personId, one[`points:${idea.id}`], one[`points:${need.id}`]])
        .sort(),
    ).toEqual(
      [
        [ana.id, 4, 3],
        [boban.id, 2, 1],
      ].sort(),
    )
  })

  it('keeps a note, and takes a review out of the count for a conflict', async () => {
    const { rows } = await openProgram({
      ...ready,
      reviews: [aReview({ cycleId, reviewerId: ranko.id, personId: ana.id, ...points(5, 3) })],
    })
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Ana Zorić'))
    await said('100 of 100')
    await fill({ user }, control('textbox', 'Note'), 'Knows what she wants')
    // On a Mac this writes a sign; it decides nothing here.
    await user.keyboard('{Alt>}l{/Alt}')
    expect((await rows('participations')).map(({ status }) => status)).not.toContain('waiting')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await saved()
    await user.click(control('checkbox', 'I have a conflict of interest'))
    await saved()
    await fill({ user }, await found('textbox', 'What the conflict of interest is'), 'My cousin')
    await user.keyboard('{Enter}')
    await saved()
    expect(await rows('reviews')).toMatchObject([
      { note: 'Knows what she wants', conflict: 'My cousin', ...points(5, 3) },
    ])
    expect(controls('radio', '5')).toEqual([])
  })

  it('warns of a conflict that is known', async () => {
    const inside = aReviewer({ cycleId, name: 'Vera', personId: vera.id })
    await openProgram({
      ...ready,
      people: [{ ...ana, organization: 'MOST' }, boban, vera],
      reviewers: [inside],
    })
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Ana Zorić'))
    await said('Vera and Ana Zorić are of the same organization.')
  })

  it('decides by Alt and a letter, while letters alone do nothing', async () => {
    const { rows, db } = await openProgram(ready)
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Ana Zorić'))
    await user.keyboard('s')
    await user.keyboard('{Alt>}s{/Alt}')
    await saved()
    await told('Put Ana Zorić on the shortlist')
    // Taking it back leads to where it was done, and not to the list of people.
    const place = { screen: 'selection', recordId: ana.id }
    expect((await db.commits.toArray()).at(-1)).toMatchObject({ place })
    const status = async (of: typeof ana) =>
      (await rows('participations')).find(({ personId }) => personId === of.id)?.status
    expect(await status(ana)).toBe('shortlisted')
    expect(await status(boban)).toBe('applied')
  })
})

describe('Whoever is in the program', () => {
  it('is decided about no more, neither by a key nor by a button', async () => {
    const { rows } = await openProgram({
      ...ready,
      participations: [applied(ana, { status: 'active' }), applied(boban, { status: 'completed' })],
    })
    const { user } = show({ view: 'read' })
    await user.click(await row('Applicants', 'Ana Zorić'))
    await user.keyboard('{Alt>}r{/Alt}')
    await saved()
    for (const name of ['Shortlist', 'Interview', 'Accept', 'Waiting list', 'Reject'])
      expect(control('button', name)).toHaveProperty('disabled', true)
    expect((await rows('participations')).map(({ status }) => status).sort()).toEqual([
      'active',
      'completed',
    ])
  })
})

describe('Results', () => {
  const review = (by: typeof ranko, of: typeof ana, first: number, second: number) =>
    aReview({ cycleId, reviewerId: by.id, personId: of.id, ...points(first, second) })

  it('are hidden until all are done, and can be opened', async () => {
    const { rows } = await openProgram({ ...ready, reviews: [review(ranko, ana, 5, 3)] })
    const { user } = show({ view: 'results' })
    await said('Ranko: 1 of 2')
    await said('Sofia: 0 of 2')
    expect(document.body.textContent).not.toContain('100')
    await user.click(control('button', 'See the results now'))
    await row('Results', /1.*Ana Zorić.*100/)
    expect(await rows('cycles')).toMatchObject([{ 'resultsOpen:shortlist': true }])
  })

  it('rank, say why they are not adjusted, tick those above the line and decide about them', async () => {
    const { rows } = await openProgram({
      ...ready,
      reviews: [
        review(ranko, ana, 5, 3),
        review(sofia, ana, 1, 3),
        review(ranko, boban, 2, 1),
        review(sofia, boban, 2, 1),
      ],
    })
    const { user } = show({ view: 'results' })
    await row('Results', /1.*Ana Zorić.*75.*35, disputed/)
    await row('Results', /2.*Boban Ćirić.*13/)
    await said(/they share fewer than three applications/)
    await said('1 above the line, of 2 who applied')
    await user.click(control('button', 'Tick the 1 above the line'))
    await said('1 ticked')
    await said('1 ticked, of 2 who applied')
    // The keys of the decisions are there for those who are ticked, too.
    await user.keyboard('{Alt>}[KeyA]{/Alt}')
    await until(async () => {
      const all = await rows('participations')
      expect(all.find(({ personId }) => personId === ana.id)?.status).toBe('accepted')
    })
  })

  it('tick nobody while they are cards: on these it would not be seen whom a key is about', async () => {
    await openProgram({
      ...{ ...ready, cycles: [{ ...cycle, 'resultsOpen:shortlist': true }] },
      reviews: [review(ranko, ana, 5, 3)],
    })
    const { user } = show({ view: 'results' })
    await found('button', /above the line$/)
    await user.click(control('radio', 'Cards'))
    await found('option', /Ana Zorić/)
    expect(controls('button', /above the line$/)).toEqual([])
  })
})

describe('Setting up', () => {
  it('adds criteria and reviewers, and changes them in place', async () => {
    const { rows } = await openProgram(given)
    const { user } = show({ view: 'setup' })
    await found('heading', 'Criteria: Shortlist')
    await fill({ user }, control('textbox', 'New criterion'), 'Idea')
    await user.keyboard('{Enter}')
    await saved()
    await found('group', 'Idea')
    await fill({ user }, control('textbox', 'How much it counts'), '3')
    await user.keyboard('{Enter}')
    await saved()
    expect(await rows('reviewCriteria')).toMatchObject([
      { name: 'Idea', weight: 3, most: 5, position: 1 },
    ])
    await user.type(control('combobox', 'Add a reviewer'), 'Nobody Known')
    await user.keyboard('{ArrowDown}{Enter}')
    await saved()
    expect(await rows('reviewers')).toMatchObject([{ name: 'Nobody Known', personId: null }])
  })

  it('asks before reviews go with their reviewer', async () => {
    const { rows } = await openProgram({
      ...ready,
      reviews: [aReview({ cycleId, reviewerId: ranko.id, personId: ana.id, ...points(5, 3) })],
    })
    const { user } = show({ view: 'setup' })
    await user.click(await found('button', 'Remove the reviewer Ranko'))
    await said(/^1 review goes to the trash too/)
    await user.click(control('button', 'Remove'))
    await windowClosed()
    await saved()
    expect((await rows('reviewers')).map(({ name }) => name)).toEqual(['Sofia'])
    expect(await rows('reviews')).toEqual([])
  })

  it('spreads applications, and lets everybody read all again', async () => {
    const { rows, db } = await openProgram(ready)
    const { user } = show({ view: 'setup' })
    await said('Everybody reads every application.')
    await fill({ user }, control('textbox', 'Readers for each application'), '1')
    await until(() =>
      expect(control('button', 'Spread the applications')).toHaveProperty('disabled', false),
    )
    await user.click(control('button', 'Spread the applications'))
    await saved()
    await said('Ranko reads 1 application')
    await commit(db, {
      label: label('test:done'),
      place: null,
      edits: [create('participations', applied(vera))],
    })
    await said('1 application has no reader yet: spread once more.')
    await said('Sofia reads 1 application')
    await user.click(control('button', 'Let everybody read all'))
    await saved()
    expect((await rows('reviews')).map(({ isAssigned }) => isAssigned)).toEqual([false, false])
  })
})
