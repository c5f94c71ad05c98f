/**
 * Names of people: taken from one column or two, and split where they must be. What is kept is always as typed, and no
 * part of it is lost: what stands beside a name is told with it, and what is not understood stays in the name.
 */
import { cleanLine, onlyMarks } from '../../i18n/clean-text'
import { besideWords, withoutAsides } from './name-asides.rules'
import type { Aside } from './name-asides.rules'
import { nameWordKey, namesOrganization, particles } from './name-words'

export type { Aside } from './name-asides.rules'

/** A first and a last name; either may be empty, not both. */
export interface NameParts {
  readonly firstName: string
  readonly lastName: string
}

/** A name with what was written beside it. */
export interface WrittenName extends NameParts {
  /** Titles, suffixes, brackets and organizations, in the order in which they were taken off. */
  readonly asides: readonly Aside[]
  /** True when commas or capitals tell which is the family name, whatever the order of the column is. */
  readonly isOrderSure: boolean
}

/** What a list puts before a name: "1.", "2)", "•". */
const listMark = /^\s*(?:\(?\d{1,3}(?:[.)]\s*|\s+)|[•●▪◦*]\s*)(?=\p{L})/u

/** A line of a list without the number or the sign it begins with. */
export const withoutListMark = (text: string): string => text.replace(listMark, '')

/**
 * Reads a full name. "Milošević, Goran" has the last name first; so has every name when the column says so. KOVÁCS in
 * capitals beside Anna is the family name wherever it stands. Particles ("van den Berg") begin the last name.
 */
export function readFullName(raw: string, lastFirst = false): WrittenName {
  const { text, asides: first } = withoutAsides(withoutListMark(cleanLine(raw).text))
  const { names, asides: second } = commaParts(text)
  const [before = '', after] = names
  const asides = [...first, ...second]
  if (after !== undefined) {
    return { firstName: after, lastName: before, asides, isOrderSure: true }
  }
  const words = before.split(' ').filter((word) => word !== '')
  const capitals = splitByCapitals(words)
  if (capitals !== null) return { ...capitals, asides, isOrderSure: true }
  return { ...splitWords(words, lastFirst), asides, isOrderSure: false }
}

/** Splits a full name, see {@link readFullName}, leaving out what stands beside it. */
export function splitFullName(raw: string, lastFirst = false): NameParts {
  const { firstName, lastName } = readFullName(raw, lastFirst)
  return { firstName, lastName }
}

const isInitialOf = (word: string | undefined): boolean => /^\p{Lu}\.$/u.test(word ?? '')

function splitWords(words: readonly string[], lastFirst: boolean): NameParts {
  if (words.length < 2) return { firstName: words.join(' '), lastName: '' }
  // "Đ. Stojanović": an initial is of a first name, whatever the order of the column.
  const isInitial = isInitialOf(words[0]) && !isInitialOf(words.at(-1))
  return lastFirst && !isInitial ? splitLastFirst(words) : splitFirstLast(words)
}

/** What stands between commas: one name, or a family name and a first name; titles and organizations beside them. */
function commaParts(text: string): {
  readonly names: readonly string[]
  readonly asides: readonly Aside[]
} {
  const names: string[] = []
  const asides: Aside[] = []
  let isDescribed = false
  const isTwo = text.split(',').filter((part) => part.trim() !== '').length > 1
  for (const part of text.split(/\s*,\s*/u)) {
    if (part === '') continue
    const beside = besideWords(part, names[0] ?? null, isTwo)
    asides.push(...beside.asides)
    if (beside.rest === '') continue
    const isOrganization = names.length > 0 && namesOrganization(beside.rest)
    // "Ana Zorić, glumica, Niš": words in small letters are no name, nor is what stands behind them.
    isDescribed ||=
      /^\p{Lu}/u.test(names[0] ?? '') &&
      /^\p{Ll}/u.test(beside.rest) &&
      !isParticle(beside.rest.split(' ')[0] ?? '')
    if (isOrganization || isDescribed || names.length === 2)
      asides.push({ kind: isOrganization ? 'organization' : 'other', text: beside.rest })
    else names.push(beside.rest)
  }
  return { names, asides }
}

const isParticle = (word: string): boolean => particles.has(nameWordKey(word))

function splitFirstLast(words: readonly string[]): NameParts {
  const particle = words.findIndex(
    (word, index) => index > 0 && index < words.length - 1 && isParticle(word),
  )
  const at = particle === -1 ? words.length - 1 : particle
  return { firstName: words.slice(0, at).join(' '), lastName: words.slice(at).join(' ') }
}

function splitLastFirst(words: readonly string[]): NameParts {
  let at = 1
  while (at < words.length - 1 && isParticle(words[at - 1] ?? '')) at += 1
  // "Kovácsné Nagy Éva": a married name is followed by the family name one was born with.
  const isMarried = /\p{L}né$/u.test(words[at - 1] ?? '') && words.length - at > 1
  if (isMarried) at += 1
  return { firstName: words.slice(at).join(' '), lastName: words.slice(0, at).join(' ') }
}

const isCapitals = (word: string): boolean =>
  /^[\p{Lu}\p{M}'’-]{2,}$/u.test(word) && word.length > 1

/** The words in capitals at one end of a name whose other words are not: the family name. Null when there are none. */
function splitByCapitals(words: readonly string[]): NameParts | null {
  const small = words.filter((word) => /\p{Ll}/u.test(word) && !isParticle(word))
  if (small.length === 0 || small.length === words.length) return null
  const ofFamily = (word: string): boolean => isCapitals(word) || isParticle(word)
  const start = words.findIndex((word) => !ofFamily(word))
  const end = words.length - [...words].reverse().findIndex((word) => !ofFamily(word))
  const [lead, tail] = [words.slice(0, start), words.slice(end)]
  const [inLead, inTail] = [lead.some(isCapitals), tail.some(isCapitals)]
  if (inLead === inTail) return null
  return inLead
    ? { firstName: words.slice(start).join(' '), lastName: lead.join(' ') }
    : { firstName: words.slice(0, end).join(' '), lastName: tail.join(' ') }
}

/** First and last name with one space between. */
export function joinName(parts: NameParts): string {
  return `${parts.firstName} ${parts.lastName}`.trim()
}

/** True for text that can be somebody's name: it has a letter, and nothing that no name has. */
export function isPlausibleName(text: string): boolean {
  if (onlyMarks(text) || !/\p{L}/u.test(text)) return false
  if (/^[=+\-@＝＋－＠|<]/u.test(text.trim())) return false
  return !/[@<>{}[\]|\\^~"=]|https?:|www\.|\p{N}{4,}/iu.test(text)
}
