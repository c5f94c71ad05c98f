/** Two panes and the line between them. */
import { fireEvent, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { SplitView, clampShare, shareForKey } from '../../src-renderer/ui/SplitView'
import { pressKey, renderUi } from '../support/render'

const draw = (detail: ReactNode, initial?: number) => (
  <SplitView
    id="people"
    label="The record"
    list={<p>The list</p>}
    detail={detail}
    initial={initial}
  />
)
const line = () => screen.getByRole('separator', { name: 'Width of the list' })
const listPane = () => screen.getByText('The list').parentElement!
/** What the style sheet makes the width of the list of. */
const width = () => listPane().parentElement!.style.getPropertyValue('--share')
const share = () => line().getAttribute('aria-valuenow')

describe('SplitView', () => {
  it('gives the list all room while no record is open', () => {
    const { rerender } = renderUi(draw(null))
    expect(screen.queryByRole('separator')).toBeNull()
    expect(listPane().parentElement!.dataset['open']).toBe('false')
    for (const nothing of [undefined, false]) {
      rerender(draw(nothing))
      expect(screen.queryByRole('region')).toBeNull()
    }
  })

  it('shows the record beside the list, named', () => {
    renderUi(draw('Ana'))
    expect(screen.getByRole('region', { name: 'The record' }).textContent).toContain('Ana')
    expect(listPane().parentElement!.dataset['open']).toBe('true')
    expect(width()).toBe('58%')
    expect(line().getAttribute('aria-valuemin')).toBe('25')
    expect(line().getAttribute('aria-valuemax')).toBe('75')
    expect(line().getAttribute('aria-orientation')).toBe('vertical')
    expect(line().tabIndex).toBe(0)
    expect(share()).toBe('58')
  })

  it('is moved by arrows, Home and End, and by no other key', () => {
    renderUi(draw('Ana', 40))
    expect(share()).toBe('40')
    expect(pressKey(line(), 'ArrowRight').prevented).toBe(true)
    expect(share()).toBe('42')
    expect(width()).toBe('42%')
    pressKey(line(), 'ArrowLeft')
    pressKey(line(), 'ArrowLeft')
    expect(share()).toBe('38')
    pressKey(line(), 'End')
    expect(share()).toBe('75')
    pressKey(line(), 'Home')
    expect(share()).toBe('25')
    expect(pressKey(line(), 'ArrowDown').prevented).toBe(false)
    expect(share()).toBe('25')
  })

  it('is dragged while the pointer is held down, not before', () => {
    renderUi(draw('Ana'))
    line().parentElement!.getBoundingClientRect = () => new Box(100, 1000)
    fireEvent.pointerMove(line(), { pointerId: 1, clientX: 500 })
    expect(share()).toBe('58')
    fireEvent.pointerDown(line(), { pointerId: 1, clientX: 680 })
    fireEvent.pointerMove(line(), { pointerId: 1, clientX: 434 })
    expect(share()).toBe('33')
    expect(width()).toBe('33.4%')
    fireEvent.pointerMove(line(), { pointerId: 1, clientX: 5_000 })
    expect(share()).toBe('75')
    fireEvent.pointerMove(line(), { pointerId: 2, clientX: 500 })
    expect(share()).toBe('75')
  })

  it('is moved without dragging: pressed and let go it offers steps, which it keeps open', async () => {
    const { user } = renderUi(draw('Ana'))
    fireEvent.pointerDown(line(), { pointerId: 1, clientX: 680 })
    fireEvent.pointerUp(line(), { pointerId: 1, clientX: 680 })
    const steps = await screen.findByRole('dialog', { name: 'Width of the list' })
    const step = (name: string) => user.click(within(steps).getByRole('button', { name }))
    await step('Narrower')
    await step('Narrower')
    expect(width()).toBe('50%')
    await step('Wider')
    expect(width()).toBe('54%')
    await step('Usual width')
    expect(width()).toBe('58%')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('offers no steps after it was dragged', () => {
    renderUi(draw('Ana'))
    line().parentElement!.getBoundingClientRect = () => new Box(100, 1000)
    fireEvent.pointerDown(line(), { pointerId: 1, clientX: 680 })
    fireEvent.pointerMove(line(), { pointerId: 1, clientX: 434 })
    fireEvent.pointerUp(line(), { pointerId: 1, clientX: 434 })
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('has a way from the record back to the list, which takes the focus', async () => {
    const { user } = renderUi(
      <SplitView
        id="people"
        label="The record"
        list={<div role="grid" aria-label="People" tabIndex={0} />}
        detail="Ana"
      />,
    )
    await user.click(screen.getByRole('button', { name: 'Back to the list' }))
    expect(document.activeElement).toBe(screen.getByRole('grid', { name: 'People' }))
  })

  it('shows the record below the list when a row is pressed, not when one is ticked', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined)
    const list = (
      <div data-row="0">
        <span data-tick="">tick</span>
        <span>Ana</span>
      </div>
    )
    renderUi(<SplitView id="people" label="The record" list={list} detail="of Ana" />)
    fireEvent.click(screen.getByText('tick'))
    vi.advanceTimersByTime(200)
    expect(shown).not.toHaveBeenCalled()
    fireEvent.click(screen.getByText('Ana'))
    vi.advanceTimersByTime(200)
    expect(shown).toHaveBeenCalledTimes(1)
  })

  it('remembers its place under its name', () => {
    const { unmount } = renderUi(draw('Ana'))
    pressKey(line(), 'ArrowRight')
    expect(localStorage.getItem('ciklus.ui.split.people')).toBe('60')
    unmount()
    renderUi(draw('Ana', 30))
    expect(share()).toBe('60')
  })

  it('begins where it is told when what was remembered cannot be read', () => {
    localStorage.setItem('ciklus.ui.split.people', '"wide"')
    const { unmount } = renderUi(draw('Ana', 30))
    expect(share()).toBe('30')
    unmount()
    localStorage.setItem('ciklus.ui.split.people', '{')
    renderUi(draw('Ana', 31))
    expect(share()).toBe('31')
  })
})

/** A box of some width, from the left. */
class Box implements DOMRect {
  readonly y = 0
  readonly top = 0
  readonly bottom = 0
  readonly height = 0
  constructor(
    readonly left: number,
    readonly width: number,
  ) {}
  get x(): number {
    return this.left
  }
  get right(): number {
    return this.left + this.width
  }
  toJSON(): unknown {
    return this
  }
}

it('shares are kept to a tenth of a percent, and within the limits', () => {
  expect(clampShare(33.44)).toBe(33.4)
  expect(clampShare(24.9)).toBe(25)
  expect(clampShare(75.1)).toBe(75)
  expect(shareForKey('Home', 40)).toBe(25)
  expect(shareForKey('ArrowRight', 74)).toBe(75)
})
