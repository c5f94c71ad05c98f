/**
 * What the preload puts on the page as `window.ciklus`, in memory: for screens without a main process. Every argument and answer
 * goes through the contract's schemas, as in the program, and a channel that is not answered here does not compile.
 */
import type { z } from 'zod'
import { contract } from '../../src-shared/contract'
import type { Args, Channel, CiklusApi, JobProgress, Value } from '../../src-shared/contract'
import type { ForeignTable, TableOptions } from '../../src-shared/documents'
import { FailureError, fail, ok, raise } from '../../src-shared/result'
import type { UpdateOffer, UpdateState } from '../../src-shared/updates'
import type { FailureCode, Result } from '../../src-shared/result'
import {
  aNewerOne,
  alwaysTheSame,
  eachIn,
  helpFactsWith,
  nothingNewer,
  outward,
  pagesOf,
  sharesNothing,
  theOnlyProgram,
} from './fake-answers'
import { PictureMemory } from './picture-memory'

/** An answer for every channel. */
export type Answers = {
  readonly [C in Channel]: (args: Args<C>) => Value<C> | Promise<Value<C>>
}

/** A file that somebody picks: what is in it, for whoever reads it. */
export interface FakeFile {
  readonly name: string
  readonly size?: number
  readonly table?: (options: TableOptions) => ForeignTable | Promise<ForeignTable>
  readonly json?: unknown
  readonly picture?: Value<'pictures.read'>
}

/** What was asked, and with what. */
export interface Call {
  readonly channel: Channel
  readonly args: unknown
}

/** The main process of a test. */
export class FakeContract extends PictureMemory {
  /** The channels that were called, in order. */
  readonly calls: Channel[] = []
  /** Failures to give instead of an answer, by channel, until they are taken away. */
  readonly broken = new Map<Channel, FailureCode>()
  /** Channels that answer only when their job is cancelled, or {@link letGo} is called. */
  readonly waiting = new Set<Channel>()
  /** Answers of a test's own, in place of the usual ones. */
  answers: Partial<Answers> = {}
  /** The folder in which everything is saved; null for a user who closes every dialog. */
  saveIn: string | null = null
  free = 50_000_000_000
  isClosed = false
  isSetAside = false
  /** The programs of the computer; the first is open. */
  programs: Value<'programs.list'> = theOnlyProgram
  /** The process that makes documents died three times in a row. */
  areDocumentsOff = false
  /** Ciklus kept ending soon after its start. */
  isWithoutGraphics = false
  /** Whether the disk is encrypted. */
  disk: Value<'app.protection'>['disk'] = 'unknown'
  /** The lines of the log. */
  noted: string[] = []
  /** How many of the chosen files are picked in one dialog that takes several. */
  together = 1
  /** Where things stand with newer versions; see also {@link newer}. */
  updates: UpdateState = nothingNewer
  /** What is found when it is looked for. */
  newer: UpdateOffer | null = aNewerOne
  /** Milliseconds that each answer takes. */
  latency = 0
  private readonly given: Call[] = []
  private readonly picks: FakeFile[] = []
  private readonly held = new Map<string, FakeFile>()
  private readonly jobs = new Map<string, () => void>()
  private readonly closing = new Set<() => void>()
  private readonly progress = new Set<(progress: JobProgress) => void>()
  private readonly choices = new Set<(id: string) => void>()
  private readonly hearsOff = new Set<() => void>()
  private readonly hearers = new Set<() => void>()
  private handedOver: FakeFile | null = null

  /** The object that the page gets. */
  readonly api: CiklusApi = this.makeApi()

  /** Makes it `window.ciklus`. */
  install(): this {
    const at = globalThis as unknown as { window?: object }
    at.window ??= {}
    Object.defineProperty(at.window, 'ciklus', { value: this.api, configurable: true })
    return this
  }

  /** Everything as at the beginning; who listens goes on listening. */
  reset(): void {
    this.letGo()
    this.restart()
    this.answers = {}
    for (const list of [this.calls, this.given, this.picks]) list.length = 0
    for (const known of [this.broken, this.waiting, this.held]) known.clear()
    Object.assign(this, { saveIn: null, free: 50_000_000_000, latency: 0, together: 1 })
    Object.assign(this, { areDocumentsOff: false, isWithoutGraphics: false })
    this.pictures.clear()
    Object.assign(this, { isClosed: false, isSetAside: false, updates: nothingNewer })
    Object.assign(this, { programs: theOnlyProgram, disk: 'unknown', noted: [], newer: aNewerOne })
    const beforeFetch = () => Promise.resolve()
    Object.assign(this, { handedOver: null, pictureFailure: null, beforeFetch })
  }

  /** The next file that is picked. Nobody picks one that was not chosen before. */
  choose(file: FakeFile): void {
    this.picks.push(file)
  }

  /** What a channel was asked, in order. */
  askedOf<C extends Channel>(channel: C): readonly Args<C>[] {
    return this.given.filter((call) => call.channel === channel).map(({ args }) => args as Args<C>)
  }

  /** How often something was asked of the system itself. */
  askedOutside(): number {
    return this.calls.filter((channel) => outward.has(channel)).length
  }

  /** Ends everything that waits, as cancelled. */
  letGo(): void {
    for (const stop of this.jobs.values()) stop()
  }

  /** Tells the page that the window is about to close. */
  close(): void {
    for (const listener of this.closing) listener()
  }

  /** Tells the page how far a job has come. */
  tellProgress(progress: JobProgress): void {
    for (const listener of this.progress) listener(progress)
  }

  /** Chooses an action in the system's menu. */
  chooseInMenu(id: string): void {
    for (const listener of this.choices) listener(id)
  }

  /** The process that makes documents has died three times in a row. */
  switchDocumentsOff(): void {
    this.areDocumentsOff = true
    for (const listener of this.hearsOff) listener()
  }

  /** The system hands over a saved program. */
  handOver(file: FakeFile): void {
    this.handedOver = file
    for (const hearer of this.hearers) hearer()
  }

  private makeApi(): CiklusApi {
    const groups: Record<string, Record<string, unknown>> = {}
    for (const name of Object.keys(contract) as Channel[]) {
      const [area = '', verb = ''] = name.split('.')
      groups[area] = { ...groups[area], [verb]: (args: unknown) => this.call(name, args) }
    }
    const hearing =
      <T>(listeners: Set<T>) =>
      (listener: T): (() => void) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      }
    // Its keys are the contract's own; the compiler cannot follow names through `split`, as in the preload.
    return {
      ...groups,
      onJobProgress: hearing(this.progress),
      onClosing: hearing(this.closing),
      onMenuChoice: hearing(this.choices),
      onDocumentsOff: hearing(this.hearsOff),
      onFileOpened: hearing(this.hearers),
    } as unknown as CiklusApi
  }

  private async call(channel: Channel, args: unknown): Promise<Result<unknown>> {
    this.calls.push(channel)
    this.given.push({ channel, args })
    if (this.latency > 0) await new Promise((resolve) => setTimeout(resolve, this.latency))
    const broken = this.broken.get(channel)
    if (broken !== undefined) return fail(broken)
    const { args: asked, value } = contract[channel] as { args: z.ZodType; value: z.ZodType }
    const parsed = asked.safeParse(args)
    if (!parsed.success) return fail('request.invalid')
    try {
      if (this.waiting.has(channel)) await this.untilCancelled(parsed.data)
      const answer = (this.answers[channel] ?? this.usual[channel]) as (given: unknown) => unknown
      return ok(value.parse(await answer(parsed.data)))
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure }
      throw error
    }
  }

  private async untilCancelled(args: unknown): Promise<never> {
    const { job = this.calls.length } = args as { readonly job?: string }
    await new Promise<void>((resolve) => this.jobs.set(String(job), resolve))
    this.jobs.delete(String(job))
    return raise('request.cancelled')
  }

  private hold(file: FakeFile): Value<'files.accept'> {
    const token = (this.held.size + 1).toString(16).padStart(32, 'f')
    this.held.set(token, file)
    return { token, name: file.name, size: file.size ?? 1_000 }
  }

  private fileOf(token: string): FakeFile {
    return this.held.get(token) ?? raise('file.expired')
  }

  private newUpdates(some: Partial<UpdateState>): null {
    this.updates = { ...this.updates, ...some }
    return null
  }

  private got(offer: UpdateOffer | null): UpdateOffer {
    if (offer === null) return raise('update.nothingReady')
    this.newUpdates({ ready: offer, found: null, failed: null })
    return offer
  }

  private saved(name: string, json?: unknown): Value<'documents.save'> {
    if (this.saveIn === null) return null
    return { token: this.hold({ name, json }).token, name, place: this.saveIn }
  }

  private readonly usual: Answers = {
    ...alwaysTheSame,
    'app.info': () => ({
      version: '0.1.0',
      dataFolder: '/home/ana/.config/ciklus',
      isRoaming: false,
      otherDataFolder: null,
      runtime: 'Chromium 150',
      systemLanguage: 'en',
      setsPaper: true,
      isWithoutGraphics: this.isWithoutGraphics,
    }),
    'app.useGraphics': () => {
      this.isWithoutGraphics = false
      return null
    },
    'app.protection': () => ({ disk: this.disk, system: 'linux' }),
    'app.noteError': ({ name, places }) => {
      this.noted.push(`${name} at ${places.join(' < ')}`)
      return null
    },
    'programs.current': () => ({ id: 'first', database: 'ciklus' }),
    'programs.list': () => this.programs,
    'programs.remove': ({ id }) => {
      this.programs = this.programs.filter((program) => program.id !== id)
      return null
    },
    'help.facts': () => helpFactsWith(this.free, this.noted),
    'help.save': ({ suggestedName }) => this.saved(`${suggestedName}.txt`),
    'files.pick': () => {
      const file = this.picks.shift()
      return file === undefined ? null : this.hold(file)
    },
    'files.pickSeveral': () => this.picks.splice(0, this.together).map((file) => this.hold(file)),
    'files.accept': ({ name, bytes }) => this.hold({ name, size: bytes.byteLength }),
    'files.opened': ({ isTaken }) => {
      const file = this.handedOver
      if (isTaken) this.handedOver = null
      return file && this.hold(file)
    },
    'tables.read': ({ token, options }) =>
      this.fileOf(token).table?.(options) ?? raise('file.damaged'),
    'json.read': ({ token }) => this.fileOf(token).json ?? raise('json.damaged'),
    ...this.keepsPictures,
    'pictures.read': ({ token }) => this.fileOf(token).picture ?? raise('image.unreadable'),
    'documents.preview': ({ document, from, count }) => ({
      pages: pagesOf(document).slice(from, from + count),
      pageCount: pagesOf(document).length,
      missingGlyphs: [],
    }),
    'documents.save': ({ suggestedName }) => this.saved(`${suggestedName}.pdf`),
    'documents.saveEach': ({ files }) => eachIn(this.saved('folder'), files.length),
    'letters.save': ({ letters }) => eachIn(this.saved('folder'), letters.length),
    'texts.save': ({ suggestedName: name, extension }) => this.saved(`${name}${extension}`),
    'documents.state': () => ({ isOff: this.areDocumentsOff }),
    'documents.restart': () => {
      this.areDocumentsOff = false
      return null
    },
    'tables.save': ({ suggestedName, format }) => this.saved(`${suggestedName}.${format}`),
    'packets.save': ({ suggestedName }) => this.saved(`${suggestedName}.html`),
    'forms.save': ({ suggestedName }) => this.saved(`${suggestedName}.html`),
    // What is saved can be read again.
    'json.save': ({ suggestedName, text }) => this.saved(suggestedName, JSON.parse(text)),
    'json.saveEncrypted': ({ suggestedName }) => this.saved(`${suggestedName}.age`),
    'journal.open': () => this.opened(),
    ...sharesNothing,
    'journal.append': (given) => this.append(given),
    'journal.read': (given) => this.read(given),
    'journal.retire': (given) => this.retire(given),
    'journal.forget': (given) => this.forget(given),
    'snapshots.begin': (about) => this.begin(about),
    'snapshots.write': (given) => this.write(given),
    'snapshots.finish': (given) => this.finish(given),
    'snapshots.abandon': (given) => this.abandon(given),
    'snapshots.list': (given) => this.list(given),
    'snapshots.read': (given) => this.readSnapshot(given),
    'snapshots.lockBackupFolder': ({ passphrase }) => {
      if (this.backupFolder)
        this.backupFolder = { ...this.backupFolder, isLocked: passphrase !== '' }
      return null
    },
    'snapshots.unlock': () => raise('file.wrongPassphrase'),
    'snapshots.backupFolder': () => this.backupFolder && { isLocked: false, ...this.backupFolder },
    'snapshots.sendToBackupFolder': () => ({
      isInBackupFolder: this.backupFolder === null ? null : this.backupFolder.isReachable,
    }),
    'snapshots.forgetBackupFolder': () => {
      this.backupFolder = null
      return null
    },
    'snapshots.forgetBefore': (given) => this.forgetBefore(given),
    'disk.free': () => ({ bytes: this.free }),
    'recovery.quarantine': () => {
      this.isSetAside = true
      return null
    },
    'app.close': () => {
      this.isClosed = true
      return null
    },
    'jobs.cancel': ({ job }) => {
      this.jobs.get(job)?.()
      return null
    },
    'updates.state': () => this.updates,
    'updates.setWeekly': ({ weekly }) => this.newUpdates({ weekly }),
    'updates.look': () => {
      this.newUpdates({ found: this.newer, lastLook: Date.UTC(2026, 10, 30, 12) })
      return this.newer
    },
    'updates.lookIfDue': () => {
      if (!this.updates.weekly) return null
      this.newUpdates({ found: this.newer })
      return this.newer
    },
    'updates.download': () => this.got(this.updates.found),
    'updates.takeFile': () => (this.picks.shift() === undefined ? null : this.got(this.newer)),
    'updates.discard': () => this.newUpdates({ ready: null, failed: null }),
    'updates.copied': () => null,
    'updates.closeAndInstall': () => null,
    'updates.showPackage': () => null,
  }
}
