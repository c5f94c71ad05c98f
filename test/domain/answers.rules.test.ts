/** Answers to questions that have no field of their own: kept under the words of the question. */
import { expect, it } from 'vitest'
import { answerField, answersOf, longestQuestion } from '../../src-renderer/domain/answers.rules'
import { anApplication } from '../builders'

it('An answer is found again under its question; one that was taken away is none', () => {
  const application = {
    ...anApplication(),
    [answerField('Why now?')]: 'I finish school.',
    [answerField('Who told you?')]: null,
  }
  expect(answersOf(application)).toEqual([
    { key: 'answer:Why now?', question: 'Why now?', text: 'I finish school.' },
  ])
})

it('A question that is too long counts by its beginning, and no letter is cut in half', () => {
  const short = 'a'.repeat(longestQuestion)
  expect(answerField(`${short} and more`)).toBe(`answer:${short}`)
  expect(answerField(short)).toBe(`answer:${short}`)
  const end = 'a'.repeat(longestQuestion - 1)
  expect(answerField(`${end}🎓 and more`)).toBe(`answer:${end}`)
})
