/** A draft of a matching: who could work with whom, before anything of it is so. */
import { choice, day, describeRecord, isText, number, orNull, set, setOf, text } from './descriptor'
import type { Group } from './descriptor'
import { calledBy, ofCycle } from './title-parts'

/** What comes last among the aims of a matching: the most points, or the best worst pair and then the most points. */
export const aims = ['sum', 'worst'] as const
/** One of {@link aims}. */
export type Aim = (typeof aims)[number]

/** A draft. People in it are participations. */
export interface MatchingDraft {
  readonly id: string
  readonly cycleId: string
  readonly name: string
  readonly aim: Aim
  /** A pair with fewer points is to be avoided, with one decimal as points have; null for no such threshold. */
  readonly threshold: number | null
  /** The day it was made final, `YYYY-MM-DD`, or null. */
  readonly finalOn: string | null
  /** The mentor of a mentee. */
  readonly [pair: `pair:${string}`]: string | null
  /** A mentor who must stay a mentee's. */
  readonly [lock: `lock:${string}`]: string | null
  /** Two who are not to be a pair: `mentee|mentor`. */
  readonly [forbid: `forbid:${string}`]: true | null
  /** Who is left out for now. */
  readonly [aside: `aside:${string}`]: true | null
}

const mentorOf = (label: Group['label']): Group => ({
  label,
  memberLabels: null,
  kind: { is: 'text' },
  check: orNull(isText),
  privacy: 'personal',
  onDelete: null,
})

/** The description of a draft. */
export const matchings = describeRecord<MatchingDraft>()({
  table: 'matchings',
  indexes: { 3: 'id, cycleId' },
  fields: {
    cycleId: ofCycle,
    name: text('matching:draft.name'),
    aim: choice('matching:draft.aim', 'matching:aim', aims),
    threshold: number('matching:draft.threshold', { isOptional: true }),
    finalOn: day('matching:draft.finalOn', { isOptional: true }),
  },
  groups: {
    'pair:': mentorOf('matching:draft.pair'),
    'lock:': mentorOf('matching:draft.lock'),
    'forbid:': set('matching:draft.forbid', 'personal'),
    'aside:': setOf('matching:draft.aside', 'participations'),
  },
  ...calledBy('name'),
  screen: { name: 'matching', by: 'id' },
})
