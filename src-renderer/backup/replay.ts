/**
 * Lines into a database: an empty one, or an older one that they are merged with. A batch at a time, so that memory stays
 * bounded and it can be stopped between batches; what was begun is marked, and doing it over from the start comes to the same.
 */
import type { Table } from 'dexie'
import { FailureError } from '../../src-shared/result'
import type { Commit } from '../storage/commit.types'
import { addErased, readErasures } from '../storage/erased'
import { forgetSought } from '../storage/pictures'
import type { ErasedEntry } from '../domain/erased'
import type { CiklusDb } from '../storage/schema'
import { readLine } from './lines.rules'
import type { Line } from './lines.rules'
import { erasedBy, withoutErased } from './erased.rules'
import { foldLine, recordsIn } from './merge.rules'
import type { Fold } from './merge.rules'
import { RowCache } from './row-cache'
import { asideKey, keepAside } from './put-aside'
import type { KeptAside } from './put-aside'
import type { BadValue } from './sound.rules'
import type { LineSource } from './sources'

/** What replaying came to. */
export interface Replayed {
  readonly commits: number
  /** Lines that could not be read. */
  readonly unread: number
  /** Records left out because only changes to them are there, and not the record itself. */
  readonly partial: number
  /** Values that must not come into a record, and were put aside. */
  readonly aside: number
  /** Sources that could not be read to their end. What they gave until then counts. */
  readonly broken: readonly LineSource[]
}

/** What a run of replaying keeps between batches. */
interface Run {
  /** What was erased, here or by what the lines say: nothing of it comes in. */
  readonly erased: Fold['erased']
  /** Of these, what lines say: it is kept with the rest. */
  readonly fromLines: ErasedEntry[]
  readonly cache: RowCache
  /** Entries are there already, some of them perhaps the same. */
  hasLog: boolean
  commits: number
  unread: number
  /** What was put aside, each once however often a line of it came. */
  readonly aside: Map<string, KeptAside>
  /** Entries on their way into the log: meanwhile the next lines are read and folded. */
  writing: Promise<void>
}

/** Told how far it has come, in records and entries, of about how many. */
export type ReplayProgress = (done: number, total: number) => void

const sizeOf = (line: Line): number =>
  line.kind === 'rows' ? line.rows.length + line.commits.length : 1

/**
 * Replays sources into a database, and marks it as being restored until `settleRestored` has been called. Stops between two
 * batches when the signal says so, by throwing its reason.
 */
export async function replay(
  db: CiklusDb,
  sources: readonly LineSource[],
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<Replayed> {
  if (!(await db.meta.get('restoring'))) await db.meta.put({ key: 'restoring', value: 1 })
  // What it names of pictures is not known until all of it is here.
  await forgetSought(db)
  const run: Run = {
    erased: await readErasures(db),
    fromLines: [],
    cache: new RowCache(db),
    hasLog: (await db.commits.limit(1).count()) > 0,
    commits: 0,
    unread: 0,
    aside: new Map(),
    writing: Promise.resolve(),
  }
  const total = sources.reduce((sum, source) => sum + source.total, 0)
  const broken = new Map<LineSource, FailureError>()
  let done = 0
  const took = (count: number): void => {
    done += count
    progress(Math.min(done, total), total)
  }
  for (const source of sources) {
    try {
      await takeAll(db, source, run, signal, took)
    } catch (error) {
      if (!(error instanceof FailureError)) throw error
      broken.set(source, error)
    } finally {
      // Whoever takes out what is here finds nothing on its way in; its failure counts before any other.
      await run.writing
    }
    // The next source says much of the same once more.
    run.hasLog = true
  }
  const [failure] = broken.values()
  if (failure && broken.size === sources.length) throw failure
  signal.throwIfAborted()
  await run.cache.flush(true)
  await forgetErased(db, run)
  const { commits, unread } = run
  const { partial } = run.cache
  await dropPartial(db, partial)
  await keepAside(db, [...run.aside.values()])
  const aside = run.aside.size
  return { commits, unread, partial: partial.size, aside, broken: [...broken.keys()] }
}

async function takeAll(
  db: CiklusDb,
  source: LineSource,
  run: Run,
  signal: AbortSignal,
  took: (count: number) => void,
): Promise<void> {
  for await (const texts of source.chunks()) {
    signal.throwIfAborted()
    const lines = texts.map(readLine)
    source.took?.(lines)
    const good = lines.filter((line) => line !== null)
    run.unread += lines.length - good.length
    for (const line of good) if (line.kind === 'rows') run.unread += line.lost
    await takeIn(db, good, source, run)
    took(good.reduce((sum, line) => sum + sizeOf(line), 0))
  }
}

/** Folds the lines over the rows that are there, and begins to write the entries in one transaction; the rows when there are many. */
async function takeIn(
  db: CiklusDb,
  lines: readonly Line[],
  { isWhole, name: from = '' }: LineSource,
  run: Run,
): Promise<void> {
  const records = recordsIn(lines)
  await run.cache.load(records)
  const aside = (bad: BadValue): void => void run.aside.set(asideKey(bad), { ...bad, from })
  const fold: Fold = { rows: run.cache.rows, commits: new Map(), erased: run.erased, aside }
  run.fromLines.push(...lines.flatMap(erasedBy))
  run.cache.change(records, () => {
    for (const line of lines) foldLine(fold, line, isWhole)
  })
  await run.writing
  const entries = [...fold.commits.values()]
  run.writing = db.transaction('rw', db.commits, () => writeEntries(db.commits, entries, run))
  // Its failure is thrown where it is waited for.
  run.writing.catch(() => undefined)
  await run.cache.flush()
}

async function writeEntries(
  log: Table<Commit, string>,
  entries: readonly Commit[],
  run: Run,
): Promise<void> {
  run.commits += entries.length
  if (entries.length === 0) return
  if (!run.hasLog) {
    await log.bulkPut([...entries])
    return
  }
  const ids = entries.map(({ id }) => id).toSorted()
  const there = new Set(await log.where('id').between(ids[0], ids.at(-1), true, true).primaryKeys())
  await log.bulkPut(entries.filter(({ id }) => !there.has(id)))
}

/** Keeps what was erased, and takes it out of entries that were written before the erasure was read. */
async function forgetErased(db: CiklusDb, { erased, fromLines }: Run): Promise<void> {
  if (fromLines.length === 0) return
  await db.transaction('rw!', db.erased, () => addErased(db, fromLines))
  await db.commits
    .filter((entry) => withoutErased(entry, erased) !== entry)
    .modify((entry, holder) => {
      holder.value = withoutErased(entry, erased)
    })
}

/** Records of which only later changes are known cannot be shown. Their changes stay in the log. */
async function dropPartial(db: CiklusDb, partial: ReadonlySet<string>): Promise<void> {
  const byTable = new Map<string, string[]>()
  for (const key of partial) {
    const [table = ''] = key.split('/', 1)
    const ids = byTable.get(table) ?? []
    byTable.set(table, ids)
    ids.push(key.slice(table.length + 1))
  }
  for (const [table, ids] of byTable) await db.table(table).bulkDelete(ids)
}
