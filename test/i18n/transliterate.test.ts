/** Serbian scripts. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scriptOf, suggestCyrillic, toLatin } from '../../src-renderer/i18n/transliterate'

describe('Serbian Cyrillic in Latin letters', () => {
  it('writes each of the thirty letters, small and capital', () => {
    expect(toLatin('а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш')).toBe(
      'a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š',
    )
    expect(toLatin('А Б В Г Д Ђ Е Ж З И Ј К Л М Н О П Р С Т Ћ У Ф Х Ц Ч Ш')).toBe(
      'A B V G D Đ E Ž Z I J K L M N O P R S T Ć U F H C Č Š',
    )
  })

  it.each([
    ['Љубица', 'Ljubica'],
    ['ЉУБИЦА', 'LJUBICA'],
    ['ПАЊ', 'PANJ'],
    ['Џ', 'Dž'],
    ['Љ. Њ.', 'Lj. Nj.'],
    ['ЖЉ', 'ŽLJ'],
    ['Његош ЊЕГОШ', 'Njegoš NJEGOŠ'],
  ])('looks at the neighbours of a double letter: %s is %s', (cyrillic, latin) =>
    expect(toLatin(cyrillic)).toBe(latin),
  )

  it('leaves placeholders, Latin words, digits and signs as they are', () => {
    const text = 'Сачувано као {{name}} (PDF, XLSX) — 3 %, 🎭'
    expect(toLatin(text)).toBe('Sačuvano kao {{name}} (PDF, XLSX) — 3 %, 🎭')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) => {
        if (!/\p{Script=Cyrillic}/u.test(any)) expect(toLatin(any)).toBe(any)
      }),
    )
  })
})

describe('a suggestion in Cyrillic', () => {
  it.each([
    ['Živana Đurić', 'Живана Ђурић'],
    ['Ljubica Njegoš', 'Љубица Његош'],
    ['DŽUMHUR', 'ЏУМХУР'],
    ['injekcija', 'инјекција'],
    ['konjugacija', 'конјугација'],
    ['konjunktura', 'конјунктура'],
    ['nadživeti', 'надживети'],
    ['odžaliti', 'оджалити'],
    ['Tanjug', 'Танјуг'],
    ['konj', 'коњ'],
    ['odžak', 'оџак'],
    ['c\u030Casovnik', 'часовник'],
  ])('of %s is %s', (latin, cyrillic) => expect(suggestCyrillic(latin)).toBe(cyrillic))

  it('goes back to the same Latin text', () => {
    const letter = fc.constantFrom(...Array.from('abcčćdđefghijklmnoprsštuvzž'))
    fc.assert(
      fc.property(fc.string({ unit: letter }), (word) => {
        expect(toLatin(suggestCyrillic(word))).toBe(word)
      }),
    )
  })

  it('leaves letters that Serbian does not have', () => {
    expect(suggestCyrillic('Quentin Wayne')).toBe('Qуентин Wаyне')
  })
})

describe('the script of a text', () => {
  it.each([
    ['Ana', 'latin'],
    ['Ана', 'cyrillic'],
    ['Aна', 'mixed'],
    ['123 🎭', 'other'],
    ['李', 'other'],
  ] as const)('of %s is %s', (text, script) => expect(scriptOf(text)).toBe(script))
})
