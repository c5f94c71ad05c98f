/** What the page that brings things back says of the newest state it found. */
import type { JournalState, SnapshotInfo } from '../../../src-shared/journal'
import { snapshotWith } from '../../backup/start-check.rules'

/** The newest state there is. */
interface NewestState {
  /** From the second copy, or, when that holds nothing, from the newest of the other copies. */
  readonly from: 'journal' | 'snapshot'
  /** When something was changed last, milliseconds since 1970; 0 when that is not known. */
  readonly at: number
  /** Entries of the log. */
  readonly changes: number
  /** How many records of each table; null when they must be counted first. */
  readonly counts: Readonly<Record<string, number>> | null
  /** A part of the second copy cannot be read. */
  readonly isDamaged: boolean
}

/** Looks at what there is. `snapshots` are those that can be read, newest first. */
export function newestState(
  journal: JournalState | null,
  snapshots: readonly SnapshotInfo[],
): NewestState {
  const about = snapshotWith(journal, snapshots)?.about ?? null
  if (journal === null || (journal.devices.length === 0 && journal.bases.length === 0)) {
    const counts = about?.counts ?? {}
    const changes = counts['commits'] ?? 0
    return { from: 'snapshot', at: about?.at ?? 0, changes, counts, isDamaged: false }
  }
  const { devices, damage } = journal
  const lastChange = Math.max(0, ...devices.map(({ at }) => at))
  return {
    from: 'journal',
    at: lastChange > 0 ? lastChange : (about?.at ?? 0),
    changes: devices.reduce((sum, { commits }) => sum + commits, 0),
    counts: null,
    isDamaged: damage.length > 0 || devices.some(({ missing }) => missing.length > 0),
  }
}
