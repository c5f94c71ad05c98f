/**
 * The commit: one user action's changes as one unit. Undo, history, trash, the journal and later sync
 * all come from the log of these, so the shapes here are dear to change.
 */
import type { TableName } from '../domain/tables'

/**
 * When and where a value was written, as a string that sorts: milliseconds since 1970 in 13 digits, a counter in
 * base 36 padded to 4, the device. Comparing never reads a clock. See `stamp.ts`.
 */
export type Stamp = string

/** A value a row may hold. Always JSON; never `undefined`: "no value" is `null`. */
export type Value =
  string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** Fields to set, or fields as they were. */
export type Fields = Readonly<Record<string, Value>>

/** One row's part of a commit. `was` holds the fields of `set` as they were; `null` when the row did not exist. */
export interface Change {
  readonly table: TableName
  readonly id: string
  readonly set: Fields
  readonly was: Fields | null
  /** The stamp of these fields when it is not the commit's own: the record had a newer one, from a wrong clock. */
  readonly stamp?: Stamp
}

/** A sentence of the interface as data, so that the log reads in any language: a catalogue key and its values. */
export interface Label {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
}

/** One entry of the log. */
export interface Commit {
  /** `device-sequence`, the sequence padded to 10 digits so that ids of one device sort. */
  readonly id: string
  readonly device: string
  readonly sequence: number
  readonly stamp: Stamp
  /** Milliseconds since 1970, by this device's clock, for people to read. */
  readonly at: number
  /** Who was at the keyboard, as they called themselves in Settings. */
  readonly who: string
  readonly label: Label
  readonly kind: 'do' | 'undo' | 'redo'
  /** For undo and redo: the commit it undoes or does again. */
  readonly target: string | null
  /** Where on screen it happened, so that undo can walk back there. */
  readonly place: Place | null
  readonly changes: readonly Change[]
}

/** A commit without its changes: what a list of them, or the undo button, needs. */
export type CommitHead = Omit<Commit, 'changes'>

/** A place on screen: a screen, the cycle it showed, and the record that was open. */
export interface Place {
  readonly screen: string
  readonly cycleId: string | null
  readonly recordId: string | null
}

/** What every stored row has beside its own fields. */
export interface RowMeta {
  readonly id: string
  /** When it was put in the trash (ISO date-time), or null. Nothing is ever dropped. */
  readonly deletedAt: string | null
  /** The stamp of each field; `''` stands for every field without one of its own. */
  readonly stamps: Readonly<Record<string, Stamp>>
}

/** What a caller wants changed: the new values only. `was` is read inside the transaction. */
export interface Edit {
  readonly table: TableName
  readonly id: string
  readonly set: Fields
  /** True when the row must be there already: a change to a record nobody knows is a mistake, not a new record. */
  readonly mustExist?: boolean
}
