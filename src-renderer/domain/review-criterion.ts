/** A criterion of the selection: what reviewers give points for. */
import { choice, describeRecord, text, whole } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** The rounds of a selection: first who is asked to an interview, then who is taken. */
export const rounds = ['shortlist', 'interview'] as const
/** One of {@link rounds}. */
export type Round = (typeof rounds)[number]

/** What reviewers give points for in one round of a cycle. */
export interface ReviewCriterion {
  readonly id: string
  readonly cycleId: string
  readonly round: Round
  readonly name: string
  /** In words: what few and many points mean. */
  readonly guidance: string | null
  /** How much it counts beside the others, a whole number from 1. */
  readonly weight: number
  /** The most points; the fewest are always 1. From 2 to 10. */
  readonly most: number
  /** Its place among the criteria of its round, from 1. */
  readonly position: number
}

/** The description of a criterion. */
export const reviewCriteria = describeRecord<ReviewCriterion>()({
  table: 'reviewCriteria',
  indexes: { 3: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    round: choice('selection:field.round', 'selection:round', rounds, { isLasting: true }),
    name: text('selection:field.criterion'),
    guidance: text('selection:field.guidance', { isOptional: true }),
    weight: whole('selection:field.weight'),
    most: whole('selection:field.most'),
    position: whole('selection:field.position'),
  },
  ...calledBy('name'),
  screen: { name: 'selection', by: null },
})
