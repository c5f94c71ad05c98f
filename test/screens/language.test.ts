/** What judges the words on the screens. */
import { describe, expect, it } from 'vitest'
import { isEnglish, isRaw, latinWordsOn, strayWords } from './lib/language'

describe('What judges the words', () => {
  it('tells keys, placeholders and missing values from sentences', () => {
    const isRawText = (text: string) => isRaw({ text, isLabel: true })
    expect(['people:title', 'Hello {{name}}', 'undefined', 'e.g. this'].map(isRawText)).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(isRawText('shortcuts.manner.copy')).toBe(true)
    expect(isRawText('Nothing is undefinedly far.')).toBe(false)
  })

  it('tells English and the other script from Serbian', () => {
    const none = new Set<string>()
    const label = (text: string) => ({ text, isLabel: true })
    expect(isEnglish(label('Keyboard shortcuts'), 'sr-Cyrl', none)).toBe(true)
    expect(isEnglish(label('Add “Ana”'), 'sr-Latn', none)).toBe(false)
    expect(isEnglish(label('Подешавања'), 'sr-Cyrl', none)).toBe(false)
    expect(strayWords(label('Сачувај PDF у Zoom folder'), 'sr-Cyrl', none)).toEqual(['folder'])
    expect(strayWords(label('Sačuvaj за касније'), 'sr-Latn', none)).toEqual(['за', 'касније'])
  })

  it('lets the names of licences stand on the pages about them, and nowhere else', () => {
    const stray = (state: string) =>
      strayWords({ text: 'Лиценца: MIT', isLabel: true }, 'sr-Cyrl', new Set(latinWordsOn(state)))
    expect(stray('settings: about')).toEqual([])
    expect(stray('people')).toEqual(['MIT'])
  })
})
