/** What is known of somebody who is to be matched, and the entries and words of it. Only whole words count: "AI" is not in "retail". */
import { signedWordsIn } from '../../i18n/clean-text'
import { foldLoose } from '../../i18n/fold'
import type { Application } from '../application'
import { fieldsOf } from '../people.rules'
import type { Person } from '../person'
import type { Participation } from '../participation'

/** A mentee or a mentor with what they sent in. */
export interface Side {
  readonly participation: Participation
  readonly person: Person
  readonly application: Application | null
}

/** What can be read of a side, beside the answers to questions (`answer:<question>`). */
export const sources = [
  'fields',
  'city',
  'organization',
  'biography',
  'goals',
  'wishedMentor',
] as const
/** One of {@link sources}. */
type Source = (typeof sources)[number]

const isAnswer = (source: string): source is `answer:${string}` => source.startsWith('answer:')

const readers: Readonly<Record<Source, (side: Side) => string | null>> = {
  fields: ({ person }) => fieldsOf(person).join(', '),
  city: ({ person }) => person.city,
  organization: ({ person }) => person.organization,
  biography: ({ person }) => person.biography,
  goals: ({ application }) => application?.goals ?? null,
  wishedMentor: ({ application }) => application?.wishedMentor ?? null,
}

/** Whether something is said: a dash or a dot is no answer. */
const hasWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** The text of a source; null when nothing is said. */
export function textOf(side: Side, source: string): string | null {
  const named = sources.find((known) => known === source)
  const text = named
    ? readers[named](side)
    : isAnswer(source)
      ? (side.application?.[source] ?? null)
      : null
  return text === null || !hasWord(text) ? null : text.trim()
}

/** The questions that somebody of these answered, as sources, in the order of the alphabet. */
export function questionsOf(sides: readonly Side[]): readonly string[] {
  const found = new Set<string>()
  for (const { application } of sides)
    for (const [key, value] of Object.entries(application ?? {}))
      if (isAnswer(key) && typeof value === 'string' && hasWord(value)) found.add(key)
  return [...found].sort()
}

/** The words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return signedWordsIn(foldLoose(text))
}

/** The entries of a text that lists things, as they were written. */
export function entriesOf(text: string): readonly string[] {
  return text
    .split(/[,;|/\n•·]+/u)
    .map((entry) => entry.trim())
    .filter((entry) => wordsOf(entry).length > 0)
}

const joinedWords = (text: string): string => ` ${wordsOf(text).join(' ')} `

/** Texts are read again and again for each pair; what was made of them is kept as long as they are asked for. */
export class TextReader {
  readonly #words = new Map<string, string>()
  readonly #entries = new Map<string, readonly string[]>()

  /** The entries of a text. */
  entries(text: string): readonly string[] {
    const known = this.#entries.get(text) ?? entriesOf(text)
    this.#entries.set(text, known)
    return known
  }

  /** Whether the words of an entry stand in a text, whole and side by side. */
  has(text: string, entry: string): boolean {
    return this.#read(text).includes(this.#read(entry))
  }

  #read(text: string): string {
    const known = this.#words.get(text) ?? joinedWords(text)
    this.#words.set(text, known)
    return known
  }
}
