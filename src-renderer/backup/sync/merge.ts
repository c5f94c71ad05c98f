/**
 * Lines of other computers into the database of a program that is open. Each batch is one transaction that reads the records, takes
 * the lines in field by field, and writes records and log together: what somebody commits here meanwhile comes before it or after it,
 * and is never overwritten.
 */
import { tableNamed } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import type { Commit } from '../../storage/commit.types'
import { entriesBack } from '../../storage/log'
import { addPeers, noteMerged, readCopyFacts } from '../../storage/meta'
import { addSought } from '../../storage/pictures'
import { readErasures } from '../../storage/erased'
import type { CiklusDb } from '../../storage/schema'
import { parseStamp } from '../../storage/stamp'
import { tellMerged } from '../../storage/write'
import type { WrittenRows } from '../../storage/write'
import { pieces } from '../content'
import { takeErasures } from '../erase'
import { erasedBy, recordKey, withoutErased } from '../erased.rules'
import { readLine } from '../lines.rules'
import type { AnyRow, Line, PictureLine } from '../lines.rules'
import { emptyFold, foldLine, isPartial, recordsIn } from '../merge.rules'
import type { Fold } from '../merge.rules'
import { takePictures } from '../pictures'
import { asideKey, keepAside } from '../put-aside'
import type { KeptAside } from '../put-aside'
import { conflictKey, findConflicts, seenIn } from './conflicts.rules'
import type { Conflict } from './conflicts.rules'
import { forgetNotes, isErasedConflict } from './forget-notes'
import type { KeptConflict, PartialRow, SyncNotes } from './notes'

/** Lines taken in at once. */
const linesAtOnce = 500

/** What lines are merged into. */
export interface MergeInto {
  readonly db: CiklusDb
  readonly notes: SyncNotes
  /** The program's id. */
  readonly program: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Waited for before anything is written over: while somebody types, it is not. */
  readonly still?: () => Promise<void>
  /** Told of the entries of each batch once they are in the log, whether or not the rest comes to its end. */
  readonly tell?: (entries: readonly Commit[]) => void
  /** Called when this computer has become a new device, whether or not the rest comes to its end. */
  readonly becameNew?: () => void
}

/** What merging came to. */
export interface Merged {
  /** New entries of the log. */
  readonly entries: readonly Pick<Commit, 'device' | 'sequence' | 'who' | 'at'>[]
  readonly conflicts: number
  /** Something was of a kind or a table that this program does not know; it is kept where it lies. */
  readonly hasUnknown: boolean
}

/** Lines that were read; `hasUnknown` when one says something that this program does not know. */
export interface ReadLines {
  readonly lines: readonly Line[]
  readonly hasUnknown: boolean
}

/** The lines of a file, read. */
export function readLines(texts: readonly string[]): ReadLines {
  return goodLines(texts.map(readLine))
}

/** The same of lines that were read already; null for one that could not be. */
export function goodLines(all: readonly (Line | null)[]): ReadLines {
  const lines = all.filter((line) => line !== null)
  const isKnown = (line: Line): boolean => {
    if (line.kind === 'commit')
      return line.entry.changes.every(({ table }) => tableNamed(table) !== null)
    if (line.kind !== 'rows') return true
    return line.lost === 0 && (line.table === 'commits' || tableNamed(line.table) !== null)
  }
  return { lines, hasUnknown: lines.length < all.length || !lines.every(isKnown) }
}

/** Merges lines, in whatever order they come and however often. Throws only what the disk throws: what was merged until then stays. */
export async function mergeLines(into: MergeInto, texts: readonly string[]): Promise<Merged> {
  const read = readLines(texts)
  const merged = await mergeRead(into, read)
  await takePictures(into.db, picturesOn(read))
  return merged
}

/** The pictures on lines. They are taken in when all is merged that may refer to them. */
export function picturesOn({ lines }: ReadLines): readonly PictureLine[] {
  return lines.filter((line) => line.kind === 'picture')
}

/** The same of lines that were read already, without the pictures. */
export async function mergeRead(
  into: MergeInto,
  { lines, hasUnknown }: ReadLines,
): Promise<Merged> {
  await into.still?.()
  // First, so that nothing of it comes in.
  const gone = await takeErasures(into.db, lines.flatMap(erasedBy), into.now())
  if (gone.length > 0)
    await forgetNotes(into, { erased: await readErasures(into.db), named: null, decided: {} })
  const entries: Merged['entries'][number][] = []
  const found: Conflict[] = []
  for (const some of pieces(
    lines.filter(({ kind }) => kind !== 'erase' && kind !== 'picture'),
    linesAtOnce,
  )) {
    await into.still?.()
    const taken = await takeIn(into, some)
    for (const { device, sequence, who, at } of taken.entries)
      entries.push({ device, sequence, who, at })
    found.push(...taken.conflicts)
    await dropSeen(into, taken.entries)
  }
  const conflicts = await keepConflicts(into, found)
  return { entries, conflicts, hasUnknown }
}

interface Taken {
  readonly entries: readonly Commit[]
  readonly conflicts: readonly Conflict[]
}

async function takeIn(into: MergeInto, lines: readonly Line[]): Promise<Taken> {
  const { db, notes, program } = into
  const records = recordsIn(lines)
  const names = [...records.keys()]
  const partials = await partialsOf(notes, program, records)
  const aside = new Map<string, KeptAside>()
  const stores = [...names.map((name) => db.table(name)), db.commits, db.meta, db.erased]
  const done = await db.transaction('rw!', stores, async () => {
    const self = await readCopyFacts(db)
    const before = await rowsOf(db, records, partials)
    const erased = await readErasures(db)
    const fresh = (await newEntries(db, lines)).map((entry) => withoutErased(entry, erased))
    const fold: Fold = {
      ...emptyFold(erased),
      rows: new Map([...before].map(([name, rows]) => [name, new Map(rows)])),
      aside: (bad) => void aside.set(asideKey(bad), { ...bad, from: 'sync' }),
    }
    for (const line of lines) foldLine(fold, line, () => true)
    const isOwn = (stamp: string): boolean => parseStamp(stamp)?.device === self.device
    const all = findConflicts(fresh, (table, id) => before.get(table)?.get(id), isOwn)
    const conflicts = all.filter((one) => !isErasedConflict(one, erased))
    const written = changedRows(fold, before)
    const ids = new Set(fresh.map(({ id }) => id))
    const entries = [...fold.commits.values()].filter(({ id }) => ids.has(id))
    await Promise.all([
      ...Array.from(written.whole, ([name, rows]) => db.table<AnyRow>(name).bulkPut([...rows])),
      db.commits.bulkPut(entries),
      entries.length + written.whole.size > 0 ? noteMerged(db) : null,
      addSought(db, entries),
      addPeers(
        db,
        entries.map(({ device }) => device).filter((device) => device !== self.device),
      ),
    ])
    return { entries, conflicts, ...written }
  })
  if (done.entries.length > 0) into.tell?.(done.entries)
  await keepPartials(notes, program, done)
  if (aside.size > 0) await keepAside(db, [...aside.values()])
  if (done.entries.length > 0 || done.whole.size > 0) tellMerged(db, done.entries, done.whole)
  return done
}

type Records = ReadonlyMap<TableName, ReadonlySet<string>>
type RowsByTable = ReadonlyMap<TableName, ReadonlyMap<string, AnyRow>>

async function partialsOf(
  notes: SyncNotes,
  program: string,
  records: Records,
): Promise<ReadonlyMap<string, AnyRow>> {
  const keys = Array.from(records, ([table, ids]) =>
    Array.from(ids, (id) => `${program} ${recordKey(table, id)}`),
  ).flat()
  const found = await notes.partials.bulkGet(keys)
  return new Map(found.flatMap((one) => (one ? [[one.key, one.row] as const] : [])))
}

/** The records as they are; of one that is not there, the part that came before. */
async function rowsOf(
  db: CiklusDb,
  records: Records,
  partials: ReadonlyMap<string, AnyRow>,
): Promise<RowsByTable> {
  const parts = new Map([...partials].map(([key, row]) => [key.slice(key.indexOf(' ') + 1), row]))
  const tables = Array.from(records, async ([name, ids]) => {
    const rows = await db.table<AnyRow, string>(name).bulkGet([...ids])
    const known = [...ids].flatMap((id, at) => {
      const row = rows[at] ?? parts.get(recordKey(name, id))
      return row ? [[id, row] as const] : []
    })
    return [name, new Map(known)] as const
  })
  return new Map(await Promise.all(tables))
}

/** The entries on the lines that the log does not have. */
async function newEntries(db: CiklusDb, lines: readonly Line[]): Promise<readonly Commit[]> {
  const all = lines.flatMap((line) =>
    line.kind === 'commit' ? [line.entry] : line.kind === 'rows' ? line.commits : [],
  )
  const byId = new Map(all.map((entry) => [entry.id, entry]))
  const ids = [...byId.keys()]
  const there = await db.commits.bulkGet(ids)
  return ids.flatMap((id, at) => {
    const entry = byId.get(id)
    return there[at] || !entry ? [] : [entry]
  })
}

interface Written {
  /** Records to be written. */
  readonly whole: WrittenRows
  /** Records of which only changes have come. */
  readonly parts: readonly (readonly [TableName, AnyRow])[]
}

function changedRows(fold: Fold, before: RowsByTable): Written {
  const whole = new Map<TableName, AnyRow[]>()
  const parts: (readonly [TableName, AnyRow])[] = []
  for (const [name, rows] of fold.rows)
    for (const [id, row] of rows) {
      if (before.get(name)?.get(id) === row) continue
      if (isPartial(row)) parts.push([name, row])
      else whole.set(name, [...(whole.get(name) ?? []), row])
    }
  return { whole, parts }
}

async function keepPartials(
  { partials }: SyncNotes,
  program: string,
  { whole, parts }: Written,
): Promise<void> {
  const keyOf = (table: string, id: string): string => `${program} ${recordKey(table, id)}`
  const kept = parts.map(([table, row]): PartialRow => ({
    key: keyOf(table, row.id),
    program,
    row,
  }))
  if (kept.length > 0) await partials.bulkPut(kept)
  const done = Array.from(whole, ([table, rows]) => rows.map(({ id }) => keyOf(table, id))).flat()
  await partials.bulkDelete(done)
}

/** Takes out the conflicts of before that entries show to have been seen by whoever wrote next. */
async function dropSeen({ notes, program }: MergeInto, entries: readonly Commit[]): Promise<void> {
  if ((await notes.conflicts.count()) === 0) return
  const kept = await notes.conflicts.where({ program }).toArray()
  const known = new Map(kept.map((one) => [conflictKey(one), one]))
  const seen = entries.flatMap((entry) => seenIn(entry, known))
  await notes.conflicts.bulkDelete(seen.map((key) => `${program} ${key}`))
}

/** Keeps the conflicts that no entry of the log shows to have been seen. Answers how many are new. */
async function keepConflicts(into: MergeInto, conflicts: readonly Conflict[]): Promise<number> {
  if (conflicts.length === 0) return 0
  const { db, notes, program, now } = into
  const found = new Map(conflicts.map((one) => [conflictKey(one), one]))
  const from = Math.min(...conflicts.map(({ stamp }) => parseStamp(stamp)?.ms ?? 0))
  const authors = new Map<string, { readonly who: string; readonly at: number }>()
  const wanted = new Set(conflicts.flatMap(({ stamp, against }) => [stamp, against]))
  for await (const entries of entriesBack(db, { from }))
    for (const entry of entries) {
      for (const key of seenIn(entry, found)) found.delete(key)
      for (const stamp of [entry.stamp, ...entry.changes.flatMap((one) => one.stamp ?? [])])
        if (wanted.has(stamp)) authors.set(stamp, { who: entry.who, at: entry.at })
    }
  const kept = [...found].map(([key, one]): KeptConflict => {
    const { who = '', at = parseStamp(one.stamp)?.ms ?? 0 } = authors.get(one.stamp) ?? {}
    const otherWho = authors.get(one.against)?.who ?? ''
    return {
      ...one,
      key: `${program} ${key}`,
      program,
      foundAt: now(),
      who,
      at,
      otherWho,
      isSettled: false,
    }
  })
  const there = await notes.conflicts.bulkGet(kept.map(({ key }) => key))
  const fresh = kept.filter((_, at) => there[at] === undefined)
  await notes.conflicts.bulkPut(fresh)
  return fresh.length
}
