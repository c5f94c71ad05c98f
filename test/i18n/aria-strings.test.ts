/** React Aria's own words, in the language of the moment. */
import { LocalizedStringDictionary, LocalizedStringFormatter } from '@internationalized/string'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ariaStrings, installAriaStrings } from '../../src-renderer/i18n/aria-strings'
import type { Language } from '../../src-shared/documents'

const args = new Proxy(
  {},
  { get: (_, name) => (name === 'isGroupChange' || name === 'isSelected' ? true : '5') },
)
const counting = (locale: string) =>
  new LocalizedStringFormatter(locale, new LocalizedStringDictionary({}))

/** Every sentence of a language, with something put into it. */
function spoken(language: Language): readonly (readonly [string, string])[] {
  return Object.entries(ariaStrings(language)).flatMap(([name, sentences]) =>
    Object.entries(sentences).map(
      ([key, sentence]) =>
        [
          `${name} ${key}`,
          typeof sentence === 'string' ? sentence : sentence(args, counting(language) as never),
        ] as const,
    ),
  )
}

describe('the words of React Aria', () => {
  it('are in one script in each Serbian', () => {
    for (const [key, text] of spoken('sr-Latn'))
      expect([key, /\p{Script=Cyrillic}/u.test(text)]).toEqual([key, false])
    for (const [key, text] of spoken('sr-Cyrl')) {
      const latin = text.replaceAll(/Alt|Enter|Escape|Delete/g, '').match(/\p{Script=Latin}+/gu)
      expect([key, latin]).toEqual([key, null])
    }
  })

  it('are all sentences that React Aria has', () => {
    const english = new Set(spoken('en').map(([key]) => key))
    for (const [key] of spoken('sr-Cyrl')) expect(english).toContain(key)
  })

  it('count as Serbian does, and leave what is on screen as it is', () => {
    const say = (count: number): string => {
      const sentence = ariaStrings('sr-Latn')['@react-aria/grid']?.['selectedCount']
      return typeof sentence === 'function' ? sentence({ count }, counting('sr-Latn') as never) : ''
    }
    expect([0, 1, 3, 5, 21].map(say)).toEqual([
      'Ništa nije izabrano.',
      'Izabrana je 1 stavka.',
      'Izabrane su 3 stavke.',
      'Izabrano je 5 stavki.',
      'Izabrana je 21 stavka.',
    ])
    const increase = ariaStrings('sr-Latn')['@react-aria/numberfield']?.['increase']
    const said =
      typeof increase === 'function'
        ? increase({ fieldLabel: 'Место' }, counting('sr-Latn') as never)
        : ''
    expect(said).toBe('Povećaj: Место')
  })
})

describe('React Aria', () => {
  beforeEach(() => vi.stubGlobal('window', {}))
  afterEach(() => vi.unstubAllGlobals())

  it('is given the sentences of whatever language is current when it asks', () => {
    let current: Language = 'en'
    installAriaStrings(() => current)
    const dictionary =
      LocalizedStringDictionary.getGlobalDictionaryForPackage('@react-aria/overlays')
    const say = (): string =>
      new LocalizedStringFormatter(current, dictionary as never).format('dismiss')
    expect(say()).toBe('Dismiss')
    current = 'sr-Latn'
    expect(say()).toBe('Zatvori')
    current = 'sr-Cyrl'
    expect(say()).toBe('Затвори')
  })
})
