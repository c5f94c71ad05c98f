/** What becomes of a window whose page has died. */
import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reloadWhenCrashed } from '../../src-main/window/crashed-page'
import { wordsIn } from '../../src-main/window/words'
import { eventually } from '../support/eventually'

const electron = vi.hoisted(() => ({
  app: { quit: vi.fn<() => void>() },
  dialog: { showMessageBox: vi.fn<() => Promise<{ readonly response: number }>>() },
}))
vi.mock('electron', () => electron)

const { app, dialog } = electron
beforeEach(() => {
  app.quit.mockReset()
  dialog.showMessageBox.mockReset()
})

/** A window of which only the crashes matter, and a clock that is set by hand. */
function crashing() {
  const reload = vi.fn<() => void>()
  const webContents = Object.assign(new EventEmitter(), { reload })
  const window = { webContents, isDestroyed: () => false } as unknown as BrowserWindow
  const clock = { now: 0 }
  reloadWhenCrashed(
    window,
    wordsIn('en'),
    () => undefined,
    () => clock.now,
  )
  const crash = (reason = 'crashed') => webContents.emit('render-process-gone', {}, { reason })
  return { reload, crash, clock }
}

describe('A page that has died', () => {
  it('is loaded again by itself, once in a minute', () => {
    const { reload, crash, clock } = crashing()
    crash()
    expect(reload).toHaveBeenCalledTimes(1)
    clock.now = 60_000
    crash('oom')
    expect(reload).toHaveBeenCalledTimes(2)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
  })

  it('is loaded again after that only when the user says so', async () => {
    const { reload, crash, clock } = crashing()
    crash()
    clock.now = 59_999
    dialog.showMessageBox.mockResolvedValue({ response: 0 })
    crash()
    expect(reload).toHaveBeenCalledTimes(1)
    await eventually(() => expect(reload).toHaveBeenCalledTimes(2))
    expect(app.quit).not.toHaveBeenCalled()
  })

  it('takes the program along when the user wants to quit', async () => {
    const { reload, crash } = crashing()
    crash()
    dialog.showMessageBox.mockResolvedValue({ response: 1 })
    crash()
    await eventually(() => expect(app.quit).toHaveBeenCalled())
    expect(reload).toHaveBeenCalledTimes(1)
  })

  it('is left alone when it ended as it should', () => {
    const { reload, crash } = crashing()
    crash('clean-exit')
    expect(reload).not.toHaveBeenCalled()
  })
})
