/** Drafts: what is written of them, how two differ, what becomes pairs, and whom one could ask. */
import { describe, expect, it } from 'vitest'
import { waitingDays } from '../../../src-renderer/domain/approaches.rules'
import { buildProblem, gather } from '../../../src-renderer/domain/matching/build.rules'
import { matchings } from '../../../src-renderer/domain/matching-draft'
import type { MatchingDraft } from '../../../src-renderer/domain/matching-draft'
import type { Participation } from '../../../src-renderer/domain/participation'
import type { Pair } from '../../../src-renderer/domain/pair'
import { homeTasks } from '../../../src-renderer/features/home/home.rules'
import {
  asideField,
  copyOf,
  differencesOf,
  draftedIn,
  finalEdits,
  forbidField,
  freeName,
  levelsOfDraft,
  lockField,
  openDraft,
  restsOn,
  pairField,
} from '../../../src-renderer/features/matching/drafts.rules'
import { candidatesFor, profileOf } from '../../../src-renderer/features/matching/search.rules'
import {
  aCriterion,
  aCycle,
  aMatching,
  anApplication,
  anApproach,
  aPair,
  aParticipation,
  aPerson,
  stored,
} from '../../builders'
import { rowsOf } from '../cycle-rows'

const rows = rowsOf()
const cycleId = rows.cycle.id
const add = (role: 'mentee' | 'mentor', lastName: string, over: object = {}) => {
  const person = aPerson({ lastName, 'field:film': true })
  const part = aParticipation({ cycleId, personId: person.id, role, status: 'accepted', ...over })
  rows.people.push(person)
  rows.participations.push(part)
  return part
}
const ana = add('mentee', 'A')
const boban = add('mentee', 'B')
const vera = add('mentor', 'V', { capacity: 2, least: 1 })
const milan = add('mentor', 'M', { least: 1 })
rows.criteria.push(aCriterion({ cycleId, weight: 5 }))
const draftWith = (...fields: readonly object[]): MatchingDraft => {
  const draft = aMatching({ cycleId, threshold: 6 })
  return Object.assign(draft, ...fields) as MatchingDraft
}
const drafted = (draft: MatchingDraft) => {
  const gathered = gather(rows, draft, [])
  return { gathered, list: draftedIn(gathered, draft) }
}

describe('A draft', () => {
  it('comes to what its pairs say', () => {
    const draft = draftWith(pairField(ana.id, vera.id), lockField(ana.id, vera.id))
    const { gathered, list } = drafted(draft)
    expect(list.map(({ points, isLocked }) => [points, isLocked])).toEqual([
      [50, true],
      [0, false],
    ])
    expect(levelsOfDraft(list, gathered, draft)).toEqual({
      ...{ alone: 1, short: 1, below: 1, points: 50, worst: null },
    })
    const other = draftWith(pairField(ana.id, vera.id), lockField(ana.id, milan.id))
    const loose = drafted(other)
    expect(loose.list.map(({ isLocked }) => isLocked)).toEqual([false, false])
    expect(levelsOfDraft(loose.list, loose.gathered, other).worst).toBe(50)
  })

  it('tells pairs below a threshold with a decimal exactly', () => {
    const below = (threshold: number) => {
      const draft = draftWith({ threshold }, pairField(ana.id, vera.id))
      const { gathered, list } = drafted(draft)
      const { problem } = buildProblem(rows, draft, [])
      return [levelsOfDraft(list, gathered, draft).below, problem.threshold]
    }
    expect(below(5)).toEqual([0, 50])
    expect(below(5.1)).toEqual([1, 51])
    for (let tenths = 0; tenths <= 1000; tenths += 1)
      expect(below(tenths / 10)[1], String(tenths / 10)).toBe(tenths)
    expect(matchings.fields.threshold?.check(2.5)).toBe(true)
  })

  it('is copied with everything but its id, its name and that it was final', () => {
    const draft = draftWith(
      { finalOn: '2020-04-01' },
      pairField(ana.id, vera.id),
      forbidField(boban.id, vera.id, true),
      asideField(milan.id, true),
    )
    const copy = copyOf(stored(draft), 'copy', 'Copy')
    expect(copy).toEqual({ ...draft, id: 'copy', name: 'Copy', finalOn: null })
    expect(forbidField('a', 'b', false)).toEqual({ 'forbid:a|b': null })
    expect(freeName('Copy', [copy, { ...copy, name: 'Copy 2' }])).toBe('Copy 3')
  })

  it('rests on who is in it and in the cycle, its threshold and the criteria, not on its name', () => {
    const draft = draftWith(pairField(ana.id, vera.id))
    const of = (...fields: readonly object[]) =>
      restsOn(Object.assign({ ...draft }, ...fields) as MatchingDraft, rows)
    expect(of({ name: 'Other' }, lockField(ana.id, null))).toBe(of())
    for (const fields of [
      { threshold: 7 },
      pairField(ana.id, null),
      lockField(ana.id, vera.id),
      forbidField(ana.id, vera.id, true),
      asideField(milan.id, true),
    ])
      expect(of(fields)).not.toBe(of())
    expect(restsOn(draft, { ...rows, criteria: [] })).not.toBe(of())
    const [first, ...others] = rows.participations
    if (first === undefined) throw new Error('somebody')
    const fuller = [{ ...first, capacity: 7 }, ...others]
    expect(restsOn(draft, { ...rows, participations: fuller })).not.toBe(of())
    expect(restsOn(draft, { ...rows, participations: [...others, first] })).toBe(of())
  })

  it('is open when it is chosen, or else the first that is not final', () => {
    const [a, b] = ['A', 'B'].map((name) => aMatching({ cycleId, name }))
    if (!a || !b) throw new Error('two drafts')
    const final = { ...a, finalOn: '2020-04-01' }
    expect(openDraft([b, a], null)).toBe(a)
    expect(openDraft([b, a], b.id)).toBe(b)
    expect(openDraft([final, b], null)).toBe(b)
    expect(openDraft([final, b], final.id)).toBe(final)
    expect(openDraft([final], null)).toBe(final)
    expect(openDraft([], null)).toBeNull()
  })

  it('differs from another by those who have other mentors', () => {
    const one = drafted(draftWith(pairField(ana.id, vera.id), pairField(boban.id, milan.id))).list
    const other = drafted(draftWith(pairField(ana.id, vera.id))).list
    expect(differencesOf(one, one)).toEqual([])
    expect(differencesOf(one, other).map((two) => two.one.mentee.participation.id)).toEqual([
      boban.id,
    ])
  })

  it('makes pairs of those it has, and leaves those that exist alone', () => {
    const draft = draftWith(pairField(ana.id, vera.id), pairField(boban.id, milan.id))
    const { list } = drafted(draft)
    let id = 0
    const day = { startedOn: '2020-04-01', finalOn: '2020-04-01', newId: () => `p${(id += 1)}` }
    const edits = finalEdits(draft, list, [], day)
    expect(edits.filter(({ table }) => table === 'pairs').map((edit) => edit.id)).toEqual([
      'p1',
      'p2',
    ])
    expect(edits.at(-1)).toMatchObject({ table: 'matchings', set: { finalOn: '2020-04-01' } })
    const pairs = [aPair({ cycleId, mentorId: vera.id, menteeId: ana.id })]
    const rest = finalEdits(draft, list, pairs, day).filter(({ table }) => table === 'pairs')
    expect(rest).toMatchObject([{ set: { menteeId: boban.id } }])
    expect(finalEdits(draft, [], [], day)).toEqual([])
  })
})

describe('The mentee first', () => {
  const person = aPerson({ city: 'Niš', 'field:film': true, 'field:dance': true })
  const mentee = {
    participation: aParticipation({ cycleId, personId: person.id }),
    person,
    application: anApplication({ cycleId, personId: person.id, wishedMentor: 'Vera' }),
  }
  const earlier = aCycle()
  const one = (role: 'mentor' | 'mentee', of: string, status: Participation['status']) => ({
    person: aPerson({ lastName: of, city: 'Niš' }),
    participations: [aParticipation({ cycleId: earlier.id, role, status })],
  })

  it('seeks what the application says', () => {
    expect(profileOf(mentee)).toMatchObject({ fields: ['dance', 'film'], wish: 'Vera' })
  })

  it('offers earlier mentors and alumni first, with why, and nobody of this cycle or of the list', () => {
    const mentor = one('mentor', 'M', 'completed')
    const alumna = one('mentee', 'A', 'completed')
    const declined = one('mentor', 'D', 'declined')
    const withdrawn = one('mentor', 'W', 'withdrawn')
    const invited = one('mentor', 'I', 'invited')
    const colleague = { person: aPerson({ 'field:Film': true }), participations: [] }
    const here = { person: aPerson(), participations: [vera] }
    const listed = one('mentor', 'L', 'completed')
    const everybody = [colleague, declined, withdrawn, invited, here, listed, alumna, mentor]
    const found = candidatesFor(mentee, everybody, new Set([listed.person.id]))
    expect(found.map(({ was, fields, isSameCity }) => [was, fields, isSameCity])).toEqual([
      ['mentor', [], true],
      ['alumni', [], true],
      [null, ['film'], false],
    ])
  })

  it('is on Home only as long as the mentee has nobody', () => {
    const asked = anApproach({
      ...{ cycleId, menteeId: ana.id, personId: 'olga' },
      ...{ state: 'asked', askedOn: '2020-04-01' },
    })
    const codes = (pairs: readonly Pair[]) =>
      homeTasks({ ...rows, pairs, approaches: [asked] }, '2020-04-11').map(({ code }) => code)
    expect(codes([])).toContain('answersAwaited')
    const pair = aPair({ cycleId, mentorId: vera.id, menteeId: ana.id })
    expect(codes([pair])).not.toContain('answersAwaited')
  })

  it('counts the days for which somebody has not answered', () => {
    const asked = { state: 'asked', askedOn: '2020-04-01' } as const
    expect(waitingDays(anApproach(asked), '2020-04-11')).toBe(10)
    expect(waitingDays(anApproach({ ...asked, state: 'thinking' }), '2020-03-01')).toBe(0)
    expect(waitingDays(anApproach({ ...asked, state: 'declined' }), '2020-04-11')).toBeNull()
    expect(waitingDays(anApproach(), '2020-04-11')).toBeNull()
  })
})
