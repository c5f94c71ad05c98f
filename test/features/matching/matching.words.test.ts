/** What is said of a cost. */
import { describe, expect, it } from 'vitest'
import { costText } from '../../../src-renderer/features/matching/matching.words'
import { translatorFor } from '../../../src-renderer/i18n/i18n'

const best = { alone: 0, short: 0, below: 0, points: 100, worst: 30 }

describe('A cost', () => {
  it('names the worst pair when that is the aim, before the points', () => {
    const en = translatorFor('en')
    const worse = { ...best, points: 120, worst: 15 }
    expect(costText(best, worse, 'worst', en)).toBe('worst pair: 1.5, 2 points more')
    expect(costText(best, worse, 'sum', en)).toBe('2 points more')
    expect(costText(best, best, 'worst', en)).toBe('costs nothing')
    expect(costText(best, worse, 'worst', translatorFor('sr-Cyrl'))).toContain(
      'најслабији пар: 1,5',
    )
  })

  it('is short in a column, where several below the threshold differ in what stands at the end', () => {
    const worse = { ...best, below: 1, points: 80 }
    const en = translatorFor('en')
    expect(costText(best, worse, 'sum', en)).toBe('1 more pair below the threshold, 2 points less')
    expect(costText(best, worse, 'sum', en, 'short')).toBe('1 more below, 2 points less')
    expect(costText(best, worse, 'sum', translatorFor('sr-Cyrl'), 'short')).toBe(
      'још 1 испод, бодова мање: 2',
    )
  })
})
