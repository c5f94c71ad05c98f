/** Money: how a sum is read, and sums of one currency only. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moneyText,
  readAmount,
  readCurrency,
  sumsByCurrency,
  wrongLink,
} from '../../../src-renderer/domain/money.rules'
import { isMoney } from '../../../src-renderer/domain/project'
import { translatorFor } from '../../../src-renderer/i18n/i18n'

describe('an amount', () => {
  it.each([
    ['12500', 12_500],
    ['12.500', 12_500],
    ['12 500,50', 12_500.5],
    ['12,500.50', 12_500.5],
    ['12.500,5', 12_500.5],
    ['1.234.567', 1_234_567],
    ['0', 0],
    ['0,99', 0.99],
    ['12,5', 12.5],
  ])('is read from %j as %d', (text, amount) => {
    expect(readAmount(text)).toBe(amount)
  })

  it.each([
    '',
    '-5',
    'mnogo',
    '12.50.0',
    '1,23,456',
    '1e9',
    '12.500 EUR',
    '9'.repeat(20),
    'NaN',
    '1.234,567.89',
    '0,125',
    '0.125',
    '00.125',
  ])('is none in %j', (text) => {
    expect(readAmount(text)).toBeNull()
  })

  it('is read as the program writes it, in every language', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 11 }),
        fc.constantFrom('en', 'sr-Latn', 'sr-Cyrl'),
        (hundredths, language) => {
          const { format } = translatorFor(language)
          const amount = hundredths / 100
          const text = moneyText({ amount, currency: 'EUR' }, format).replace(' EUR', '')
          expect(readAmount(text)).toBe(amount)
        },
      ),
    )
  })
})

describe('a currency', () => {
  it('is three letters', () => {
    expect(readCurrency(' eur ')).toBe('EUR')
    for (const wrong of ['evra', 'evr', '€', '', 'РСД', 'E R'])
      expect(readCurrency(wrong)).toBeNull()
  })
})

describe('money in a file from outside', () => {
  it.each([
    { amount: 1, currency: 'eur' },
    { amount: -1, currency: 'EUR' },
    { amount: Number.NaN, currency: 'EUR' },
    { amount: 1e13, currency: 'EUR' },
    { amount: '1', currency: 'EUR' },
    { currency: 'EUR' },
    7,
    [],
  ])('is not %j', (value) => {
    expect(isMoney(value)).toBe(false)
  })
})

describe('sums', () => {
  it('are of one currency each and never converted; no money is no sum', () => {
    const of = (amount: number, currency: string) => ({ money: { amount, currency } })
    expect(
      sumsByCurrency([of(0.1, 'RSD'), of(5, 'EUR'), of(0.2, 'RSD'), { money: null }, {}]),
    ).toEqual([
      { currency: 'EUR', amount: 5 },
      { currency: 'RSD', amount: 0.3 },
    ])
    expect(sumsByCurrency([{}])).toEqual([])
  })
})

describe('links', () => {
  it('are addresses, one a line', () => {
    expect(wrongLink('https://example.org/a\n\nhttp://example.org')).toBeNull()
    expect(wrongLink('https://example.org\njavascript:alert(1)')).toBe('javascript:alert(1)')
    expect(wrongLink('example.org')).toBe('example.org')
  })
})
