/** Rules of calls: ages and guardians, what may be answered, where a call stands, and files that came from outside. */
import { describe, expect, it } from 'vitest'
import { ageOn, isInAge, isMinorOn } from '../../../src-renderer/domain/calls/age.rules'
import { answerProblem, longestFor } from '../../../src-renderer/domain/calls/answer.rules'
import {
  applicationText,
  claimsApplication,
  readApplication,
} from '../../../src-renderer/domain/calls/call-format'
import type { SentApplication } from '../../../src-renderer/domain/calls/call-format'
import {
  ageDay,
  callStanding,
  isLate,
  isOfOtherAge,
  lacksGuardian,
} from '../../../src-renderer/domain/calls/call.rules'
import { aCycle, anApplication, aParticipation, aPerson } from '../../builders'

describe('An age', () => {
  it.each([
    ['2008-03-01', '2026-02-28', 17],
    ['2008-03-01', '2026-03-01', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-02', '2026-03-01', null],
    ['yesterday', '2026-03-01', null],
    [null, '2026-03-01', null],
  ])('of somebody born on %s is on %s: %s', (born, day, age) => {
    expect(ageOn(born, day)).toBe(age)
  })

  it('is that of the earliest day for whoever may be under age', () => {
    expect(isMinorOn('2008-03-01', ['2026-06-01', '2026-02-01'])).toBe(true)
    expect(isMinorOn('2008-03-01', ['2026-06-01', null])).toBe(false)
    expect(isMinorOn('2008-03-01', [])).toBe(false)
    expect(isMinorOn(null, ['2026-06-01'])).toBe(false)
  })

  it('that is not known speaks against nobody', () => {
    expect(isInAge(null, { from: 18, to: 30 })).toBe(true)
    expect(isInAge(17, { from: 18, to: null })).toBe(false)
    expect(isInAge(31, { from: null, to: 30 })).toBe(false)
    expect(isInAge(30, { from: 18, to: 30 })).toBe(true)
  })
})

describe('The call of a cycle', () => {
  const range = { start: '2026-03-01', end: '2026-03-31' }
  const cycle = aCycle({ stage: 'openCall', 'stage:openCall': range, ageFrom: 18 })
  const young = aPerson({ birthDate: '2009-05-05' })
  const sent = (submittedAt: string) => anApplication({ cycleId: cycle.id, submittedAt })

  it('marks what came after its last day as late', () => {
    expect(isLate(cycle, sent('2026-03-31T23:59:59'))).toBe(false)
    expect(isLate(cycle, sent('2026-04-01T00:00:00'))).toBe(true)
    expect(isLate(aCycle(), sent('2026-04-01T00:00:00'))).toBe(false)
    expect(isLate(cycle, null)).toBe(false)
  })

  it('counts ages on its own day, else on its last one, else on the first of the cycle', () => {
    expect(ageDay({ ...cycle, ageOn: '2026-09-01' })).toBe('2026-09-01')
    expect(ageDay(cycle)).toBe('2026-03-31')
    expect(ageDay(aCycle())).toBe('2020-03-01')
    expect(isOfOtherAge(cycle, young)).toBe(true)
    expect(isOfOtherAge({ ...cycle, ageOn: '2027-05-05' }, young)).toBe(false)
  })

  it('asks of whoever is under age for a guardian with a name, a contact and a day', () => {
    const guarded = {
      guardianName: 'Vera',
      guardianContact: '064',
      guardianConsentOn: '2026-03-02',
    }
    expect(lacksGuardian(cycle, young, null)).toBe(true)
    expect(lacksGuardian(cycle, { ...young, ...guarded }, null)).toBe(false)
    expect(lacksGuardian(cycle, { ...young, ...guarded, guardianContact: ' ' }, null)).toBe(true)
    expect(lacksGuardian(cycle, aPerson(), null)).toBe(false)
    // Eighteen on the day of the call, but not when they applied.
    const later = { ...cycle, ageOn: '2027-06-01' }
    expect(lacksGuardian(later, young, sent('2026-03-10T10:00:00'))).toBe(true)
  })

  it('is told of before it opens, while it is open and when it has closed', () => {
    const one = aParticipation({ cycleId: cycle.id })
    const rows = {
      cycle,
      participations: [one],
      applications: [
        anApplication({ cycleId: cycle.id, personId: one.personId, submittedAt: '2026-04-02' }),
        sent('2026-03-02T10:00:00'),
      ],
    }
    expect(callStanding(rows, '2026-02-01')).toBeNull()
    expect(callStanding(rows, '2026-02-27')).toEqual({ is: 'soon', on: range.start, days: 2 })
    expect(callStanding(rows, '2026-03-31')).toEqual({ is: 'open', on: range.end, days: 0 })
    expect(callStanding(rows, '2026-04-03')).toEqual({
      ...{ is: 'closed', on: range.end, count: 1, late: 1 },
    })
    expect(callStanding(rows, '2026-05-03')).toBeNull()
    expect(
      callStanding({ ...rows, cycle: { ...cycle, stage: 'mentoring' } }, '2026-03-03'),
    ).toBeNull()
  })
})

describe('An answer', () => {
  const choices = [{ value: 'a' }, { value: 'b' }]
  const asks = (kind: Parameters<typeof longestFor>[0], isRequired = false) => ({
    ...{ kind, isRequired, choices, longest: 5 },
  })
  it.each([
    ['shortText', '  ', null],
    ['shortText', 'пет..', null],
    ['shortText', 'шест..', 'tooLong'],
    ['number', '12,5', null],
    ['number', '1e5', 'notNumber'],
    ['number', '=1+1', 'notNumber'],
    ['date', '2026-02-28', null],
    ['date', '2026-02-30', 'notDay'],
    ['oneChoice', 'a', null],
    ['oneChoice', 'c', 'notChoice'],
    ['yesNo', 'yes', null],
    ['yesNo', 'maybe', 'notChoice'],
    ['severalChoices', ['a', 'b'], null],
    ['severalChoices', ['a', 'c'], 'notChoice'],
    ['severalChoices', 'a', 'notChoice'],
    ['longText', ['a'], 'notChoice'],
  ] as const)('%s “%s”: %s', (kind, answer, problem) => {
    expect(answerProblem(asks(kind), answer)).toBe(problem)
  })
  it('is missing where one is asked for', () => {
    expect(answerProblem(asks('longText', true), '')).toBe('missing')
    expect(answerProblem(asks('severalChoices', true), [])).toBe('missing')
  })
  it('is never longer than any may be', () => {
    expect(longestFor('longText', 1_000_000)).toBe(20_000)
    expect(longestFor('longText', -5)).toBe(1)
  })
})

const sent: SentApplication = {
  ...{ call: 'c1', form: 'f1', role: 'mentee', language: 'en', organization: 'Most', cycle: 'Six' },
  at: '2026-03-01T10:00:00',
  person: {
    ...{ firstName: 'Ana', lastName: 'Zorić', email: 'ana@example.org' },
    ...{ phone: '', city: 'Niš', birthDate: '2009-01-01' },
  },
  guardian: { name: 'Vera', contact: '064', consentOn: '2026-03-01' },
  consent: true,
  answers: { q1: 'text', q2: ['a'] },
}
const file = (over: object) => ({ format: 'ciklus-application', version: 1, ...sent, ...over })

describe('A file of an answer', () => {
  it('is read as it was written', () => {
    const value: unknown = JSON.parse(applicationText(sent))
    expect(claimsApplication(value)).toBe(true)
    expect(readApplication(value)).toEqual(sent)
  })

  it('loses what no form writes, and what hides in a name', () => {
    const person = { ...sent.person, firstName: 'Ana\u202e\r\nBcc: x@example.org', isAdmin: true }
    const read = readApplication(file({ person, __extra: 1, deletedAt: null }))
    expect(read?.person.firstName).toBe('Ana Bcc: x@example.org')
    expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(sent).sort())
    expect(Object.keys(read?.person ?? {})).not.toContain('isAdmin')
  })

  const evil: unknown = JSON.parse('{"__proto__": "x", "constructor": "y"}')
  it('cannot reach behind objects', () => {
    const read = readApplication(file({ answers: evil }))
    expect(Object.hasOwn(read?.answers ?? {}, '__proto__')).toBe(true)
    expect(({} as { readonly x?: unknown }).x).toBeUndefined()
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another file', { format: 'ciklus-answers', version: 1 }],
    ['a later version', file({ version: 2 })],
    ['no name', file({ person: { ...sent.person, lastName: ' ' } })],
    ['a name that is no text', file({ person: { ...sent.person, firstName: { $ne: 1 } } })],
    ['a long name', file({ person: { ...sent.person, firstName: 'a'.repeat(301) } })],
    ['two addresses', file({ person: { ...sent.person, email: 'a@example.org,b@example.org' } })],
    [
      'a header in an address',
      file({ person: { ...sent.person, email: 'a@x.org\nBcc: b@x.org' } }),
    ],
    ['a day that is none', file({ person: { ...sent.person, birthDate: '2026-02-30' } })],
    ['a birth before 1900', file({ person: { ...sent.person, birthDate: '0006-05-05' } })],
    ['a birth after it was saved', file({ person: { ...sent.person, birthDate: '2026-03-02' } })],
    [
      'a consent after it was saved',
      file({ guardian: { ...sent.guardian, consentOn: '2026-03-02' } }),
    ],
    ['a path for an id', file({ call: '../../x' })],
    ['another role', file({ role: 'coordinator' })],
    ['another language', file({ language: 'xx' })],
    ['a time that is none', file({ at: '2026-13-01T10:00:00' })],
    ['a consent in words', file({ consent: 'yes' })],
    ['half a guardian', file({ guardian: { name: 'Vera' } })],
    ['an answer that is a number', file({ answers: { q1: 5 } })],
    ['a long answer', file({ answers: { q1: 'a'.repeat(40_001) } })],
    ['many choices', file({ answers: { q1: Array.from({ length: 101 }, () => 'a') } })],
    [
      'many answers',
      file({
        answers: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`q${at}`, 'a'])),
      }),
    ],
    ['an answer under no id', file({ answers: { 'a b': 'x' } })],
  ])('with %s is none', (_, value) => {
    expect(readApplication(value)).toBeNull()
  })
})
