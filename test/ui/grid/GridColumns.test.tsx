/** The widths of columns: set by keyboard and mouse, and remembered. */
import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cursor, grid, press, pressAll, showGrid } from './people-grid'

const template = () => grid().style.getPropertyValue('--columns')
const edge = (at: number) =>
  document
    .querySelectorAll('[role="columnheader"]')
    [at]!.querySelector('[aria-hidden="true"]:last-child')!
const stored = () => localStorage.getItem('ciklus.ui.columns.people')
const drag = (from: number, to: number, button = 0) => {
  fireEvent.pointerDown(edge(0), { pointerId: 1, clientX: from, button })
  fireEvent.pointerMove(edge(0), { pointerId: 1, clientX: to })
}
const own = '10rem minmax(6rem, 1fr) minmax(6rem, 2fr) minmax(6rem, 1fr)'

beforeEach(() => {
  // Everything is 200 pixels wide, on a screen whose text is a quarter larger than normal.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(200)
  document.documentElement.style.fontSize = '20px'
})

afterEach(() => {
  document.documentElement.style.fontSize = ''
})

describe('Column widths', () => {
  it('are the screen’s to begin with, with room for ticks where there are some', () => {
    const { change } = showGrid()
    expect(template()).toBe(own)
    change({ selection: 'multiple' })
    expect(template()).toBe(`2.25rem ${own}`)
  })

  it('are set by Shift and an arrow on a heading', () => {
    showGrid({ id: 'people' })
    pressAll('ArrowDown', 'ArrowUp')
    expect(press('ArrowRight', { shiftKey: true })).toBe(true)
    expect(template()).toBe(own.replace('10rem', '11rem'))
    expect(stored()).toBe('{"name":176}')
    press('ArrowLeft', { shiftKey: true })
    expect(template()).toBe(own.replace('10rem', '9rem'))
    expect(cursor()).toBe('head 1')
  })

  it('are set for the column the cursor is on', () => {
    showGrid({ id: 'people', selection: 'multiple' })
    pressAll('ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight')
    press('ArrowRight', { shiftKey: true })
    expect(stored()).toBe('{"city":176}')
  })

  it('are not set by arrows alone, by Shift and other keys, or away from the headings', () => {
    showGrid({ id: 'people' })
    pressAll('ArrowDown', 'ArrowRight')
    press('ArrowRight', { shiftKey: true })
    expect(cursor()).toBe('cell Mira 2')
    pressAll('ArrowUp', 'ArrowRight')
    press('Home', { shiftKey: true })
    expect(stored()).toBeNull()
    expect(template()).toBe(own)
  })

  it('are set by dragging the edge of a heading, in the measure of the text', () => {
    showGrid({ id: 'people' })
    drag(500, 600)
    expect(stored()).toBe('{"name":240}')
    expect(template()).toBe(own.replace('10rem', '15rem'))
    fireEvent.pointerMove(edge(0), { pointerId: 1, clientX: 550 })
    expect(stored()).toBe('{"name":200}')
    fireEvent.pointerUp(edge(0), { pointerId: 1 })
    fireEvent.pointerMove(edge(0), { pointerId: 1, clientX: 900 })
    expect(stored()).toBe('{"name":200}')
  })

  it('hold the pointer while they are dragged, and do not press the heading', () => {
    showGrid({ id: 'people' })
    const hold = vi.spyOn(Element.prototype, 'setPointerCapture')
    expect(fireEvent.pointerDown(edge(0), { pointerId: 7, clientX: 500 })).toBe(false)
    expect(hold.mock.calls).toEqual([[7]])
    expect(hold.mock.contexts).toEqual([edge(0)])
  })

  it('are not set by passing over the edge, or by another button', () => {
    showGrid({ id: 'people' })
    fireEvent.pointerMove(edge(0), { pointerId: 1, clientX: 600 })
    drag(500, 600, 2)
    expect(stored()).toBeNull()
  })

  it('are never less than can be seen', () => {
    showGrid({ id: 'people' })
    drag(500, -2_000)
    expect(stored()).toBe('{"name":48}')
    expect(template()).toBe(own.replace('10rem', '3rem'))
  })

  it('are given back to the screen by a double click on the edge', () => {
    showGrid({ id: 'people' })
    drag(500, 600)
    fireEvent.doubleClick(edge(0))
    expect(template()).toBe(own)
    expect(stored()).toBe('{}')
  })

  it('are set without dragging, by steps that a press of the edge offers', async () => {
    showGrid({ id: 'people' })
    fireEvent.pointerDown(edge(0), { pointerId: 1, clientX: 500 })
    fireEvent.pointerUp(edge(0), { pointerId: 1 })
    const steps = await screen.findByRole('dialog', { name: 'Width of “Name”' })
    fireEvent.click(within(steps).getByRole('button', { name: 'Wider' }))
    expect(stored()).toBe('{"name":184}')
    fireEvent.click(within(steps).getByRole('button', { name: 'Narrower' }))
    expect(stored()).toBe('{"name":136}')
    fireEvent.click(within(steps).getByRole('button', { name: 'Usual width' }))
    expect(stored()).toBe('{}')
  })

  it('are remembered under the name of the grid', () => {
    localStorage.setItem('ciklus.ui.columns.people', '{"name":320,"gone":90}')
    showGrid({ id: 'people' })
    expect(template()).toBe(own.replace('10rem', '20rem'))
  })

  it.each(['[320', '"wide"', 'null', '{"name":"320"}', '{"name":0}', '{"name":5000}'])(
    'are the screen’s when what was remembered is %s',
    (text) => {
      localStorage.setItem('ciklus.ui.columns.people', text)
      showGrid({ id: 'people' })
      expect(template()).toBe(own)
    },
  )

  it('are not remembered for a grid without a name', () => {
    showGrid()
    drag(500, 600)
    expect(template()).toBe(own.replace('10rem', '15rem'))
    expect(localStorage).toHaveLength(0)
  })

  it('are used as ever when there is no room to remember them', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full')
    })
    showGrid({ id: 'people' })
    drag(500, 600)
    expect(template()).toBe(own.replace('10rem', '15rem'))
  })
})

describe('The tracks of the rows', () => {
  /** Calls the observers of the page as it does when an element changes its size. */
  let resize: () => void = () => undefined
  const watched = new Map<ResizeObserver, Element[]>()

  beforeEach(() => {
    watched.clear()
    const callbacks = new Map<ResizeObserver, () => void>()
    class Observer implements ResizeObserver {
      constructor(callback: () => void) {
        callbacks.set(this, callback)
        watched.set(this, [])
      }
      observe(element: Element): void {
        watched.get(this)?.push(element)
      }
      unobserve(): void {}
      disconnect(): void {
        watched.delete(this)
      }
    }
    vi.stubGlobal('ResizeObserver', Observer)
    resize = () => act(() => [...watched.keys()].forEach((one) => callbacks.get(one)?.()))
    return () => {
      vi.unstubAllGlobals()
    }
  })

  it('are as wide as the heading came to be', () => {
    const { unmount } = showGrid()
    expect(grid().style.getPropertyValue('--tracks-width')).toBe('200px')
    const head = document.querySelector<HTMLElement>('[data-head]')!
    expect([...watched.values()].flat()).toContain(head)
    vi.spyOn(head, 'offsetWidth', 'get').mockReturnValue(640)
    const computed = vi.spyOn(window, 'getComputedStyle')
    computed.mockImplementation((element) => {
      const isRow = element.hasAttribute('data-head-row')
      return { gridTemplateColumns: isRow ? '160px 96px' : '' } as CSSStyleDeclaration
    })
    resize()
    computed.mockRestore()
    expect(grid().style.getPropertyValue('--tracks')).toBe('160px 96px')
    expect(grid().style.getPropertyValue('--tracks-width')).toBe('640px')
    unmount()
    expect(watched.size).toBe(0)
  })
})
