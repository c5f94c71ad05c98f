/** A database of which a call can be made to fail, with one of the errors that Chromium is known to give. */
import { Dexie } from 'dexie'
import type { DBCore, DBCoreTable } from 'dexie'
import { CiklusDb } from '../src-renderer/storage/schema'

/** The errors, by name. */
export const errorNames = [
  'UnknownError',
  'QuotaExceededError',
  'AbortError',
  'InvalidStateError',
  'DatabaseClosedError',
] as const

/** One of {@link errorNames}. */
export type ErrorName = (typeof errorNames)[number]

/** A call fails instead of being made, or after it was made. */
export type Moment = 'instead' | 'after'

/** Which call is to fail, and how. */
export interface Wanted {
  readonly call: number
  readonly error: ErrorName
  readonly moment: Moment
}

/** Calls that were made, and the one that is to fail. */
export class FailingDatabase {
  calls = 0
  wanted: Wanted | null = null
  hasSprung = false

  /** Makes a call, or lets it fail. `abort` ends the transaction it is made in. */
  around<T>(call: () => Promise<T>, abort: () => void): Promise<T> {
    this.calls += 1
    const { wanted } = this
    if (wanted?.call !== this.calls) return call()
    this.hasSprung = true
    const spring = (): never => {
      // An aborted transaction is aborted in truth, not only in word.
      if (wanted.error === 'AbortError') abort()
      throw errorOf(wanted.error)
    }
    // Dexie's own promises keep the transaction; native ones would lose it.
    return wanted.moment === 'after' ? call().then(spring) : rejected(spring)
  }
}

function rejected(spring: () => never): Promise<never> {
  return Dexie.Promise.resolve().then(spring)
}

/** An error as the browser or Dexie gives it. */
export function errorOf(name: ErrorName): Error {
  return name === 'DatabaseClosedError'
    ? new Dexie.DatabaseClosedError('brought about')
    : new DOMException('brought about', name)
}

const abortOf = (transaction: unknown) => (): void => {
  try {
    ;(transaction as { abort?: () => void } | null)?.abort?.()
  } catch {
    // It is over already.
  }
}

function trapped(table: DBCoreTable, failing: FailingDatabase): DBCoreTable {
  const around =
    <R extends { readonly trans: unknown }, T>(make: (request: R) => Promise<T>) =>
    (request: R): Promise<T> =>
      failing.around(() => make(request), abortOf(request.trans))
  return {
    ...table,
    mutate: around((request) => table.mutate(request)),
    get: around((request) => table.get(request)),
    getMany: around((request) => table.getMany(request)),
    query: around((request) => table.query(request)),
    openCursor: around((request) => table.openCursor(request)),
    count: around((request) => table.count(request)),
  }
}

/** A database of which calls can be made to fail, opened a second time beside the sound one. */
export async function failingDatabase(name: string, failing: FailingDatabase): Promise<CiklusDb> {
  const db = new CiklusDb(name)
  db.use({
    stack: 'dbcore',
    name: 'faults',
    level: 1,
    create: (core: DBCore): DBCore => ({
      ...core,
      transaction: (stores, mode, options) => {
        failing.calls += 1
        if (failing.wanted?.call === failing.calls) {
          failing.hasSprung = true
          const transaction =
            failing.wanted.moment === 'after' ? core.transaction(stores, mode, options) : null
          abortOf(transaction)()
          throw errorOf(failing.wanted.error)
        }
        return core.transaction(stores, mode, options)
      },
      table: (table) => trapped(core.table(table), failing),
    }),
  })
  await db.open()
  return db
}

/** Does something while Dexie's notes on what is being brought about are not printed. */
export async function quietly(work: () => Promise<void>): Promise<void> {
  const { warn } = console
  console.warn = () => undefined
  try {
    await work()
  } finally {
    console.warn = warn
  }
}
