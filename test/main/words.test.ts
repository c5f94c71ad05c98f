import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../src-main/menu'
import { wordsIn } from '../../src-main/words'
import { languages } from '../../src-shared/documents'
import { vi } from 'vitest'

vi.mock('electron', () => ({ Menu: {} }))

describe('The main process', () => {
  it('has a word for everything in every language, Serbian in its own script', () => {
    for (const language of languages) {
      const words = Object.values(wordsIn(language))
      expect(words.every((word: string) => word.length > 0)).toBe(true)
      expect(words.some((word: string) => /\p{Script=Cyrillic}/u.test(word))).toBe(
        language === 'sr-Cyrl',
      )
    }
  })

  it('offers the standard menus; on macOS the program has its own first', () => {
    const words = wordsIn('en')
    expect(menuTemplate(words, 'linux').map((item) => item.label)).toEqual([
      'File',
      'Edit',
      'View',
      'Window',
    ])
    expect(menuTemplate(words, 'darwin')[0]).toEqual({ role: 'appMenu' })
  })
})
