/**
 * Snapshots: the whole content as one file, made now and then, looked over before it counts, copied to a backup folder, and
 * removed by a rule when there are many. A temporary name until it is known to be good; nothing good is ever written over.
 */
import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Args, Value } from '../../src-shared/contract'
import type { SnapshotAbout, SnapshotInfo } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import { writeFailure } from '../files/errno'
import { flushFolder, renameWithRetries } from '../files/write'
import { realDisk } from '../journal/disk'
import type { JournalDisk } from '../journal/disk'
import { placeName } from '../files/place-name'
import { textOf } from '../journal/line'
import { copyTo, plainWork, sweep, unlockInto } from './copying'
import type { CopyWork } from './copying'
import { checkSnapshot, snapshotLines } from './file'
import { forgetEverywhere } from './forgetting'
import { snapshotEnding, snapshotId } from './names'
import type { ExpectedPictures, SnapshotOptions } from './snapshot-options'
import {
  foldersIn,
  forgetBackupFolder,
  isReachable,
  readBackupFolder,
  rememberBackupFolder,
  rememberPassphrase,
  snapshotsIn,
} from './places'
import type { Found, BackupFolder } from './places'
import { rotate } from './rotation'
import { step } from './session'
import type { Session } from './session'
import { newestGood, ValidationCache } from './validation-cache'
import { Writing } from './writing'

/** Snapshots as the contract has them. Every method rejects with a FailureError. */
export interface Snapshots {
  begin(about: SnapshotAbout): Promise<{ writing: string }>
  /** Adds lines, in UTF-8 with a line feed after each. */
  write(writing: string, lines: Uint8Array): Promise<void>
  /** `pictures` are those that the database has: the backup folder is to have them, too. */
  finish(writing: string, pictures?: ExpectedPictures): Promise<Value<'snapshots.finish'>>
  abandon(writing: string): Promise<void>
  list(isElsewhereToo?: boolean): Promise<SnapshotInfo[]>
  read(id: string, place: SnapshotInfo['place'], from: number): Promise<Value<'snapshots.read'>>
  backupFolder(): Promise<Value<'snapshots.backupFolder'>>
  chooseBackupFolder(folder: string): Promise<{ place: string }>
  /** Counts the snapshots in a folder; when there are some, they are those elsewhere until the program ends. */
  lookInto(folder: string): Promise<{ copies: number }>
  /** What new copies in the backup folder open with from now on. */
  lockBackupFolder(passphrase: string): Promise<void>
  /** That passphrase; null when they open without one. */
  passphrase(): Promise<string | null>
  /** Opens one that is locked, and puts it among those here. */
  unlock(args: Args<'snapshots.unlock'>): Promise<SnapshotInfo>
  /** Remembers the folder that was looked into last as the backup folder; null when there is none such. */
  keepLookedInto(): Promise<{ place: string } | null>
  /** Copies the newest snapshot that can be read to the backup folder, unless it is there; as `copyToBackupFolder` answers. */
  sendToBackupFolder(pictures?: ExpectedPictures): Promise<boolean | null>
  forgetBackupFolder(): Promise<void>
  /** The folder that was looked into last and had snapshots, and what opens what is in it; null when there is none. */
  looked(): BackupFolder | null
  /** Deletes those of these devices from before a moment; false when the backup folder could not be reached. */
  forgetBefore(at: number, devices: readonly string[]): Promise<boolean>
  /** Gives up all that is being written or read: the window has closed. */
  close(): void
}

const usualChunk = 1024 * 1024
/** Snapshots that may be begun at the same time; beyond it the oldest is given up. */
const mostWritings = 3
/** Files that are looked over at the same time. */
const atOnce = 2

class FileSnapshots implements Snapshots {
  private readonly writings = new Map<string, Writing>()
  private readonly validations: ValidationCache
  private session: Session | null = null
  /** A folder that was looked into and had snapshots. */
  private lookedInto: BackupFolder | null = null
  /** Readings come one after the other: they share one session. */
  private reading: Promise<unknown> = Promise.resolve()
  private readonly disk: JournalDisk
  private readonly work: CopyWork

  constructor(private readonly options: SnapshotOptions) {
    this.disk = options.disk ?? realDisk
    this.work = options.work ?? plainWork
    this.validations = new ValidationCache(this.work.check)
  }

  async begin(about: SnapshotAbout): Promise<{ writing: string }> {
    const [oldest] = this.writings.size >= mostWritings ? this.writings.keys() : []
    if (oldest !== undefined) await this.abandon(oldest)
    const writing = randomBytes(16).toString('hex')
    const path = join(this.options.folder, `.${writing}.tmp`)
    try {
      await this.disk.mkdir(this.options.folder, { recursive: true })
      const active = new Set([...this.writings.values()].map((begun) => begun.path))
      await sweep(this.options.folder, /^\.[0-9a-f]{32}\.tmp$/, active)
      this.writings.set(writing, await Writing.begin(this.disk, path, about))
      return { writing }
    } catch (error) {
      await rm(path, { force: true }).catch(() => undefined)
      throw writeFailure(error, 'snapshot')
    }
  }

  async write(writing: string, lines: Uint8Array): Promise<void> {
    const begun = this.writings.get(writing) ?? raise('snapshot.missing')
    try {
      await begun.write(lines)
    } catch (error) {
      await this.abandon(writing)
      throw writeFailure(error, 'snapshot')
    }
  }

  async finish(writing: string, pictures?: ExpectedPictures): Promise<Value<'snapshots.finish'>> {
    const begun = this.writings.get(writing) ?? raise('snapshot.missing')
    const { folder } = this.options
    const now = this.options.now?.() ?? new Date()
    const id = snapshotId(now, begun.about.reason, randomBytes(2).toString('hex'))
    const path = join(folder, `${id}${snapshotEnding}`)
    try {
      await begun.finish()
      await checkSnapshot(begun.path).catch(() => raise('save.failed', { name: 'snapshot' }))
      await renameWithRetries(this.disk, begun.path, path)
      await flushFolder(this.disk, folder)
    } catch (error) {
      await this.abandon(writing)
      throw writeFailure(error, 'snapshot')
    }
    this.writings.delete(writing)
    const { size } = await this.validations.note(path, begun.about)
    const isInBackupFolder = await this.copyToBackupFolder({ id, path, isLocked: false }, pictures)
    await this.rotate(folder, id)
    const snapshot = { id, place: 'here' as const, size, about: begun.about, problem: null }
    return { snapshot, isInBackupFolder }
  }

  async abandon(writing: string): Promise<void> {
    const begun = this.writings.get(writing)
    if (begun === undefined) return
    this.writings.delete(writing)
    await begun.abandon()
    await rm(begun.path, { force: true }).catch(() => undefined)
  }

  async list(isElsewhereToo = false): Promise<SnapshotInfo[]> {
    const elsewhere = isElsewhereToo ? await this.found('elsewhere') : []
    const found = [
      ...(await this.found('here')).map((file) => ({ ...file, place: 'here' as const })),
      ...(await this.found('second')).map((file) => ({ ...file, place: 'second' as const })),
      ...elsewhere.map((file) => ({ ...file, place: 'elsewhere' as const })),
    ]
    const infos: SnapshotInfo[] = []
    const waiting = [...found]
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        infos.push({ id: file.id, place: file.place, ...(await this.validations.on(file.path)) })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    const when = ({ id, about }: SnapshotInfo): string =>
      `${String(about?.at ?? 0).padStart(16, '0')} ${id}`
    return infos.sort((a, b) => (when(a) < when(b) ? 1 : -1))
  }

  read(id: string, place: SnapshotInfo['place'], from: number): Promise<Value<'snapshots.read'>> {
    const read = this.reading.then(() => this.readChunk(id, place, from))
    this.reading = read.catch(() => undefined)
    return read
  }

  private async readChunk(
    id: string,
    place: SnapshotInfo['place'],
    from: number,
  ): Promise<Value<'snapshots.read'>> {
    const file = (await this.found(place)).find((one) => one.id === id && !one.isLocked)
    const { path } = file ?? raise('snapshot.missing')
    // The whole of it is looked over before its first line counts.
    if (from === 0) await this.work.check(path)
    let session = this.session
    if (session?.path !== path || session.at !== from) {
      this.endSession()
      session = { path, lines: snapshotLines(path), waiting: [], at: 0 }
      this.session = session
      while (session.at < from) if (!(await step(session, from - session.at)).isMore) break
    }
    return this.some(session)
  }

  async backupFolder(): Promise<Value<'snapshots.backupFolder'>> {
    const place = await readBackupFolder(this.options.placesFile)
    if (place === null) return null
    const { picked, passphrase } = place
    const isLocked = passphrase !== null
    return { place: placeName(picked), isReachable: await isReachable(picked), isLocked }
  }

  async chooseBackupFolder(folder: string): Promise<{ place: string }> {
    const place = await rememberBackupFolder(this.options.placesFile, folder)
    return { place: placeName(place.picked) }
  }

  async lookInto(folder: string): Promise<{ copies: number }> {
    const place = { picked: folder, own: folder, passphrase: null }
    const copies = (await this.foundIn(place)).length
    if (copies > 0) this.lookedInto = place
    return { copies }
  }

  async lockBackupFolder(passphrase: string): Promise<void> {
    await rememberPassphrase(this.options.placesFile, passphrase)
  }

  readonly passphrase = async () =>
    (await readBackupFolder(this.options.placesFile))?.passphrase ?? null

  async unlock({ id, place, passphrase }: Args<'snapshots.unlock'>): Promise<SnapshotInfo> {
    const known = await readBackupFolder(this.options.placesFile)
    const word = passphrase ?? known?.passphrase ?? raise('file.needsPassphrase')
    const locked = (await this.found(place)).find((one) => one.id === id && one.isLocked)
    const { folder } = this.options
    try {
      const file = locked ?? raise('snapshot.missing')
      const { path, about } = await unlockInto(folder, file, word, this.disk, this.work)
      const { size } = await this.validations.note(path, about)
      // If that folder is kept, what goes there is locked as what came from there.
      if (this.lookedInto && place === 'elsewhere')
        this.lookedInto = { ...this.lookedInto, passphrase: word }
      return { id, place: 'here', size, about, problem: null }
    } catch (error) {
      throw writeFailure(error, 'snapshot')
    }
  }

  async keepLookedInto(): Promise<{ place: string } | null> {
    const place = this.lookedInto
    this.lookedInto = null
    if (place === null) return null
    const kept = await this.chooseBackupFolder(place.picked)
    if (place.passphrase !== null) await this.lockBackupFolder(place.passphrase)
    return kept
  }

  async sendToBackupFolder(pictures?: ExpectedPictures): Promise<boolean | null> {
    const second = await readBackupFolder(this.options.placesFile)
    if (second === null) return null
    const newest = await newestGood(await this.found('here'), this.validations)
    if (newest === null) return false
    const there = (await this.found('second')).find(({ id }) => id === newest.id)
    const problem = there && (await this.validations.on(there.path)).problem
    if (problem === null || problem === 'locked')
      return (await this.options.sendPictures?.(second, pictures)) !== false
    return this.copyToBackupFolder(newest, pictures)
  }

  readonly looked = () => this.lookedInto

  forgetBackupFolder(): Promise<void> {
    return forgetBackupFolder(this.options.placesFile).catch((error: unknown) => {
      throw writeFailure(error, 'places.json')
    })
  }

  async forgetBefore(at: number, devices: readonly string[]): Promise<boolean> {
    const { disk, validations, options } = this
    const what = { at, devices: new Set(devices), validations, disk }
    try {
      return await forgetEverywhere(options, what)
    } catch (error) {
      throw writeFailure(error, 'snapshot')
    }
  }

  close(): void {
    for (const writing of this.writings.keys()) void this.abandon(writing)
    this.endSession()
  }

  /** Lines of about one chunk. */
  private async some(session: Session): Promise<Value<'snapshots.read'>> {
    const most = this.options.chunk ?? usualChunk
    const lines: string[] = []
    let size = 0
    let isMore = true
    while (size < most && isMore) {
      const taken = await step(session, 1_000)
      isMore = taken.isMore
      for (const line of taken.lines) {
        const text = textOf(line)
        size += text.length
        lines.push(text)
      }
    }
    if (!isMore) this.endSession()
    return { lines, next: isMore ? session.at : null }
  }

  private endSession(): void {
    void this.session?.lines.return(undefined as never).catch(() => undefined)
    this.session = null
  }

  /** The snapshots of a place, by their names. One that several folders have counts once. */
  private async found(place: SnapshotInfo['place']): Promise<readonly Found[]> {
    if (place === 'here') return snapshotsIn(this.options.folder).catch(() => [])
    const second =
      place === 'elsewhere' ? this.lookedInto : await readBackupFolder(this.options.placesFile)
    if (second === null) return []
    // Whoever looks into a folder looks for whatever is there.
    const except = place === 'second' ? await this.options.othersFolders?.() : undefined
    return this.foundIn(second, except)
  }

  private async foundIn(
    second: BackupFolder,
    except?: ReadonlySet<string>,
  ): Promise<readonly Found[]> {
    if (!(await isReachable(second.picked))) return []
    const byId = new Map<string, Found>()
    for (const folder of await foldersIn(second, except)) {
      for (const file of await snapshotsIn(folder).catch(() => [])) {
        const key = file.isLocked ? `${file.id} locked` : file.id
        if (!byId.has(key)) byId.set(key, file)
      }
    }
    return [...byId.values()]
  }

  /** Copies a snapshot; `null` when there is no backup folder, false when it could not be done. */
  private async copyToBackupFolder(
    found: Found,
    pictures?: ExpectedPictures,
  ): Promise<boolean | null> {
    const second = await readBackupFolder(this.options.placesFile)
    if (second === null) return null
    const isCopied = await copyTo(second, found, this.disk, this.work)
    if (isCopied) await this.rotate(second.own, found.id)
    return isCopied && (await this.options.sendPictures?.(second, pictures)) !== false
  }

  private rotate(folder: string, made: string): Promise<void> {
    return rotate({ folder, made, validations: this.validations, disk: this.disk })
  }
}

/** The snapshots of a data folder. Nothing is read or made before it is used. */
export function createSnapshots(options: SnapshotOptions): Snapshots {
  return new FileSnapshots(options)
}
