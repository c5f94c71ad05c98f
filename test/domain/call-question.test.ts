/** What a question of a call may leave out. */
import { expect, it } from 'vitest'
import { callQuestions } from '../../src-renderer/domain/call-question'
import { aCallQuestion } from '../builders-choosing'

/** The fields of a question with nothing in them, that may not be so. */
const needed = (): readonly string[] => {
  const names = Object.keys(aCallQuestion()).filter((name) => name !== 'id')
  return names.filter((name) => callQuestions.fields[name]?.check(null) !== true)
}

it('A question needs neither help nor a length of its answers, and all else', () => {
  expect(needed()).toEqual([
    ...['cycleId', 'audience', 'kind', 'language', 'text', 'choices', 'isRequired'],
    ...['target', 'position'],
  ])
})
