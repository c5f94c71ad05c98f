/** What the running program does with its other copies, for tests. */
import { restoreEverything } from '../../src-renderer/backup/restore'
import { Sender } from '../../src-renderer/backup/sender'
import { listSnapshots, openJournal, readStart } from '../../src-renderer/backup/start-check'
import { usableSnapshots } from '../../src-renderer/backup/start-check.rules'
import { readCopyFacts } from '../../src-renderer/storage/meta'
import type { CiklusDb } from '../../src-renderer/storage/schema'
import { freshDatabase } from '../database'
import { fillEverything } from './everything'

/** Sends everything, as the running program would. */
export async function send(db: CiklusDb): Promise<void> {
  const { device } = await readCopyFacts(db)
  const sender = new Sender(db, device, null, () => undefined, window.ciklus.journal)
  await sender.flush()
  sender.stop()
}

/** A database with something in every table, all of it sent. */
export async function worked(): Promise<CiklusDb> {
  const db = await freshDatabase()
  await fillEverything(db)
  await send(db)
  return db
}

/** Brings everything back that is found. */
export async function restore(db: CiklusDb) {
  const { begunAt } = await readCopyFacts(db)
  const snapshots = usableSnapshots(await listSnapshots(), begunAt)
  const copies = { journal: await openJournal(), snapshots }
  return restoreEverything(db, copies, () => undefined, new AbortController().signal)
}

/** What the comparison at the start comes to. */
export const checkOf = async (db: CiklusDb) => (await readStart(db)).check
