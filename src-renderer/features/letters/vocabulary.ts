/** The words for what stands in brackets, taken from the catalogues of all languages: whoever writes uses those of their own. */
import { languages } from '../../../src-shared/languages'
import type { Language } from '../../../src-shared/documents'
import { nameCases } from '../../domain/inflection/inflection.types'
import { fold } from '../../i18n/fold'
import { translatorFor } from '../../i18n/i18n'
import { letterFields, letterSigns, letterTests } from './wording.types'
import type { BracketWord, Vocabulary } from './wording.types'

/** A word of the catalogues for something that stands in brackets, in a language. */
export function bracketWord(what: BracketWord, language: Language): string {
  return translatorFor(language).t(`letters:word.${what}`)
}

function wordsFor<W extends BracketWord>(all: readonly W[]): ReadonlyMap<string, W> {
  return new Map(
    all.flatMap((what) =>
      languages.map((language) => [fold(bracketWord(what, language)), what] as const),
    ),
  )
}

let made: Vocabulary | null = null

/** The vocabulary of all languages. Made once. */
export function vocabulary(): Vocabulary {
  made ??= {
    fields: wordsFor(letterFields),
    forms: wordsFor(nameCases),
    tests: wordsFor(letterTests),
    signs: wordsFor(letterSigns),
  }
  return made
}
