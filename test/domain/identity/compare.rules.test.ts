/** Whether two are one person: the cases of the table, and what holds for any two. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIdentities } from '../../../src-renderer/domain/identity/compare.rules'
import { identityIndex } from '../../../src-renderer/domain/identity/identity-index.rules'
import { identityKeys, identityOf } from '../../../src-renderer/domain/identity/keys.rules'
import type { Identity } from '../../../src-renderer/domain/identity/keys.rules'

/** "Ana+Anić" where first and last name are known apart. "Ana Anić; ana@example.org; 064 123 456; 1990-01-02": name, address, phone, birth date, or "-". */
function somebody(text: string): Identity {
  const [name = '', email, phone, birthDate] = text.split(';').map((part) => part.trim())
  const known = (part: string | undefined) => (part === undefined || part === '-' ? null : part)
  return {
    names: name.split('/').map((one) => one.trim()),
    firstName: name.includes('+') ? (name.split('+')[0] ?? '') : null,
    email: known(email),
    phone: known(phone),
    birthDate: known(birthDate),
  }
}

const certain = (...reasons: readonly string[]) => ({ certain: true, reasons })
const possible = (...reasons: readonly string[]) => ({ certain: false, reasons })

const cases: readonly (readonly [string, string, ReturnType<typeof certain> | null])[] = [
  // the address
  ['Ana Anić; ana@example.org', 'Anić Ana; ANA @example.org', certain('email')],
  ['Ana Anić; a@example.org', 'Ana Borić; a@example.org', certain('email')],
  [
    'Ana Anić; a@example.org; -; 1990-01-02',
    'Ana Anić; a@example.org; -; 1991-01-02',
    possible('emailOtherBirth'),
  ],
  // a family's address
  ['Ana+Horvat; h@example.org', 'Marko+Horvat; h@example.org', possible('emailOtherName')],
  ['Ana+Horvat; h@example.org', 'Ana-Marija+Horvat; h@example.org', possible('emailOtherName')],
  ['Ana+Horvat; h@example.org', 'Ana+Horvat Kos; h@example.org', certain('email')],
  ['A.+Horvat; h@example.org', 'Ana+Horvat; h@example.org', certain('email')],
  ['Ана+Хорват; h@example.org', 'Ana+Horvat; h@example.org', certain('email')],
  ['Horvat+Ana; h@example.org', 'Ana+Horvat; h@example.org', certain('email')],
  ['Ana Anić; office@example.org', 'Boban Ćirić; office@example.org', possible('emailOtherName')],
  ['Ana Anić; a@example.org', 'Ceca Babić; b@example.org', null],
  // the name with a birth date
  ['Đorđe Žunić; -; -; 1990-01-02', 'Djordje Zunic; -; -; 1990-01-02', certain('nameAndBirth')],
  ['Đorđe Žunić; -; -; 1990-01-02', 'Жунић Ђорђе; -; -; 1990-01-02', certain('nameAndBirth')],
  ['Ana Anić; -; -; 1990-01-02', 'Ana Anić; -; -; 1991-01-02', null],
  ['Ana Anić; -; -; 1990-01-02', 'Ceca Babić; -; -; 1990-01-02', null],
  // the name with a phone
  ['Ana Anić; -; 064 123 45 67', 'Ana Anić; -; +381 64 1234567', certain('nameAndPhone')],
  [
    'Ana Anić; -; 064 123 4567; 1990-01-02',
    'Ana Anić; -; 064 123 4567; 1991-01-02',
    possible('phone'),
  ],
  ['Ana Anić; -; 064 123 4567', 'Boban Ćirić; -; 064 123 4567', possible('phone')],
  ['Ana Anić; -; 12345', 'Boban Ćirić; -; 12345', null],
  // the name alone
  ['Ana Anić', 'ANA ANIC', possible('name')],
  ['Ana Anić; a@example.org', 'Ana Anić; b@example.org', possible('name')],
  ['Ana Anić; -; -; 1990-01-02', 'Ana Anić', possible('name')],
  ['Charles Landry / Чарлс Лендри', 'Čarls Lendri', possible('name')],
  ['Ivana Krstić-Jović', 'Ivana Krstić Jović', possible('name')],
  ['Ana Anić', 'Ana Marija Anić', null],
  ['Ana Anić', 'Ana Anjić', null],
  ['Ana', 'Ana Anić', null],
  // several at once
  [
    'Ana Anić; a@example.org; 064 123 4567; 1990-01-02',
    'Ana Anić; a@example.org; 064 123 4567; 1990-01-02',
    certain('email', 'nameAndBirth', 'nameAndPhone'),
  ],
  [
    'Ana Anić; a@example.org; 064 123 4567',
    'Boban Ćirić; a@example.org; 064 123 4567',
    possible('emailOtherName', 'phone'),
  ],
  // nothing known
  ['', '', null],
  ['…; -', '/; -', null],
]

describe('two people', () => {
  it.each(cases)('%s | %s', (a, b, expected) => {
    expect(compareIdentities(somebody(a), somebody(b))).toEqual(expected)
    expect(compareIdentities(somebody(b), somebody(a))).toEqual(expected)
  })
})

const name = fc
  .tuple(
    fc.constantFrom('Ana', 'ana', 'Đorđe', 'Dorde', 'Ђорђе', ''),
    fc.constantFrom('Anić', 'ANIC', 'Žunić', 'Жунић', ''),
    fc.boolean(),
  )
  .map(([first, last, turned]) => (turned ? `${last} ${first}` : `${first} ${last}`))
const anybody = fc.record<Identity>({
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  email: fc.constantFrom(null, '', 'a@example.org', 'A @example.org', 'b@example.org'),
  phone: fc.constantFrom(null, '-', '064 123 4567', '+381641234567', '011 222 333'),
  birthDate: fc.constantFrom(null, '1990-01-02', '1991-01-02'),
})

describe('any two', () => {
  it('are compared alike either way round, and however often', () => {
    fc.assert(
      fc.property(anybody, anybody, (a, b) => {
        const found = compareIdentities(a, b)
        expect(compareIdentities(b, a)).toEqual(found)
        expect(found?.reasons ?? ['one']).not.toHaveLength(0)
      }),
    )
  })

  it('are at least possibly one when they are one, as long as anything is known', () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const { names, email, phone } = identityKeys(one)
        const isKnown = names.length > 0 || email !== null || phone !== null
        expect(compareIdentities(one, one) !== null).toBe(isKnown)
      }),
    )
  })
})

describe('an index of many', () => {
  it('finds those whom comparing with each would find, the certain ones first, in whatever order they came', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), anybody, (many, wanted) => {
        const entries = many.map((identity, id) => ({ id, identity }))
        const found = (list: typeof entries) => {
          const index = identityIndex<number>()
          for (const { id, identity } of list) index.add(id, identityKeys(identity))
          return index.find(identityKeys(wanted))
        }
        const expected = entries.flatMap(({ id, identity }) => {
          const comparison = compareIdentities(wanted, identity)
          return comparison === null ? [] : [{ found: id, ...comparison }]
        })
        const all = found(entries)
        const byId = (list: typeof all) => [...list].sort((a, b) => a.found - b.found)
        expect(byId(all)).toEqual(expected)
        expect(byId(found([...entries].reverse()))).toEqual(expected)
        const certains = all.map((one) => one.certain)
        expect(certains.lastIndexOf(true)).toBe(certains.filter(Boolean).length - 1)
      }),
    )
  })

  it('finds somebody under an identity made of a record', () => {
    const index = identityIndex<string>()
    const charles = { firstName: 'Charles', lastName: 'Landry', nameInOtherScript: 'Чарлс Лендри' }
    index.add('charles', identityKeys(identityOf(charles)))
    const wanted = identityOf({ firstName: 'Lendri', lastName: 'Čarls', email: 'c@example.org' })
    expect(index.find(identityKeys(wanted))).toEqual([
      { found: 'charles', certain: false, reasons: ['name'] },
    ])
  })
})
