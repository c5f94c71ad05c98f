/** What is ticked by itself and what is not, whose clock counts, and what becomes of what was written by hand. */
import { describe, expect, it } from 'vitest'
import { readApplication, applicationText } from '../../../src-renderer/domain/calls/call-format'
import { isLate } from '../../../src-renderer/domain/calls/call.rules'
import { additions, corrections } from '../../../src-renderer/features/call/person-said.rules'
import { promised, remarksOn } from '../../../src-renderer/features/call/taking.rules'
import { readSent } from '../../../src-renderer/features/call/sent-answers.rules'
import { draftProblems } from '../../../src-renderer/features/call/questions.rules'
import { isFieldName } from '../../../src-renderer/domain/values'
import { aCallQuestion, aCycle, aParticipation } from '../../builders'
import { about, ana, here, isAna, plan, sent, taken, written } from './answer-files'

const part = (status: 'applied' | 'withdrawn') =>
  aParticipation({ cycleId: 'cycle', personId: 'ana', status })
const first = sent({ at: '2026-03-01T10:00:00' }, isAna)
const second = (over = {}) =>
  sent(
    { at: '2026-03-05T10:00:00', answers: { about: 'Drugo', goals: 'Publika', how: [] }, ...over },
    isAna,
  )

describe('What is ticked by itself', () => {
  it.each([
    ['a No to keeping the data', sent({ consent: false })],
    ['an older form', sent({ form: 'x', answers: { about: 'x' } })],
    [
      'an answer that does not fit',
      sent({ form: 'x', answers: { about: 'x', goals: '', how: ['Nigde'] } }),
    ],
  ])('is not a file with %s, which can be ticked', (_, file) => {
    expect(plan([file])[0]).toMatchObject({ fate: 'new', isTaken: false })
    expect(plan([file], here, [[0, { isTaken: true }]])[0]).toMatchObject({ isTaken: true })
  })

  it('is not a file over what was written by hand, which is named', () => {
    const stored = taken(first)
    const now = { ...here, participations: [part('applied')], applications: [stored] }
    expect(plan([second()], now)[0]).toMatchObject({ fate: 'changed', isTaken: true, edited: [] })
    const byHand = { ...now, applications: [{ ...stored, 'answer:O radu': 'Ručno' }] }
    const [one] = plan([second()], byHand)
    expect(one).toMatchObject({ isTaken: false, edited: [{ field: 'answer:O radu' }] })
    const emptied = { ...now, applications: [{ ...stored, 'answer:O radu': null }] }
    expect(plan([second()], emptied)[0]).toMatchObject({ isTaken: false })
  })
})

describe('The clock of whoever sent a file', () => {
  const ahead = sent({ at: '2030-01-01T10:00:00' }, isAna)

  it('does not count beyond now, and later files are newer all the same', () => {
    const [one] = plan([ahead])
    expect(one).toMatchObject({ isAhead: true, fields: { submittedAt: here.now } })
    expect(one?.fields.consent?.on).toBe('2026-04-20')
    const now = { ...here, now: '2026-04-22T10:00:59', applications: [taken(ahead)] }
    expect(plan([sent({ at: '2026-04-21T10:00:00' }, isAna)], now)[0]?.fate).toBe('changed')
  })

  it('that is ahead makes no double of one that is right', () => {
    expect(plan([ahead, first]).map(({ fate }) => fate)).toEqual(['double', 'new'])
  })

  it('can be overruled: an older file, or another of several, is taken when it is ticked', () => {
    const now = { ...here, participations: [part('applied')], applications: [taken(second())] }
    expect(plan([first], now)[0]).toMatchObject({ fate: 'older', isTaken: false })
    const [older] = plan([first], now, [[0, { isTaken: true }]])
    expect(older).toMatchObject({ isTaken: true, differences: [{ there: 'Festival' }, {}] })
    const chosen = plan([first, second()], here, [[0, { isTaken: true }]])
    expect(chosen.map(({ fate, isTaken }) => [fate, isTaken])).toEqual([
      ['new', true],
      ['double', false],
    ])
    // Ticked one after the other, the last one counts.
    const last = plan([first, second()], here, [
      [0, { isTaken: true }],
      [1, { isTaken: true }],
    ])
    expect(last.map(({ isTaken }) => isTaken)).toEqual([false, true])
  })
})

describe('A correction after the call has closed', () => {
  const closing = {
    ...here,
    cycle: aCycle({ id: 'cycle', 'stage:openCall': { start: '2026-02-01', end: '2026-03-02' } }),
  }

  it('leaves an application in time that came in time, whether both files are here or one after the other', () => {
    const together = plan([first, second()], closing)[1]
    expect(together?.fields.submittedAt).toBe('2026-03-01T10:00:00')
    const now = { ...closing, applications: [taken(first)] }
    const later = plan([second()], now)[0]
    expect(later?.fields.submittedAt).toBe('2026-03-01T10:00:00')
    expect(isLate(closing.cycle, { submittedAt: second().at })).toBe(true)
  })
})

describe('The person', () => {
  const guarded = {
    ...{ ...ana, guardianName: 'Vera Zorić', guardianContact: null, guardianConsentOn: null },
    city: 'Niš',
  }
  const guardian = { name: 'Petar Zorić', contact: '064', consentOn: '2026-03-01' }

  it('keeps one guardian whole: no consent is put beside another name', () => {
    const file = sent({ guardian }, isAna)
    expect(additions(guarded, file)).toEqual({})
    expect(corrections(guarded, file)).toEqual({
      ...{ guardianName: 'Petar Zorić', guardianContact: '064', guardianConsentOn: '2026-03-01' },
    })
    expect(additions(ana, file)).toMatchObject({ guardianName: 'Petar Zorić' })
  })

  it('is shown what the file says otherwise, and is corrected when that is ticked', () => {
    const file = sent({}, { ...isAna, lastName: 'Zorić-Perić', city: 'Bor' })
    const now = { ...here, people: [guarded] }
    const decided = { who: 'ana', isTaken: true }
    const [one] = plan([file], now, [[0, decided]])
    expect(written(one ? [one] : [], now)).not.toHaveProperty('people ana')
    const [other] = plan([file], now, [[0, { ...decided, isCorrecting: true }]])
    expect(written(other ? [other] : [], now)['people ana']).toEqual({
      ...{ lastName: 'Zorić-Perić', city: 'Bor' },
    })
    expect(corrections(guarded, sent({}, { ...isAna, city: 'Ниш' }))).toEqual({})
  })

  it('can be added to by a file that is there already', () => {
    const file = sent({}, { ...isAna, city: 'Bor' })
    const now = { ...here, participations: [part('applied')], applications: [taken(file)] }
    const [one] = plan([file], now, [[0, { isTaken: true }]])
    expect(one).toMatchObject({ fate: 'same', isTaken: true })
    expect(written(one ? [one] : [], now)).toEqual({ 'people ana': { city: 'Bor' } })
  })

  it('is said to lack a guardian only where something is taken', () => {
    const minor = sent({}, { ...isAna, birthDate: '2010-01-01' })
    const now = { ...here, participations: [part('applied')], applications: [taken(minor)] }
    const [same] = plan([minor], now)
    expect(same && remarksOn(same, here)).toEqual({ isOtherAge: false, lacksGuardian: false })
  })

  it('who withdrew applies again when that is ticked', () => {
    const now = { ...here, participations: [part('withdrawn')], applications: [taken(first)] }
    const [one] = plan([second()], now)
    expect(one).toMatchObject({ part: { status: 'withdrawn' } })
    const key = 'participations cycle~ana~mentee'
    expect(written(one ? [one] : [], now)).not.toHaveProperty(key)
    const [again] = plan([second()], now, [[0, { isAgain: true }]])
    expect(written(again ? [again] : [], now)[key]).toEqual({ status: 'applied' })
  })
})

describe('What was shown', () => {
  it('is another promise once something else stands here', () => {
    const now = { ...here, participations: [part('applied')], applications: [taken(first)] }
    const before = promised(plan([second()], now), now)
    expect(promised(plan([second()], now), now)).toBe(before)
    const other = { ...now, people: [{ ...ana, email: 'a@example.org' }] }
    expect(promised(plan([second()], other), other)).not.toBe(before)
  })
})

describe('Long and odd texts', () => {
  it('of a question always make a field that can be kept', () => {
    const text = 'x'.repeat(300)
    expect(draftProblems({ ...about, text }, [])).toEqual({ text: 'tooLong' })
    expect(draftProblems({ ...about, text: 'x'.repeat(292) }, [])).toEqual({})
    const long = aCallQuestion({ id: 'long', cycleId: 'cycle', text })
    const { fields } = readSent(sent({ form: 'x', answers: { long: 'Da' } }), {
      ...here,
      questions: [long],
    })
    expect(Object.keys(fields).map((name) => isFieldName(name))).toEqual([true])
    expect(Object.values(fields)).toEqual(['Da'])
  })

  it('of an answer are bounded, and nothing turns their direction', () => {
    const read = (about: string) =>
      readApplication(JSON.parse(applicationText(sent({ answers: { about } }))))
    expect(read('x'.repeat(20_001))).toBeNull()
    expect(read('😀'.repeat(20_000))).not.toBeNull()
    expect(read('a\u{202e}b\u{2066}c')?.answers).toEqual({ about: 'abc' })
  })
})
