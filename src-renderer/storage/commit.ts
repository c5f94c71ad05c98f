/**
 * The commit: the one function through which all changes to the program's data go. In one strict transaction it
 * reads the rows, computes what changes, and writes the rows, their stamps and the log entry, or nothing at all.
 */
import type { CiklusDb } from './schema'
import type { Commit } from './commit.types'
import type { Place } from '../domain/place'
import type { Edit } from '../domain/record'
import type { StoredLabel } from '../i18n/label'
import { systemClock } from './stamp'
import type { Clock } from './stamp'
import { gather, write } from './write'

export { onCommitted, onWritten } from './write'
export type { WrittenRows } from './write'

/** What a caller asks for: what it is called, where it happened, and what to change. */
interface CommitRequest {
  readonly label: StoredLabel
  readonly place: Place | null
  readonly edits: readonly Edit[]
}

/**
 * Makes changes, as one unit. Fields that already have the value are left out; the answer is null when nothing is
 * left. Throws `CommitRefused` for a request that cannot be right, and Dexie's errors when the disk fails;
 * either way nothing was changed.
 */
export async function commit(
  db: CiklusDb,
  { label, place, edits }: CommitRequest,
  clock: Clock = systemClock,
): Promise<Commit | null> {
  const gathered = gather(edits)
  if (gathered.size === 0) return null
  return write(db, [...gathered.keys()], clock, () =>
    Promise.resolve({ kind: 'do', target: null, label, place, edits: gathered }),
  )
}
