/** Why the document worker ended, and what it is started with, as Electron tells and takes it. */
import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { forkUtility } from '../../../src-main/documents/worker-client'
import { ranOutOfMemory, uncaughtCode } from '../../../src-main/documents/worker-end'

const fork = vi.hoisted(() => vi.fn<(...given: readonly unknown[]) => EventEmitter>())
vi.mock('electron', () => ({ utilityProcess: { fork } }))

describe('A process that ended', () => {
  it.each([
    ['linux', 9, true],
    ['darwin', 137, true],
    ['linux', 6, true],
    ['darwin', 134, true],
    ['linux', 1, false],
    ['linux', 11, false],
    ['linux', 0, false],
    ['linux', uncaughtCode, false],
    ['win32', 1, true],
    ['win32', -536_870_904, true],
    ['win32', 3_758_096_392, true],
    ['win32', 0, false],
    ['win32', uncaughtCode, false],
    ['win32', 9, false],
  ] as const)('on %s with code %i: out of memory? %s', (platform, code, isMemory) => {
    expect(ranOutOfMemory({ code, report: null }, platform)).toBe(isMemory)
  })

  it('is known by what V8 said, whatever the code', () => {
    const report = 'v8 {"event": "Allocation failed - JavaScript heap out of memory"}'
    expect(ranOutOfMemory({ code: 11, report }, 'linux')).toBe(true)
    expect(ranOutOfMemory({ code: 11, report: 'v8::ToLocalChecked' }, 'linux')).toBe(false)
  })
})

describe('The utility process', () => {
  const started = () => {
    const child = Object.assign(new EventEmitter(), { postMessage: vi.fn(), kill: vi.fn() })
    fork.mockReset().mockReturnValue(child)
    return { child, link: forkUtility() }
  }

  it("gets V8's limit in the one way that Electron heeds, and nobody listens to its streams", () => {
    started()
    expect(fork.mock.calls[0]?.[2]).toMatchObject({
      execArgv: [expect.stringMatching(/^--js-flags=--max-old-space-size=\d+$/)],
      stdio: 'ignore',
    })
  })

  it('has its fatal errors heard, which else would end the main process', async () => {
    const { child, link } = started()
    expect(child.listenerCount('error')).toBe(1)
    const ended = new Promise((resolve) => link.onEnd(resolve))
    child.emit('error', 'FatalError', 'v8::Heap', '{"event": "JavaScript heap out of memory"}')
    child.emit('exit', 11)
    expect(await ended).toBe(true)
  })

  it('is spoken of only after Electron has taken it apart', async () => {
    const { child, link } = started()
    const heard: boolean[] = []
    const ended = new Promise<void>((resolve) =>
      link.onEnd((isMemory) => {
        heard.push(isMemory)
        resolve()
      }),
    )
    child.emit('exit', 3)
    expect(heard).toEqual([])
    await ended
    expect(heard).toEqual([false])
  })
})
