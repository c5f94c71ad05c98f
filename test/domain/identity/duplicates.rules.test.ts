/** The search for duplicates: its table, case by case, and how well it does on a list in which it is known who is who. */
import { resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { duplicateFigures, truePairs } from '../../../scripts/lib/duplicate-figures'
import { readPeopleRows } from '../../../scripts/lib/people-rows'
import type { PersonRow } from '../../../scripts/lib/people-rows'
import { compareKeys } from '../../../src-renderer/domain/identity/compare.rules'
import {
  duplicateSteps,
  findDuplicates,
} from '../../../src-renderer/domain/identity/duplicates.rules'
import type {
  DuplicatePair,
  Listed,
  Verdict,
} from '../../../src-renderer/domain/identity/duplicates.rules'
import { identityKeys, identityOf } from '../../../src-renderer/domain/identity/keys.rules'
import { ensureTemporal } from '../../../src-renderer/i18n/temporal'

/** "First|Last|email|phone|birth date|city" */
function listed(line: string): Listed {
  const [firstName = '', lastName = '', email, phone, birthDate, city] = line.split('|')
  const or = (text = ''): string | null => (text === '' ? null : text)
  return {
    firstName,
    lastName,
    email: or(email),
    phone: or(phone),
    birthDate: or(birthDate),
    city: or(city),
  }
}

const verdictOn = (a: string, b: string): Verdict | null =>
  findDuplicates([listed(a), listed(b)])[0]?.verdict ?? null

const mail = 'z.vrbaski@example.org'
const born = '1988-04-17'

const cases: readonly (readonly [string, string, string, Verdict | null])[] = [
  [
    'one name in two scripts, one address',
    `Zvezdana|Vrbaški|${mail}`,
    `Звездана|Врбашки|${mail}`,
    'certain',
  ],
  [
    'đ as dj, one birth date',
    `Đula|Đorić||| ${born}`.replace(' ', ''),
    `Djula|Djoric|||${born}`,
    'certain',
  ],
  [
    'fields that changed places',
    `Zvezdana|Vrbaški||0641234567`,
    `Vrbaški|Zvezdana||+381 64 123 4567`,
    'certain',
  ],
  [
    'a parent and a child of one name and one address',
    `Nikola|Vrbaški|${mail}||1990-01-01`,
    `Nikola|Vrbaški|${mail}||1960-01-01`,
    'unsure',
  ],
  [
    'a parent and a child of one name, each with an address',
    `Jovan|Vrbaški|${mail}||1999-01-01`,
    `Jovan|Vrbaški|jovan@example.com||1979-01-01`,
    null,
  ],
  [
    'a name in Greek letters and in Latin ones',
    `Σοφία|Νικολάου|${mail}`,
    `Sofia|Nikolaou|${mail}`,
    'certain',
  ],
  [
    'two people in one record, and one of them',
    `Mila i Nada|Vrbaški|${mail}`,
    `Mila|Vrbaški|${mail}`,
    'unsure',
  ],
  ['a whole name in one field', `Zvezdana|Vrbaški|${mail}`, `Vrbaški Zvezdana||${mail}`, 'certain'],
  ['letters lost to an export', `Zvezdana|Vrbaški|${mail}`, `Zvezdana|Vrba?ki|${mail}`, 'certain'],
  ['the spelling of a neighbour', `Zsófia|Kovács|${mail}`, `Žofia|Kovač|${mail}`, 'certain'],
  ['a slip in the family name', `Zvezdana|Vrbaški|${mail}`, `Zvezdana|Vrabški|${mail}`, 'certain'],
  [
    'the same name, another address, nothing else',
    `Zvezdana|Vrbaški|${mail}`,
    `Zvezdana|Vrbaški|zv@example.org`,
    'unsure',
  ],
  ['the same name and town', `Zvezdana|Vrbaški||||Ruma`, `Zvezdana|Vrbaški||||Рума`, 'likely'],
  [
    'the same name, another birth date',
    `Zvezdana|Vrbaški|||${born}`,
    `Zvezdana|Vrbaški|||1961-02-03`,
    null,
  ],
  [
    'the same name and telephone, another birth date',
    `Zvezdana|Vrbaški||064123456|${born}`,
    `Zvezdana|Vrbaški||064123456|1961-02-03`,
    'unsure',
  ],
  [
    'a slip in the address',
    `Zvezdana|Vrbaški|zvezdana.v@example.org`,
    `Zvezdana|Vrbaški|zvezdana.v@exmaple.org`,
    'likely',
  ],
  [
    'a number in the address is no slip',
    `Zvezdana|Vrbaški|zvezdana1@example.org||`,
    `Zvezdana|Vrbaški|zvezdana2@example.org`,
    'unsure',
  ],
  [
    'a second family name',
    `Zvezdana|Vrbaški||064123456`,
    `Zvezdana|Vrbaški-Lalin||064123456`,
    'likely',
  ],
  [
    'a married name, one birth date and telephone',
    `Zvezdana|Vrbaški||064123456|${born}`,
    `Zvezdana|Lalin||064123456|${born}`,
    'certain',
  ],
  ['a married name, one address', `Zvezdana|Vrbaški|${mail}`, `Zvezdana|Lalin|${mail}`, 'likely'],
  ['first name and town alone', `Zvezdana|Vrbaški||||Ruma`, `Zvezdana|Lalin||||Ruma`, null],
  ['an initial, one address', `Z.|Vrbaški|${mail}`, `Zvezdana|Vrbaški|${mail}`, 'likely'],
  ['a short form, one telephone', `Saša|Lalin||064123456`, `Aleksandar|Lalin||064123456`, 'likely'],
  ['a couple with one address', `Zvezdana|Lalin|${mail}`, `Gavra|Lalin|${mail}`, null],
  [
    'a couple with everything the same',
    `Zvezdana|Lalin|${mail}|064123456||Ruma`,
    `Gavra|Lalin|${mail}|064123456||Ruma`,
    null,
  ],
  [
    'a couple whose fields changed places',
    `Lalinov|Zvezdana|${mail}|064123456||Ruma`,
    `Lalinov|Gavra|${mail}|064123456||Ruma`,
    null,
  ],
  ['a man and a woman by one letter', `Jovan|Lalin|${mail}`, `Jovana|Lalin|${mail}`, null],
  ['twins', `Vidak|Lalin||064123456|${born}|Ruma`, `Gavra|Lalin||064123456|${born}|Ruma`, null],
  [
    'twins whose names rhyme',
    `Zoran|Lalin|lalin@example.org|064123456|${born}|Ruma`,
    `Goran|Lalin|lalin@example.org|064123456|${born}|Ruma`,
    null,
  ],
  [
    'twins a letter apart with two addresses',
    `Marina|Lalin|marina@example.org|064123456|${born}`,
    `Marija|Lalin|marija@example.org|064123456|${born}`,
    null,
  ],
  [
    'the address alone against another name',
    `Zvezdana|Vrbaški|${mail}`,
    `Gavra|Lalin|${mail}`,
    null,
  ],
]

describe('two people', () => {
  it.each(cases)('%s', (_, a, b, verdict) => {
    expect(verdictOn(a, b)).toBe(verdict)
    expect(verdictOn(b, a)).toBe(verdict)
  })
})

describe('a list', () => {
  it('takes an address of many for an office', () => {
    const office = ['Zvezdana|Vrbaški', 'Gavra|Lalin', 'Vidak|Perin', 'Anka|Savin'].map((name) =>
      listed(`${name}|info@example.org|011555333`),
    )
    const alike = listed('Zvezdana|Lalin|info@example.org|011555333')
    expect(findDuplicates([...office, alike])).toEqual([])
  })

  it('finds somebody by a further address or telephone, either way round', () => {
    const further = {
      ...listed('Zvezdana|Vrbaški|first@example.org|0641111111'),
      [`alsoEmail:${mail}`]: true,
      'alsoPhone:064 123 4567': true,
    }
    const byMail = listed(`Zvezdana|Vrbaški|${mail}`)
    const byPhone = listed('Zvezdana|Vrbaški||+381 64 123 4567')
    for (const other of [byMail, byPhone])
      for (const two of [
        [further, other],
        [other, further],
      ])
        expect(findDuplicates(two)[0]?.verdict).toBe('certain')
    expect(
      findDuplicates([further, listed('Zvezdana|Vrbaški|else@example.org')])[0]?.evidence,
    ).toMatchObject({ email: 'other' })
  })

  it('takes two names that many bear for two names', () => {
    const many = ['Milena', 'Milana'].flatMap((first) =>
      ['Vrbaški', 'Perin', 'Savin'].map((last) => listed(`${first}|${last}`)),
    )
    const two = [listed(`Milena|Lalin||064123456`), listed(`Milana|Lalin||064123456`)]
    expect(findDuplicates([...many, ...two])).toEqual([])
  })

  it('is sure of the surest first', () => {
    const found = findDuplicates([
      ...[listed('Gavra|Lalin||||Ruma'), listed('Gavra|Lalin||||Ruma')],
      ...[listed(`Zvezdana|Vrbaški|${mail}`), listed(`Zvezdana|Vrbaški|${mail}`)],
    ])
    expect(found.map(({ a, b, verdict }) => [a, b, verdict])).toEqual([
      [2, 3, 'certain'],
      [0, 1, 'likely'],
    ])
  })

  it('says how far it has come', () => {
    const people = Array.from({ length: 250 }, (_, at) =>
      listed(`Ime${String(at)}|Prezime${String(at)}`),
    )
    const steps = [...duplicateSteps(people)]
    expect(steps.at(-1)).toBe(200)
  })
})

describe('a list in which it is known who is who', () => {
  let rows: readonly PersonRow[] = []
  let pairs: readonly DuplicatePair[] = []
  let who: readonly string[] = []

  beforeAll(async () => {
    await ensureTemporal()
    rows = readPeopleRows(resolve('test/fixtures/duplicates/people.csv'), '2026-03-01')
    pairs = findDuplicates(rows.map(({ draft }) => draft))
    who = rows.map(({ under }) => under('Osoba'))
  })

  it('finds nearly all of at least 250 pairs and takes nobody for another', () => {
    expect(truePairs(who)).toBeGreaterThan(250)
    const [certain, likely, all] = duplicateFigures(pairs, who)
    console.info(JSON.stringify([certain, likely, all]))
    expect(certain?.precision).toBe(1)
    expect(likely?.precision).toBeGreaterThan(0.98)
    expect(likely?.recall).toBeGreaterThan(0.9)
    expect(all?.precision).toBeGreaterThan(0.93)
    expect(all?.recall).toBeGreaterThan(0.97)
  })

  it('finds what imports are certain of', () => {
    const found = new Set(pairs.map(({ a, b }) => `${String(a)} ${String(b)}`))
    const keys = rows.map(({ draft }) => identityKeys(identityOf(draft)))
    const sure = keys.flatMap((x, b) =>
      keys.slice(0, b).flatMap((y, a) => {
        const isOne = who[a] === who[b] && compareKeys(x, y)?.certain === true
        return isOne ? [`${String(a)} ${String(b)}`] : []
      }),
    )
    expect(sure.length).toBeGreaterThan(100)
    expect(sure.filter((pair) => !found.has(pair))).toEqual([])
  })
})
