/** When snapshots are made by themselves: every half hour in which something changed, and when the window closes. */
import type { Failure, Result } from '../../src-shared/result'
import { currentDatabase } from '../storage/current'
import type { CiklusDb } from '../storage/schema'
import { lookAtBackupFolder } from './backup-folder'
import { hasContent, makeSnapshot, makeSnapshotIfChanged, sendOwed } from './snapshot'

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

/**
 * Copies everything in an open database before a newer version of the program is installed, and tells the main process, which installs
 * nothing without. One that a newer program has written is left as it is: that program copied it. Null when no database is open.
 */
export async function copyBeforeUpdate(): Promise<Result<null> | null> {
  const { copied } = window.ciklus.updates
  if (currentDatabase()?.readOnly === true) return copied({ snapshot: null })
  // One that is open and not sound yet is no database to copy.
  const db = scheduled
  if (db === null) return null
  if (!(await hasContent(db))) return copied({ snapshot: null })
  const made = await makeSnapshot(db, 'update')
  return made.ok ? copied({ snapshot: made.value.snapshot.id }) : made
}
