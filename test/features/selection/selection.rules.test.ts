import { describe, expect, it } from 'vitest'
import {
  applicantsOf,
  readBy,
  unreadOf,
} from '../../../src-renderer/features/selection/applicants.rules'
import { balanceOf } from '../../../src-renderer/features/selection/balance.rules'
import { conflictFinder } from '../../../src-renderer/features/selection/conflicts.rules'
import {
  aboveLine,
  mayBeSeen,
  progressOf,
  resultsOf,
} from '../../../src-renderer/features/selection/results.rules'
import {
  aReviewCriterion,
  aCycle,
  anApplication,
  aPair,
  aParticipation,
  aPerson,
  aReview,
  aReviewer,
} from '../../builders'
import type { Status } from '../../../src-renderer/domain/participation'

const cycle = aCycle({ id: 'c1', 'stage:openCall': { start: '2020-01-01', end: '2020-01-20' } })
const who = (id: string, over: object = {}) =>
  aPerson({ id, firstName: id, lastName: 'X', ...over })
const people = [
  who('ana', { city: 'Niš', gender: 'female', 'field:film': true }),
  who('boban', { city: 'niš', gender: 'male', organization: 'Most' }),
  who('vera', { city: null }),
  who('ceca', { city: 'Pirot' }),
]
const part = (personId: string, status: Status, over: object = {}) =>
  aParticipation({ cycleId: 'c1', personId, status, ...over })
const rows = {
  cycle,
  people,
  participations: [
    part('ana', 'applied'),
    part('boban', 'shortlisted'),
    part('ceca', 'withdrawn'),
    part('vera', 'invited', { role: 'mentor' }),
  ],
  applications: [
    anApplication({ cycleId: 'c1', personId: 'ana', submittedAt: '2020-01-20T23:59:00' }),
    anApplication({ cycleId: 'c1', personId: 'boban', submittedAt: '2020-01-21' }),
  ],
}
const said = (reviewerId: string, personId: string, points: number, over: object = {}) =>
  aReview({ cycleId: 'c1', reviewerId, personId, 'points:idea': points, ...over })
const idea = aReviewCriterion({ id: 'idea', cycleId: 'c1' })
const ranko = aReviewer({ id: 'ranko', cycleId: 'c1', name: 'Ranko' })
const sofia = aReviewer({ id: 'sofia', cycleId: 'c1', name: 'Sofia' })

describe('Who is read', () => {
  it('is every mentee who has not withdrawn, and who came late is said', () => {
    const applicants = applicantsOf(rows, [], 'shortlist')
    expect(applicants.map(({ id, isLate }) => [id, isLate])).toEqual([
      ['ana', false],
      ['boban', true],
    ])
  })

  it('is in the second round who is on the shortlist, or was read in it already', () => {
    expect(applicantsOf(rows, [], 'interview').map(({ id }) => id)).toEqual(['boban'])
    // Given to a reader is not read: whoever withdrew before anything was said is not read any more.
    const given = aReview({
      cycleId: 'c1',
      reviewerId: 'ranko',
      personId: 'ceca',
      isAssigned: true,
    })
    expect(applicantsOf(rows, [given], 'shortlist').map(({ id }) => id)).toEqual(['ana', 'boban'])
    const reviews = [said('ranko', 'ana', 3, { round: 'interview' })]
    expect(applicantsOf(rows, reviews, 'interview').map(({ id }) => id)).toEqual(['ana', 'boban'])
  })

  it('is everybody for every reviewer until some are given to one', () => {
    const applicants = applicantsOf(rows, [], 'shortlist')
    expect(readBy('ranko', applicants, [], 'shortlist')).toHaveLength(2)
    const given = [said('ranko', 'ana', 3, { isAssigned: true })]
    expect(readBy('ranko', applicants, given, 'shortlist').map(({ id }) => id)).toEqual(['ana'])
    expect(readBy('sofia', applicants, given, 'shortlist')).toEqual([])
    expect(readBy('sofia', applicants, given, 'interview')).toHaveLength(2)
  })
})

describe('Conflicts of interest', () => {
  const pair = aPair({ cycleId: 'c0', mentorId: 'c0~vera~mentor', menteeId: 'c0~ana~mentee' })
  const parts = [
    aParticipation({ cycleId: 'c0', personId: 'vera', role: 'mentor' }),
    aParticipation({ cycleId: 'c0', personId: 'ana', role: 'mentee' }),
  ]
  const vera = who('vera', { organization: ' MOST ', email: 'Vera@example.org' })
  const ana = who('ana', { organization: 'Drugi' })
  const find = conflictFinder({ people: [vera, ana], pairs: [pair], participations: parts })
  const asVera = aReviewer({ personId: 'vera' })

  it('are found in what is known', () => {
    expect(find(asVera, vera)).toBe('self')
    expect(find(asVera, ana)).toBe('earlierPair')
    expect(find(asVera, who('boban', { organization: 'Most' }))).toBe('sameOrganization')
    expect(find(asVera, who('ceca', { email: 'vera@example.org' }))).toBe('sameAddress')
    expect(find(aReviewer({ email: 'CECA@example.org' }), who('ceca'))).toBe('sameAddress')
  })

  it('are not found where nothing is known', () => {
    expect(find(asVera, who('dora', { organization: null }))).toBeNull()
    expect(find(aReviewer(), who('dora', { organization: 'Most', email: null }))).toBeNull()
    const unknown = conflictFinder({
      people: [who('vera', { organization: '  ' })],
      pairs: [],
      participations: [],
    })
    expect(unknown(asVera, who('dora', { organization: ' ' }))).toBeNull()
  })
})

describe('Results', () => {
  const applicants = applicantsOf(rows, [], 'shortlist')
  const selection = (reviews: readonly ReturnType<typeof said>[]) => ({
    criteria: [idea],
    reviewers: [ranko, sofia],
    reviews,
  })

  it('are seen when everybody is done, or when they were opened', () => {
    const part1 = selection([said('ranko', 'ana', 3), said('ranko', 'boban', 4)])
    const progress = progressOf(part1, [idea], applicants, 'shortlist')
    expect(progress.map(({ done, all }) => [done, all])).toEqual([
      [2, 2],
      [0, 2],
    ])
    expect(mayBeSeen(cycle, 'shortlist', progress)).toBe(false)
    expect(mayBeSeen({ ...cycle, 'resultsOpen:shortlist': true }, 'shortlist', progress)).toBe(true)
    expect(mayBeSeen({ ...cycle, 'resultsOpen:interview': true }, 'shortlist', progress)).toBe(
      false,
    )
    const rest = [
      said('sofia', 'ana', 1, { hasAbstained: true }),
      said('sofia', 'boban', 1, { conflict: '' }),
    ]
    const all = progressOf(selection([...part1.reviews, ...rest]), [idea], applicants, 'shortlist')
    expect(mayBeSeen(cycle, 'shortlist', all)).toBe(true)
    expect(mayBeSeen(cycle, 'shortlist', [])).toBe(false)
    // Somebody who applied after the spreading is read by nobody.
    const spread = [said('ranko', 'ana', 3, { isAssigned: true })]
    const unread = unreadOf(applicants, spread, 'shortlist')
    expect(unread.map(({ id }) => id)).toEqual(['boban'])
    expect(mayBeSeen(cycle, 'shortlist', all, unread)).toBe(false)
    expect(unreadOf(applicants, [], 'shortlist')).toEqual([])
  })

  it('stand by rank, those without a review last', () => {
    const { results, adjusted } = resultsOf(
      selection([said('ranko', 'boban', 4)]),
      [idea],
      applicants,
      'shortlist',
      'adjusted',
    )
    expect(adjusted).toEqual({ ok: false, refusal: 'oneReviewer' })
    expect(results.map(({ id, rank, standing }) => [id, rank, standing.mean])).toEqual([
      ['boban', 1, 75],
      ['ana', null, null],
    ])
    expect(aboveLine(results, 5).map(({ id }) => id)).toEqual(['boban'])
    expect(aboveLine([], 5)).toEqual([])
  })

  it('draw the line after all who share its rank', () => {
    const { results } = resultsOf(
      selection([said('ranko', 'boban', 4), said('ranko', 'ana', 4)]),
      ...([[idea], applicants, 'shortlist', 'mean'] as const),
    )
    expect(aboveLine(results, 1)).toHaveLength(2)
  })
})

describe('The balance', () => {
  it('tells how many of the chosen and of all have a value, whatever its letters', () => {
    const applicants = applicantsOf(rows, [], 'shortlist')
    const of = (trait: 'city' | 'field' | 'firstTime' | 'gender') =>
      balanceOf(trait, applicants, new Set(['ana']), new Set(['boban'])).map(
        ({ value, chosen, all }) => [value, chosen, all],
      )
    expect(of('city')).toEqual([['Niš', 1, 2]])
    expect(of('field')).toEqual([
      ['', 0, 1],
      ['film', 1, 1],
    ])
    expect(of('firstTime')).toEqual([
      ['no', 0, 1],
      ['yes', 1, 1],
    ])
    expect(of('gender')).toEqual([
      ['female', 1, 1],
      ['male', 0, 1],
    ])
  })
})
