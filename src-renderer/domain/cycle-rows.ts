/** What belongs to a cycle, as rules get it. */
import type { Approach } from './approach'
import type { Attendance } from './attendance'
import type { Award } from './award'
import type { Criterion } from './criterion'
import type { Cycle } from './cycle'
import type { Letter } from './letter'
import type { Meeting } from './meeting'
import type { MatchingDraft } from './matching-draft'
import type { Pair } from './pair'
import type { Person } from './person'
import type { Application } from './application'
import type { Participation } from './participation'
import type { Project } from './project'
import type { ProjectPicture } from './project-picture'
import type { Goal } from './goal'
import type { SupportNote } from './support-note'
import type { Testimonial } from './testimonial'
import type { Workshop } from './workshop'

/** All live rows of one cycle (nothing from the trash), in any order. */
export interface CycleRows {
  readonly cycle: Cycle
  /** Everybody the other rows speak of; more does no harm. */
  readonly people: readonly Person[]
  readonly participations: readonly Participation[]
  readonly applications: readonly Application[]
  readonly pairs: readonly Pair[]
  readonly meetings: readonly Meeting[]
  readonly workshops: readonly Workshop[]
  readonly attendance: readonly Attendance[]
  readonly projects: readonly Project[]
  readonly awards: readonly Award[]
  /** Ids of people who took part in an earlier cycle, to tell who is new; more does no harm. */
  readonly earlierPeople: readonly string[]
  readonly criteria: readonly Criterion[]
  readonly matchings: readonly MatchingDraft[]
  readonly approaches: readonly Approach[]
  readonly letters: readonly Letter[]
  readonly goals: readonly Goal[]
  readonly supportNotes: readonly SupportNote[]
  readonly testimonials: readonly Testimonial[]
  /** The pictures of its projects. */
  readonly projectPictures: readonly ProjectPicture[]
  /** Projects of earlier cycles of which this one has news. */
  readonly earlierProjects: readonly Project[]
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
  'meetings',
  'workshops',
  'attendance',
  'projects',
  'awards',
  'earlierPeople',
  'criteria',
  'matchings',
  'approaches',
  'letters',
  'goals',
  'supportNotes',
  'testimonials',
  'projectPictures',
  'earlierProjects',
] as const satisfies readonly CyclePart[]
