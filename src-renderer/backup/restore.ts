/**
 * Bringing everything back: the newest snapshot that belongs to the journal, and the journal, merged into the database. Merging
 * never loses anything; going back to an older copy is one more commit on top, which can be undone.
 */
import type { JournalState, SnapshotInfo } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import { commit } from '../storage/commit'
import { label } from '../domain/edits'
import { isLive } from '../domain/edits'
import { newId } from '../domain/ids'
import { readCopyFacts, readProgramId, setProgramId } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { tableNames } from '../domain/descriptor-queries'
import { workspaceId } from '../domain/workspace'
import { countLines } from './count.rules'
import { planGoingBack } from './go-back'
import { assignNewDevice, findFork, newDevice, settleRestored } from './identity'
import { readLine } from './lines.rules'
import { answered } from './messages'
import { settlePictures } from './pictures'
import { replay } from './replay'
import type { Replayed, ReplayProgress } from './replay'
import { makeSnapshot } from './snapshot'
import { journalSource, logSource, snapshotSource } from './sources'
import { databaseFacts } from './start-check'
import { lackingInLog, snapshotWith } from './start-check.rules'

/** The other copies, as they were found. */
export interface Copies {
  readonly journal: JournalState | null
  /** Those that can be read, newest first. */
  readonly snapshots: readonly SnapshotInfo[]
}

/** What came back. */
export interface Restored extends Pick<Replayed, 'unread' | 'partial' | 'aside'> {
  readonly people: number
  readonly cycles: number
  /** Entries of the log. */
  readonly changes: number
  /** Copies that could not be read to their end, or at all. */
  readonly brokenCopies: number
}

/** Brings everything back; stops between two batches when the signal says so, and can be begun again then. */
export async function restoreEverything(
  db: CiklusDb,
  { journal, snapshots }: Copies,
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<Restored> {
  const facts = await readCopyFacts(db)
  const hasContent = (await db.commits.limit(1).count()) > 0
  // What is here is put away first, as it is. Nothing is lost by merging if that fails.
  if (hasContent && !facts.isRestoring) await makeSnapshot(db, 'restore')
  const fromJournal = journal === null ? null : journalSource(journal)
  const self = fromJournal && hasContent ? await deviceOfFork(db, fromJournal) : null
  const snapshot = snapshotWith(journal, snapshots)
  // The journal first: where two histories had the same numbers, it is the journal's that keep them.
  const others = snapshot ? [snapshotSource(snapshot)] : []
  // What an earlier try has written of the log may not be in the records yet, and the other copies may say less now.
  const own = facts.isRestoring && hasContent ? [logSource(db, await db.commits.count())] : []
  const sources = [...own, ...(fromJournal ? [fromJournal] : []), ...others]
  const { broken, unread, partial, aside } = await replay(db, sources, progress, signal)
  // The log alone would settle for what an earlier try came to.
  if (own.length > 0 && broken.length === sources.length - own.length) raise('journal.failed')
  const isJournalWhole = fromJournal !== null && !broken.includes(fromJournal)
  await noteLacking(db, isJournalWhole ? journal : null)
  await settleRestored(db, isJournalWhole ? journal : null, self)
  await settleProgramId(db, snapshot, journal)
  bringPictures(db)
  return { ...(await counted(db)), unread, partial, aside, brokenCopies: broken.length }
}

/** Where the journal and the database went on apart from each other, the database goes on as another device: its id, or null. */
async function deviceOfFork(
  db: CiklusDb,
  journal: ReturnType<typeof journalSource>,
): Promise<string | null> {
  const fork = await findFork(db, journal)
  return fork === null ? null : assignNewDevice(db, fork)
}

/** Brings the pictures after the rest: nobody is to wait for a network drive, and what fails of them takes nothing back. Each start does it, too. */
function bringPictures(db: CiklusDb): void {
  void settlePictures(db)
}

/** Gives a program that has no id the one its copies know it by. */
async function settleProgramId(
  db: CiklusDb,
  snapshot: ReturnType<typeof snapshotWith>,
  journal: JournalState | null,
): Promise<void> {
  const id = snapshot?.about?.workspace ?? journal?.workspace
  if ((await readProgramId(db)) === null && id !== undefined) await setProgramId(db, id)
}

/**
 * Notes how many entries of a journal that was read to its end are not in the log: there is nothing to be brought back of them. What
 * the records were before says nothing any more.
 */
async function noteLacking(db: CiklusDb, journal: JournalState | null): Promise<void> {
  const { counts } = await databaseFacts(db, journal)
  const value = lackingInLog(journal, counts)
  await db.meta.bulkDelete(['rows', 'lacking'])
  if (value > 0) await db.meta.put({ key: 'lacking', value })
}

/** What the note says while a new program is begun with a copy. */
const beginning = 'beginning'

const allTables = (db: CiklusDb) => [...tableNames.map((name) => db.table(name)), db.commits]

/** Whether there is nothing at all in a database. */
export async function isNew(db: CiklusDb): Promise<boolean> {
  const counts = await Promise.all(allTables(db).map((table) => table.limit(1).count()))
  return counts.every((count) => count === 0)
}

/**
 * Brings one copy, and nothing else, into a database in which nothing is. When that does not come to its end, nothing is in it
 * again: the copy has it all.
 */
export async function restoreIntoEmpty(
  db: CiklusDb,
  copy: SnapshotInfo,
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<Restored> {
  await beginAnew(db)
  try {
    const { unread, partial, aside } = await replay(db, [snapshotSource(copy)], progress, signal)
    // A copy of something else than a program, or of one that was spoilt.
    if (!(await db.workspaces.get(workspaceId))) raise('snapshot.damaged')
    if (copy.about?.workspace !== undefined) await setProgramId(db, copy.about.workspace)
    await settleRestored(db, null, null)
    bringPictures(db)
    return { ...(await counted(db)), unread, partial, aside, brokenCopies: 0 }
  } catch (error) {
    await takeOutUnfinished(db)
    throw error
  }
}

/** What a database notes about a program that it has no more. */
const ofTheProgram = [
  'peers',
  'aside',
  'reading',
  'erasing',
  'erasuresCame',
  'picturesSought',
] as const

/**
 * Marks an empty database as one that something is being brought into. What was erased of another program has no part in it. Throws when
 * something is in it.
 */
export async function beginAnew(db: CiklusDb): Promise<void> {
  await db.transaction('rw!', [...allTables(db), db.erased, db.pictures, db.meta], async () => {
    if (!(await isNew(db))) raise('request.unexpected')
    await db.erased.clear()
    await db.pictures.clear()
    await db.meta.bulkDelete([...ofTheProgram])
    await db.meta.put({ key: 'restoring', value: beginning })
  })
}

/** Takes out what beginning with a copy had brought in when it was cut off. */
export async function takeOutUnfinished(db: CiklusDb): Promise<void> {
  const tables = [...allTables(db), db.erased, db.pictures]
  await db.transaction('rw!', [...tables, db.meta], async () => {
    if ((await db.meta.get('restoring'))?.value !== beginning) return
    await Promise.all(tables.map((table) => table.clear()))
    await db.meta.bulkDelete(['restoring', ...ofTheProgram])
    // What is begun here next is not the program that did not come in.
    await db.meta.put({ key: 'workspace', value: newId() })
  })
}

async function counted(db: CiklusDb): Promise<Pick<Restored, 'people' | 'cycles' | 'changes'>> {
  const [people, cycles, changes] = await Promise.all([
    db.people.filter(isLive).count(),
    db.cycles.filter(isLive).count(),
    db.commits.count(),
  ])
  return { people, cycles, changes }
}

/** Makes everything as a copy has it, by one commit. `when` says which copy, for the log: a day and a time. */
export async function goBackTo(
  db: CiklusDb,
  copy: SnapshotInfo,
  when: { readonly day: string; readonly time: string },
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<void> {
  const at = new Date().toISOString()
  const { edits } = await planGoingBack(db, snapshotSource(copy), at, progress, signal)
  await commit(db, { label: label('recovery:done.wentBack', when), place: null, edits })
  // A picture of then may lie with the backups alone.
  bringPictures(db)
}

/** Counts the people and cycles that the journal holds. */
export async function countJournal(
  journal: JournalState,
  signal: AbortSignal,
): Promise<Readonly<Record<string, number>>> {
  const source = journalSource(journal)
  const count = countLines(['people', 'cycles'], source.isWhole)
  for await (const texts of source.chunks()) {
    signal.throwIfAborted()
    for (const text of texts) {
      const line = readLine(text)
      if (line) count.take(line)
    }
  }
  return count.counts()
}

/**
 * Leaves the other copies where they are and goes on with what is in the database, as a new device: the journal is put aside,
 * older snapshots are no longer offered by themselves, and everything here is sent to a new journal.
 */
export async function startFreshJournal(db: CiklusDb, now: number): Promise<void> {
  // What was given up here lies in the shared folder, too: it comes back when somebody chooses that folder again, and not by itself.
  await answered(() => window.ciklus.sync.leave({}))
  await answered(() => window.ciklus.journal.retire({ isForGood: false }))
  const isEmpty = (await db.commits.limit(1).count()) + (await db.workspaces.count()) === 0
  await db.transaction('rw!', db.meta, db.erased, async () => {
    await db.meta.bulkPut([
      { key: 'device', value: newDevice() },
      { key: 'sequence', value: 0 },
      { key: 'base', value: isEmpty ? '' : newId() },
      { key: 'begunAt', value: now },
    ])
    await db.meta.bulkDelete(['restoring', 'copied', 'rows', 'lacking', 'reading'])
    if (!isEmpty) return
    // Another program is begun here.
    await db.erased.clear()
    await db.meta.bulkDelete([...ofTheProgram])
    await db.meta.put({ key: 'workspace', value: newId() })
  })
}
