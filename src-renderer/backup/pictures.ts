/**
 * Keeping pictures, in the database and as files beside the journal: both before a record refers to one, so that nothing that is cut off leaves a
 * record without its picture. What nobody refers to goes; what is missing is brought from wherever it lies.
 */
import type { SharedLine } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import {
  base64Of,
  hashOfBytes,
  pictureFields,
  pictureOf,
  readArrived,
} from '../domain/kept-picture'
import type { ArrivedPicture, KeptPicture } from '../domain/kept-picture'
import { readCopyFacts } from '../storage/meta'
import {
  forgetSought,
  keptHashes,
  namedPictures,
  noteSought,
  readSought,
  referredAmong,
  shownPictures,
  soughtNow,
} from '../storage/pictures'
import type { CiklusDb } from '../storage/schema'
import { pieces } from './content'
import { answered } from './messages'

/** Pictures that are kept and to which commits are about to refer, and how many: they are not swept away meanwhile. */
const held = new Map<string, number>()

const api = () => window.ciklus.pictures

/** `isAdded`: a person adds it, and may add no more than the bounds. What a record names is kept in any case. */
const keepFile = ({ id, bytes }: KeptPicture, isAdded = false): Promise<null> =>
  answered(() => api().keep({ hash: id, bytes, isAdded }))

/**
 * Keeps a picture and does what refers to it; what was kept in vain goes again. Throws a FailureError when it cannot be kept, and what the work
 * throws. `bytes` are those of a PNG, a JPEG or a drawing.
 */
export async function withPicture<T>(
  db: CiklusDb,
  bytes: Uint8Array<ArrayBuffer>,
  work: (hash: string) => Promise<T>,
): Promise<T> {
  const picture = (await pictureOf(bytes)) ?? raise('image.unreadable', { name: '' })
  const { id } = picture
  held.set(id, (held.get(id) ?? 0) + 1)
  try {
    await db.transaction('rw!', db.pictures, () => db.pictures.put(picture))
    await keepFile(picture, true)
    return await work(id)
  } finally {
    const others = (held.get(id) ?? 1) - 1
    if (others > 0) held.set(id, others)
    else held.delete(id)
    // What cannot go now the check takes away.
    await deleteUnreferred(db, [id]).catch(() => undefined)
  }
}

/** Where it is settled, at one moment, whether something refers to a picture. */
const referring = (db: CiklusDb) => [
  ...new Set(pictureFields.map(({ table }) => table).filter((table) => db.has(table))),
  'commits',
  'pictures',
]

/** Keeps pictures as far as something refers to them at that moment: nothing comes back that was erased meanwhile. Answers those. */
async function putReferred(
  db: CiklusDb,
  pictures: readonly KeptPicture[],
): Promise<readonly KeptPicture[]> {
  if (pictures.length === 0) return []
  return db.transaction('rw!', referring(db), async () => {
    const wanted = await referredAmong(
      db,
      pictures.map(({ id }) => id),
    )
    const fresh = pictures.filter(({ id }) => wanted.has(id))
    await db.pictures.bulkPut(fresh)
    return fresh
  })
}

/** Writes a picture that is in the database as a file; one that was taken out there meanwhile goes again. */
async function writeFile(db: CiklusDb, picture: KeptPicture): Promise<void> {
  await keepFile(picture)
  if ((await db.pictures.get(picture.id)) === undefined) await deleteUnreferred(db, [picture.id])
}

/** A picture whose bytes are those of its name: from the database, else its file; null when it is whole in neither. */
export async function wholePicture(db: CiklusDb, hash: string): Promise<KeptPicture | null> {
  const kept = await db.pictures.get(hash)
  if (kept && (await isOfItsName(kept))) return kept
  return fetchPicture(hash)
}

const isOfItsName = async ({ id, bytes }: KeptPicture): Promise<boolean> =>
  (await hashOfBytes(new Uint8Array(bytes))) === id

/** A picture as the main process has it, or finds it; null when it is whole nowhere. */
async function fetchPicture(hash: string): Promise<KeptPicture | null> {
  const found = await answered(() => api().fetch({ hash })).catch(() => null)
  const picture = found?.bytes ? await pictureOf(new Uint8Array(found.bytes)) : null
  return picture?.id === hash ? picture : null
}

/** A picture as it goes to another computer. */
export function pictureLine({ id, bytes }: KeptPicture): SharedLine {
  const text = `{"picture":{"hash":"${id}","data":"${base64Of(bytes)}"}}`
  return { kind: 'picture', id, text }
}

/** Of pictures that came from elsewhere, the names of those whose bytes are theirs. */
export async function wholeAmong(arrived: readonly ArrivedPicture[]): Promise<readonly string[]> {
  const whole: string[] = []
  for (const one of arrived) if ((await readArrived(one)) !== null) whole.push(one.hash)
  return whole
}

/**
 * Takes in pictures that came from other computers, as far as something here refers to them: what was erased has nobody who does, and what
 * comes before the change that refers to it is read once more. Answers how many were new.
 */
export async function takePictures(
  db: CiklusDb,
  arrived: readonly ArrivedPicture[],
): Promise<number> {
  const kept = await keptHashes(db)
  const fresh = arrived.filter(({ hash }) => !kept.has(hash))
  if (fresh.length === 0) return 0
  const wanted = await referredAmong(
    db,
    fresh.map(({ hash }) => hash),
  )
  const whole: KeptPicture[] = []
  for (const one of fresh.filter(({ hash }) => wanted.has(hash))) {
    const picture = await readArrived(one)
    if (picture !== null) whole.push(picture)
  }
  const taken = await putReferred(db, whole)
  // What the disk refuses now is tried again at the next start.
  for (const picture of taken) await writeFile(db, picture).catch(() => undefined)
  return taken.length
}

/** Pictures that are asked for before they are written down together. */
const fetchedAtOnce = 20

let settling: Promise<void> = Promise.resolve()

/**
 * Makes the two places have the same pictures: what records or the log refer to and the database lacks is brought from the files, the backup folder
 * or a folder that was looked into; what the files lack is written there. Never throws: what is missing is shown as missing, and tried at the next start.
 */
export function settlePictures(db: CiklusDb): Promise<void> {
  settling = settling.then(async () => {
    if (db.readOnly || !db.has('pictures')) return
    await fetchMissing(db).catch(() => undefined)
    await writeLacking(db).catch(() => undefined)
  })
  return settling
}

async function fetchMissing(db: CiklusDb): Promise<void> {
  const { hashes: sought, state } = await soughtNow(db)
  const named =
    sought === null ? await namedPictures(db) : new Set([...(await shownPictures(db)), ...sought])
  const kept = await keptHashes(db)
  const missing = [...named].filter((hash) => !kept.has(hash))
  for (const some of pieces(missing, fetchedAtOnce)) {
    const found: KeptPicture[] = []
    for (const hash of some) {
      const picture = await fetchPicture(hash)
      if (picture !== null) found.push(picture)
    }
    await putReferred(db, found)
  }
  const now = await keptHashes(db)
  const still = missing.filter((hash) => !now.has(hash))
  await noteSought(db, named, { state, still })
}

async function writeLacking(db: CiklusDb): Promise<void> {
  const there = new Set(await keptFiles())
  for (const id of await keptHashes(db)) {
    const picture = there.has(id) ? undefined : await db.pictures.get(id)
    if (picture) await writeFile(db, picture).catch(() => undefined)
  }
}

/** The names of the files here. Throws a FailureError. */
export async function keptFiles(): Promise<readonly string[]> {
  return (await answered(() => api().kept({ isChecked: false }))).map(({ hash }) => hash)
}

/** Of some pictures, takes those out of the database to which nothing refers. Answers which they were, in the database or not. */
async function dropAmong(db: CiklusDb, hashes: Iterable<string>): Promise<readonly string[]> {
  const open = [...new Set(hashes)].filter((hash) => !held.has(hash))
  if (open.length === 0 || !db.has('pictures')) return []
  const referred = await referredAmong(db, open)
  const gone = open.filter((hash) => !referred.has(hash))
  await db.pictures.bulkDelete(gone)
  return gone
}

/**
 * Takes the pictures out of the database to which neither a record nor the log refers any more. Call it in a transaction over all tables, the log and
 * the pictures. `named` are others that were referred to until now: they may lie as files alone. Answers which they were: their files are still to go.
 */
export async function dropUnreferred(
  db: CiklusDb,
  named: Iterable<string> = [],
): Promise<readonly string[]> {
  return dropAmong(db, [...(await keptHashes(db)), ...named])
}

/** Names in one message. */
const namesAtOnce = 1_000

/** Deletes the files of pictures for good, here and in the backup folder. Throws a FailureError. */
export async function forgetFiles(hashes: readonly string[]): Promise<void> {
  for (const some of pieces(hashes, namesAtOnce))
    await answered(() => api().forget({ hashes: [...some] }))
}

/**
 * Owes that whatever lies in the backup folder and is not here goes from there, too: nothing refers to it, so nobody could name it when somebody is
 * forgotten. Throws a FailureError.
 */
export async function forgetAllElse(): Promise<void> {
  await answered(() => api().forget({ hashes: [], isAllElse: true }))
}

/** What is wrong with the pictures. */
interface PictureFaults {
  /** Records refer to them, and they are nowhere. */
  readonly missing: readonly string[]
  /** Nobody refers to them: left over by something that was cut off. */
  readonly unreferred: readonly string[]
}

/**
 * Whether all that was ever done here is in the log. After a copy was brought in, or something was begun anew, there may be backups that name
 * what nothing names here, and to which somebody goes back.
 */
async function isOnlyHistory(db: CiklusDb): Promise<boolean> {
  const { bases, begunAt } = await readCopyFacts(db)
  return bases.length === 0 && begunAt === 0
}

/** Looks at all pictures, and mends what one of the two places can mend for the other. */
export async function checkPictures(db: CiklusDb): Promise<PictureFaults> {
  if (!db.has('pictures')) return { missing: [], unreferred: [] }
  const damaged: string[] = []
  for (const id of await keptHashes(db)) {
    const kept = await db.pictures.get(id)
    if (kept && !(await isOfItsName(kept))) damaged.push(id)
  }
  // Both at once: who looks for what is missing sees neither without the other.
  if (!db.readOnly)
    await db.transaction('rw!', db.pictures, db.meta, async () => {
      await db.pictures.bulkDelete(damaged)
      await forgetSought(db)
    })
  // A damaged file is written anew from here; what is damaged here comes from there.
  const files = await answered(() => api().kept({ isChecked: true })).catch(() => [])
  for (const { hash, isWhole } of files) {
    const picture = isWhole || db.readOnly ? undefined : await db.pictures.get(hash)
    if (picture) await writeFile(db, picture).catch(() => undefined)
  }
  await settlePictures(db)
  const isOnlyOne = await isOnlyHistory(db)
  // All that anything names is here: what else lies with the backups is left over.
  const isAllHere = isOnlyOne && !db.readOnly && (await readSought(db))?.length === 0
  if (isAllHere) await forgetAllElse().catch(() => undefined)
  const kept = await keptHashes(db)
  // What lies as a file alone counts, too.
  const all = new Set([...kept, ...(isOnlyOne ? files.map(({ hash }) => hash) : [])])
  const referred = await referredAmong(db, all)
  return {
    missing: [...(await shownPictures(db))].filter((hash) => !kept.has(hash)),
    unreferred: [...all].filter((hash) => !referred.has(hash) && !held.has(hash)),
  }
}

/** Deletes pictures to which nothing refers, and their files. Those that something refers to by now stay. Throws a FailureError. */
export async function deleteUnreferred(db: CiklusDb, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0 || db.readOnly) return
  // The transaction follows the awaits of a function that is async itself.
  const gone = await db.transaction('rw!', referring(db), async () => {
    const dropped = await dropAmong(db, hashes)
    return dropped
  })
  await forgetFiles(gone)
  // One that was given again meanwhile stays.
  for (const hash of gone) {
    const again = await db.pictures.get(hash)
    if (again) await keepFile(again)
  }
}
