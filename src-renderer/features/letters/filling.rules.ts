/** Fills a letter in for one person, and says what for that is not known. Pure. */
import type { NameCase } from '../../domain/inflection/inflection.types'
import type { Gender } from '../../domain/person'
import { beforeNext } from '../../i18n/sentence'
import type { Condition, InflectedField, LetterField, LetterTest, Part } from './wording.types'
import { isInflected } from './wording.types'

/** What a letter to one person is filled in with. */
export interface Values {
  /** Empty where nothing is known. */
  readonly fields: Readonly<Record<LetterField, string>>
  /** An approved form of a name; null where nobody has approved one. */
  readonly form: (field: InflectedField, form: NameCase) => string | null
  /** Names that are in another script than the letter and not approved in that one. */
  readonly unapproved: ReadonlySet<LetterField>
  readonly gender: Gender | null
  readonly holds: Readonly<Record<LetterTest, boolean>>
  /** What was answered to what a text asks for, by the question. */
  readonly answers: ReadonlyMap<string, string>
}

/** Something a letter needs that is not known. */
export type Missing =
  | { readonly is: 'field'; readonly field: LetterField }
  | { readonly is: 'script'; readonly field: LetterField }
  | { readonly is: 'form'; readonly field: InflectedField; readonly form: NameCase }
  | { readonly is: 'gender' }
  | { readonly is: 'answer'; readonly question: string }

/** A text that is filled in. What is missing stands in it as "…". */
interface Filled {
  readonly text: string
  readonly missing: readonly Missing[]
}

const gap = '…'

function holds({ asks, isNot }: Condition, { holds: tests, fields }: Values): boolean {
  const is = asks in tests ? tests[asks as LetterTest] : fields[asks as LetterField] !== ''
  return is !== isNot
}

/** A text, or that something is missing. */
type Said = string | Missing

function sayField(field: LetterField, form: NameCase | null, values: Values): Said {
  const value = values.fields[field]
  if (value === '') return { is: 'field', field }
  if (values.unapproved.has(field)) return { is: 'script', field }
  if (form === null || !isInflected(field)) return value
  return values.form(field, form) ?? { is: 'form', field, form }
}

function say(part: Exclude<Part, { is: 'condition' }>, values: Values): Said {
  if (part.is === 'text') return part.text
  if (part.is === 'field') return sayField(part.field, part.form, values)
  if (part.is === 'asked') {
    const { question } = part
    return values.answers.get(question)?.trim() || { is: 'answer', question }
  }
  const [her, him, anybody] = part.words
  const word = values.gender === 'female' ? her : values.gender === 'male' ? him : anybody
  return word ?? { is: 'gender' }
}

/** Fills parts in. */
export function fillIn(parts: readonly Part[], values: Values): Filled {
  const missing: Missing[] = []
  const texts = parts.map((part) => {
    if (part.is === 'condition') {
      const { then, otherwise, condition } = part
      const inner = fillIn(holds(condition, values) ? then : otherwise, values)
      missing.push(...inner.missing)
      return inner.text
    }
    const said = say(part, values)
    if (typeof said === 'string') return said
    missing.push(said)
    return gap
  })
  const text = texts.map((said, at) =>
    parts[at]?.is === 'text' ? said : beforeNext(said, texts[at + 1] ?? ''),
  )
  return { text: text.join(''), missing }
}

/** What a text asks for, in the order in which it does, each once. */
export function questionsIn(parts: readonly Part[]): readonly string[] {
  const all = parts.flatMap((part): readonly string[] => {
    if (part.is === 'asked') return [part.question]
    return part.is === 'condition' ? questionsIn([...part.then, ...part.otherwise]) : []
  })
  return [...new Set(all)]
}
