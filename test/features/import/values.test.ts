/** Single values: whatever people type is read, or refused with a reason. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOrderOf } from '../../../src-renderer/features/import/reading/date-order.rules'
import {
  readBirthDate,
  readMoment,
} from '../../../src-renderer/features/import/reading/dates.rules'
import { readTime, readTimeSpan } from '../../../src-renderer/features/import/reading/times.rules'
import {
  durationUnitOf,
  readDuration,
} from '../../../src-renderer/features/import/reading/durations.rules'

const today = '2026-11-22'
const date = (cell: Parameters<typeof readMoment>[0], order: 'dmy' | 'mdy' = 'dmy') => {
  const read = readMoment(cell, order, today)
  return read.ok ? (read.time === null ? read.date : `${read.date} ${read.time}`) : read.code
}

describe('dates', () => {
  test.each([
    ['25.02.1988.', '1988-02-25'],
    ['7.3.2020.', '2020-03-07'],
    ['7. 3. 2020', '2020-03-07'],
    ['2020-03-07', '2020-03-07'],
    ['2020.03.07.', '2020-03-07'],
    ['25/02/1988', '1988-02-25'],
    ['25. februar 1988.', '1988-02-25'],
    ['25. фебруар 1988. године', '1988-02-25'],
    ['1. veljače 1990', '1990-02-01'],
    ['25 Feb 1988', '1988-02-25'],
    ['February 25, 1988', '1988-02-25'],
    ['3. März 1991', '1991-03-03'],
    ['1988. február 25.', '1988-02-25'],
    ['4 de mayo de 1990', '1990-05-04'],
    ['2020/01/20 7:51:46 PM GMT+1', '2020-01-20 19:51'],
    ['2020-01-20T19:51:46Z', '2020-01-20 19:51'],
    ['7.3.2020. u 18:30', '2020-03-07 18:30'],
    ['12/31/2020 12:05 AM', '2020-12-31 00:05'],
    ['32193', '1988-02-20'],
    ['30.02.1988.', 'dateImpossible'],
    ['29.02.2021.', 'dateImpossible'],
    ['00.00.0000', 'dateImpossible'],
    ['nije bitno', 'dateUnreadable'],
    ['1988', 'dateYearOnly'],
    ['1988. godine', 'dateYearOnly'],
  ])('%s is read as %s', (written, expected) => {
    expect(date(written)).toBe(expected)
  })

  test('cells of a workbook are read: dates, and serial numbers with the time as a fraction', () => {
    expect(date({ date: '1988-02-25', time: null })).toBe('1988-02-25')
    expect(date({ date: '1988-02-30', time: null })).toBe('dateImpossible')
    expect(date(32_193)).toBe('1988-02-20')
    expect(date(43_897.75)).toBe('2020-03-07 18:00')
    expect(date(2012)).toBe('dateYearOnly')
  })

  test('with slashes follow what the column shows', () => {
    expect(dateOrderOf(['02/25/2021', '5/9/20'])).toEqual({ order: 'mdy', assumed: false })
    expect(dateOrderOf(['25/02/2021', '5/9/20'])).toEqual({ order: 'dmy', assumed: false })
    expect(dateOrderOf(['5/9/20, 5:28:11 PM'])).toEqual({ order: 'mdy', assumed: false })
    expect(dateOrderOf(['5/9/20'])).toEqual({ order: 'dmy', assumed: true })
    expect(date('5/9/20', 'mdy')).toBe('2020-05-09')
    expect(date('5/9/20', 'dmy')).toBe('2020-09-05')
  })

  test('of birth are of people between ten and a hundred', () => {
    const birth = (text: string) => {
      const read = readBirthDate(text, 'dmy', today)
      return read.ok ? read.date : read.code
    }
    expect(birth('1.1.2030.')).toBe('dateFuture')
    expect(birth('1.1.2020.')).toBe('ageTooYoung')
    expect(birth('1.1.1900.')).toBe('ageTooOld')
    expect(birth('22.11.2016.')).toBe('2016-11-22')
    expect(birth('23.11.2016.')).toBe('ageTooYoung')
    expect(birth('5.6.88')).toBe('1988-06-05')
  })

  test('come back from every form they are written in', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, fc.constantFrom('dots', 'iso', 'dmy', 'mdy', 'spaced'), (day, form) => {
        const iso = day.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        const forms = {
          dots: `${d}.${m}.${y}.`,
          iso,
          dmy: `${d}/${m}/${y}`,
          mdy: `${m}/${d}/${y}`,
          spaced: `${String(Number(d))}. ${String(Number(m))}. ${y}`,
        }
        expect(date(forms[form], form === 'mdy' ? 'mdy' : 'dmy')).toBe(iso)
      }),
    )
  })

  test('never throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.double(),
          fc.stringMatching(/^[\d./: -]{0,20}$/),
        ),
        (cell) => {
          const read = readMoment(cell, 'dmy', today)
          if (read.ok) expect(read.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
        },
      ),
    )
  })
})

describe('times and durations', () => {
  test.each([
    ['17:30', '17:30'],
    ['17.30h', '17:30'],
    ['18h', '18:00'],
    ['u 18 časova', '18:00'],
    ['5:30 PM', '17:30'],
    ['12:15 am', '00:15'],
    [0.75, '18:00'],
    [17.3, '17:30'],
    ['25:00', null],
    ['uveče', null],
  ])('the time %s is %s', (cell, expected) => {
    expect(readTime(cell)).toBe(expected)
  })

  test('a span of times has two ends', () => {
    expect(readTimeSpan('10:00 – 12:30')).toEqual({ from: '10:00', to: '12:30' })
    expect(readTimeSpan('10-12h')).toEqual({ from: '10:00', to: '12:00' })
    expect(readTimeSpan('17:30')).toBeNull()
  })

  test.each([
    ['1h 12m 5s', 'Duration', 72],
    ['131', 'Duration (Minutes)', 131],
    ['2,5', 'Trajanje (h)', 150],
    ['01:30', 'Trajanje', 90],
    ['01:30:40', 'Duration', 91],
    ['2 h 30 min', '', 150],
    ['2 sata i 30 minuta', '', 150],
    ['1 Std. 12 Min. 5 Sek.', 'Dauer', 72],
    ['45 минута', 'Трајање', 45],
    ['1,5 sat', '', 90],
    ['PT1H30M', '', 90],
    ['1 hr 5 min', '', 65],
    ['1h30', '', 90],
    [2, 'Trajanje', 120],
    [90, 'Trajanje', 90],
    [0.0625, 'Trajanje', 90],
  ])('the duration %s under "%s" is %i minutes', (cell, heading, minutes) => {
    expect(readDuration(cell, durationUnitOf(heading))).toEqual({
      ok: true,
      value: minutes,
      notice: null,
    })
  })

  test('what is no duration is refused, and no sign is no duration', () => {
    expect(readDuration('dugo', 'unknown')).toEqual({ ok: false, code: 'durationUnreadable' })
    expect(readDuration('/', 'unknown')).toEqual({ ok: true, value: null, notice: null })
  })
})
