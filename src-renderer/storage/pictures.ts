/** The pictures that are kept, and which of them records and the log refer to. */
import type { KeptPicture, PictureField } from '../domain/kept-picture'
import { dataUrlOf, isPictureHash, pictureFields, picturesIn } from '../domain/kept-picture'
import { cachedQuery } from './cached-query'
import type { Commit } from './commit.types'
import { database } from './current'
import { readCopyFacts } from './meta'
import type { CiklusDb } from './schema'

/** Entries of the log read at once. */
const entriesAtOnce = 500

/** The pictures that records refer to, those in the trash too. */
export async function shownPictures(db: CiklusDb): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    pictureFields.filter(({ table }) => db.has(table)).map((one) => valuesOf(db, one)),
  )
  return new Set(found.flat().filter(isPictureHash))
}

/** The values of a field, from its index where it has one. */
async function valuesOf(db: CiklusDb, { table, field }: PictureField): Promise<readonly unknown[]> {
  const rows = db.table<Readonly<Record<string, unknown>>>(table)
  if (rows.schema.idxByName[field] !== undefined) return rows.orderBy(field).uniqueKeys()
  return (await rows.toArray()).map((row) => row[field])
}

/** Of some pictures, those that records or the log refer to. The log is read only as far as it must be. */
export async function referredAmong(
  db: CiklusDb,
  hashes: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const shown = await shownPictures(db)
  const all = [...hashes]
  const found = new Set(all.filter((hash) => shown.has(hash)))
  const open = new Set(all.filter((hash) => !shown.has(hash)))
  if (open.size === 0) return found
  await followLog(db, (hash) => {
    if (open.delete(hash)) found.add(hash)
    return open.size > 0
  })
  return found
}

/** The pictures that records or the log refer to. Reads all of the log. */
export async function namedPictures(db: CiklusDb): Promise<ReadonlySet<string>> {
  const named = new Set(await shownPictures(db))
  await followLog(db, (hash) => {
    named.add(hash)
    return true
  })
  return named
}

/** Follows the pictures that the log names, those that are no more, too, for as long as more are wanted. Plainly in turn: it is done in transactions, too. */
async function followLog(db: CiklusDb, take: (hash: string) => boolean): Promise<void> {
  for (let after = ''; ;) {
    const entries = await db.commits.where(':id').above(after).limit(entriesAtOnce).toArray()
    const last = entries.at(-1)
    if (last === undefined) return
    after = last.id
    for (const hash of entries.flatMap(picturesNamed)) if (!take(hash)) return
  }
}

/** The pictures that an entry of the log names, those that are no more, too. */
export function picturesNamed({ changes }: Pick<Commit, 'changes'>): readonly string[] {
  return changes.flatMap(({ table, set, was }) => [
    ...picturesIn(table, set),
    ...picturesIn(table, was),
  ])
}

/** Which pictures are kept in the database. None in one of a version that knew of none. */
export async function keptHashes(db: CiklusDb): Promise<ReadonlySet<string>> {
  return new Set(db.has('pictures') ? await db.pictures.toCollection().primaryKeys() : [])
}

/** The pictures that records refer to and that are not here. */
export async function missingPictures(db: CiklusDb): Promise<readonly string[]> {
  const kept = await keptHashes(db)
  return [...(await shownPictures(db))].filter((hash) => !kept.has(hash))
}

/**
 * The pictures that the log names and that are still sought; null when the log was not read through for them since it came here. So that it is not at each
 * start: what is added to it here has its pictures, and what comes from elsewhere is added by {@link addSought}.
 */
export async function readSought(db: CiklusDb): Promise<readonly string[] | null> {
  const value = (await db.meta.get('picturesSought'))?.value
  return typeof value === 'string' ? value.split(' ').filter(isPictureHash) : null
}

/** How often the list was forgotten since the program was started. */
const forgotten = new WeakMap<CiklusDb, number>()

/** The list as looking begins with it, and a text that is another one once the log has to be read through anew. */
interface SoughtNow {
  readonly hashes: readonly string[] | null
  readonly state: string
}

/** See {@link SoughtNow}. Needs `db.meta`. */
export async function soughtNow(db: CiklusDb): Promise<SoughtNow> {
  const { merged } = await readCopyFacts(db)
  const hashes = await readSought(db)
  return { hashes, state: `${merged} ${forgotten.get(db) ?? 0} ${hashes === null ? 'new' : ''}` }
}

/** Adds what entries name that came from elsewhere. Needs `db.meta`. */
export async function addSought(db: CiklusDb, entries: readonly Commit[]): Promise<void> {
  const named = entries.flatMap(picturesNamed)
  const before = named.length === 0 ? null : await readSought(db)
  if (before !== null) await putSought(db, [...before, ...named])
}

/** Takes out what was erased. Needs `db.meta`. */
export async function dropSought(db: CiklusDb, hashes: readonly string[]): Promise<void> {
  const before = hashes.length === 0 ? null : await readSought(db)
  const gone = new Set(hashes)
  if (before !== null)
    await putSought(
      db,
      before.filter((hash) => !gone.has(hash)),
    )
}

/** Notes that all is here but these; what came to be sought since it was looked for, and is not among those `looked` for, stays. */
export async function noteSought(
  db: CiklusDb,
  looked: ReadonlySet<string>,
  { state, still }: { readonly state: string; readonly still: readonly string[] },
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const { isRestoring } = await readCopyFacts(db)
    const { hashes: before, state: now } = await soughtNow(db)
    // The log may have been passed over where something came meanwhile, or the list was forgotten: it is read at the next start again.
    if (isRestoring || (before === null && now !== state)) return
    await putSought(db, [...still, ...(before ?? []).filter((hash) => !looked.has(hash))])
  })
}

const putSought = (db: CiklusDb, hashes: readonly string[]) =>
  db.meta.put({ key: 'picturesSought', value: [...new Set(hashes)].join(' ') })

/** The log was brought in anew, or what is here was damaged: it is to be read through for pictures. */
export async function forgetSought(db: CiklusDb): Promise<void> {
  forgotten.set(db, (forgotten.get(db) ?? 0) + 1)
  await db.meta.delete('picturesSought')
}

/** A picture as it is to be shown: its data URL; null when it is not here. */
export async function readPictureUrl(hash: string): Promise<string | null> {
  const db = database()
  const kept: KeptPicture | undefined = db.has('pictures') ? await db.pictures.get(hash) : undefined
  return kept === undefined ? null : dataUrlOf(kept)
}

/** Pictures that are kept at hand though they are not on the screen: each may have half a megabyte. */
const keptUnseen = 40

const useStoredPicture = cachedQuery(
  async (hash) => (hash === '' ? null : readPictureUrl(hash)),
  ['pictures'],
  keptUnseen,
)

/** A picture that is referred to, live: undefined until it is read, null when it is not here, or nothing is referred to. */
export function usePicture(hash: string | null): string | null | undefined {
  return useStoredPicture(hash ?? '')
}

const useStoredPictures = cachedQuery(
  async (hashes): Promise<ReadonlyMap<string, string>> => {
    const found = new Map<string, string>()
    for (const hash of hashes.split(' ')) {
      const url = hash === '' ? null : await readPictureUrl(hash)
      if (url !== null) found.set(hash, url)
    }
    return found
  },
  ['pictures'],
  0,
)

/** Pictures that are here, by name, live; undefined until they are read. */
export function usePictures(hashes: readonly string[]): ReadonlyMap<string, string> | undefined {
  return useStoredPictures(hashes.join(' '))
}
