/**
 * Which letters and which two letters in a row stand in a text, as bits: whoever lacks one of a word's cannot have the word, and that
 * is told without reading the text. A superimposed code (signature file; Faloutsos and Christodoulakis, 1984). Pure.
 */

/** Numbers for a text: one for letters, the others for pairs of letters. */
export const bitWords = 25
/** Bits for pairs: 24 numbers of 32. */
const pairBits = (bitWords - 1) * 32

const letterA = 97
const letterZ = 122
const letters = 26
/** Two letters of a–z have a bit of their own; all other pairs share what is left. */
const ownPairs = letters * letters

const isLetter = (code: number): boolean => code >= letterA && code <= letterZ

/** The bit of a letter: each of a–z has one of its own, the others share six. */
const letterBit = (code: number): number => (isLetter(code) ? code - letterA : letters + (code % 6))

const pairBit = (first: number, second: number): number =>
  isLetter(first) && isLetter(second)
    ? (first - letterA) * letters + second - letterA
    : ownPairs + ((Math.imul(first, 31) + second) % (pairBits - ownPairs))

/** The bits of a text. */
export function bitsOf(text: string): Int32Array {
  const bits = new Int32Array(bitWords)
  let before = -1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    bits[0] = (bits[0] ?? 0) | (1 << letterBit(code))
    if (before >= 0) {
      const bit = pairBit(before, code)
      const word = 1 + (bit >> 5)
      bits[word] = (bits[word] ?? 0) | (1 << (bit & 31))
    }
    before = code
  }
  return bits
}

/** What the bits of a text must have for a word to stand in it. */
export interface WordBits {
  /** Which number, and which bits of it, and so on. */
  readonly needed: Int32Array
  /** The bits alone decide: a letter, or two, with a bit of its own. */
  readonly isSure: boolean
}

/** What a word needs. */
export function bitsOfWord(word: string): WordBits {
  const bits = bitsOf(word)
  const isOfLetters = /^[a-z]+$/u.test(word)
  const needed: number[] = []
  // Pairs first: most texts fail there. Where each pair has a bit of its own they say of the letters what there is to be said.
  const end = isOfLetters && word.length > 1 ? 1 : 0
  for (let at = bitWords - 1; at >= end; at -= 1) {
    const part = bits[at] ?? 0
    if (part !== 0) needed.push(at, part)
  }
  return { needed: Int32Array.from(needed), isSure: isOfLetters && word.length <= 2 }
}
