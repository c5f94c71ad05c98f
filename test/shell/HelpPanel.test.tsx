/** Help beside the screen: at what the guide says of it, searched, with all keys, and out of the way again. */
import { describe, expect, it } from 'vitest'
import { runAction } from '../../src-renderer/app/actions'
import { goTo } from '../../src-renderer/app/go-to'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { Shell } from '../../src-renderer/shell/Shell'
import { aCycle, aPerson } from '../builders'
import { control, controls, found, said, until } from '../support/finding'
import { choose, fill, openProgram, showLive } from '../support/screen'

async function opened() {
  const program = await openProgram({
    cycles: [aCycle({ name: 'Cycle 6' })],
    people: [aPerson({ firstName: 'Milica' })],
  })
  goTo({ screen: 'home' })
  const shown = showLive(<Shell name="Program" organization="House" newer={null} />)
  await found('heading', 'Cycle 6')
  return { ...program, ...shown }
}

const isOpen = () => document.querySelector('aside') !== null
const title = (name: string) => found('heading', name, document.querySelector('aside') ?? undefined)

describe('Help', () => {
  it('opens with F1 at what the guide says of the screen, follows it, and Esc gives the focus back', async () => {
    const { user } = await opened()
    const settings = control('button', 'Settings', document.querySelector('nav') ?? undefined)
    settings.focus()
    await user.keyboard('{F1}')
    await title('1. The first evening')
    await until(() => expect(document.activeElement).toBe(control('heading', 'Help')))
    goTo({ screen: 'pairs' })
    await title('4. Matching: make pairs')
    goTo({ screen: 'settings', filters: { tab: 'data' } })
    await title('Where your data is, and who could read it')
    await user.keyboard('{Escape}')
    expect(isOpen()).toBe(false)
    expect(document.activeElement).toBe(settings)
  })

  it('opens with “?” and closes with it, by its button and by F1', async () => {
    const { user } = await opened()
    await user.keyboard('?')
    await title('1. The first evening')
    await user.keyboard('?')
    expect(isOpen()).toBe(false)
    await user.click(control('button', 'Help'))
    await user.click(await found('button', 'Close help'))
    expect(isOpen()).toBe(false)
    await user.keyboard('{F1}{F1}')
    expect(isOpen()).toBe(false)
  })

  it('leaves the screen beside it usable', async () => {
    const { user } = await opened()
    await user.keyboard('{F1}')
    await title('1. The first evening')
    await user.keyboard('{Control>}2{/Control}')
    await found('grid', 'People')
    await title('3. Selection: accept and reject')
  })

  it('finds a passage and goes to it; nothing found is said', async () => {
    const { user } = await opened()
    await user.keyboard('{F1}')
    const search = await found('searchbox', 'Search the guide')
    await fill({ user }, search, 'xyzzy')
    await said('0 places found')
    await fill({ user }, search, 'bitlocker stolen')
    await said('0 places found')
    await fill({ user }, search, 'stolen encrypted')
    await user.click(await found('button', /^Where your data is/))
    await title('Where your data is, and who could read it')
    await until(() => expect(document.activeElement?.getAttribute('role')).toBe('document'))
    expect(control('searchbox', 'Search the guide')).toHaveProperty('value', '')
  })

  it('shows any section, and all keys of what can be done here', async () => {
    const { user } = await opened()
    goTo({ screen: 'people' })
    await found('grid', 'People')
    runAction('guide.open')
    await title('3. Selection: accept and reject')
    await choose({ user }, control('button', /Section$/), '7. The report')
    await title('7. The report')
    await user.click(control('radio', 'All keys'))
    await said('Accept')
    await said('In lists and fields')
    expect(controls('searchbox', 'Search the guide')).toEqual([])
    await user.keyboard('{Escape}')
    runAction('guide.keys')
    await said('In lists and fields')
  })

  it('speaks the language of the screen', async () => {
    const { user } = await opened()
    await user.keyboard('{F1}')
    await title('1. The first evening')
    setLanguage('sr-Cyrl')
    await title('1. Прво вече')
    setLanguage('sr-Latn')
    await title('1. Prvo veče')
    setLanguage('en')
  })
})
