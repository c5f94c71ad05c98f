/** Dates and times as people write them in several languages: one day, several, a span of hours, an unsure order. */
import { describe, expect, test } from 'vitest'
import {
  isHalfSwapped,
  swappedDate,
} from '../../../src-renderer/features/import/reading/date-order.rules'
import { readMoment, readMonth } from '../../../src-renderer/features/import/reading/dates.rules'
import { readTimeSpan } from '../../../src-renderer/features/import/reading/times.rules'

/** "2026-03-07…2026-03-08 18:00-19:30", as far as it is written. */
function shown(text: string): string {
  const read = readMoment(text, 'dmy', '2026-11-22')
  if (!read.ok) return read.code
  const day = read.lastDate === null ? read.date : `${read.date}…${read.lastDate}`
  const end = read.endTime === null ? '' : `-${read.endTime}`
  return read.time === null ? day : `${day} ${read.time}${end}`
}

describe('one day', () => {
  test.each([
    ['sub 14.03.2026.', '2026-03-14'],
    ['суб. 14.03.2026.', '2026-03-14'],
    ['14.03.2026. (subota)', '2026-03-14'],
    ['Donnerstag, 26. Februar 2026 um 13:39:50 Mitteleuropäische Normalzeit', '2026-02-26 13:39'],
    ['Montag, 2. März 2026 um 08:05:00 Mitteleuropäische Normalzeit', '2026-03-02 08:05'],
    ['Do., 26.02.2026 um 18 Uhr', '2026-02-26 18:00'],
    ['samedi 14 mars 2026 à 18h30', '2026-03-14 18:30'],
    ['2026. március 14., szombat', '2026-03-14'],
    ['szombat, 2026. március 14.', '2026-03-14'],
    ['20. mart 2026. u 18:30', '2026-03-20 18:30'],
    ['четвртак, 5. март 2026. у 17:30', '2026-03-05 17:30'],
    ['petek, 6. marec 2026 ob 17.00', '2026-03-06 17:00'],
    ['sâmbătă, 14 martie 2026', '2026-03-14'],
    ['e shtunë, 14 mars 2026', '2026-03-14'],
    ['Thu, Mar 5, 2026 5:25 PM', '2026-03-05 17:25'],
    ['2026-03-03T09:10:11+01:00', '2026-03-03 09:10'],
    ['do 14.3.2026', '2026-03-14'],
    ['mart 2026', 'dateUnreadable'],
    ['31.2.2026', 'dateImpossible'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('several days', () => {
  test.each([
    ['7-8. mart 2026.', '2026-03-07…2026-03-08'],
    ['7. i 8. mart 2026.', '2026-03-07…2026-03-08'],
    ['7. и 8. март 2026.', '2026-03-07…2026-03-08'],
    ['7, 8. i 9. mart 2026', '2026-03-07…2026-03-09'],
    ['7.3.2026. i 8.3.2026.', '2026-03-07…2026-03-08'],
    ['28.2-1.3.2026.', '2026-02-28…2026-03-01'],
    ['28.2. – 1.3.2026.', '2026-02-28…2026-03-01'],
    ['30.12 – 2.1.2027.', '2026-12-30…2027-01-02'],
    ['2026-03-21/2026-03-22', '2026-03-21…2026-03-22'],
    ['od 7. do 9. marta 2026.', '2026-03-07…2026-03-09'],
    ['7.–8. März 2026', '2026-03-07…2026-03-08'],
    ['vom 7. bis 9. März 2026', '2026-03-07…2026-03-09'],
    ['du 7 au 9 mars 2026', '2026-03-07…2026-03-09'],
    ['March 7-8, 2026', '2026-03-07…2026-03-08'],
    ['Mar 30 – Apr 2, 2026', '2026-03-30…2026-04-02'],
    ['2026. március 7-8.', '2026-03-07…2026-03-08'],
    ['sub 7.3. – ned 8.3.2026.', '2026-03-07…2026-03-08'],
    ['7-8-2026', '2026-08-07'],
    ['07/08/2026', '2026-08-07'],
  ])('%s is %s', (text, expected) => {
    expect(shown(text)).toBe(expected)
  })
})

describe('a span of times', () => {
  test.each([
    ['od 10 do 12h', '10:00', '12:00'],
    ['17:30 до 19:00', '17:30', '19:00'],
    ['од 17:30 до 19:00', '17:30', '19:00'],
    ['10-16h', '10:00', '16:00'],
    ['10.00-12.30', '10:00', '12:30'],
    ['von 10 bis 12 Uhr', '10:00', '12:00'],
    ['de 10h à 12h30', '10:00', '12:30'],
    ['5-7 PM', '17:00', '19:00'],
    ['11-1 PM', '11:00', '13:00'],
  ])('%s', (text, from, to) => {
    expect(readTimeSpan(text)).toEqual({ from, to })
  })

  test('stands behind a day too', () => {
    expect(shown('14.03.2026. 10-12h')).toBe('2026-03-14 10:00-12:00')
    expect(shown('14.03.2026. od 17:30 do 19:00')).toBe('2026-03-14 17:30-19:00')
    expect(shown('7-8. mart 2026. 10-16h')).toBe('2026-03-07…2026-03-08 10:00-16:00')
  })

  test.each(['dogovor', '17:30', 'do 12h', '10 do 12 do 14'])('%s is none', (text) => {
    expect(readTimeSpan(text)).toBeNull()
  })
})

test('a month without a day is its first, where a day may be corrected later', () => {
  for (const text of ['mart 2026', 'март 2026.', 'März 2026', '03/2026', '2026. március'])
    expect(readMonth(text)).toMatchObject({ date: '2026-03-01' })
  expect(readMonth('Kultura 2026')).toBeNull()
})

test('a column whose real dates may be swapped is known by the texts beside them', () => {
  const real = (date: string) => ({ date, time: null })
  expect(isHalfSwapped([real('1990-12-03'), '25/07/1988', '17/05/1992'])).toBe(true)
  expect(isHalfSwapped([real('1990-12-03'), '02/25/1988'])).toBe(true)
  expect(isHalfSwapped([real('1990-12-23'), '25/07/1988'])).toBe(false)
  expect(isHalfSwapped([real('1990-12-03'), '05/07/1988'])).toBe(false)
  expect(isHalfSwapped([real('1990-12-03')])).toBe(false)
  expect(swappedDate('1990-12-03')).toBe('1990-03-12')
  expect(swappedDate('1990-12-23')).toBeNull()
})
