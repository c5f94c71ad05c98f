/**
 * The shared folder for the page: each computer writes in its own folder there and nowhere else, files never change after they
 * appeared, and what is not whole is only waited for. Nothing is held for oneself, and nothing of another computer is ever touched.
 */
import { createHash } from 'node:crypto'
import type { Args, Value } from '../../src-shared/contract'
import { journalVersion } from '../../src-shared/journal'
import type { SharedFile } from '../../src-shared/sync'
import { FailureError, raise } from '../../src-shared/result'
import { writeFailure } from '../files/errno'
import type { Keeping } from '../system/keeping'
import { PlaceHere } from './here'
import type { Chosen, Opened, SharedSettings } from './here'
import { looksLocked } from './lock'
import type { Remembered } from './places'
import {
  ackName,
  devicesIn,
  isOfOneFile,
  mostAck,
  mostSegment,
  ofOther,
  onlyLocked,
  readAck,
  segmentName,
  whenLocked,
} from './reading'
import { makeSegment, readSegment } from './segment'
import type { Entry, Store } from './store'

/** The shared folder as the contract has it. Every method rejects with a FailureError. */
export interface SharedFolder {
  /** What is in a place that was chosen. On a server it is tried out, too. */
  look(picked: Chosen): Promise<Value<'sync.pickFolder'> & object>
  use(picked: Chosen, program: string): Promise<Value<'sync.use'>>
  place(): Promise<Value<'sync.place'>>
  leave(): Promise<void>
  /** Locks what is written from now on. */
  lock(program: string, passphrase: string): Promise<Value<'sync.lock'>>
  /** Locks with another passphrase from now on, and owes what lies there to be written anew. */
  relock(program: string, passphrase: string): Promise<Value<'sync.relock'>>
  /** The password of the server, where it is not known or not right any more. */
  password(program: string, password: string): Promise<Value<'sync.password'>>
  list(args: Args<'sync.list'>): Promise<Value<'sync.list'>>
  read(args: Args<'sync.read'>): Promise<Value<'sync.read'>>
  write(args: Args<'sync.write'>): Promise<Value<'sync.write'>>
  retire(args: Args<'sync.retire'>): Promise<Value<'sync.retire'>>
  acknowledge(args: Args<'sync.acknowledge'>): Promise<void>
}

function syncFailure(error: unknown): unknown {
  if (error instanceof FailureError) return error
  return writeFailure(error, 'Ciklus')
}

class FolderOnDisk implements SharedFolder {
  /** Where the files of the last listing lie, by their ids. */
  private files = new Map<string, readonly [device: string, name: string]>()
  /** The sum of the segment written last, by device and generation. */
  private readonly lastSums = new Map<string, string>()
  /** The lock that the last listing said is owed: retiring the files of before ends that one and no other. */
  private owed: string | null = null
  private last: Promise<unknown> = Promise.resolve()

  constructor(private readonly here: PlaceHere) {}

  look(picked: Chosen): Promise<Value<'sync.pickFolder'> & object> {
    return this.here.look(picked).catch((error: unknown) => {
      throw syncFailure(error)
    })
  }

  use(picked: Chosen, program: string): Promise<Value<'sync.use'>> {
    return this.queue(async () => {
      const used = await this.here.use(picked, program)
      this.files.clear()
      this.owed = null
      return used
    })
  }

  place(): Promise<Value<'sync.place'>> {
    return this.here.place()
  }

  leave(): Promise<void> {
    this.here.stop()
    return this.queue(async () => {
      this.files.clear()
      await this.here.leave()
    })
  }

  lock(program: string, passphrase: string): Promise<Value<'sync.lock'>> {
    return this.queue(() => {
      this.lastSums.clear()
      return this.here.lock(program, passphrase)
    })
  }

  relock(program: string, passphrase: string): Promise<Value<'sync.relock'>> {
    return this.queue(() => {
      this.lastSums.clear()
      return this.here.relock(program, passphrase)
    })
  }

  password(program: string, password: string): Promise<Value<'sync.password'>> {
    return this.queue(() => this.here.password(program, password))
  }

  list({ program }: Args<'sync.list'>): Promise<Value<'sync.list'>> {
    return this.queue(async () => {
      const opened = await this.here.opened(program)
      const { store, place } = opened
      const isLocked = place.lock !== undefined
      const found = { files: [], acks: [], plain: [], otherwise: [], older: [] } as Found
      this.owed = place.lock?.owes === true ? place.lock.salt : null
      this.files.clear()
      this.here.older.clear()
      const devices = await devicesIn(store)
      for (const device of devices) await this.listDevice(found, device, opened)
      found.older.push(...this.here.older)
      const mustRewrite = place.lock?.owes === true
      // Each writes its files anew before it says so: when all have said so, nothing opens with another one any more.
      const isThrough = found.acks.length === devices.length && found.older.length === 0
      if (isLocked && isThrough && !mustRewrite) await this.here.passphrases.forgetOlder()
      return { ...found, isLocked, mustRewrite }
    })
  }

  /** Adds what a device has there. */
  private async listDevice(
    found: Found,
    device: string,
    { store, plain, place }: Opened,
  ): Promise<void> {
    const entries = await store.list([device], (name) => segmentName.test(name))
    for (const entry of entries ?? []) if (entry.isFile) found.files.push(this.note(device, entry))
    const bytes = place.lock !== undefined ? await plain.read([device, ackName], mostAck) : null
    if (bytes !== null && !looksLocked(bytes)) found.plain.push(device)
    const ack = await readAck(store, place.program, device).catch(ofOther)
    if (ack === 'otherwise') found.otherwise.push(device)
    else if (ack !== null) found.acks.push(ack)
  }

  read({ program, file }: Args<'sync.read'>): Promise<Value<'sync.read'>> {
    return this.queue(async () => {
      const { store, place } = await this.here.opened(program)
      const path = this.files.get(file)
      const bytes =
        path === undefined ? null : await store.read(path, mostSegment).catch(whenLocked)
      if (bytes === 'locked') return { problem: bytes, about: null, lines: [] }
      if (bytes === null) return { problem: 'partial' as const, about: null, lines: [] }
      const read = readSegment(bytes, place.program)
      if (read.problem !== null) return { problem: read.problem, about: null, lines: [] }
      return { problem: null, about: read.about, lines: [...read.lines] }
    })
  }

  write(args: Args<'sync.write'>): Promise<Value<'sync.write'>> {
    const { program, device, generation, lines } = args
    return this.queue(async () => {
      const { store, place } = await this.here.openedAs(program, device)
      const names = (await store.list([device], (name) => segmentName.test(name))) ?? []
      const number = 1 + Math.max(0, ...names.map(({ name }) => Number.parseInt(name, 10) || 0))
      const chain = `${device} ${generation}`
      const previous =
        this.lastSums.get(chain) ?? (await this.lastSum(store, place, device, generation, names))
      const origin = { workspace: place.program, device, generation, number, previous }
      const { bytes, sha256 } = makeSegment(
        origin,
        lines.map(({ text }) => text),
      )
      const name = `${String(number).padStart(6, '0')}.seg`
      await store.create([device, name], bytes)
      this.lastSums.set(chain, sha256)
      const [entry] = (await store.list([device], (one) => one === name)) ?? []
      if (entry === undefined) return raise('save.failed', { name })
      return {
        file: this.note(device, entry),
        about: { device, generation, number, sha256, previous },
      }
    })
  }

  retire({
    program,
    device,
    below,
    except = [],
  }: Args<'sync.retire'>): Promise<Value<'sync.retire'>> {
    const spared = new Set(except)
    return this.queue(async () => {
      const { store, place } = await this.here.openedAs(program, device)
      const entries = (await store.list([device], (name) => segmentName.test(name))) ?? []
      let removed = 0
      const unread: unknown[] = []
      for (const entry of entries) {
        const { name } = entry
        const isSpared = spared.has(this.note(device, entry).id)
        const read = await this.readOwn(store, place, device, name, onlyLocked).catch(
          (error: unknown) => {
            if (!isOfOneFile(error)) throw error
            if (!isSpared) unread.push(error)
            return null
          },
        )
        if (read !== 'locked' && isSpared) continue
        // Only what is surely one's own and of an older generation, or of before the passphrase.
        const isOld = read === 'locked' || (read?.device === device && read.generation < below)
        if (!isOld) continue
        await store.remove([device, name])
        removed += 1
      }
      // Whoever was erased may be in it, or it may lie open: what is owed stays owed until it can be read.
      if (unread.length > 0) throw unread[0]
      // One that was locked since it was listed has open files, or ones with the passphrase before, among those that stay.
      if (place.lock?.owes === true && place.lock.salt === this.owed) await this.here.locked(place)
      return { removed }
    })
  }

  acknowledge({ program, ack }: Args<'sync.acknowledge'>): Promise<void> {
    return this.queue(async () => {
      const { store, place } = await this.here.openedAs(program, ack.device)
      const head = { format: 'ciklus-ack', version: journalVersion, workspace: place.program }
      const bytes = Buffer.from(`${JSON.stringify({ ...head, ...ack })}\n`)
      await store.replace([ack.device, ackName], bytes)
    })
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work).catch((error: unknown) => {
      throw syncFailure(error)
    })
    this.last = done.catch(() => undefined)
    return done
  }

  private note(device: string, { name, size, at, tag }: Entry): SharedFile {
    const text = `${device}/${name}:${size}:${at}${tag === undefined ? '' : `:${tag}`}`
    const id = createHash('sha256').update(text).digest('hex').slice(0, 32)
    this.files.set(id, [device, name])
    return { id, device, size, at }
  }

  private async readOwn(
    store: Store,
    place: Remembered,
    device: string,
    name: string,
    otherwise: (error: unknown) => 'locked' | null = whenLocked,
  ) {
    const bytes = await store.read([device, name], mostSegment).catch(otherwise)
    if (bytes === null || bytes === 'locked') return bytes
    const read = readSegment(bytes, place.program)
    return read.problem === null ? read.about : null
  }

  /** The sum of the newest of a device's segments of a generation; null when there is none. */
  private async lastSum(
    store: Store,
    place: Remembered,
    device: string,
    generation: number,
    entries: readonly Entry[],
  ): Promise<string | null> {
    const newestFirst = entries
      .map(({ name }) => name)
      .sort()
      .reverse()
    for (const name of newestFirst.slice(0, 3)) {
      const about = await this.readOwn(store, place, device, name)
      if (about === null || about === 'locked') continue
      if (about.generation === generation && about.device === device) return about.sha256
    }
    return null
  }
}

/** What of a listing is found device by device. */
type Found = Omit<Value<'sync.list'>, 'isLocked' | 'mustRewrite'>

/** The shared folder that is remembered in a file; its passphrase is kept elsewhere. */
export function createSharedFolder(
  placeFile: string,
  keeping: Keeping,
  settings: SharedSettings = {},
): SharedFolder {
  return new FolderOnDisk(new PlaceHere(placeFile, keeping, settings))
}
