/** Dates, numbers and lists as readers of the three languages write them. */
import { describe, expect, it } from 'vitest'
import { formatterFor } from '../../src-renderer/i18n/format'

const [en, latin, cyrillic] = [formatterFor('en'), formatterFor('sr-Latn'), formatterFor('sr-Cyrl')]
const inAll = (write: (format: typeof en) => string): readonly string[] =>
  [en, latin, cyrillic].map((format) => write(format).replaceAll(/[\u00A0\u202F]/g, ' '))

describe('formatting', () => {
  it('writes days', () => {
    expect(inAll((f) => f.date('2020-03-07'))).toEqual([
      '7 March 2020',
      '7. mart 2020.',
      '7. март 2020.',
    ])
    expect(inAll((f) => f.shortDate('2020-03-07'))).toEqual([
      '7 Mar 2020',
      '7. 3. 2020.',
      '7. 3. 2020.',
    ])
    expect(inAll((f) => f.longDate('2020-03-07'))).toEqual([
      'Saturday, 7 March 2020',
      'subota, 7. mart 2020.',
      'субота, 7. март 2020.',
    ])
  })

  it('declines the month after "until": no nominative where Serbian has a genitive', () => {
    expect(inAll((f) => f.dateOf('2020-03-07'))).toEqual([
      '7 March 2020',
      '7. marta 2020.',
      '7. марта 2020.',
    ])
    const months = Array.from(
      { length: 12 },
      (_, at) => `2020-${String(at + 1).padStart(2, '0')}-01`,
    )
    expect(months.map((day) => latin.dateOf(day).split(' ')[1]).join(' ')).toBe(
      'januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra',
    )
    expect(months.map((day) => cyrillic.dateOf(day).split(' ')[1]).join(' ')).toBe(
      'јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра',
    )
  })

  it('writes ranges of days without saying anything twice', () => {
    expect(inAll((f) => f.dateRange({ start: '2020-03-07', end: '2020-03-09' }))).toEqual([
      '7–9 March 2020',
      '7–9. mart 2020.',
      '7–9. март 2020.',
    ])
    expect(inAll((f) => f.dateRange({ start: '2020-03-07', end: '2020-04-09' }))).toEqual([
      '7 March – 9 April 2020',
      '7. mart – 9. april 2020.',
      '7. март – 9. април 2020.',
    ])
    expect(en.dateRange({ start: '2020-03-07', end: '2021-04-09' })).toBe(
      '7 March 2020 – 9 April 2021',
    )
    expect(latin.dateRange({ start: '2020-03-07', end: '2020-03-07' })).toBe('7. mart 2020.')
  })

  it('writes ranges of months', () => {
    expect(inAll((f) => f.monthRange({ start: '2020-03-01', end: '2021-02-28' }))).toEqual([
      'March 2020 – February 2021',
      'mart 2020 – februar 2021.',
      'март 2020 – фебруар 2021.',
    ])
    expect(en.monthRange({ start: '2020-03-01', end: '2020-06-30' })).toBe('March – June 2020')
    expect(latin.monthRange({ start: '2020-03-01', end: '2020-03-31' })).toBe('mart 2020.')
  })

  it('writes moments, with a time or without', () => {
    expect(latin.moment({ date: '2020-05-09', time: '17:30' })).toBe('9. maj 2020, 17:30')
    expect(en.moment({ date: '2020-05-09', time: null })).toBe('9 May 2020')
    expect(en.dateTime('2020-01-20T19:51:46')).toBe('20 January 2020, 19:51')
    expect(en.dateTime(new Date(2020, 0, 20, 9, 5).getTime())).toBe('20 January 2020, 09:05')
  })

  it('gives back a text that is not a day', () => {
    for (const text of ['', 'soon', '2020-13-01'])
      expect(inAll((f) => f.date(text))).toEqual([text, text, text])
  })

  it('writes numbers and shares', () => {
    expect(inAll((f) => f.number(12_345.678))).toEqual(['12,345.68', '12.345,68', '12.345,68'])
    expect(inAll((f) => f.percent(0.256))).toEqual(['26%', '26%', '26%'])
  })

  it('writes lists', () => {
    expect(inAll((f) => f.list(['a', 'b', 'c']))).toEqual(['a, b and c', 'a, b i c', 'a, b и c'])
    expect(en.list([])).toBe('')
  })

  it('writes lengths of time', () => {
    expect(inAll((f) => f.minutes(150))).toEqual(['2 h 30 min', '2 h 30 min', '2 ч 30 мин'])
    expect(en.minutes(45)).toBe('45 min')
    expect(en.minutes(120)).toBe('2 h')
    expect(en.minutes(0)).toBe('0 min')
  })
})
