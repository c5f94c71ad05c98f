/** Answer files of one person in two roles, and of people who are alike: nothing is called a double, and nobody is taken for another. */
import { describe, expect, it } from 'vitest'
import { aCallQuestion, aParticipation, aPerson } from '../../builders'
import { here, isAna, plan, questions, sent, taken, written } from './answer-files'

const offer = aCallQuestion({ id: 'offer', cycleId: 'cycle', text: 'Nudim', audience: 'mentor' })
const where = aCallQuestion({ id: 'where', cycleId: 'cycle', text: 'Gde', audience: 'both' })
const mine = aCallQuestion({
  ...{ id: 'mine', cycleId: 'cycle', text: 'Šta Vi dobijate', audience: 'mentor' },
  target: 'goals',
})
const both = { ...here, questions: [...questions, offer, where, mine] }
const answers = { about: 'Festival', goals: 'Publika', how: ['Uživo'] }
const asMentee = (at: string, place = '') =>
  sent({ form: 'x', at, answers: { ...answers, where: place } }, isAna)
const asMentor = (at: string, place = '') =>
  sent(
    { form: 'x', at, role: 'mentor', answers: { offer: 'Prava', where: place, mine: 'Mir' } },
    isAna,
  )
const mentee = aParticipation({ cycleId: 'cycle', personId: 'ana', status: 'applied' })

describe('Whoever applies as a mentee and offers to mentor', () => {
  it('is one person with two parts and one application in which both files stand', () => {
    const planned = plan([asMentee('2026-03-02T10:00:00'), asMentor('2026-03-01T10:00:00')], both)
    expect(planned.map(({ fate, isTaken }) => [fate, isTaken])).toEqual([
      ['new', true],
      ['new', true],
    ])
    const rows = written(planned, both)
    expect(Object.keys(rows)).toEqual([
      'participations cycle~ana~mentee',
      'applications cycle~ana',
      'participations cycle~ana~mentor',
    ])
    expect(rows['applications cycle~ana']).toMatchObject({
      ...{ goals: 'Publika', 'answer:O radu': 'Festival', 'answer:Nudim': 'Prava' },
      ...{ 'answer:Šta Vi dobijate': 'Mir', submittedAt: '2026-03-02T10:00:00' },
    })
  })

  it('is one new person, when nobody here is like them', () => {
    const person = { firstName: 'Vera', lastName: 'Lukić', email: 'vera@example.org' }
    const files = (['mentor', 'mentee'] as const).map((role) =>
      sent({ form: 'x', role, answers: { where: 'Niš' } }, person),
    )
    const planned = plan(files, both, [
      [0, { isTaken: true }],
      [1, { isTaken: true }],
    ])
    expect(planned.map(({ fate }) => fate)).toEqual(['new', 'new'])
    const rows = written(planned, both)
    expect(Object.keys(rows).filter((key) => key.startsWith('people'))).toEqual(['people newcomer'])
    expect(rows).toHaveProperty('participations cycle~newcomer~mentor')
    expect(rows).toHaveProperty('participations cycle~newcomer~mentee')
  })

  it('sends the second file later, also one that was saved before the first', () => {
    const first = asMentee('2026-03-02T10:00:00', 'Niš')
    const now = {
      ...both,
      participations: [mentee],
      applications: [{ ...taken(first), ...plan([first], both)[0]?.fields, id: 'cycle~ana' }],
    }
    const [older] = plan([asMentor('2026-03-01T10:00:00', 'Bor')], now)
    expect(older).toMatchObject({
      fate: 'new',
      isTaken: true,
      differences: [{ field: 'answer:Šta Vi dobijate' }, { field: 'answer:Nudim' }],
    })
    const rows = written(older ? [older] : [], now)
    expect(rows).toHaveProperty('participations cycle~ana~mentor')
    // What both roles are asked stays as the later file has it, and so does the day on which the mentee applied.
    expect(rows['applications cycle~ana']).not.toHaveProperty('answer:Gde')
    expect(rows['applications cycle~ana']).not.toHaveProperty('submittedAt')
    const [later] = plan([asMentor('2026-03-09T10:00:00', 'Bor')], now)
    expect(written(later ? [later] : [], now)['applications cycle~ana']).toMatchObject({
      'answer:Gde': 'Bor',
    })
    const [blank] = plan([asMentor('2026-03-09T10:00:00')], now)
    expect(blank?.fields).not.toHaveProperty('answer:Gde')
  })

  it('takes part also when their file is there already', () => {
    const first = sent({}, isAna)
    const now = { ...here, applications: [taken(first)] }
    const [same] = plan([first], now, [[0, { isTaken: true }]])
    expect(same).toMatchObject({ fate: 'same', isTaken: true })
    expect(Object.keys(written(same ? [same] : [], now))).toEqual([
      'participations cycle~ana~mentee',
    ])
    const [whole] = plan([first], { ...now, participations: [mentee] }, [[0, { isTaken: true }]])
    expect(whole).toMatchObject({ fate: 'same', isTaken: false })
  })
})

describe('Whoever is like somebody', () => {
  it('can always be said to be somebody new', () => {
    const [one] = plan([sent({}, isAna)])
    expect(one).toMatchObject({ who: { id: 'ana' }, candidates: [{ id: 'ana' }] })
    const [other] = plan([sent({}, isAna)], here, [[0, { who: 'new' }]])
    expect(other).toMatchObject({ who: 'new', fate: 'new' })
  })

  it('by one address of the family and the first name, with another surname, is not decided', () => {
    const cousin = { ...isAna, lastName: 'Petrović' }
    expect(plan([sent({}, cousin)])[0]).toMatchObject({ who: null, candidates: [{ id: 'ana' }] })
    const family = { email: 'porodica@example.org', firstName: 'Iva' }
    const cousins = [
      sent({}, { ...family, lastName: 'Savić' }),
      sent({}, { ...family, lastName: 'Tomić' }),
    ]
    expect(plan(cousins).map(({ fate }) => fate)).toEqual(['new', 'wait'])
  })

  it('by the same name in another script is decided', () => {
    const people = [aPerson({ ...isAna, id: 'ana', firstName: 'Ана', lastName: 'Зорић' })]
    expect(plan([sent({}, isAna)], { ...here, people })[0]).toMatchObject({ who: { id: 'ana' } })
  })
})
