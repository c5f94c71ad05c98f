/**
 * Family names in the Serbian dative and vocative, in Cyrillic letters.
 *
 * | ends in                         | a woman's             | a man's dative, vocative                |
 * | ------------------------------- | --------------------- | --------------------------------------- |
 * | -ska, -čka, -ova, -eva          | -skoj…, as it is      | –                                       |
 * | -a                              | -i, as it is          | -i, as it is                            |
 * | -ski, -čki, -ški                | not declined          | -skom…, as it is                        |
 * | -ov, -ev, -in                   | not declined          | -u, as it is                            |
 * | -ac                             | not declined          | loses its a: -cu, -če; -alac: -aocu     |
 * | j, ć, č, š, ž, đ, lj, nj, dž, c | not declined          | -u, -u                                  |
 * | another consonant               | not declined          | -u, -e                                  |
 * | -o, -e, -i, -u                  | not declined          | as first names                          |
 */
import type { NameGender } from './inflection.types'
import { firstNameForms, inA } from './serbian-first.rules'
import type { TwoForms } from './serbian-first.rules'

const both = (dative: string, vocative: string): TwoForms => ({ dative, vocative })
const cut = (word: string, count: number): string => word.slice(0, -count)
const adjective = /[счцшћ]к[аи]$/u

function woman(word: string): TwoForms {
  if (!/[аa]$/u.test(word)) return both(word, word)
  const isAdjective = word.length > 5 && (adjective.test(word) || /[ое]ва$/u.test(word))
  return isAdjective ? both(`${cut(word, 1)}ој`, word) : both(inA(word).dative, word)
}

/** The consonant before a c that an a no longer parts from it: "Vrabac", "Vrapcu"; "Svetac", "Svecu". */
function beforeC(stem: string): string {
  if (/[дт]$/u.test(stem)) return cut(stem, 1)
  return /б$/u.test(stem) ? `${cut(stem, 1)}п` : stem
}

/** The stem of a name in -ac without its -ac; null where the a stays: two consonants before it, or one syllable. */
function stemOfAc(word: string): string | null {
  const match = /^(.*[аеиоу](?:ј?[^аеиоу]|ст))ац$/u.exec(word)
  const stem = match?.[1]
  if (stem === undefined) return null
  const isLong = (stem.match(/[аеиоу]/gu)?.length ?? 0) > 1
  if (isLong && /л$/u.test(stem)) return `${cut(stem, 1)}о`
  return beforeC(stem)
}

/** A name that lost the a before its last consonant. */
function fleeting(word: string): string {
  if (/(?:[еи]тар|ндар)$/u.test(word)) return `${cut(word, 2)}р`
  return /анак$/u.test(word) ? `${cut(word, 2)}к` : word
}

function man(word: string): TwoForms {
  if (adjective.test(word) && word.endsWith('и') && word.length > 4)
    return both(`${cut(word, 1)}ом`, word)
  if (/[аa]$/u.test(word)) return both(inA(word).dative, word)
  const short = stemOfAc(word)
  if (short !== null) return both(`${short}цу`, `${short}че`)
  if (/ац$/u.test(word)) return both(`${word}у`, `${cut(word, 1)}че`)
  // Without its mark, as many write it.
  if (/иц$/u.test(word) || /[јћчшжђљњџц]$/u.test(word)) return both(`${word}у`, `${word}у`)
  if (/(?:[ое]в|ин)$/u.test(word) || /[гх]$/u.test(word)) return both(`${word}у`, word)
  return firstNameForms(fleeting(word), 'male')
}

/** A family name, in Cyrillic letters and small but for what the other alphabets have. */
export function lastNameForms(word: string, gender: NameGender): TwoForms {
  return gender === 'female' ? woman(word) : man(word)
}
