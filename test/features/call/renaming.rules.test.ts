/** A question that is put in other words takes its answers along. */
import { describe, expect, it } from 'vitest'
import { renamedAnswers } from '../../../src-renderer/features/call/renaming.rules'
import { aCriterion, anApplication } from '../../builders'
import { here, isAna, plan, sent, taken } from './answer-files'

describe('A question in other words', () => {
  const before = { text: 'O radu' }
  const after = { text: 'O Vašem radu' }
  const criteria = [aCriterion({ id: 'one', wants: 'answer:O radu', offers: 'city' }), aCriterion()]

  it('takes its answers along, and what matching reads of them', () => {
    const applications = [anApplication({ id: 'a', 'answer:O radu': 'Festival' }), anApplication()]
    const edits = renamedAnswers(before, after, { applications, criteria })
    expect(edits.map(({ id, set }) => [id, set])).toEqual([
      ['a', { 'answer:O radu': null, 'answer:O Vašem radu': 'Festival' }],
      ['one', { wants: 'answer:O Vašem radu', offers: 'city' }],
    ])
    expect(renamedAnswers(before, before, { applications, criteria })).toEqual([])
  })

  it('puts them to those that stand there already', () => {
    const both = anApplication({ 'answer:O radu': 'Novo', 'answer:O Vašem radu': 'Staro' })
    const [edit] = renamedAnswers(before, after, { applications: [both], criteria: [] })
    expect(edit?.set).toMatchObject({ 'answer:O Vašem radu': 'Staro\n\nNovo' })
  })

  it('is not taken for a change by hand afterwards', () => {
    const application = taken(sent({}, isAna))
    const [edit] = renamedAnswers(before, after, { applications: [application], criteria: [] })
    const questions = here.questions.map((one) =>
      one.text === 'O radu' ? { ...one, ...after } : one,
    )
    const now = { ...here, questions, applications: [Object.assign({ ...application }, edit?.set)] }
    const answers = { about: 'Drugo', goals: 'Publika', how: [] }
    const newer = sent({ form: 'x', at: '2026-03-05T10:00:00', answers }, isAna)
    expect(plan([newer], now)[0]).toMatchObject({ fate: 'changed', edited: [], isTaken: true })
  })
})
