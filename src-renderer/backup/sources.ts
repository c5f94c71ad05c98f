/** Where lines come from: the journal and the snapshots, through the main process, some megabytes at a time. */
import type { JournalState, SnapshotInfo } from '../../src-shared/journal'
import { FailureError, raise } from '../../src-shared/result'
import type { Result } from '../../src-shared/result'
import type { CiklusDb } from '../storage/schema'
import { allEntries } from './content'
import { commitLine } from './lines.rules'
import type { Line } from './lines.rules'
import { answered } from './messages'

/** Lines, in any order. */
export interface LineSource {
  /** Which copy it is: `journal`, `log`, or when a backup was made (milliseconds since 1970). */
  readonly name?: string
  /** Gives the lines, some megabytes at a time. Throws `FailureError` when they cannot be read. */
  readonly chunks: () => AsyncGenerator<readonly string[], void, undefined>
  /** About how many records and entries there are, for progress. */
  readonly total: number
  /** Told of the lines of each piece as they were read, null for one that could not be, before the next piece is asked for. */
  readonly took?: (lines: readonly (Line | null)[]) => void
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

/** Chunk after chunk; the next one is read while the last one is worked on. */
async function* following(read: (from: number) => Promise<Result<Chunk>>) {
  const ask = (from: number) => answered(() => read(from))
  let from = 0
  for (let coming: Promise<Chunk> | null = ask(from); coming !== null;) {
    const { lines, next }: Chunk = await coming
    // A place that does not move on would be read for ever.
    if (next !== null && next <= from) raise('journal.failed')
    coming = next === null ? null : ask(next)
    // Its failure is thrown where it is waited for; nobody waits when the work was stopped.
    coming?.catch(() => undefined)
    from = next ?? from
    yield lines
  }
}

/** The lines of the journal as they stand, chunk after chunk. */
export function journalLines(
  read: typeof window.ciklus.journal.read,
): () => AsyncGenerator<readonly string[], void, undefined> {
  return () => following((from) => read({ from }))
}

/** The lines of the journal. */
export function journalSource(state: JournalState): LineSource {
  const bases = new Set(state.bases)
  return {
    name: 'journal',
    chunks: () => following((from) => window.ciklus.journal.read({ from })),
    total: state.devices.reduce((sum, { commits }) => sum + commits, 0),
    isWhole: (base) => bases.has(base),
  }
}

/** The entries of a database's own log, as lines. */
export function logSource(db: CiklusDb, total: number): LineSource {
  return {
    name: 'log',
    chunks: async function* () {
      for await (const entries of allEntries(db))
        yield entries.map((entry) => commitLine(entry).text)
    },
    total,
    isWhole: () => true,
  }
}

/** The lines of a snapshot. It was looked over as a whole before its first line is given. */
export function snapshotSource({ id, place, about }: SnapshotInfo): LineSource {
  return {
    name: String(about?.at ?? id),
    chunks: () => following((from) => window.ciklus.snapshots.read({ id, place, from })),
    total: Object.values(about?.counts ?? {}).reduce((sum, count) => sum + count, 0),
    isWhole: () => true,
  }
}
