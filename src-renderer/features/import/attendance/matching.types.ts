/** What matching the names of a report with people comes to. */
import type { Role } from '../../../domain/participation'
import type { Person } from '../../../domain/person'
import type { Attendee } from './report.types'

/** Why a name in a report is, or may be, a person. */
export const matchReasons = [
  'email',
  'name',
  'nameVariant',
  'emailName',
  'initial',
  'initialLeft',
  'partOfName',
  'firstName',
  'similar',
  'knownAs',
  'sameName',
  'emailOfOther',
  'alreadyThere',
] as const
/** One of {@link matchReasons}. */
export type MatchReason = (typeof matchReasons)[number]

/** A person who may have been there. */
export interface MatchPerson {
  readonly person: Pick<Person, 'id' | 'firstName' | 'lastName' | 'email' | 'nameInOtherScript'> &
    Partial<Pick<Person, 'city'>>
  /** Their part in the cycle, when they have one. */
  readonly role?: Role | null
  /** Names they had in earlier reports. */
  readonly knownAs?: readonly string[]
}

/** Somebody a name in a report may be. */
export interface MatchCandidate {
  readonly personId: string
  readonly name: string
  /** 0 to 1. */
  readonly confidence: number
  readonly reasons: readonly MatchReason[]
  /** What tells them from others of the name: e-mail, city. */
  readonly details: readonly string[]
  /** Their part in the cycle, when they have one. */
  readonly role: Role | null
}

/**
 * `sure`: one person, marked without asking. `unsure`: to be decided. `none`: nobody known. `host`: the
 * organizer's own address, nobody known. `machine`: a note-taking program.
 */
export type MatchLevel = 'sure' | 'unsure' | 'none' | 'host' | 'machine'

/** One or more attendees of a report (one person on two devices) and who they are. */
export interface Match {
  /** Stable within the report: the key of a decision about it. */
  readonly key: string
  readonly attendees: readonly Attendee[]
  readonly level: MatchLevel
  readonly personId: string | null
  readonly reason: MatchReason | null
  /** Up to five, the likeliest first; for `sure` the one. */
  readonly candidates: readonly MatchCandidate[]
  readonly minutes: number | null
  readonly state: Attendee['state']
}
