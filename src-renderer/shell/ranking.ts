/** Which commands fit what was typed, and how well. Pure. */
import { foldLoose } from '../i18n/fold'
import { isNear } from '../i18n/near'

/**
 * How well a title fits a query: every word of the query must be in it. Words that begin a word of the title count
 * more, a title that begins with the query most, and those that are only near, with one letter wrong, least. Null when it does not fit;
 * 0 for an empty query.
 */
export function fit(title: string, query: string): number | null {
  const wanted = foldLoose(query)
  if (wanted === '') return 0
  const folded = foldLoose(title)
  const words = folded.split(/[\s–—\-.,:/()„“”"']+/u)
  let score = folded.startsWith(wanted) ? 3 : 0
  for (const part of wanted.split(' ')) {
    if (words.some((word) => word.startsWith(part))) score += 2
    else if (folded.includes(part)) score += 1
    else if (words.some((word) => isNear(word, part))) score += 0.5
    else return null
  }
  return score
}

/** Added where the words fit what something is called, and not only what it is found by. */
const called = 3

/** Those that fit, the best first; equal ones in the order given. `namesOf` are what an item is called, in each language. */
export function ranked<T>(
  items: readonly T[],
  query: string,
  titleOf: (item: T) => string,
  namesOf: (item: T) => readonly string[] = () => [],
): readonly T[] {
  const scoreOf = (item: T): number | null => {
    const score = fit(titleOf(item), query)
    const isCalled = namesOf(item).some((name) => fit(name, query) !== null)
    return score !== null && isCalled ? score + called : score
  }
  return items
    .map((item) => ({ item, score: scoreOf(item) }))
    .filter((entry): entry is { item: T; score: number } => entry.score !== null)
    .sort((a, b) => b.score - a.score)
    .map((entry) => entry.item)
}
