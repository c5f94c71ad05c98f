/** Bits of letters: no word is missed by them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitWords, bitsOf, bitsOfWord, hasBits } from '../../src-renderer/storage/search-bits'

const texts = fc.string({
  unit: fc.constantFrom(...Array.from('abcxyz019 -.@ćšж中')),
  maxLength: 60,
})

describe('The bits of a text', () => {
  it('have those of every word that stands in it', () => {
    fc.assert(
      fc.property(texts, texts, texts, (before, word, after) => {
        const bits = new Int32Array(2 * bitWords)
        bits.set(bitsOf(before + word + after), bitWords)
        expect(hasBits(bits, bitWords, bitsOfWord(word))).toBe(true)
      }),
    )
  })
  it('are sure of single letters alone', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(...Array.from('abcxyz')), (text, letter) => {
        const word = bitsOfWord(letter)
        expect(word.isSure).toBe(true)
        expect(hasBits(bitsOf(text), 0, word)).toBe(text.includes(letter))
      }),
    )
    for (const word of ['', '1', 'ab', 'ć', '-']) expect(bitsOfWord(word).isSure).toBe(false)
  })
  it('lack something of most words that do not', () => {
    const bits = bitsOf('jelena ilic jelena.ilic@example.org novi sad film')
    for (const word of ['kov', 'đorđe', 'petrovic', '2020', 'mk'])
      expect(hasBits(bits, 0, bitsOfWord(word))).toBe(false)
  })
})
