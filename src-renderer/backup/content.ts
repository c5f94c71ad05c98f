/** The database's content as lines, a chunk at a time: never a whole table at once, and the page can work in between. */
import type { Table } from 'dexie'
import type { JournalLine } from '../../src-shared/journal'
import type { Commit } from '../storage/commit.types'
import { readCopyFacts } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { tableNames } from '../domain/descriptor-queries'
import { readErased } from '../storage/erased'
import type { ErasedEntry } from '../domain/erased'
import { endLine, eraseLine, logTable, rowsLine } from './lines.rules'
import type { AnyRow } from './lines.rules'

/** Rows read at once. */
const rowsAtOnce = 1_000
/** Entries of the log read at once: few at first, since one may hold a whole import. */
const entriesAtOnce = { fewest: 100, most: 2_000 }
/** Changes that the entries of one chunk should have, about. */
const changesAtOnce = 4_000
/** Rows read at once where somebody may be typing meanwhile. */
const rowsBetweenKeys = 200
/** Rows on one line. */
const rowsOnLine = 200

/**
 * The rows of a table by id, some at a time; the next ones are read while these are worked on. `nextSize` says, after each
 * chunk, how many to read next.
 */
export async function* chunksOf<T extends { readonly id: string }>(
  table: Table<T, string>,
  first: number,
  nextSize: (rows: readonly T[]) => number = () => first,
): AsyncGenerator<readonly T[], void, undefined> {
  const read = (after: string, size: number): Promise<readonly T[]> => {
    const reading = table.where(':id').above(after).limit(size).toArray()
    // Its failure is thrown where it is waited for; nobody waits when the work was stopped.
    reading.catch(() => undefined)
    return reading
  }
  let size = first
  for (let coming: Promise<readonly T[]> | null = read('', size); coming !== null;) {
    const rows: readonly T[] = await coming
    const last = rows.length < size ? undefined : rows.at(-1)
    if (last) size = nextSize(rows)
    coming = last ? read(last.id, size) : null
    if (rows.length > 0) yield rows
  }
}

/** Cuts a list into pieces. */
export function* pieces<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** Makes the lines of one batch of whole records, counting its parts and its records. */
export function batch(base: string): {
  readonly rows: (table: string, rows: readonly object[]) => readonly JournalLine[]
  readonly end: () => JournalLine
} {
  let part = 0
  let count = 0
  return {
    rows: (table, rows) =>
      Array.from(pieces(rows, rowsOnLine), (some) => {
        count += some.length
        part += 1
        return rowsLine(base, part - 1, table, some)
      }),
    end: () => endLine(base, part, count),
  }
}

/** Every row of every table that there is, a chunk at a time. */
export async function* allRows(
  db: CiklusDb,
  atOnce: number = rowsAtOnce,
): AsyncGenerator<{ readonly table: string; readonly rows: readonly AnyRow[] }, void, undefined> {
  for (const table of tableNames.filter((name) => db.has(name)))
    for await (const rows of chunksOf(db.table<AnyRow, string>(table), atOnce))
      yield { table, rows }
}

/** Every entry of the log, a chunk at a time. */
export function allEntries(db: CiklusDb): AsyncGenerator<readonly Commit[], void, undefined> {
  const { fewest, most } = entriesAtOnce
  return chunksOf(db.commits, fewest, (entries) => {
    const changes = entries.reduce((sum, entry) => sum + entry.changes.length, 0)
    const fitting = Math.floor((entries.length * changesAtOnce) / Math.max(1, changes))
    return Math.min(most, Math.max(fewest, fitting))
  })
}

/** What was erased, a line for each act and each stamp that its changes have. */
export function eraseLines(entries: readonly ErasedEntry[]): readonly JournalLine[] {
  const byAct = new Map<string, ErasedEntry[]>()
  for (const one of entries) {
    const key = `${one.act} ${one.stamp}`
    byAct.set(key, [...(byAct.get(key) ?? []), one])
  }
  return [...byAct].map(([key, some]) => {
    const [device = '', sequence = '', stamp = ''] =
      /^([^-]*)-(\d+) (.*)$/u.exec(key)?.slice(1) ?? []
    const ids = some.map(({ id }) => id)
    return eraseLine(device, Number(sequence), stamp, ids)
  })
}

/**
 * The lines of a batch that holds all records and all entries that other devices made: what the journal gets beside this
 * device's own entries, after content came into the database by another way than a commit.
 */
export async function* baseLines(
  db: CiklusDb,
  base: string,
  device: string,
): AsyncGenerator<readonly JournalLine[], void, undefined> {
  const lines = batch(base)
  // Those of other computers are sent one by one, as the own ones.
  const peers = new Set((await readCopyFacts(db)).peers)
  const erased = eraseLines(await readErased(db))
  if (erased.length > 0) yield erased
  for await (const { table, rows } of allRows(db, rowsBetweenKeys)) yield lines.rows(table, rows)
  for await (const entries of allEntries(db)) {
    const others = entries.filter((entry) => entry.device !== device && !peers.has(entry.device))
    if (others.length > 0) yield lines.rows(logTable, others)
  }
  yield [lines.end()]
}
