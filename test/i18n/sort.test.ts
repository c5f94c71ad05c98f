/** Sorting as a Serbian reader expects, in any mix of scripts. */
import { describe, expect, it } from 'vitest'
import { compareNames, comparePeople, compareText } from '../../src-renderer/i18n/sort'

describe('sorting', () => {
  it('follows the Serbian alphabet: Č and Ć after C, Dž and Đ after D, Lj after L, Nj after N, Š after S, Ž last', () => {
    const sorted = [
      'Cer',
      'Čer',
      'Ćer',
      'Dzo',
      'Džo',
      'Đa',
      'Ea',
      'Luka',
      'Ljuba',
      'Ma',
      'Nub',
      'Nja',
      'Oa',
      'Sz',
      'Ša',
      'Ta',
      'Zz',
      'Ža',
    ]
    expect(sorted.toReversed().sort(compareText)).toEqual(sorted)
  })

  it('puts Cyrillic names where they would stand in Latin', () => {
    const sorted = ['Ana', 'Бојан', 'Bora', 'Vera', 'Чедомир', 'Đorđe', 'Жарко']
    expect(sorted.toReversed().sort(compareNames)).toEqual([
      'Ana',
      'Бојан',
      'Bora',
      'Чедомир',
      'Đorđe',
      'Vera',
      'Жарко',
    ])
  })

  it('sorts people by last name, then first name', () => {
    const people = [
      { firstName: 'Ana', lastName: 'Šarić' },
      { firstName: 'Вера', lastName: 'Савић' },
      { firstName: 'Ana', lastName: 'Savić' },
    ]
    expect(people.toSorted(comparePeople)).toEqual([people[2], people[1], people[0]])
  })

  it('counts numbers in names', () => {
    expect(['Workshop 10', 'Workshop 9'].sort(compareText)).toEqual(['Workshop 9', 'Workshop 10'])
  })
})
