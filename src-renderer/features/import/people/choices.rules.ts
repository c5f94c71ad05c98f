/** Choices of a set in one cell, when the choices themselves may contain the sign between them. */
import type { InCell } from '../../../../src-shared/documents'
import { foldedPhrase, signedPhrase } from '../../../i18n/clean-text'
import { phrasePattern } from '../../../i18n/phrases'
import { splitSet } from '../reading/values.rules'
import type { SetSeparator } from '../reading/values.rules'

/** The longest choice that is looked for, in parts. */
const mostParts = 6

/**
 * The elements of a set, where "Film, video and radio" stays whole when it is known as one. Known choices are looked for
 * longest first; what is none is taken apart at the separator.
 */
export function splitChoices(
  cell: InCell,
  separator: SetSeparator,
  known: ReadonlyMap<string, string>,
): readonly string[] {
  const parts = splitSet(cell, separator)
  const found: string[] = []
  for (let at = 0; at < parts.length;) {
    const length = longestKnown(parts.slice(at, at + mostParts), known)
    const part = parts[at] ?? ''
    found.push(length > 1 ? (known.get(keyOf(parts.slice(at, at + length))) ?? part) : part)
    at += Math.max(1, length)
  }
  return found
}

/** So often must two parts stand together, and never apart, to be believed to be one choice. */
const oftenTogether = 2
/** A choice that goes on behind the separator ends a list of its own: "Film, video i radio". */
const goesOn = phrasePattern('i|and|und|et|és|y|e|in|și|dhe|oraz|и')

/**
 * Choices with the separator in them, told from the column itself: "Film, video and radio" is one where "Film" is never
 * without "video and radio", and the second begins with a small letter and has an "and" in it. Parts that only happen to be
 * chosen together stay choices of their own; so does a part that is known as one.
 */
export function learnedChoices(
  cells: readonly InCell[],
  separator: SetSeparator,
  known: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const rows = cells.map((cell) => splitSet(cell, separator)).filter((parts) => parts.length > 0)
  const alone = counted(rows.flat().map(signedPhrase))
  const pairs = counted(
    rows.flatMap((parts) => parts.slice(1).map((part, at) => `${parts[at] ?? ''}\n${part}`)),
  )
  const isOne = (first: string, second: string): boolean => {
    const together = pairs.get(`${first}\n${second}`) ?? 0
    const keys = [signedPhrase(first), signedPhrase(second)]
    const isNeverApart = keys.every((key) => together === alone.get(key))
    const isContinued =
      /^\p{Lu}/u.test(first) && /^\p{Ll}/u.test(second) && goesOn.test(foldedPhrase(second))
    const isKnown = keys.some((key) => known.has(key))
    return isNeverApart && isContinued && !isKnown && together >= oftenTogether
  }
  const found = new Map<string, string>()
  for (const parts of rows)
    for (let at = 0; at < parts.length;) {
      let end = at + 1
      while (end < parts.length && isOne(parts[end - 1] ?? '', parts[end] ?? '')) end += 1
      if (end - at > 1)
        found.set(keyOf(parts.slice(at, end)), parts.slice(at, end).join(`${separator.charAt(0)} `))
      at = end
    }
  return found
}

function counted(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

const keyOf = (parts: readonly string[]): string => signedPhrase(parts.join(' '))

/** How many of the parts, from the first on, make up one known choice; 0 when none do. */
function longestKnown(parts: readonly string[], known: ReadonlyMap<string, string>): number {
  for (let length = parts.length; length > 1; length -= 1)
    if (known.has(keyOf(parts.slice(0, length)))) return length
  return 0
}
