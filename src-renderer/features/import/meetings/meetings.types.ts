/** What a log of meetings says, what its rows would become, and what the user decided about it. */
import type { Meeting } from '../../../domain/meeting'
import type { NamedPair } from '../../../domain/pairs.rules'
import type {
  FieldChange,
  Notice,
  Problem,
  RowStatus,
  RowStatusCounts,
} from '../reading/import.types'

/** A row of a log, read. */
export interface MeetingDraft extends Pick<
  Meeting,
  'date' | 'state' | 'minutes' | 'how' | 'toldBy' | 'absent' | 'note'
> {
  /** The names as written; null where the log has none. */
  readonly mentee: string | null
  readonly mentor: string | null
  /** Only the month is known: the date is its first day, or that on which the pair began. */
  readonly isMonth: boolean
  /** Set where the length says that it fell through ("x"). */
  readonly fellThrough: true | null
}

/** What one row of a log becomes. */
export interface PlannedMeeting {
  readonly row: number
  readonly rowStatus: RowStatus
  /** The names of the pair, as the row has them. */
  readonly name: string
  readonly draft: MeetingDraft | null
  /** What rows of the same names share: the key of a decision about them. */
  readonly pairKey: string
  readonly pair: NamedPair | null
  /** Pairs it may be of; all of the cycle where nobody has these names. */
  readonly candidates: readonly NamedPair[]
  /** Whether no pair has these names. */
  readonly isUnknown: boolean
  /** For `existing`: the meeting that is here. */
  readonly meeting: Meeting | null
  readonly sameAs: number | null
  readonly changes: readonly FieldChange[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** What a log would become. */
export interface MeetingsPlan {
  readonly rows: readonly PlannedMeeting[]
  readonly counts: RowStatusCounts
}

/** All the user decided about a log. */
export interface MeetingDecisions {
  /** By the key of the names: the pair that they are, or null to leave their rows out. */
  readonly pairs: ReadonlyMap<string, string | null>
  /** Rows that are left out. */
  readonly skipped: ReadonlySet<number>
  /** Kept fields to take from the file after all. See `takeNewKey`. */
  readonly takeNew: ReadonlySet<string>
}

/** No decisions: everything as planned. */
export const noMeetingDecisions: MeetingDecisions = {
  pairs: new Map(),
  skipped: new Set(),
  takeNew: new Set(),
}
