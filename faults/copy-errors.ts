/**
 * Every call that making a snapshot and bringing everything back make to the database fails once, with each of the errors. A
 * snapshot is then made whole or not at all; bringing back is never taken for done before it is, and can be begun again.
 */
import './globals'
import { setDatabase } from '../src-renderer/storage/current'
import { readDevice } from '../src-renderer/storage/meta'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { restoreEverything } from '../src-renderer/backup/restore'
import { makeSnapshot } from '../src-renderer/backup/snapshot'
import { listSnapshots, openJournal, readStart } from '../src-renderer/backup/start-check'
import { create } from '../src-renderer/domain/edits'
import { act } from '../src-renderer/app/act'
import { aWorkspace } from '../test/builders'
import { entriesOf, halfOf, lostOf } from './compare'
import type { Entries } from './compare'
import { waysToFail } from './database-errors'
import type { Fault, Tally } from './fault'
import { steps } from './history'
import { contentOfDb, databaseNamed, freshName, inFolder, installMain, sendAll } from './modules'
import { FailingDatabase, quietly, failingDatabase } from './failing-database'
import { label } from '../test/labels'

/** A database in which something was done, its journal, and a snapshot from the middle of it. */
interface Worked {
  readonly db: CiklusDb
  readonly name: string
  readonly entries: Entries
}

async function work(folder: string): Promise<Worked> {
  const name = freshName()
  const db = await databaseNamed(name)
  setDatabase(db)
  const { journal } = installMain(folder)
  const begun = await act(label('faults:step'), [create('workspaces', aWorkspace())], null)
  if (!begun.ok) throw new Error('No program can be made.')
  for (const [at, step] of steps.slice(0, 8).entries()) {
    await step.run()
    if (at === 4) await makeSnapshot(db, 'asked')
  }
  await sendAll(db, await readDevice(db), journal)
  return { db, name, entries: entriesOf(await contentOfDb(db)) }
}

async function bringBack(db: CiklusDb): Promise<boolean> {
  const copies = { journal: await openJournal(), snapshots: await listSnapshots() }
  const signal = new AbortController().signal
  return restoreEverything(db, copies, () => undefined, signal).then(
    () => true,
    () => false,
  )
}

/** Counts what is not there after everything was brought back. */
async function lookBack(db: CiklusDb, entries: Entries, tally: Tally): Promise<void> {
  const content = await contentOfDb(db)
  tally.lost += lostOf(entries, entriesOf(content))
  tally.half += halfOf(content)
}

/** Brings back into an empty database with one call failing, and then again. */
async function failBringingBack(
  wanted: FailingDatabase['wanted'],
  entries: Entries,
  tally: Tally,
): Promise<number> {
  const name = freshName()
  const sound = await databaseNamed(name)
  const failing = new FailingDatabase()
  const db = await failingDatabase(name, failing)
  Object.assign(failing, { calls: 0, wanted })
  const isDone = await bringBack(db)
  failing.wanted = null
  db.close()
  const { check } = await readStart(sound)
  const isTakenForDone = check === 'fine' || check === 'send'
  if (isDone || isTakenForDone) await lookBack(sound, entries, tally)
  else {
    const began = performance.now()
    tally.check('it cannot be brought back afterwards', await bringBack(sound))
    tally.recovered.push(performance.now() - began)
    await lookBack(sound, entries, tally)
  }
  sound.close()
  return failing.calls
}

async function failEachRestore(times: number, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    const { db, entries } = await work(folder)
    tally.acknowledged = entries.size
    db.close()
    const calls = await failBringingBack(null, entries, tally)
    const ways = waysToFail(calls)
    const stride = Math.max(1, ways.length / times)
    for (let at = 0; at < ways.length; at += stride) {
      await failBringingBack(ways[Math.floor(at)] ?? null, entries, tally)
      tally.times += 1
    }
  })
}

async function failEachSnapshot(times: number, tally: Tally): Promise<void> {
  await inFolder(async (folder) => {
    const { db: sound, name, entries } = await work(folder)
    tally.acknowledged = entries.size
    const failing = new FailingDatabase()
    const db = await failingDatabase(name, failing)
    failing.calls = 0
    await makeSnapshot(db, 'asked')
    const ways = waysToFail(failing.calls)
    const stride = Math.max(1, ways.length / times)
    for (let at = 0; at < ways.length; at += stride) {
      Object.assign(failing, { calls: 0, wanted: ways[Math.floor(at)] })
      const made = await makeSnapshot(db, 'asked')
      failing.wanted = null
      if (!db.isOpen()) await db.open()
      const began = performance.now()
      const list = await listSnapshots()
      tally.half += list.filter(({ problem }) => problem !== null).length
      const isThere = !made.ok || list.some(({ id }) => id === made.value.snapshot.id)
      tally.check('a snapshot that is said to be made is not there', isThere)
      tally.check('none can be made afterwards', (await makeSnapshot(sound, 'asked')).ok)
      tally.recovered.push(performance.now() - began)
      await lookBack(sound, entries, tally)
      tally.times += 1
    }
    db.close()
    sound.close()
  })
}

const errors = (name: string, title: string, run: Fault['run']): Fault => ({
  name,
  title,
  usual: 1_000_000,
  isWhole: false,
  run: (...all) => quietly(() => run(...all)),
})

/** Errors of the database while it is copied and brought back. */
export const copyErrors: readonly Fault[] = [
  errors('errors-snapshot', 'the same while a snapshot is made', failEachSnapshot),
  errors('errors-restore', 'the same while everything is brought back', failEachRestore),
]
