/** The registry behind the command palette, and how well titles fit what was typed. */
import { afterEach, describe, expect, it } from 'vitest'
import {
  availableCommands,
  registerCommands,
  registerCreator,
  registerFinder,
  registered,
  runCommand,
} from '../../src-renderer/app/actions'
import type { TranslationKey } from '../../src-renderer/i18n/translation-key'
import { fit, ranked } from '../../src-renderer/shell/ranking'

const removers: (() => void)[] = []
const keep = (remove: () => void): void => void removers.push(remove)
afterEach(() => {
  for (const remove of removers.splice(0)) remove()
})

describe('the registry', () => {
  it('runs a command by its id, unless it cannot be done now', () => {
    const done: string[] = []
    let isReady = false
    keep(
      registerCommands('area', [
        { id: 'a', titleKey: 'people:title', run: () => done.push('a') },
        { id: 'b', titleKey: 'workshops:title', run: () => done.push('b'), when: () => isReady },
      ]),
    )
    expect(runCommand('a')).toBe(true)
    expect(runCommand('b')).toBe(false)
    isReady = true
    expect(runCommand('b')).toBe(true)
    expect(runCommand('missing')).toBe(false)
    expect(done).toEqual(['a', 'b'])
  })

  it('lets a later command take the place of an earlier one, and takes only its own away', () => {
    const first = registerCommands('area', [
      { id: 'a', titleKey: 'people:title', run: () => undefined },
    ])
    keep(registerCommands('area', [{ id: 'a', titleKey: 'workshops:title', run: () => undefined }]))
    first()
    expect(availableCommands(registered()).map((command) => command.titleKey)).toEqual([
      'workshops:title',
    ])
  })

  it('keeps one finder for an area and forgets what is taken away', () => {
    const finder = (titleKey: TranslationKey) => ({ titleKey, find: () => [] })
    registerFinder('area', finder('people:title'))
    const remove = registerFinder('area', finder('workshops:title'))
    expect(registered().finders.map((known) => known.titleKey)).toEqual(['workshops:title'])
    remove()
    expect(registered().finders).toEqual([])
    registerCreator('area', { titleKey: 'people:title', run: () => undefined })()
    expect(registered().creators).toEqual([])
  })
})

describe('fit', () => {
  it('wants every word of the query, in either script', () => {
    expect(fit('Нова радионица', 'nova rad')).not.toBeNull()
    expect(fit('Nova radionica', 'nova par')).toBeNull()
    expect(fit('anything', '')).toBe(0)
  })

  it('puts titles that begin with the query before those that only contain it', () => {
    const titles = ['Print the sign-in sheet', 'Undo', 'Sign a certificate', 'Design']
    expect(ranked(titles, 'sign', (title) => title)).toEqual([
      'Sign a certificate',
      'Print the sign-in sheet',
      'Design',
    ])
  })
})
