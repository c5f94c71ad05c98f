/** Somebody who is asked, or is to be asked, whether they would be the mentor of a mentee for whom nobody fits. */
import { choice, day, describeRecord, reference, text } from './descriptor'
import { joined, ofCycle, ofPerson, personName, personOfParticipation } from './title-parts'
import { plainPersonName } from './title-parts'

/** How far it has come. */
export const approachStates = ['toAsk', 'asked', 'thinking', 'accepted', 'declined'] as const
/** One of {@link approachStates}. */
type ApproachState = (typeof approachStates)[number]

/** A person approached for a mentee. Its id is derived: `cycle~mentee's person~person`. */
export interface Approach {
  readonly id: string
  readonly cycleId: string
  /** The participation of the mentee. */
  readonly menteeId: string
  readonly personId: string
  readonly state: ApproachState
  /** `YYYY-MM-DD`, or null while nobody has asked. */
  readonly askedOn: string | null
  /** What was said: the reason of a no, when to ask again. */
  readonly note: string | null
}

/** The description of an approach. */
export const approaches = describeRecord<Approach>()({
  table: 'approaches',
  indexes: { 3: 'id, cycleId, menteeId, personId' },
  fields: {
    cycleId: ofCycle,
    menteeId: reference('pairs:field.mentee', 'participations'),
    personId: ofPerson,
    state: choice('matching:approach.state', 'matching:approachState', approachStates, {
      privacy: 'personal',
    }),
    askedOn: day('matching:approach.askedOn', { isOptional: true }),
    note: text('matching:approach.note', { isOptional: true, privacy: 'sensitive' }),
  },
  title: (row, find, t) =>
    t('matching:approach.title', {
      name: personName(row['personId'], find, t),
      mentee: personName(personOfParticipation(row['menteeId'], find), find, t),
    }),
  plainTitle: (row, find) =>
    joined(
      plainPersonName(row['personId'], find),
      plainPersonName(personOfParticipation(row['menteeId'], find), find),
    ),
  screen: { name: 'matching', by: null },
})
