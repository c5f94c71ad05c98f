import { describe, expect, it } from 'vitest'
import { adjust } from '../../../src-renderer/features/selection/adjusted.rules'
import type { Adjusted } from '../../../src-renderer/features/selection/adjusted.rules'
import { spreadApplications } from '../../../src-renderer/features/selection/assigning.rules'
import { ranksOf, standingsOf } from '../../../src-renderer/features/selection/scores.rules'
import type { Total } from '../../../src-renderer/features/selection/scores.rules'
import { runs } from '../../support/runs'

/** Numbers that look random and are the same each time: a 32-bit xorshift. */
function numbersFrom(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A normal number of mean 0 and deviation 1. */
const normal = (next: () => number): number =>
  Math.sqrt(-2 * Math.log(next() || 1e-9)) * Math.cos(2 * Math.PI * next())

const ids = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${kind}${String(at).padStart(2, '0')}`)

/** Sixty applications of known worth, read by three of nine reviewers each, who are strict and lenient. */
function selection(seed: number, strictness: number) {
  const next = numbersFrom(seed)
  const personIds = ids('p', 60)
  const reviewerIds = ids('r', 9)
  const worth = new Map(personIds.map((id) => [id, 50 + 12 * normal(next)]))
  const lenient = new Map(reviewerIds.map((id) => [id, strictness * normal(next)]))
  const { added } = spreadApplications({
    ...{ personIds, reviewerIds, readers: 3, mayRead: () => true, given: [] },
  })
  const totals = added.map(({ personId, reviewerId }): Total => {
    const said = (worth.get(personId) ?? 0) + (lenient.get(reviewerId) ?? 0)
    return { personId, reviewerId, total: said + 5 * normal(next) }
  })
  return { personIds, totals, worth, lenient }
}

/** How far ranks lie from those of the truth, on average. */
function errorOf(ranks: ReadonlyMap<string, number>, truth: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [id, rank] of truth) sum += Math.abs((ranks.get(id) ?? 0) - rank)
  return sum / truth.size
}

const scoresOf = (adjusted: Adjusted) => {
  if (!adjusted.ok) throw new Error(`Not adjusted: ${adjusted.refusal}`)
  return adjusted.scores
}

function errors(seed: number, strictness: number) {
  const { personIds, totals, worth } = selection(seed, strictness)
  const ranked = (value: (id: string) => number | null) =>
    ranksOf(
      personIds.map((personId) => ({ personId, value: value(personId) })),
      totals,
    )
  const truth = ranked((id) => worth.get(id) ?? null)
  const means = new Map(standingsOf(personIds, totals).map((one) => [one.personId, one.mean]))
  const scores = scoresOf(adjust(totals))
  return {
    raw: errorOf(
      ranked((id) => means.get(id) ?? null),
      truth,
    ),
    adjusted: errorOf(
      ranked((id) => scores.get(id)?.value ?? null),
      truth,
    ),
  }
}

const total = (personId: string, reviewerId: string, of: number): Total => ({
  personId,
  reviewerId,
  total: of,
})

describe('Adjusted for strict and lenient reviewers', () => {
  it('ranks are nearer to the truth than those by the mean', () => {
    const all = Array.from({ length: runs(40) }, (_, at) => errors(at * 7919 + 1, 15))
    const mean = (of: (one: (typeof all)[number]) => number) =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length
    expect(mean((one) => one.adjusted)).toBeLessThan(0.75 * mean((one) => one.raw))
    const better = all.filter((one) => one.adjusted < one.raw).length
    expect(better).toBeGreaterThan(0.9 * all.length)
  })

  it('and no farther from it where all reviewers are alike', () => {
    const all = Array.from({ length: runs(40) }, (_, at) => errors(at * 104_729 + 3, 0))
    const mean = (of: (one: (typeof all)[number]) => number) =>
      all.reduce((sum, one) => sum + of(one), 0) / all.length
    expect(mean((one) => one.adjusted)).toBeLessThan(1.08 * mean((one) => one.raw))
  })

  it('takes out exactly what a reviewer adds where there is no chance in it', () => {
    const people = ids('p', 12)
    const totals = people.flatMap((id, at) => [
      total(id, 'strict', 3 * at),
      total(id, 'lenient', 3 * at + 20),
    ])
    const adjusted = adjust(totals)
    if (!adjusted.ok) throw new Error(adjusted.refusal)
    expect(adjusted.leniency.get('lenient')).toBeCloseTo(10)
    expect(adjusted.leniency.get('strict')).toBeCloseTo(-10)
    people.forEach((id, at) => {
      expect(adjusted.scores.get(id)?.value).toBeCloseTo(3 * at + 10)
      const rank = people.length - at
      expect(adjusted.scores.get(id)).toMatchObject({ bestRank: rank, worstRank: rank })
    })
  })

  it('says between which ranks somebody lies: the true one is among them nine times of ten', () => {
    let inside = 0
    let all = 0
    for (let seed = 1; seed <= runs(20); seed += 1) {
      const { personIds, totals, worth } = selection(seed * 15_485_863, 15)
      const scores = scoresOf(adjust(totals))
      const sorted = [...personIds].sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0))
      sorted.forEach((id, at) => {
        const { bestRank = 0, worstRank = 0 } = scores.get(id) ?? {}
        all += 1
        if (bestRank <= at + 1 && at + 1 <= worstRank) inside += 1
      })
    }
    expect(inside / all).toBeGreaterThan(0.9)
  })

  it('is the same whatever the order', () => {
    const { totals } = selection(11, 15)
    expect(adjust([...totals].reverse())).toEqual(adjust(totals))
  })
})

describe('Scores are not adjusted', () => {
  it('for one reviewer', () => {
    expect(adjust(ids('p', 20).map((id) => total(id, 'x', 1)))).toEqual({
      ok: false,
      refusal: 'oneReviewer',
    })
  })

  it('where reviewers share fewer than three applications', () => {
    const totals = [
      ...ids('a', 20).map((id) => total(id, 'x', 10)),
      ...ids('b', 20).map((id) => total(id, 'y', 90)),
      total('a00', 'y', 20),
      total('a01', 'y', 20),
    ]
    expect(adjust(totals)).toEqual({ ok: false, refusal: 'tooFewShared' })
    expect(
      adjust(
        [...ids('a', 20), ...ids('b', 3)].flatMap((id, at) => [
          total(id, 'x', at),
          total(id, 'y', at),
        ]),
      ).ok,
    ).toBe(true)
  })

  it('where two groups of reviewers share nothing', () => {
    const group = (names: readonly string[], kind: string) =>
      ids(kind, 15).flatMap((id) => names.map((name) => total(id, name, 50)))
    const apart = [...group(['w', 'x'], 'a'), ...group(['y', 'z'], 'b')]
    expect(adjust(apart)).toEqual({ ok: false, refusal: 'tooFewShared' })
  })

  it('while there are too few to tell strictness from chance', () => {
    const totals = ids('p', 5).flatMap((id) => [total(id, 'x', 1), total(id, 'y', 2)])
    expect(adjust(totals)).toEqual({ ok: false, refusal: 'tooFewReviews' })
  })

  it('for nothing', () => {
    expect(adjust([])).toEqual({ ok: false, refusal: 'oneReviewer' })
  })
})
