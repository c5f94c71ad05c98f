/** The frame where there is little room, the menu of cycles, and single keys. */
import { act } from '@testing-library/react'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useUi } from '../../src-renderer/app/ui'
import { Shell } from '../../src-renderer/shell/Shell'
import { aCycle } from '../builders'
import { control, controls, found, topmost, until, windowClosed } from '../support/finding'
import { openProgram, showLive } from '../support/screen'
import { allLoaded } from './loaded'

beforeAll(allLoaded)

const six = aCycle({ name: 'Cycle 6' })
const five = aCycle({ name: 'Cycle 5', dates: { start: '2018-01-01', end: '2018-12-31' } })

async function opened() {
  await openProgram({ cycles: [six, five] })
  const shown = showLive(<Shell name="Mentorstvo" organization="Most" newer={null} />)
  await found('heading', 'Cycle 6')
  const banner = document.querySelector('header')
  if (banner === null) throw new Error('There is no top line.')
  return { ...shown, banner }
}

const screenIs = (name: string) =>
  until(() => expect(document.querySelector('main')?.getAttribute('aria-label')).toBe(name))

/** As though the style sheet had found this much room: 1 for icons, 2 for a button. */
function foldRail(to: 1 | 2): void {
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.parentElement?.dataset['fold'] === undefined ? 0 : to
  })
}

describe('The rail where there is little room', () => {
  it('shows icons that have their names, and the cycle on the top line', async () => {
    foldRail(1)
    const { user, banner } = await opened()
    const nav = document.querySelector('nav') ?? undefined
    expect(nav?.dataset['fold']).toBe('icons')
    expect(controls('button', /Cycle 6/u, nav)).toEqual([])
    expect(controls('button', /Cycle 6/u, banner)).toHaveLength(1)
    await user.click(control('button', 'Workshops', nav))
    await screenIs('Workshops')
  })

  it('waits behind a button, which has the focus again after Escape; a chosen screen takes it', async () => {
    foldRail(2)
    const { user, banner } = await opened()
    expect(document.querySelector('nav')).toBeNull()
    const menu = control('button', 'Menu', banner)
    await user.click(menu)
    expect(control('button', /Cycle 6/u).closest('[role=dialog]')).not.toBeNull()
    await user.keyboard('{Escape}')
    await windowClosed()
    await until(() => expect(document.activeElement).toBe(menu))
    await user.keyboard('{Enter}')
    await user.click(await found('button', 'Workshops', topmost().querySelector('nav')!))
    await windowClosed()
    await screenIs('Workshops')
    await until(() => expect(document.activeElement?.id).toBe('content'))
  })
})

describe('The cycles', () => {
  it('are choices, and the commands below them are none', async () => {
    const { user } = await opened()
    await user.click(control('button', /Cycle 6/u, document.querySelector('nav') ?? undefined))
    const items = [...document.querySelectorAll('[role=menu] [role^=menuitem]')]
    const cycles = items.filter(({ role }) => role === 'menuitemradio')
    expect(cycles.map((item) => item.ariaChecked)).toEqual(['true', 'false'])
    expect(items.filter(({ role }) => role === 'menuitem').map((item) => item.textContent)).toEqual(
      expect.arrayContaining(['All cycles…', 'New cycle']),
    )
    const [, other] = cycles
    await user.click(other!)
    await until(() => expect(useUi.getState().cycleId).toBe(five.id))
  })
})

describe('Single keys', () => {
  it('do nothing once they are switched off', async () => {
    const { user } = await opened()
    act(() => useUi.getState().setSingleKeys(false))
    await user.keyboard('?')
    expect(controls('button', 'Close help')).toEqual([])
    act(() => useUi.getState().setSingleKeys(true))
    await user.keyboard('?')
    await found('button', 'Close help')
  })
})
