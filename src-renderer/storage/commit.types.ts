/**
 * The commit: one user action's changes as one unit. Undo, history, trash, the journal and later sync
 * all come from the log of these, so the shapes here are dear to change.
 */
import type { Place } from '../domain/place'
import type { Fields, Stamp } from '../domain/record'
import type { TableName } from '../domain/tables'
import type { StoredLabel } from '../i18n/label'

/** See {@link Change.over}. */
export type Overwritten = Stamp | Readonly<Record<string, Stamp>>

/** One row's part of a commit. `was` holds the fields of `set` as they were; `null` when the row did not exist. */
export interface Change {
  readonly table: TableName
  readonly id: string
  readonly set: Fields
  readonly was: Fields | null
  /**
   * The stamps of the values that were overwritten, by field; one text when all have the same, `''` for a field that had none. It
   * tells one after the other from two at the same time. Missing for a creation, and in what earlier builds wrote.
   */
  readonly over?: Overwritten
  /** The stamp of these fields when it is not the commit's own: the record had a newer one, from a wrong clock. */
  readonly stamp?: Stamp
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
  readonly label: StoredLabel
  readonly kind: 'do' | 'undo' | 'redo'
  /** For undo and redo: the commit it undoes or does again. */
  readonly target: string | null
  /** Where on screen it happened, so that undo can walk back there. */
  readonly place: Place | null
  readonly changes: readonly Change[]
}

/** A commit without its changes: what a list of them, or the undo button, needs. */
export type CommitHead = Omit<Commit, 'changes'>
