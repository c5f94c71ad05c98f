/** Whether copies still come to the second place: a stick that is in a drawer for weeks protects nothing, and nobody notices. */
import { create } from 'zustand'
import type { CiklusDb } from '../db/schema'

const day = 24 * 60 * 60_000
/** Milliseconds after which it is said that no copy has come to the second place. */
export const longestWithout = 7 * day

/** Since when no copy has come there, and its name; null when there is nothing to say. */
export const useSecondPlace = create<{
  readonly late: { readonly place: string; readonly since: number } | null
}>(() => ({ late: null }))

/** Remembers what came of the copy to the second place: it was made, could not be made, or there is none (null). */
export async function noteSecondCopy(
  db: CiklusDb,
  isMade: boolean | null,
  now: number,
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const last = await db.meta.get('secondCopy')
    if (isMade === null) await db.meta.bulkDelete(['secondCopy', 'secondMissed'])
    else if (isMade) {
      await db.meta.put({ key: 'secondCopy', value: now })
      await db.meta.delete('secondMissed')
    } else {
      if (!last) await db.meta.put({ key: 'secondCopy', value: now })
      await db.meta.put({ key: 'secondMissed', value: 1 })
    }
  })
}

/** Looks whether it is to be said. Nothing is said while nothing was changed, or when the place was given up. */
export async function lookAtSecondPlace(db: CiklusDb, now: number = Date.now()): Promise<void> {
  const [last, missed] = await db.meta.bulkGet(['secondCopy', 'secondMissed'])
  const since = typeof last?.value === 'number' ? last.value : now
  if (!missed || now - since < longestWithout) {
    useSecondPlace.setState({ late: null })
    return
  }
  const second = await window.ciklus.snapshots.secondPlace({})
  const place = second.ok ? second.value?.place : undefined
  useSecondPlace.setState({ late: place === undefined ? null : { place, since } })
}

/** Puts the notice away, until the program is started again or the next copy is missed. */
export function dismissSecondPlace(): void {
  useSecondPlace.setState({ late: null })
}
