import { describe, expect, it } from 'vitest'
import { inSlices } from '../../../src-renderer/app/in-slices'

function* slow(steps: number, pause: number): Generator<number, string> {
  for (let at = 0; at < steps; at += 1) {
    const until = performance.now() + pause
    while (performance.now() < until) continue
    yield at
  }
  return 'done'
}

describe('Long reckoning in slices', () => {
  it('gives the result and tells how far it has come', async () => {
    const seen: number[] = []
    const signal = new AbortController().signal
    expect(await inSlices(slow(12, 10), (done) => seen.push(done), signal)).toBe('done')
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  })

  it('lets other work run between the slices', async () => {
    let others = 0
    const timer = setInterval(() => (others += 1), 0)
    await inSlices(slow(20, 10), () => undefined, new AbortController().signal)
    clearInterval(timer)
    expect(others).toBeGreaterThan(0)
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const running = inSlices(slow(1_000_000, 10), () => stop.abort(), stop.signal)
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('passes on what goes wrong', async () => {
    const broken = (function* (): Generator<number, never> {
      yield 1
      throw new Error('broken')
    })()
    const running = inSlices(broken, () => undefined, new AbortController().signal)
    await expect(running).rejects.toThrow('broken')
  })
})
