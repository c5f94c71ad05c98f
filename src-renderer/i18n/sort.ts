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

/** The key of a person's name: last name first. */
export function nameSortKey({ firstName, lastName }: SortableName): string {
  return sortKey(`${lastName} ${firstName}`.trim())
}

/** Compares two people by last name, then first name. */
export function comparePeople(a: SortableName, b: SortableName): number {
  return collator.compare(nameSortKey(a), nameSortKey(b))
}
