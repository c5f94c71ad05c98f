/** Live queries whose last answer a screen has at once when it comes again, as long as nothing was written since. */
import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { database } from './current'
import type { CiklusDb } from './schema'

interface Answer<T> {
  readonly db: CiklusDb
  readonly key: string
  readonly value: T
  /** How much had been written when it was read. */
  readonly writes: number
}

/** How many transactions of this page wrote something. */
let writes = 0
Dexie.on('storagemutated', () => {
  writes += 1
})

/**
 * Makes a hook of a function that reads from the database what belongs to a key (an id; or nothing, where there is only one). The hook gives
 * the answer and keeps it fresh; it gives undefined before the first answer for a key, and after a write until it is read anew, unless it
 * was on the screen meanwhile.
 */
export function remembered<T>(read: (key: string) => Promise<T>): (key?: string) => T | undefined {
  const answers = new Map<string, Answer<T>>()
  const answer = async (db: CiklusDb, key: string): Promise<Answer<T>> => {
    const before = writes
    const given = { db, key, value: await read(key), writes: before }
    answers.set(key, given)
    return given
  }
  const recalled = (db: CiklusDb, key: string): Answer<T> | undefined => {
    const given = answers.get(key)
    return given?.db === db && given.writes === writes ? given : undefined
  }
  return function useRemembered(key = '') {
    const db = database()
    const live = useLiveQuery(() => answer(db, key), [db, key])
    // A query of another key gives its last answer until it is asked anew.
    const isOfKey = live?.db === db && live.key === key
    return (isOfKey ? live : recalled(db, key))?.value
  }
}
