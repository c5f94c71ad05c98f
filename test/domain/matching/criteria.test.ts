/** What criteria say of a pair: whole words, missing data, sums, and that taking the evidence away takes exactly its points. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criterion } from '../../../src-renderer/domain/criterion'
import { knownOf, scoreOf, tenth } from '../../../src-renderer/domain/matching/criteria.rules'
import { entriesOf, questionsOf, textOf } from '../../../src-renderer/domain/matching/sides.rules'
import type { Side } from '../../../src-renderer/domain/matching/sides.rules'
import { runs } from '../../support/runs'
import { aCriterion, anApplication, aParticipation, aPerson } from '../../builders'

const side = (person: object, application: object | null = null): Side => {
  const made = aPerson({ organization: null, city: null, ...person })
  return {
    participation: aParticipation({ personId: made.id }),
    person: made,
    application: application && anApplication({ personId: made.id, goals: null, ...application }),
  }
}
const known = knownOf([])
const of = (criterion: Partial<Criterion>, mentee: Side, mentor: Side, what = known) =>
  scoreOf([aCriterion(criterion)], mentee, mentor, what)
const only = (...args: Parameters<typeof of>) => of(...args).parts[0]

describe('A criterion', () => {
  it('gives the share of the mentee’s fields that the mentor has, and names them', () => {
    const mentee = side({ 'field:film': true, 'field:музика': true, 'field:dance': true })
    const mentor = side({ 'field:Film': true, 'field:muzika': true })
    expect(only({ weight: 6 }, mentee, mentor)).toMatchObject({
      points: 40,
      state: 'partly',
      evidence: ['film', 'музика'],
    })
  })

  it('never finds evidence inside a word', () => {
    const question = { kind: 'question', wants: 'goals', offers: 'biography' } as const
    const mentee = side({}, { goals: 'AI; art' })
    expect(only(question, mentee, side({ biography: 'Retail and party planning' }))).toMatchObject({
      points: 0,
      state: 'not',
      evidence: [],
    })
    expect(only(question, mentee, side({ biography: 'Uses AI in retail' }))?.evidence).toEqual([
      'AI',
    ])
    const words = { kind: 'experience' } as const
    const seeker = side({}, { goals: 'fundraising for festivals' })
    expect(only(words, seeker, side({ biography: 'crowdfundraisings' }))?.points).toBe(0)
    expect(only(words, seeker, side({ biography: 'Fundraising, budgets' }))?.evidence).toEqual([
      'fundraising',
    ])
  })

  it('tells what was not said from what does not fit, and never rules a pair out for it', () => {
    const mentee = side({ 'field:film': true })
    const isRequired = true
    expect(of({ isRequired }, mentee, side({}))).toMatchObject({
      points: 0,
      against: [],
      parts: [{ state: 'missing', missing: 'mentor' }],
    })
    expect(only({}, side({}), side({}))?.missing).toBe('both')
    expect(only({}, side({}), side({ 'field:x': true }))?.missing).toBe('mentee')
    expect(of({ isRequired }, mentee, side({ 'field:dance': true })).against).toHaveLength(1)
  })

  it('takes a text without a word, or with nothing to seek in it, for no answer', () => {
    const isRequired = true
    const experience = { kind: 'experience', isRequired } as const
    const mentor = side({ biography: 'Budgets', city: '–' })
    expect(of({ kind: 'city', isRequired }, side({ city: 'Niš' }), mentor)).toMatchObject({
      against: [],
      parts: [{ state: 'missing', missing: 'mentor' }],
    })
    expect(of(experience, side({}, { goals: 'to be' }), mentor)).toMatchObject({
      against: [],
      parts: [{ state: 'missing', missing: 'mentee' }],
    })
  })

  it('knows a wish by the whole name, in any case and script', () => {
    const mentor = side({ firstName: 'Jelena', lastName: 'Savić' })
    const wish = { kind: 'wish' } as const
    const by = (wishedMentor: string) => only(wish, side({}, { wishedMentor }), mentor)?.points
    expect(by('Волела бих Јелену Савић')).toBe(50)
    expect(by('Jelena, or Savićeva street')).toBe(0)
    const wished = { kind: 'mentorWish', offers: 'answer:Whom?' } as const
    const teacher = side({}, { 'answer:Whom?': 'Ana Anić' })
    expect(only(wished, side({ firstName: 'Ana', lastName: 'Anić' }), teacher)?.state).toBe('met')
  })

  it('takes points for one organization or an earlier pair, and rules out when it is a condition', () => {
    const mentee = side({ organization: 'Most, direktorka' })
    const mentor = side({ organization: 'MOST, urednik' })
    const other = side({ organization: 'Drugi most, direktorka' })
    const same = { kind: 'organization', weight: 3, isRequired: true } as const
    expect(of(same, mentee, mentor)).toMatchObject({
      points: -30,
      against: [{ kind: 'organization' }],
    })
    expect(of(same, mentee, other)).toMatchObject({ points: 0, against: [] })
    const before = knownOf([`${mentee.person.id}|${mentor.person.id}`])
    expect(only({ kind: 'pairedBefore', weight: 2 }, mentee, mentor, before)?.points).toBe(-20)
    expect(only({ kind: 'pairedBefore' }, mentee, other, before)?.state).toBe('met')
  })

  it('needs one entry in common for a language, a city or a day', () => {
    const mentee = side({ city: 'Subotica, online' })
    const mentor = side({ city: 'Niš / Online' })
    expect(only({ kind: 'city', weight: 2 }, mentee, mentor)).toMatchObject({
      points: 20,
      evidence: ['online'],
    })
  })
})

describe('Scores', () => {
  const words = ['film', 'ples', 'muzika', 'AI', 'retail', 'pozorište', 'онлајн']
  const list = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })

  it('are the sum of their parts, and fall by exactly a part’s points without its evidence', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 20 }), (wants, offers, weight) => {
        const criteria = [
          aCriterion({ kind: 'question', wants: 'goals', offers: 'biography', weight }),
          aCriterion({ kind: 'city', wants: 'answer:A', offers: 'answer:B', weight: 3 }),
        ]
        const mentee = side({}, { goals: wants.join('; '), 'answer:A': 'ponedeljak' })
        const teacher = (biography: readonly string[]) =>
          side({ biography: biography.join(', ') }, { 'answer:B': 'ponedeljak, sreda' })
        const score = scoreOf(criteria, mentee, teacher(offers), known)
        expect(score.points).toBe(score.parts.reduce((sum, { points }) => sum + points, 0))
        const [first] = score.parts
        const rest = offers.filter((entry) => first?.evidence.includes(entry) !== true)
        const less = scoreOf(criteria, mentee, teacher(rest), known)
        expect(score.points - less.points).toBe(first?.points)
        expect(first?.points).toBe(
          Math.round((weight * tenth * (first?.evidence.length ?? 0)) / wants.length),
        )
      }),
      { numRuns: runs(200) },
    )
  })
})

describe('What is read of somebody', () => {
  it('is a field or an answer, and lists in any of the usual forms', () => {
    const one = side(
      { city: ' Niš ' },
      { 'answer:Q': 'a', 'answer:Empty': ' ', 'answer:Dash': '- / -' },
    )
    expect([textOf(one, 'city'), textOf(one, 'answer:Q'), textOf(one, 'gone')]).toEqual([
      'Niš',
      'a',
      null,
    ])
    expect(questionsOf([one])).toEqual(['answer:Q'])
    expect(entriesOf('a, b;c / d\n•  e –')).toEqual(['a', 'b', 'c', 'd', 'e –'])
  })
})
