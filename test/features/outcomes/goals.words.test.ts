/** How far a goal came, in words: whose words those are is said where others stand beside them. */
import { describe, expect, it } from 'vitest'
import { movementText, scaleText } from '../../../src-renderer/features/outcomes/goals.words'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import { aGoal } from '../../builders'

const english = translatorFor('en')

describe('How far a goal came', () => {
  const goal = aGoal({ 'standing:bothStart': 1, 'standing:bothEnd': 3 })

  it('is said with who says so where the standings of another one are beside it', () => {
    expect(movementText(goal, english)).toBe('up by 2')
    expect(movementText(goal, english, 'both')).toBe('up by 2')
    expect(movementText(goal, english, 'mentee')).toBe('up by 2 (both)')
    expect(movementText(goal, translatorFor('sr-Cyrl'), 'mentor')).toBe('горе за 2 (обоје)')
  })

  it('is not recorded by anybody in particular', () => {
    expect(movementText(aGoal(), english, 'mentee')).toBe('not recorded')
  })
})

it('A scale breaks between its steps and not within one', () => {
  const scale = [
    { step: 1, word: 'not begun' },
    { step: 2, word: '' },
  ]
  expect(scaleText(scale)).toBe('1\u00a0not\u00a0begun · 2')
})
