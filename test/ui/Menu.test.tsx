/** A button and its menu of commands. */
import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { MenuButton } from '../../src-renderer/ui/Menu'
import type { MenuButtonProps } from '../../src-renderer/ui/Menu'
import buttonStyles from '../../src-renderer/ui/Button.module.css'
import list from '../../src-renderer/ui/List.module.css'
import { nextFrame, renderUi, wears } from '../support/render'

const actions = { copy: vi.fn(), print: vi.fn(), remove: vi.fn() }

const draw = (extra: Partial<MenuButtonProps> = {}) => (
  <MenuButton
    label="More"
    {...extra}
    items={
      extra.items ?? [
        { id: 'copy', label: 'Copy', icon: 'copy', shortcut: 'Ctrl+C', onAction: actions.copy },
        { id: 'print', label: 'Print', isDisabled: true, onAction: actions.print },
        'separator',
        { id: 'remove', label: 'Delete', tone: 'danger', onAction: actions.remove },
      ]
    }
  />
)

const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'More' })
const item = (name: string | RegExp) => screen.getByRole('menuitem', { name })

describe('MenuButton', () => {
  it('opens its commands and does the one that is pressed', async () => {
    const { user } = renderUi(draw())
    expect(button().getAttribute('aria-haspopup')).toBe('true')
    expect(screen.queryByRole('menu')).toBeNull()
    await user.click(button())
    expect(screen.getByRole('menu', { name: 'More' })).not.toBeNull()
    expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual([
      ...['CopyCtrlC', 'Print', 'Delete'],
    ])
    expect(screen.getAllByRole('separator')).toHaveLength(1)
    await user.click(item('Delete'))
    expect(actions.remove).toHaveBeenCalledTimes(1)
    expect(actions.copy).not.toHaveBeenCalled()
    expect(screen.queryByRole('menu')).toBeNull()
    await nextFrame()
    expect(document.activeElement).toBe(button())
  })

  it('works by keys alone, and passes what is disabled', async () => {
    const { user } = renderUi(draw())
    await user.tab()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(item(/^Copy/u))
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(item('Delete'))
    await user.keyboard('{Enter}')
    expect(actions.remove).toHaveBeenCalledTimes(1)
  })

  it('goes to the command that begins with a letter', async () => {
    const { user } = renderUi(draw())
    await user.click(button())
    await user.keyboard('d')
    expect(document.activeElement).toBe(item('Delete'))
  })

  it('closes on Escape, does nothing and gives the focus back', async () => {
    const { user } = renderUi(draw())
    await user.click(button())
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    await nextFrame()
    expect(document.activeElement).toBe(button())
    for (const action of Object.values(actions)) expect(action).not.toHaveBeenCalled()
  })

  it('does not do what is disabled', async () => {
    const { user } = renderUi(draw())
    await user.click(button())
    expect(item('Print').getAttribute('aria-disabled')).toBe('true')
    expect(item('Delete').hasAttribute('aria-disabled')).toBe(false)
    await user.click(item('Print'))
    expect(actions.print).not.toHaveBeenCalled()
  })

  it('marks what is dangerous, and draws icons and shortcuts only where there are some', async () => {
    const { user } = renderUi(draw())
    await user.click(button())
    expect(wears(item('Delete'), list.danger)).toBe(true)
    expect(wears(item(/^Copy/u), list.danger)).toBe(false)
    expect(item(/^Copy/u).querySelectorAll('svg.lucide-copy')).toHaveLength(1)
    expect(item('Delete').querySelector('svg, kbd')).toBeNull()
  })

  it('does what the newest drawing says', async () => {
    const newest = vi.fn()
    const { user, rerender } = renderUi(
      draw({ items: [{ id: 'copy', label: 'Copy', onAction: actions.copy }] }),
    )
    rerender(draw({ items: [{ id: 'copy', label: 'Copy', onAction: newest }] }))
    await user.click(button())
    await user.click(item('Copy'))
    expect(newest).toHaveBeenCalledTimes(1)
    expect(actions.copy).not.toHaveBeenCalled()
  })

  it('shows other commands when they change', async () => {
    const { user, rerender } = renderUi(draw())
    rerender(draw({ items: [{ id: 'new', label: 'New', onAction: actions.copy }] }))
    await user.click(button())
    expect(screen.getAllByRole('menuitem').map((one) => one.textContent)).toEqual(['New'])
  })

  it('is an icon with its name in a tooltip', async () => {
    const { user } = renderUi(draw())
    expect(button().textContent).toBe('')
    expect(button().querySelectorAll('svg.lucide-ellipsis')).toHaveLength(1)
    expect(wears(button(), buttonStyles.iconOnly)).toBe(true)
    await user.tab()
    expect(screen.getByRole('tooltip').textContent).toBe('More')
  })

  it('is words with an arrow when asked to show them', async () => {
    const { user, rerender } = renderUi(draw({ showLabel: true }))
    expect(button().textContent).toBe('More')
    expect(button().querySelectorAll('svg')).toHaveLength(1)
    expect(button().querySelectorAll('svg.lucide-chevron-down')).toHaveLength(1)
    expect(wears(button(), buttonStyles.iconOnly)).toBe(false)
    expect(wears(button(), buttonStyles.plain)).toBe(true)
    await user.tab()
    expect(screen.queryByRole('tooltip')).toBeNull()
    rerender(draw({ showLabel: true, icon: 'print' }))
    expect(button().querySelectorAll('svg.lucide-printer')).toHaveLength(1)
  })

  it('cannot be opened while it is disabled', async () => {
    const { user, rerender } = renderUi(draw({ isDisabled: true }))
    expect(button().disabled).toBe(true)
    await user.click(button())
    expect(screen.queryByRole('menu')).toBeNull()
    rerender(draw())
    expect(button().disabled).toBe(false)
  })
})
