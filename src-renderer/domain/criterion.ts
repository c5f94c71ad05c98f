/** A criterion of matching: what the organization looks at in a mentee and a mentor of a cycle, and how much it counts. */
import { choice, describeRecord, text, whole, yesNo } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** The kinds of criterion. All but `limit` say something of a pair; that one is about all mentees of a mentor. */
export const criterionKinds = [
  'fields',
  'wish',
  'mentorWish',
  'languages',
  'city',
  'days',
  'experience',
  'question',
  'organization',
  'pairedBefore',
  'limit',
] as const
/** One of {@link criterionKinds}. */
export type CriterionKind = (typeof criterionKinds)[number]

/** A criterion of a cycle. */
export interface Criterion {
  readonly id: string
  readonly cycleId: string
  readonly name: string
  readonly kind: CriterionKind
  /** The points of a pair that meets it wholly, from 0. */
  readonly weight: number
  /** Whether a pair that is known not to meet it cannot be. */
  readonly isRequired: boolean
  /** What is read of the mentee and of the mentor: see `sides.rules.ts`. Null for kinds that read one thing only. */
  readonly wants: string | null
  readonly offers: string | null
  /** For a limit: the answer that is counted, and how many with it one mentor takes at the most. */
  readonly value: string | null
  readonly most: number | null
  readonly position: number
}

/** The description of a criterion. */
export const criteria = describeRecord<Criterion>()({
  table: 'criteria',
  indexes: { 3: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    name: text('matching:criterion.name'),
    kind: choice('matching:criterion.kind', 'matching:kind', criterionKinds),
    weight: whole('matching:criterion.weight'),
    isRequired: yesNo('matching:criterion.isRequired'),
    wants: text('matching:criterion.wants', { isOptional: true }),
    offers: text('matching:criterion.offers', { isOptional: true }),
    value: text('matching:criterion.value', { isOptional: true }),
    most: whole('matching:criterion.most', { isOptional: true }),
    position: whole('matching:criterion.position'),
  },
  ...calledBy('name'),
  screen: { name: 'matching', by: null },
})
