/** What belongs to a cycle, as rules get it. */
import type { Attendance } from './attendance'
import type { Award } from './award'
import type { Cycle } from './cycle'
import type { Pair } from './pair'
import type { Person } from './person'
import type { Application } from './application'
import type { Participation } from './participation'
import type { Project } from './project'
import type { Workshop } from './workshop'

/** All live rows of one cycle (nothing from the trash), in any order. */
export interface CycleRows {
  readonly cycle: Cycle
  /** Everybody the other rows speak of; more does no harm. */
  readonly people: readonly Person[]
  readonly participations: readonly Participation[]
  readonly applications: readonly Application[]
  readonly pairs: readonly Pair[]
  readonly workshops: readonly Workshop[]
  readonly attendance: readonly Attendance[]
  readonly projects: readonly Project[]
  readonly awards: readonly Award[]
  /** Ids of people who took part in an earlier cycle, to tell who is new; more does no harm. */
  readonly earlierPeople: readonly string[]
}

/** What can be asked of a cycle beside the cycle itself. */
export type CyclePart = Exclude<keyof CycleRows, 'cycle'>

/** A cycle with some of its rows. */
export type CycleOf<P extends CyclePart> = Pick<CycleRows, 'cycle' | P>

/** Everything there is of a cycle. */
export const cycleParts = [
  'people',
  'participations',
  'applications',
  'pairs',
  'workshops',
  'attendance',
  'projects',
  'awards',
  'earlierPeople',
] as const satisfies readonly CyclePart[]
