/**
 * What may be answered to a question of a call. The form checks it while somebody types, and the program once more when a file comes
 * back: a file can be made by anybody. Pure.
 */
import { isDate } from '../../i18n/dates'
import type { QuestionKind } from '../call-question'

/** An answer: a text (a number as digits, a day as `YYYY-MM-DD`, `yes` or `no`), or the choices taken. Empty for none. */
export type CallAnswer = string | readonly string[]

/** What is wrong with an answer. */
type AnswerProblem = 'missing' | 'tooLong' | 'notNumber' | 'notDay' | 'notChoice'

/** A question, as far as its answers are concerned. */
export interface Answerable {
  readonly kind: QuestionKind
  readonly choices: readonly { readonly value: string }[]
  readonly isRequired: boolean
  /** The most characters. */
  readonly longest: number
}

/** The most characters of a text, by its kind, where the question does not say. */
const usualLongest = { shortText: 200, longText: 5_000 } as const
/** No text of an answer may be longer, whatever a question says. */
export const longestOfAll = 20_000

/** A year before it is one of which two or three digits were typed: browsers make 0006 of 06. */
export const firstYear = '1000'

/** The most characters of an answer to a question. */
export function longestFor(kind: QuestionKind, longest: number | null): number {
  if (kind !== 'shortText' && kind !== 'longText') return usualLongest.shortText
  return Math.min(longestOfAll, Math.max(1, longest ?? usualLongest[kind]))
}

/** Whether nothing is answered. */
export function isBlank(answer: CallAnswer): boolean {
  return typeof answer === 'string' ? answer.trim() === '' : answer.length === 0
}

/** A number as people write it, with a comma or a point before decimals; null for anything else. */
export function plainNumber(text: string): string | null {
  const bare = text.trim().replaceAll(/\s/gu, '').replace(',', '.')
  return /^-?\d{1,12}(?:\.\d{1,6})?$/u.test(bare) ? bare : null
}

/** What is wrong with a text that is not blank. */
function textProblem(question: Answerable, text: string): AnswerProblem | null {
  switch (question.kind) {
    case 'number':
      return plainNumber(text) === null ? 'notNumber' : null
    case 'date':
      return isDate(text) && text >= firstYear ? null : 'notDay'
    case 'shortText':
    case 'longText':
      return Array.from(text).length > question.longest ? 'tooLong' : null
    case 'yesNo':
      return text === 'yes' || text === 'no' ? null : 'notChoice'
    case 'oneChoice':
      return question.choices.some(({ value }) => value === text) ? null : 'notChoice'
    case 'severalChoices':
      return 'notChoice'
  }
}

/** What is wrong with an answer; null when nothing is. */
export function answerProblem(question: Answerable, answer: CallAnswer): AnswerProblem | null {
  if (isBlank(answer)) return question.isRequired ? 'missing' : null
  if (typeof answer === 'string') return textProblem(question, answer)
  const values = new Set(question.choices.map(({ value }) => value))
  const areChoices = question.kind === 'severalChoices' && answer.every((one) => values.has(one))
  return areChoices ? null : 'notChoice'
}
