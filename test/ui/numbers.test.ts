/** Reading numbers as people type them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTenths, parseWhole } from '../../src-renderer/ui/numbers'

describe('parseWhole', () => {
  it('takes an empty text as no number', () => {
    expect(parseWhole('  ')).toEqual({ ok: true, value: null })
  })

  it.each([
    ['1.000', 1000],
    ['12 500', 12500],
    ["1'234'567", 1234567],
    ['-3', -3],
    ['−3', -3],
  ])('reads %s', (text, value) => {
    expect(parseWhole(text)).toEqual({ ok: true, value })
  })

  it.each([['1.5'], ['1,5'], ['ten'], ['1e3'], ['0x10'], ['12345678901234567890']])(
    'does not take %s for a whole number',
    (text) => {
      expect(parseWhole(text)).toMatchObject({ ok: false, problem: 'notWhole' })
    },
  )

  it('says which bound was passed', () => {
    expect(parseWhole('0', 1, 9)).toEqual({
      ok: false,
      problem: 'tooSmall',
      bounds: { min: 1, max: 9 },
    })
    expect(parseWhole('10', 1, 9)).toMatchObject({ problem: 'tooLarge' })
    expect(parseWhole('9', 1, 9)).toEqual({ ok: true, value: 9 })
  })

  it('reads back any number it is given', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        expect(parseWhole(String(n))).toEqual({ ok: true, value: n })
      }),
    )
  })
})

describe('parseTenths', () => {
  it.each([
    ['', null],
    ['4', 4],
    ['2.5', 2.5],
    [' 2,5 ', 2.5],
    ['1 000', 1000],
    ['−0,3', -0.3],
  ])('reads “%s”', (text, value) => {
    expect(parseTenths(text)).toEqual({ ok: true, value })
  })

  it.each([['2.55'], ['1.000'], ['2,'], ['ten'], ['1e3']])('does not guess at %s', (text) => {
    expect(parseTenths(text)).toMatchObject({ ok: false, problem: 'notTenths' })
  })

  it('says which bound was passed', () => {
    expect(parseTenths('9,1', 0, 9)).toMatchObject({ problem: 'tooLarge', bounds: { max: 9 } })
  })
})
