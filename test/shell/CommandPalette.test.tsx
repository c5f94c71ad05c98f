/** The palette finds every action, by verb and synonym in any language and with a slip, and every record. */
import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { provideActions } from '../../src-renderer/app/actions'
import { ActionButton } from '../../src-renderer/app/ActionButton'
import { useUi } from '../../src-renderer/app/ui'
import { setLanguage } from '../../src-renderer/i18n/i18n'
import { registerAreas } from '../../src-renderer/shell/areas'
import { CommandPalette } from '../../src-renderer/shell/CommandPalette'
import { useShell } from '../../src-renderer/shell/shell.state'
import { contentOf, newestCycle, openFixture } from '../support/fixture-database'
import { renderUi } from '../support/render'

beforeAll(async () => {
  registerAreas()
  await openFixture('sample')
})
beforeEach(() => {
  useUi.setState({ screen: 'home', cycleId: newestCycle(contentOf('sample')) })
  useShell.getState().show('palette')
})
afterEach(() => act(() => useShell.getState().close()))

/** The lines under a heading, for what is typed. */
async function found(typed: string, heading: string): Promise<readonly string[]> {
  const { user, unmount } = renderUi(<CommandPalette />)
  await user.type(screen.getByRole('combobox'), typed)
  const lines = await waitFor(() => {
    const group = screen.getByRole('group', { name: heading })
    return within(group)
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
  })
  unmount()
  return lines
}

describe('Actions are found', () => {
  it.each([
    ['print certificates', 'Awards'],
    ['backup', 'Backups'],
    ['sertifikati', 'Awards'],
    ['štampaj', 'Reports'],
    ['прозивка', 'Workshops'],
    ['bekap', 'Backups'],
    ['cyrilic', 'Показуј'],
    ['certifcates', 'Awards'],
  ])('by “%s”', async (typed, title) => {
    const lines = await found(typed, 'Commands')
    const name = title === 'Показуј' ? /cyrillic|Cyrillic|ирилиц/u : new RegExp(title, 'u')
    expect(lines.some((line) => name.test(line))).toBe(true)
  })

  it('on a screen in Serbian, in English too', async () => {
    setLanguage('sr-Latn')
    expect(await found('certificates', 'Naredbe')).toEqual(
      expect.arrayContaining([expect.stringMatching(/Nagrade|Priznanja/u)]),
    )
  })

  it('first by what they are called, then by other words', async () => {
    const [first] = await found('cycles', 'Commands')
    expect(first).toMatch(/cycles/u)
    expect(await found('next cycle', 'Commands')).toEqual(
      expect.arrayContaining([expect.stringContaining('New cycle from the last one')]),
    )
  })

  it('when they stand on the screen behind it, about what they are there about', async () => {
    const cycle = contentOf('sample').tables.cycles[0]
    renderUi(<ActionButton action="cycles.delete" about={cycle as never} />)
    const lines = await found('trash', 'On this screen')
    expect(lines).toHaveLength(1)
  })

  it('when they are of another screen, which is gone to, and done once it can', async () => {
    const { user } = renderUi(<CommandPalette />)
    await user.type(screen.getByRole('combobox'), 'add workshop')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(useUi.getState().screen).toBe('workshops'))
    let times = 0
    const stop = provideActions([{ id: 'workshops.add', run: () => (times += 1) }])
    expect(times).toBe(1)
    stop()
  })
})

describe('Records are found', () => {
  it('by the words of a name in any order, and with one letter wrong', async () => {
    expect(await found('ilic jelena', 'People')).toEqual([expect.stringMatching(/^Jelena Ilić/u)])
    expect(await found('jelnea ilic', 'People')).toEqual([expect.stringMatching(/^Jelena Ilić/u)])
  })

  it('workshops of every cycle', async () => {
    const [first] = contentOf('sample').tables.workshops
    const { title } = first as unknown as { readonly title: string }
    const lines = await found(title, 'Workshops')
    expect(lines.length).toBeGreaterThan(0)
  })
})

describe('A person is offered to be added', () => {
  const offered = async (typed: string): Promise<string> => {
    const { user, unmount } = renderUi(<CommandPalette />)
    await user.type(screen.getByRole('combobox'), typed)
    await waitFor(() => expect(screen.queryAllByRole('option')).not.toEqual([]))
    const text = screen.getByRole('listbox').textContent
    unmount()
    return text
  }

  it('where what was typed looks like a name', async () => {
    expect(await offered('Zvezdana Qwertić')).toMatch(/Zvezdana Qwertić/u)
  })

  it.each(['qqqqq', '2026-2027', 'what is this?'])('not for “%s”', async (typed) => {
    expect(await offered(typed)).toMatch(/Nothing found/u)
  })
})
