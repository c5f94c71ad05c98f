/**
 * Lists of words and phrases in many languages, looked for in folded text. They are data: phrases in their own letters,
 * parted by bars, each with `*` behind it where any ending may follow. Words are bounded by what is a letter in any
 * script, never by what ASCII knows.
 */
import { foldedPhrase } from './clean-text'

/** Before and behind a word: no letter, mark or digit of any script. */
const before = '(?<![\\p{L}\\p{M}\\p{N}])'
const behind = '(?![\\p{L}\\p{M}\\p{N}])'

/** Where in a text a phrase may stand: all of it, at its start, or anywhere. */
type PhrasePlace = 'whole' | 'start' | 'anywhere'

/** The phrases of a list, folded as the texts are that they are looked for in. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .split('|')
    .map(foldedPhrase)
    .filter((phrase) => phrase !== '')
}

/** A pattern for any phrase of a list, to be tried on a folded phrase. */
export function phrasePattern(list: string, place: PhrasePlace = 'anywhere'): RegExp {
  const forms = list.split('|').flatMap((item) => {
    const phrase = foldedPhrase(item)
    if (phrase === '') return []
    return [item.trimEnd().endsWith('*') ? `${phrase}[\\p{L}\\p{M}]*` : phrase]
  })
  const any = `(?:${forms.join('|')})`
  if (place === 'whole') return new RegExp(`^${any}$`, 'u')
  return new RegExp(place === 'start' ? `^${any}${behind}` : `${before}${any}${behind}`, 'u')
}
