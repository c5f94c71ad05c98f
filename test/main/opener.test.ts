import { describe, expect, it, vi } from 'vitest'
import { createOpener } from '../../src-main/window/opener'

const shownWindow = (isMinimized = false) => ({
  isMinimized: () => isMinimized,
  restore: vi.fn(),
  focus: vi.fn(),
})

describe('Showing the program', () => {
  it('opens one window, however quickly it is asked for again', async () => {
    const made = shownWindow()
    let window: typeof made | null = null
    let letGo = (): void => undefined
    const open = vi.fn(
      () =>
        new Promise<void>((resolve) => {
          // There is a window before it is whole.
          window = made
          letGo = resolve
        }),
    )
    const show = createOpener(() => window, open)
    const both = Promise.all([show(), show()])
    letGo()
    await both
    expect(open).toHaveBeenCalledTimes(1)
    await show()
    expect(open).toHaveBeenCalledTimes(1)
    expect(made.focus).toHaveBeenCalledTimes(1)
  })

  it('brings the one that is there to the front, also from the taskbar', async () => {
    const window = shownWindow(true)
    await createOpener(
      () => window,
      () => Promise.reject(new Error('another one')),
    )()
    expect(window.restore).toHaveBeenCalledTimes(1)
    expect(window.focus).toHaveBeenCalledTimes(1)
  })

  it('opens another one after the first was closed, or could not be opened', async () => {
    const open = vi.fn<() => Promise<void>>(() => Promise.resolve())
    open.mockRejectedValueOnce(new Error('no display'))
    const show = createOpener(() => null, open)
    await expect(show()).rejects.toThrow('no display')
    await show()
    await show()
    expect(open).toHaveBeenCalledTimes(3)
  })
})
