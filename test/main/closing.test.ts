import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdClosing } from '../../src-main/window/closing'

/** A window as Electron has it, as far as closing goes. */
class FakeWindow extends EventEmitter {
  isGone = false
  isPageGone = false
  readonly sent: string[] = []
  readonly webContents = Object.assign(new EventEmitter(), {
    isDestroyed: () => this.isPageGone,
    send: (channel: string) => void this.sent.push(channel),
  })

  /** What the user does; true when the window is gone after it. */
  close(): boolean {
    const event = { isHeld: false, preventDefault: () => void (event.isHeld = true) }
    this.emit('close', event)
    if (!event.isHeld) this.destroy()
    return this.isGone
  }

  /** What Windows does when it is about to shut down; true when it goes on without waiting. */
  endSession(): boolean {
    const event = { isHeld: false, preventDefault: () => void (event.isHeld = true) }
    this.emit('query-session-end', event)
    return !event.isHeld
  }

  destroy(): void {
    if (this.isGone) return
    this.isGone = true
    this.isPageGone = true
    this.emit('closed')
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  load(): this {
    this.webContents.emit('did-finish-load')
    return this
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('A window that is about to close', () => {
  it('tells its page, and goes when the page has answered', () => {
    const window = new FakeWindow()
    const mayClose = holdClosing(window, 'closing')
    expect(window.load().close()).toBe(false)
    expect(window.sent).toEqual(['closing'])
    mayClose(true)
    expect(window.isGone).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
    mayClose(true)
  })

  it('stays when its page could not save, and goes when it is told to close again soon after', () => {
    const window = new FakeWindow()
    const answer = holdClosing(window, 'closing')
    window.load().close()
    answer(false)
    vi.advanceTimersByTime(20_000)
    expect(window.isGone).toBe(false)
    expect(window.close()).toBe(true)
  })

  it('asks its page anew when it is told to close long after it stayed', () => {
    const window = new FakeWindow()
    const answer = holdClosing(window, 'closing')
    window.load().close()
    answer(false)
    vi.advanceTimersByTime(61_000)
    expect(window.close()).toBe(false)
    answer(true)
    expect(window.isGone).toBe(true)
  })

  it('goes by itself after fifteen seconds when the page does not answer', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load().close()
    vi.advanceTimersByTime(14_999)
    expect(window.isGone).toBe(false)
    vi.advanceTimersByTime(1)
    expect(window.isGone).toBe(true)
  })

  it('goes at once when it is told to close again', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load().close()
    expect(window.close()).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it.each([true, false])(
    'told to close again and kept by a page that still writes, does what the page answers: %s',
    (isSaved) => {
      const window = new FakeWindow()
      const answer = holdClosing(window, 'closing')
      window.load().close()
      // Its page keeps the window: what the user does has no end.
      window.emit('close', { preventDefault: () => undefined })
      answer(isSaved)
      expect(window.isGone).toBe(isSaved)
      vi.advanceTimersByTime(61_000)
      expect(window.isGone).toBe(isSaved)
      if (isSaved) return
      expect(window.close()).toBe(false)
      expect(window.sent).toEqual(['closing', 'closing'])
    },
  )

  it('kept by a page that still writes, and then hangs, goes when time is up', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load().close()
    window.emit('close', { preventDefault: () => undefined })
    vi.advanceTimersByTime(15_000)
    expect(window.isGone).toBe(true)
  })

  it('goes at once when its page never loaded', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    expect(window.close()).toBe(true)
    expect(window.sent).toEqual([])
  })

  it.each(['before', 'after'])('goes at once when its page crashed %s it was told', (when) => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load()
    if (when === 'after') expect(window.close()).toBe(false)
    window.webContents.emit('render-process-gone')
    if (when === 'before') expect(window.close()).toBe(true)
    expect(window.isGone).toBe(true)
  })

  it('that the user has taken away already is not held', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load()
    window.isPageGone = true
    expect(window.close()).toBe(true)
    expect(window.sent).toEqual([])
  })

  it('does not close because a page answers what it was not asked', () => {
    const window = new FakeWindow()
    const mayClose = holdClosing(window, 'closing')
    window.load()
    mayClose(true)
    expect(window.isGone).toBe(false)
    expect(window.close()).toBe(false)
  })
})

describe('A window while Windows is about to shut down', () => {
  it('makes it wait until its page has saved, and goes', () => {
    const window = new FakeWindow()
    const answer = holdClosing(window, 'closing')
    expect(window.load().endSession()).toBe(false)
    expect(window.sent).toEqual(['closing'])
    expect(window.endSession()).toBe(false)
    expect(window.sent).toEqual(['closing'])
    answer(true)
    expect(window.isGone).toBe(true)
  })

  it('goes after five seconds when the page does not answer', () => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    window.load().endSession()
    vi.advanceTimersByTime(4_999)
    expect(window.isGone).toBe(false)
    vi.advanceTimersByTime(1)
    expect(window.isGone).toBe(true)
  })

  it('stays when its page could not save: whoever shuts down decides', () => {
    const window = new FakeWindow()
    const answer = holdClosing(window, 'closing')
    window.load().endSession()
    answer(false)
    vi.advanceTimersByTime(20_000)
    expect(window.isGone).toBe(false)
  })

  it.each(['never loaded', 'crashed'])('does not hold anything up when its page %s', (how) => {
    const window = new FakeWindow()
    holdClosing(window, 'closing')
    if (how === 'crashed') window.load().webContents.emit('render-process-gone')
    expect(window.endSession()).toBe(true)
  })
})
