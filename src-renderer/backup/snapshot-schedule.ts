/** When snapshots are made by themselves: every half hour in which something changed, and when the window closes. */
import type { Failure } from '../../src-shared/result'
import type { CiklusDb } from '../storage/schema'
import { lookAtBackupFolder } from './backup-folder'
import { makeSnapshotIfChanged, sendOwed } from './snapshot'

/** Milliseconds between two looks, and between two snapshots. */
const look = 60_000
const halfHour = 30 * 60_000

let scheduled: CiklusDb | null = null

/**
 * Makes snapshots of a database from now on; `onFailure` hears of one that could not be made. Returns a function that
 * stops it.
 */
export function scheduleSnapshots(
  db: CiklusDb,
  onFailure: (failure: Failure) => void,
  now: () => number = Date.now,
): () => void {
  scheduled = db
  let last = now()
  const lookThere = () => void lookAtBackupFolder(db, now()).catch(() => undefined)
  // What the backup folder lacks goes there as soon as it is there again.
  void sendOwed(db, now()).then(lookThere)
  const timer = setInterval(() => {
    if (now() - last < halfHour) return
    last = now()
    void makeSnapshotIfChanged(db, 'halfHour')
      .then((made) => {
        // What was made just now was tried there.
        if (made === null) return sendOwed(db, now())
        if (!made.ok) onFailure(made.error)
      })
      .then(lookThere)
  }, look)
  return () => {
    scheduled = null
    clearInterval(timer)
  }
}

/** The snapshot that is made before the window closes, when something changed since the last one. */
export async function snapshotBeforeClosing(): Promise<void> {
  if (scheduled === null || scheduled.readOnly) return
  if ((await makeSnapshotIfChanged(scheduled, 'quit')) === null) await sendOwed(scheduled)
}
