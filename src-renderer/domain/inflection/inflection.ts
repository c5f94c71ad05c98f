/**
 * The forms of a name that a language needs: to whom a letter goes, and how somebody is addressed. Each language has its own
 * inflector; whoever has none leaves names as they are. What comes of it is only ever suggested: a person approves it.
 */
import type { Language } from '../../../src-shared/documents'
import { joinName } from '../identity/names.rules'
import type { NameParts } from '../identity/names.rules'
import type { Inflected, Inflector, NameGender } from './inflection.types'
import { serbian } from './serbian.rules'

/** The inflectors there are. */
export const inflectors: Readonly<Record<Language, Inflector | null>> = {
  en: null,
  'sr-Latn': serbian,
  'sr-Cyrl': serbian,
}

/** The forms of a name in a language; the name itself where the language changes none. */
export function inflect(name: NameParts, gender: NameGender | null, language: Language): Inflected {
  const inflector = inflectors[language]
  if (inflector !== null) return inflector(name, gender)
  const whole = joinName(name)
  return { forms: { dative: whole, vocative: whole }, gender }
}
