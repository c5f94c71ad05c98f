/**
 * What the measurements of exchanging run inside the built program's page: the program's own sources, bundled anew, with its preload and
 * its main process, on a real folder. Databases here have names of their own.
 */
import { Dexie } from 'dexie'
import type { Commit } from '../src-renderer/storage/commit.types'
import { openDatabase } from '../src-renderer/storage/open'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { schemaSteps } from '../src-renderer/storage/schema'
import { exchange } from '../src-renderer/backup/sync/exchange'
import { joinProgram } from '../src-renderer/backup/sync/join'
import { mergeLines } from '../src-renderer/backup/sync/merge'
import { SyncNotes } from '../src-renderer/backup/sync/notes'
import { settlePictures } from '../src-renderer/backup/pictures'
import { databaseFacts } from '../src-renderer/backup/start-check'
import { setProgramId } from '../src-renderer/storage/meta'

export { replayAll } from './journal-in-page'

let names = 0
const freshName = (): string => `bench-sync-${Date.now()}-${++names}`

async function fresh(): Promise<CiklusDb> {
  const opened = await openDatabase(freshName())
  if (opened.state !== 'open') throw new Error(opened.state)
  return opened.db
}

/** The computer that joined last. */
let joined: { readonly db: CiklusDb; readonly notes: SyncNotes } | null = null

/** What joining came to. */
export interface JoinFigures {
  readonly ms: number
  readonly commits: number
  readonly people: number
  readonly told: number
}

/** Joins what lies in the shared folder. */
export async function joinAll(program: string): Promise<JoinFigures> {
  const [db, notes] = [await fresh(), new SyncNotes(freshName())]
  let told = 0
  const began = performance.now()
  const options = { db, notes, program, api: window.ciklus.sync }
  await joinProgram(options, () => (told += 1), new AbortController().signal)
  const ms = performance.now() - began
  joined = { db, notes }
  return { ms, told, commits: await db.commits.count(), people: await db.people.count() }
}

/** Milliseconds of what each start does with the log. */
export interface StartFigures {
  /** Comparing the database with its other copies. */
  readonly compare: number
  /** Looking for pictures that are missing: the first time, and from then on. */
  readonly first: number
  readonly later: number
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Does what a start does, as the computer that joined. */
export async function startCosts(): Promise<StartFigures> {
  if (joined === null) throw new Error('Nobody has joined.')
  const { db } = joined
  return {
    compare: await timed(() => databaseFacts(db, null)),
    first: await timed(() => settlePictures(db)),
    later: await timed(() => settlePictures(db)),
  }
}

/** What an exchange came to. */
export interface ExchangeFigures {
  readonly ms: number
  readonly received: number
  /** Files of the others that were opened. */
  readonly read: number
  /** Letters in them. */
  readonly letters: number
}

/** Exchanges once, as the computer that joined. */
export async function exchangeOnce(program: string): Promise<ExchangeFigures> {
  if (joined === null) throw new Error('Nobody has joined.')
  let [read, letters] = [0, 0]
  const { sync } = window.ciklus
  const api = {
    ...sync,
    read: async (args: Parameters<typeof sync.read>[0]) => {
      const answer = await sync.read(args)
      read += 1
      if (answer.ok) letters += answer.value.lines.reduce((sum, { length }) => sum + length, 0)
      return answer
    },
  }
  const began = performance.now()
  const options = { ...joined, program, api, mayTrash: true, now: () => Date.now() }
  const done = await exchange(options)
  const received = done.state === 'done' ? done.received : 0
  return { ms: performance.now() - began, received, read, letters }
}

/** Milliseconds for each change: merged, and bare. */
export interface MergeFigures {
  readonly merge: number
  /** Strict transactions of as many entries that put the same records and entries, and nothing else. */
  readonly bare: number
}

/** Merges lines into a database that has nothing of them, and puts the same into a bare one. */
export async function mergeTime(program: string, texts: readonly string[]): Promise<MergeFigures> {
  const [db, notes] = [await fresh(), new SyncNotes(freshName())]
  await setProgramId(db, program)
  let began = performance.now()
  await mergeLines({ db, notes, program, now: () => Date.now() }, texts)
  const merge = (performance.now() - began) / texts.length
  const bare = new Dexie(freshName(), { chromeTransactionDurability: 'strict' })
  bare.version(1).stores({ ...schemaSteps[0]?.stores })
  await bare.open()
  const entries = await db.commits.orderBy('stamp').toArray()
  const rows = new Map((await db.people.toArray()).map((row) => [row.id, row]))
  const rowsOf = (some: readonly Commit[]) =>
    some.flatMap(({ changes }) => changes.flatMap(({ id }) => rows.get(id) ?? []))
  began = performance.now()
  for (let from = 0; from < entries.length; from += 500) {
    const some = entries.slice(from, from + 500)
    await bare.transaction('rw!', ['people', 'commits'], () =>
      Promise.all([
        bare.table('people').bulkPut(rowsOf(some)),
        bare.table('commits').bulkPut(some),
      ]),
    )
  }
  const alone = (performance.now() - began) / texts.length
  await Promise.all([db.delete(), notes.delete(), bare.delete()])
  return { merge, bare: alone }
}
