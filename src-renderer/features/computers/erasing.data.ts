/** Whether somebody was forgotten for good, followed. */
import { useLiveQuery } from 'dexie-react-hooks'
import { readErasing } from '../../backup/erase'
import { olderBackups } from '../../backup/old-backups'
import type { OlderBackups } from '../../backup/old-backups'
import { database } from '../../storage/current'
import { readErased } from '../../storage/erased'

/** What is known of forgetting here. */
interface ErasingHere {
  /** How many records and texts were erased, as far as this computer knows. */
  readonly erased: number
  /** This computer has not cleaned its second copy yet. */
  readonly isEnding: boolean
  readonly older: OlderBackups | null
  /** When it was read, milliseconds since 1970. */
  readonly now: number
}

async function read(): Promise<ErasingHere | null> {
  const db = database()
  const erased = (await readErased(db)).length
  if (erased === 0) return null
  const isEnding = (await readErasing(db)) !== null
  return { erased, isEnding, older: await olderBackups(db), now: Date.now() }
}

/** Null when nobody was forgotten, and until it is known. */
export function useErasing(): ErasingHere | null {
  return useLiveQuery(read, []) ?? null
}
