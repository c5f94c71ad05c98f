/** Cards that fill the width: where they stand, which are drawn, where keys go. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bandOf,
  bandsInSight,
  bandsOf,
  cardAfter,
  heightOf,
} from '../../../src-renderer/ui/board/cards.rules'

const plain = { perBand: 3, cardHeight: 80, headingHeight: 0 }
const headed = { ...plain, headingHeight: 40 }

describe('Cards', () => {
  it('fill band after band, each group from a new one, under its heading', () => {
    expect(bandsOf([4, 1], headed)).toEqual([
      { group: 0, first: 0, cards: 0, top: 0, height: 40 },
      { group: 0, first: 0, cards: 3, top: 40, height: 80 },
      { group: 0, first: 3, cards: 1, top: 120, height: 80 },
      { group: 1, first: 4, cards: 0, top: 200, height: 40 },
      { group: 1, first: 4, cards: 1, top: 240, height: 80 },
    ])
    expect(heightOf(bandsOf([4, 1], headed))).toBe(320)
    expect(heightOf([])).toBe(0)
  })

  it('are drawn where they are in sight, and few beside, however many there are', () => {
    const bands = bandsOf([30_000], plain)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: heightOf(bands) }), (top) => {
        const drawn = bandsInSight(bands, top, 800)
        const seen = bands.filter((one) => one.top < top + 800 && one.top + one.height > top)
        expect(seen.every((one) => drawn.includes(one))).toBe(true)
        expect(drawn.length).toBeLessThan(20)
      }),
      { numRuns: 30 },
    )
  })

  it('are gone over by arrows: to the next, and to the one above or below, over headings', () => {
    const bands = bandsOf([4, 3], headed)
    const go = (from: number, key: string) => cardAfter(bands, from, 7, key)
    expect([go(0, 'ArrowRight'), go(6, 'ArrowRight'), go(0, 'ArrowLeft')]).toEqual([1, 6, 0])
    expect([go(2, 'ArrowDown'), go(3, 'ArrowDown'), go(5, 'ArrowDown')]).toEqual([3, 4, 5])
    expect([go(5, 'ArrowUp'), go(3, 'ArrowUp'), go(1, 'ArrowUp')]).toEqual([3, 0, 1])
    expect([go(3, 'Home'), go(3, 'End'), go(0, 'PageDown'), go(6, 'PageUp')]).toEqual([0, 6, 4, 2])
    expect(go(0, 'x')).toBeNull()
    expect(bandOf(bands, 5)?.group).toBe(1)
  })

  it('are all reached by the arrow to the right', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (counts) => {
        const all = counts.reduce((sum, count) => sum + count, 0)
        const bands = bandsOf(counts, headed)
        let at = 0
        for (let step = 1; step < all; step += 1) at = cardAfter(bands, at, all, 'ArrowRight') ?? -1
        expect(at).toBe(all - 1)
      }),
    )
  })
})
