/** The answers of an application to questions that have no field of their own. */
import type { Application } from './application'

const answerPrefix = 'answer:'

/** The most characters of a question whose words name a field; the name of a field has room for 300 with what stands before them. */
export const longestQuestion = 292

/** The field that holds the answers to a question. Words that are too long count by their beginning. */
export function answerField(question: string): `answer:${string}` {
  let end = Math.min(question.length, longestQuestion)
  // A letter of two units is not cut in half.
  if (end < question.length && /[\u{d800}-\u{dbff}]/u.test(question.charAt(end - 1))) end -= 1
  return `${answerPrefix}${question.slice(0, end)}`
}

/** An answer: the field that holds it, the question, and what was written. */
interface Answer {
  readonly key: `answer:${string}`
  readonly question: string
  readonly text: string
}

/** The answers of an application, in the order in which they came. */
export function answersOf(application: Application): readonly Answer[] {
  return Object.keys(application)
    .filter((key): key is `answer:${string}` => key.startsWith(answerPrefix))
    .flatMap((key) => {
      const text = application[key] ?? null
      return text === null ? [] : [{ key, question: key.slice(answerPrefix.length), text }]
    })
}
