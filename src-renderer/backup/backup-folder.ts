/** Whether copies still come to the backup folder: a stick that is in a drawer for weeks protects nothing, and nobody notices. */
import { create } from 'zustand'
import type { CiklusDb } from '../storage/schema'

const day = 24 * 60 * 60_000
/** Milliseconds after which it is said that no copy has come to the backup folder. */
export const longestWithout = 7 * day

/** What there is to say. */
interface Late {
  /** The place's name, for the user. */
  readonly place: string
  /** When the last copy came there, milliseconds since 1970; null when none ever did. */
  readonly last: number | null
}

/** Whether copies are late; null when there is nothing to say. */
export const useBackupFolder = create<{ readonly late: Late | null }>(() => ({ late: null }))

/**
 * Remembers what came of the copy to the backup folder: it was made, could not be made, or there is none (null), which is also
 * said when another place is chosen.
 */
export async function noteSecondCopy(
  db: CiklusDb,
  isMade: boolean | null,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (isMade === null) await db.meta.bulkDelete(['secondCopy', 'secondMissed'])
    else if (isMade) {
      await db.meta.put({ key: 'secondCopy', value: now })
      await db.meta.delete('secondMissed')
    } else if (!(await db.meta.get('secondMissed')))
      await db.meta.put({ key: 'secondMissed', value: now })
  })
}

/** Looks whether it is to be said. Nothing is said while nothing was changed, or when the place was given up. */
export async function lookAtBackupFolder(db: CiklusDb, now: number = Date.now()): Promise<void> {
  const [copied, missed] = await db.meta.bulkGet(['secondCopy', 'secondMissed'])
  const last = typeof copied?.value === 'number' ? copied.value : null
  const since = last ?? Number(missed?.value)
  if (!missed || now - since < longestWithout) {
    useBackupFolder.setState({ late: null })
    return
  }
  const second = await window.ciklus.snapshots.backupFolder({})
  const place = second.ok ? second.value?.place : undefined
  useBackupFolder.setState({ late: place === undefined ? null : { place, last } })
}

/** Puts the notice away, until the program is started again or the next copy is missed. */
export function dismissBackupFolder(): void {
  useBackupFolder.setState({ late: null })
}
