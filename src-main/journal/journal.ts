/**
 * The journal: everything that was done, outside the database, in files that anybody can read (`docs/journal-format.md`). One
 * thing at a time: requests wait in a queue, so that there is one writer. Every failure is one of the contract's.
 */
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Value } from '../../src-shared/contract'
import type { JournalLine, JournalState } from '../../src-shared/journal'
import { raise } from '../../src-shared/result'
import { errnoOf } from '../files/errno'
import { ChangedBehind, DeviceFolder, Unhealed } from './device-folder'
import type { FolderOptions, SealLimits } from './device-folder'
import { journalFailure, makeFolder, realDisk } from './disk'
import type { JournalDisk } from './disk'
import { forgetLines } from './forgetting'
import { readIdentity, writeIdentity } from './identity'
import { readIncarnation, writeIncarnation } from './incarnation'
import type { Incarnation } from './incarnation'
import type { Identity } from './identity'
import type { JournalOptions } from './journal-options'
import { formatLine, nameOf } from './line'
import type { LineName } from './line'
import { LineIndex } from './line-index'
import { Reading } from './reading'
import { longestLine } from './split'

/** The journal of the program's data folder. Every method rejects with a FailureError and nothing else. */
export interface Journal {
  /**
   * Looks at all files, heals what can be healed, and says what can be read. A journal that has no id yet takes the program's, when
   * it is known.
   */
  open(workspace?: string | null): Promise<JournalState>
  /** Looks now, for the next `open`: at the start of the program a page needs longer to come than this takes. */
  lookAhead(): void
  /** Adds lines that are not there; they are on the disk when it resolves. Answers how many were new. */
  append(device: string, lines: readonly JournalLine[]): Promise<{ written: number }>
  /** Some megabytes of lines; see the contract. */
  read(from: number): Promise<Value<'journal.read'>>
  /**
   * Renames the whole journal, so that the next line begins a new one. It stays for ever, unless what it holds is given up for
   * good: then it is deleted when a journal has been opened in its place.
   */
  retire(isForGood: boolean): Promise<void>
  /**
   * Takes the lines with these sums out of all files, once told that it has been told all; what was put aside before goes, too:
   * damaged files and journals that were given up.
   */
  forget(sums: readonly string[], isEnd: boolean): Promise<void>
  /** Resolves when nothing is under way, sealing included. */
  idle(): Promise<void>
}

const usualLimits: SealLimits = { bytes: 1024 * 1024, lines: 2_000 }
const usualChunk = 1024 * 1024

/** The most text that one append may have, unless it is a single line. */
const mostText = 8 * 1024 * 1024

/** What is known of the files since they were last looked at. */
interface Known {
  readonly identity: Identity
  readonly index: LineIndex
  readonly devices: Map<string, DeviceFolder>
  readonly damage: JournalState['damage']
}

class FileJournal implements Journal {
  private known: Known | null = null
  private reading: Reading | null = null
  private readonly forgetting = new Set<string>()
  private last: Promise<unknown> = Promise.resolve()
  private ahead: Promise<JournalState> | null = null
  private readonly folder: string
  private readonly incarnation: string | null
  private claimed: string | null = null
  private readonly disk: JournalDisk

  constructor(private readonly options: JournalOptions) {
    this.folder = options.folder
    this.incarnation = options.incarnation ?? null
    this.disk = options.disk ?? realDisk
  }

  async open(workspace: string | null = null): Promise<JournalState> {
    const { ahead } = this
    this.ahead = null
    // What stood in its way may be gone by now.
    const state = await (ahead === null ? this.lookAnew() : ahead.catch(() => this.lookAnew()))
    return this.queue(() => Promise.resolve({ ...state, workspace: this.take(workspace, state) }))
  }

  /** The id of the journal: the program's, as long as its own stands nowhere. */
  private take(workspace: string | null, { workspace: drawn }: JournalState): string {
    const { known } = this
    if (workspace === null || known === null || known.identity.isWritten || known.devices.size > 0)
      return known?.identity.id ?? drawn
    this.known = { ...known, identity: { ...known.identity, id: workspace } }
    return workspace
  }

  lookAhead(): void {
    this.ahead = this.lookAnew()
    this.ahead.catch(() => undefined)
  }

  private lookAnew(): Promise<JournalState> {
    return this.queue(async () => {
      this.reading = null
      const { index, damage, identity, devices } = await this.look()
      await removeAside(this.folder, discarded)
      const state = index.state()
      const { device, isCopy } = await this.readIncarnation()
      const self = device ?? (isCopy ? null : newestOf(state.devices, devices))
      const about = { workspace: identity.id, self, isCopy }
      return { ...about, ...state, damage, size: await sizeOf(this.folder) }
    })
  }

  append(device: string, lines: readonly JournalLine[]): Promise<{ written: number }> {
    this.ahead = null
    return this.queue(async () => {
      const named = lines.map(checked)
      const text = lines.reduce((sum, line) => sum + line.text.length, 0)
      if (text > mostText && lines.length > 1) raise('request.invalid')
      return { written: await this.write(device, named).catch(this.again(device, named)) }
    })
  }

  read(from: number): Promise<Value<'journal.read'>> {
    return this.queue(async () => {
      if (from === 0 || this.reading === null) {
        const { devices } = this.known ?? (await this.look())
        const extents = [...devices.values()].flatMap((folder) => folder.extents())
        this.reading = new Reading(this.disk, extents, this.options.chunk ?? usualChunk)
      }
      return this.reading.next(from)
    })
  }

  retire(isForGood: boolean): Promise<void> {
    this.ahead = null
    return this.queue(async () => {
      this.known = null
      this.reading = null
      const now = this.options.now?.() ?? new Date()
      const time = now
        .toISOString()
        .replaceAll(/[-:]|\..*/g, '')
        .replace('T', '-')
      for (let count = 1; ; count += 1) {
        const aside = `${this.folder}.${isForGood ? discarded : 'retired'}-${time}${count === 1 ? '' : `-${count}`}`
        if ((await stat(aside).catch(() => null)) !== null) continue
        await rename(this.folder, aside).catch((error: unknown) => {
          if (errnoOf(error) !== 'ENOENT') throw error
        })
        return
      }
    })
  }

  forget(sums: readonly string[], isEnd: boolean): Promise<void> {
    this.ahead = null
    return this.queue(async () => {
      for (const sum of sums) this.forgetting.add(sum)
      if (!isEnd) return
      // Looked at first: what is good in a damaged file is saved before it goes.
      const { devices, identity } = await this.look()
      this.known = null
      this.reading = null
      for (const device of devices.keys())
        await forgetLines(this.optionsOf(device, identity), this.forgetting)
      await removeAside(this.folder, 'retired')
      this.forgetting.clear()
    })
  }

  async idle(): Promise<void> {
    for (let last: unknown = null; last !== this.last;) {
      last = this.last
      await this.last
    }
  }

  private queue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work).catch((error: unknown) => {
      throw journalFailure(error)
    })
    this.last = done.catch(() => undefined)
    return done
  }

  private async look(): Promise<Known> {
    const names = await devicesIn(this.folder)
    const identity = await readIdentity(
      this.disk,
      this.folder,
      names.map((name) => join(this.folder, name)),
    )
    const index = new LineIndex()
    const devices = new Map<string, DeviceFolder>()
    const damage: JournalState['damage'] = []
    for (const name of names) {
      const folder = this.folderOf(name, identity)
      damage.push(...(await folder.look(index)))
      await folder.tidy()
      devices.set(name, folder)
    }
    this.known = { identity, index, devices, damage }
    return this.known
  }

  private async write(device: string, lines: readonly NamedLine[]): Promise<number> {
    const known = this.known ?? (await this.look())
    await this.introduce(known)
    await this.claim(device)
    const folder = known.devices.get(device) ?? this.folderOf(device, known.identity)
    known.devices.set(device, folder)
    const fresh = lines.filter(({ line }) => !known.index.has(line))
    await folder.append(fresh.map(({ bytes }) => bytes))
    const written = fresh.filter(({ line }) => known.index.add(line)).length
    if (folder.isFull) void this.queue(() => this.seal(folder)).catch(() => undefined)
    return written
  }

  /** When somebody else changed the file, what it holds now decides what is to be written. */
  private again(device: string, lines: readonly NamedLine[]): (error: unknown) => Promise<number> {
    return (error) => {
      if (error instanceof Unhealed) {
        this.known = null
        throw error.cause
      }
      if (!(error instanceof ChangedBehind)) throw error
      this.known = null
      return this.write(device, lines)
    }
  }

  /** Makes the journal's folder, and its name in it, if need be. */
  private async introduce(known: Known): Promise<void> {
    const { identity } = known
    if (identity.isWritten) return
    await makeFolder(this.disk, this.folder, dirname(this.folder))
    await writeIdentity(this.disk, this.folder, identity.id)
    this.known = { ...known, identity: { ...identity, isWritten: true } }
  }

  private async readIncarnation(): Promise<Incarnation> {
    const nobody = { device: null, isCopy: false }
    return this.incarnation === null ? nobody : readIncarnation(this.incarnation)
  }

  /** Who counts here is noted beside the journal, before the first line of it stands in it. */
  private async claim(device: string): Promise<void> {
    if (this.claimed === device || this.incarnation === null) return
    const before = await this.readIncarnation()
    try {
      if (before.device !== device) await writeIncarnation(this.disk, this.incarnation, device)
      this.claimed = device
    } catch {
      // What was done is worth more than who did it: the lines are written all the same, and this is tried again with the next.
    }
  }

  /** Failing is no harm: it is tried again after the next append. */
  private async seal(folder: DeviceFolder): Promise<void> {
    // Looked at anew meanwhile: what is known now would not hear of the files that are made here.
    if (!folder.isFull || this.known?.devices.get(folder.device) !== folder) return
    try {
      const moved = await folder.seal()
      if (moved !== null) this.reading?.move(moved.before, moved.after)
    } catch (error) {
      if (error instanceof ChangedBehind) this.known = null
    }
  }

  private folderOf(device: string, identity: Identity): DeviceFolder {
    return new DeviceFolder(this.optionsOf(device, identity))
  }

  private optionsOf(device: string, { id }: Identity): FolderOptions {
    const { disk } = this
    const limits = this.options.limits ?? usualLimits
    return { disk, folder: join(this.folder, device), device, workspace: id, limits }
  }
}

interface NamedLine {
  readonly line: { readonly name: LineName; readonly crc: number; readonly json: Buffer }
  readonly bytes: Buffer
}

/** A line as it will stand in the file. Refuses one whose text is not what it is said to be. */
function checked(line: JournalLine): NamedLine {
  const bytes = formatLine(line.text)
  const json = bytes.subarray(9, -1)
  if (json.includes(10) || bytes.length > longestLine) raise('request.invalid')
  const name = isJson(line.text) ? nameOf(json) : null
  if (name === null || !agrees(line, name)) return raise('request.invalid')
  return { line: { name, crc: Number.parseInt(bytes.toString('latin1', 0, 8), 16), json }, bytes }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function agrees(line: JournalLine, name: LineName): boolean {
  if (line.kind === 'commit' && name.kind === 'commit') {
    return line.id === `${name.device}-${String(name.sequence).padStart(10, '0')}`
  }
  if (line.kind === 'rows' || line.kind === 'end') {
    return line.kind === name.kind && line.base === name.base && line.part === name.part
  }
  return line.kind === name.kind
}

/** Of the devices with a folder, which are those that counted on this computer, the one that did so last. */
function newestOf(
  devices: JournalState['devices'],
  folders: ReadonlyMap<string, unknown>,
): string | null {
  const own = devices.filter(({ device, commits }) => commits > 0 && folders.has(device))
  return own.toSorted((a, b) => b.at - a.at)[0]?.device ?? null
}

/** In the name of a journal that is deleted as soon as another one is open. */
const discarded = 'discarded'

/** Deletes the journals that were put aside in this way. One that stays, since it is held, goes the next time. */
async function removeAside(folder: string, how: 'discarded' | 'retired'): Promise<void> {
  const parent = dirname(folder)
  const start = `${basename(folder)}.${how}-`
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) {
    const isOne = entry.name.startsWith(start) && /^[\d-]+$/.test(entry.name.slice(start.length))
    if (!isOne || !entry.isDirectory()) continue
    await rm(join(parent, entry.name), { recursive: true, force: true }).catch(() => undefined)
  }
}

async function devicesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return folders.filter((name) => /^[0-9a-f]{16}$/.test(name)).sort()
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  let size = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    size += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0
  }
  return size
}

/** The journal in a folder. Nothing is read or made before it is used. */
export function createJournal(options: JournalOptions): Journal {
  return new FileJournal(options)
}
