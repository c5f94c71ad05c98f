/**
 * Opening the database, with the cases that must never end in an empty first-run screen: written by a newer
 * program, damaged, blocked, no room. Nothing here ever deletes a database.
 */
import { Dexie } from 'dexie'
import { newId } from '../commit/ids'
import { CiklusDb, databaseName } from './schema'
import { schemaVersion } from './tables'

/** Why the database could not be opened. The screen has a sentence for each. */
export type OpenFailure = 'missing' | 'diskFull' | 'damaged' | 'upgradeFailed' | 'unexpected'

/** What opening came to. A `newer` database can be read and refuses every write. */
export type OpenResult =
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
export type DatabaseEvent = 'blocked' | 'versionchange' | 'closed'

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
  listen: (event: DatabaseEvent) => void = () => undefined,
): Promise<OpenResult> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await tryOpen(name, listen)
    } catch (error) {
      const wait = waits[attempt]
      const reason = reasonOf(error)
      if (reason !== 'damaged' || wait === undefined)
        return { state: 'failed', reason, detail: String(error) }
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

async function tryOpen(name: string, listen: (event: DatabaseEvent) => void): Promise<OpenResult> {
  const found = await versionThere(name)
  if (found !== null && found > schemaVersion) {
    const db = await openReadOnly(name, listen)
    return { state: 'newer', db, found: Math.ceil(found), known: schemaVersion }
  }
  const db = new CiklusDb(name)
  watch(db, listen)
  try {
    await db.open()
    const written = (await db.meta.get('schemaVersion'))?.value
    if (typeof written === 'number' && written > schemaVersion) {
      db.readOnly = true
      return { state: 'newer', db, found: written, known: schemaVersion }
    }
    await introduce(db)
  } catch (error) {
    db.close()
    throw error
  }
  return { state: 'open', db }
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
  if (device && version?.value === schemaVersion) return
  await db.transaction('rw', db.meta, async () => {
    if (!(await db.meta.get('device'))) {
      await db.meta.put({ key: 'device', value: newId().slice(0, 16) })
      await db.meta.put({ key: 'sequence', value: 0 })
    }
    await db.meta.put({ key: 'schemaVersion', value: schemaVersion })
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

function reasonOf(error: unknown): OpenFailure {
  const names = new Set<string>()
  for (let e = error, depth = 0; e instanceof Object && depth < 4; depth += 1) {
    if ('name' in e) names.add(String(e.name))
    e = 'inner' in e ? e.inner : null
  }
  if (names.has('MissingAPIError')) return 'missing'
  if (names.has('QuotaExceededError')) return 'diskFull'
  if (names.has('UpgradeError') || names.has('SchemaError')) return 'upgradeFailed'
  const passing = ['UnknownError', 'AbortError', 'InvalidStateError', 'DatabaseClosedError']
  return passing.some((name) => names.has(name)) ? 'damaged' : 'unexpected'
}
