/** What a letter's text is made of once it is read: text, places to be filled in, and conditions. */
import type { NameCase } from '../../domain/inflection/inflection.types'

/** What can be filled in. Each has its word in every language under `letters:word`. */
export const letterFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'city',
  'guardian',
  'role',
  'interviewOn',
  'interviewPlace',
  'mentor',
  'mentorFirstName',
  'mentorEmail',
  'mentee',
  'menteeFirstName',
  'menteeEmail',
  'program',
  'organization',
  'cycle',
  'today',
  'signedBy',
  'contact',
] as const
/** One of {@link letterFields}. */
export type LetterField = (typeof letterFields)[number]

/** Fields that are names of people and so have forms. */
export const inflectedFields = [
  'name',
  'firstName',
  'mentor',
  'mentorFirstName',
  'mentee',
  'menteeFirstName',
] as const
/** One of {@link inflectedFields}. */
export type InflectedField = (typeof inflectedFields)[number]

/** Whether a field has forms. */
export function isInflected(field: LetterField): field is InflectedField {
  return inflectedFields.some((one) => one === field)
}

/** What a condition can ask beside whether a field says something. */
export const letterTests = ['mentor', 'mentee', 'she', 'he', 'pair'] as const
/** One of {@link letterTests}. */
export type LetterTest = (typeof letterTests)[number]

/** A condition. */
export interface Condition {
  readonly asks: LetterTest | LetterField
  readonly isNot: boolean
}

/** A part of a text. */
export type Part =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'field'; readonly field: LetterField; readonly form: NameCase | null }
  /** A word for her, for him and, if there is one, where that is not said. */
  | { readonly is: 'gendered'; readonly words: readonly string[] }
  /** Something that is asked for before the letters are made, the same for all. */
  | { readonly is: 'asked'; readonly question: string }
  | {
      readonly is: 'condition'
      readonly condition: Condition
      readonly then: readonly Part[]
      readonly otherwise: readonly Part[]
    }

/** Everything that has a word of its own in brackets, under `letters:word`. */
export type BracketWord = LetterField | LetterTest | LetterSign | NameCase

/** What can be wrong with a text. */
export type WordingFault =
  | 'openBracket'
  | 'unknownField'
  | 'unknownForm'
  | 'noForms'
  | 'unknownCondition'
  | 'unclosed'
  | 'elseAlone'
  | 'endAlone'

/** Something wrong with a text, and where. */
export interface WordingProblem {
  readonly fault: WordingFault
  /** From 1. */
  readonly line: number
  /** What stands there. */
  readonly words: string
  /** The word that may have been meant; null where none is near. */
  readonly meant: BracketWord | null
}

/** A text that was read. Where there are problems the parts are what could be made of the rest. */
export interface Wording {
  readonly parts: readonly Part[]
  readonly problems: readonly WordingProblem[]
}

/** The words of what stands in brackets, folded, in all languages. */
export interface Vocabulary {
  readonly fields: ReadonlyMap<string, LetterField>
  readonly forms: ReadonlyMap<string, NameCase>
  readonly tests: ReadonlyMap<string, LetterTest>
  readonly signs: ReadonlyMap<string, LetterSign>
}

/** Words that are no field: those of conditions and of questions. */
export const letterSigns = ['if', 'not', 'else', 'end', 'ask'] as const
/** One of {@link letterSigns}. */
type LetterSign = (typeof letterSigns)[number]
