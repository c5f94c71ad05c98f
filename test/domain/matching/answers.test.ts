/** The problem of a cycle and the answers about it, in people: the same for shuffled rows, with every bad input in words. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo } from '../../../src-renderer/domain/matching/answers.rules'
import type { Answer, Ask } from '../../../src-renderer/domain/matching/answers.rules'
import {
  brokenLimits,
  buildProblem,
  gather,
  usualCriteria,
} from '../../../src-renderer/domain/matching/build.rules'
import type { MatchingRows } from '../../../src-renderer/domain/matching/build.rules'
import type { MatchingDraft } from '../../../src-renderer/domain/matching-draft'
import { runs } from '../../support/runs'
import {
  aCriterion,
  aMatching,
  anApplication,
  aPair,
  aParticipation,
  aPerson,
} from '../../builders'
import { rowsOf } from '../../features/cycle-rows'

const rows = rowsOf()
const cycleId = rows.cycle.id
const add = (role: 'mentee' | 'mentor', name: string, fields: string, over: object = {}) => {
  const person = aPerson({
    firstName: name,
    ...Object.fromEntries(fields.split(' ').map((field) => [`field:${field}`, true])),
  })
  const part = aParticipation({ cycleId, personId: person.id, role, status: 'accepted', ...over })
  rows.people.push(person)
  rows.participations.push(part)
  return part
}
const ana = add('mentee', 'Ana', 'film')
const boban = add('mentee', 'Boban', 'film music')
const ceca = add('mentee', 'Ceca', 'dance')
const vera = add('mentor', 'Vera', 'film', { capacity: 1 })
const milan = add('mentor', 'Milan', 'film music', { capacity: 1 })
rows.criteria.push(aCriterion({ cycleId, kind: 'fields', weight: 5 }))
const draft = aMatching({ cycleId })

const ask = (what: Partial<Ask> & Pick<Ask, 'what'>, over: Partial<MatchingRows> = {}): Answer =>
  answerTo(
    {
      draft,
      pairedBefore: [],
      about: ceca.id,
      aim: 'sum',
      ...what,
      rows: { ...rows, ...over },
    } as Ask,
    () => undefined,
  )
const remarks = (over: Partial<MatchingRows> = {}, of: MatchingDraft | null = draft) =>
  buildProblem({ ...rows, ...over }, of, []).remarks
const changed = (id: string, fields: object) =>
  rows.participations.map((one) => (one.id === id ? { ...one, ...fields } : one))

describe('A proposal', () => {
  it('is the best for both aims, whatever the order of the rows', () => {
    const answer = ask({ what: 'propose' })
    expect(answer).toMatchObject({
      what: 'propose',
      proposals: {
        sum: { matched: { [ana.id]: vera.id, [boban.id]: milan.id, [ceca.id]: null } },
      },
    })
    const shuffled = fc.shuffledSubarray([...rows.participations], { minLength: 5 })
    fc.assert(
      fc.property(shuffled, (participations) => {
        expect(ask({ what: 'propose' }, { participations })).toEqual(answer)
      }),
      { numRuns: runs(20) },
    )
  })

  it('leaves pairs that exist, people set aside and ruled out pairs as they are', () => {
    const pairs = [aPair({ cycleId, mentorId: vera.id, menteeId: ana.id })]
    expect(ask({ what: 'propose' }, { pairs })).toMatchObject({
      proposals: { sum: { matched: { [boban.id]: milan.id, [ceca.id]: null } } },
    })
    const own = {
      ...draft,
      [`aside:${boban.id}`]: true,
      [`forbid:${ana.id}|${vera.id}`]: true,
    } as MatchingDraft
    expect(ask({ what: 'propose', draft: own })).toMatchObject({
      proposals: { sum: { matched: { [ana.id]: milan.id, [ceca.id]: vera.id } } },
    })
  })

  it('has no mentor who was only invited and has not answered', () => {
    const participations = changed(milan.id, { status: 'invited' })
    expect(ask({ what: 'propose' }, { participations })).toMatchObject({
      proposals: { sum: { matched: { [ana.id]: vera.id, [boban.id]: null, [ceca.id]: null } } },
    })
  })

  it('names the smallest set of fixed pairs that cannot all be', () => {
    const own = {
      ...draft,
      [`lock:${ana.id}`]: vera.id,
      [`lock:${boban.id}`]: vera.id,
    } as MatchingDraft
    expect(ask({ what: 'propose', draft: own })).toMatchObject({
      what: 'conflict',
      conflict: { why: 'tooMany', most: 1, locks: [{ mentorId: vera.id }, { mentorId: vera.id }] },
    })
  })

  it('says that sums would not be exact instead of guessing', () => {
    const criteria = [aCriterion({ cycleId, weight: 90_000_000 })]
    const participations = changed(vera.id, { least: 1, capacity: 2 })
    const own = { ...draft, threshold: 100_000_000 }
    const many = Array.from({ length: 400 }, () => aPerson({ 'field:film': true }))
    const all = many.map(({ id: personId }) =>
      aParticipation({ cycleId, personId, status: 'accepted' }),
    )
    expect(
      ask(
        { what: 'propose', draft: own },
        {
          ...{ criteria, people: [...rows.people, ...many] },
          participations: [...participations, ...all],
        },
      ),
    ).toEqual({ what: 'tooLarge' })
  })
})

describe('Other questions', () => {
  it('say what insisting costs and who moves', () => {
    const own = {
      ...draft,
      [`pair:${ana.id}`]: vera.id,
      [`pair:${boban.id}`]: milan.id,
    } as MatchingDraft
    const answer = ask({ what: 'insist', draft: own, about: ana.id, aim: 'sum' })
    expect(answer).toMatchObject({
      rows: [
        { mentorId: vera.id, moves: [] },
        {
          mentorId: milan.id,
          levels: { alone: 1, points: 75 },
          moves: [
            { menteeId: ana.id, from: vera.id, to: milan.id },
            { menteeId: boban.id, from: milan.id, to: vera.id },
          ],
        },
      ],
    })
  })

  it('name everybody who moves in the draft, also where the best matching has them', () => {
    const own = { ...draft, [`pair:${ceca.id}`]: vera.id } as MatchingDraft
    expect(ask({ what: 'insist', draft: own, about: ana.id, aim: 'sum' })).toMatchObject({
      rows: [
        {
          mentorId: vera.id,
          moves: [
            { menteeId: ana.id, from: null, to: vera.id },
            { menteeId: boban.id, from: null, to: milan.id },
            { menteeId: ceca.id, from: vera.id, to: null },
          ],
        },
        { mentorId: milan.id },
      ],
    })
  })

  it('say what would help somebody who has nobody', () => {
    expect(ask({ what: 'help', about: ceca.id })).toMatchObject({
      help: [{ mentorId: vera.id }, { mentorId: milan.id }],
      inTheWay: [],
    })
    const criteria = [aCriterion({ cycleId, isRequired: true })]
    expect(ask({ what: 'help', about: ceca.id }, { criteria })).toMatchObject({
      help: [],
      inTheWay: [{ criterionId: criteria[0]?.id, count: 2 }],
    })
  })

  it('say who would both rather have each other', () => {
    const own = { ...draft, [`pair:${ana.id}`]: milan.id, [`pair:${ceca.id}`]: vera.id }
    expect(ask({ what: 'rather', draft: own })).toMatchObject({
      two: [{ menteeId: boban.id, mentorId: vera.id }],
    })
  })
})

describe('Limits', () => {
  const beginner = (id: string) =>
    anApplication({ cycleId, personId: id, 'answer:Level': 'Beginner' })
  const limit = aCriterion({
    ...{ cycleId, kind: 'limit', wants: 'answer:Level', value: 'beginner', most: 1, weight: 0 },
  })
  const applications = [ana, boban].map(({ personId }) => beginner(personId))

  it('are kept for one attribute, and less for mentors who have some already', () => {
    const over = {
      applications,
      criteria: [limit],
      participations: changed(vera.id, { capacity: 3 }).filter(({ id }) => id !== milan.id),
    }
    const { problem } = buildProblem({ ...rows, ...over }, draft, [])
    expect([problem.kinds, [...problem.limits]]).toEqual([1, [1]])
    expect(ask({ what: 'propose' }, over)).toMatchObject({
      proposals: { sum: { levels: { alone: 1 } } },
    })
    const pairs = [aPair({ cycleId, mentorId: vera.id, menteeId: ana.id })]
    expect([...buildProblem({ ...rows, ...over, pairs }, draft, []).problem.limits]).toEqual([0])
  })

  it('about another attribute are checked afterwards and named', () => {
    const other = aCriterion({ ...limit, id: 'other', wants: 'fields', value: 'film', position: 2 })
    const gathered = gather({ ...rows, applications, criteria: [limit, other] }, draft, [])
    const broken = brokenLimits(
      gathered,
      Int32Array.from(gathered.mentees, () => 0),
    )
    expect(broken.map(({ limit: { id }, count }) => [id, count])).toEqual([
      [limit.id, 2],
      ['other', 2],
    ])
    const pairs = [aPair({ cycleId, mentorId: vera.id, menteeId: ana.id })]
    const rest = gather({ ...rows, applications, pairs, criteria: [limit, other] }, draft, [])
    const all = brokenLimits(
      rest,
      Int32Array.from(rest.mentees, () =>
        rest.mentors.findIndex(({ participation }) => participation.id === vera.id),
      ),
    )
    expect(all.map(({ mentor, count }) => [mentor.participation.id, count])).toEqual([
      [vera.id, 2],
      [vera.id, 2],
    ])
  })
})

describe('Bad input', () => {
  const keys = (...args: Parameters<typeof remarks>) => remarks(...args).map(({ key }) => key)

  it('is said in words, and the matching goes on', () => {
    expect(remarks()).toEqual([])
    expect(keys({ participations: changed(vera.id, { capacity: -1 }) })).toEqual([
      'matching:remark.capacity',
    ])
    expect(keys({ participations: changed(vera.id, { capacity: 1000 }) })).toEqual([
      'matching:remark.many',
    ])
    expect(
      remarks({ participations: changed(vera.id, { capacity: 3, capacityNote: '2–3' }) }),
    ).toMatchObject([{ key: 'matching:remark.capacityNote', params: { note: '2–3', number: 3 } }])
    expect(keys({ participations: changed(vera.id, { least: 2 }) })).toEqual([
      'matching:remark.least',
    ])
    const gone = aCriterion({ cycleId, kind: 'question', wants: 'answer:Gone?' })
    expect(remarks({ criteria: [gone] })).toMatchObject([
      { key: 'matching:remark.question', params: { question: 'Gone?' } },
    ])
  })

  it('can be nobody at all, or everybody ruled out', () => {
    const none = { participations: [], people: [] }
    expect(ask({ what: 'propose' }, none)).toMatchObject({
      proposals: { sum: { levels: { alone: 0, points: 0, worst: null } } },
    })
    const own = { ...draft } as Record<string, unknown>
    for (const mentee of [ana, boban, ceca])
      for (const mentor of [vera, milan]) own[`forbid:${mentee.id}|${mentor.id}`] = true
    expect(ask({ what: 'propose', draft: own as never })).toMatchObject({
      proposals: { worst: { levels: { alone: 3, worst: null } } },
    })
  })
})

describe('The usual criteria', () => {
  it('are begun with once, however many computers begin', () => {
    const once = usualCriteria('c1', ['a', 'b', 'c', 'd', 'e'])
    expect(once.map(({ id }) => id)).toEqual(usualCriteria('c1', []).map(({ id }) => id))
    expect(once.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})
