/** In which language a name or a text is to be read out. */
import { describe, expect, it } from 'vitest'
import { textLanguage } from '../../src-renderer/i18n/text-language'

describe('the language of a text', () => {
  it.each([
    ['Ђурђа Петровић', 'en', { lang: 'sr-Cyrl' }],
    ['Ђурђа Петровић', 'sr-Latn', { lang: 'sr-Cyrl' }],
    ['Ђурђа Петровић', 'sr-Cyrl', {}],
    ['Đurđa Petrović', 'en', { lang: 'sr-Latn' }],
    ['Đurđa Petrović', 'sr-Latn', {}],
    ['Đurđa Petrović', 'sr-Cyrl', { lang: 'sr-Latn' }],
    ['Ana Martin', 'en', {}],
    ['Ana Martin', 'sr-Cyrl', { lang: 'und-Latn' }],
    ['Sergey (Сергей Ильин)', 'en', { lang: 'und-Cyrl' }],
    ['سلمى حداد', 'en', { lang: 'ar', dir: 'auto' }],
    ['سلمى حداد', 'sr-Cyrl', { lang: 'ar', dir: 'auto' }],
    ['שרה כהן', 'sr-Latn', { lang: 'he', dir: 'auto' }],
    ['12 / 60', 'sr-Cyrl', {}],
    ['', 'en', {}],
    [null, 'en', {}],
  ] as const)('%s on a screen in %s', (text, language, expected) => {
    expect(textLanguage(text, language)).toEqual(expected)
  })
})
