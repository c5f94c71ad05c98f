/**
 * Counts starts that did not come to a proper end soon after they were begun: a main process that dies each time, of a driver or of a
 * damaged file, must not do so for ever without a word. A power cut counts, too; it does no harm.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** So many in a row lead to the plain page. */
export const mostInARow = 3

/** A start that lasted so long (milliseconds) was a good one. */
const goodAfter = 60_000

/** The count of a data folder. */
export interface Starts {
  /** How many starts before this one, in a row, did not end as they should. */
  readonly failed: number
  /** Whether those were too many, and this one has not lasted yet: then a window begins on the plain page. */
  readonly isCareful: () => boolean
  /** This start came to a proper end, or has lasted. */
  readonly good: () => void
}

/** Notes that a start has begun. A file that cannot be written or read counts for nothing: the program starts as ever. */
export function noteStart(file: string, lasts = goodAfter): Starts {
  const failed = readCount(file)
  let isGood = false
  const good = (): void => {
    isGood = true
    clearTimeout(timer)
    try {
      rmSync(file, { force: true })
    } catch {
      // It counts as one that failed: two more, and the plain page offers to start.
    }
  }
  const timer = setTimeout(good, lasts)
  timer.unref()
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(file, String(failed + 1), { mode: 0o600 })
  } catch {
    // See above.
  }
  return { failed, isCareful: () => failed >= mostInARow && !isGood, good }
}

function readCount(file: string): number {
  try {
    const count = Number.parseInt(readFileSync(file, 'utf8'), 10)
    return Number.isInteger(count) && count > 0 && count < 1_000 ? count : 0
  } catch {
    return 0
  }
}
