/** The order of the register, made of numbers alone, is the one that comparing names gives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePeople } from '../../src-renderer/i18n/sort'
import { IndexedPerson } from '../../src-renderer/storage/indexed-person'
import { sortMany } from '../../src-renderer/storage/people-loading'
import { aPerson } from '../builders'

const names = fc.constantFrom(
  ...['Ana', 'ana', 'Ана', 'Đorđe', 'Djordje', 'Čeda', 'Ćira', 'Zora', ''],
)
const someone = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  firstName: names,
  lastName: names,
})

describe('The order of many people', () => {
  it('is by last name, first name and id, in whichever order they come', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someone, { selector: ({ id }) => id, maxLength: 40 }), (some) => {
        const entries = some.map(
          (one) => new IndexedPerson({ ...aPerson(one), deletedAt: null, stamps: {} }, []),
        )
        const wanted = entries.toSorted(
          (a, b) => comparePeople(a.person, b.person) || (a.id < b.id ? -1 : 1),
        )
        expect(sortMany(entries).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      }),
    )
  })
})
