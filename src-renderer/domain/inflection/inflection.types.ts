/** What is asked of a language about a name, and what it answers. */
import type { NameParts } from '../identity/names.rules'

/** The cases that letters and documents ask for. */
export const nameCases = ['dative', 'vocative'] as const
/** One of {@link nameCases}. */
export type NameCase = (typeof nameCases)[number]

/** How whoever bears a name is spoken of, where a language's words differ by it. */
export type NameGender = 'female' | 'male'

/** What a language makes of a name. */
export interface Inflected {
  /** A form that depends on what is not known is null: nobody is guessed to be a man or a woman. */
  readonly forms: Readonly<Record<NameCase, string | null>>
  /** What the name says of the gender; null where it does not tell. */
  readonly gender: NameGender | null
}

/** Makes the forms of a name. A gender that is known counts more than what the name says. */
export type Inflector = (name: NameParts, gender: NameGender | null) => Inflected
