/**
 * What people are compared by, made comparable: the program's one normaliser of names, e-mail addresses and telephone
 * numbers. What is kept is always as typed; these forms are only ever compared.
 */
import { foldedWords } from '../../i18n/clean-text'
import { foldLoose } from '../../i18n/fold'
import { joinName } from './names.rules'
import type { NameParts } from './names.rules'

/** A name as names are compared. Script, case, marks and punctuation do not count in any of these forms. */
export interface NameKeys {
  /** The words in the order written. "Đorđe" and "Ђорђе" and "djordje" are one. */
  readonly exact: string
  /** The words sorted, however đ was typed: "Zunic Dorde" is "Đorđe Žunić". Empty for a name without a letter. */
  readonly loose: string
  /** The words in the order written, however đ was typed. */
  readonly words: readonly string[]
}

/** Greek letters as names are written in passports; two letters that are one sound first. */
const greek: readonly (readonly [RegExp, string])[] = [
  [/ου/gu, 'ou'],
  [/α[υ](?=[βγδζλμνραεηιουω])/gu, 'av'],
  [/γγ/gu, 'ng'],
  [/^μπ/gu, 'b'],
]
const greekLetters: Readonly<Record<string, string>> = {
  ...{
    α: 'a',
    β: 'v',
    γ: 'g',
    δ: 'd',
    ε: 'e',
    ζ: 'z',
    η: 'i',
    θ: 'th',
    ι: 'i',
    κ: 'k',
    λ: 'l',
    μ: 'm',
  },
  ...{
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'ch',
    ψ: 'ps',
    ω: 'o',
  },
}

/** A folded word in Latin letters; any but a Greek one as it is. */
export function latinWord(word: string): string {
  if (!/[α-ω]/u.test(word)) return word
  const sounds = greek.reduce((text, [form, latin]) => text.replace(form, latin), word)
  return sounds.replace(/[α-ως]/gu, (letter) => greekLetters[letter] ?? letter)
}

/** Makes a name comparable. */
export function nameKeys(text: string): NameKeys {
  const written = foldedWords(text).map(latinWord)
  const words = written.map((word) => foldLoose(word))
  return { exact: written.join(' '), loose: [...words].sort().join(' '), words }
}

/** A name to compare by without regard to the order of its words and to how đ was typed. */
export function looseNameKey(text: string): string {
  return nameKeys(text).loose
}

const addressForm =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{1,62}$/u

/** True for one plain e-mail address, letters of any script allowed. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && addressForm.test(text) && !/\.\.|^\.|\.@/.test(text)
}

/** An address as addresses are compared: without blanks, in lower case. */
export function emailKey(text: string): string {
  return text.replace(/\s+/gu, '').normalize('NFKC').toLowerCase()
}

/** A phone as phones are compared: its last eight digits, or null when it has fewer than six. */
export function phoneKey(text: string): string | null {
  const digits = text.replace(/\D/gu, '')
  return digits.length < 6 ? null : digits.slice(-8)
}

/** What is known of somebody that tells people apart. */
export interface Identity {
  /** Every whole name they go by, the usual one first. */
  readonly names: readonly string[]
  /** Left out or null where only the whole name is known. */
  readonly firstName?: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly birthDate: string | null
}

/** Somebody with a name and perhaps more: a person of the register, a row of a file, what a form has so far. */
export interface Named extends NameParts {
  readonly nameInOtherScript?: string | null
  readonly email?: string | null
  readonly phone?: string | null
  readonly birthDate?: string | null
}

/** What tells somebody apart. */
export function identityOf(somebody: Named): Identity {
  const { nameInOtherScript = null, email = null, phone = null, birthDate = null } = somebody
  const names = [joinName(somebody), ...(nameInOtherScript === null ? [] : [nameInOtherScript])]
  return { names, firstName: somebody.firstName, email, phone, birthDate }
}

/** An identity made comparable. Null or left out: not known, or nothing that could be compared. */
export interface IdentityKeys {
  readonly names: readonly NameKeys[]
  /** The first name as names are compared. */
  readonly firstName: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly birthDate: string | null
}

/** Makes an identity comparable. Costly enough to be kept for somebody who is compared with many. */
export function identityKeys({
  names,
  firstName,
  email,
  phone,
  birthDate,
}: Identity): IdentityKeys {
  const byForm = new Map(names.map(nameKeys).map((keys) => [keys.exact, keys]))
  byForm.delete('')
  return {
    names: [...byForm.values()],
    firstName: nameKeys(firstName ?? '').words.join(' ') || null,
    email: email === null ? null : emailKey(email) || null,
    phone: phone === null ? null : phoneKey(phone),
    birthDate: birthDate === '' ? null : birthDate,
  }
}
