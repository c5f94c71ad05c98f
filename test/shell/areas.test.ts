/** All actions there are: each has its own id, its own key where it works, and words in every language. */
import { describe, expect, it } from 'vitest'
import { languages } from '../../src-shared/documents'
import { systemMenu as menuSchema } from '../../src-shared/contract'
import { actionsOf } from '../../src-renderer/app/actions'
import type { Action } from '../../src-renderer/app/actions'
import { screenNames } from '../../src-renderer/app/routes'
import { i18n, translatorFor } from '../../src-renderer/i18n/i18n'
import { areas } from '../../src-renderer/shell/areas'
import { screensAt, screenTitle } from '../../src-renderer/shell/screens'
import { systemMenu } from '../../src-renderer/shell/system-menu'
import { testKey } from '../labels'

const all = actionsOf(Object.values(areas))

const repeatedOf = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, at) => texts.indexOf(text) !== at)

/** Where each key works: everywhere, or on a screen. */
const keyPlaces = (actions: readonly Action[]): readonly string[] =>
  actions.flatMap(({ keys = [], screen = 'everywhere' }) =>
    keys.map((key) => `${key} ${screen}`.toLowerCase()),
  )

describe('the actions of all areas', () => {
  it('have ids of their own', () => {
    expect(repeatedOf(all.map(({ id }) => id))).toEqual([])
    for (const [name, { area }] of Object.entries(areas)) expect(area).toBe(name)
  })

  it('have keys of their own where they work', () => {
    expect(repeatedOf(keyPlaces(all))).toEqual([])
    const again: Action = { id: 'x.y', title: testKey('x'), keys: ['ctrl+k'], run: () => undefined }
    expect(repeatedOf(keyPlaces([...all, again]))).toEqual(['ctrl+k everywhere'])
  })

  it('have words in every language', () => {
    for (const language of languages) {
      // Some catalogues are made when somebody asks for them.
      translatorFor(language)
      const missing = all
        // As anything at all: the compiler would compare every key there is with every other.
        .flatMap(({ title, label, keywords }): readonly unknown[] => [title, label, keywords])
        .filter((key) => typeof key === 'string')
        .filter((key) => !i18n.exists(key, { lng: language, fallbackLng: [] }))
      expect(missing).toEqual([])
    }
  })

  it('are about nothing where the palette or the menu offers them', () => {
    const offered = all.filter(
      ({ inPalette, inMenu }) => inPalette === true || inMenu !== undefined,
    )
    expect(offered.filter(({ run }) => run.length > 0).map(({ id }) => id)).toEqual([])
    expect(offered.length).toBeGreaterThan(30)
  })

  it('stand in the palette in the order of old', () => {
    const area = ({ id }: Action) => id.split('.')[0] ?? ''
    const offered = all.filter(({ inPalette }) => inPalette === true)
    expect([...new Set(offered.map(area))]).toEqual([
      'screen',
      'shell',
      'lists',
      'cells',
      'people',
      'merging',
      'erasure',
      'cycles',
      'import',
      'settings',
      'register',
      'check',
      'selection',
      'call',
      'pairs',
      'meetings',
      'matching',
      'letters',
      'outcomes',
      'workshops',
      'awards',
      'computers',
      'programs',
      'guide',
      'help',
      'updates',
    ])
  })
})

describe('the screens', () => {
  it('of the rail have the key of their place', () => {
    const keys = all.filter(({ id }) => id.startsWith('screen.')).map(({ id, keys }) => [id, keys])
    expect(keys).toEqual(
      screensAt('rail').map((name, at) => [`screen.${name}`, [`Ctrl+${String(at + 1)}`]]),
    )
  })

  it('are all that there are routes to, each with a name', () => {
    const placed = (['rail', 'foot', 'elsewhere'] as const).flatMap(screensAt)
    expect([...placed].sort()).toEqual([...screenNames].sort())
    for (const name of screenNames) expect(i18n.exists(screenTitle(name))).toBe(true)
  })
})

describe("the system's menu", () => {
  it('has its actions in the language of the screen, as the contract takes them', () => {
    const menu = systemMenu(all, translatorFor('sr-Cyrl'))
    expect(menu).toEqual({
      language: 'sr-Cyrl',
      file: [
        { id: 'check.open', title: 'Провери податке', key: null },
        { id: 'programs.list', title: 'Програми на овом рачунару…', key: null },
      ],
      edit: [
        { id: 'shell.undo', title: 'Опозови', key: 'Ctrl+Z' },
        { id: 'shell.redo', title: 'Понови', key: 'Ctrl+Shift+Z' },
      ],
    })
    expect(menuSchema.parse(menu)).toEqual(menu)
  })
})
