/** The program without a window: its real database on an IndexedDB in memory, its real journal in a folder. */
import './globals'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createJournal } from '../src-main/journal/journal'
import type { Journal } from '../src-main/journal/journal'
import type { JournalOptions } from '../src-main/journal/journal-options'
import { createSnapshots } from '../src-main/snapshots/snapshots'
import type { SnapshotAbout, SnapshotInfo } from '../src-shared/journal'
import { FailureError, fail, ok } from '../src-shared/result'
import type { Result } from '../src-shared/result'
import { openDatabase } from '../src-renderer/storage/open'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { Sender } from '../src-renderer/backup/sender'
import type { JournalApi } from '../src-renderer/backup/sender'
import type { Content } from './compare'

let count = 0

/** The name of a database that nobody has used. */
export function freshName(): string {
  count += 1
  return `faults-${process.pid}-${count}`
}

/** Opens a database by its name. */
export async function databaseNamed(name: string): Promise<CiklusDb> {
  const opened = await openDatabase(name)
  if (opened.state !== 'open') throw new Error(`The database is ${opened.state}.`)
  return opened.db
}

/** Everything that a database holds. */
export async function contentOfDb(db: CiklusDb): Promise<Content> {
  const lists = await Promise.all(
    db.tables.map(async (table) => [table.name, (await table.toArray()) as unknown[]] as const),
  )
  return Object.fromEntries(lists)
}

async function answer<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work())
  } catch (error) {
    return error instanceof FailureError
      ? { ok: false, error: error.failure }
      : fail('request.unexpected')
  }
}

/** A journal as the page reaches it. */
export function apiOf(journal: Journal): JournalApi {
  return {
    open: () => answer(() => journal.open()),
    append: ({ device, lines }) => answer(() => journal.append(device, lines)),
  }
}

/** A journal that seals after few lines, so that a small one has segments. */
export function smallJournal(folder: string, more: Partial<JournalOptions> = {}): Journal {
  return createJournal({ folder, limits: { bytes: 2_500, lines: 3 }, ...more })
}

/** Sends what a journal lacks of a database, as the next start of the program would. Answers whether it has all then. */
export async function sendAll(db: CiklusDb, device: string, journal: Journal): Promise<boolean> {
  const sender = new Sender(db, device, null, () => undefined, apiOf(journal))
  const hasAll = await sender.flush()
  sender.stop()
  await journal.idle()
  return hasAll
}

/** All lines of a journal. */
export async function linesOf(journal: Journal): Promise<readonly string[]> {
  const lines: string[] = []
  for (let from: number | null = 0; from !== null;) {
    const read: Awaited<ReturnType<Journal['read']>> = await journal.read(from)
    lines.push(...read.lines)
    from = read.next
  }
  return lines
}

/** Does something with a folder of its own, which is removed at the end. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'ciklus-fault-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Makes a data folder's journal and snapshots what the page's modules find as `window.ciklus`. */
export function installMain(folder: string): { readonly journal: Journal } {
  const journal = smallJournal(join(folder, 'journal'))
  const snapshots = createSnapshots({
    folder: join(folder, 'snapshots'),
    placesFile: join(folder, 'places.json'),
  })
  const main = {
    journal: {
      open: () => answer(() => journal.open()),
      append: apiOf(journal).append,
      read: ({ from }: { from: number }) => answer(() => journal.read(from)),
    },
    snapshots: {
      begin: (about: SnapshotAbout) => answer(() => snapshots.begin(about)),
      write: ({ writing, lines }: { writing: string; lines: Uint8Array }) =>
        answer(() => snapshots.write(writing, lines)),
      finish: ({ writing }: { writing: string }) => answer(() => snapshots.finish(writing)),
      abandon: ({ writing }: { writing: string }) => answer(() => snapshots.abandon(writing)),
      list: () => answer(() => snapshots.list()),
      read: ({ id, place, from }: { id: string; place: SnapshotInfo['place']; from: number }) =>
        answer(() => snapshots.read(id, place, from)),
    },
  }
  const at = globalThis as unknown as { window?: object }
  at.window = { ...at.window, ciklus: main }
  return { journal }
}
