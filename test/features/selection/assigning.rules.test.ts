import { describe, expect, it } from 'vitest'
import { spreadApplications } from '../../../src-renderer/features/selection/assigning.rules'
import type { Spread } from '../../../src-renderer/features/selection/assigning.rules'

const ids = (kind: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${kind}${String(at).padStart(2, '0')}`)

const spread = (over: Partial<Spread> = {}) =>
  spreadApplications({
    personIds: ids('p', 30),
    reviewerIds: ids('r', 5),
    readers: 2,
    mayRead: () => true,
    given: [],
    ...over,
  })

const countBy = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

describe('Applications are spread', () => {
  it('so that each has its readers and everybody reads the same', () => {
    const { added, short } = spread()
    expect(short).toEqual([])
    expect(new Set(countBy(added.map(({ personId }) => personId)).values())).toEqual(new Set([2]))
    expect(new Set(countBy(added.map(({ reviewerId }) => reviewerId)).values())).toEqual(
      new Set([12]),
    )
    expect(new Set(added.map((one) => `${one.personId} ${one.reviewerId}`)).size).toBe(60)
  })

  it('in changing company, so that all pairs of reviewers can be compared', () => {
    const { added } = spread()
    const readers = new Map<string, string[]>()
    for (const { personId, reviewerId } of added)
      readers.set(personId, [...(readers.get(personId) ?? []), reviewerId])
    const pairs = countBy([...readers.values()].map((two) => [...two].sort().join(' ')))
    expect(pairs.size).toBe(10)
    expect(Math.min(...pairs.values())).toBeGreaterThanOrEqual(2)
  })

  it('to nobody who has a conflict, and evenly all the same', () => {
    // r00 may not read the first twenty.
    const barred = new Set(ids('p', 20))
    const mayRead = (reviewerId: string, personId: string) =>
      reviewerId !== 'r00' || !barred.has(personId)
    const { added, short } = spread({ mayRead })
    expect(short).toEqual([])
    expect(added.every((one) => mayRead(one.reviewerId, one.personId))).toBe(true)
    const loads = countBy(added.map(({ reviewerId }) => reviewerId))
    // The ten that r00 may read are fewer than a fifth of all.
    expect(loads.get('r00')).toBe(10)
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(3)
  })

  it('and says which have too few readers', () => {
    const mayRead = (reviewerId: string, personId: string) =>
      personId !== 'p03' || reviewerId === 'r01'
    expect(spread({ mayRead }).short).toEqual(['p03'])
    expect(spread({ reviewerIds: [] }).short).toHaveLength(30)
    expect(spread({ readers: 6 }).short).toHaveLength(30)
  })

  it('once: whoever has one keeps it, and a second time adds nothing', () => {
    const { added } = spread()
    expect(spread({ given: added })).toEqual({ added: [], short: [] })
    const given = added.slice(0, 40)
    const more = spread({ given }).added
    expect(more).toHaveLength(20)
    const loads = countBy([...given, ...more].map(({ reviewerId }) => reviewerId))
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(1)
  })

  it('in the same way each time', () => {
    expect(spread()).toEqual(spread())
  })
})
