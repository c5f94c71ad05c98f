/** Two mentees of a cycle of 2020 with their mentor, goals and workshops. */
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import {
  aCycle,
  aGoal,
  anApplication,
  aPair,
  aParticipation,
  aPerson,
  aWorkshop,
} from '../../builders'
import { showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

/** The cycle. */
export const cycle = aCycle({ name: 'Cycle 6' })
/** The people. */
export const ana = aPerson({ firstName: 'Ana', lastName: 'Zorić' })
/** The second mentee. */
export const boban = aPerson({ firstName: 'Boban', lastName: 'Ćirić' })
const vera = aPerson({ firstName: 'Vera', lastName: 'Kostić' })
const part = (personId: string, role: 'mentor' | 'mentee') =>
  aParticipation({ cycleId: cycle.id, personId, role })
const [first, second, mentor] = [
  part(ana.id, 'mentee'),
  part(boban.id, 'mentee'),
  part(vera.id, 'mentor'),
]
/** Ana and Vera. */
export const pair = aPair({ cycleId: cycle.id, menteeId: first.id, mentorId: mentor.id })
/** The workshops, by day. */
export const workshops = [
  aWorkshop({ cycleId: cycle.id, title: 'Budžet', when: { date: '2020-05-09', time: null } }),
  aWorkshop({ cycleId: cycle.id, title: 'Publika', when: { date: '2020-06-09', time: null } }),
] as const
/** A goal of Ana's and one of Boban's; Boban comes first in the lists. */
export const goals = [
  aGoal({ cycleId: cycle.id, personId: boban.id, title: 'Naći prostor' }),
  aGoal({ cycleId: cycle.id, personId: ana.id, title: 'Plan festivala' }),
] as const
/** The program without a goal: what Ana applied with names two. */
export const without: Given = {
  cycles: [cycle],
  people: [ana, boban, vera],
  participations: [first, second, mentor],
  pairs: [pair],
  workshops,
  applications: [
    anApplication({ cycleId: cycle.id, personId: ana.id, goals: '1. Plan\n2. Prostor' }),
    anApplication({ cycleId: cycle.id, personId: boban.id, goals: null }),
  ],
}
/** The program. */
export const given: Given = { ...without, goals }

/** Shows the goals of the cycle. */
export const show = (filters: object = {}) =>
  showScreen(PairsScreen, { screen: 'pairs', filters: { view: 'goals', ...filters } })
/** Shows the pair of Ana and Vera. */
export const showPair = () =>
  showScreen(PairsScreen, { screen: 'pairs', recordId: pair.id, filters: {} })
