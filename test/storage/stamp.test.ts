/** Stamps sort, read back, and always pass what they overwrite. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareStamps,
  highestStamp,
  isCredible,
  makeStamp,
  nextStamp,
  parseStamp,
  stampOf,
} from '../../src-renderer/storage/stamp'

const device = fc.stringMatching(/^[0-9a-f]{16}$/)
const parts = fc.record({
  ms: fc.integer({ min: 0, max: 9_999_999_999_998 }),
  counter: fc.integer({ min: 0, max: 36 ** 4 - 1 }),
  device,
})

describe('stamps', () => {
  it('read back as they were made', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(parseStamp(makeStamp(one))).toEqual(one)
      }),
    )
  })

  it('sort as text in the order of time, then count, then device', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const byParts =
          a.ms - b.ms ||
          a.counter - b.counter ||
          (a.device < b.device ? -1 : a.device > b.device ? 1 : 0)
        expect(Math.sign(compareStamps(makeStamp(a), makeStamp(b)))).toBe(Math.sign(byParts))
      }),
    )
  })

  it('are always newer than what they overwrite, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 9e12 }), parts, device, (now, last, mine) => {
        const before = makeStamp(last)
        expect(compareStamps(nextStamp(now, before, mine), before)).toBe(1)
      }),
    )
  })

  it('move on to the next millisecond when the counter is full', () => {
    const full = makeStamp({ ms: 5, counter: 36 ** 4 - 1, device: 'aa' })
    expect(nextStamp(0, full, 'aa')).toBe(makeStamp({ ms: 6, counter: 0, device: 'aa' }))
  })

  it('never begin anew: where there is no later one, none is made', () => {
    const last = { ms: 9_999_999_999_999, counter: 36 ** 4 - 1, device: 'aa' }
    expect(() => nextStamp(0, makeStamp(last), 'aa')).toThrow(RangeError)
  })

  it('are believed up to the year 2200, which no clock passes, and from further ahead count for nothing', () => {
    const absurd = nextStamp(1e15, '', 'aa')
    expect(isCredible(absurd)).toBe(true)
    expect(parseStamp(absurd)?.ms).toBe(Date.UTC(2200, 0, 1))
    expect(isCredible(nextStamp(1e15, makeStamp({ ms: 0, counter: 0, device: 'a' }), 'a'))).toBe(
      true,
    )
    const ceiling = makeStamp({ ms: 9_999_999_999_999, counter: 0, device: 'aa' })
    expect(isCredible(ceiling)).toBe(false)
    expect(highestStamp({ '': absurd, city: ceiling })).toBe(absurd)
  })

  it('keep to the years they can write when a clock is absurd', () => {
    for (const ms of [-5, Number.NaN, Number.POSITIVE_INFINITY, 1e18])
      expect(parseStamp(makeStamp({ ms, counter: 0, device: 'aa' }))).not.toBeNull()
  })

  it('are not read from anything else', () => {
    for (const text of ['', '1600000000000', '1600000000000-0000-', '160000000000-0000-aa', 'x'])
      expect(parseStamp(text)).toBeNull()
  })

  it('of a row answer for the fields without one of their own', () => {
    const stamps = { '': '1', city: '3' }
    expect(stampOf(stamps, 'city')).toBe('3')
    expect(stampOf(stamps, 'toString')).toBe('1')
    expect(highestStamp(stamps)).toBe('3')
  })
})
