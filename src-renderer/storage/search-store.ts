/**
 * The texts that people are searched in, all in one list of numbers, with their bits (`search-bits.ts`) in columns. A key then reads
 * memory that lies side by side, and no text of its own for each person: at 50,000 people the difference is a frame. Each person has a
 * place for good; whoever is changed gets another one. Pure.
 */
import type { QueryToken } from '../i18n/fold'
import { bitWords, bitsOf, bitsOfWord } from './search-bits'
import type { WordBits } from './search-bits'

/** Places in the store, in the order of the list that they are of. */
export type Places = Int32Array

/** Who was found, and where in the text of each a word begins that was looked for last, where texts were read for it. */
export interface Found {
  readonly places: Places
  readonly read: { readonly word: string; readonly begins: Int32Array } | null
}

/** A word as it is looked for. */
interface Sought extends WordBits {
  readonly word: string
  readonly codes: Uint16Array
}

const soughtOf = (word: string): Sought => ({ word, codes: codesOf(word), ...bitsOfWord(word) })

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at)
  return codes
}

/** A list of numbers with room for more, its own content at the beginning. */
function grown<T extends Int32Array | Uint16Array>(list: T, make: (length: number) => T): T {
  const larger = make(list.length * 2)
  larger.set(list)
  return larger
}

const int32 = (length: number): Int32Array => new Int32Array(length)

/**
 * Whether whoever has the words of `next` has those of `before`, too: somebody typed on. A loose form comes with the third of its letters
 * only, and then finds people whom the words before it did not.
 */
export function goesOn(before: readonly QueryToken[], next: readonly QueryToken[]): boolean {
  return before.every((word, at) => {
    const now = next[at]
    if (now?.strict.startsWith(word.strict) !== true) return false
    return now.loose === null || (word.loose !== null && now.loose.startsWith(word.loose))
  })
}

/** The store. */
export class SearchStore {
  #codes = new Uint16Array(4_096)
  /** Where the text of a place begins; that of the next one is where it ends. */
  #begins = int32(64)
  #columns: readonly Int32Array[] = Array.from({ length: bitWords }, () => int32(64))
  #count = 0

  /** Puts a text into the store and answers its place. */
  add(text: string): number {
    const place = this.#count
    const begin = this.#begins[place] ?? 0
    while (this.#codes.length < begin + text.length)
      this.#codes = grown(this.#codes, (length) => new Uint16Array(length))
    if (this.#begins.length < place + 2) {
      this.#begins = grown(this.#begins, int32)
      this.#columns = this.#columns.map((column) => grown(column, int32))
    }
    this.#codes.set(codesOf(text), begin)
    this.#begins[place + 1] = begin + text.length
    const bits = bitsOf(text)
    this.#columns.forEach((column, word) => {
      column[place] = bits[word] ?? 0
    })
    this.#count += 1
    return place
  }

  /** Leaves nothing of a text that nobody has any more. */
  forget(place: number): void {
    this.#codes.fill(0, this.#begins[place], this.#begins[place + 1])
    for (const column of this.#columns) column[place] = 0
  }

  /** Those of whoever was found in whose text every word stands, too. */
  find(among: Found, tokens: readonly QueryToken[]): Found {
    let found = among
    for (const { strict, loose } of tokens)
      found =
        loose === null
          ? this.#withWord(found, soughtOf(strict))
          : this.#withEither(found, soughtOf(strict), soughtOf(loose))
    return found
  }

  /** Those with one word or the other. */
  #withEither({ places }: Found, one: Sought, other: Sought): Found {
    const found = int32(places.length)
    let count = 0
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0
      if (this.#has(place, one) || this.#has(place, other)) found[count++] = place
    }
    return { places: found.subarray(0, count), read: null }
  }

  #has(place: number, word: Sought): boolean {
    const { needed } = word
    for (let at = 0; at < needed.length; at += 2) {
      const part = needed[at + 1] ?? 0
      if (((this.#columns[needed[at] ?? 0]?.[place] ?? 0) & part) !== part) return false
    }
    return this.#beginOf(word, place, this.#begins[place] ?? 0) >= 0
  }

  #withWord({ places, read }: Found, word: Sought): Found {
    // A word with more letters than the one before begins nowhere before that one.
    if (read !== null && word.word.startsWith(read.word))
      return this.#reading(places, word, read.begins)
    const maybe = this.#withBits(places, word.needed)
    // Only where the bits leave doubt is the text itself read.
    return word.isSure ? { places: maybe, read: null } : this.#reading(maybe, word, null)
  }

  /** Reads the texts, each from its beginning or from where it is said. */
  #reading(places: Places, sought: Sought, from: Int32Array | null): Found {
    const found = int32(places.length)
    const begins = int32(places.length)
    let count = 0
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0
      const begin = this.#beginOf(sought, place, from?.[at] ?? this.#begins[place] ?? 0)
      if (begin < 0) continue
      begins[count] = begin
      found[count++] = place
    }
    const read = { word: sought.word, begins: begins.subarray(0, count) }
    return { places: found.subarray(0, count), read }
  }

  /** Those whose bits have all that is needed: one column after the other, among fewer and fewer. A list of its own. */
  #withBits(places: Places, needed: Int32Array): Places {
    const found = int32(places.length)
    let from = places
    let left = places.length
    for (let at = 0; at < needed.length; at += 2) {
      const column = this.#columns[needed[at] ?? 0]
      const part = needed[at + 1] ?? 0
      if (column === undefined) continue
      let count = 0
      for (let next = 0; next < left; next += 1) {
        const place = from[next] ?? 0
        if (((column[place] ?? 0) & part) === part) found[count++] = place
      }
      from = found
      left = count
    }
    return found.subarray(0, left)
  }

  /** Where a word begins in the text of a place; -1 where it does not stand there from `from` on. */
  #beginOf({ codes: word }: Sought, place: number, from: number): number {
    const codes = this.#codes
    const first = word[0]
    const end = (this.#begins[place + 1] ?? 0) - word.length
    for (let at = from; at <= end; at += 1) {
      if (codes[at] !== first) continue
      let next = 1
      while (next < word.length && codes[at + next] === word[next]) next += 1
      if (next === word.length) return at
    }
    return -1
  }
}
