import { EventEmitter } from 'node:events'
import { expect, it, vi } from 'vitest'
import { quitAtShutdown } from '../../src-main/system/power'

it('At a shutdown the system waits, and the program quits as if it had been told to', () => {
  const monitor = new EventEmitter()
  const quit = vi.fn()
  quitAtShutdown(monitor, quit)
  const preventDefault = vi.fn()
  monitor.emit('shutdown', { preventDefault })
  expect(preventDefault).toHaveBeenCalledTimes(1)
  expect(quit).toHaveBeenCalledTimes(1)
  monitor.emit('shutdown')
  expect(quit).toHaveBeenCalledTimes(2)
})
