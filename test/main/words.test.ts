import type { MenuItemConstructorOptions } from 'electron'
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
    expect(menuTemplate(words, 'darwin', () => undefined).map((item) => item.label)).toEqual([
      'Ciklus',
      'File',
      'Edit',
      'View',
      'Window',
    ])
  })

  it.each(['linux', 'win32', 'darwin'] as const)(
    'leaves no entry to the English that Electron has for its roles (%s)',
    (platform) => {
      const labels = (entries: readonly MenuItemConstructorOptions[]): string[] =>
        entries.flatMap(({ type, label, submenu }) => [
          ...(type === 'separator' ? [] : [label ?? 'an English one']),
          ...(Array.isArray(submenu) ? labels(submenu) : []),
        ])
      const said = labels(menuTemplate(wordsIn('sr-Cyrl'), platform, () => undefined))
      expect(said.filter((label) => /[a-z]/i.test(label) && label !== 'Ciklus')).toEqual([])
    },
  )

  it.each([
    ['darwin', ['about', 'services', 'hide', 'hideOthers', 'unhide', 'recentDocuments', 'front']],
    ['win32', ['quit', 'minimize']],
  ] as const)('has the roles that belong to %s', (platform, roles) => {
    const all = (entries: readonly MenuItemConstructorOptions[]): (string | undefined)[] =>
      entries.flatMap(({ role, submenu }) => [
        role,
        ...(Array.isArray(submenu) ? all(submenu) : []),
      ])
    const found = all(menuTemplate(wordsIn('en'), platform, () => undefined))
    for (const role of roles) expect(found).toContain(role)
    expect(found.includes('recentDocuments')).toBe(platform === 'darwin')
  })

  it('leaves what the page names to the page, with its keys, above the standard entries', () => {
    const asked: string[] = []
    const actions = {
      file: [{ id: 'check.open', title: 'Check the data', key: null }],
      edit: [
        { id: 'shell.undo', title: 'Undo', key: 'Ctrl+Z' },
        { id: 'shell.redo', title: 'Redo', key: 'Ctrl+Shift+Z' },
      ],
    }
    const menus = menuTemplate(wordsIn('en'), 'darwin', (id) => asked.push(id), actions)
    const entriesOf = (name: string) => {
      const menu = menus.find(({ label }) => label === name)?.submenu
      return Array.isArray(menu) ? menu : []
    }
    expect(entriesOf('File').map(({ label, role, type }) => role ?? label ?? type)).toEqual([
      'Check the data',
      'separator',
      'recentDocuments',
      'close',
    ])
    const named = [...entriesOf('File').slice(0, 1), ...entriesOf('Edit').slice(0, 2)]
    expect(named.map(({ label, accelerator }) => [label, accelerator])).toEqual([
      ['Check the data', undefined],
      ['Undo', 'CmdOrCtrl+Z'],
      ['Redo', 'CmdOrCtrl+Shift+Z'],
    ])
    for (const { click } of named) if (click) Reflect.apply(click, undefined, [])
    expect(asked).toEqual(['check.open', 'shell.undo', 'shell.redo'])
  })

  it('offers the undo of texts while the page has named nothing', () => {
    const edit = menuTemplate(wordsIn('en'), 'linux', () => undefined)[1]?.submenu
    expect(Array.isArray(edit) ? edit.slice(0, 3) : []).toEqual([
      { role: 'undo', label: 'Undo' },
      { role: 'redo', label: 'Redo' },
      { type: 'separator' },
    ])
  })
})
