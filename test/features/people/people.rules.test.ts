import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthDateBounds,
  birthDateProblem,
  emailProblem,
  fieldChanges,
  findAlike,
  nameParts,
  otherScriptSuggestion,
  tidyEmail,
} from '../../../src-renderer/domain/people.rules'
import { fieldsOf } from '../../../src-renderer/domain/people.rules'
import { aPerson } from '../../builders'

const entry = (over: Parameters<typeof aPerson>[0]) => ({ person: aPerson(over) })

describe('a name typed in one line', () => {
  it('has its last word as the last name', () => {
    expect(nameParts('  Ana Marija   Jovanović ')).toEqual({
      firstName: 'Ana Marija',
      lastName: 'Jovanović',
    })
  })

  it('is a first name when it is one word', () => {
    expect(nameParts('Đorđe')).toEqual({ firstName: 'Đorđe', lastName: '' })
  })
})

describe('an e-mail address', () => {
  it.each([
    'ana@example.org',
    ' ANA @example.org ',
    'ana.anic+mentor@mail.example.org',
    'ана@пример.срб',
    '',
  ])('may be “%s”', (text) => {
    expect(emailProblem(text)).toBeNull()
  })

  it.each([
    'ana',
    'ana@',
    '@example.org',
    'ana@example',
    'ana@@example.org',
    'ana@example..org',
    'a,b@example.org',
    'ana@example.org; b@example.org',
  ])('cannot be “%s”', (text) => {
    expect(emailProblem(text)).toEqual({ key: 'people:problem.email', params: {} })
  })

  it('is kept in small letters without spaces, and as nothing when nothing is left', () => {
    expect(tidyEmail(' Ana @Example.org ')).toBe('ana@example.org')
    expect(tidyEmail('  ')).toBeNull()
  })
})

describe('a birth date', () => {
  it('lies before today and within 120 years', () => {
    expect(birthDateBounds('2020-03-01')).toEqual({ min: '1900-03-01', max: '2020-02-29' })
    expect(birthDateProblem('2020-02-29', '2020-03-01')).toBeNull()
    expect(birthDateProblem('1900-03-01', '2020-03-01')).toBeNull()
    expect(birthDateProblem(null, '2020-03-01')).toBeNull()
  })

  it('is said to be wrong when an import brought another', () => {
    expect(birthDateProblem('2020-03-01', '2020-03-01')?.key).toBe('people:problem.bornInFuture')
    expect(birthDateProblem('1900-02-28', '2020-03-01')?.key).toBe('people:problem.bornLongAgo')
  })
})

describe('the fields of work', () => {
  it('become exactly those that are wanted, whatever they were', () => {
    const words = fc.uniqueArray(fc.constantFrom('film', 'ples', 'dizajn', 'позориште', 'baština'))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const person = aPerson(Object.fromEntries(before.map((word) => [`field:${word}`, true])))
        const changed = { ...person, ...fieldChanges(person, after) }
        expect([...fieldsOf(changed)].sort()).toEqual([...after].sort())
      }),
    )
  })

  it('take words tidied and once', () => {
    expect(fieldChanges(aPerson(), [' radio  drama', 'radio drama', ' '])).toEqual({
      'field:radio drama': true,
    })
  })
})

describe('the name in the other script', () => {
  it('is suggested from Latin to Cyrillic and back, and not for a mixture', () => {
    expect(otherScriptSuggestion('Ljubica Njegić')).toBe('Љубица Његић')
    expect(otherScriptSuggestion('Ђорђе Џинић')).toBe('Đorđe Džinić')
    expect(otherScriptSuggestion('Ana Анић')).toBeNull()
  })
})

describe('whoever is added', () => {
  const wanted = (name: string, email = '') => ({ ...nameParts(name), email })

  it('may be somebody of the same name, whatever the script, case, diacritics and order', () => {
    const there = entry({ firstName: 'Đorđe', lastName: 'Petrović' })
    for (const name of ['djordje petrovic', 'Dorde Petrović', 'Ђорђе Петровић', 'PETROVIĆ ĐORĐE'])
      expect(findAlike([there], wanted(name))).toEqual([{ entry: there, reason: 'name' }])
  })

  it('may be somebody of the same address, who is named before those of the same name', () => {
    const sameName = entry({ firstName: 'Ana', lastName: 'Anić' })
    const sameEmail = entry({ firstName: 'Anica', lastName: 'A.', email: 'Ana@Example.org' })
    expect(findAlike([sameName, sameEmail], wanted('Ana Anić', ' ana@example.org'))).toEqual([
      { entry: sameEmail, reason: 'email' },
      { entry: sameName, reason: 'name' },
    ])
  })

  it('may be somebody who has that address beside the first', () => {
    const further = {
      person: aPerson({ firstName: 'Vera', lastName: 'Kos', 'alsoEmail:v.kos@example.org': true }),
    }
    const wanted = { firstName: 'Vera', lastName: 'Kos', email: 'V.Kos@example.org' }
    expect(findAlike([further], wanted)).toEqual([{ entry: further, reason: 'email' }])
  })

  it('is nobody who is there when only the first name or part of a name is the same', () => {
    const there = entry({ firstName: 'Ana', lastName: 'Anić', email: null })
    for (const name of ['Ana', 'Ana Anićić', 'Ana Marija Anić', ''])
      expect(findAlike([there], wanted(name))).toEqual([])
  })
})
