/** Two pairs of a cycle of 2020, whose meetings tests enter; Vera Kostić comes before Zoran Lukić. */
import { aCycle, aPair, aParticipation, aPerson } from '../../builders'
import { PairsScreen } from '../../../src-renderer/features/pairs/PairsScreen'
import { showScreen } from '../../support/screen'
import type { Given } from '../../support/screen'

/** The cycle. */
export const cycle = aCycle({ name: 'Cycle 6', quietDays: 30 })
const person = (firstName: string, lastName: string) => aPerson({ firstName, lastName })
const people = [
  person('Ana', 'Zorić'),
  person('Boban', 'Ćirić'),
  person('Vera', 'Kostić'),
  person('Zoran', 'Lukić'),
] as const
/** The people. */
export const [ana, boban, vera, zoran] = people
const part = (of: typeof ana, role: 'mentor' | 'mentee') =>
  aParticipation({ cycleId: cycle.id, personId: of.id, role })
const parts = [
  part(ana, 'mentee'),
  part(boban, 'mentee'),
  part(vera, 'mentor'),
  part(zoran, 'mentor'),
] as const
/** Makes a pair. */
export const pairOf = (mentee: 0 | 1, mentor: 2 | 3, over: object = {}) =>
  aPair({
    cycleId: cycle.id,
    menteeId: parts[mentee].id,
    mentorId: parts[mentor].id,
    startedOn: '2020-03-15',
    ...over,
  })
/** Ana and Vera. */
export const first = pairOf(0, 2)
/** Boban and Zoran. */
export const second = pairOf(1, 3)
/** The program. */
export const given: Given = {
  cycles: [cycle],
  people,
  participations: parts,
  pairs: [first, second],
}

/** What the list of April is called. */
export const april = 'Meetings in April 2020'
/** Shows the meetings of April. */
export const show = (filters: object = {}) =>
  showScreen(PairsScreen, {
    screen: 'pairs',
    filters: { view: 'meetings', month: '2020-04', ...filters },
  })
