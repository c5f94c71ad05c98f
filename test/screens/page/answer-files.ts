/** Answer files of the call as they come back: of somebody who is here, of somebody new, and one that is none. */
import type { SentApplication } from '../../../src-renderer/domain/calls/call-format'
import type { CallAnswer } from '../../../src-renderer/domain/calls/answer.rules'
import type { CallQuestion } from '../../../src-renderer/domain/call-question'
import { isLive } from '../../../src-renderer/domain/edits'
import type { Person } from '../../../src-renderer/domain/person'
import {
  formPrint,
  questionsFor,
  sortedQuestions,
} from '../../../src-renderer/features/call/questions.rules'
import { database } from '../../../src-renderer/storage/current'

/** An answer that fits the question, in words that the sample has anyway. */
function answerTo({ kind, choices }: CallQuestion, words: string): CallAnswer {
  const [first = ''] = choices
  if (kind === 'oneChoice') return first
  return kind === 'severalChoices' ? [first] : words
}

function sentBy(person: Person, questions: readonly CallQuestion[], cycleId: string) {
  const words = person.city ?? person.lastName
  const worded = ['shortText', 'longText', 'oneChoice', 'severalChoices']
  const asked = questionsFor(questions, 'mentee').filter(({ kind }) => worded.includes(kind))
  return {
    ...{ call: cycleId, form: formPrint(questions, 'mentee'), role: 'mentee' },
    ...{ language: 'sr-Latn', organization: '', cycle: '', at: '2026-01-10T10:00:00' },
    ...{ guardian: null, consent: true },
    person: {
      ...{ firstName: person.firstName, lastName: person.lastName, email: person.email ?? '' },
      ...{ phone: '', city: person.city ?? '', birthDate: '' },
    },
    answers: Object.fromEntries(asked.map((one) => [one.id, answerTo(one, words)])),
  } satisfies SentApplication
}

/** The files. Their names are numbers, which stand in every language. */
export async function answerFiles(
  cycleId: string,
): Promise<readonly { readonly name: string; readonly json: unknown }[]> {
  const { callQuestions, people } = database()
  const questions = sortedQuestions(await callQuestions.where({ cycleId }).filter(isLive).toArray())
  const [here, other] = await people.filter(isLive).limit(2).toArray()
  if (here === undefined || other === undefined) throw new Error('Nobody is here')
  const newcomer = { ...here, lastName: other.lastName, email: null }
  const files = [here, newcomer].map((person) => sentBy(person, questions, cycleId))
  return [
    ...files.map((one, at) => ({
      name: String(at + 1),
      json: { format: 'ciklus-application', version: 1, ...one },
    })),
    { name: '3', json: {} },
  ]
}
