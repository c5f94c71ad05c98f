import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../src-main/window/menu'
import { wordsIn } from '../../src-main/window/words'
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
    expect(menuTemplate(words, 'linux', () => undefined).map((item) => item.label)).toEqual([
      'File',
      'Edit',
      'View',
      'Window',
    ])
    expect(menuTemplate(words, 'darwin', () => undefined)[0]).toEqual({ role: 'appMenu' })
  })

  it('leaves Undo and Redo of the menu to the page', () => {
    const asked: string[] = []
    const edit = menuTemplate(wordsIn('en'), 'darwin', (what) => asked.push(what)).find(
      ({ label }) => label === 'Edit',
    )
    const entries = Array.isArray(edit?.submenu) ? edit.submenu.slice(0, 2) : []
    expect(entries.map(({ label }) => label)).toEqual(['Undo', 'Redo'])
    for (const { click } of entries) if (click) Reflect.apply(click, undefined, [])
    expect(asked).toEqual(['undo', 'redo'])
  })
})
