/** A pair: a mentor participation and a mentee participation working together. */
import type { AnyRecord, FindRecord } from './any-record'
import {
  day,
  describeRecord,
  isDay,
  isText,
  oneOf,
  reference,
  shape,
  structured,
  textIn,
} from './descriptor'
import type { Broken } from './descriptor'
import { joined, ofCycle, personName, personOfParticipation, plainPersonName } from './title-parts'

/** Why and when a pair stopped. One value, because its parts must agree. */
export interface PairEnd {
  /** `YYYY-MM-DD` */
  readonly on: string
  readonly reason: PairEndReason
  readonly note: string
}

/** The reasons offered for ending a pair. */
export const pairEndReasons = ['completed', 'mentorLeft', 'menteeLeft', 'notAFit', 'other'] as const
/** One of {@link pairEndReasons}. */
export type PairEndReason = (typeof pairEndReasons)[number]

/** A mentor and a mentee of one cycle. */
export interface Pair {
  readonly id: string
  readonly cycleId: string
  /** Participation ids. */
  readonly mentorId: string
  readonly menteeId: string
  /** `YYYY-MM-DD` */
  readonly startedOn: string
  readonly ended: PairEnd | null
  /** The day on which the two signed what they agreed, `YYYY-MM-DD`. */
  readonly agreedOn?: string | null
}

const isPairEnd = shape({
  on: isDay,
  reason: oneOf(pairEndReasons),
  note: isText,
})

/** A pair is a mentor and a mentee, two people, of its own cycle. What is not there, or in the trash, is said elsewhere. */
function sidesFit(row: AnyRecord, find: FindRecord): readonly Broken[] {
  const mentor = find('participations', textIn(row, 'mentorId'))
  const mentee = find('participations', textIn(row, 'menteeId'))
  if (mentor?.deletedAt !== null || mentee?.deletedAt !== null) return []
  const personId = textIn(mentor, 'personId')
  if (personId === textIn(mentee, 'personId'))
    return [{ code: 'samePerson', other: { table: 'people', id: personId } }]
  const cycleId = textIn(row, 'cycleId')
  const isRight =
    mentor['role'] === 'mentor' &&
    mentee['role'] === 'mentee' &&
    mentor['cycleId'] === cycleId &&
    mentee['cycleId'] === cycleId
  return isRight ? [] : [{ code: 'wrongSides', other: null }]
}

/** The description of a pair. */
export const pairs = describeRecord<Pair>()({
  table: 'pairs',
  indexes: { 1: 'id, cycleId, mentorId, menteeId' },
  fields: {
    cycleId: ofCycle,
    mentorId: reference('pairs:field.mentor', 'participations'),
    menteeId: reference('pairs:field.mentee', 'participations'),
    startedOn: day('pairs:field.startedOn'),
    agreedOn: day('pairs:field.agreedOn', { isOptional: true, isLater: true }),
    ended: structured('pairs:field.endedOn', 'pairEnd', isPairEnd, {
      isOptional: true,
      privacy: 'personal',
    }),
  },
  title: (row, find, t) =>
    t('pairs:title.pair', {
      mentee: personName(personOfParticipation(row['menteeId'], find), find, t),
      mentor: personName(personOfParticipation(row['mentorId'], find), find, t),
    }),
  plainTitle: (row, find) =>
    joined(
      plainPersonName(personOfParticipation(row['menteeId'], find), find),
      plainPersonName(personOfParticipation(row['mentorId'], find), find),
    ),
  screen: { name: 'pairs', by: 'id' },
  invariants: [sidesFit],
})
