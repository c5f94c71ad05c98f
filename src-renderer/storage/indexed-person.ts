/** A person with what searching and sorting the register need, and the search through many of them. Pure. */
import type { Row } from '../domain/tables'
import { fullName, searchText } from '../domain/people.rules'
import { fold, searchKey } from '../i18n/fold'
import type { QueryToken } from '../i18n/fold'
import { nameSortKeys } from '../i18n/sort'
import { bitWords, bitsOf, bitsOfWord, hasBits } from './search-bits'
import type { WordBits } from './search-bits'

/** A person as the register shows them, with the cycles they took part in. Made anew when either changes. */
export interface PersonEntry {
  readonly id: string
  readonly person: Row<'people'>
  /** "First Last", as typed. */
  readonly name: string
  /** Those not in the trash. */
  readonly participations: readonly Row<'participations'>[]
}

/** The entry with what searching and sorting need, worked out when first asked for. */
export class IndexedPerson implements PersonEntry {
  readonly id: string
  readonly name: string
  readonly lastKey: string
  readonly firstKey: string
  #searchKey: string | null = null
  #bits: Int32Array | null = null
  #nameKey: string | null = null
  #cityKey: string | null = null
  #participations: readonly Row<'participations'>[]

  constructor(
    readonly person: Row<'people'>,
    participations: readonly Row<'participations'>[],
  ) {
    this.#participations = participations
    this.id = person.id
    this.name = fullName(person)
    const [lastKey, firstKey] = nameSortKeys(person)
    this.lastKey = lastKey
    this.firstKey = firstKey
  }

  get participations(): readonly Row<'participations'>[] {
    return this.#participations
  }

  /** While the register is read, before anybody sees the entry: afterwards another one is made. */
  takePartIn(participations: readonly Row<'participations'>[]): void {
    this.#participations = participations
  }

  get searchKey(): string {
    return (this.#searchKey ??= searchKey(searchText(this.name, this.person)))
  }

  get bits(): Int32Array {
    return (this.#bits ??= bitsOf(this.searchKey))
  }

  prepare(): Int32Array {
    return this.bits
  }

  get nameKey(): string {
    this.#nameKey ??= ` ${searchKey(this.name)}`
    return this.#nameKey
  }

  get cityKey(): string {
    this.#cityKey ??= fold(this.person.city ?? '')
    return this.#cityKey
  }
}

/** A word of a query with what texts need to have it. */
interface Word {
  readonly strict: string
  readonly strictBits: WordBits
  readonly loose: string | null
  readonly looseBits: WordBits
}

const wordOf = ({ strict, loose }: QueryToken): Word => ({
  ...{ strict, loose, strictBits: bitsOfWord(strict), looseBits: bitsOfWord(loose ?? '') },
})

/** Whether every word stands in what somebody is searched in. Most are told by their bits, which begin at `from`. */
function hasAll(
  entry: IndexedPerson,
  bits: Int32Array,
  from: number,
  words: readonly Word[],
): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const { strict, strictBits, loose, looseBits } = words[at] as Word
    const isStrict =
      hasBits(bits, from, strictBits) && (strictBits.isSure || entry.searchKey.includes(strict))
    const isFound =
      isStrict ||
      (loose !== null && hasBits(bits, from, looseBits) && entry.searchKey.includes(loose))
    if (!isFound) return false
  }
  return true
}

/** The bits of many, one after the other: one list of numbers is read many times faster than as many people. */
export function bitsOfAll(among: readonly IndexedPerson[]): Int32Array {
  const all = new Int32Array(among.length * bitWords)
  among.forEach(({ bits }, at) => all.set(bits, at * bitWords))
  return all
}

/** Those in whom every word of a query stands, in their order. `bits` are theirs, of {@link bitsOfAll}. */
export function whoHasAll(
  among: readonly IndexedPerson[],
  bits: Int32Array,
  tokens: readonly QueryToken[],
): readonly IndexedPerson[] {
  const words = tokens.map(wordOf)
  const found: IndexedPerson[] = []
  for (let at = 0; at < among.length; at += 1) {
    const entry = among[at]
    if (entry !== undefined && hasAll(entry, bits, at * bitWords, words)) found.push(entry)
  }
  return found
}
