/**
 * What was erased, by ids alone: kept for ever, so that nothing of it comes back with an older copy. Beside records, fields of other
 * records out of which a name was taken: an older text does not come back there either. The journal, the snapshots, the saved program
 * and the shared folder carry it, too.
 */
import type { Stamp } from '../domain/record'
import type { ErasedEntry } from '../domain/erased'
import type { CiklusDb } from './schema'

/** Everything that was erased; nothing in a database of a version that knew of none. Inside a transaction it needs `db.erased`. */
export async function readErased(db: CiklusDb): Promise<readonly ErasedEntry[]> {
  return db.has('erased') ? db.erased.toArray() : []
}

/** The same by ids. */
export async function readErasures(db: CiklusDb): Promise<Map<string, Stamp>> {
  return new Map((await readErased(db)).map(({ id, stamp }) => [id, stamp]))
}

/**
 * Keeps what was erased; of two acts that took a name out of one text the later one stands. Answers what is new. Call it in the
 * transaction, over `db.erased` too, that takes it out.
 */
export async function addErased(
  db: CiklusDb,
  entries: readonly ErasedEntry[],
): Promise<readonly ErasedEntry[]> {
  const fresh = new Map<string, ErasedEntry>()
  const there = await db.erased.bulkGet(entries.map(({ id }) => id))
  for (const [at, entry] of entries.entries()) {
    const before = fresh.get(entry.id) ?? there[at]
    if (before === undefined || entry.stamp > before.stamp) fresh.set(entry.id, entry)
  }
  await db.erased.bulkPut([...fresh.values()])
  return [...fresh.values()]
}
