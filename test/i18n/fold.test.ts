/** Folding: who meets whom in search. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldLoose, matchesAll, queryTokens, searchKey } from '../../src-renderer/i18n/fold'
import { toLatin } from '../../src-renderer/i18n/transliterate'

const finds = (query: string, text: string): boolean =>
  matchesAll(searchKey(text), queryTokens(query))

const george = ['Djordje', 'Dordje', 'Đorđe', 'Ђорђе', 'djordje', 'ĐORĐE', 'Đorđe']

describe('folding', () => {
  it.each(george)('makes %s the same as every other way of writing it', (one) => {
    for (const other of george) {
      expect(foldLoose(one)).toBe(foldLoose(other))
      expect(finds(one, other)).toBe(true)
    }
  })

  it.each([
    ['Šešelj', 'seselj'],
    ['Шешељ', 'seselj'],
    ['Čedomir Žunić', 'cedomir zunic'],
    ['Чедомир Жунић', 'cedomir zunic'],
    ['Љубица Његош Џумхур', 'ljubica njegos dzumhur'],
    ['ǅumhur', 'dzumhur'],
    ['c\u030Cedomir', 'cedomir'],
    ['Ｗｉｄｅ', 'wide'],
    ['Łukasz Søren Æther Straße', 'lukasz soren aether strasse'],
    ['Ѓорѓи Ќосев', 'gorgi kosev'],
    ['Цветаева Юлия', 'cvetaeva julija'],
    ['O’Neil', "o'neil"],
    ['a\u200Bb\uFEFFc\u202Ed', 'abcd'],
    ['  two   spaces \t and\nlines ', 'two spaces and lines'],
    ['İstanbul', 'istanbul'],
  ])('makes %s into %s', (text, folded) => expect(fold(text)).toBe(folded))

  it.each('абвгдђежзијклљмнњопрстћуфхцчџш'.split(''))('makes %s the same as in Latin', (letter) => {
    expect(fold(letter)).toBe(fold(toLatin(letter)))
    expect(fold(letter)).toMatch(/^[a-z]{1,2}$/)
  })

  it('takes 10,000 combining marks off a letter', () => {
    expect(fold(`a${'\u0301'.repeat(10_000)}`)).toBe('a')
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('finds a name by any of its words, in any order, by any part of them', () => {
    const text = 'Živana Đurić zivana@example.org Novi Sad'
    for (const query of [
      'živ',
      'djur',
      'đurić',
      'dur',
      'sad živana',
      'example.org',
      'vana',
      'ђурић',
      '',
    ])
      expect(finds(query, text)).toBe(true)
    for (const query of ['živa q', 'beograd', 'zivanaduric']) expect(finds(query, text)).toBe(false)
  })

  it('takes two letters as they are: "dj" does not mean every d', () => {
    expect(finds('dj', 'Dragan')).toBe(false)
    expect(finds('dj', 'Đurić')).toBe(true)
  })

  it('finds every text by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(finds(text, text)).toBe(true)
      }),
    )
  })
})
