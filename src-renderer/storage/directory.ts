/**
 * The directory: the register of people, in memory while the program runs. A live query over all people would be
 * read in full after every change; this is loaded once and patched by each commit, which knows exactly what it wrote.
 */
import { useSyncExternalStore } from 'react'
import type { CiklusDb } from './schema'
import type { Row, TableName } from '../domain/tables'
import { onCommitted } from './commit'
import type { WrittenRows } from './commit'
import { PeopleIndex } from './people-index'

export type { PeopleFilters, PersonEntry } from './people-index'

/** What can be asked of the directory; see `PeopleIndex`. */
export type Directory = Pick<
  PeopleIndex,
  'version' | 'size' | 'all' | 'entry' | 'search' | 'find' | 'findTrashed' | 'cities' | 'fields'
>

/** A directory that follows a database. */
export interface RunningDirectory {
  readonly directory: Directory
  /** Calls the listener after each change. Returns a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Reads everything anew: after rows came in by another way than a commit. */
  readonly reload: () => Promise<void>
  readonly stop: () => void
}

/** The rows of one table among those that a commit wrote. The table's name says what they are. */
const rowsOf = <T extends TableName>(rows: WrittenRows, table: T): readonly Row<T>[] =>
  (rows.get(table) ?? []) as unknown as readonly Row<T>[]

/** Loads the register from a database and follows it. A commit made while it loads is not lost. */
export async function runDirectory(db: CiklusDb): Promise<RunningDirectory> {
  const index = new PeopleIndex()
  const listeners = new Set<() => void>()
  let pending: WrittenRows[] | null = []
  const take = (rows: WrittenRows): void =>
    index.patch(rowsOf(rows, 'people'), rowsOf(rows, 'participations'))
  const stop = onCommitted(db, (_, rows) => {
    if (!rows.has('people') && !rows.has('participations')) return
    if (pending) {
      pending.push(rows)
      return
    }
    take(rows)
    for (const listener of listeners) listener()
  })
  const reload = async (): Promise<void> => {
    pending ??= []
    const [people, participations] = await Promise.all([
      db.people.toArray(),
      db.participations.toArray(),
    ])
    index.load(people, participations)
    for (const rows of pending) take(rows)
    pending = null
    prepareWhenIdle(index)
    for (const listener of listeners) listener()
  }
  await reload()
  return {
    directory: index,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    reload,
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

/** Starts the program's own directory. Call it once the database is open, before anything is shown. */
export async function startDirectory(db: CiklusDb): Promise<Directory> {
  running?.stop()
  running = await runDirectory(db)
  return running.directory
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
