/** Which rows of many are drawn, and how one is brought in sight. */
import { act, fireEvent } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { crowd, cursor, grid, names, press, pressAll, rows, showGrid } from './people-grid'
import type { ShownGrid } from './people-grid'

/** Rows are 40 pixels high, and eleven of them fit: the heading and ten more. */
const rowHeight = 40
let height = 440
const observers = new Set<() => void>()
const observed: Element[] = []

beforeEach(() => {
  height = 440
  observers.clear()
  observed.length = 0
  class Observer implements ResizeObserver {
    constructor(private readonly callback: () => void) {}
    observe(element: Element): void {
      observers.add(this.callback)
      observed.push(element)
    }
    unobserve(): void {}
    disconnect(): void {
      observers.delete(this.callback)
    }
  }
  vi.stubGlobal('ResizeObserver', Observer)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(() => height)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(rowHeight)
  return () => {
    vi.unstubAllGlobals()
  }
})

const resize = () => act(() => [...observers].forEach((tell) => tell()))
const scroll = (top: number) => {
  grid().scrollTop = top
  fireEvent.scroll(grid())
}
/** A grid of a hundred rows, its sizes known. */
function showMany(extra: Parameters<typeof showGrid>[0] = {}): ShownGrid {
  const shown = showGrid({ rows: crowd(100), ...extra })
  resize()
  return shown
}
const body = () => document.querySelectorAll<HTMLElement>('[role="grid"] > [role="rowgroup"]')[1]!
const span = () => [names()[0], names().at(-1)]

describe('Many rows', () => {
  it('are drawn as far as they are seen and a little further, in a body as high as all of them', () => {
    showMany()
    expect(span()).toEqual(['Person 0', 'Person 17'])
    expect(body().style.blockSize).toBe('4000px')
    expect(rows()[2]!.style.transform).toBe('translateY(80px)')
    expect(grid().getAttribute('aria-rowcount')).toBe('101')
  })

  it('are drawn anew where they are scrolled to', () => {
    showMany()
    scroll(1_600)
    expect(span()).toEqual(['Person 37', 'Person 57'])
    expect(rows()[0]!.getAttribute('aria-rowindex')).toBe('39')
    scroll(4_000)
    expect(names().at(-1)).toBe('Person 99')
    scroll(0)
    expect(span()).toEqual(['Person 0', 'Person 17'])
  })

  it('keep their elements while they stay in sight', () => {
    showMany()
    const seventh = () => rows().find((row) => row.dataset['row'] === '7')
    const before = seventh()
    scroll(160)
    expect(names()[0]).toBe('Person 1')
    expect(seventh()).toBe(before)
  })

  it('can be typed into as soon as the cursor is on them, before the browser tells that it scrolled', () => {
    showMany({ typeInto: 'name' })
    pressAll('Home', 'End')
    // No event of scrolling has come.
    press('x')
    const input = document.activeElement as HTMLInputElement
    expect([input.tagName, input.value]).toEqual(['INPUT', 'x'])
    expect(input.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('101')
  })

  it('are more when the window is higher, and fewer than there are in a short list', () => {
    const { change } = showMany()
    height = 880
    resize()
    expect(span()).toEqual(['Person 0', 'Person 28'])
    change({ rows: crowd(5) })
    expect(span()).toEqual(['Person 0', 'Person 4'])
  })

  it('turn by as many as fit', () => {
    showMany()
    pressAll('ArrowDown', 'PageDown')
    expect(cursor()).toBe('row Person 9')
  })

  it('are pointed at only while they are drawn', () => {
    showMany({ current: 'p2' })
    expect(cursor()).toBe('row Person 2')
    scroll(2_000)
    expect(cursor()).toBeNull()
    expect(grid().hasAttribute('aria-activedescendant')).toBe(false)
  })
})

describe('Bringing a row in sight', () => {
  it('follows the cursor down and up, no further than needed', () => {
    showMany()
    pressAll('ArrowDown')
    expect(grid().scrollTop).toBe(0)
    for (let step = 0; step < 10; step += 1) press('ArrowDown')
    expect(grid().scrollTop).toBe(40)
    press('End')
    expect(grid().scrollTop).toBe(3_600)
    press('Home')
    expect(grid().scrollTop).toBe(0)
  })

  it('shows a row made current from outside, once', () => {
    const { change } = showMany()
    change({ current: 'p50' })
    expect(grid().scrollTop).toBe(1_640)
    scroll(0)
    change({ rows: crowd(90) })
    expect(grid().scrollTop).toBe(0)
    change({ current: 'p60' })
    expect(grid().scrollTop).toBe(2_040)
  })

  it('waits for a row that is not there yet', () => {
    const { change } = showMany({ rows: crowd(10), current: 'p50' })
    expect(grid().scrollTop).toBe(0)
    change({ rows: crowd(100) })
    expect(grid().scrollTop).toBe(1_640)
  })

  it('shows a row again when another was current in between', () => {
    const { change } = showMany({ current: 'p50' })
    change({ current: null })
    scroll(0)
    change({ current: 'p50' })
    expect(grid().scrollTop).toBe(1_640)
  })
})

it('nothing is watched any more once the grid is gone', () => {
  const { unmount } = showMany()
  expect(observed).toContain(grid())
  const element = grid()
  const stop = vi.spyOn(element, 'removeEventListener')
  unmount()
  expect(observers.size).toBe(0)
  expect(stop.mock.calls.map(([type]) => type)).toContain('scroll')
})
