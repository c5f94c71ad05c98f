/**
 * Which letters and which two letters in a row stand in a text, as bits: whoever lacks one of a word's cannot have the word, and that
 * is told without reading the text. A superimposed code (signature file; Faloutsos and Christodoulakis, 1984). Pure.
 */

/** Numbers for a text: one for letters, the others for pairs of letters. */
export const bitWords = 9
/** Bits for pairs: eight numbers of 32. */
const pairBits = (bitWords - 1) * 32

const letterA = 97
const letterZ = 122

/** The bit of a letter: each of a–z has one of its own, the others share six. */
const letterBit = (code: number): number =>
  code >= letterA && code <= letterZ ? code - letterA : 26 + (code % 6)

const pairBit = (first: number, second: number): number =>
  (Math.imul(first, 31) + second) % pairBits

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
  /** The bits alone decide: a single letter that has a bit of its own. */
  readonly isSure: boolean
}

/** What a word needs. */
export function bitsOfWord(word: string): WordBits {
  const bits = bitsOf(word)
  const needed: number[] = []
  // Pairs first: most texts fail there.
  for (let at = bitWords - 1; at >= 0; at -= 1) {
    const part = bits[at] ?? 0
    if (part !== 0) needed.push(at, part)
  }
  const code = word.charCodeAt(0)
  return {
    needed: Int32Array.from(needed),
    isSure: word.length === 1 && code >= letterA && code <= letterZ,
  }
}
