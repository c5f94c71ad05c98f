/** What a report of who was at a meeting says, whoever made it. */
import type { Moment } from '../../../domain/workshop'
import type { LeftOutRow, Notice, Problem } from '../reading/import.types'

/** Where a report comes from; `list` is a plain sign-in list. */
export type ReportKind = 'zoom' | 'teams' | 'meet' | 'list'

/** One stay in a meeting, in seconds of a calendar without zones; null when the report does not say. */
export interface Join {
  readonly row: number
  readonly from: number | null
  readonly to: number | null
  readonly minutes: number | null
}

/** A name in a report, once, however often it joined. */
export interface Attendee {
  /** Stable within the report: the key of a decision about it. */
  readonly key: string
  /** The name as shown in the report, brackets left out. */
  readonly name: string
  /** What stood in brackets, if it was another name of the person and not a device. */
  readonly otherName: string | null
  /** The whole name cell, as written. */
  readonly written: string
  /** True when the name is of a device, or a single word. */
  readonly partial: boolean
  readonly email: string | null
  readonly joins: readonly Join[]
  /** Time in the meeting without counting anything twice; null when the report does not say. */
  readonly minutes: number | null
  readonly host: boolean
  readonly guest: boolean
  /** What a sign-in list says; reports of meetings only ever say `present`. Null when left unsigned. */
  readonly state: 'present' | 'excused' | 'absent' | null
}

/** A report of who was at a meeting. */
export interface AttendanceReport {
  readonly kind: ReportKind
  readonly topic: string | null
  readonly start: Moment | null
  /** The same start read the other way round when day and month could be swapped. */
  readonly otherStart: Moment | null
  /** True when the report says no day and the start is the day in the file's name. */
  readonly isDayFromName: boolean
  readonly minutes: number | null
  readonly hostEmail: string | null
  /** How many the report itself claims, when it does. */
  readonly claimed: number | null
  readonly attendees: readonly Attendee[]
  readonly leftOut: readonly LeftOutRow[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}
