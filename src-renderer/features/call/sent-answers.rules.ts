/** What an answer file says, as fields of an application, and what in it does not fit what is asked now. Pure. */
import { answerProblem, isBlank } from '../../domain/calls/answer.rules'
import type { CallAnswer } from '../../domain/calls/answer.rules'
import type { SentApplication } from '../../domain/calls/call-format'
import type { AskedRole, CallQuestion } from '../../domain/call-question'
import { answerField } from '../../domain/answers.rules'
import { fingerprint } from '../../domain/packets/fingerprint'
import { formPrint, formQuestion, questionsFor } from './questions.rules'

/** The words for yes and no that answers are kept with. */
export interface YesNo {
  readonly yes: string
  readonly no: string
}

/** What a file says. Questions are named by their words. */
export interface SentAnswers {
  /** Of answers to questions: the fields that they go to, null for those that were left blank. */
  readonly fields: Readonly<Record<string, string | null>>
  /** A fingerprint of all that the file says. */
  readonly print: string
  /** Questions of now that were not asked, or need not be answered then. */
  readonly missing: readonly string[]
  /** Questions that are not asked any more. */
  readonly unasked: readonly string[]
  /** Questions whose answers do not fit them as they are now. */
  readonly unfit: readonly string[]
  /** How many answers are to questions that were never asked. */
  readonly unknown: number
}

/** What answers are held against. */
interface Asked {
  readonly questions: readonly CallQuestion[]
  readonly gone: readonly CallQuestion[]
  readonly words: YesNo
}

const answerIn = ({ answers }: SentApplication, id: string): CallAnswer | undefined =>
  Object.hasOwn(answers, id) ? answers[id] : undefined

/** An answer as it is kept; null for none. */
function textOf({ kind }: CallQuestion, answer: CallAnswer, { yes, no }: YesNo): string | null {
  if (isBlank(answer)) return null
  if (typeof answer !== 'string') return answer.join('; ')
  if (kind !== 'yesNo') return answer.trim()
  return answer === 'yes' ? yes : answer === 'no' ? no : answer.trim()
}

/** Whether a file is of the questions as they are now, and its answers do not fit them: no form saves such a file. */
export function isForged(sent: SentApplication, { questions }: Pick<Asked, 'questions'>): boolean {
  if (sent.form !== formPrint(questions, sent.role)) return false
  return questionsFor(questions, sent.role).some((question) => {
    const answer = answerIn(sent, question.id)
    return (
      answer === undefined || answerProblem(formQuestion(question, sent.language), answer) !== null
    )
  })
}

/**
 * Fields that several questions may fill are put together. Goals and a wished mentor are a mentee's; what a mentor is asked stands under
 * the words of the question, so that neither writes over the other.
 */
function fieldsOf(texts: readonly (readonly [CallQuestion, string | null])[], role: AskedRole) {
  const fields = new Map<string, string | null>()
  for (const [{ target, text }, value] of texts) {
    const key = target === 'answer' || role === 'mentor' ? answerField(text) : target
    const before = fields.get(key) ?? null
    fields.set(key, before !== null && value !== null ? `${before}\n\n${value}` : (value ?? before))
  }
  return Object.fromEntries(fields)
}

/** Reads what a file says. */
export function readSent(sent: SentApplication, { questions, gone, words }: Asked): SentAnswers {
  const now = questionsFor(questions, sent.role)
  const isNow = new Set(now.map(({ id }) => id))
  const others = [...questions, ...gone].filter(({ id }) => !isNow.has(id))
  const answered = [...now, ...others].flatMap((question) => {
    const answer = answerIn(sent, question.id)
    return answer === undefined ? [] : [{ question, answer }]
  })
  const problem = ({ question, answer }: (typeof answered)[number]) =>
    isNow.has(question.id) ? answerProblem(formQuestion(question, sent.language), answer) : null
  const wordsOf = (list: readonly (typeof answered)[number][]) =>
    list.map(({ question }) => question.text)
  const known = new Set(answered.map(({ question }) => question.id))
  const kept = answered.filter((one) => isNow.has(one.question.id) || !isBlank(one.answer))
  const print = fingerprint(JSON.stringify(sent))
  return {
    fields: fieldsOf(
      kept.map(({ question, answer }) => [question, textOf(question, answer, words)] as const),
      sent.role,
    ),
    print,
    missing: [
      ...now.filter(({ id }) => !known.has(id)).map(({ text }) => text),
      ...wordsOf(answered.filter((one) => problem(one) === 'missing')),
    ],
    unasked: wordsOf(kept.filter((one) => !isNow.has(one.question.id))),
    unfit: wordsOf(answered.filter((one) => !['missing', null].includes(problem(one)))),
    unknown: Object.keys(sent.answers).filter((id) => !known.has(id)).length,
  }
}
