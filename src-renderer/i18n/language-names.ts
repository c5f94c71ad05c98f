/** The languages by the names their readers call them: the same words whatever language the screen is in. */
import type { Language } from '../../src-shared/documents'

/** The languages to choose from, each in its own words. */
export const languageChoices: readonly {
  readonly id: Language
  readonly label: string
  /** The name is in the language itself. */
  readonly lang: string
}[] = [
  { id: 'en', label: 'English', lang: 'en' },
  { id: 'sr-Latn', label: 'Srpski', lang: 'sr-Latn' },
  { id: 'sr-Cyrl', label: 'Српски', lang: 'sr-Cyrl' },
]
