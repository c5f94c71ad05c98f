/** The text of letters: what stands in brackets is read in any language, wrong ones are told at their place, and filled in. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillIn, questionsIn } from '../../../src-renderer/features/letters/filling.rules'
import type { Values } from '../../../src-renderer/features/letters/filling.rules'
import { vocabulary } from '../../../src-renderer/features/letters/vocabulary'
import { readWording } from '../../../src-renderer/features/letters/wording.rules'
import { letterFields } from '../../../src-renderer/features/letters/wording.types'
import type { LetterField } from '../../../src-renderer/features/letters/wording.types'

const read = (text: string) => readWording(text, vocabulary())

const empty = Object.fromEntries(letterFields.map((field) => [field, ''])) as Record<
  LetterField,
  string
>
const values: Values = {
  fields: {
    ...empty,
    firstName: 'Ana',
    name: 'Ana Anić',
    city: 'Niš',
    program: 'Most',
    cycle: 'ciklus 6, 2026.',
  },
  form: (field, form) => (field === 'firstName' && form === 'dative' ? 'Ani' : null),
  unapproved: new Set(),
  gender: 'female',
  holds: { mentor: false, mentee: true, she: true, he: false, pair: false },
  answers: new Map([['by when', '5 May']]),
}
const filled = (text: string, over: Partial<Values> = {}) =>
  fillIn(read(text).parts, { ...values, ...over })
const faults = (text: string) =>
  read(text).problems.map(({ fault, line, meant }) => [fault, line, meant])

describe('A field', () => {
  it.each([
    ['[first name] of [city]', 'Ana of Niš'],
    ['[име] из места [град]', 'Ana из места Niš'],
    ['[ime], [Ime, DATIV], [ IME i prezime ]', 'Ana, Ani, Ana Anić'],
    ['a [[list] of [program]', 'a [list] of Most'],
    ['[draga/dragi]', 'draga'],
    ['by [ask: by when]', 'by 5 May'],
    // A day in Serbian has a full stop of its own, which is that of the sentence, too.
    ['[cycle].', 'ciklus 6, 2026.'],
    ['[cycle], [cycle]. [cycle]', 'ciklus 6, 2026., ciklus 6, 2026. ciklus 6, 2026.'],
    ['[cycle][if she].[end]', 'ciklus 6, 2026.'],
  ])('%s', (text, said) => {
    expect(faults(text)).toEqual([])
    expect(filled(text)).toEqual({ text: said, missing: [] })
  })

  it('of which nothing is known is missing, and shows', () => {
    expect(filled('[contact] [first name, vocative] [ask: where]')).toEqual({
      text: '… … …',
      missing: [
        { is: 'field', field: 'contact' },
        { is: 'form', field: 'firstName', form: 'vocative' },
        { is: 'answer', question: 'where' },
      ],
    })
  })

  it('in a script nobody approved it in is missing', () => {
    const unapproved = new Set(['firstName'] as const)
    expect(filled('[first name]', { unapproved }).missing).toEqual([
      { is: 'script', field: 'firstName' },
    ])
  })
})

describe('A word for her and for him', () => {
  it.each([
    ['male', 'dragi'],
    ['female', 'draga'],
    [null, 'zdravo'],
  ] as const)('%s', (gender, word) => {
    expect(filled('[draga/dragi/zdravo]', { gender }).text).toBe(word)
  })

  it('is missing for somebody of whom it is not said, where there is no third', () => {
    expect(filled('[draga/dragi]', { gender: null }).missing).toEqual([{ is: 'gender' }])
  })
})

describe('A condition', () => {
  it.each([
    ['[if mentee]yes[else]no[end]', 'yes'],
    ['[if not mentee]yes[else]no[end]', 'no'],
    ['[ako ona]da[kraj]', 'da'],
    ['[if contact]Write to [contact].[end]', ''],
    ['[if city][if mentor]a[else]b[end][end]', 'b'],
    ['one\n[if mentee]\ntwo\n[else]\nthree\n[end]\nfour', 'one\ntwo\nfour'],
  ])('%s', (text, said) => {
    expect(faults(text)).toEqual([])
    expect(filled(text)).toEqual({ text: said, missing: [] })
  })

  it('asks for what stands in the other branch, too', () => {
    const { parts } = read('[if mentor][ask: a][else][ask: b][end] [ask: a]')
    expect(questionsIn(parts)).toEqual(['a', 'b'])
  })
})

describe('What is wrong', () => {
  it.each([
    ['Dear\n[frist name],', [['unknownField', 2, 'firstName']]],
    ['[nonsense]', [['unknownField', 1, null]]],
    ['[city, vocative]', [['noForms', 1, null]]],
    ['[first name, genitive]', [['unknownForm', 1, null]]],
    ['[first name, vokatv]', [['unknownForm', 1, 'vocative']]],
    [
      '[if nonsense]a[end]',
      [
        ['unknownCondition', 1, null],
        ['endAlone', 1, null],
      ],
    ],
    ['a\n\n[if mentor]\nb', [['unclosed', 3, null]]],
    ['a [else] b', [['elseAlone', 1, null]]],
    ['a\n[end]', [['endAlone', 2, null]]],
    ['Dear [first name,\nhow', [['openBracket', 1, null]]],
  ])('%s', (text, told) => {
    expect(faults(text)).toEqual(told)
  })
})

it('whatever is written is read, and text without brackets stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      read(text)
      const plain = text.replaceAll(/[[\r]/gu, '')
      expect(filled(plain).text).toBe(plain)
    }),
  )
  const pieces = fc.array(
    fc.constantFrom('[if mentor]', '[else]', '[end]', '[', ']', '\n', 'a', '[ime]', '[[', '/'),
  )
  fc.assert(
    fc.property(pieces, (some) => {
      const { problems } = read(some.join(''))
      for (const { line } of problems) expect(line).toBeGreaterThan(0)
    }),
  )
})
