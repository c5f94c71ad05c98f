/** A fresh, real database in memory for a test, and a clock that the test turns. */
import { randomUUID } from 'node:crypto'
import type { Clock } from '../src-renderer/storage/stamp'
import { openDatabase } from '../src-renderer/storage/open'
import type { CiklusDb } from '../src-renderer/storage/schema'

/** A name that no other test uses. */
export const freshName = (): string => `test-${randomUUID()}`

/** Opens a fresh, empty database. */
export async function freshDatabase(): Promise<CiklusDb> {
  const result = await openDatabase(freshName())
  if (result.state !== 'open') throw new Error(`Could not open: ${result.state}`)
  return result.db
}

/** A clock that starts at a fixed moment and goes on by a second each time it is asked. */
export function steadyClock(start = 1_600_000_000_000, step = 1_000): Clock {
  let now = start - step
  return { now: () => (now += step) }
}
