/**
 * The directory: the register of people, in memory while the program runs. A live query over all people would be
 * read in full after every change; this is loaded once and patched by each commit, which knows exactly what it wrote.
 */
import type { Table } from 'dexie'
import { useSyncExternalStore } from 'react'
import type { CiklusDb } from './schema'
import type { Row, TableName } from '../domain/tables'
import { onWritten } from './commit'
import type { WrittenRows } from './commit'
import { PeopleIndex } from './people-index'
import { PeopleLoading } from './people-loading'
import { quiet } from './quiet'

export type { PeopleFilters, PersonEntry } from './people-index'

/** What can be asked of the directory; see `PeopleIndex`. */
export type Directory = Pick<
  PeopleIndex,
  'version' | 'size' | 'all' | 'entry' | 'search' | 'find' | 'findTrashed' | 'cities' | 'fields'
>

/** A directory that follows a database. */
interface RunningDirectory {
  readonly directory: Directory
  /** How many rows were read at first. */
  readonly counts: RowCounts
  /** Calls the listener after each change. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads everything anew: after rows came in by another way than a commit. */
  readonly reload: () => Promise<void>
  readonly stop: () => void
}

/** The rows of one table among those that a commit wrote. The table's name says what they are. */
const rowsOf = <T extends TableName>(rows: WrittenRows, table: T): readonly Row<T>[] =>
  (rows.get(table) ?? []) as unknown as readonly Row<T>[]

/** How many rows there are of a table, those in the trash included, where all of them were read. */
export type RowCounts = ReadonlyMap<string, number>

/** Rows read at once. */
const rowsAtOnce = 5_000

/** Reads a table piece by piece, and hands each piece on. */
async function eachPiece<T extends { readonly id: string }>(
  table: Table<T, string>,
  atOnce: number,
  take: (rows: readonly T[]) => void,
): Promise<number> {
  let count = 0
  for (let after = ''; ;) {
    const rows = await table.where(':id').above(after).limit(atOnce).toArray()
    take(rows)
    count += rows.length
    const last = rows.length < atOnce ? undefined : rows.at(-1)
    if (!last) return count
    after = last.id
  }
}

/** Reads the register. The browser fetches from one table while the page unpacks what came from the other. */
async function readRegister(
  db: CiklusDb,
  atOnce: number,
): Promise<{ readonly loading: PeopleLoading; readonly counts: RowCounts }> {
  const loading = new PeopleLoading()
  const [people, participations] = await db.transaction('r', db.people, db.participations, () =>
    Promise.all([
      eachPiece(db.people, atOnce, (rows) => loading.addPeople(rows)),
      eachPiece(db.participations, atOnce, (rows) => loading.addParticipations(rows)),
    ]),
  )
  return {
    loading,
    counts: new Map([
      ['people', people],
      ['participations', participations],
    ]),
  }
}

/** Loads the register from a database and follows it. A commit made while it loads is not lost. */
export async function runDirectory(db: CiklusDb, atOnce = rowsAtOnce): Promise<RunningDirectory> {
  const index = new PeopleIndex()
  const listeners = new Set<() => void>()
  let pending: WrittenRows[] | null = []
  const take = (rows: WrittenRows): void =>
    index.patch(rowsOf(rows, 'people'), rowsOf(rows, 'participations'))
  const stop = onWritten(db, (_, rows) => {
    if (!rows.has('people') && !rows.has('participations')) return
    if (pending) {
      pending.push(rows)
      return
    }
    take(rows)
    for (const listener of listeners) listener()
  })
  const read = async (): Promise<RowCounts> => {
    const came = (pending ??= [])
    try {
      const { loading, counts } = await readRegister(db, atOnce)
      index.begin(loading)
      void quiet().then(() => prepareWhenIdle(index))
      return counts
    } finally {
      // Also when it could not be read: what comes next is followed.
      pending = null
      for (const rows of came) take(rows)
      for (const listener of listeners) listener()
    }
  }
  let last: Promise<unknown> = Promise.resolve()
  // One after the other: the first to end would leave the second without what was written meanwhile.
  const reload = (): Promise<RowCounts> => {
    const done = last.then(read)
    last = done.catch(() => undefined)
    return done
  }
  return {
    directory: index,
    counts: await reload(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    reload: async () => void (await reload()),
    stop,
  }
}

let running: RunningDirectory | null = null

/** People prepared between two looks at the clock. */
const preparedAtOnce = 100

/** Prepares the register for searching while the page has nothing else to do; a key pressed meanwhile does not wait. */
function prepareWhenIdle(index: PeopleIndex, from = 0): void {
  if (typeof requestIdleCallback === 'undefined') return
  const prepare = (deadline: IdleDeadline): void => {
    let next: number | null = from
    do next = index.prepare(next, preparedAtOnce)
    while (next !== null && deadline.timeRemaining() > 2)
    if (next !== null) prepareWhenIdle(index, next)
  }
  requestIdleCallback(prepare, { timeout: 500 })
}

/**
 * Starts the program's own directory. Call it once the database is open, before anything is shown. Answers how many rows were read of
 * each table: who wants to know need not have them counted.
 */
export async function startDirectory(db: CiklusDb): Promise<RowCounts> {
  running?.stop()
  running = await runDirectory(db)
  return running.counts
}

/** Reads the program's directory anew. */
export async function reloadDirectory(): Promise<void> {
  await running?.reload()
}

function own(): RunningDirectory {
  if (!running) throw new Error('The directory has not been started.')
  return running
}

/** The program's directory. Throws before it is started. */
export function directory(): Directory {
  return own().directory
}

const subscribe = (listener: () => void): (() => void) => own().subscribe(listener)
const version = (): number => directory().version

/** Reads from the directory, without a wait; the component is shown anew when people change. */
export function useDirectory<T>(select: (directory: Directory) => T): T {
  useSyncExternalStore(subscribe, version)
  return select(directory())
}
