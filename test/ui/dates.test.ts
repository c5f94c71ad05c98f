/** Reading dates as people type them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../src-renderer/ui/dates'

const day = (value: string) => ({ ok: true, value })

describe('readDate', () => {
  it.each([
    ['2020-03-07'],
    ['2020-3-7'],
    ['7.3.2020.'],
    ['7. 3. 2020.'],
    ['07.03.2020'],
    ['07/03/2020'],
    ['7-3-2020'],
    ['7 March 2020'],
    ['7 Mar 2020'],
    ['March 7, 2020'],
    ['7. mart 2020.'],
    ['7. март 2020.'],
    ['  7.  3. 2020. '],
    ['7,3,2020'],
    ['07,03,2020,'],
    ['7. 3. 2020. g.'],
    ['7.3.2020. god'],
    ['7. marta 2020. godine'],
    ['7. марта 2020. године'],
    ['7. 3. 2020. г.'],
  ])('reads %s as the seventh of March', (text) => {
    expect(readDate(text)).toEqual(day('2020-03-07'))
  })

  it('takes an empty text as no date', () => {
    expect(readDate('   ')).toEqual({ ok: true, value: null })
  })

  it('knows leap years', () => {
    expect(readDate('29.2.2020.')).toEqual(day('2020-02-29'))
    expect(readDate('29.2.2100.')).toEqual({ ok: false, problem: 'noSuchDay' })
    expect(readDate('29 February 2000')).toEqual(day('2000-02-29'))
  })

  it('says when there is no such day', () => {
    expect(readDate('31/04/2020')).toEqual({ ok: false, problem: 'noSuchDay' })
    expect(readDate('1.13.2020')).toEqual({ ok: false, problem: 'noSuchDay' })
  })

  it('asks for a year with four digits instead of guessing a century', () => {
    expect(readDate('7.3.85')).toEqual({ ok: false, problem: 'shortYear' })
  })

  it.each([['tomorrow'], ['7.3.'], ['7 Brumaire 2020'], ['2020'], ['7/3/2020/1']])(
    'does not take %s for a date',
    (text) => {
      expect(readDate(text)).toEqual({ ok: false, problem: 'notADate' })
    },
  )

  it('reads back every day that is written in any of the forms', () => {
    const days = fc.date({
      min: new Date('1000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const forms = [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${String(Number(dayOfMonth))}. ${String(Number(month))}. ${year}.`,
        ]
        for (const form of forms) expect(readDate(form)).toEqual(day(iso))
      }),
    )
  })
})
