/** Computers of one program on one real folder: each with its database, its notes and its part of the main process. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FailureError, ok } from '../../../src-shared/result'
import type { Result } from '../../../src-shared/result'
import { createKeeping, noGuard } from '../../../src-main/system/keeping'
import { createSharedFolder } from '../../../src-main/sync/shared'
import type { SharedFolder } from '../../../src-main/sync/shared'
import type { Chosen } from '../../../src-main/sync/here'
import { exchange } from '../../../src-renderer/backup/sync/exchange'
import type { Exchanged } from '../../../src-renderer/backup/sync/exchange'
import { joinProgram } from '../../../src-renderer/backup/sync/join'
import { SyncNotes } from '../../../src-renderer/backup/sync/notes'
import type { SharedApi } from '../../../src-renderer/backup/sync/publish'
import { commit } from '../../../src-renderer/storage/commit'
import { readCopyFacts, setProgramId, setWho } from '../../../src-renderer/storage/meta'
import type { Clock } from '../../../src-renderer/storage/stamp'
import type { CiklusDb } from '../../../src-renderer/storage/schema'
import { tableNames } from '../../../src-renderer/domain/descriptor-queries'
import { create } from '../../../src-renderer/domain/edits'
import type { Edit } from '../../../src-renderer/domain/record'
import { aPerson, aWorkspace } from '../../builders'
import { freshDatabase, freshName, steadyClock } from '../../database'
import { label } from '../../labels'

/** The program of the tests. */
export const program = 'a'.repeat(32)

async function answer<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work)
  } catch (error) {
    if (error instanceof FailureError) return { ok: false, error: error.failure }
    throw error
  }
}

/** The shared folder as the page reaches it. */
export function apiOf(shared: SharedFolder): SharedApi {
  return {
    list: (args) => answer(shared.list(args)),
    read: (args) => answer(shared.read(args)),
    write: (args) => answer(shared.write(args)),
    retire: (args) => answer(shared.retire(args)),
    acknowledge: (args) => answer(shared.acknowledge(args).then(() => null)),
  }
}

/** A folder that is there for one test. */
export async function sharedFolder(): Promise<{
  readonly path: string
  readonly end: () => Promise<void>
}> {
  const path = await mkdtemp(join(tmpdir(), 'ciklus-shared-'))
  return { path, end: () => rm(path, { recursive: true, force: true }) }
}

let places = 0

/** One computer. */
export class Laptop {
  private constructor(
    readonly db: CiklusDb,
    readonly notes: SyncNotes,
    readonly shared: SharedFolder,
    readonly api: SharedApi,
    readonly clock: Clock,
  ) {}

  /** One with a database, at a folder. */
  static async at(
    folder: string,
    db: CiklusDb,
    who: string,
    clock = steadyClock(),
    /** Where it exchanges, when that is not the folder. */
    at: Chosen = folder,
  ): Promise<Laptop> {
    places += 1
    const keeping = createKeeping(join(folder, `kept-${places}.json`), noGuard)
    // Keys that take little work: what they keep secret is invented.
    const ownDevice = async () => (await readCopyFacts(db)).device
    const settings = { work: 4, ownDevice }
    const shared = createSharedFolder(join(folder, `place-${places}.json`), keeping, settings)
    await shared.use(at, program)
    await setWho(db, who)
    return new Laptop(db, new SyncNotes(`${freshName()}-notes`), shared, apiOf(shared), clock)
  }

  /** The first one: it begins the program, with one person in it. */
  static async first(
    folder: string,
    who = 'Ana',
    clock = steadyClock(),
    at: Chosen = folder,
  ): Promise<Laptop> {
    const db = await freshDatabase()
    await setProgramId(db, program)
    const laptop = await Laptop.at(folder, db, who, clock, at)
    await laptop.do(create('workspaces', aWorkspace()), create('people', aPerson({ id: 'jelena' })))
    return laptop
  }

  /** Another one, which joins. */
  static async joining(
    folder: string,
    who: string,
    clock = steadyClock(),
    at: Chosen = folder,
  ): Promise<Laptop> {
    const laptop = await Laptop.at(folder, await freshDatabase(), who, clock, at)
    const { signal } = new AbortController()
    const { db, notes, api } = laptop
    await joinProgram({ db, notes, program, api }, () => undefined, signal)
    await setWho(laptop.db, who)
    return laptop
  }

  /** Does something. */
  async do(...edits: readonly Edit[]): Promise<void> {
    await commit(this.db, { label: label('test:done'), place: null, edits }, this.clock)
  }

  /** Writes a field of a person. */
  write(id: string, field: 'city' | 'phone' | 'notes', value: string): Promise<void> {
    return this.do({ table: 'people', id, set: { [field]: value }, mustExist: true })
  }

  /** Exchanges once. */
  exchange(mayTrash = false): Promise<Exchanged> {
    const { db, notes, api } = this
    return exchange({ db, notes, program, api, mayTrash, now: () => Date.now() })
  }

  /** Exchanges, and answers what came of it when nothing was asked. */
  async exchanged(): Promise<Extract<Exchanged, { state: 'done' }>> {
    const done = await this.exchange()
    if (done.state !== 'done') throw new Error('It asks first')
    return done
  }

  /** All records, as text that is the same for the same content. */
  async rows(): Promise<string> {
    const all = await Promise.all(
      tableNames.map(async (table) => [table, await this.db.table(table).orderBy('id').toArray()]),
    )
    return JSON.stringify(all, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    )
  }

  /** The ids of all entries of the log. */
  async entries(): Promise<readonly unknown[]> {
    return this.db.commits.toCollection().primaryKeys()
  }
}

/** Everything in a folder: names and bytes as text. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile())
  const read = files.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    return [path, await readFile(path, 'latin1')] as const
  })
  return new Map(await Promise.all(read))
}

/** Two computers that have both seen everything. */
export async function pairIn(folder: string): Promise<readonly [Laptop, Laptop]> {
  const ana = await Laptop.first(folder)
  await ana.exchange()
  const milos = await Laptop.joining(folder, 'Miloš', steadyClock(1_600_000_500_000))
  await milos.exchange()
  await ana.exchange()
  return [ana, milos]
}
