/**
 * Pictures as files, each named by the SHA-256 of its bytes, beside the journal and in the backup folder. One is written once and never
 * changed, so that the same picture lies there once however many records and backups refer to it.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPictureHash, pictureKind, pictureLimits } from '../../src-shared/pictures'
import { raise } from '../../src-shared/result'
import { errnoOf, writeFailure } from '../files/errno'
import { writeWhole } from '../files/write'
import { realDisk } from '../journal/disk'
import type { JournalDisk } from '../journal/disk'
import { sweep } from '../snapshots/copying'
import { foldersIn, makeOwnFolder, readBackupFolder } from '../snapshots/places'
import type { BackupFolder } from '../snapshots/places'
import type { ExpectedPictures } from '../snapshots/snapshot-options'
import { copyPictures, hashOf, pictureIn, takeOutPictures, unfinished } from './backup-pictures'
import type { CopyingTools } from './backup-pictures'
import { Patience, within } from './patience'
import { PictureKeys } from './picture-keys'
import type { KeyWork } from './picture-keys'

/** The pictures as the contract has them. Every method rejects with a FailureError. */
export interface PictureFiles {
  /** `isAdded` says that a person adds it: then, and only then, the bounds of all pictures hold. What a record names already is kept in any case. */
  keep(hash: string, bytes: Uint8Array, isAdded?: boolean): Promise<void>
  kept(isChecked: boolean): Promise<{ hash: string; isWhole: boolean }[]>
  /** `looked` is a folder with backups that was looked into. */
  fetch(hash: string, looked: BackupFolder | null): Promise<Uint8Array | null>
  /** `isAllElse`: in the backup folder whatever the database does not have is to go, too. */
  forget(hashes: readonly string[], isAllElse?: boolean): Promise<void>
  /**
   * Copies to the backup folder what it lacks, and takes out there what was forgotten here; false when that could not be done. `expected` are
   * pictures that the database has: false, too, when one of them is whole neither here nor there.
   */
  sendTo(place: BackupFolder, expected?: ExpectedPictures): Promise<boolean>
}

/** What pictures are kept with. */
export interface PictureOptions {
  /** The folder they lie in; made with the first one. */
  readonly folder: string
  /** The file in which the backup folder is remembered. */
  readonly placesFile: string
  readonly disk?: JournalDisk
  readonly work?: KeyWork
  /** The folders of other programs of this computer in backup folders. */
  readonly othersFolders?: () => Promise<ReadonlySet<string>>
  /** Milliseconds that the backup folder has for an answer. */
  readonly patience?: number
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)

/** Beside the pictures: the names of those that are still to be taken out of the backup folder. */
const owedName = 'forgotten.json'
/** Stands there for names that are not known any more: whatever nothing refers to is to go. */
const whateverElse = '*'

/** To copy all pictures to a slow stick, in milliseconds. Beyond it that goes on, and the next to ask are told that it is not done. */
const copyingLimit = 300_000
/** To take some out, while an erasure waits. */
const forgettingLimit = 20_000

class FilesOnDisk implements PictureFiles {
  /** What is done with the files here, one after the other. The backup folder has a queue of its own: it may be slow, or not answer at all. */
  private here: Promise<unknown> = Promise.resolve()
  private there: Promise<unknown> = Promise.resolve()
  private readonly disk: JournalDisk
  private readonly tools: CopyingTools
  private isSwept = false

  constructor(private readonly options: PictureOptions) {
    const { disk = realDisk, work, patience } = options
    this.disk = disk
    this.tools = { disk, keys: new PictureKeys(work), patience: new Patience(patience) }
  }

  keep(hash: string, bytes: Uint8Array, isAdded = false): Promise<void> {
    return this.doHere(async () => {
      if (hashOf(bytes) !== hash || pictureKind(bytes, decode) === null)
        raise('image.unreadable', { name: hash.slice(0, 8) })
      const path = join(this.options.folder, hash)
      const there = await readFile(path).catch(() => null)
      if (there?.equals(bytes) === true) return
      if (isAdded) await this.refuseTooMuch(bytes.byteLength)
      await this.disk.mkdir(this.options.folder, { recursive: true })
      await writeWhole(path, bytes, { disk: this.disk })
    })
  }

  kept(isChecked: boolean): Promise<{ hash: string; isWhole: boolean }[]> {
    return this.doHere(async () => {
      const found: { hash: string; isWhole: boolean }[] = []
      for (const hash of await this.names()) {
        const isWhole = !isChecked || (await this.readHere(hash)) !== null
        found.push({ hash, isWhole })
      }
      return found
    })
  }

  async fetch(hash: string, looked: BackupFolder | null): Promise<Uint8Array | null> {
    const here = await this.doHere(() => this.readHere(hash))
    if (here !== null) return here
    const second = await readBackupFolder(this.options.placesFile)
    const except = await this.options.othersFolders?.().catch(() => undefined)
    for (const place of [second, looked]) {
      if (place === null) continue
      for (const own of await this.foldersOf(place, place === second ? except : undefined)) {
        const bytes = await pictureIn(own, hash, place, this.tools)
        if (bytes !== null) return bytes
      }
    }
    return null
  }

  async forget(hashes: readonly string[], isAllElse = false): Promise<void> {
    const second = await readBackupFolder(this.options.placesFile)
    const isElsewhereToo = isAllElse && second !== null
    if (hashes.length === 0 && !isElsewhereToo) return
    const owed = isElsewhereToo ? [...hashes, whateverElse] : hashes
    await this.doHere(async () => {
      await this.disk.mkdir(this.options.folder, { recursive: true })
      // First, so that what is cut off between the two is still taken out there.
      if (second !== null) await this.writeOwed([...(await this.owed()), ...owed])
      for (const hash of hashes) await rm(join(this.options.folder, hash), { force: true })
      await sweep(this.options.folder, unfinished)
      if (second === null) await this.writeOwed([])
    })
    if (second !== null)
      await within(
        this.doThere(() => this.takeOut(second)),
        forgettingLimit,
        false,
      )
  }

  sendTo(place: BackupFolder, expected?: ExpectedPictures): Promise<boolean> {
    const send = () => this.doThere(() => this.send(place, expected))
    return this.tools.patience.ask(`to ${place.own}`, send, false, copyingLimit)
  }

  private async foldersOf(
    place: BackupFolder,
    except: ReadonlySet<string> | undefined,
  ): Promise<readonly string[]> {
    const look = async (): Promise<readonly string[]> =>
      (await stat(place.picked)).isDirectory() ? foldersIn(place, except) : []
    return this.tools.patience.ask(place.picked, look, [])
  }

  private async send(place: BackupFolder, expected?: ExpectedPictures): Promise<boolean> {
    const owed = await this.owed()
    const hashes = [...new Set([...(await this.names()), ...(expected?.hashes ?? [])])]
    if (owed.length === 0 && hashes.length === 0) return true
    if (!(await makeOwnFolder(place))) return false
    const isComplete = expected?.isComplete === true
    const { sought } = expected ?? {}
    const isAllElseForgotten = isComplete && sought !== undefined && owed.includes(whateverElse)
    const { isWhole, isClean } = await copyPictures(
      place,
      {
        ...{ hashes, isAllElseForgotten, forgotten: owed.filter(isPictureHash) },
        ...{ isComplete, sought: sought ?? [] },
        sizeHere: (hash) => this.sizeHere(hash),
        readHere: (hash) => this.readHere(hash),
      },
      this.tools,
    )
    const done = owed.filter((one) => one !== whateverElse || isAllElseForgotten)
    if (isClean) await this.settleOwed(done)
    return isWhole
  }

  private async takeOut(place: BackupFolder): Promise<boolean> {
    const owed = (await this.owed()).filter(isPictureHash)
    if (!(await makeOwnFolder(place))) return false
    const isClean = await takeOutPictures(place, owed, this.tools)
    if (isClean) await this.settleOwed(owed)
    return isClean
  }

  private async sizeHere(hash: string): Promise<number | null> {
    const about = await stat(join(this.options.folder, hash)).catch(() => null)
    return about?.isFile() === true ? about.size : null
  }

  private async readHere(hash: string): Promise<Uint8Array | null> {
    const size = await this.sizeHere(hash)
    if (size === null || size > pictureLimits.one) return null
    const bytes = await readFile(join(this.options.folder, hash)).catch(() => null)
    return bytes !== null && hashOf(bytes) === hash ? new Uint8Array(bytes) : null
  }

  private async names(): Promise<readonly string[]> {
    const names = await readdir(this.options.folder).catch((error: unknown) => {
      if (errnoOf(error) === 'ENOENT') return []
      throw error
    })
    return names.filter(isPictureHash).sort()
  }

  private async refuseTooMuch(size: number): Promise<void> {
    const names = await this.names()
    const sizes = names.map(async (name) => (await stat(join(this.options.folder, name))).size)
    const all = (await Promise.all(sizes)).reduce((sum, one) => sum + one, size)
    if (names.length >= pictureLimits.count || all > pictureLimits.all)
      raise('image.tooMany', {
        count: pictureLimits.count,
        limit: Math.round(pictureLimits.all / 1_000_000),
      })
  }

  private async owed(): Promise<readonly string[]> {
    try {
      const text = await readFile(join(this.options.folder, owedName), 'utf8')
      const value: unknown = JSON.parse(text)
      if (!Array.isArray(value)) return [whateverElse]
      return value.filter((one): one is string => isPictureHash(one) || one === whateverElse)
    } catch (error) {
      return errnoOf(error) === 'ENOENT' ? [] : [whateverElse]
    }
  }

  private async writeOwed(hashes: readonly string[]): Promise<void> {
    const path = join(this.options.folder, owedName)
    const text = `${JSON.stringify([...new Set(hashes)])}\n`
    if (hashes.length === 0) await rm(path, { force: true })
    else await writeWhole(path, text, { disk: this.disk })
  }

  private settleOwed(done: readonly string[]): Promise<void> {
    if (done.length === 0) return Promise.resolve()
    return this.doHere(async () =>
      this.writeOwed((await this.owed()).filter((one) => !done.includes(one))),
    )
  }

  private doHere<T>(work: () => Promise<T>): Promise<T> {
    const done = this.here
      .then(() => this.sweepOnce())
      .then(work)
      .catch((error: unknown) => {
        throw writeFailure(error, 'pictures')
      })
    this.here = done.catch(() => undefined)
    return done
  }

  /** What a run that was cut off has left holds bytes that may be forgotten by now. */
  private async sweepOnce(): Promise<void> {
    if (this.isSwept) return
    this.isSwept = true
    await sweep(this.options.folder, unfinished).catch(() => undefined)
  }

  /** Does something in the backup folder, after what is being done there. False when it fails. */
  private doThere(work: () => Promise<boolean>): Promise<boolean> {
    const done = this.there.then(work).catch(() => false)
    this.there = done
    return done
  }
}

/** The pictures of a data folder. Nothing is read or made before it is used. */
export function createPictureFiles(options: PictureOptions): PictureFiles {
  return new FilesOnDisk(options)
}
