/** A question of the call of a cycle: what is asked, of whom, and how it is answered. */
import { languages } from '../../src-shared/languages'
import type { Language } from '../../src-shared/documents'
import { choice, describeRecord, forms, isText, structured, text, whole, yesNo } from './descriptor'
import type { Forms } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** Who answers a call. */
export const askedRoles = ['mentee', 'mentor'] as const
/** One of {@link askedRoles}. */
export type AskedRole = (typeof askedRoles)[number]

/** Whom a question is put to. */
export const questionAudiences = ['mentee', 'mentor', 'both'] as const
/** One of {@link questionAudiences}. */
type QuestionAudience = (typeof questionAudiences)[number]

/** How a question is answered. */
export const questionKinds = [
  'shortText',
  'longText',
  'oneChoice',
  'severalChoices',
  'number',
  'date',
  'yesNo',
] as const
/** One of {@link questionKinds}. */
export type QuestionKind = (typeof questionKinds)[number]

/** Where an answer lands: among the answers of the application, or in a field that the program knows. */
export const questionTargets = ['answer', 'goals', 'wishedMentor'] as const
/** One of {@link questionTargets}. */
type QuestionTarget = (typeof questionTargets)[number]

/** A question of a call. Its wording in another language than its own stands in `text:<language>` and so on. */
export interface CallQuestion extends Forms<'text'>, Forms<'help'>, Forms<'choices'> {
  readonly id: string
  readonly cycleId: string
  readonly audience: QuestionAudience
  readonly kind: QuestionKind
  /** The language of `text`, `help` and `choices`. */
  readonly language: Language
  readonly text: string
  readonly help: string | null
  /** What can be chosen, in order; empty for kinds without choices. In other languages one to a line, in the same order. */
  readonly choices: readonly string[]
  readonly isRequired: boolean
  /** The most characters of a text; null for as many as its kind takes. */
  readonly longest: number | null
  readonly target: QuestionTarget
  /** Its place among the questions of the cycle, from 1. */
  readonly position: number
}

/** No question has more choices. */
export const mostChoices = 50

const isChoices = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= mostChoices && value.every(isText)

/** The description of a question. */
export const callQuestions = describeRecord<CallQuestion>()({
  table: 'callQuestions',
  indexes: { 4: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    audience: choice('call:field.audience', 'call:audience', questionAudiences),
    kind: choice('call:field.kind', 'call:kind', questionKinds),
    language: choice('call:field.language', 'awards:language', languages),
    text: text('call:field.text'),
    help: text('call:field.help', { isOptional: true }),
    choices: structured('call:field.choices', 'list', isChoices),
    isRequired: yesNo('call:field.isRequired'),
    longest: whole('call:field.longest', { isOptional: true }),
    target: choice('call:field.target', 'call:target', questionTargets),
    position: whole('call:field.position'),
  },
  groups: {
    'text:': forms('call:form.text'),
    'help:': forms('call:form.help'),
    'choices:': forms('call:form.choices'),
  },
  ...calledBy('text'),
  screen: { name: 'selection', by: null },
})
