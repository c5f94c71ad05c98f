/** A reviewer: somebody who reads applications of a cycle and gives points. */
import { describeRecord, link, text } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** Somebody who reads applications of a cycle. */
export interface Reviewer {
  readonly id: string
  readonly cycleId: string
  readonly name: string
  readonly email: string | null
  /** Who they are among the people of the program, when they are: conflicts of interest are found by that. */
  readonly personId?: string | null
}

/** The description of a reviewer. */
export const reviewers = describeRecord<Reviewer>()({
  table: 'reviewers',
  indexes: { 3: 'id, cycleId, personId' },
  fields: {
    cycleId: ofCycle,
    // No name of somebody else's to whoever is forgotten: it may be their own.
    name: text('selection:field.reviewer', { privacy: 'personal' }),
    email: text('selection:field.email', { isOptional: true, privacy: 'personal' }),
    personId: link('selection:field.reviewerPerson', 'people'),
  },
  ...calledBy('name'),
  screen: { name: 'selection', by: null },
})
