/** Single values: whatever people type is read, or refused with a reason. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateOrderOf,
  readBirthDate,
  readMoment,
  readTime,
  readTimeSpan,
} from '../../../src-renderer/features/import/dates.rules'
import {
  isPlausibleName,
  looseNameKey,
  splitFullName,
} from '../../../src-renderer/features/import/names.rules'
import {
  cleanLine,
  columnLetter,
  hasMarkFlood,
  hasMixedWord,
  isFormula,
  isPlaceholder,
  untangle,
} from '../../../src-renderer/features/import/text.rules'
import {
  durationUnitOf,
  readCapacity,
  readDuration,
  readEmail,
  readNumber,
  readPhone,
  readYesNo,
  setSeparatorOf,
  splitSet,
} from '../../../src-renderer/features/import/values.rules'

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

describe('addresses', () => {
  test.each([
    [' TEODORA.ZUNIC@EXAMPLE.ORG ', 'TEODORA.ZUNIC@EXAMPLE.ORG'],
    ['Ana Anić <ana@example.org>', 'ana@example.org'],
    ['mailto:ana@example.org', 'ana@example.org'],
    ['ana @ example.org', 'ana@example.org'],
    ['ana@primer.срб', 'ana@primer.срб'],
    ['/', null],
  ])('%s is taken as %s', (written, expected) => {
    expect(readEmail(written)).toEqual({ ok: true, value: expected, notice: null })
  })

  test('what is none is refused, and so is a line break inside', () => {
    for (const text of [
      'not-an-email',
      'a@b',
      '@example.org',
      'a b@example.org c',
      'a..b@example.org',
    ]) {
      expect(readEmail(text)).toEqual({ ok: false, code: 'emailInvalid' })
    }
    expect(readEmail('ana@example.org\nBcc: all@example.org')).toEqual({
      ok: false,
      code: 'emailNewline',
    })
    expect(readEmail('=HYPERLINK("x")')).toEqual({ ok: false, code: 'formulaText' })
  })

  test('of several the first is taken, with a remark', () => {
    expect(readEmail('a@example.org; b@example.org')).toEqual({
      ok: true,
      value: 'a@example.org',
      notice: 'emailSeveral',
    })
    expect(readEmail('a@example.org\nb@example.org')).toEqual({
      ok: true,
      value: 'a@example.org',
      notice: 'emailSeveral',
    })
  })
})

describe('phones', () => {
  test('text is kept as typed', () => {
    expect(readPhone('+381 61 123-456 (posao)')).toEqual({
      ok: true,
      value: '+381 61 123-456 (posao)',
      notice: null,
    })
  })

  test('numbers get back what the workbook took', () => {
    expect(readPhone(381_623_451_921)).toEqual({
      ok: true,
      value: '+381 62 3451921',
      notice: 'phoneFromNumber',
    })
    expect(readPhone(641_234_567)).toEqual({
      ok: true,
      value: '0641234567',
      notice: 'phoneZeroRestored',
    })
  })

  test('lost digits and words are refused', () => {
    expect(readPhone('3,81612E+11')).toEqual({ ok: false, code: 'phoneLostDigits' })
    expect(readPhone('3.81612E+11')).toEqual({ ok: false, code: 'phoneLostDigits' })
    expect(readPhone('pozovite kancelariju')).toEqual({ ok: false, code: 'phoneUnreadable' })
    expect(readPhone('nema')).toEqual({ ok: true, value: null, notice: null })
  })
})

describe('numbers and how many', () => {
  test.each([
    ['3,5', 3.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12 000', 12_000],
    ['x', null],
  ])('the number %s is %s', (text, expected) => {
    expect(readNumber(text)).toBe(expected)
  })

  test.each([
    [1, 1, null],
    ['1-2', 2, '1-2'],
    ['2-3', 3, '2-3'],
    ['max 2', 2, 'max 2'],
    ['dva', 2, 'dva'],
    ['dvoje, najviše troje', 3, 'dvoje, najviše troje'],
    ['један', 1, 'један'],
  ])('%s mentees are at most %s', (cell, capacity, note) => {
    const read = readCapacity(cell)
    expect(read.ok && read.value).toEqual({ capacity, note })
  })

  test('a range that became a date is read back; blanks say nothing; words without a number are refused', () => {
    expect(readCapacity({ date: '2020-02-01', time: null })).toEqual({
      ok: true,
      value: { capacity: 2, note: '1-2' },
      notice: 'capacityFromDate',
    })
    expect(readCapacity('')).toEqual({ ok: true, value: null, notice: null })
    expect(readCapacity('koliko treba')).toEqual({ ok: false, code: 'capacityUnreadable' })
    expect(readCapacity(-1)).toEqual({ ok: false, code: 'capacityUnreadable' })
  })
})

describe('yes and no', () => {
  test.each([
    'Da, saglasan/na sam / Yes',
    'da',
    'ДА',
    'Сагласна сам',
    'I agree',
    'ja',
    'oui',
    'igen',
    'Sí',
    'x',
    '✓',
    true,
    1,
    'Einverstanden',
    'Slažem se sa uslovima',
  ])('%s is a yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ ok: true, value: true, notice: null })
  })
  test.each([
    'Ne',
    'не',
    'Nisam saglasna',
    'No',
    'nein',
    'I do not agree',
    'Ne slažem se',
    false,
    0,
  ])('%s is a no', (cell) => {
    expect(readYesNo(cell)).toEqual({ ok: true, value: false, notice: null })
  })
  test('an empty cell says nothing, and something else is unclear', () => {
    expect(readYesNo('')).toEqual({ ok: true, value: null, notice: null })
    expect(readYesNo('možda')).toEqual({ ok: false, code: 'consentUnclear' })
  })
})

describe('sets', () => {
  const split = (text: string, column: readonly string[] = [text]) =>
    splitSet(text, setSeparatorOf(column))
  test('are split by whatever the column uses', () => {
    expect(split('design, music festivals, film')).toEqual(['design', 'music festivals', 'film'])
    expect(split('community arts; fundraising; design')).toEqual([
      'community arts',
      'fundraising',
      'design',
    ])
    expect(split('film\nples')).toEqual(['film', 'ples'])
    expect(split('film/ples')).toEqual(['film', 'ples'])
    expect(split('film, video; ples')).toEqual(['film, video', 'ples'])
    expect(split('dizajn (grafički, industrijski), film')).toEqual([
      'dizajn (grafički, industrijski)',
      'film',
    ])
    expect(split('Film, film, FILM, /')).toEqual(['Film'])
  })

  test('come back after being joined', () => {
    const element = fc
      .stringMatching(/^[a-zčćšžđ]{2,12}( [a-zčćšžđ]{2,12})?$/)
      .filter((text) => !isPlaceholder(text))
    const elements = fc.uniqueArray(element, {
      minLength: 2,
      maxLength: 6,
      selector: (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'dj'),
    })
    fc.assert(
      fc.property(elements, fc.constantFrom(', ', '; ', '\n'), (parts, separator) => {
        expect(split(parts.join(separator))).toEqual(parts)
      }),
    )
  })
})

describe('text', () => {
  test('invisible characters go, visible ones stay', () => {
    expect(cleanLine('Ana\u200b \u202eAnić\u0000 ')).toEqual({ text: 'Ana Anić', removed: true })
    expect(cleanLine('  Ana \u00a0 Anić ')).toEqual({ text: 'Ana Anić', removed: false })
    expect(cleanLine('Anic\u0301').text).toBe('Anić')
    expect(cleanLine('👩‍🎨 می‌خواهم')).toEqual({ text: '👩‍🎨 می‌خواهم', removed: false })
  })

  test('formulas are told from sentences', () => {
    for (const text of [
      '=HYPERLINK("x")',
      ' =1+1',
      '@SUM(A1)',
      '+1+1+cmd(',
      "=cmd|' /C calc'!A0",
      '＝SUM(A1)',
    ])
      expect(isFormula(text)).toBe(true)
    for (const text of ['+381 61 123 456', '- da naučim', '-', '@ana', 'a = b', '='])
      expect(isFormula(text)).toBe(false)
  })

  test('stray marks and mixed scripts are noticed', () => {
    expect(hasMarkFlood(`a${'\u0301'.repeat(10_000)}`)).toBe(true)
    expect(hasMarkFlood('Nguyễn Thị Ánh')).toBe(false)
    expect(hasMixedWord('Jelen\u0430')).toBe(true)
    expect(hasMixedWord('Ana Ана')).toBe(false)
    expect(untangle('J\u0435l\u0435na')).toBe('Jelena')
  })

  test('columns have letters', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

describe('names', () => {
  test.each([
    ['Goran Milošević', 'Goran', 'Milošević'],
    ['Milošević, Goran', 'Goran', 'Milošević'],
    ['Aleksandar van den Berg', 'Aleksandar', 'van den Berg'],
    ["Nađa O'Konor", 'Nađa', "O'Konor"],
    ['Ivana Krstić-Jović', 'Ivana', 'Krstić-Jović'],
    ['Ana Marija Petrović', 'Ana Marija', 'Petrović'],
    ['dr Ana Anić', 'Ana', 'Anić'],
    ['Čarna', 'Čarna', ''],
  ])('%s is %s and %s', (text, firstName, lastName) => {
    expect(splitFullName(text)).toEqual({ firstName, lastName })
  })

  test('with the last name first are split the other way', () => {
    expect(splitFullName('van den Berg Petar', true)).toEqual({
      firstName: 'Petar',
      lastName: 'van den Berg',
    })
    expect(splitFullName('Anić Ana Marija', true)).toEqual({
      firstName: 'Ana Marija',
      lastName: 'Anić',
    })
  })

  test('are equal in any script, order and way of typing đ', () => {
    const keys = ['Đorđe Žunić', 'Ђорђе Жунић', 'Zunic Djordje', 'DORDE ZUNIC'].map(looseNameKey)
    expect(new Set(keys).size).toBe(1)
  })

  test('are plausible or not', () => {
    for (const text of ['Ana', '王小明', 'محمد', "O'Konor", 'Ана'])
      expect(isPlausibleName(text)).toBe(true)
    for (const text of ['=1', '12345', 'ana@example.org', 'http://x', '/', '<b>'])
      expect(isPlausibleName(text)).toBe(false)
  })
})
