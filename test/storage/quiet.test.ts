/** Work that can wait, while somebody types: it gives way, but never for long. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { awaitFirstScreen, noteUsable, quiet } from '../../src-renderer/storage/quiet'

describe('What can wait', () => {
  const listeners: (() => void)[] = []
  const key = () => {
    for (const listen of listeners) listen()
  }
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('window', {
      addEventListener: (_: string, listen: () => void) => listeners.push(listen),
    })
    vi.stubGlobal('requestIdleCallback', (done: () => void) => setTimeout(done, 1))
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const waits = async (milliseconds: number, isOver: { now: boolean }) => {
    await vi.advanceTimersByTimeAsync(milliseconds)
    return !isOver.now
  }
  const begin = () => {
    const isOver = { now: false }
    void quiet().then(() => {
      isOver.now = true
    })
    return isOver
  }

  it('waits for the first screen while the program starts, but not for ever', async () => {
    awaitFirstScreen()
    const one = begin()
    expect(await waits(500, one)).toBe(true)
    noteUsable()
    expect(await waits(5, one)).toBe(false)
    awaitFirstScreen()
    const other = begin()
    expect(await waits(1_900, other)).toBe(true)
    expect(await waits(200, other)).toBe(false)
    noteUsable()
  })

  it('goes on at once where nobody types, and a moment after the last key where somebody does', async () => {
    const first = begin()
    expect(await waits(5, first)).toBe(false)
    key()
    const second = begin()
    expect(await waits(300, second)).toBe(true)
    expect(await waits(300, second)).toBe(false)
  })

  it('goes on after two seconds though somebody types without a pause', async () => {
    key()
    const one = begin()
    for (let at = 0; at < 18; at += 1) {
      key()
      expect(await waits(100, one)).toBe(true)
    }
    for (let at = 0; at < 12; at += 1) {
      key()
      await waits(100, one)
    }
    expect(one.now).toBe(true)
  })
})
