/**
 * Writes a snapshot: everything in the database, through the main process, in chunks. A read transaction does not live while
 * the main process is waited for, so what is committed meanwhile is written once more at the end: lines merge by their stamps.
 */
import { Dexie } from 'dexie'
import type { SnapshotReason } from '../../src-shared/journal'
import { FailureError, raise } from '../../src-shared/result'
import type { Failure, Result } from '../../src-shared/result'
import type { Value } from '../../src-shared/contract'
import { newId } from '../domain/ids'
import { systemClock } from '../storage/stamp'
import type { Clock } from '../storage/stamp'
import { readCopyFacts, readProgramId } from '../storage/meta'
import type { CopyFacts } from '../storage/meta'
import { readErased } from '../storage/erased'
import { keptHashes, missingPictures, readSought } from '../storage/pictures'
import type { CiklusDb } from '../storage/schema'
import { workspaceId } from '../domain/workspace'
import { allEntries, allRows, batch, eraseLines } from './content'
import { commitLine } from './lines.rules'
import type { AnyRow } from './lines.rules'
import { recordsIn } from './merge.rules'
import { answered } from './messages'
import { noteSecondCopy } from './backup-folder'

/** What finishing a snapshot answers. */
export type Finished = Value<'snapshots.finish'>

/** Lines kept from counting the rows to writing them, by their length; beyond it the rows are read twice. */
const mostHeld = 32_000_000
/** What goes in one message: little enough that no frame of the window waits long for it. */
const limits = { lines: 20_000, length: 1_000_000 }

/** The state of a database, as a text that changes with every commit and with all that comes from other computers. */
export function stateName({
  device,
  sequence,
  merged,
}: Pick<CopyFacts, 'device' | 'sequence' | 'merged'>): string {
  return `${device}:${sequence}${merged > 0 ? `:${merged}` : ''}`
}

/**
 * Whether the last snapshot lacks something that is in the database. False for an empty one, and for one that a newer program has
 * written: a snapshot would lack what this program does not know.
 */
export async function hasChanged(db: CiklusDb): Promise<boolean> {
  if (db.readOnly) return false
  const facts = await readCopyFacts(db)
  return facts.copied !== stateName(facts) && hasContent(db)
}

/** Whether there is anything in a database that a snapshot would hold. */
export async function hasContent(db: CiklusDb): Promise<boolean> {
  return (await readCopyFacts(db)).sequence > 0 || (await db.workspaces.count()) > 0
}

/** What writing a snapshot needs of the main process. */
type SnapshotsApi = Pick<typeof window.ciklus.snapshots, 'begin' | 'write' | 'finish' | 'abandon'>

let last: Promise<unknown> = Promise.resolve()

/** Makes a snapshot, after the one that is being made if there is one. Never throws. */
export function makeSnapshot(
  db: CiklusDb,
  reason: SnapshotReason,
  clock: Clock = systemClock,
  api: SnapshotsApi = window.ciklus.snapshots,
): Promise<Result<Finished>> {
  const made = last.then(() => attempt(() => writeSnapshot(db, reason, clock, api)))
  last = made
  return made
}

/** Makes a snapshot when something changed since the last; null when there was no need. Never throws. */
export function makeSnapshotIfChanged(
  db: CiklusDb,
  reason: SnapshotReason,
): Promise<Result<Finished> | null> {
  const made = last.then(async () => {
    const written = await attempt(async () =>
      (await hasChanged(db))
        ? await writeSnapshot(db, reason, systemClock, window.ciklus.snapshots)
        : null,
    )
    if (!written.ok) return written
    return written.value === null ? null : { ok: true as const, value: written.value }
  })
  last = made
  return made
}

/**
 * Does something while no snapshot is being made: an erasure. A snapshot that was begun before it would hold what was erased, and would
 * say afterwards that it is a copy of what there is.
 */
export function betweenSnapshots<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work)
  last = done.catch(() => undefined)
  return done
}

/** Sends the last snapshot to the backup folder when it missed it. Fails in silence: it is tried again. */
export function sendOwed(db: CiklusDb, now: number = Date.now()): Promise<void> {
  const sent = last.then(async () => {
    await attempt(async () => {
      if (db.readOnly || !(await db.meta.get('secondMissed'))) return
      const api = window.ciklus.snapshots
      const pictures = await expectedPictures(db)
      const { isInBackupFolder } = await answered(() => api.sendToBackupFolder({ pictures }))
      if (isInBackupFolder !== false) await noteSecondCopy(db, isInBackupFolder, now)
    })
  })
  last = sent
  return sent
}

/** What the backup folder is to have of pictures. */
async function expectedPictures(db: CiklusDb) {
  const kept = await keptHashes(db)
  const isComplete = (await missingPictures(db)).length === 0
  // An undo may bring back what the log alone names.
  const sought = (await readSought(db))?.filter((hash) => !kept.has(hash))
  return { hashes: [...kept], isComplete, ...(sought === undefined ? {} : { sought }) }
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    const failure: Failure =
      error instanceof FailureError ? error.failure : { code: 'request.unexpected', params: {} }
    return { ok: false, error: failure }
  }
}

async function writeSnapshot(
  db: CiklusDb,
  reason: SnapshotReason,
  clock: Clock,
  api: SnapshotsApi,
): Promise<Finished> {
  const facts = await readCopyFacts(db)
  const { counts, rows, held } = await countRows(db)
  const title = (await db.workspaces.get(workspaceId))?.program.slice(0, 300) ?? ''
  const workspace = (await readProgramId(db)) ?? undefined
  const about = { reason, at: clock.now(), schemaVersion: db.verno, title, counts, workspace }
  const { device, sequence, merged } = facts
  const { writing } = await answered(() => api.begin({ ...about, device, sequence }))
  try {
    const out = pipe((some) => answered(() => api.write({ writing, lines: bytesOf(some) })))
    const lines = held?.lines ?? batch(newId())
    if (held) await out.put(held.texts)
    else
      for await (const { table, rows } of allRows(db)) await out.put(texts(lines.rows(table, rows)))
    for await (const entries of allEntries(db)) await out.put(texts(entries.map(commitLine)))
    const covered = await catchUp(db, facts, lines, out)
    // What was erased must not come back with what is older than the erasure. Nothing is erased while this is written.
    await out.put(texts(eraseLines(await readErased(db))))
    await out.put([lines.end().text])
    await out.flush()
    const pictures = await expectedPictures(db)
    const finished = await answered(() => api.finish({ writing, pictures }))
    await db.meta.bulkPut([
      // What came from others meanwhile may be in it or not: it is copied again.
      { key: 'copied', value: stateName({ device, sequence: covered, merged }) },
      { key: 'rows', value: [...rows].map(([table, size]) => `${table}:${size}`).join(' ') },
    ])
    await noteSecondCopy(db, finished.isInBackupFolder, clock.now())
    return finished
  } catch (error) {
    await api.abandon({ writing }).catch(() => undefined)
    throw error
  }
}

type Batch = ReturnType<typeof batch>

const texts = (lines: readonly { readonly text: string }[]): readonly string[] =>
  lines.map(({ text }) => text)

interface Counted {
  readonly counts: Record<string, number>
  /** How many rows each table has, those in the trash too. */
  readonly rows: ReadonlyMap<string, number>
  /** The lines of all rows, and the batch they are counted in; null when there are too many to keep. */
  readonly held: { readonly texts: readonly string[]; readonly lines: Batch } | null
}

/** Counts all rows and those that are not in the trash, and keeps the lines while they are not too many: then nothing is read twice. */
async function countRows(db: CiklusDb): Promise<Counted> {
  const counts: Record<string, number> = { commits: await db.commits.count() }
  const all = new Map<string, number>()
  const lines = batch(newId())
  let held: string[] | null = []
  let length = 0
  for await (const { table, rows } of allRows(db)) {
    all.set(table, (all.get(table) ?? 0) + rows.length)
    counts[table] = (counts[table] ?? 0) + rows.filter((row) => row.deletedAt === null).length
    if (held === null) continue
    const some = texts(lines.rows(table, rows))
    for (const text of some) length += text.length
    if (length <= mostHeld) held.push(...some)
    else held = null
  }
  return { counts, rows: all, held: held && { texts: held, lines } }
}

const encoder = new TextEncoder()
const bytesOf = (lines: readonly string[]): Uint8Array<ArrayBuffer> =>
  encoder.encode(`${lines.join('\n')}\n`)

/** Gathers lines to messages, of which two at the most are under way: while one is written, the next is on its way. */
interface Pipe {
  readonly put: (lines: readonly string[]) => Promise<void>
  readonly flush: () => Promise<void>
}

function pipe(send: (lines: readonly string[]) => Promise<unknown>): Pipe {
  let group: string[] = []
  let length = 0
  let [before, last]: Promise<unknown>[] = [Promise.resolve(), Promise.resolve()]
  const pass = async (): Promise<void> => {
    const full = group
    group = []
    length = 0
    await before
    before = last
    last = full.length > 0 ? send(full) : Promise.resolve()
    // Its failure is thrown where it is waited for.
    last.catch(() => undefined)
  }
  return {
    flush: async () => {
      await pass()
      await before
      await last
    },
    put: async (lines) => {
      for (const line of lines) {
        if (group.length >= limits.lines || length + line.length > limits.length) await pass()
        group.push(line)
        length += line.length
      }
    },
  }
}

/** Writes what was committed since the snapshot was begun: the entries, and the records they touched as they are now. */
async function catchUp(db: CiklusDb, begun: CopyFacts, lines: Batch, out: Pipe): Promise<number> {
  for (let covered = begun.sequence; ;) {
    const { device, sequence } = await readCopyFacts(db)
    // Another program was opened here meanwhile: this is a copy of neither.
    if (device !== begun.device) raise('journal.failed')
    if (sequence === covered) return covered
    const entries = await db.commits
      .where('[device+sequence]')
      .between([device, covered + 1], [device, Dexie.maxKey], true, true)
      .toArray()
    const touched = recordsIn(entries.map((entry) => ({ kind: 'commit', entry })))
    for (const [table, ids] of touched) {
      const rows = await db.table<AnyRow, string>(table).bulkGet([...ids])
      await out.put(
        texts(
          lines.rows(
            table,
            rows.filter((row) => row !== undefined),
          ),
        ),
      )
    }
    await out.put(texts(entries.map(commitLine)))
    covered = entries.at(-1)?.sequence ?? sequence
  }
}
