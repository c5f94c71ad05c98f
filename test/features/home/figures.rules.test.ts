/** The numbers on Home and the records behind them. */
import { describe, expect, it } from 'vitest'
import { recordLines } from '../../../src-renderer/features/home/figures.rules'
import { cycleFigures } from '../../../src-renderer/domain/figures.rules'
import type { Figure } from '../../../src-renderer/domain/figures'
import type { CycleRows } from '../../../src-renderer/domain/cycle-rows'
import { translatorFor } from '../../../src-renderer/i18n/i18n'
import {
  aCycle,
  anAttendance,
  anAward,
  aPair,
  aParticipation,
  aPerson,
  aProject,
  aWorkshop,
} from '../../builders'

const english = translatorFor('en')

function rows(): CycleRows {
  const cycle = aCycle()
  const mentor = aPerson({ firstName: 'Đorđe', lastName: 'Žunić', city: 'Niš' })
  const mentee = aPerson({ firstName: 'Ana', lastName: 'Čolić', city: null })
  const one = aParticipation({
    cycleId: cycle.id,
    personId: mentor.id,
    role: 'mentor',
    status: 'active',
  })
  const two = aParticipation({
    cycleId: cycle.id,
    personId: mentee.id,
    role: 'mentee',
    status: 'active',
  })
  const late = aWorkshop({
    cycleId: cycle.id,
    title: 'A',
    when: { date: '2020-09-01', time: null },
  })
  const early = aWorkshop({
    cycleId: cycle.id,
    title: 'B',
    when: { date: '2020-03-01', time: '10:00' },
  })
  return {
    cycle,
    people: [mentor, mentee],
    participations: [one, two],
    applications: [],
    pairs: [aPair({ cycleId: cycle.id, mentorId: one.id, menteeId: two.id, ended: null })],
    meetings: [],
    workshops: [late, early],
    attendance: [anAttendance({ workshopId: early.id, personId: mentee.id, state: 'present' })],
    projects: [aProject({ cycleId: cycle.id, personId: mentee.id, title: 'Festival' })],
    awards: [anAward({ cycleId: cycle.id, personId: mentee.id, kind: 'completion', number: 7 })],
    earlierPeople: [],
    criteria: [],
    matchings: [],
    approaches: [],
    letters: [],
    goals: [],
    supportNotes: [],
    testimonials: [],
    projectPictures: [],
    earlierProjects: [],
  }
}

const byKey = (all: CycleRows, key: Figure['key']): Figure => {
  const figure = cycleFigures(all).find((one) => one.key === key)
  if (!figure) throw new Error(key)
  return figure
}

const lines = (all: CycleRows, key: Figure['key']) =>
  recordLines(byKey(all, key), all, english).map(({ title, detail }) => `${title} | ${detail}`)

describe('The records behind a number', () => {
  it('are as many as were counted, for every number, and say where they are', () => {
    const all = rows()
    for (const figure of cycleFigures(all)) {
      const found = recordLines(figure, all, english)
      expect([figure.key, found.length]).toEqual([figure.key, figure.ids.length])
      expect(
        found.every(({ title, place }) => title !== '' && place?.cycleId === all.cycle.id),
      ).toBe(true)
    }
  })

  it('are told with what helps to know them', () => {
    const all = rows()
    expect(lines(all, 'mentors')).toEqual(['Đorđe Žunić | Mentor · Niš'])
    expect(lines(all, 'pairs')).toEqual(['Ana Čolić | Đorđe Žunić'])
    expect(lines(all, 'attendances')).toEqual(['Ana Čolić | B'])
    expect(lines(all, 'projects')).toEqual(['Festival | Ana Čolić'])
    expect(lines(all, 'certificates')).toEqual(['Ana Čolić | Certificate of completion, no. 7'])
  })

  it('stand in the order of their days when they are workshops', () => {
    expect(lines(rows(), 'workshops').map((line) => line[0])).toEqual(['B', 'A'])
  })
})
