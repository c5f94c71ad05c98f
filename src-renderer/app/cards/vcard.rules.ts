/** People as vCard 4.0 (RFC 6350), with lines that end in CRLF. Pure. */
import { fullName, setIn } from '../../domain/people.rules'
import type { Person } from '../../domain/person'
import { escapedPart, escapedText, foldedLine } from '../documents/content-lines.rules'

/** A line; none for an empty value. */
const line = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [foldedLine(`${name}:${value}`)]

/** Values of which one counts more than the others: the first. */
function preferred(
  name: string,
  first: string | null,
  others: readonly string[],
): readonly string[] {
  const lines = first === null || first === '' ? [] : line(`${name};PREF=1`, escapedText(first))
  return [...lines, ...others.flatMap((value) => line(name, escapedText(value)))]
}

/** What goes along beside what a card always has. */
interface CardOptions {
  /** Words by which people are found: the card's categories. */
  readonly categoriesOf: (person: Person) => readonly string[]
  /** Also what is sensitive: the day of birth, and notes. */
  readonly isSensitiveToo: boolean
}

function addressLine({ street, city, postalCode, country }: Person): readonly string[] {
  const parts = ['', '', street ?? '', city ?? '', '', postalCode ?? '', country ?? '']
  if (parts.every((part) => part === '')) return []
  return line('ADR', parts.map(escapedPart).join(';'))
}

function sensitiveLines({ birthDate, notes }: Person): readonly string[] {
  const born = birthDate === null ? [] : line('BDAY', birthDate.replaceAll('-', ''))
  return [...born, ...line('NOTE', escapedText(notes ?? ''))]
}

/** One person. */
export function vCard(person: Person, { categoriesOf, isSensitiveToo }: CardOptions): string {
  const { firstName, lastName, organization } = person
  const name = [lastName, firstName, '', '', ''].map(escapedPart).join(';')
  const categories = categoriesOf(person).map(escapedPart).join(',')
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...line('UID', escapedText(`urn:ciklus:person:${person.id}`)),
    ...line('FN', escapedText(fullName(person))),
    ...line('N', name),
    ...preferred('EMAIL', person.email, setIn(person, 'alsoEmail')),
    ...preferred('TEL', person.phone, setIn(person, 'alsoPhone')),
    ...addressLine(person),
    ...line('ORG', escapedPart(organization ?? '')),
    ...setIn(person, 'link').flatMap((url) => line('URL', url)),
    ...setIn(person, 'speaks').flatMap((word) => line('X-LANGUAGE', escapedText(word))),
    ...line('CATEGORIES', categories),
    ...(isSensitiveToo ? sensitiveLines(person) : []),
    'END:VCARD',
  ]
    .map((one) => `${one}\r\n`)
    .join('')
}

/** Many people, one card after another. */
export function vCards(people: readonly Person[], options: CardOptions): string {
  return people.map((person) => vCard(person, options)).join('')
}
