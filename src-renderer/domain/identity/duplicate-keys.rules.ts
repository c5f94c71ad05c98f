/** A person made ready to be compared with many: words of the name, addresses in parts, and how many share them. */
import { foldedPhrase, foldedWords } from '../../i18n/clean-text'
import { foldLoose } from '../../i18n/fold'
import { emailKey, latinWord, phoneKey } from './keys.rules'
import type { Named } from './keys.rules'
import { readFullName } from './names.rules'
import { setIn } from './person-sets.rules'
import { nameWordKey, particles, titles } from './name-words'
import { markLost, wordOf } from './word-likeness.rules'
import type { Word } from './word-likeness.rules'

/** Somebody among whom duplicates are looked for. */
export interface Listed extends Named {
  readonly city?: string | null
}

/** The words of a first and of a last name, folded. */
export interface NameWords {
  readonly first: readonly Word[]
  readonly last: readonly Word[]
  /** All words as they sound, sorted: the same for whoever wrote them in whichever order. */
  readonly sounds: readonly string[]
  /** The same as one text. */
  readonly whole: string
}

/** Somebody made comparable. */
export interface ListedKeys {
  /** Every name they go by, the usual one first. */
  readonly names: readonly NameWords[]
  readonly email: string | null
  /** Every address and every telephone, those that are used first among them. */
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** The address without dots and dashes, and the figures in it. */
  readonly plainEmail: string
  readonly emailFigures: string
  /** The part of the address before the @, folded. */
  readonly local: string
  readonly phone: string | null
  readonly birthDate: string | null
  readonly city: string | null
}

/** Titles and particles are no part by which people are told apart. */
const saysNothing = (word: string): boolean =>
  titles.has(nameWordKey(word)) || particles.has(nameWordKey(word))

function wordsOf(text: string): readonly Word[] {
  const all = foldedWords(markLost(text)).map((word) => foldLoose(latinWord(word)))
  const telling = all.filter((word) => !saysNothing(word))
  return (telling.length === 0 ? all : telling).map(wordOf)
}

function nameWords(firstName: string, lastName: string): NameWords {
  const [first, last] = [wordsOf(firstName), wordsOf(lastName)]
  const sounds = [...first, ...last].map(({ sound }) => sound).sort()
  return { first, last, sounds, whole: sounds.join(' ') }
}

/** A whole name that stands in one of the two fields is parted as the import would part it. */
function partedWords({ firstName, lastName }: Named): NameWords {
  if (firstName.trim() !== '' && lastName.trim() !== '') return nameWords(firstName, lastName)
  const parts = readFullName(`${firstName} ${lastName}`)
  return nameWords(parts.firstName, parts.lastName)
}

/** A telephone number as it is compared: without what stands behind it, and with letters that are taken for digits. */
function comparablePhone(phone: string): string | null {
  const [number = ''] = phone.split(/\s*(?:[,;|]|\/\s*(?=0|\+)|(?:ext|lok|kl)\.?\s*\d)/iu)
  return phoneKey(number.replaceAll(/(?<=\d)[oO]|[oO](?=\d)/gu, '0'))
}

/** Each once, those left out that say nothing. */
const distinct = (keys: readonly (string | null)[]): readonly string[] => [
  ...new Set(keys.flatMap((key) => key || [])),
]

/** Makes somebody comparable. */
export function listedKeys(somebody: Listed): ListedKeys {
  const { nameInOtherScript = null, email = null, phone = null } = somebody
  const names = [partedWords(somebody)]
  if (nameInOtherScript !== null && nameInOtherScript !== '') {
    const { firstName, lastName } = readFullName(nameInOtherScript)
    names.push(nameWords(firstName, lastName))
  }
  const address = email === null ? '' : emailKey(email)
  const plainEmail = address.replaceAll(/[.\-_]/gu, '')
  return {
    names: names.filter(
      ({ whole }, at) => whole !== '' && names.findIndex((one) => one.whole === whole) === at,
    ),
    email: address === '' ? null : address,
    emails: distinct([address, ...setIn(somebody, 'alsoEmail').map(emailKey)]),
    phones: distinct([phone ?? '', ...setIn(somebody, 'alsoPhone')].map(comparablePhone)),
    plainEmail,
    emailFigures: plainEmail.replaceAll(/\D/gu, ''),
    local: foldLoose(address.split('@')[0] ?? ''),
    phone: phone === null ? null : comparablePhone(phone),
    birthDate: somebody.birthDate || null,
    city: foldedPhrase(somebody.city ?? '') || null,
  }
}

/** What many of a list share: it tells nobody apart. */
export interface Shared {
  /** Addresses and numbers of four or more different first names: an office's, a school's. */
  readonly addresses: ReadonlySet<string>
  /** How many bear a whole name. */
  readonly names: ReadonlyMap<string, number>
  /** How many bear a word as first name, and how many as family name. */
  readonly first: ReadonlyMap<string, number>
  readonly last: ReadonlyMap<string, number>
}

const mostOfOne = 3

/** Looks through a list for what many share. */
export function sharedIn(people: readonly ListedKeys[]): Shared {
  const holders = new Map<string, Set<string>>()
  const [names, first, last] = [1, 2, 3].map(() => new Map<string, number>()) as [
    Map<string, number>,
    Map<string, number>,
    Map<string, number>,
  ]
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { names: theirs, emails, phones } of people) {
    const name = theirs[0]
    if (name === undefined) continue
    add(names, name.whole)
    for (const { text } of name.first) add(first, text)
    for (const { text } of name.last) add(last, text)
    const bearer = name.first.map(({ text }) => text).join(' ') || name.whole
    for (const address of [...emails, ...phones]) {
      const held = holders.get(address)
      if (held === undefined) holders.set(address, new Set([bearer]))
      else held.add(bearer)
    }
  }
  const addresses = [...holders].filter(([, held]) => held.size > mostOfOne).map(([key]) => key)
  return { addresses: new Set(addresses), names, first, last }
}
