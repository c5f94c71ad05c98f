/** What snapshots are kept with. */
import type { JournalDisk } from '../journal/disk'
import type { CopyWork } from './copying'
import type { BackupFolder } from './places'

/** The pictures that the database has. */
export interface ExpectedPictures {
  /** By their sums. */
  readonly hashes: readonly string[]
  /** Whether none is missing that a record names. */
  readonly isComplete: boolean
  /** Those that the log alone names and that are missing: they may lie in the backup folder alone. Undefined when that is not known. */
  readonly sought?: readonly string[] | undefined
}

/** What snapshots are kept with. */
export interface SnapshotOptions {
  /** The folder they lie in; made with the first one. */
  readonly folder: string
  /** The file in which the backup folder is remembered. */
  readonly placesFile: string
  readonly disk?: JournalDisk
  readonly now?: () => Date
  readonly work?: CopyWork
  /** The folders of other programs of this computer in backup folders. */
  readonly othersFolders?: () => Promise<ReadonlySet<string>>
  /** Copies the pictures that snapshots refer to, too; false when it could not be done, or one of those expected there is missing. */
  readonly sendPictures?: (
    place: BackupFolder,
    expected: ExpectedPictures | undefined,
  ) => Promise<boolean>
  /** Bytes that one answer of `read` has, about. */
  readonly chunk?: number
}
