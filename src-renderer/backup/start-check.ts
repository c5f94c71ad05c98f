/** Reads what the start check compares. Some milliseconds: the database's notes about itself, and one entry per device. */
import { Dexie } from 'dexie'
import type { JournalState, SnapshotInfo } from '../../src-shared/journal'
import { tableNames } from '../domain/descriptor-queries'
import type { RowCounts } from '../storage/directory'
import { readCopyFacts, readProgramId, setProgramId } from '../storage/meta'
import type { CopyFacts } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { newDevice } from './identity'
import { commitLine } from './lines.rules'
import { answered } from './messages'
import { checkStart } from './start-check.rules'
import type { DatabaseFacts, StartCheck } from './start-check.rules'

/** SHA-256 of a text, in hexadecimal: how the journal names its last line. */
export async function digestOf(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  )
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

const ownKeys = (db: CiklusDb) => db.commits.where('[device+sequence]')

/** The last number of a device in the log; 0 for none. Only the key is read: an entry may hold a whole import. */
async function lastOf(db: CiklusDb, device: string): Promise<number> {
  const own = ownKeys(db).between([device, Dexie.minKey], [device, Dexie.maxKey])
  const [last] = await own.reverse().limit(1).keys()
  return Array.isArray(last) ? Number(last[1]) : 0
}

/** How many entries of a device the log has. */
const countOf = (db: CiklusDb, device: string): Promise<number> =>
  ownKeys(db).between([device, Dexie.minKey], [device, Dexie.maxKey]).count()

/** The first device in the log, in the order of their ids, that is not among those known; null when there is none. */
async function strangerIn(db: CiklusDb, known: ReadonlySet<string>): Promise<string | null> {
  for (let after = ''; ;) {
    const [next] = await ownKeys(db).above([after, Dexie.maxKey]).limit(1).keys()
    if (!Array.isArray(next)) return null
    after = String(next[0])
    if (!known.has(after)) return after
  }
}

/** How many rows some tables have, where others read them all: counting takes the browser as long as reading half of them. */
type Counted = Promise<RowCounts> | RowCounts

/** Whether a table has fewer records than it had. They are never taken out: a record that was deleted is in the trash. */
async function hasLostRows(
  db: CiklusDb,
  before: CopyFacts['rows'],
  counted: Counted,
): Promise<boolean> {
  const tables = tableNames.filter((name) => before.has(name) && db.has(name))
  const known = await counted
  const counts = await Promise.all(
    tables.map(async (name) => known.get(name) ?? (await db.table(name).count())),
  )
  return counts.some((count, at) => count < (before.get(tables[at] ?? '') ?? 0))
}

/** What the database says, asked about the devices in the journal. */
export async function databaseFacts(
  db: CiklusDb,
  journal: JournalState | null,
  counted: Counted = new Map(),
): Promise<DatabaseFacts> {
  const [facts, entries, programs] = await Promise.all([
    readCopyFacts(db),
    db.commits.limit(1).primaryKeys(),
    db.workspaces.count(),
  ])
  const isEmpty = programs === 0 && entries.length === 0
  const journaled = journal?.devices.map(({ device }) => device) ?? []
  const known = [...new Set([...journaled, ...facts.peers])]
  const lasts = await Promise.all(
    known.map(async (device) => [device, await lastOf(db, device)] as const),
  )
  const stranger = await strangerIn(db, new Set([facts.device, ...known]))
  const devices = journal?.devices.filter(({ commits }) => commits > 0) ?? []
  const digests = await Promise.all(
    devices.map(async ({ device, last }) => {
      const entry = await db.commits.get(`${device}-${last.toString().padStart(10, '0')}`)
      return [device, entry ? await digestOf(commitLine(entry).text) : null] as const
    }),
  )
  const counts = await Promise.all(
    known.map(async (device) => [device, await countOf(db, device)] as const),
  )
  return {
    ...facts,
    isEmpty,
    hasLostRows: await hasLostRows(db, facts.rows, counted),
    counts: Object.fromEntries(counts),
    lasts: Object.fromEntries(lasts),
    hasStrangers: stranger !== null,
    digests: Object.fromEntries(digests),
  }
}

/** The other copies, and what comparing them to the database came to. */
export interface Start {
  readonly check: StartCheck
  /** Null when it could not be opened: it is tried again while the program runs. */
  readonly journal: JournalState | null
}

/** Opens the journal for the database's device; null when it cannot be opened. Without a device, to look only. */
export async function openJournal(
  device: string = newDevice(),
  workspace: string | null = null,
): Promise<JournalState | null> {
  return answered(() => window.ciklus.journal.open({ device, workspace })).catch(() => null)
}

/** The snapshots; none when they cannot be listed. Those in a folder that was looked into only when asked for. */
export async function listSnapshots(isElsewhereToo = false): Promise<readonly SnapshotInfo[]> {
  return answered(() => window.ciklus.snapshots.list({ isElsewhereToo })).catch(() => [])
}

/** Compares the database with its other copies. Snapshots are looked at only when it is empty. */
export async function readStart(db: CiklusDb, counted?: Counted): Promise<Start> {
  const [{ device }, workspace] = await Promise.all([readCopyFacts(db), readProgramId(db)])
  const journal = await openJournal(device, workspace)
  if (workspace === null && journal !== null && !db.readOnly)
    await setProgramId(db, journal.workspace)
  const facts = await databaseFacts(db, journal, counted)
  const snapshots = facts.isEmpty ? await listSnapshots() : []
  return { check: checkStart(facts, journal, snapshots), journal }
}
