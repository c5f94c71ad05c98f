/**
 * Which device a database is, after its content came from other copies. A number that a device has counted once must never
 * stand for something else, so a device goes on counting only when all it ever counted is there; otherwise a new one begins.
 */
import { Dexie } from 'dexie'
import type { JournalState } from '../../src-shared/journal'
import { FailureError } from '../../src-shared/result'
import type { Commit } from '../storage/commit.types'
import { markOf } from '../domain/award-numbers.rules'
import { newId } from '../domain/ids'
import { addPeers, readCopyFacts } from '../storage/meta'
import { readErasures } from '../storage/erased'
import type { CiklusDb } from '../storage/schema'
import { withoutErased } from './erased.rules'
import { commitLine, readLine } from './lines.rules'
import type { LineSource } from './sources'

/**
 * A new device's id. The certificates that it numbers are told by letters out of the id: none of the devices that are known has the same.
 */
export function newDevice(known: Iterable<string> = []): string {
  const taken = new Set(Array.from(known, (one) => markOf(one)))
  for (let turn = 0; ; turn += 1) {
    const device = newId().slice(0, 16)
    if (turn > 1_000 || !taken.has(markOf(device))) return device
  }
}

const ownLog = (db: CiklusDb, device: string, from: number = 1) =>
  db.commits.where('[device+sequence]').between([device, from], [device, Dexie.maxKey], true, true)

/** Chunks of a source until it cannot be read any further: what comes after that is not brought back either. */
async function* readable(source: LineSource): AsyncGenerator<readonly string[], void, undefined> {
  const chunks = source.chunks()
  for (;;) {
    const next = await chunks.next().catch((error: unknown) => {
      if (error instanceof FailureError) return { done: true } as const
      throw error
    })
    if (next.done === true) return
    yield next.value
  }
}

/**
 * The first number under which the database and a source hold different things of the database's own device: from there on
 * two histories have the same numbers. Null when there is none. Throws when the database cannot be read: not knowing is not
 * the same as there being none.
 */
export async function findFork(db: CiklusDb, source: LineSource): Promise<number | null> {
  const { device } = await readCopyFacts(db)
  const erased = await readErasures(db)
  const textOf = (entry: Commit): string => commitLine(withoutErased(entry, erased)).text
  let first: number | null = null
  for await (const texts of readable(source)) {
    const entries = texts.flatMap((text) => {
      const line = readLine(text)
      return line?.kind === 'commit' && line.entry.device === device ? [line.entry] : []
    })
    const here = await db.commits.bulkGet(entries.map(({ id }) => id))
    for (const [at, entry] of entries.entries()) {
      const own = here[at]
      // What an erasure takes out of an entry, here or there, is no other history.
      if (own && textOf(own) !== textOf(entry))
        first = Math.min(first ?? entry.sequence, entry.sequence)
    }
  }
  return first
}

/**
 * Makes everything that the database's own device counted from a number on the work of a new device, which it is from then on.
 * Answers the new device. What was done and when stays as it is.
 */
export async function assignNewDevice(db: CiklusDb, from: number): Promise<string> {
  const { peers } = await readCopyFacts(db)
  const device = newDevice(peers)
  await db.transaction('rw!', db.commits, db.meta, async () => {
    const { device: before } = await readCopyFacts(db)
    const entries = await ownLog(db, before, from).toArray()
    const idOf = (sequence: number): string =>
      `${device}-${(sequence - from + 1).toString().padStart(10, '0')}`
    const ids = new Map(entries.map(({ id, sequence }) => [id, idOf(sequence)]))
    const moved = entries.map((entry): Commit => ({
      ...entry,
      id: idOf(entry.sequence),
      device,
      sequence: entry.sequence - from + 1,
      target: entry.target === null ? null : (ids.get(entry.target) ?? entry.target),
    }))
    await db.commits.bulkDelete([...ids.keys()])
    await db.commits.bulkAdd(moved)
    await db.meta.bulkPut([
      { key: 'device', value: device },
      { key: 'sequence', value: moved.length },
    ])
  })
  return device
}

/**
 * Makes the database a new device from its next change on. What was done until now stays the work of the one it was, and is asked
 * for like that of any other computer.
 */
export async function goOnAsNewDevice(db: CiklusDb): Promise<string> {
  return db.transaction('rw!', db.meta, async () => {
    const { peers, device: before } = await readCopyFacts(db)
    const device = newDevice([...peers, before])
    await addPeers(db, [before])
    await db.meta.bulkPut([
      { key: 'device', value: device },
      { key: 'sequence', value: 0 },
    ])
    return device
  })
}

/** What of the journal decides who the database is. */
type Known = Pick<JournalState, 'devices' | 'bases' | 'damage' | 'self'> | null

/**
 * Ends bringing back: the database becomes the device that it can go on as, and is no longer marked as being restored. `self`
 * is the device it just became, if it did. Answers whether it goes on as a device that was there before.
 */
export async function settleRestored(
  db: CiklusDb,
  known: Known,
  self: string | null,
): Promise<{ readonly device: string; readonly goesOn: boolean }> {
  return db.transaction('rw!', db.commits, db.meta, async () => {
    const facts = await readCopyFacts(db)
    const device = self ?? (await wholeDevice(db, facts.device, known))
    const last = device === null ? undefined : await ownLog(db, device).last()
    const needsBase = device === null || !isComplete(known) || (await hasStrangers(db, known))
    const bases = [...(known?.bases ?? []), ...(needsBase ? [newId()] : [])]
    const becomes = device ?? newDevice()
    await db.meta.bulkPut([
      { key: 'device', value: becomes },
      { key: 'sequence', value: last?.sequence ?? 0 },
      { key: 'base', value: bases.join(' ') },
      ...(last ? [{ key: 'lastStamp', value: last.stamp } as const] : []),
    ])
    const who = last?.who ?? ''
    if (who !== '' && !(await db.meta.get('who'))) await db.meta.put({ key: 'who', value: who })
    // Files of the shared folder that were read before may not be in what came back.
    await db.meta.bulkDelete(['restoring', 'reading'])
    return { device: becomes, goesOn: device !== null }
  })
}

/** Whether nothing is known to be missing in the journal. */
function isComplete(known: Known): boolean {
  return (
    known !== null &&
    known.damage.length === 0 &&
    known.devices.every(({ missing }) => missing.length === 0)
  )
}

/**
 * The device that the database can go on as: the one it is, or, when that one has done nothing, the one that counted in this data
 * folder; null unless the journal and the database both hold all of its numbers.
 */
async function wholeDevice(db: CiklusDb, own: string, known: Known): Promise<string | null> {
  const devices = known?.devices.filter(({ commits }) => commits > 0) ?? []
  const hasWorked = (await ownLog(db, own).count()) > 0
  const wanted = hasWorked ? own : known?.self
  // Never one of another computer, or of the folder that this one is a copy of.
  const candidate = devices.find(({ device }) => device === wanted && device === known?.self)
  if (!candidate || candidate.missing.length > 0) return null
  const { device, last } = candidate
  const newest = await ownLog(db, device).last()
  const count = await ownLog(db, device).count()
  const isWhole = newest?.sequence === count && count >= last
  return isWhole ? device : null
}

/** Whether the log has entries of devices that the journal does not know. A batch of records of it may not hold them. */
async function hasStrangers(db: CiklusDb, known: Known): Promise<boolean> {
  if (known === null) return false
  const keys = await db.commits.orderBy('[device+sequence]').keys()
  const devices = new Set(known.devices.map(({ device }) => device))
  return (keys as unknown as readonly (readonly [string, number])[]).some(
    ([device]) => !devices.has(device),
  )
}
