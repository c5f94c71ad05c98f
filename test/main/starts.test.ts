/** Starts that did not end as they should, counted. */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteStart } from '../../src-main/system/starts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'starts-'))
  vi.useFakeTimers()
})
afterEach(async () => {
  vi.useRealTimers()
  await rm(folder, { recursive: true })
})

const start = () => noteStart(join(folder, 'starts'))

describe('A start', () => {
  it('is counted until it ends as it should', () => {
    expect(start().failed).toBe(0)
    expect(start().failed).toBe(1)
    expect(start().isCareful()).toBe(false)
    const fourth = start()
    expect([fourth.failed, fourth.isCareful()]).toEqual([3, true])
    fourth.good()
    expect(fourth.isCareful()).toBe(false)
    expect(start().failed).toBe(0)
  })

  it('that lasted for a minute was a good one', () => {
    for (let times = 0; times < 3; times += 1) start()
    const careful = start()
    vi.advanceTimersByTime(60_000)
    expect(careful.isCareful()).toBe(false)
    expect(existsSync(join(folder, 'starts'))).toBe(false)
  })

  it('is as any other when the count is nonsense, or cannot be kept', async () => {
    for (const text of ['', 'three', '-4', '99999999']) {
      await writeFile(join(folder, 'starts'), text)
      expect(start().failed).toBe(0)
    }
    await rm(join(folder, 'starts'))
    await mkdir(join(folder, 'starts'))
    expect(start().failed).toBe(0)
  })
})
