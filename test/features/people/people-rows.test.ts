/** Who stays ticked, and who is next. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownTicks } from '../../../src-renderer/features/people/people-rows'

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ id }))

describe('The ticked people', () => {
  it('are only those who are shown: somebody accepted before is not rejected with the rest', () => {
    expect([...shownTicks(new Set(['ana', 'marko']), rowsOf(['marko', 'vera']))]).toEqual(['marko'])
  })

  it('are the same set while all of them are shown', () => {
    const ticked = new Set(['ana'])
    expect(shownTicks(ticked, rowsOf(['ana', 'vera']))).toBe(ticked)
  })

  it('never gain anybody and never hold somebody who is not shown', () => {
    const ids = fc.uniqueArray(fc.string({ maxLength: 3 }))
    fc.assert(
      fc.property(ids, ids, (ticks, shown) => {
        const ticked = new Set(ticks)
        const left = shownTicks(ticked, rowsOf(shown))
        expect(left.size).toBe(ticks.filter((id) => shown.includes(id)).length)
        expect([...left].every((id) => ticked.has(id) && shown.includes(id))).toBe(true)
      }),
    )
  })
})
