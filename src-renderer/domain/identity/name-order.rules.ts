/** Which end of a name is the first name, told by an e-mail address: "ana.horvat@…" and "ahorvat@…" begin with it. */
import { foldLoose } from '../../i18n/fold'

/** The order in which the words of a name stand. */
export type NameOrder = 'firstLast' | 'lastFirst'

/** The ways in which a word is typed in an address: without marks, and as German spells its umlauts. */
function spellings(word: string): readonly string[] {
  const german = word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
  return [...new Set([word, german].map((one) => foldLoose(one).replaceAll(/[^\p{L}]/gu, '')))]
}

/** Whether an address is made of a first and a last name in this order, or of an initial and a last name. */
function isMadeOf(local: readonly string[], first: string, last: string): boolean {
  const [start = '', ...rest] = local
  const end = rest.at(-1)
  if (end !== undefined) return end === last && (start === first || start === first.charAt(0))
  return start === first + last || start === first.charAt(0) + last
}

/**
 * The order of a name's words by the address beside it; null when it does not tell. First names come first in addresses,
 * and it is the first name that is shortened.
 */
export function orderByAddress(name: string, email: string | null): NameOrder | null {
  const words = name.split(/[\s,]+/u).filter((word) => word !== '')
  const [a, b] = [words[0], words.at(-1)]
  if (email === null || a === undefined || b === undefined || words.length < 2) return null
  const local = foldLoose(email.split('@')[0] ?? '')
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '')
  const agrees = (first: string, last: string): boolean =>
    spellings(first).some((x) => spellings(last).some((y) => isMadeOf(local, x, y)))
  const [asWritten, reversed] = [agrees(a, b), agrees(b, a)]
  if (asWritten === reversed) return null
  return asWritten ? 'firstLast' : 'lastFirst'
}
