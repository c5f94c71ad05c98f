/** What comes after the points: times of interviews, clashes, and what speaks against accepting somebody. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Application } from '../../../src-renderer/domain/application'
import type { Participation } from '../../../src-renderer/domain/participation'
import type { Applicant } from '../../../src-renderer/features/selection/applicants.rules'
import {
  clashesOf,
  interviewsOf,
  isPlanPossible,
  laid,
  minuteOf,
} from '../../../src-renderer/features/selection/interviews.rules'
import type { Interview, Plan } from '../../../src-renderer/features/selection/interviews.rules'
import { hindered } from '../../../src-renderer/features/selection/obstacles.rules'
import type { Person } from '../../../src-renderer/domain/person'
import { aCycle, anApplication, aParticipation, aPerson } from '../../builders'

function applicant(
  name: string,
  over: Partial<Participation> = {},
  more: { readonly application?: Application; readonly isLate?: boolean } = {},
): Applicant {
  const person = aPerson({ firstName: name })
  const participation = aParticipation({
    cycleId: 'c',
    personId: person.id,
    role: 'mentee',
    status: 'interview',
    ...over,
  })
  const { application = null, isLate = false } = more
  return { id: person.id, name, person, participation, application, isLate }
}

const plan: Plan = {
  day: '2026-03-14',
  from: '10:00',
  until: '11:00',
  minutes: 20,
  pause: 5,
  place: 'Sala 2',
  by: 'Mirna, Goran',
}
const times = (list: readonly Interview[]) =>
  list.map(({ on }) => `${on?.date ?? ''} ${on?.time ?? ''}`)

describe('Interviews', () => {
  it('stand by their time, those without one last; whoever had one stays when decided about', () => {
    const list = interviewsOf([
      applicant('Ana'),
      applicant('Boban', { interviewOn: { date: '2026-03-15', time: null } }),
      applicant('Vera', { interviewOn: { date: '2026-03-15', time: '09:00' }, status: 'accepted' }),
      applicant('Goran', { status: 'applied' }),
    ])
    expect(list.map(({ applicant: { name } }) => name)).toEqual(['Vera', 'Boban', 'Ana'])
  })

  it('are laid one after the other, with the pause, and go on the next day', () => {
    const made = laid(interviewsOf([applicant('Ana'), applicant('Boban'), applicant('Vera')]), plan)
    expect(times(made)).toEqual(['2026-03-14 10:00', '2026-03-14 10:25', '2026-03-15 10:00'])
    expect(made[0]).toMatchObject({ minutes: 20, place: 'Sala 2', by: 'Mirna, Goran' })
  })

  it('pass over a time at which one of those who ask is elsewhere, and leave fixed ones alone', () => {
    const fixed = { date: '2026-03-14', time: '10:10' }
    const given = [
      applicant('Ana', { interviewOn: fixed, interviewMinutes: 20, interviewers: 'goran' }),
      applicant('Boban'),
    ]
    expect(times(laid(interviewsOf(given), plan))).toEqual(['2026-03-15 10:00'])
    expect(times(laid(interviewsOf(given), { ...plan, by: 'Mirna' }))).toEqual(['2026-03-14 10:00'])
  })

  it('never clash as they are laid, and end before the day does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.nat(30),
        fc.integer({ min: 1, max: 25 }),
        fc.nat(300),
        (minutes, pause, count, length) => {
          const until = 600 + length
          const hours = `${String(Math.floor(until / 60)).padStart(2, '0')}:${String(until % 60).padStart(2, '0')}`
          const some = { ...plan, minutes, pause, until: hours }
          fc.pre(isPlanPossible(some))
          const people = Array.from({ length: count }, (_, at) => applicant(`P${at}`))
          const made = laid(interviewsOf(people), some)
          expect(made).toHaveLength(count)
          expect(clashesOf(made)).toEqual([])
          for (const { on } of made)
            expect(minuteOf(on?.time ?? '') + minutes).toBeLessThanOrEqual(until)
        },
      ),
    )
  })

  it('that cannot both be are found: the same people asking at the same time', () => {
    const at = (name: string, time: string, interviewers: string | null) =>
      applicant(name, { interviewOn: { date: '2026-03-14', time }, interviewers })
    const list = (...people: readonly Applicant[]) => clashesOf(interviewsOf(people))
    expect(list(at('Ana', '10:00', 'Мирна'), at('Boban', '10:15', 'Mirna; Goran'))).toHaveLength(1)
    expect(list(at('Ana', '10:00', 'Mirna'), at('Boban', '10:15', 'Goran'))).toEqual([])
    expect(list(at('Ana', '10:00', 'Mirna'), at('Boban', '10:20', 'Mirna'))).toEqual([])
    expect(list(at('Ana', '10:00', null), at('Boban', '10:10', 'Goran'))).toHaveLength(1)
  })

  it('have no plan in which not even one fits', () => {
    expect(isPlanPossible({ ...plan, until: '10:19' })).toBe(false)
    expect(isPlanPossible({ ...plan, until: '10:20' })).toBe(true)
    expect(isPlanPossible({ ...plan, pause: -1 })).toBe(false)
  })
})

describe('Against accepting somebody', () => {
  const waiting = (name: string) => applicant(name, { status: 'waiting' })

  it('speaks that there is no place left, for those beyond the last one', () => {
    const [ana, boban] = [waiting('Ana'), waiting('Boban')]
    const taken = [applicant('Vera', { status: 'active' }).participation]
    expect(hindered([ana, boban], aCycle({ places: 2 }), taken)).toEqual([
      { applicant: boban, obstacles: ['full'] },
    ])
    expect(hindered([ana, boban], aCycle({ places: null }), taken)).toEqual([])
  })

  it('speaks lateness and a refusal of consent, not that nobody asked', () => {
    const consent = (given: boolean) =>
      anApplication({ consent: { given, text: given ? 'Da' : 'Ne', on: null } })
    const refused = applicant('Ana', {}, { application: consent(false), isLate: true })
    const agreed = applicant('Boban', {}, { application: consent(true) })
    const unasked = applicant('Vera', {}, { application: anApplication({ consent: null }) })
    expect(hindered([refused, agreed, unasked], aCycle({ places: null }), [])).toEqual([
      { applicant: refused, obstacles: ['late', 'noConsent'] },
    ])
  })

  it('speaks another age, and being under age without a guardian who agreed', () => {
    const call = aCycle({ ageFrom: 18, ageOn: '2026-04-01' })
    const born = (over: Partial<Person>): Applicant => ({
      ...applicant('Ana'),
      person: aPerson({ birthDate: '2010-01-01', ...over }),
    })
    const guarded = born({
      ...{ guardianName: 'Vera', guardianContact: '064', guardianConsentOn: '2026-03-01' },
    })
    const young = born({})
    expect(hindered([young, guarded], call, [])).toEqual([
      { applicant: young, obstacles: ['age', 'noGuardian'] },
      { applicant: guarded, obstacles: ['age'] },
    ])
  })
})
