/** How the program ends, and what is begun then. */
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createEnding } from '../../src-main/system/ending'
import { installAtEnd } from '../../src-main/updates'

const app = vi.hoisted(() => ({ current: null as unknown as EventEmitter & { quit: () => void } }))
vi.mock('electron', () => ({
  get app() {
    return app.current
  },
  net: {},
  session: {},
  shell: {},
}))

beforeEach(() => {
  app.current = Object.assign(new EventEmitter(), { quit: vi.fn<() => void>() })
})

/** Told to quit, with something that waits to be installed; true when the program stays for it. */
function quit(ending: ReturnType<typeof createEnding>) {
  const install = vi.fn(() => Promise.resolve())
  installAtEnd({ isDue: () => true, install }, vi.fn(), ending)
  const preventDefault = vi.fn()
  app.current.emit('will-quit', { preventDefault })
  return {
    isInstalled: install.mock.calls.length === 1,
    isHeld: preventDefault.mock.calls.length === 1,
  }
}

describe('What waits to be installed', () => {
  it('is installed when the program is closed', () => {
    expect(quit(createEnding())).toEqual({ isInstalled: true, isHeld: true })
  })

  it('waits on when the computer shuts down, and no longer once that was called off', () => {
    const clock = { now: 0 }
    const ending = createEnding(() => clock.now)
    ending.shutsDown()
    expect(quit(ending)).toEqual({ isInstalled: false, isHeld: false })
    clock.now = 60_000
    expect(quit(ending).isInstalled).toBe(true)
    ending.shutsDown()
    ending.stays()
    expect(quit(ending).isInstalled).toBe(true)
  })
})

it('A program that was told to quit and had to stay is not quitting when its window is closed later', () => {
  const ending = createEnding()
  expect(ending.isQuitting()).toBe(false)
  ending.quits()
  expect(ending.isQuitting()).toBe(true)
  ending.stays()
  expect(ending.isQuitting()).toBe(false)
})
