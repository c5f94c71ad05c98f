/**
 * Rules of a person: what a name typed in one line means, what is wrong with an e-mail address or a birth date, the
 * set of fields of work, and who may already be there under the same name or address.
 */
import type { Label } from '../i18n/label'
import { addDays, addMonths, compareDates } from '../i18n/dates'
import { comparePeople, compareText } from '../i18n/sort'
import { scriptOf, suggestInScript } from '../i18n/transliterate'
import { compareKeys } from './identity/compare.rules'
import { identityKeys, identityOf } from './identity/keys.rules'
import type { Identity } from './identity/keys.rules'
import { joinName } from './identity/names.rules'
import type { NameParts } from './identity/names.rules'
import { setIn } from './identity/person-sets.rules'
import type { PersonSet } from './identity/person-sets.rules'
import type { Person } from './person'

export { setIn } from './identity/person-sets.rules'
export type { PersonSet } from './identity/person-sets.rules'

/** Takes a name typed in one line apart: the last word is the last name. One word alone is a first name. */
export function nameParts(text: string): NameParts {
  const words = text.trim().split(/\s+/)
  const lastName = words.length > 1 ? (words.at(-1) ?? '') : ''
  return { firstName: words.slice(0, Math.max(1, words.length - 1)).join(' '), lastName }
}

/** A name as it is kept: no spaces around it, single ones within. */
export function tidyName(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}

/** Whether a text could be somebody's name: two to five words of letters, or one that begins with a capital. */
export function looksLikeName(text: string): boolean {
  const words = tidyName(text).split(' ')
  const isWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)
  if (!words.every(isWord) || words.length > 5) return false
  return words.length > 1 || /^\p{Lu}\p{L}/u.test(text.trim())
}

/** An address as it is kept: no spaces, small letters; null when nothing is left. */
export function tidyEmail(text: string): string | null {
  const tidy = text.replaceAll(/\s+/g, '').toLowerCase()
  return tidy === '' ? null : tidy
}

const addressShape = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()."]{2,}$/u

/**
 * What is wrong with an e-mail address, or null. Only its shape is looked at (something, one @, a domain with a
 * dot), because whether an address works is known only by writing to it.
 */
export function emailProblem(text: string): Label | null {
  const email = tidyEmail(text)
  if (email === null || (addressShape.test(email) && !email.includes('..'))) return null
  return { key: 'people:problem.email', params: {} }
}

/** What is wrong with a telephone number, or null: it has at least three digits; how they are written is free. */
export function phoneProblem(text: string): Label | null {
  const digits = text.replaceAll(/\D/gu, '').length
  return digits >= 3 ? null : { key: 'people:problem.phone', params: {} }
}

/** The oldest age taken for possible, in years. */
const oldest = 120

/** The first and the last day that can be a birth date: within 120 years, before today. */
export function birthDateBounds(today: string): { readonly min: string; readonly max: string } {
  return { min: addMonths(today, -12 * oldest), max: addDays(today, -1) }
}

/** What is wrong with a birth date that came from elsewhere (`YYYY-MM-DD`), or null. */
export function birthDateProblem(day: string | null, today: string): Label | null {
  if (day === null) return null
  const { min, max } = birthDateBounds(today)
  if (compareDates(day, max) > 0) return { key: 'people:problem.bornInFuture', params: {} }
  if (compareDates(day, min) < 0)
    return { key: 'people:problem.bornLongAgo', params: { years: oldest } }
  return null
}

/** The changes that make a person's fields of work these and no others. */
export function fieldChanges(
  person: Person,
  wanted: readonly string[],
): Readonly<Record<`field:${string}`, true | null>> {
  const changes: Record<`field:${string}`, true | null> = {}
  const names = new Set(wanted.map(tidyName).filter((name) => name !== ''))
  for (const name of fieldsOf(person)) if (!names.has(name)) changes[`field:${name}`] = null
  for (const name of names) changes[`field:${name}`] = true
  return changes
}

/**
 * How the name may be written in the other of the two Serbian scripts, for a person to approve. Null when the
 * name is in neither or in both, and where a letter of it is not of the Serbian alphabet.
 */
export function otherScriptSuggestion(name: string): string | null {
  const script = scriptOf(name)
  if (script === 'latin') return suggestInScript(name, 'cyrillic')
  return script === 'cyrillic' ? suggestInScript(name, 'latin') : null
}

/** Why a person who is there already may be the one being added. */
type AlikeReason = 'email' | 'name'

/** A person who is there already, and why they may be the same. */
export interface Alike<T> {
  readonly entry: T
  readonly reason: AlikeReason
}

/** What is known of somebody who is about to be added. */
interface NewName extends NameParts {
  readonly email: string
}

/**
 * The people among `entries` who may be the one being added: the same e-mail address, or the same name when script,
 * diacritics, case and the order of the two names do not count. Same addresses come first; `limit` at the most.
 * One word is not yet a name: it is being typed.
 */
export function findAlike<T extends { readonly person: Person }>(
  entries: readonly T[],
  wanted: NewName,
  limit = 3,
): readonly Alike<T>[] {
  const keys = identityKeys(identityOf(wanted))
  const isWhole = keys.names.some(({ words }) => words.length > 1)
  const found: Record<AlikeReason, Alike<T>[]> = { email: [], name: [] }
  for (const entry of entries) {
    const same = identitiesOf(entry.person).flatMap(
      (identity) => compareKeys(keys, identityKeys(identity))?.reasons ?? [],
    )
    if (same.some((reason) => reason.startsWith('email')))
      found.email.push({ entry, reason: 'email' })
    else if (isWhole && same.includes('name')) found.name.push({ entry, reason: 'name' })
  }
  return [...found.email, ...found.name].slice(0, limit)
}

/** The fields of work of a person, sorted. */
export function fieldsOf(person: Person): readonly string[] {
  return Object.entries(person)
    .filter(([key, value]) => key.startsWith('field:') && value === true)
    .map(([key]) => key.slice('field:'.length))
    .sort(compareText)
}

/** The fields of work that any of many people have, sorted. */
export function fieldsAmong(people: Iterable<Person>): readonly string[] {
  const prefix = 'field:'
  const fields = new Set<string>()
  for (const person of people)
    for (const key of Object.keys(person))
      if (key.startsWith(prefix) && person[key as keyof Person] === true) fields.add(key)
  return [...fields].map((key) => key.slice(prefix.length)).sort(compareText)
}

/** What tells a person apart, once for each address and telephone: with those that are used first, then with the further ones. */
export function identitiesOf(person: Person): readonly Identity[] {
  const first = identityOf(person)
  return [
    first,
    ...setIn(person, 'alsoEmail').map((email) => ({ ...first, email })),
    ...setIn(person, 'alsoPhone').map((phone) => ({ ...first, phone })),
  ]
}

/** The longest element of a set, in characters: it is part of a field's name. */
export const longestElement = 250

/** The changes that make a set these elements and no others. */
export function setChanges(
  person: Person,
  name: PersonSet,
  wanted: readonly string[],
): Readonly<Record<`${PersonSet}:${string}`, true | null>> {
  const changes: Record<`${PersonSet}:${string}`, true | null> = {}
  const had = setIn(person, name)
  for (const one of had) if (!wanted.includes(one)) changes[`${name}:${one}`] = null
  for (const one of wanted) if (!had.includes(one)) changes[`${name}:${one}`] = true
  return changes
}

/** Makes a further address or telephone the one that is used first; the one before becomes a further one. */
export function preferChanges(
  person: Person,
  field: 'email' | 'phone',
  wanted: string,
): Partial<Pick<Person, 'email' | 'phone'>> &
  Readonly<Record<`${PersonSet}:${string}`, true | null>> {
  const name = field === 'email' ? 'alsoEmail' : 'alsoPhone'
  const before = person[field]
  const kept = before === null || before === '' ? {} : { [`${name}:${before}`]: true as const }
  const first = field === 'email' ? { email: wanted } : { phone: wanted }
  return { ...kept, ...{ [`${name}:${wanted}` as const]: null }, ...first }
}

/** A page on the internet as it is kept: with https where nothing is said; null when it is none, or not of the web. */
export function tidyLink(text: string): string | null {
  const bare = text.trim()
  if (bare === '' || /\s/u.test(bare)) return null
  const whole = /^[a-z][a-z+.-]*:/iu.test(bare) ? bare : `https://${bare}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.hostname.includes('.') && url.href.length <= longestElement ? url.href : null
}

/** "Ana Anić", exactly as stored. */
export function fullName(person: Pick<Person, 'firstName' | 'lastName'>): string {
  return joinName(person)
}

/** Persons sorted by last name, then first name, then id. */

export function byLastName(a: Person, b: Person): number {
  return comparePeople(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** All by which somebody is searched for: names, addresses, telephone, city, organization, fields of work. */
export function searchText(name: string, person: Person): string {
  const { nameInOtherScript, email, phone, city, organization } = person
  const texts = [name, nameInOtherScript, email, city, organization, ...fieldsOf(person)]
  texts.push(...setIn(person, 'alsoEmail'))
  for (const number of [phone ?? '', ...setIn(person, 'alsoPhone')]) {
    if (number === '') continue
    // A number is found with its spaces and without, from its country or from its zero.
    const digits = number.replaceAll(/\D/gu, '')
    texts.push(number, digits, digits.replace(/^(?:00)?38[1-9]/u, '0'))
  }
  return texts.filter((text) => text).join(' ')
}
