/**
 * What the measurements of the history run inside the built program's page: the program's own sources, bundled anew. The database
 * has a name of its own.
 */
import { commit } from '../src-renderer/storage/commit'
import type { Commit } from '../src-renderer/storage/commit.types'
import { create, remove } from '../src-renderer/domain/edits'
import { undo } from '../src-renderer/storage/undo'
import { setDatabase } from '../src-renderer/storage/current'
import { readDevice } from '../src-renderer/storage/meta'
import { makeStamp } from '../src-renderer/storage/stamp'
import { openDatabase } from '../src-renderer/storage/open'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { checkAll } from '../src-renderer/features/check/check.data'
import {
  programQuery,
  readScope,
  recordQuery,
  compileFilter,
} from '../src-renderer/features/history/history.data'
import { noFilter } from '../src-renderer/features/history/history.types'
import { LogReader } from '../src-renderer/storage/read-log'
import type { LogQuery } from '../src-renderer/storage/read-log'
import { flushJournal, startJournal } from '../src-renderer/backup/journal'
import { readTrash } from '../src-renderer/features/trash/trash.data'

let kept: CiklusDb | null = null

function database(): CiklusDb {
  if (!kept) throw new Error('Make a program first.')
  return kept
}

const person = (at: number) => ({
  id: `person-${at}`,
  firstName: 'Jelena',
  lastName: `Ilić-${at}`,
  nameInOtherScript: null,
  email: `p${at}@example.org`,
  phone: '+381 61 1234567',
  city: 'Beograd',
  birthDate: '1990-05-05',
  organization: 'Udruženje Most',
  biography: null,
  notes: null,
})

const done = { key: 'bench:done', params: {} }

/** Makes so many people by an import, and so many changes of one field each: the log of some years. */
export async function makeProgram(people: number, changes: number): Promise<void> {
  const opened = await openDatabase(`bench-history-${Date.now()}`)
  if (opened.state !== 'open') throw new Error(opened.state)
  kept = opened.db
  setDatabase(kept)
  const edits = Array.from({ length: people }, (_, at) => create('people', person(at)))
  // Long enough ago that nothing of the log is still to come.
  let now = Date.now() - changes * 2_000
  await commit(kept, { label: done, place: null, edits }, { now: () => now++ })
  const device = await readDevice(kept)
  const first = (await kept.commits.toArray()).at(-1)
  if (!first) throw new Error('Nothing was written.')
  const cities = new Map<string, string>()
  const entry = (turn: number): Commit => {
    const sequence = first.sequence + turn
    const at = first.at + turn * 1_000
    const id = `person-${(turn * 37) % people}`
    const was = { city: cities.get(id) ?? 'Beograd' }
    const city = `Grad ${turn}`
    cities.set(id, city)
    return {
      ...first,
      id: `${device}-${String(sequence).padStart(10, '0')}`,
      sequence,
      at,
      stamp: makeStamp({ ms: at, counter: 0, device }),
      who: turn % 2 === 0 ? 'Ana' : 'Mira',
      changes: [{ table: 'people', id, set: { city }, was }],
    }
  }
  const stamps = new Map<string, Commit>()
  for (let from = 1; from <= changes; from += 5_000) {
    const length = Math.min(5_000, changes - from + 1)
    const entries = Array.from({ length }, (_, at) => entry(from + at))
    await kept.commits.bulkAdd(entries)
    for (const one of entries) stamps.set(one.changes[0]?.id ?? '', one)
  }
  // The rows as the log leaves them.
  for (const [id, { stamp }] of stamps)
    await kept.people.update(id, { city: cities.get(id) ?? null, 'stamps.city': stamp })
  await kept.meta.bulkPut([
    { key: 'sequence', value: first.sequence + changes },
    { key: 'lastStamp', value: makeStamp({ ms: first.at + changes * 1_000, counter: 0, device }) },
  ])
  await startJournal(kept, null)
  if (!(await flushJournal())) throw new Error('It could not be sent.')
}

/** Milliseconds until there is something to show, and until all of it has been looked through. */
export interface Reading {
  readonly first: number
  readonly whole: number
  readonly items: number
  readonly looked: number
}

async function read<T>(began: number, query: LogQuery<T>): Promise<Reading> {
  const reader = new LogReader(database(), query)
  let first = Number.NaN
  reader.subscribe(() => {
    if (Number.isNaN(first) && reader.state.items.length > 0) first = performance.now() - began
  })
  await reader.start()
  while (!reader.state.isWhole) await reader.more()
  const { items, looked } = reader.state
  reader.stop()
  return { first, whole: performance.now() - began, items: items.length, looked }
}

/** The history of the program: its first page, and how long looking through all of it for something rare takes. */
export async function programHistory() {
  const began = performance.now()
  const reader = new LogReader(database(), programQuery(await compileFilter(noFilter)))
  await reader.start()
  const page = performance.now() - began
  reader.stop()
  const narrowed = await compileFilter({ ...noFilter, personId: 'person-7' })
  return { page, narrowed: await read(performance.now(), programQuery(narrowed)) }
}

/** The history of one person who has been there since the beginning. */
export async function recordHistory(): Promise<Reading> {
  const began = performance.now()
  return read(began, recordQuery(await readScope({ table: 'people', id: 'person-7' })))
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The yardstick: the whole log read at once, into memory. */
export function wholeLog(): Promise<number> {
  return timed(() => database().commits.toArray())
}

/** Undoing the latest act, and one from the middle of the log. */
export async function undoTimes() {
  const db = database()
  const all = await db.commits.orderBy('stamp').keys()
  const idOf = async (at: number) =>
    (
      await db.commits
        .where('stamp')
        .equals(all[at] ?? '')
        .first()
    )?.id ?? ''
  const [latest, middle] = [await idOf(all.length - 1), await idOf(Math.floor(all.length / 2))]
  const newest = await timed(() => undo(db, latest))
  // Something newer rests on it, or not: either way everything after it is looked at.
  const older = await timed(() => undo(db, middle).catch(() => null))
  return { newest, older }
}

/** Reading the trash, with a tenth of the people in it. */
export async function trashTime(): Promise<number> {
  const db = database()
  const count = Math.floor((await db.people.count()) / 10)
  const now = new Date().toISOString()
  const edits = Array.from({ length: count }, (_, at) => remove('people', `person-${at * 10}`, now))
  await commit(db, { label: done, place: null, edits })
  return timed(readTrash)
}

/** Checking everything: how long, how many findings, and the longest time between two frames meanwhile. */
export async function checkTime() {
  let last = performance.now()
  let longestGap = 0
  let isOver = false
  const frame = (): void => {
    const now = performance.now()
    longestGap = Math.max(longestGap, now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const began = performance.now()
  const result = await checkAll(() => undefined, new AbortController().signal)
  isOver = true
  const ms = performance.now() - began
  return {
    ms,
    longestGap,
    findings: result.findings.length,
    records: result.records,
    changes: result.changes,
  }
}
