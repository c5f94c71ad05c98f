/** What a journal is opened with. */
import type { JournalDisk } from './disk'
import type { SealLimits } from './device-folder'

/** What a journal is opened with. */
export interface JournalOptions {
  /** The folder it lies in; made when the first line is added. */
  readonly folder: string
  /** The folder in which the device is noted, outside of what any copy of the journal or of the database holds; else nowhere. */
  readonly incarnation?: string
  readonly disk?: JournalDisk
  readonly limits?: SealLimits
  /** Bytes that one answer of `read` has, about. */
  readonly chunk?: number
  /** For the name of a journal that is put aside. */
  readonly now?: () => Date
}
