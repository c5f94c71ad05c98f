/** A snapshot that is being read: the place in it, and the next lines. */
import type { SnapshotAbout } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import type { GoodLine } from '../journal/line'

/** A reading that may go on: lines are taken from a stream that was opened once. */
export interface Session {
  readonly path: string
  readonly lines: AsyncGenerator<readonly GoodLine[], SnapshotAbout, undefined>
  waiting: readonly GoodLine[]
  at: number
}

/** The next lines, at most so many. Keeps the place in the session. */
export async function step(
  session: Session,
  most: number,
): Promise<{ readonly lines: readonly GoodLine[]; readonly isMore: boolean }> {
  if (session.waiting.length === 0) {
    const next: IteratorResult<readonly GoodLine[], SnapshotAbout | undefined> =
      await session.lines.next()
    if (next.done === true) {
      // A reading that was given up in the middle is not one that came to its end.
      if (next.value === undefined) raise('snapshot.missing')
      return { lines: [], isMore: false }
    }
    session.waiting = next.value
  }
  const lines = session.waiting.slice(0, most)
  session.waiting = session.waiting.slice(most)
  session.at += lines.length
  return { lines, isMore: true }
}
