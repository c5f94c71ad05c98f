/**
 * First names in the Serbian dative and vocative. Words are in Cyrillic letters, of which each is one sound: љ, њ and џ end a name as
 * any consonant does.
 *
 * | ends in                  | dative           | vocative                | for example (in Latin letters)        |
 * | ------------------------ | ---------------- | ----------------------- | ------------------------------------- |
 * | -a                       | -i               | as it is                | k, g and h stay: never -ci, -zi, -si  |
 * | -ica, three syllables    | -ici             | -ice                    |                                       |
 * | -ia                      | -iji             | as it is                |                                       |
 * | f, anything else         | as it is         | as it is                | such names are not declined           |
 * | -o, -io                  | -u, -iju         | as it is                |                                       |
 * | -e after a soft consonant, j or l | -u      | as it is                |                                       |
 * | -te                      | -ti              | as it is                |                                       |
 * | -e after another         | -etu             | as it is                | short forms                           |
 * | -i, -u and other vowels  | -iju, -uu        | as it is                |                                       |
 * | -tar, -dar, -rađ         | loses its a      | the same with -e        | only after the sounds where a is fleeting |
 * | -k                       | -ku              | -če                     |                                       |
 * | -g                       | -gu              | -že                     |                                       |
 * | j, ć, č, lj, nj, dž      | -u               | -u                      |                                       |
 * | another consonant        | -u               | -e                      |                                       |
 *
 * Today a woman is addressed by her name as it stands ("Ana"), and a man whose name ends in -a as well ("Nikola"): the older
 * vocatives in -o are not suggested.
 */
import type { NameGender } from './inflection.types'

/** A name in both cases. */
export interface TwoForms {
  readonly dative: string
  readonly vocative: string
}

/** Vowels, and an r that is one: "Krsto". */
const vowel = /[аеиоу]|(?<=[^аеиоу]|^)р(?=[^аеиоуј])/gu
const isForeign = (word: string): boolean => /[a-zà-žő-ű]/iu.test(word)
const syllables = (word: string): number => word.match(vowel)?.length ?? 0
const both = (dative: string, vocative: string): TwoForms => ({ dative, vocative })
const cut = (word: string, count: number): string => word.slice(0, -count)

/** A word that ends in -a: the same for women and men. Consonants before it do not change in names. */
export function inA(word: string): TwoForms {
  const stem = cut(word, 1)
  const isDiminutive = /[^аеиоу]ица$/u.test(word) && syllables(word) > 2
  const dative = /[иi]$/iu.test(stem) ? `${stem}ји` : `${stem}и`
  return both(dative, isDiminutive ? `${stem}е` : word)
}

function woman(word: string): TwoForms {
  if (!/[аa]$/u.test(word)) return both(word, word)
  return inA(word)
}

/** The word without an a that only its nominative has: "Petar", "Aleksandar", "Đurađ". */
function withoutFleeting(word: string): string {
  if (/(?:[еи]тар|ндар)$/u.test(word)) return `${cut(word, 2)}р`
  if (/рађ$/u.test(word)) return `${cut(word, 2)}ђ`
  // "Vukac": a single consonant before it.
  if (/[аеиоу][^аеиоу]ац$/u.test(word)) return `${cut(word, 2)}ц`
  return word
}

function manInVowel(word: string): TwoForms {
  const stem = cut(word, 1)
  if (/[oо]$/u.test(word)) return both(/и$/u.test(stem) ? `${stem}ју` : `${stem}у`, word)
  if (/[eе]$/u.test(word)) {
    if (/т$/u.test(stem)) return both(`${stem}и`, word)
    const isSoft = /[јђљњћчшжџаиоу]$/u.test(stem) || /[^аеиоу]л$/u.test(stem)
    return both(isSoft ? `${stem}у` : `${word}ту`, word)
  }
  return both(/[иií]$/u.test(word) ? `${word}ју` : `${word}у`, word)
}

/** The vocative of a stem that ends in a consonant. */
function address(stem: string): string {
  const last = stem.at(-1) ?? ''
  if (last === 'к') return `${cut(stem, 1)}че`
  if (last === 'г') return `${cut(stem, 1)}же`
  if (last === 'ц') return `${cut(stem, 1)}че`
  return /[јћчљњџ]/u.test(last) ? `${stem}у` : `${stem}е`
}

function man(word: string): TwoForms {
  if (/[аa]$/u.test(word)) return inA(word)
  if (/[аеиоуeioáéíóöőúüű]$/u.test(word)) return manInVowel(word)
  // Hungarian gy, ly and ny are consonants, and so is a y after a vowel.
  if (/[^глнтаеиоу]y$/u.test(word)) return both(`${word}ју`, word)
  const stem = withoutFleeting(word)
  // A name that keeps the letters of another language keeps its form when its bearer is addressed.
  return both(`${stem}у`, isForeign(word) ? word : address(stem))
}

/** A first name, in Cyrillic letters and small but for what the other alphabets have. */
export function firstNameForms(word: string, gender: NameGender): TwoForms {
  return gender === 'female' ? woman(word) : man(word)
}
