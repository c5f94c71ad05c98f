/** The trash: what was put there together, and what belongs to what. */
import type { CommitHead } from '../../storage/commit.types'
import type { TableName } from '../../domain/tables'
import type { AnyRecord, RecordName } from '../../domain/any-record'

/** A record in the trash. */
export interface TrashedRecord extends RecordName {
  readonly row: AnyRecord
}

/** One thing in the trash, with what went there because of it. */
export interface TrashEntry {
  /** Unique among the entries. */
  readonly id: string
  readonly root: RecordName
  readonly dependents: readonly RecordName[]
  /** How many of them there are, by table. */
  readonly counts: ReadonlyMap<TableName, number>
  /** The stamp under which all this went to the trash. */
  readonly stamp: string
  /** When (ISO date-time). */
  readonly deletedAt: string
  /** The act that did it; null when the log does not tell. */
  readonly act: CommitHead | null
}

/** What is needed before something can come back: it cannot be without these, and they are in the trash or gone. */
export interface Needed {
  readonly owners: readonly RecordName[]
}
