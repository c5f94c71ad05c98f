/**
 * Opening the database, with the cases that must never end in an empty first-run screen: written by a newer
 * program, damaged, blocked, no room. Nothing here ever deletes a database.
 */
import { Dexie } from 'dexie'
import { newId } from '../domain/ids'
import { CiklusDb, databaseName, schemaSteps } from './schema'
import type { SchemaStep } from './schema'

/** Why the database could not be opened. The screen has a sentence for each. */
export type OpenFailure =
  | 'missing'
  | 'diskFull'
  | 'damaged'
  | 'noCopy'
  | 'upgradeFailed'
  | 'unexpected'

/** What opening came to. A `newer` database can be read and refuses every write. */
type OpenResult =
  | { readonly state: 'open'; readonly db: CiklusDb }
  | {
      readonly state: 'newer'
      readonly db: CiklusDb
      readonly found: number
      readonly known: number
    }
  | { readonly state: 'failed'; readonly reason: OpenFailure; readonly detail: string }

/**
 * What can happen to an open database: another window is waiting for this one (`versionchange`, after which
 * it is closed), another one keeps this from opening (`blocked`), or the browser closed it (`closed`).
 */
type DatabaseEvent = 'blocked' | 'versionchange' | 'closed'

/** What can be asked of opening. */
interface OpenOptions {
  /** Told what happens to the database once it is open. */
  readonly listen: (event: DatabaseEvent) => void
  /**
   * Keeps what an older program left, which is open as that program had it, before its form is changed. Throws when that cannot
   * be done: the form is not changed then.
   */
  readonly beforeUpgrade: (old: CiklusDb) => Promise<void>
  /** The steps of the schema: this program's, or, for a test, those of another. */
  readonly steps: readonly SchemaStep[]
}

const usual: OpenOptions = {
  listen: () => undefined,
  beforeUpgrade: () => Promise.resolve(),
  steps: schemaSteps,
}

/** Thrown when what is there could not be kept before its form is changed. */
class NotKept extends Error {
  override readonly name = 'NotKept'
}

/** Thrown when the form of what an older program left could not be changed: it is as it was. */
class NotUpgraded extends Error {
  override readonly name = 'NotUpgraded'
  constructor(readonly inner: unknown) {
    super(String(inner))
  }
}

/** Milliseconds to wait before each new try when the browser answers with an error that may pass. */
const waits = [100, 300, 900]

/** Dexie stores its version number times ten. */
const nativeFactor = 10

/**
 * Opens the database. Looks at the version that is there before Dexie does, because Dexie 4 opens a newer
 * database without a word. Never throws.
 */
export async function openDatabase(
  name: string = databaseName,
  options: Partial<OpenOptions> = {},
): Promise<OpenResult> {
  const asked = { ...usual, ...options }
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await tryOpen(name, asked)
    } catch (error) {
      const wait = waits[attempt]
      const names = namesOf(error)
      if (!mayPass(names) || wait === undefined)
        return { state: 'failed', reason: reasonOf(names), detail: String(error) }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

async function tryOpen(name: string, options: OpenOptions): Promise<OpenResult> {
  const { listen, steps } = options
  const known = steps.at(-1)?.version ?? 0
  const found = await versionThere(name)
  if (found !== null && found > known) {
    const db = await openReadOnly(name, listen)
    return { state: 'newer', db, found: Math.ceil(found), known }
  }
  const isOlder = found !== null && found < known
  if (isOlder) await keepOlder(name, found, options)
  const db = new CiklusDb(name, known, steps)
  watch(db, listen)
  try {
    await db.open().catch((error: unknown) => {
      // What an older program left is whole: it is not to be taken for a database that is broken.
      throw isOlder ? new NotUpgraded(error) : error
    })
    const written = (await db.meta.get('schemaVersion'))?.value
    if (typeof written === 'number' && written > known) {
      db.readOnly = true
      return { state: 'newer', db, found: written, known }
    }
    await introduce(db)
  } catch (error) {
    db.close()
    throw error
  }
  return { state: 'open', db }
}

/** Opens the database as the program that left it did, and has its content kept. */
async function keepOlder(
  name: string,
  found: number,
  { steps, beforeUpgrade }: OpenOptions,
): Promise<void> {
  const old = new CiklusDb(name, found, steps)
  try {
    await old.open()
    await beforeUpgrade(old).catch((error: unknown) => {
      throw new NotKept(String(error))
    })
  } finally {
    old.close()
  }
}

/**
 * Opens the database of another program of this computer, to be read. Null when there is none, or it has another form than this
 * program's: opened as its own program it is brought into that.
 */
export async function openToRead(name: string): Promise<CiklusDb | null> {
  const known = schemaSteps.at(-1)?.version ?? 0
  if ((await versionThere(name)) !== known) return null
  const db = new CiklusDb(name, known, schemaSteps)
  await db.open()
  return db
}

/** The schema version of the database on this disk, or null when there is none. */
async function versionThere(name: string): Promise<number | null> {
  if (typeof indexedDB === 'undefined') throw new Dexie.MissingAPIError('No IndexedDB')
  const there = (await indexedDB.databases()).find((database) => database.name === name)
  return there?.version === undefined ? null : there.version / nativeFactor
}

async function openReadOnly(
  name: string,
  listen: (event: DatabaseEvent) => void,
): Promise<CiklusDb> {
  const db = new CiklusDb(name, 0)
  db.readOnly = true
  watch(db, listen)
  await db.open()
  db.exposeTables()
  return db
}

/** Gives a new database its device id, and notes which schema it was last written with. */
async function introduce(db: CiklusDb): Promise<void> {
  const [device, version] = await db.meta.bulkGet(['device', 'schemaVersion'])
  if (device && version?.value === db.known) return
  await db.transaction('rw', db.meta, async () => {
    if (!(await db.meta.get('device'))) {
      await db.meta.put({ key: 'device', value: newId().slice(0, 16) })
      await db.meta.put({ key: 'sequence', value: 0 })
    }
    await db.meta.put({ key: 'schemaVersion', value: db.known })
  })
}

function watch(db: CiklusDb, listen: (event: DatabaseEvent) => void): void {
  db.on('blocked', () => {
    listen('blocked')
  })
  db.on('versionchange', () => {
    // Another window needs a newer schema: give way, or neither can work.
    db.close()
    listen('versionchange')
  })
  db.on('ready', () => {
    db.backendDB().addEventListener('close', () => {
      listen('closed')
    })
  })
}

/** The names of an error and of those inside it. */
function namesOf(error: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  for (let e = error, depth = 0; e instanceof Object && depth < 4; depth += 1) {
    if ('name' in e) names.add(String(e.name))
    e = 'inner' in e ? e.inner : null
  }
  return names
}

/** Errors that may be others, or none, a moment later. */
const passing = ['UnknownError', 'AbortError', 'InvalidStateError', 'DatabaseClosedError']

function mayPass(names: ReadonlySet<string>): boolean {
  const isCertain = ['NotKept', 'MissingAPIError', 'QuotaExceededError'].some((name) =>
    names.has(name),
  )
  return !isCertain && passing.some((name) => names.has(name))
}

function reasonOf(names: ReadonlySet<string>): OpenFailure {
  if (names.has('NotKept')) return 'noCopy'
  if (names.has('MissingAPIError')) return 'missing'
  if (names.has('QuotaExceededError')) return 'diskFull'
  const upgrading = ['NotUpgraded', 'UpgradeError', 'SchemaError']
  if (upgrading.some((name) => names.has(name))) return 'upgradeFailed'
  return mayPass(names) ? 'damaged' : 'unexpected'
}
