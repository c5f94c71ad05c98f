import { describe, expect, it } from 'vitest'
import {
  criteriaOf,
  pointsFor,
  ranksOf,
  standingsOf,
  stateOf,
  totalOf,
  totalsOf,
} from '../../../src-renderer/features/selection/scores.rules'
import { aReviewCriterion, aReview } from '../../builders'

const idea = aReviewCriterion({ id: 'idea', weight: 2, most: 5, position: 2 })
const need = aReviewCriterion({ id: 'need', weight: 1, most: 3, position: 1 })
const both = criteriaOf([idea, need], 'shortlist')

describe('Criteria', () => {
  it('stand in their order, and only those of the round', () => {
    const later = aReviewCriterion({ round: 'interview' })
    expect(criteriaOf([idea, later, need], 'shortlist')).toEqual([need, idea])
  })
})

describe('A total', () => {
  it('is the mean by weights of what could be had, from 0 for the fewest to 100 for the most', () => {
    expect(totalOf(aReview({ 'points:idea': 1, 'points:need': 1 }), both)).toBe(0)
    expect(totalOf(aReview({ 'points:idea': 5, 'points:need': 3 }), both)).toBe(100)
    // Idea 3 of 1…5 is a half and counts twice, need 3 of 1…3 is all: (2 × 0.5 + 1) / 3.
    expect(totalOf(aReview({ 'points:idea': 3, 'points:need': 3 }), both)).toBeCloseTo(200 / 3)
  })

  it('is unknown while a criterion is missing, and for whoever abstains or has a conflict', () => {
    expect(totalOf(null, both)).toBeNull()
    expect(totalOf(aReview({ 'points:idea': 5 }), both)).toBeNull()
    const whole = { 'points:idea': 5, 'points:need': 3 }
    expect(totalOf(aReview({ ...whole, hasAbstained: true }), both)).toBeNull()
    expect(totalOf(aReview({ ...whole, conflict: '' }), both)).toBeNull()
  })

  it('counts no points outside the scale, which may have become shorter', () => {
    expect(pointsFor(aReview({ 'points:need': 4 }), need)).toBeNull()
    expect(pointsFor(aReview({ 'points:need': 0 }), need)).toBeNull()
    expect(pointsFor(aReview({ 'points:need': 3 }), need)).toBe(3)
  })
})

describe('A review', () => {
  it.each([
    [{}, 'open'],
    [{ 'points:idea': 2 }, 'begun'],
    [{ 'points:idea': 2, 'points:need': 2 }, 'done'],
    [{ 'points:idea': 2, hasAbstained: true }, 'abstained'],
    [{ hasAbstained: true, conflict: 'My sister' }, 'conflict'],
  ] as const)('with %j is %s', (over, state) => {
    expect(stateOf(aReview(over), both)).toBe(state)
  })

  it('is never done without criteria', () => {
    expect(stateOf(aReview({ 'points:idea': 2 }), [])).toBe('open')
  })
})

describe('What reviewers say together', () => {
  const total = (personId: string, reviewerId: string, of: number) => ({
    personId,
    reviewerId,
    total: of,
  })

  it('is their mean and spread; unknown is not zero', () => {
    const standings = standingsOf(
      ['a', 'b', 'c'],
      [total('a', 'x', 40), total('a', 'y', 60), total('b', 'x', 30)],
    )
    expect(standings[0]).toMatchObject({ count: 2, mean: 50, isDisputed: false })
    expect(standings[0]?.spread).toBeCloseTo(Math.sqrt(200))
    expect(standings[1]).toMatchObject({ count: 1, mean: 30, spread: null })
    expect(standings[2]).toMatchObject({ count: 0, mean: null, spread: null, isDisputed: false })
  })

  it('is disputed from thirty points on', () => {
    const disputed = (one: number, other: number) =>
      standingsOf(['a'], [total('a', 'x', one), total('a', 'y', other)])[0]?.isDisputed
    expect(disputed(20, 50)).toBe(true)
    expect(disputed(20.1, 50)).toBe(false)
  })

  it('counts only finished reviews of the round', () => {
    const whole = { 'points:idea': 5, 'points:need': 3 }
    const reviews = [
      aReview({ personId: 'a', reviewerId: 'x', ...whole }),
      aReview({ personId: 'a', reviewerId: 'x', round: 'interview', ...whole }),
      aReview({ personId: 'a', reviewerId: 'y', 'points:idea': 5 }),
    ]
    expect(totalsOf(reviews, [idea, need], 'shortlist')).toEqual([total('a', 'x', 100)])
  })

  it('ranks from the highest; the same value by the reviewers’ own order, and else the same rank', () => {
    const value = (personId: string, of: number | null) => ({ personId, value: of })
    // x reads a above b, y reads only b and c, where b is above c: a and b have the same value.
    const totals = [
      total('a', 'x', 60),
      total('b', 'x', 50),
      total('b', 'y', 70),
      total('c', 'y', 10),
    ]
    const ranks = ranksOf(
      [value('b', 60), value('a', 60), value('c', 10), value('d', null)],
      totals,
    )
    expect([...ranks]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    const same = ranksOf([value('e', 5), value('f', 5), value('g', 4)], [])
    expect([same.get('e'), same.get('f'), same.get('g')]).toEqual([1, 1, 3])
  })
})
