/** Own fields: what a text means in each kind, what changing a kind would lose, what removing one empties, in which order they stand. */
import { describe, expect, it } from 'vitest'
import {
  choicesFrom,
  decimalSignOf,
  filledIn,
  kindChange,
  moveEdits,
  ownWords,
  plainWords,
  readNumber,
  readOwn,
  removeFieldEdits,
} from '../../src-renderer/domain/own-fields.rules'
import type { Reading } from '../../src-renderer/domain/own-fields.rules'
import type { AnyRecord } from '../../src-renderer/domain/any-record'
import type { OwnFieldKind } from '../../src-renderer/domain/own-field'
import {
  fitsAll,
  fitsCondition,
  readConditions,
  writeConditions,
} from '../../src-renderer/domain/own-filter.rules'
import { translatorFor } from '../../src-renderer/i18n/i18n'
import type { Language } from '../../src-shared/languages'
import { aPerson, anOwnField, stored } from '../builders'

const reading = (language: Language): Reading => {
  const translator = translatorFor(language)
  return {
    words: (value) => plainWords(value, translator),
    readDay: () => null,
    decimal: decimalSignOf(translator),
  }
}
const inEnglish = reading('en')
const asDay = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null)

describe('A number', () => {
  it.each([
    ['12', 12],
    ['-3', -3],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['12 000', 12_000],
    ['1.234', 1234],
    ['1.234.567', 1_234_567],
    ['12a', null],
    ['1,2,3', null],
    ['.', null],
    ['0.500', 0.5],
    ['-0,667', -0.667],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toBe(value)
  })

  it.each(['en', 'sr-Cyrl', 'sr-Latn'] as const)(
    'as it is written in %s is read back',
    (language) => {
      const translator = translatorFor(language)
      for (const value of [8.667, 0.667, -0.125, -8.667, 1234, 12_345.678, 1_234_567, 0.000_012]) {
        const written = ownWords(value, { kind: 'number' }, translator)
        expect(readNumber(written, decimalSignOf(translator))).toBe(value)
      }
    },
  )

  it('of a language has its sign before decimals; the other one alone parts thousands', () => {
    expect(readNumber('8.667', '.')).toBe(8.667)
    expect(readNumber('8.667', ',')).toBe(8667)
    expect(readNumber('8,667', ',')).toBe(8.667)
  })
})

describe('A text in a field', () => {
  const read = (kind: OwnFieldKind, text: string, choices: readonly string[] = []) => {
    const found = readOwn(text, { kind, choices }, asDay)
    return found.ok ? found.value : found.problem.key
  }

  it('is read by the kind of the field', () => {
    expect(read('text', ' a ')).toBe('a')
    expect(read('number', '1,5')).toBe(1.5)
    expect(read('number', 'more')).toBe('register:problem.number')
    expect(read('date', '2020-03-07')).toBe('2020-03-07')
    expect(read('date', 'soon')).toBe('register:problem.date')
    expect(read('choice', 'ВЕЛИКА', ['mala', 'Velika'])).toBe('Velika')
    expect(read('choice', 'srednja', ['mala'])).toBe('register:problem.choice')
    expect(['da', 'Yes', 'ne', 'No'].map((word) => read('yesNo', word))).toEqual([
      ...[true, true, false, false],
    ])
    expect(read('yesNo', 'maybe')).toBe('register:problem.yesNo')
    expect(read('text', 'x'.repeat(20_001))).toBe('register:problem.long')
  })

  it('that is empty is no value', () => {
    for (const kind of ['text', 'number', 'date', 'choice', 'yesNo'] as const)
      expect(read(kind, '  ')).toBeNull()
  })

  it('is written as it is read', () => {
    const en = translatorFor('en')
    expect(ownWords(true, { kind: 'yesNo' }, en)).toBe('Yes')
    expect(ownWords('2020-03-07', { kind: 'date' }, en)).toBe('7 Mar 2020')
    expect(ownWords(1234.5, { kind: 'number' }, en)).toBe('1,234.5')
    expect(ownWords(null, { kind: 'text' }, en)).toBe('')
  })
})

const field = anOwnField({ id: 'size' })
const withSize = (value: string | number | boolean | null): AnyRecord => ({
  ...stored(aPerson({ 'own:size': value })),
})

describe('Another kind', () => {
  const [ten, many, none] = [withSize('10'), withSize('many'), withSize(null)]

  it('writes the values anew and tells which it would lose', () => {
    const filled = filledIn([ten, many, none], field)
    const { edits, lost } = kindChange(filled, field, { kind: 'number', choices: [] }, inEnglish)
    expect(edits).toEqual([
      { ...{ table: 'people', id: ten.id, mustExist: true }, set: { 'own:size': 10 } },
    ])
    expect(lost.map(({ value }) => value)).toEqual(['many'])
  })

  it('keeps what is there when its choices are taken from it', () => {
    const filled = filledIn([withSize('m'), withSize('M'), withSize('L')], field)
    const choices = choicesFrom(filled, inEnglish.words)
    expect(choices).toEqual(['m', 'L'])
    const { lost } = kindChange(filled, field, { kind: 'choice', choices }, inEnglish)
    expect(lost).toEqual([])
  })

  it('of a yes or no is a text and back', () => {
    const yesNo = anOwnField({ id: 'size', kind: 'yesNo' })
    const { edits } = kindChange(
      filledIn([withSize(true)], yesNo),
      yesNo,
      { kind: 'text', choices: [] },
      reading('sr-Cyrl'),
    )
    expect(edits[0]?.set).toEqual({ 'own:size': 'Да' })
    const back = kindChange(
      filledIn([withSize('Да')], field),
      field,
      { kind: 'yesNo', choices: [] },
      reading('sr-Cyrl'),
    )
    expect(back.edits[0]?.set).toEqual({ 'own:size': true })
  })

  it('that is none leaves every value as it is, whatever it is', () => {
    const long = 'x'.repeat(30_000)
    for (const [kind, value] of [
      ['number', 8.667],
      ['text', long],
      ['date', '2020-03-07'],
      ['yesNo', false],
    ] as const) {
      const same = anOwnField({ id: 'size', kind })
      const filled = filledIn([withSize(value)], same)
      const found = kindChange(filled, same, { kind, choices: [] }, inEnglish)
      expect(found).toEqual({ edits: [], lost: [] })
    }
  })

  it('of a number is a text in the language, and back the same number', () => {
    const number = anOwnField({ id: 'size', kind: 'number' })
    for (const language of ['en', 'sr-Cyrl'] as const) {
      const how = reading(language)
      const filled = filledIn([withSize(8.667)], number)
      const [edit] = kindChange(filled, number, { kind: 'text', choices: [] }, how).edits
      const text = edit?.set['own:size'] as string
      expect(text).toBe(language === 'en' ? '8.667' : '8,667')
      const again = filledIn([withSize(text)], field)
      const [back] = kindChange(again, field, { kind: 'number', choices: [] }, how).edits
      expect(back?.set).toEqual({ 'own:size': 8.667 })
    }
    expect(plainWords(2020, translatorFor('en'))).toBe('2020')
  })
})

describe('Removing and moving', () => {
  it('empties the field wherever something stands', () => {
    const ana = withSize('M')
    expect(removeFieldEdits(filledIn([ana, withSize(null)], field), field, 'now')).toEqual([
      { ...{ table: 'people', id: ana.id, mustExist: true }, set: { 'own:size': null } },
      { table: 'ownFields', id: 'size', set: { deletedAt: 'now' }, mustExist: true },
    ])
  })

  it('changes places with the neighbour of the same holder only', () => {
    const [a, b] = [anOwnField({ id: 'a', position: 1 }), anOwnField({ id: 'b', position: 5 })]
    const other = anOwnField({ id: 'c', holder: 'mentors', position: 2 })
    expect(moveEdits([a, b, other], b, -1).map(({ id, set }) => [id, set])).toEqual([
      ['b', { position: 1 }],
      ['a', { position: 2 }],
    ])
    expect(moveEdits([a, b, other], b, 1)).toEqual([])
    expect(moveEdits([a, b, other], other, -1)).toEqual([])
  })
})

describe('A condition', () => {
  it.each([
    ['Veliko', 'contains', 'vel', true],
    [10, 'from', '10', true],
    [9, 'from', '10', false],
    [10, 'to', '9.5', false],
    [10, 'is', '10.0', true],
    ['2020-03-07', 'from', '2020-03-08', false],
    ['2020-03-07', 'to', '2020-03-07', true],
    [false, 'is', 'no', true],
    [null, 'is', 'no', false],
    [null, 'empty', '', true],
    [false, 'filled', '', true],
  ] as const)('%s %s %s: %s', (value, test, wanted, fits) => {
    expect(fitsCondition(value, { fieldId: 'size', test, value: wanted })).toBe(fits)
  })

  it('is kept as text, and a text that is none is nothing', () => {
    const all = [
      { fieldId: 'a', test: 'contains', value: 'x & y = „z”' },
      { fieldId: 'b', test: 'empty', value: '' },
    ] as const
    expect(readConditions(writeConditions(all))).toEqual(all)
    expect(readConditions('%E0%A4%A a b&a unknown x&')).toEqual([])
  })

  it('has to fit in one of the records; a field that is gone asks nothing', () => {
    const fits = (condition: Parameters<typeof fitsCondition>[1]) =>
      fitsAll([withSize('M'), withSize('L')], [condition], [field], (rows) => rows)
    expect(fits({ fieldId: 'size', test: 'is', value: 'L' })).toBe(true)
    expect(fits({ fieldId: 'size', test: 'is', value: 'S' })).toBe(false)
    expect(fits({ fieldId: 'size', test: 'empty', value: '' })).toBe(false)
    expect(fits({ fieldId: 'gone', test: 'is', value: 'S' })).toBe(true)
  })
})
