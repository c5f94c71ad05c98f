/**
 * A postal address as lines, in the order that is usual where it goes (Universal Postal Union, "Postal addressing systems"):
 * almost everywhere street, then code and town; in some countries otherwise. Pure.
 */
import type { Person } from '../../domain/person'
import { fold } from '../../i18n/fold'

/** The parts of a person that an address is made of. */
type Postal = Pick<Person, 'street' | 'postalCode' | 'city' | 'country'>

interface Parts {
  readonly street: readonly string[]
  readonly code: string
  readonly city: string
}

type Order = (parts: Parts) => readonly string[]

const spaced = (...words: readonly string[]): string =>
  words.filter((word) => word !== '').join(' ')

const codeFirst: Order = ({ street, code, city }) => [...street, spaced(code, city)]
const cityFirst: Order = ({ street, code, city }) => [...street, spaced(city, code)]
const codeBelow: Order = ({ street, code, city }) => [...street, city, code]
const hungarian: Order = ({ street, code, city }) => [city, ...street, code]
const latvian: Order = ({ street, code, city }) => [
  ...street,
  [city, code].filter((word) => word !== '').join(', '),
]

/** Countries by the names they go by in English, in Serbian and in their own languages, folded. */
const orders: readonly (readonly [Order, readonly string[]])[] = [
  [
    cityFirst,
    [
      ...['us', 'usa', 'united states', 'united states of america', 'sad'],
      ...['sjedinjene americke drzave', 'canada', 'kanada', 'australia', 'australija'],
      ...['new zealand', 'novi zeland', 'india', 'indija', 'singapore', 'singapur'],
    ],
  ],
  [
    codeBelow,
    [
      ...['uk', 'gb', 'great britain', 'united kingdom', 'england', 'scotland', 'wales'],
      ...['northern ireland', 'velika britanija', 'ujedinjeno kraljevstvo', 'engleska', 'skotska'],
      ...['ireland', 'irska', 'eire', 'russia', 'rusija', 'rossija', 'russian federation'],
      ...['ukraine', 'ukrajina', 'brazil', 'brasil'],
    ],
  ],
  [hungarian, ['hungary', 'madjarska', 'magyarorszag']],
  [latvian, ['latvia', 'letonija', 'latvija']],
]

const orderOf = new Map(
  orders.flatMap(([order, names]) => names.map((name) => [name, order] as const)),
)

const said = (text: string | null | undefined): string =>
  text?.replaceAll(/\s+/gu, ' ').trim() ?? ''

/** Whether somebody can be written to by post: a street or a box, and a town. */
export function hasPostalAddress({ street, city }: Postal): boolean {
  return said(street) !== '' && said(city) !== ''
}

/** Whether two names of a country are one: script, case and marks do not matter. */
export function isSameCountry(a: string, b: string): boolean {
  return fold(a) === fold(b)
}

/** The lines below the name. The country is the last, in capitals, unless it is `home`, from where the letter goes. */
export function postalLines(person: Postal, home: string): readonly string[] {
  const country = said(person.country)
  const order = orderOf.get(fold(country).replaceAll('.', '')) ?? codeFirst
  const street = (person.street ?? '').split(/\r\n?|\n/u).map(said)
  const parts = { street, code: said(person.postalCode), city: said(person.city) }
  const isAtHome = country === '' || isSameCountry(country, home)
  return [...order(parts), isAtHome ? '' : country.toLocaleUpperCase()].filter((one) => one !== '')
}
