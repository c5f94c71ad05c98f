/** The history as it is read: of one record, and of the whole program. */
import type { CommitHead } from '../../storage/commit.types'
import type { Value } from '../../domain/record'
import type { RecordName } from '../../domain/any-record'

/** What happened to one field of a record, or to the record as a whole. */
export interface ChangeLine extends RecordName {
  readonly what: 'added' | 'changed' | 'trashed' | 'restored'
  /** Empty when it is about the record as a whole. */
  readonly field: string
  readonly from: Value
  readonly to: Value
}

/** An act, with what it did to a record or some records. */
export interface HistoryItem {
  readonly head: CommitHead
  /** Whether it was undone and not done again. */
  readonly isUndone: boolean
  readonly lines: readonly ChangeLine[]
}

/** A line of the history of the program. */
export interface HistoryEntry {
  readonly head: CommitHead
  /** How many records it touched. */
  readonly records: number
  readonly isUndone: boolean
}

/** The parts of the program that the history can be narrowed to. */
export const areas = ['people', 'pairs', 'workshops', 'awards', 'cycles', 'program'] as const
/** One of {@link areas}. */
export type Area = (typeof areas)[number]

/** What the history of the program is narrowed to; null and empty where it is not. */
export interface HistoryFilter {
  /** The name of who did it, as it stands beside the act. */
  readonly who: string | null
  /** Somebody it was about. */
  readonly personId: string | null
  readonly area: Area | null
  /** Days, both included. */
  readonly from: string | null
  readonly to: string | null
}

/** Everything. */
export const noFilter: HistoryFilter = {
  who: null,
  personId: null,
  area: null,
  from: null,
  to: null,
}
