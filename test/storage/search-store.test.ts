/** The store of texts that people are searched in: finds what reading every text would find. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesAll, queryTokens, searchKey } from '../../src-renderer/i18n/fold'
import type { QueryToken } from '../../src-renderer/i18n/fold'
import { SearchStore, goesOn } from '../../src-renderer/storage/search-store'
import type { Found, Places } from '../../src-renderer/storage/search-store'

const syllable = fc.constantFrom(
  ...['đo', 'dj', 'do', 'je', 'na', 'a', 'x', ' ', 'd', '1', '@', '中'],
)
const text = fc.array(syllable, { maxLength: 30 }).map((parts) => searchKey(parts.join('')))
const query = fc.array(syllable, { maxLength: 5 }).map((parts) => parts.join(''))

function filled(texts: readonly string[]) {
  const store = new SearchStore()
  return { store, places: Int32Array.from(texts, (one) => store.add(one)) }
}

/** Those of the places in whom all words stand. */
const found = (store: SearchStore, places: Places, tokens: readonly QueryToken[]) => [
  ...store.find({ places, read: null }, tokens).places,
]

describe('The store of texts', () => {
  it('finds those in which every word stands, in the order asked for', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), query, (texts, words) => {
        const { store, places } = filled(texts)
        const tokens = queryTokens(words)
        const backwards = places.toReversed()
        const wanted = [...backwards].filter((place) => matchesAll(texts[place] ?? '', tokens))
        expect(found(store, backwards, tokens)).toEqual(wanted)
      }),
    )
  })

  it('finds in what was found before, when somebody types on, whom it would find among all', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), query, (texts, words) => {
        const { store, places } = filled(texts)
        let before: { readonly tokens: readonly QueryToken[]; readonly found: Found } = {
          tokens: queryTokens(''),
          found: { places, read: null },
        }
        for (let end = 1; end <= words.length; end += 1) {
          const tokens = queryTokens(words.slice(0, end))
          const isTypedOn = goesOn(before.tokens, tokens)
          const next = store.find(isTypedOn ? before.found : { places, read: null }, tokens)
          expect([...next.places]).toEqual(found(store, places, tokens))
          before = { tokens, found: next }
        }
      }),
    )
    expect(goesOn(queryTokens('djo'), queryTokens('djor'))).toBe(false)
    expect(goesOn(queryTokens('djor'), queryTokens('djord an'))).toBe(true)
    expect(goesOn(queryTokens('ana b'), queryTokens('ana'))).toBe(false)
  })

  it('grows with what is put into it, and loses none of it', () => {
    const texts = Array.from({ length: 3_000 }, (_, at) => `person ${String(at)} of the register`)
    const { store, places } = filled(texts)
    for (const words of ['2999', 'person 2999', '17 of'])
      expect(found(store, places, queryTokens(words))).toEqual(
        texts.flatMap((one, at) => (matchesAll(one, queryTokens(words)) ? [at] : [])),
      )
  })

  it('has no word of what it was told to forget', () => {
    const { store, places } = filled(['ana', 'bane', 'ana'])
    store.forget(0)
    for (const words of ['a', 'an', 'ana']) {
      const having = found(store, places, queryTokens(words))
      expect(having).not.toContain(0)
      expect(having).toContain(2)
    }
  })
})
