/** Where lines come from: the journal and the snapshots, through the main process, some megabytes at a time. */
import type { JournalState, SnapshotInfo } from '../../src-shared/journal'
import { FailureError, raise } from '../../src-shared/result'
import type { Result } from '../../src-shared/result'

/** Lines, in any order. */
export interface LineSource {
  /** Gives the lines, some megabytes at a time. Throws `FailureError` when they cannot be read. */
  readonly chunks: () => AsyncGenerator<readonly string[], void, undefined>
  /** About how many records and entries there are, for progress. */
  readonly total: number
  /** Whether a batch of records has its end, so that it counts. */
  readonly isWhole: (base: string) => boolean
}

/** The value of an answer, or its failure thrown. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new FailureError(result.error)
  return result.value
}

interface Chunk {
  readonly lines: readonly string[]
  readonly next: number | null
}

async function* following(read: (from: number) => Promise<Result<Chunk>>) {
  for (let from: number | null = 0; from !== null;) {
    const { lines, next }: Chunk = valueOf(await read(from))
    // A place that does not move on would be read for ever.
    if (next !== null && next <= from) raise('journal.failed')
    yield lines
    from = next
  }
}

/** The lines of the journal. */
export function journalSource(state: JournalState): LineSource {
  const bases = new Set(state.bases)
  return {
    chunks: () => following((from) => window.ciklus.journal.read({ from })),
    total: state.devices.reduce((sum, { commits }) => sum + commits, 0),
    isWhole: (base) => bases.has(base),
  }
}

/** The lines of a snapshot. It was looked over as a whole before its first line is given. */
export function snapshotSource({ id, place, about }: SnapshotInfo): LineSource {
  return {
    chunks: () => following((from) => window.ciklus.snapshots.read({ id, place, from })),
    total: Object.values(about?.counts ?? {}).reduce((sum, count) => sum + count, 0),
    isWhole: () => true,
  }
}
