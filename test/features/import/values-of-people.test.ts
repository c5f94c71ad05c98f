/** Addresses, phones, consent, sets and names as people type them: read, or refused with a reason. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looseNameKey } from '../../../src-renderer/domain/identity/keys.rules'
import { isPlausibleName, splitFullName } from '../../../src-renderer/domain/identity/names.rules'
import {
  columnLetter,
  hasMarkFlood,
  isFormula,
  isPlaceholder,
} from '../../../src-renderer/features/import/reading/text.rules'
import { untangle } from '../../../src-renderer/i18n/clean-text'
import { hasMixedWord } from '../../../src-renderer/i18n/clean-text'
import { cleanLine } from '../../../src-renderer/i18n/clean-text'
import { readEmail } from '../../../src-renderer/features/import/reading/email-values.rules'
import {
  readCapacity,
  readNumber,
  readYesNo,
  setSeparatorOf,
  splitSet,
} from '../../../src-renderer/features/import/reading/values.rules'
import {
  havePhonesZeros,
  readPhone,
} from '../../../src-renderer/features/import/reading/phone.rules'

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

  test('of lands whose numbers begin with no zero get none', () => {
    expect(readPhone(512_345_678)).toMatchObject({ value: '512345678' })
    expect(readPhone(601_234_567, false)).toMatchObject({ value: '601234567' })
    expect(havePhonesZeros(['Imię i nazwisko', 'Telefon'], [601_234_567])).toBe(false)
    expect(havePhonesZeros(['Name', 'Phone'], ['+48 601 234 567', 601_234_567])).toBe(false)
    expect(havePhonesZeros(['Ime i prezime', 'Telefon'], ['+381 60 1234567'])).toBe(true)
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
