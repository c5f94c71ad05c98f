/** Live queries whose last answer a screen has at once when it comes again, as long as nothing was written since. */
import { Dexie } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { database } from './current'
import type { CiklusDb } from './schema'

/** What was read for a key. */
export interface Answer<T> {
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

/** What was read last, by key. */
export interface Answers<T> {
  /** Reads what belongs to a key, and keeps it. */
  readonly ask: (db: CiklusDb, key: string) => Promise<Answer<T>>
  /** What was read last, when nothing was written since it was begun to be read. */
  readonly recall: (db: CiklusDb, key: string) => Answer<T> | undefined
}

/** Keeps what a function reads from the database. */
export function answersOf<T>(read: (key: string) => Promise<T>): Answers<T> {
  const kept = new Map<string, Answer<T>>()
  return {
    ask: async (db, key) => {
      const before = writes
      const answer = { db, key, value: await read(key), writes: before }
      kept.set(key, answer)
      return answer
    },
    recall: (db, key) => {
      const answer = kept.get(key)
      return answer?.db === db && answer.writes === writes ? answer : undefined
    },
  }
}

/**
 * Makes a hook of a function that reads from the database what belongs to a key (an id; or nothing, where there is only one). The hook gives
 * the answer and keeps it fresh; it gives undefined before the first answer for a key, and after a write until it is read anew, unless it
 * was on the screen meanwhile.
 */
export function cachedQuery<T>(read: (key: string) => Promise<T>): (key?: string) => T | undefined {
  const answers = answersOf(read)
  return function useCached(key = '') {
    const db = database()
    const live = useLiveQuery(() => answers.ask(db, key), [db, key])
    const earlier = useMemo(() => answers.recall(db, key), [db, key])
    // A query of another key gives its last answer until it is asked anew.
    const isOfKey = live?.db === db && live.key === key
    return (isOfKey ? live : earlier)?.value
  }
}
