/** Choices of a set in one cell, when the choices themselves may contain the sign between them. */
import type { InCell } from '../../../../src-shared/documents'
import { foldedPhrase } from '../../../i18n/clean-text'
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

const keyOf = (parts: readonly string[]): string => foldedPhrase(parts.join(' '))

/** How many of the parts, from the first on, make up one known choice; 0 when none do. */
function longestKnown(parts: readonly string[], known: ReadonlyMap<string, string>): number {
  for (let length = parts.length; length > 1; length -= 1)
    if (known.has(keyOf(parts.slice(0, length)))) return length
  return 0
}
