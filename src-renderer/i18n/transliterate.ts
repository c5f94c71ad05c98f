/**
 * Serbian scripts. Cyrillic to Latin is a table of 30 letters; Latin to Cyrillic is not mechanical (injekcija,
 * nadživeti, foreign names), so it is only ever a suggestion for a person to approve.
 */

const pairs: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'g'],
  ['д', 'd'],
  ['ђ', 'đ'],
  ['е', 'e'],
  ['ж', 'ž'],
  ['з', 'z'],
  ['и', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['л', 'l'],
  ['љ', 'lj'],
  ['м', 'm'],
  ['н', 'n'],
  ['њ', 'nj'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['ћ', 'ć'],
  ['у', 'u'],
  ['ф', 'f'],
  ['х', 'h'],
  ['ц', 'c'],
  ['ч', 'č'],
  ['џ', 'dž'],
  ['ш', 'š'],
]

const latinOf: ReadonlyMap<string, string> = new Map(pairs)
const cyrillicOf: ReadonlyMap<string, string> = new Map(pairs.map(([c, l]) => [l, c]))

const isUpper = (letter: string | undefined): boolean =>
  letter !== undefined && letter !== letter.toLowerCase()
const isLetter = (letter: string | undefined): boolean =>
  letter !== undefined && letter.toLowerCase() !== letter.toUpperCase()

/**
 * Serbian Cyrillic in Latin letters; everything else stays as it is. Љ, Њ and Џ become LJ, NJ and DŽ among
 * capitals and Lj, Nj and Dž otherwise: the neighbours decide (Љубица, ЉУБИЦА, ПАЊ).
 */
export function toLatin(text: string): string {
  const letters = Array.from(text)
  let latin = ''
  for (const [at, letter] of letters.entries()) {
    const small = latinOf.get(letter.toLowerCase())
    if (small === undefined) latin += letter
    else if (!isUpper(letter)) latin += small
    else if (small.length === 1) latin += small.toUpperCase()
    else latin += amongCapitals(letters, at) ? small.toUpperCase() : titled(small)
  }
  return latin
}

const titled = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function amongCapitals(letters: readonly string[], at: number): boolean {
  const next = letters[at + 1]
  if (isLetter(next)) return isUpper(next)
  const before = letters[at - 1]
  return isLetter(before) && isUpper(before)
}

/**
 * Beginnings of words in which n+j, d+j or d+ž are two sounds and so two letters. From the usual Serbian
 * orthography examples (injekcija, konjunktura, nadživeti, odžaliti).
 */
const apart = [
  'injek',
  'injunk',
  'konjug',
  'konjunk',
  'tanjug',
  'vanjezič',
  'panjel',
  'nadživ',
  'nadžnj',
  'nadžup',
  'odžal',
  'odživ',
  'odžval',
  'podžanr',
  'podžup',
  'predživot',
  'nadjač',
  'nadjah',
  'odjah',
  'odjav',
  'odjed',
  'odjek',
  'odjur',
  'podjar',
  'podjezič',
  'podjed',
  'predjel',
]

const doubles = ['lj', 'nj', 'dž'] as const

/**
 * How a Latin text may be written in Serbian Cyrillic. A suggestion only: names above all must be
 * approved by a person. Letters that Serbian does not have (q, w, x, y) stay as they are.
 */
export function suggestCyrillic(text: string): string {
  return text.normalize('NFC').replaceAll(/\p{L}+/gu, suggestWord)
}

function suggestWord(word: string): string {
  const small = word.toLowerCase().replaceAll('ǉ', 'lj').replaceAll('ǌ', 'nj').replaceAll('ǆ', 'dž')
  const split = apart.find((beginning) => small.startsWith(beginning))?.length ?? 0
  let cyrillic = ''
  for (let at = 0; at < small.length;) {
    const two = small.slice(at, at + 2)
    const isDouble = at >= split - 1 && doubles.some((double) => double === two)
    const taken = isDouble ? two : small.charAt(at)
    cyrillic += cyrillicOf.get(taken) ?? taken
    at += taken.length
  }
  if (word === small) return cyrillic
  if (word.length > 1 && word === word.toUpperCase()) return cyrillic.toUpperCase()
  return isUpper(word.charAt(0)) ? titled(cyrillic) : cyrillic
}

/** The script a text is written in, by its letters. */
type Script = 'latin' | 'cyrillic' | 'mixed' | 'other'

/** Addresses of mail and of pages, which are the same in any script. */
const addresses = /\S+@\S+|(?:https?:\/\/|www\.)\S+/gu

/** Tells the script of a text. Text without Latin or Cyrillic letters, addresses left aside, is `other`. */
export function scriptOf(written: string): Script {
  const text = written.replace(addresses, '')
  const latin = /\p{Script=Latin}/u.test(text)
  const cyrillic = /\p{Script=Cyrillic}/u.test(text)
  if (latin && cyrillic) return 'mixed'
  return latin ? 'latin' : cyrillic ? 'cyrillic' : 'other'
}

/** A Roman numeral of two letters or more, which stands in Latin letters in both scripts: "II", "XIV". */
const roman = /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/u

const isSerbian = (letter: string): boolean => {
  const small = letter.toLowerCase()
  return latinOf.has(small) || cyrillicOf.has(small) || /[ǆǉǌ]/u.test(small)
}

/**
 * How a text may be written in the other Serbian script, for a person to approve; null where a letter is not of the Serbian
 * alphabet ("Xénia", "Łukasz"), since half of a name in another script is worse than none of it. Roman numerals and addresses stay.
 */
export function suggestInScript(text: string, script: 'latin' | 'cyrillic'): string | null {
  const words = text
    .normalize('NFC')
    .split(/(\S+@\S+|(?:https?:\/\/|www\.)\S+|\p{L}[\p{L}\p{M}]*)/u)
  const isKept = (word: string): boolean => roman.test(word) || /@|:\/\/|^www\./u.test(word)
  const letters = words.filter((word) => !isKept(word)).flatMap((word) => Array.from(word))
  if (!letters.every((letter) => !/[\p{L}\p{M}]/u.test(letter) || isSerbian(letter))) return null
  const write = script === 'latin' ? toLatin : suggestCyrillic
  return words.map((word) => (isKept(word) ? word : write(word))).join('')
}
