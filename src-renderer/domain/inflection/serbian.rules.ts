/**
 * Names in the Serbian dative and vocative, in whichever of the two scripts they are written. First names are declined word by
 * word, of those with a hyphen the last; a man's family names all are, a woman's only where they end in -a.
 */
import { scriptOf, suggestCyrillic, toLatin } from '../../i18n/transliterate'
import { nameWordKey, particles } from '../identity/name-words'
import type { NameParts } from '../identity/names.rules'
import type { Inflected, NameCase, NameGender } from './inflection.types'
import { firstNameForms } from './serbian-first.rules'
import type { TwoForms } from './serbian-first.rules'
import { menFromAfar } from './serbian-names'
import { genderOfName } from './serbian-gender.rules'
import { lastNameForms } from './serbian-last.rules'

type Script = 'latin' | 'cyrillic'
/** `word` is in small Cyrillic letters, and was written in `script`. */
type Decline = (word: string, gender: NameGender, script: Script) => TwoForms

/** A word and its form have the beginning in common: what is new is written as the word is, in capitals or not. */
function asWritten(word: string, declined: string, script: Script): string {
  const small = script === 'cyrillic' ? declined : toLatin(declined)
  const original = word.toLowerCase()
  let same = 0
  while (same < small.length && small[same] === original[same]) same += 1
  const isCapitals = word.length > 1 && word === word.toUpperCase()
  const ending = small.slice(same)
  return word.slice(0, same) + (isCapitals ? ending.toUpperCase() : ending)
}

/** "Hadži Dragan": a title that is part of the name, and stays as it is. */
const isHadzi = (word: string): boolean => nameWordKey(word) === 'hadzi'

const stays = (word: string): boolean =>
  !/\p{L}{2}/u.test(word) || word.endsWith('.') || particles.has(nameWordKey(word))

function declined(word: string, gender: NameGender, which: NameCase, decline: Decline): string {
  if (stays(word)) return word
  const script = scriptOf(word) === 'cyrillic' ? 'cyrillic' : 'latin'
  const small = word.normalize('NFC').toLowerCase()
  const cyrillic = script === 'cyrillic' ? small : suggestCyrillic(small)
  return asWritten(word.normalize('NFC'), decline(cyrillic, gender, script)[which], script)
}

/** Each word of a part of a name; of words joined by a hyphen all, or the last. */
function part(text: string, gender: NameGender, which: NameCase, isFirst: boolean): string {
  const decline = isFirst ? firstForms : lastNameForms
  const isAlone = !/[ -]/u.test(text)
  return text
    .split(' ')
    .map((word) => {
      const joined = word.split('-')
      return joined
        .map((one, at) =>
          isFirst && (at < joined.length - 1 || (isHadzi(one) && !isAlone))
            ? one
            : declined(one, gender, which, decline),
        )
        .join('-')
    })
    .join(' ')
}

/** A man's name in a mute -e, in the letters of its own language: "Georgeu", never "Georgetu". In Cyrillic no letter is mute. */
const firstForms: Decline = (word, gender, script) => {
  const isMute =
    script === 'latin' && gender === 'male' && /[eе]$/u.test(word) && menFromAfar.has(toLatin(word))
  return isMute ? { dative: `${word}у`, vocative: word } : firstNameForms(word, gender)
}

/** Words in -ić are family names: where they stand first, and no other is one, the name was written the other way round. */
const isTurned = (firstNames: readonly string[], lastNames: readonly string[]): boolean => {
  const isFamily = (word: string): boolean => /ić$/iu.test(word)
  return (
    firstNames.length > 0 &&
    firstNames.every(isFamily) &&
    lastNames.length > 0 &&
    !lastNames.some(isFamily)
  )
}

function formOf({ firstName, lastName }: NameParts, gender: NameGender, which: NameCase): string {
  return [part(firstName, gender, which, true), part(lastName, gender, which, false)]
    .filter((text) => text !== '')
    .join(' ')
}

const latinWords = (text: string): readonly string[] =>
  toLatin(text.normalize('NFC'))
    .split(/[\s-]+/u)
    .filter((word) => /\p{L}{2}/u.test(word) && !word.endsWith('.'))

/** A name whose family name stands first: each part as what it is, in the order in which they are written. */
function turned({ firstName, lastName }: NameParts, known: NameGender | null): Inflected {
  const gender = known ?? genderOfName(latinWords(lastName), latinWords(firstName))
  const form = (which: NameCase): string | null =>
    gender === null
      ? null
      : `${part(firstName, gender, which, false)} ${part(lastName, gender, which, true)}`
  return { forms: { dative: form('dative'), vocative: form('vocative') }, gender }
}

/** The Serbian inflector. */
export function serbian(name: NameParts, known: NameGender | null): Inflected {
  const [firsts, lasts] = [latinWords(name.firstName), latinWords(name.lastName)]
  if (isTurned(firsts, lasts)) return turned(name, known)
  const gender = known ?? genderOfName(firsts, lasts)
  const form = (which: NameCase): string | null => {
    if (gender !== null) return formOf(name, gender, which)
    const [woman, man] = [formOf(name, 'female', which), formOf(name, 'male', which)]
    return woman === man ? woman : null
  }
  return { forms: { dative: form('dative'), vocative: form('vocative') }, gender }
}
