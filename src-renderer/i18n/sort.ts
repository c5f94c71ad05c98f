/**
 * Sorting names and texts the way a Serbian reader expects, in any mix of scripts: by a Latin key, with the Serbian
 * Latin collation (Lj after L, Đ after Dž). The Cyrillic collation would sort Latin names wrongly.
 */
import { toLatin } from './transliterate'

const collator = new Intl.Collator('sr-Latn', { numeric: true, sensitivity: 'variant' })

const hasCyrillic = /\p{Script=Cyrillic}/u

/** The text that a name is sorted by. Compute it once per record; comparing is then cheap. */
export function sortKey(text: string): string {
  return hasCyrillic.test(text) ? toLatin(text) : text
}

/** Compares two sort keys. */
export function compareKeys(a: string, b: string): number {
  return collator.compare(a, b)
}

/** Compares two texts in any mix of scripts. For long lists, compare their keys instead. */
export function compareText(a: string, b: string): number {
  return collator.compare(sortKey(a), sortKey(b))
}

/** Compares two names as they are written; the same as {@link compareText}. */
export const compareNames = compareText

/** A person's name, as far as sorting goes. */
interface SortableName {
  readonly firstName: string
  readonly lastName: string
}

/**
 * The two keys that a person is sorted by, in this order: the last name (or the only one), then the first. `keyOf` is {@link sortKey}, or
 * what remembers its answers where thousands of names come again and again.
 */
export function nameSortKeys(
  { firstName, lastName }: SortableName,
  keyOf = sortKey,
): readonly [string, string] {
  const [first, last] = [keyOf(firstName.trim()), keyOf(lastName.trim())]
  return last === '' ? [first, ''] : [last, first]
}

/** Compares two people by last name, then first name. */
export function comparePeople(a: SortableName, b: SortableName): number {
  const [one, other] = [nameSortKeys(a), nameSortKeys(b)]
  return collator.compare(one[0], other[0]) || collator.compare(one[1], other[1])
}

/**
 * The rank of each different text among the others, so that thousands of names can then be sorted by number. Texts that
 * the collation cannot tell apart share a rank.
 */
export function ranksOf(texts: Iterable<string>): ReadonlyMap<string, number> {
  const sorted = [...new Set(texts)].sort((a, b) => collator.compare(a, b))
  const ranks = new Map<string, number>()
  let rank = 0
  for (const [at, text] of sorted.entries()) {
    if (at > 0 && collator.compare(sorted[at - 1] ?? '', text) !== 0) rank = at
    ranks.set(text, rank)
  }
  return ranks
}
