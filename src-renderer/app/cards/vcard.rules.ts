/**
 * People as vCard 4.0 (RFC 6350): lines end in CRLF, a line of more than 75 octets is folded between letters, commas, semicolons,
 * backslashes and breaks in values are escaped. Pure.
 */
import { fullName, setIn } from '../../domain/people.rules'
import type { Person } from '../../domain/person'

/** A text that is a value of its own. */
function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/gu, '\\n')
}

/** A text that is one of several parts of a value, which semicolons tell apart. */
export function escapeValue(text: string): string {
  return escapeText(text).replaceAll(';', '\\;')
}

/** The most octets of a line, without its end. */
const most = 75

/** How many octets a letter is in UTF-8. */
function octets(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4
}

/** Folds a line: each that follows begins with a space, which counts. A letter is never cut in two. */
export function foldLine(line: string): string {
  // No letter is more than three octets for each unit that it is kept in.
  if (line.length * 3 <= most) return line
  const lines: string[] = []
  let now = ''
  let length = 0
  for (const letter of line) {
    const size = octets(letter)
    if (length + size > most) {
      lines.push(now)
      now = ' '
      length = 1
    }
    now += letter
    length += size
  }
  return [...lines, now].join('\r\n')
}

/** A line; none for an empty value. */
const line = (name: string, value: string): readonly string[] =>
  value === '' ? [] : [foldLine(`${name}:${value}`)]

/** Values of which one counts more than the others: the first. */
function preferred(
  name: string,
  first: string | null,
  others: readonly string[],
): readonly string[] {
  const lines = first === null || first === '' ? [] : line(`${name};PREF=1`, escapeText(first))
  return [...lines, ...others.flatMap((value) => line(name, escapeText(value)))]
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
  return line('ADR', parts.map(escapeValue).join(';'))
}

function sensitiveLines({ birthDate, notes }: Person): readonly string[] {
  const born = birthDate === null ? [] : line('BDAY', birthDate.replaceAll('-', ''))
  return [...born, ...line('NOTE', escapeText(notes ?? ''))]
}

/** One person. */
export function vCard(person: Person, { categoriesOf, isSensitiveToo }: CardOptions): string {
  const { firstName, lastName, organization } = person
  const name = [lastName, firstName, '', '', ''].map(escapeValue).join(';')
  const categories = categoriesOf(person).map(escapeValue).join(',')
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    ...line('UID', escapeText(`urn:ciklus:person:${person.id}`)),
    ...line('FN', escapeText(fullName(person))),
    ...line('N', name),
    ...preferred('EMAIL', person.email, setIn(person, 'alsoEmail')),
    ...preferred('TEL', person.phone, setIn(person, 'alsoPhone')),
    ...addressLine(person),
    ...line('ORG', escapeValue(organization ?? '')),
    ...setIn(person, 'link').flatMap((url) => line('URL', url)),
    ...setIn(person, 'speaks').flatMap((word) => line('X-LANGUAGE', escapeText(word))),
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
