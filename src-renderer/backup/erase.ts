/**
 * Erasing for good. One strict transaction takes the records out of the database, the log and what was put aside, and notes that
 * the other copies are still to be cleaned, which `sync/end-erasure.ts` does. Cut off anywhere, it goes on at the next start.
 */
import type { RecordName } from '../domain/any-record'
import { recordKey } from '../domain/any-record'
import { raise } from '../../src-shared/result'
import { tableNamed, tableNames } from '../domain/descriptor-queries'
import { newId } from '../domain/ids'
import type { Edit } from '../domain/record'
import { sameValue } from '../domain/values'
import type { Commit } from '../storage/commit.types'
import { addErased, readErasures } from '../storage/erased'
import { fieldKey, partsOfErased } from '../domain/erased'
import { picturesIn } from '../domain/kept-picture'
import type { ErasedEntry, NamedRecord } from '../domain/erased'
import { noteMerged } from '../storage/meta'
import { dropSought, picturesNamed } from '../storage/pictures'
import type { CiklusDb } from '../storage/schema'
import { stampOf, systemClock } from '../storage/stamp'
import type { Clock } from '../storage/stamp'
import { gather, write } from '../storage/write'
import type { Plan } from '../storage/write'
import type { StoredLabel } from '../i18n/label'
import type { Place } from '../domain/place'
import { entryWithout, fieldsWithout } from './erasure.rules'
import type { Cleaning, Erasing } from './erasure.rules'
import { rowWithout } from './erased.rules'
import type { AnyRow } from './lines.rules'
import { dropUnreferred } from './pictures'
import { asideKey, readAside, writeAside } from './put-aside'
import { betweenSnapshots } from './snapshot'

/** What is to be erased, and what becomes of the rest by the same act. */
export interface ErasureRequest extends Omit<Erasing, 'act' | 'pictures'> {
  readonly label: StoredLabel
  readonly place: Place | null
  readonly records: readonly RecordName[]
  /** Changes of records that stay. */
  readonly edits: readonly Edit[]
  /** How many entries the log had before all this was read ({@link logSize}): with more of them it has to be read anew. */
  readonly asOf?: number
}

/** How many entries the log has. */
export const logSize = (db: CiklusDb): Promise<number> => db.commits.count()

/** Something came between reading what is to be erased and erasing it. Nothing was changed: it is to be read anew. */
export class ErasureOutdated extends Error {}

/** Entries of the log read at once. */
const entriesAtOnce = 500

/**
 * Erases from the database, as one act that cannot be undone. Throws {@link ErasureOutdated}, and what a commit throws; nothing was
 * changed then.
 */
export async function eraseFromDatabase(
  db: CiklusDb,
  request: ErasureRequest,
  clock: Clock = systemClock,
): Promise<Commit> {
  const { records, edits, label, place, named, decided } = request
  const gathered = gather(edits)
  const stores = [...tableNames.map((table) => db.table(table)), db.erased, db.pictures]
  const plan = async (): Promise<Plan> => {
    const isPending = (await readErasing(db)) !== null
    const isOutdated = request.asOf !== undefined && (await logSize(db)) !== request.asOf
    if (isPending || isOutdated) throw new ErasureOutdated()
    return { kind: 'do', target: null, label, place, edits: gathered }
  }
  const erasing = { records, named, decided }
  const beside = { stores, run: (entry: Commit) => forget(db, entry, erasing) }
  const others = [...gathered.keys()].filter((table) => !stores.some(({ name }) => name === table))
  const done = await betweenSnapshots(() => write(db, others, clock, plan, beside))
  if (done === null) throw new Error('An erasure is always written.')
  return done
}

async function forget(
  db: CiklusDb,
  entry: Commit,
  { records, named, decided }: Pick<ErasureRequest, 'records' | 'named' | 'decided'>,
): Promise<Commit> {
  const { id: act, stamp } = entry
  const texts = Object.entries(decided).flatMap(([key, what]) => (what === 'out' ? [key] : []))
  const ids = [...records.map(recordKey), ...texts]
  // A text is told to be older by the stamp that its own change has.
  const own = new Map(entry.changes.map((change) => [recordKey(change), change.stamp ?? stamp]))
  const since = (key: string): string => own.get(key.split(' ', 1)[0] ?? '') ?? stamp
  await addErased(db, [
    ...records.map((record): ErasedEntry => ({ id: recordKey(record), act, stamp })),
    ...texts.map((id): ErasedEntry => ({ id, act, stamp: since(id) })),
  ])
  const { changed, texts: cleaned } = await carryOut(db, records, { act, named, decided })
  await addErased(
    db,
    await earlierTexts(
      db,
      act,
      [...cleaned].filter((key) => !ids.includes(key)),
    ),
  )
  return changed.get(act) ?? entry
}

/**
 * Texts that named somebody once and do not any more: other computers have them in their logs. What the text says now stays, so what
 * was written before that is meant.
 */
async function earlierTexts(
  db: CiklusDb,
  act: string,
  keys: readonly string[],
): Promise<readonly ErasedEntry[]> {
  const found: ErasedEntry[] = []
  for (const key of keys) {
    const { table: name, id, field } = partsOfErased(key)
    const table = tableNamed(name)
    const row = table && (await db.table<AnyRow, string>(table).get(id))
    const stamp = row && field !== null ? stampOf(row.stamps, field) : ''
    if (stamp !== '') found.push({ id: key, act, stamp })
  }
  return found
}

/** Takes records out of the tables, and what was erased out of the log and what was put aside. Answers what changed. */
async function carryOut(
  db: CiklusDb,
  records: readonly NamedRecord[],
  erasing: Erasing,
): Promise<CleanLog> {
  const shown: string[] = []
  for (const table of tableNames) {
    const gone = records.filter((record) => record.table === table).map(({ id }) => id)
    if (gone.length === 0) continue
    for (const row of await db.table<AnyRow, string>(table).bulkGet(gone))
      shown.push(...picturesIn(table, row ?? null))
    await db.table(table).bulkDelete(gone)
  }
  const cleaning = { ...erasing, erased: await readErasures(db) }
  const clean = await cleanLog(db, cleaning)
  await cleanAside(db, cleaning)
  const before = (await readErasing(db))?.pictures ?? []
  // Those that lie as files alone, too: what is not shown any more need not be in the database.
  const dropped = await dropUnreferred(db, [...shown, ...clean.pictures])
  const pictures = [...new Set([...before, ...dropped])]
  await dropSought(db, pictures)
  await db.meta.put({ key: 'erasing', value: JSON.stringify({ ...erasing, pictures }) })
  // The tables have fewer rows than the last snapshot noted, and the snapshot is no copy of this.
  await db.meta.bulkDelete(['rows', 'copied'])
  return clean
}

/**
 * Carries out what was erased at other computers, as far as it is new here: in one transaction, and its end in the second copy is
 * still to come ({@link endErasure}). Answers what was new. Throws a FailureError when an erasure of this computer's own is not ended.
 */
export async function takeErasures(
  db: CiklusDb,
  entries: readonly ErasedEntry[],
  now: number = Date.now(),
): Promise<readonly ErasedEntry[]> {
  if (entries.length === 0) return []
  return betweenSnapshots(() => takeInto(db, entries, now))
}

function takeInto(
  db: CiklusDb,
  entries: readonly ErasedEntry[],
  now: number,
): Promise<readonly ErasedEntry[]> {
  const tables = [...tableNames.map((table) => db.table(table)), db.pictures]
  return db.transaction('rw!', [...tables, db.commits, db.meta, db.erased], async () => {
    const fresh = await addErased(db, entries)
    if (fresh.length === 0) return fresh
    const pending = await readErasing(db)
    // One at a time: the names that the other one knows would be lost.
    if (pending !== null && pending.named !== null) raise('journal.erasing')
    await blankTexts(db, fresh)
    const gone = fresh.map(({ id }) => partsOfErased(id)).filter(({ field }) => field === null)
    // One that is under way without names asks for the same, of less: this one takes its place, and is told from it.
    await carryOut(db, gone, { act: newId(), named: null, decided: {} })
    await noteMerged(db)
    const came = (await db.meta.get('erasuresCame'))?.value ?? ''
    await db.meta.put({ key: 'erasuresCame', value: `${came} ${now}`.trim() })
    return fresh
  })
}

/** Takes the texts out of records that were written before a name was taken out of them: what stays of them comes with the act. */
async function blankTexts(db: CiklusDb, fresh: readonly ErasedEntry[]): Promise<void> {
  const erased = new Map(fresh.map(({ id, stamp }) => [id, stamp]))
  for (const { table: name, id, field } of fresh.map((one) => partsOfErased(one.id))) {
    const table = field === null ? null : tableNamed(name)
    const row = table && (await db.table<AnyRow, string>(table).get(id))
    const clean = row && rowWithout(name, row, erased)
    if (table && clean && clean !== row) await db.table<AnyRow, string>(table).put(clean)
  }
}

/** Entries that changed, by their ids, the texts in them (`table/id field`), and the pictures that they named. */
interface CleanLog {
  readonly pictures: ReadonlySet<string>
  readonly changed: ReadonlyMap<string, Commit>
  readonly texts: ReadonlySet<string>
}

/** The texts of records that stay which an entry has otherwise than before. */
function textsBetween(before: Commit, after: Commit): readonly string[] {
  const now = new Map(after.changes.map((change) => [recordKey(change), change]))
  return before.changes.flatMap((change) => {
    const clean = now.get(recordKey(change))
    if (clean === undefined || clean === change) return []
    return Object.keys({ ...change.was, ...change.set })
      .filter(
        (field) =>
          !sameValue(clean.set[field], change.set[field]) ||
          !sameValue(clean.was?.[field], change.was?.[field]),
      )
      .map((field) => fieldKey(change, field))
  })
}

/** Writes the entries that change. */
async function cleanLog(db: CiklusDb, cleaning: Cleaning): Promise<CleanLog> {
  const changed = new Map<string, Commit>()
  const texts = new Set<string>()
  const pictures = new Set<string>()
  for (let after = ''; ;) {
    const entries = await db.commits.where(':id').above(after).limit(entriesAtOnce).toArray()
    const last = entries.at(-1)
    if (!last) return { changed, texts, pictures }
    after = last.id
    const clean = entries.flatMap((entry) => {
      const without = entryWithout(entry, cleaning)
      if (without === entry) return []
      for (const text of textsBetween(entry, without)) texts.add(text)
      for (const hash of picturesNamed(entry)) pictures.add(hash)
      return [without]
    })
    await db.commits.bulkPut(clean)
    for (const entry of clean) changed.set(entry.id, entry)
  }
}

/** Values that could not come into a record may be of one that was erased, or name it. */
async function cleanAside(db: CiklusDb, cleaning: Cleaning): Promise<void> {
  const values = await readAside(db)
  const { named, erased } = cleaning
  const kept = values.filter((one) => {
    const isText = named === null && erased.has(fieldKey(one, one.field))
    return !isText && !erased.has(recordKey(one))
  })
  const clean = kept.map((one) => {
    if (named === null) return one
    const fields = { [one.field]: (one.value ?? null) as never }
    return {
      ...one,
      value: fieldsWithout(one.table, one.id, fields, { ...cleaning, named })[one.field],
    }
  })
  if (values.length > 0) await writeAside(db, new Map(clean.map((one) => [asideKey(one), one])))
}

/** The note of an erasure that is not ended in the other copies; null when there is none. */
export async function readErasingNote(db: CiklusDb): Promise<string | null> {
  const text = (await db.meta.get('erasing'))?.value
  return typeof text === 'string' ? text : null
}

/** The erasure that is not ended in the other copies; null when there is none. */
export async function readErasing(db: CiklusDb): Promise<Erasing | null> {
  const note = await readErasingNote(db)
  return note === null ? null : (JSON.parse(note) as Erasing)
}
