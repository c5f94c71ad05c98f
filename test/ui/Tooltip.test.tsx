/** A few words on hover and on keyboard focus. */
import { act, fireEvent, screen } from '@testing-library/react'
import { Button as AriaButton } from 'react-aria-components'
import { describe, expect, it, vi } from 'vitest'
import { Tooltip } from '../../src-renderer/ui/Tooltip'
import { renderUi, textOfIds } from '../support/render'

const show = (placement?: 'left') =>
  renderUi(
    <>
      <Tooltip text="Undo" shortcut="Ctrl+Z" placement={placement}>
        <AriaButton aria-label="U">u</AriaButton>
      </Tooltip>
      <button>other</button>
    </>,
  )

const tip = () => screen.queryByRole('tooltip')
const button = () => screen.getByRole('button', { name: 'U' })
const hover = () => fireEvent.pointerEnter(button(), { pointerType: 'mouse' })
const leave = () => fireEvent.pointerLeave(button(), { pointerType: 'mouse' })
const pass = (milliseconds: number): void =>
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })

describe('Tooltip', () => {
  it('comes when Tab reaches its button, describes it, and goes when Tab leaves', async () => {
    const { user } = show()
    expect(tip()).toBeNull()
    await user.tab()
    expect(tip()?.textContent).toBe('UndoCtrlZ')
    expect(textOfIds(button(), 'aria-describedby')).toBe('UndoCtrlZ')
    await user.tab()
    expect(tip()).toBeNull()
  })

  it('goes on Escape', async () => {
    const { user } = show()
    await user.tab()
    await user.keyboard('{Escape}')
    expect(tip()).toBeNull()
  })

  it('comes half a second after the pointer, stays while it is pointed at itself, and goes soon after', () => {
    vi.useFakeTimers()
    show()
    // A pointer is only taken for one that hovers once it has moved.
    fireEvent.pointerMove(document.body, { pointerType: 'mouse' })
    // Right after another tooltip they come at once: that time is let go by first.
    hover()
    leave()
    pass(5_000)
    hover()
    pass(490)
    expect(tip()).toBeNull()
    pass(20)
    expect(tip()?.textContent).toBe('UndoCtrlZ')
    leave()
    pass(200)
    fireEvent.pointerEnter(tip()!, { pointerType: 'mouse' })
    pass(5_000)
    expect(tip()?.textContent).toBe('UndoCtrlZ')
    fireEvent.pointerLeave(tip()!, { pointerType: 'mouse' })
    pass(310)
    expect(tip()).toBeNull()
    pass(5_000)
  })

  it('shows no key caps when there is no shortcut', async () => {
    const { user } = renderUi(
      <Tooltip text="Undo">
        <AriaButton>u</AriaButton>
      </Tooltip>,
    )
    await user.tab()
    expect(tip()?.textContent).toBe('Undo')
    expect(tip()?.querySelector('kbd')).toBeNull()
  })

  it('stands below, or where it is asked to', async () => {
    const { user, unmount } = show()
    await user.tab()
    expect(tip()?.getAttribute('data-placement')).toBe('bottom')
    unmount()
    const second = show('left')
    await second.user.tab()
    expect(tip()?.getAttribute('data-placement')).toBe('left')
  })
})
