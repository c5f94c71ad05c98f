/** How well the search for duplicates does on a list in which a column says who is who. */
import { verdicts } from '../../src-renderer/domain/identity/duplicates.rules'
import type { DuplicatePair, Verdict } from '../../src-renderer/domain/identity/duplicates.rules'

/** What is found of the pairs that are one, and how many of those found are one: by a verdict and all surer ones. */
export interface Figures {
  readonly verdict: Verdict
  readonly found: number
  readonly right: number
  readonly precision: number
  readonly recall: number
}

/** Pairs of a list that are one person. */
export function truePairs(who: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const one of who) if (one !== '') counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
}

/** The figures for `certain`, for `certain` and `likely`, and for all. */
export function duplicateFigures(
  pairs: readonly DuplicatePair[],
  who: readonly string[],
): readonly Figures[] {
  const all = truePairs(who)
  return verdicts.map((verdict, at) => {
    const counted = pairs.filter((pair) => verdicts.indexOf(pair.verdict) <= at)
    const right = counted.filter(({ a, b }) => who[a] !== '' && who[a] === who[b]).length
    return {
      ...{ verdict, found: counted.length, right },
      precision: counted.length === 0 ? 1 : right / counted.length,
      recall: all === 0 ? 1 : right / all,
    }
  })
}
