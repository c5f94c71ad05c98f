/** How alike two names are that are not the same. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys } from '../../../src-renderer/domain/identity/keys.rules'
import {
  beginsItsWords,
  byInitial,
  oneOfItsWords,
  partOfName,
  similarity,
} from '../../../src-renderer/domain/identity/name-likeness.rules'

const said = (
  rule: (a: ReturnType<typeof nameKeys>, b: ReturnType<typeof nameKeys>) => boolean,
  a: string,
  b: string,
) => rule(nameKeys(a), nameKeys(b))

describe('a name that was written shorter', () => {
  it.each([
    ['dzavid L.', 'Džavid Ljubičić', true],
    ['L. Džavid', 'Džavid Ljubičić', true],
    ['Ana M. A.', 'Ana Marija Anić', true],
    ['Ana B.', 'Ana Anić', false],
    ['Ana', 'Ana Anić', false],
    ['Ana Marija A.', 'Ana Marija Anić', false],
  ])('%s is %s by initials: %s', (written, name, is) => {
    expect(said(byInitial, written, name)).toBe(is)
  })

  it.each([
    ['Ivana Krstić', 'Ivana Krstić-Jović', true],
    ['Ivana Krstić-Jović', 'Ivana Krstić', true],
    ['Ivana', 'Ivana Krstić', false],
    ['Ivana Krstić', 'Krstić Ivana', false],
  ])('%s is a part of %s: %s', (written, name, is) => {
    expect(said(partOfName, written, name)).toBe(is)
  })

  it.each([
    ['Đorđe', 'Djordje Žunić', true, true],
    ['Đor', 'Djordje Žunić', false, true],
    ['Ana Đ', 'Djordje Žunić', false, false],
  ])('%s is one word of %s: %s, or begins its words: %s', (written, name, isOne, begins) => {
    expect(said(oneOfItsWords, written, name)).toBe(isOne)
    expect(said(beginsItsWords, written, name)).toBe(begins)
  })
})

describe('two whole names', () => {
  it('are as alike as few letters differ', () => {
    const alike = (a: string, b: string) => similarity(nameKeys(a), nameKeys(b))
    expect(alike('Ana Anić', 'Ana Anjić')).toBeCloseTo(1 - 1 / 9)
    expect(alike('Ana Anić', 'Aan Anić')).toBeCloseTo(1 - 1 / 8)
    expect(alike('Anić Ana', 'Ana Anić')).toBe(1)
    expect(alike('Ana', 'Ana')).toBe(0)
    expect(alike('Ana Anić', 'Ana Stefanović-Marković')).toBe(0)
  })

  it('are as alike one way round as the other, and never more than the same', () => {
    const name = fc
      .array(fc.constantFrom('Ana', 'Anić', 'Nađa', 'Nadja', 'B.', 'Borić'), { maxLength: 3 })
      .map((words) => nameKeys(words.join(' ')))
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(partOfName(a, b)).toBe(partOfName(b, a))
      }),
    )
  })
})
