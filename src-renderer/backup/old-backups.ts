/** Backups that were made before somebody was erased have them still: they go after a time, here and in the backup folder. */
import { readErased } from '../storage/erased'
import { readDevice } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { parseStamp } from '../storage/stamp'
import { chunksOf } from './content'

/** Milliseconds for which older backups may still have somebody who was erased. */
export const backupsKeptFor = 30 * 24 * 60 * 60 * 1000

/** Entries of the log read at once. */
const entriesAtOnce = 500

/** When something was erased whose older backups are not known to be gone; milliseconds since 1970. */
async function openMoments(db: CiklusDb): Promise<readonly number[]> {
  const stamps = (await readErased(db)).map(({ stamp }) => parseStamp(stamp)?.ms ?? 0)
  // A backup that was made here before an erasure of another computer came has somebody of it still.
  const came = String((await db.meta.get('erasuresCame'))?.value ?? '')
  const done = Number((await db.meta.get('backupsForgotten'))?.value ?? 0)
  return [...stamps, ...came.split(' ').map(Number)].filter((at) => at > done)
}

/** From before when backups may have somebody who was erased, and until when; milliseconds since 1970. */
export interface OlderBackups {
  readonly before: number
  readonly until: number
}

/** Null when no backup has anybody who was erased. */
export async function olderBackups(db: CiklusDb): Promise<OlderBackups | null> {
  const moments = await openMoments(db)
  if (moments.length === 0) return null
  const before = moments.reduce((latest, at) => Math.max(latest, at), 0)
  return { before, until: before + backupsKeptFor }
}

/** Deletes backups from before erasures that are long enough ago. Fails in silence: it is tried at the next start. */
export async function forgetOldBackups(db: CiklusDb, now: number = Date.now()): Promise<void> {
  const due = (await openMoments(db)).filter((at) => at + backupsKeptFor <= now)
  const before = due.reduce((latest, at) => Math.max(latest, at), 0)
  if (before === 0) return
  const devices = new Set<string>([await readDevice(db)])
  for await (const entries of chunksOf(db.commits, entriesAtOnce))
    for (const { device } of entries) devices.add(device)
  const result = await window.ciklus.snapshots.forgetBefore({ at: before, devices: [...devices] })
  if (result.ok && result.value.isDone)
    await db.meta.put({ key: 'backupsForgotten', value: before })
}
