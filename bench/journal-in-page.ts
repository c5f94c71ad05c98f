/**
 * What the measurements of the second copy run inside the built program's page: the program's own sources, bundled anew, with its
 * preload and its main process. Databases here have names of their own.
 */
import { Dexie } from 'dexie'
import { commit } from '../src-renderer/storage/commit'
import type { Edit } from '../src-renderer/domain/record'
import { change, create } from '../src-renderer/domain/edits'
import { readDevice } from '../src-renderer/storage/meta'
import { openDatabase } from '../src-renderer/storage/open'
import { databaseName, schemaSteps } from '../src-renderer/storage/schema'
import type { CiklusDb } from '../src-renderer/storage/schema'
import { replay } from '../src-renderer/backup/replay'
import { systemClock } from '../src-renderer/storage/stamp'
import { ok } from '../src-shared/result'
import { Sender } from '../src-renderer/backup/sender'
import { makeSnapshot } from '../src-renderer/backup/snapshot'
import { journalSource } from '../src-renderer/backup/sources'
import { openJournal, readStart } from '../src-renderer/backup/start-check'

let names = 0
const freshName = (): string => `bench-${Date.now()}-${++names}`

async function fresh(name = freshName()): Promise<CiklusDb> {
  const opened = await openDatabase(name)
  if (opened.state !== 'open') throw new Error(opened.state)
  return opened.db
}

const person = (id: string) => ({
  id,
  firstName: 'Jelena',
  lastName: `Ilić-${id}`,
  nameInOtherScript: null,
  email: `${id}@example.org`,
  phone: '+381 61 1234567',
  city: 'Beograd',
  birthDate: '1990-05-05',
  organization: 'Udruženje Most',
  biography: null,
  notes: null,
})

const people = (from: number, to: number): readonly Edit[] =>
  Array.from({ length: to - from }, (_, at) => create('people', person(`person-${from + at}`)))

const done = { key: 'bench:done', params: {} }
const write = (db: CiklusDb, edits: readonly Edit[]) =>
  commit(db, { label: done, place: null, edits })

/** Milliseconds of each commit and of each bare transaction. */
export interface CommitTimes {
  readonly commit: readonly number[]
  /** A strict transaction that puts the record, the entry of the log and the two notes that the commit puts. */
  readonly bareSame: readonly number[]
  /** A strict transaction that puts the record alone. */
  readonly bareRecord: readonly number[]
  /** Each commit, and after it until the second copy had it. */
  readonly copied: readonly number[]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Changes one field so many times; by turns through the commit with the journal at work, and bare. */
export async function commitTimes(count: number): Promise<CommitTimes> {
  const db = await fresh()
  await write(db, people(0, 500))
  const sender = new Sender(db, await readDevice(db), null, () => undefined, window.ciklus.journal)
  await sender.flush()
  const bare = new Dexie(freshName(), { chromeTransactionDurability: 'strict' })
  bare.version(1).stores({ ...schemaSteps[0]?.stores })
  await bare.open()
  const [all, record] = [['people', 'commits', 'meta'], ['people']] as const
  await bare.table('people').bulkPut(await db.people.toArray())
  const times = { commit: [], bareSame: [], bareRecord: [], copied: [] } as {
    [K in keyof CommitTimes]: number[]
  }
  for (let turn = 0; turn < count; turn += 1) {
    const id = `person-${turn % 500}`
    const began = performance.now()
    const entry = await write(db, [change('people', id, { city: `Grad ${turn}` })])
    times.commit.push(performance.now() - began)
    await sender.flush()
    times.copied.push(performance.now() - began)
    const row = await db.people.get(id)
    const notes = await db.meta.bulkGet(['sequence', 'lastStamp'])
    const same = () =>
      bare.transaction('rw!', all, async () => {
        await bare.table('people').bulkPut([row])
        await bare.table('commits').add(entry)
        await bare.table('meta').bulkPut(notes)
      })
    const alone = () =>
      bare.transaction('rw!', record, async () => {
        await bare.table('people').bulkPut([{ ...row, city: `Selo ${turn}` }])
      })
    times.bareSame.push(await timed(same))
    times.bareRecord.push(await timed(alone))
  }
  sender.stop()
  await bare.delete()
  await db.delete()
  return times
}

/** What replaying the whole journal into an empty database came to. */
export interface ReplayFigures {
  readonly ms: number
  readonly commits: number
  readonly people: number
  /** How often progress was told, and the longest time between two frames, in milliseconds. */
  readonly told: number
  readonly longestGap: number
}

/** Follows the frames of the window while something runs; answers the longest time between two. */
async function longestGapWhile(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now()
  let longest = 0
  let isOver = false
  const frame = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  await work()
  isOver = true
  return Math.max(longest, performance.now() - last)
}

/** Replays the journal into an empty database. */
export async function replayAll(): Promise<ReplayFigures> {
  const db = await fresh()
  const state = await openJournal()
  if (state === null) throw new Error('The journal cannot be opened.')
  let told = 0
  let commits = 0
  const began = performance.now()
  const longestGap = await longestGapWhile(async () => {
    const replayed = await replay(
      db,
      [journalSource(state)],
      () => (told += 1),
      new AbortController().signal,
    )
    commits = replayed.commits
  })
  const ms = performance.now() - began
  const figures = { ms, commits, people: await db.people.count(), told, longestGap }
  await db.delete()
  return figures
}

let kept: CiklusDb | null = null

const cycleIds = Array.from({ length: 10 }, (_, at) => `cycle-${at}`)

function cycleEdits(): readonly Edit[] {
  return cycleIds.map((id, at) =>
    create('cycles', {
      id,
      name: `Ciklus ${at + 1}`,
      dates: { start: `${2010 + at}-03-01`, end: `${2011 + at}-02-28` },
      stage: 'closed',
      certificateText: null,
      workshopsRequired: null,
    }),
  )
}

const participations = (from: number, to: number): readonly Edit[] =>
  Array.from({ length: (to - from) * 2 }, (_, at) => {
    const personId = `person-${from + Math.floor(at / 2)}`
    const cycleId = cycleIds[(from + at * 7) % 10] ?? ''
    const role = at % 2 === 0 ? ('mentee' as const) : ('mentor' as const)
    return create('participations', {
      id: `${cycleId}~${personId}~${role}`,
      cycleId,
      personId,
      role,
      status: 'completed',
      capacity: null,
      capacityNote: null,
      joinedOn: null,
    })
  })

/**
 * Makes a program of so many people in ten cycles, by commits as an import makes them, and so many changes: in a database of its
 * own, or in the program's.
 */
export async function makeProgram(count: number, changes: number, isReal: boolean): Promise<void> {
  kept = await fresh(isReal ? databaseName : freshName())
  await write(kept, cycleEdits())
  for (let from = 0; from < count; from += 1_000) {
    await write(kept, people(from, from + 1_000))
    await write(kept, participations(from, from + 1_000))
  }
  for (let at = 0; at < changes; at += 1)
    await write(kept, [change('people', `person-${(at * 37) % count}`, { city: `Grad ${at}` })])
}

/** Sends everything to the journal. */
export async function sendProgram(): Promise<void> {
  if (!kept) throw new Error('Make a program first.')
  const device = await readDevice(kept)
  const sender = new Sender(kept, device, null, () => undefined, window.ciklus.journal)
  if (!(await sender.flush())) throw new Error('It could not be sent.')
  sender.stop()
}

/** What a snapshot came to. */
export interface SnapshotFigures {
  /** Milliseconds from beginning to end. */
  readonly ms: number
  /** The longest time between two frames of the window meanwhile, in milliseconds. */
  readonly longestGap: number
  /** Of the file. */
  readonly bytes: number
}

/** Makes a snapshot of the program. */
export async function snapshotTime(): Promise<SnapshotFigures> {
  if (!kept) throw new Error('Make a program first.')
  const db = kept
  let bytes = 0
  const began = performance.now()
  const longestGap = await longestGapWhile(async () => {
    const made = await makeSnapshot(db, 'asked')
    if (!made.ok) throw new Error(made.error.code)
    bytes = made.value.snapshot.size
  })
  return { ms: performance.now() - began, longestGap, bytes }
}

/** Milliseconds that the same lines take to the main process when nothing is done with them there: it refuses them. */
export async function carryTime(): Promise<number> {
  if (!kept) throw new Error('Make a program first.')
  let ms = 0
  const { begin, write: pass, abandon, finish } = window.ciklus.snapshots
  const api = {
    begin,
    abandon,
    finish,
    write: async (args: Parameters<typeof pass>[0]) => {
      const began = performance.now()
      await pass({ ...args, writing: '0'.repeat(32) })
      ms += performance.now() - began
      return ok(null)
    },
  }
  await makeSnapshot(kept, 'asked', systemClock, api)
  return ms
}

/** Milliseconds that the comparison with the other copies takes at the start, and what it came to. */
export async function checkTime(): Promise<{ readonly ms: number; readonly check: string }> {
  if (!kept) throw new Error('Make a program first.')
  const began = performance.now()
  const { check } = await readStart(kept)
  return { ms: performance.now() - began, check }
}
