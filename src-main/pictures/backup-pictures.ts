/**
 * Pictures in the backup folder: beside the snapshots that refer to them, and locked where those are. There is one form that they have there now,
 * open or locked with the newest key; whatever is in another one (from before a folder was locked, or its passphrase changed) is written anew and goes.
 */
import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isPictureHash, pictureLimits } from '../../src-shared/pictures'
import { flushFolder, renameWithRetries } from '../files/write'
import type { JournalDisk } from '../journal/disk'
import { flushFile, sweep } from '../snapshots/copying'
import type { BackupFolder } from '../snapshots/places'
import type { Patience } from './patience'
import { isOfKey, isOfPictures, lockedName, lockedSizes } from './picture-keys'
import { lockPicture, openPicture } from './picture-keys'
import type { OpenedKeys, PictureKey, PictureKeys } from './picture-keys'

/** Where the pictures lie in an installation's own folder. */
const pictureFolder = (own: string): string => join(own, 'pictures')

/** The SHA-256 of bytes, in hexadecimal. */
export const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** What is begun and not finished. */
export const unfinished = /^\.[0-9a-f]+\.tmp$/

/** What pictures are copied with. */
export interface CopyingTools {
  readonly disk: JournalDisk
  readonly keys: PictureKeys
  readonly patience: Patience
}

/** What is copied, and what is taken out. */
interface Copied {
  /** All of these are to be there in the end. */
  readonly hashes: readonly string[]
  readonly forgotten: readonly string[]
  /** Whether `hashes` has all that records name. Only then does what an earlier key locked go. */
  readonly isComplete: boolean
  /** Everything that is not among `hashes` and `sought` is to go. */
  readonly isAllElseForgotten: boolean
  /** Named somewhere, and not here: what lies there of it stays. */
  readonly sought: readonly string[]
  /** How many bytes a picture has here, and its bytes; null when it is not here, or damaged. */
  readonly sizeHere: (hash: string) => Promise<number | null>
  readonly readHere: (hash: string) => Promise<Uint8Array | null>
}

/** What became of it. */
interface Outcome {
  /** Whether all are there now, in the form of now. */
  readonly isWhole: boolean
  /** Whether what was forgotten is surely not there any more. */
  readonly isClean: boolean
}

/** What pictures are in a folder: under which names, how large, and how one comes to it and back. */
interface Form {
  readonly nameOf: (hash: string) => string
  readonly sizeOf: (size: number) => number
  readonly toForm: (bytes: Uint8Array) => Promise<Uint8Array>
  readonly fromForm: (bytes: Uint8Array) => Promise<Uint8Array | null>
  /** Whether a file is in this form. */
  readonly isOf: (name: string) => boolean
}

const openForm: Form = {
  nameOf: (hash) => hash,
  sizeOf: (size) => size,
  toForm: (bytes) => Promise.resolve(bytes),
  fromForm: (bytes) => Promise.resolve(bytes),
  isOf: isPictureHash,
}

async function lockedForm(key: PictureKey): Promise<Form> {
  return {
    nameOf: (hash) => lockedName(key, hash),
    sizeOf: await lockedSizes(key),
    toForm: (bytes) => lockPicture(key, bytes),
    fromForm: (bytes) => openPicture(key, bytes),
    isOf: (name) => isOfKey(name, key),
  }
}

/**
 * Copies the pictures that the backup folder lacks, and takes out those that were forgotten. Its own folder must be there. Throws what the file
 * system says.
 */
export async function copyPictures(
  place: BackupFolder,
  copied: Copied,
  tools: CopyingTools,
): Promise<Outcome> {
  const { disk } = tools
  const folder = pictureFolder(place.own)
  // Where there never was a picture no folder is made, and no key.
  const isNone = copied.hashes.length === 0 && (await stat(folder).catch(() => null)) === null
  if (isNone) return { isWhole: true, isClean: true }
  await disk.mkdir(folder, { recursive: true })
  const opened = await keysIn(folder, place.passphrase, tools)
  if (!opened.isSure) throw new Error('a key could not be read')
  await takeOut(folder, copied.forgotten, opened)
  const form = await formOf(place, opened, tools)
  const lay = new Laying(folder, form, copied, disk)
  let isWhole = true
  for (const hash of copied.hashes) if (!(await lay.ensure(hash))) isWhole = false
  if (place.passphrase !== null) await lay.convertOpen()
  const isClean = await lay.clean(isWhole, place.passphrase !== null)
  await flushFolder(disk, folder)
  return { isWhole, isClean }
}

/** Takes out what was forgotten, and nothing else. Answers whether it is surely not there any more. Throws what the file system says. */
export async function takeOutPictures(
  place: BackupFolder,
  forgotten: readonly string[],
  tools: CopyingTools,
): Promise<boolean> {
  const folder = pictureFolder(place.own)
  if ((await stat(folder).catch(() => null)) === null) return true
  const opened = await keysIn(folder, place.passphrase, tools)
  await takeOut(folder, forgotten, opened)
  await flushFolder(tools.disk, folder)
  if (place.passphrase === null) return true
  // What another key locked may be what was forgotten: that goes when all is written anew.
  const rest = (await readdir(folder)).filter((name) => isOfPictures(name) && !isPictureHash(name))
  return rest.every((name) => opened.keys.some((key) => isOfKey(name, key)))
}

async function takeOut(
  folder: string,
  forgotten: readonly string[],
  { keys }: OpenedKeys,
): Promise<void> {
  await sweep(folder, unfinished)
  for (const hash of forgotten)
    for (const name of [hash, `${hash}.age`, ...keys.map((key) => lockedName(key, hash))])
      await rm(join(folder, name), { force: true })
}

async function keysIn(
  folder: string,
  passphrase: string | null,
  { keys }: CopyingTools,
): Promise<OpenedKeys> {
  if (passphrase === null) return { keys: [], isSure: true }
  const read = (name: string) => bounded(join(folder, name))
  // All of them: were the newest passed over, each copy would make another.
  return keys.open(await readdir(folder), read, passphrase, Infinity)
}

async function formOf(
  { own, passphrase }: BackupFolder,
  { keys: [first] }: OpenedKeys,
  { keys, disk }: CopyingTools,
): Promise<Form> {
  if (passphrase === null) return openForm
  return lockedForm(first ?? (await keys.make(pictureFolder(own), passphrase, disk)))
}

/** Lays pictures down in a folder, in one form. */
class Laying {
  constructor(
    private readonly folder: string,
    private readonly form: Form,
    private readonly copied: Copied,
    private readonly disk: JournalDisk,
  ) {}

  /** Sees to it that a picture is there, whole; false when it is whole in no place. */
  async ensure(hash: string): Promise<boolean> {
    const { form, copied } = this
    const path = join(this.folder, form.nameOf(hash))
    const [size, sizeHere] = await Promise.all([sizeOf(path), copied.sizeHere(hash)])
    if (size !== null && sizeHere !== null && size === form.sizeOf(sizeHere)) return true
    const here = await copied.readHere(hash)
    if (here === null && size !== null) {
      const there = await bounded(path)
      const opened = there && (await form.fromForm(there))
      if (opened !== null && hashOf(opened) === hash) return true
    }
    const bytes = here ?? (await bounded(join(this.folder, hash)))
    if (bytes === null || hashOf(bytes) !== hash) return false
    await this.write(path, await form.toForm(bytes))
    return true
  }

  /** What lies open in a folder that is locked by now is locked, too; what is damaged of it just goes. */
  async convertOpen(): Promise<void> {
    for (const name of (await readdir(this.folder)).filter(isPictureHash)) {
      await this.ensure(name)
      await rm(join(this.folder, name), { force: true })
    }
  }

  /** Takes out what is in other forms, and what else is to go. Answers whether nothing of either is left. */
  async clean(isWhole: boolean, isLocked: boolean): Promise<boolean> {
    const { form, copied } = this
    const names = (await readdir(this.folder)).filter(isOfPictures)
    const wanted = new Set([...copied.hashes, ...copied.sought].map(form.nameOf))
    const others = isLocked ? names.filter((name) => !form.isOf(name)) : []
    const unwanted = copied.isAllElseForgotten
      ? names.filter((name) => form.isOf(name) && !name.startsWith('key-') && !wanted.has(name))
      : []
    // What an earlier key locked may be all that there is of a picture, until each of them is here anew.
    const isOver = isWhole && copied.isComplete
    for (const name of [...unwanted, ...(isOver ? others : [])])
      await rm(join(this.folder, name), { force: true })
    return isOver || others.length === 0
  }

  /** Over what has the name: that could only be the same picture, or a part of it. */
  private async write(path: string, bytes: Uint8Array): Promise<void> {
    const temporary = join(this.folder, `.${randomBytes(6).toString('hex')}.tmp`)
    try {
      await writeFile(temporary, bytes, { flag: 'wx' })
      await flushFile(temporary)
      // Some systems take what they have no room for without a word.
      if (!(await readFile(temporary)).equals(bytes)) throw new Error('not written whole')
      await renameWithRetries(this.disk, temporary, path)
    } finally {
      await rm(temporary, { force: true }).catch(() => undefined)
    }
  }
}

/** The bytes of a picture in an installation's folder in a backup folder; null when it is not there whole, does not open, or nothing answers. */
export async function pictureIn(
  own: string,
  hash: string,
  { picked, passphrase }: BackupFolder,
  { keys, patience }: CopyingTools,
): Promise<Uint8Array | null> {
  const folder = pictureFolder(own)
  const read = (name: string) => patience.ask(picked, () => bounded(join(folder, name)), null)
  const open = await read(hash)
  if (open !== null && hashOf(open) === hash) return open
  if (passphrase === null) return null
  const names = await patience.ask<readonly string[]>(picked, () => readdir(folder), [])
  for (const key of (await keys.open(names, read, passphrase)).keys) {
    const locked = await read(lockedName(key, hash))
    const bytes = locked && (await openPicture(key, locked))
    if (bytes !== null && hashOf(bytes) === hash) return bytes
  }
  return null
}

async function sizeOf(path: string): Promise<number | null> {
  const about = await stat(path).catch(() => null)
  return about?.isFile() === true ? about.size : null
}

/** What encryption adds to a picture, at the most. */
const overhead = 10_000

async function bounded(path: string): Promise<Uint8Array | null> {
  const size = await sizeOf(path)
  if (size === null || size > pictureLimits.one + overhead) return null
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? null : new Uint8Array(bytes)
}
