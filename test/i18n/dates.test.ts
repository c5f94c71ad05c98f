/** Calendar days. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  daysBetween,
  isDate,
  isRange,
  isWithin,
  overlaps,
} from '../../src-renderer/i18n/dates'

const day = fc
  .date({ min: new Date('0300-01-01'), max: new Date('9000-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days', () => {
  it.each(['2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s exists', (text) =>
    expect(isDate(text)).toBe(true),
  )

  it.each([
    '2026-02-30',
    '2021-02-29',
    '1900-02-29',
    '0000-00-00',
    '0000-01-01',
    '2020-13-01',
    '2020-1-1',
    '2020-01-01T00:00',
    '20200101',
    ' 2020-01-01',
    '+02020-01-01',
    '',
  ])('%j does not', (text) => expect(isDate(text)).toBe(false))

  it('exist where Temporal has them', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((one) => String(one).padStart(2, '0'))
    const year = fc.integer({ min: 1, max: 9999 }).map((one) => String(one).padStart(4, '0'))
    const has = (text: string): boolean => {
      try {
        return Temporal.PlainDate.from(text).toString() === text
      } catch {
        return false
      }
    }
    fc.assert(
      fc.property(year, part, part, (...parts) => {
        const text = parts.join('-')
        expect(isDate(text)).toBe(has(text))
      }),
      { numRuns: 1_000 },
    )
  })

  it('come back when as many days are taken off as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -50_000, max: 50_000 }), (from, days) => {
        const to = addDays(from, days)
        expect(daysBetween(from, to)).toBe(days)
        expect(addDays(to, -days)).toBe(from)
        expect(compareDates(from, to) < 0).toBe(days > 0)
      }),
    )
  })

  it('add months to the last day there is', () => {
    expect(addMonths('2020-01-31', 1)).toBe('2020-02-29')
    expect(addMonths('2020-11-30', 3)).toBe('2021-02-28')
  })

  it('are put together only when they exist', () => {
    expect(dateOf(2020, 3, 7)).toBe('2020-03-07')
    expect(dateOf(2021, 2, 29)).toBeNull()
    expect(dateOf(20_200, 1, 1)).toBeNull()
  })

  it('lie in a range that has them, its ends included', () => {
    const march = { start: '2020-03-01', end: '2020-03-31' }
    expect(['2020-03-01', '2020-03-31'].every((one) => isWithin(one, march))).toBe(true)
    expect(['2020-02-29', '2020-04-01'].some((one) => isWithin(one, march))).toBe(false)
    expect(overlaps(march, { start: '2020-03-31', end: '2020-05-01' })).toBe(true)
    expect(overlaps(march, { start: '2020-04-01', end: '2020-05-01' })).toBe(false)
    expect(isRange({ start: '2020-03-02', end: '2020-03-01' })).toBe(false)
  })

  it('refuse arithmetic on what is not a day', () => {
    expect(() => addDays('yesterday', 1)).toThrow(RangeError)
  })
})
