/** Screen state, and the preferences that outlive the window. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { screenNames } from '../../src-renderer/app/routes'
import { readPreferences, useUi } from '../../src-renderer/app/ui'

const ui = () => useUi.getState()

describe('screen state', () => {
  beforeEach(() => useUi.setState({ selection: {}, filters: {}, screen: 'home', cycleId: null }))

  it('keeps a selection per screen, and forgets it when another cycle is chosen', () => {
    ui().select('people', 'p1')
    ui().select('pairs', 'x')
    expect(ui().selection).toEqual({ people: 'p1', pairs: 'x' })
    ui().setCycle('c2')
    expect(ui()).toMatchObject({ cycleId: 'c2', selection: {} })
  })

  it('keeps filters per screen, and takes them away again', () => {
    ui().setFilter('people', 'role', 'mentor')
    ui().setFilter('people', 'city', 'Bor')
    ui().setFilter('people', 'role', null)
    ui().setFilter('workshops', 'view', 'rollCall')
    expect(ui().filters).toEqual({ people: { city: 'Bor' }, workshops: { view: 'rollCall' } })
    ui().clearFilters('people')
    expect(ui().filters['people']).toEqual({})
  })

  it('writes preferences down, and lives on when that fails', () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      setItem: (key: string, value: string) => kept.set(key, value),
      getItem: (key: string) => kept.get(key) ?? null,
    })
    ui().setTheme('dark')
    ui().setLanguage('sr-Cyrl')
    ui().setTextSize(115)
    ui().setSignIn({ withAddress: true })
    ui().setSignIn({ blankRows: 12 })
    ui().setSingleKeys(false)
    expect(readPreferences(kept.get('ciklus.preferences') ?? null)).toEqual({
      theme: 'dark',
      textSize: 115,
      singleKeys: false,
      language: 'sr-Cyrl',
      screen: 'home',
      cycleId: null,
      signIn: { blankRows: 12, withAddress: true },
    })
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    ui().setTheme('light')
    expect(ui().theme).toBe('light')
    vi.unstubAllGlobals()
  })
})

describe('preferences', () => {
  const standard = {
    ...{ theme: 'system', textSize: 100, singleKeys: true, language: null },
    ...{ screen: 'home', cycleId: null },
    signIn: { blankRows: 5, withAddress: false },
  }

  it('are as if never set when what was kept is not as it should be', () => {
    for (const text of [
      null,
      '',
      '{',
      'null',
      '5',
      '[]',
      '{"theme":"pink","textSize":7,"language":"sr","screen":5}',
      '{"screen":"planets"}',
      '{"signIn":{"blankRows":1e9,"withAddress":"yes"}}',
      '{"signIn":[1.5]}',
    ])
      expect(readPreferences(text)).toEqual(standard)
    expect(readPreferences('{"__proto__":{"theme":"dark"}}')).toEqual(standard)
  })

  it('are always of the right kind, whatever was kept', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readPreferences(text)
        expect(['system', 'light', 'dark']).toContain(read.theme)
        expect([90, 100, 115, 130, 150, 200]).toContain(read.textSize)
        expect(screenNames).toContain(read.screen)
      }),
    )
  })
})
