/**
 * Live queries that are shared: whoever asks for the same gets the same answer, read once. A screen that comes again has the last
 * answer at once, as long as nothing was written since to what it was read from.
 */
import { Dexie, liveQuery } from 'dexie'
import { useMemo, useSyncExternalStore } from 'react'
import type { TableName } from '../domain/tables'
import { database } from './current'
import type { CiklusDb } from './schema'

/** What answers are read from: records, or the pictures that they refer to. */
type QueriedTable = TableName | 'pictures'

/** How many transactions of this page wrote something. */
let writes = 0
/** The last of them that wrote to a table, by its name; to all of them, under `''`. */
const lastWrites = new Map<string, number>()

Dexie.on('storagemutated', (parts) => {
  writes += 1
  // What was written is named `idb://<database>/<table>/<index>`.
  for (const part of Object.keys(parts)) lastWrites.set(part.split('/').at(-2) ?? '', writes)
})

/** Whether nothing was written to these tables since; to any table, when none is named. */
function isUntouched(tables: readonly QueriedTable[], since: number): boolean {
  if (tables.length === 0) return since === writes
  return ['', ...tables].every((table) => (lastWrites.get(table) ?? 0) <= since)
}

/** What was read for a key. The object is the same as long as the answer is. */
interface Answer<T> {
  readonly value: T
  /** How much had been written when it was begun to be read. */
  readonly writes: number
}

/** How a question stands. */
interface Standing<T> {
  readonly answer: Answer<T> | undefined
  /** Something was written since, and it is being read anew. */
  readonly isReading: boolean
  /** What went wrong, in an object of its own; or null. */
  readonly failure: { readonly error: unknown } | null
}

/** What can be asked of the database, for each of many keys. */
export interface SharedQuery<T> {
  /** Keeps the answer for a key fresh, and tells when there is a new one. Returns a function that stops it. */
  readonly watch: (db: CiklusDb, key: string, listener: () => void) => () => void
  readonly look: (db: CiklusDb, key: string) => Standing<T>
}

/** What is known for one key of one database. */
class Question<T> implements Standing<T> {
  answer: Answer<T> | undefined
  isReading = false
  failure: { readonly error: unknown } | null = null
  readonly #listeners = new Set<() => void>()
  #stop = (): void => undefined
  readonly #read: () => Promise<T>
  readonly #tables: readonly QueriedTable[]

  constructor(read: () => Promise<T>, tables: readonly QueriedTable[]) {
    this.#read = read
    this.#tables = tables
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0
  }

  /** Forgets an answer that nobody has kept fresh. */
  check(): void {
    if (this.isWatched || this.answer === undefined) return
    if (!isUntouched(this.#tables, this.answer.writes)) this.answer = undefined
  }

  watch(listener: () => void): () => void {
    this.check()
    // The same listener may watch a question twice.
    const own = (): void => listener()
    this.#listeners.add(own)
    if (this.#listeners.size === 1) this.#start()
    return () => {
      this.#listeners.delete(own)
      if (this.#listeners.size > 0) return
      this.#stop()
      // It was kept fresh until now.
      if (this.answer !== undefined && !this.isReading) this.answer = { ...this.answer, writes }
      this.isReading = false
      this.failure = null
    }
  }

  #start(): void {
    let begun = writes
    const query = liveQuery(() => {
      begun = writes
      this.isReading = true
      return this.#read()
    })
    const settle = (): void => {
      this.isReading = false
      for (const listener of this.#listeners) listener()
    }
    const running = query.subscribe({
      next: (value) => {
        this.answer = { value, writes: begun }
        this.failure = null
        settle()
      },
      error: (error: unknown) => {
        this.failure = { error }
        settle()
      },
    })
    this.#stop = () => running.unsubscribe()
  }
}

/**
 * Makes a question of a function that reads from the database what belongs to a key. `tables` are those it reads from: a write to
 * another leaves its answer as it is. None means any. `most` are the answers that are kept though nobody looks at them: few where they are large.
 */
export function sharedQuery<T>(
  read: (key: string) => Promise<T>,
  tables: readonly QueriedTable[] = [],
  most = Infinity,
): SharedQuery<T> {
  const questions = new WeakMap<CiklusDb, Map<string, Question<T>>>()
  const questionOf = (db: CiklusDb, key: string): Question<T> => {
    const ofDb = questions.get(db) ?? new Map<string, Question<T>>()
    questions.set(db, ofDb)
    const question = ofDb.get(key) ?? new Question(() => read(key), tables)
    ofDb.set(key, question)
    return question
  }
  /** Lets go of those that were looked at longest ago. */
  const letGo = (db: CiklusDb, key: string): void => {
    const ofDb = questions.get(db)
    const left = ofDb?.get(key)
    if (most === Infinity || ofDb === undefined || left === undefined) return
    ofDb.delete(key)
    ofDb.set(key, left)
    const idle = [...ofDb].filter(([, question]) => !question.isWatched)
    for (const [old] of idle.slice(0, Math.max(0, idle.length - most))) ofDb.delete(old)
  }
  return {
    watch: (db, key, listener) => {
      const stop = questionOf(db, key).watch(listener)
      return () => {
        stop()
        letGo(db, key)
      }
    },
    look: (db, key) => {
      const question = questionOf(db, key)
      question.check()
      return question
    },
  }
}

/** Several answers seen as one. */
interface View<T> {
  readonly subscribe: (listener: () => void) => () => void
  /** Undefined until all are there. The same object as long as nothing in it changed. */
  readonly snapshot: () => T | undefined
}

/**
 * Sees the answers to several questions as one. What one write changed comes all at once: while some of the questions are still
 * being read anew, it stays as it was.
 */
export function viewOf<Q, T>(
  db: CiklusDb,
  key: string,
  queries: readonly SharedQuery<Q>[],
  combine: (values: readonly Q[]) => T,
): View<T> {
  let seen: { readonly answers: readonly Answer<Q>[]; readonly value: T } | undefined
  return {
    subscribe: (listener) => {
      const stops = queries.map((query) => query.watch(db, key, listener))
      return () => {
        for (const stop of stops) stop()
      }
    },
    snapshot: () => {
      const standings = queries.map((query) => query.look(db, key))
      for (const { failure } of standings) if (failure !== null) throw failure.error
      if (seen !== undefined && standings.some(({ isReading }) => isReading)) return seen.value
      const answers = standings.flatMap(({ answer }) => answer ?? [])
      if (answers.length < queries.length) return undefined
      const isSame = seen?.answers.every(({ value }, at) => value === answers[at]?.value) ?? false
      if (seen === undefined || !isSame) {
        seen = { answers, value: combine(answers.map(({ value }) => value)) }
      }
      return seen.value
    },
  }
}

/** Shows a view in a component. */
export function useView<T>(view: View<T>): T | undefined {
  return useSyncExternalStore(view.subscribe, view.snapshot)
}

/**
 * Makes a hook of a function that reads from the database what belongs to a key (an id; or nothing, where there is only one). The hook gives
 * the answer and keeps it fresh; it gives undefined before the first answer for a key, and after a write until it is read anew, unless it
 * was on the screen meanwhile.
 */
export function cachedQuery<T>(
  read: (key: string) => Promise<T>,
  tables: readonly QueriedTable[] = [],
  most = Infinity,
): (key?: string) => T | undefined {
  const queries = [sharedQuery(read, tables, most)]
  return function useCached(key = '') {
    const db = database()
    const view = useMemo(() => viewOf(db, key, queries, ([value]) => ({ value })), [db, key])
    return useView(view)?.value
  }
}
