/**
 * Reading the log backwards, the newest entries first, a chunk at a time: whoever has found enough stops, and the whole of it is
 * never in memory. The order is that of the stamps, which is that of the clock.
 */
import type { CiklusDb } from './schema'
import type { Commit } from './commit.types'
import { makeStamp } from './stamp'

/** A part of the log by when it was written, in milliseconds since 1970; `to` is not included. */
export interface LogSpan {
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** Entries read at first, and at once later; fewer when they are big, since one may hold a whole import. */
const entriesAtOnce = { first: 60, fewest: 10, most: 1_500 }
/** Changes that the entries of one chunk should have, about. */
const changesAtOnce = 4_000

/** Before all stamps of this moment. */
const stampAt = (ms: number): string => makeStamp({ ms, counter: 0, device: '0' })
/** After all stamps. */
const end = '\uffff'

/** The entries of a part of the log, the newest first. The first chunk is small, so that there is something to show at once. */
export async function* entriesBack(
  db: CiklusDb,
  { from = 0, to }: LogSpan = {},
): AsyncGenerator<readonly Commit[], void, undefined> {
  const low = stampAt(from)
  let high = to === undefined ? end : stampAt(to)
  let seen: ReadonlySet<string> = new Set()
  for (let size = entriesAtOnce.first; low < high;) {
    // The last stamp once more, without what has been read of it: a clock that was put back may have given it twice.
    const read = await db.commits
      .where('stamp')
      .between(low, high, true, seen.size > 0)
      .reverse()
      .limit(size + seen.size)
      .toArray()
    const entries = seen.size === 0 ? read : read.filter(({ id }) => !seen.has(id))
    const last = entries.at(-1)
    if (last === undefined) return
    yield entries
    if (read.length < size + seen.size) return
    high = last.stamp
    seen = new Set(read.filter(({ stamp }) => stamp === last.stamp).map(({ id }) => id))
    size = sizeAfter(entries)
  }
}

/** How many entries to read next, by how big the last ones were. */
function sizeAfter(entries: readonly Commit[]): number {
  const changes = entries.reduce((sum, entry) => sum + entry.changes.length, 0)
  const fitting = Math.floor((entries.length * changesAtOnce) / Math.max(1, changes))
  return Math.min(entriesAtOnce.most, Math.max(entriesAtOnce.fewest, fitting))
}
