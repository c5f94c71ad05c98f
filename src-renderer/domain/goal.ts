/** A goal: what a mentee set out to do in a cycle, how it stands, and which workshops serve it. */
import { describeRecord, orNull, setOf, text, whole, yesNo } from './descriptor'
import { calledBy, ofCycle, ofPerson } from './title-parts'

/** When it is asked how a goal stands. */
export const goalMoments = ['start', 'middle', 'end'] as const
/** One of {@link goalMoments}. */
export type GoalMoment = (typeof goalMoments)[number]

/** Who says how a goal stands: one of the two, or both together. */
export const goalTellers = ['mentee', 'mentor', 'both'] as const
/** One of {@link goalTellers}. */
export type GoalTeller = (typeof goalTellers)[number]

/** A standing by its teller and moment: `menteeStart`. */
export type StandingName = `${GoalTeller}${Capitalize<GoalMoment>}`

/** How a goal stands: one field for each teller and moment, a step of the organization's scale; null or missing when not recorded. */
export type GoalStandings = { readonly [S in StandingName as `standing:${S}`]?: number | null }

/** What a mentee set out to do. The id of one taken from an application is derived, see `goals.rules.ts`. */
export interface Goal extends GoalStandings {
  readonly id: string
  readonly cycleId: string
  readonly personId: string
  readonly title: string
  /** Its place among the goals of the person, from 1. */
  readonly position: number
  /** Whether it was taken over from what the person applied with. */
  readonly isApplied: boolean
  /** What was done about it; null or missing while nobody has said. */
  readonly done?: string | null
  /** The workshops that serve it: a set of ids. */
  readonly [workshop: `workshop:${string}`]: true | null
}

/** The most steps a scale can have. */
export const mostSteps = 10

const isStep = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= mostSteps

/** The description of a goal. */
export const goals = describeRecord<Goal>()({
  table: 'goals',
  indexes: { 4: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    personId: ofPerson,
    title: text('outcomes:field.goal', { privacy: 'sensitive' }),
    position: whole('outcomes:field.position'),
    isApplied: yesNo('outcomes:field.isApplied'),
    done: text('outcomes:field.done', { isOptional: true, isLater: true, privacy: 'sensitive' }),
  },
  groups: {
    'standing:': {
      label: 'outcomes:field.standingOf',
      memberLabels: 'outcomes:standing',
      kind: { is: 'number' },
      check: orNull(isStep),
      privacy: 'personal',
      onDelete: null,
    },
    'workshop:': { ...setOf('outcomes:field.workshops', 'workshops'), privacy: 'open' },
  },
  ...calledBy('title'),
  screen: { name: 'people', by: 'personId' },
})
