/** A review: what one reviewer says about one application in one round. */
import type { Round } from './review-criterion'
import { rounds } from './review-criterion'
import { choice, describeRecord, orNull, reference, text, textIn, whole, yesNo } from './descriptor'
import { joined, ofCycle, ofPerson, personName, plainPersonName } from './title-parts'

/** What one reviewer says about one application in one round. Its id is derived: `reviewerId~personId~round`. */
export interface Review {
  readonly id: string
  readonly cycleId: string
  readonly reviewerId: string
  /** Whose application it is. */
  readonly personId: string
  readonly round: Round
  /** Whether the application was given to this reviewer. When none of a round was, everybody reads all. */
  readonly isAssigned: boolean
  /** Why this reviewer has no say about this application, in their own words; null when they have. */
  readonly conflict: string | null
  readonly hasAbstained: boolean
  /** How sure the reviewer is, from 1 to 3. */
  readonly confidence: number | null
  readonly note: string | null
  /** Points by criterion. */
  readonly [points: `points:${string}`]: number | null
}

/** The description of a review. */
export const reviews = describeRecord<Review>()({
  table: 'reviews',
  indexes: { 3: 'id, cycleId, reviewerId, personId' },
  fields: {
    cycleId: ofCycle,
    reviewerId: reference('selection:field.reviewer', 'reviewers'),
    personId: ofPerson,
    round: choice('selection:field.round', 'selection:round', rounds, { isLasting: true }),
    isAssigned: yesNo('selection:field.isAssigned'),
    conflict: text('selection:field.conflict', { isOptional: true, privacy: 'sensitive' }),
    hasAbstained: yesNo('selection:field.hasAbstained'),
    confidence: whole('selection:field.confidence', { isOptional: true }),
    note: text('selection:field.note', { isOptional: true, privacy: 'sensitive' }),
  },
  groups: {
    'points:': {
      label: 'selection:field.points',
      memberLabels: null,
      kind: { is: 'number' },
      check: orNull((value) => Number.isSafeInteger(value)),
      privacy: 'sensitive',
      onDelete: null,
    },
  },
  title: (row, find, t) =>
    t('selection:name.review', {
      reviewer: textIn(find('reviewers', textIn(row, 'reviewerId')), 'name'),
      name: personName(row['personId'], find, t),
    }),
  plainTitle: (row, find) =>
    joined(
      textIn(find('reviewers', textIn(row, 'reviewerId')), 'name'),
      plainPersonName(row['personId'], find),
    ),
  screen: { name: 'selection', by: 'personId' },
})
