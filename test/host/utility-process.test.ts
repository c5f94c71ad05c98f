import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { utilityProcess } from '../../chromium-host/utility-process'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'utility-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function start(source: string): Promise<ReturnType<typeof utilityProcess.fork>> {
  const path = join(folder, 'child.mjs')
  await writeFile(path, source)
  return utilityProcess.fork(path, ['one'], { stdio: ['ignore', 'pipe', 'pipe'] })
}

describe('A utility process', () => {
  it('gets messages that were sent before it listened, and answers with bytes', async () => {
    const child = await start(`
      await new Promise((resolve) => setTimeout(resolve, 100))
      process.parentPort.on('message', ({ data }) => {
        process.parentPort.postMessage({ sum: data.bytes.reduce((a, b) => a + b), args: process.argv.slice(2), bytes: data.bytes })
      })`)
    child.postMessage({ bytes: Uint8Array.of(1, 2, 3) })
    const [answer] = (await once(child, 'message')) as [{ bytes: Uint8Array }]
    expect(answer).toMatchObject({ sum: 6, args: ['one'] })
    expect([...answer.bytes]).toEqual([1, 2, 3])
    expect(child.pid).toBeGreaterThan(0)
    const ended = once(child, 'exit')
    expect(child.kill()).toBe(true)
    await ended
    expect(child.pid).toBeUndefined()
    expect(() => child.postMessage('too late')).not.toThrow()
  })

  it('tells of its end, with its code', async () => {
    const child = await start('process.exit(3)')
    expect(await once(child, 'exit')).toEqual([3])
  })

  it('tells of a signal by its number, as waitpid does', async () => {
    const child = await start(`process.kill(process.pid, 'SIGKILL')`)
    expect(await once(child, 'exit')).toEqual([9])
  })

  it('takes flags of V8 as Electron does, and passes over those of Node', async () => {
    const path = join(folder, 'flags.mjs')
    await writeFile(
      path,
      `import { getHeapStatistics } from 'node:v8'
      process.parentPort.postMessage(getHeapStatistics().heap_size_limit)`,
    )
    const limitWith = async (flag: string): Promise<number> => {
      const child = utilityProcess.fork(path, [], { execArgv: [flag] })
      const [limit] = (await once(child, 'message')) as [number]
      child.kill()
      return limit / 1_048_576
    }
    expect(await limitWith('--js-flags=--max-old-space-size=100')).toBeLessThan(250)
    expect(await limitWith('--max-old-space-size=100')).toBeGreaterThan(500)
  })

  it('refuses an option that the host does not have', () => {
    expect(() => utilityProcess.fork('x.js', [], { disclaim: true })).toThrow('disclaim')
  })
})
