/** Bits of letters: no word is missed by them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsOf, bitsOfWord } from '../../src-renderer/storage/search-bits'
import type { WordBits } from '../../src-renderer/storage/search-bits'

const texts = fc.string({
  unit: fc.constantFrom(...Array.from('abcxyz019 -.@ćšж中')),
  maxLength: 60,
})

/** Whether bits have all that is needed. */
function hasBits(bits: Int32Array, { needed }: WordBits): boolean {
  for (let at = 0; at < needed.length; at += 2) {
    const part = needed[at + 1] ?? 0
    if (((bits[needed[at] ?? 0] ?? 0) & part) !== part) return false
  }
  return true
}

describe('The bits of a text', () => {
  it('have those of every word that stands in it', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, word, after) => {
        expect(hasBits(bitsOf(before + word + after), bitsOfWord(word))).toBe(true)
      }),
    )
  })
  it('are sure of one letter and of two', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('abcxyz')),
      minLength: 1,
      maxLength: 2,
    })
    fc.assert(
      fc.property(texts, letters, (text, letter) => {
        const word = bitsOfWord(letter)
        expect(word.isSure).toBe(true)
        expect(hasBits(bitsOf(text), word)).toBe(text.includes(letter))
      }),
    )
    for (const word of ['', '1', 'abc', 'ć', '-', 'a1']) expect(bitsOfWord(word).isSure).toBe(false)
  })
  it('lack something of most words that do not', () => {
    const bits = bitsOf('jelena ilic jelena.ilic@example.org novi sad film')
    for (const word of ['kov', 'đorđe', 'petrovic', '2020', 'mk'])
      expect(hasBits(bits, bitsOfWord(word))).toBe(false)
  })
})
