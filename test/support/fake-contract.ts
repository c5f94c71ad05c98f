/**
 * What the preload puts on the page as `window.ciklus`, in memory: for screens without a main process. Every argument and answer
 * goes through the contract's schemas, as in the program, and a channel that is not answered here does not compile.
 */
import type { z } from 'zod'
import { contract } from '../../src-shared/contract'
import type { Args, Channel, CiklusApi, JobProgress, Value } from '../../src-shared/contract'
import type { DocumentModel, ForeignTable, TableOptions } from '../../src-shared/documents'
import { FailureError, fail, ok, raise } from '../../src-shared/result'
import type { FailureCode, Result } from '../../src-shared/result'
import { JournalMemory } from './journal-memory'

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

/** Channels that put a question of the system before the user, or show something outside of the window. */
export const outward: ReadonlySet<Channel> = new Set<Channel>([
  'app.showDataFolder',
  'files.pick',
  'files.pickSeveral',
  'files.reveal',
  'documents.save',
  'documents.saveEach',
  'documents.print',
  'tables.save',
  'json.save',
  'json.saveEncrypted',
  'snapshots.chooseBackupFolder',
  'snapshots.lookInto',
  'links.open',
])

/** The main process of a test. */
export class FakeContract extends JournalMemory {
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
  /** How many of the chosen files are picked in one dialog that takes several. */
  together = 1
  /** Milliseconds that each answer takes. */
  latency = 0
  private readonly given: Call[] = []
  private readonly picks: FakeFile[] = []
  private readonly held = new Map<string, FakeFile>()
  private readonly jobs = new Map<string, () => void>()
  private readonly closing = new Set<() => void>()
  private readonly progress = new Set<(progress: JobProgress) => void>()
  private readonly choices = new Set<(id: string) => void>()

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
    Object.assign(this, { isClosed: false, isSetAside: false })
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

  private saved(name: string): Value<'documents.save'> {
    if (this.saveIn === null) return null
    return { token: this.hold({ name }).token, name, place: this.saveIn }
  }

  private readonly usual: Answers = {
    'app.info': () => ({
      version: '0.1.0',
      dataFolder: '/home/ana/.config/ciklus',
      runtime: 'Chromium 150',
      systemLanguage: 'en',
    }),
    'app.showDataFolder': () => null,
    'files.pick': () => {
      const file = this.picks.shift()
      return file === undefined ? null : this.hold(file)
    },
    'files.pickSeveral': () => {
      return this.picks.splice(0, this.together).map((file) => this.hold(file))
    },
    'files.accept': ({ name, bytes }) => this.hold({ name, size: bytes.byteLength }),
    'files.reveal': () => null,
    'tables.read': ({ token, options }) =>
      this.fileOf(token).table?.(options) ?? raise('file.damaged'),
    'json.read': ({ token }) => this.fileOf(token).json ?? raise('json.damaged'),
    'pictures.read': ({ token }) => this.fileOf(token).picture ?? raise('image.unreadable'),
    'documents.preview': ({ document, from, count }) => ({
      pages: pagesOf(document).slice(from, from + count),
      pageCount: pagesOf(document).length,
      missingGlyphs: [],
    }),
    'documents.check': () => ({ missing: [], tooLong: [] }),
    'documents.save': ({ suggestedName }) => this.saved(`${suggestedName}.pdf`),
    'documents.saveEach': ({ files }) => {
      const folder = this.saved('folder')
      return folder === null ? null : { count: files.length, folder }
    },
    'documents.print': () => ({ printed: false }),
    'tables.save': ({ suggestedName, format }) => this.saved(`${suggestedName}.${format}`),
    'json.save': ({ suggestedName }) => this.saved(`${suggestedName}.json`),
    'json.saveEncrypted': ({ suggestedName }) => this.saved(`${suggestedName}.age`),
    'journal.open': () => this.opened(),
    'journal.append': (given) => this.append(given),
    'journal.read': (given) => this.read(given),
    'journal.retire': (given) => this.retire(given),
    'snapshots.begin': (about) => this.begin(about),
    'snapshots.write': (given) => this.write(given),
    'snapshots.finish': (given) => this.finish(given),
    'snapshots.abandon': (given) => this.abandon(given),
    'snapshots.list': (given) => this.list(given),
    'snapshots.read': (given) => this.readSnapshot(given),
    'snapshots.chooseBackupFolder': () => null,
    'snapshots.lookInto': () => null,
    'snapshots.lockBackupFolder': ({ passphrase }) => {
      if (this.backupFolder)
        this.backupFolder = { ...this.backupFolder, isLocked: passphrase !== '' }
      return null
    },
    'snapshots.unlock': () => raise('file.wrongPassphrase'),
    'snapshots.keepLookedInto': () => null,
    'snapshots.backupFolder': () => this.backupFolder && { isLocked: false, ...this.backupFolder },
    'snapshots.sendToBackupFolder': () => ({
      isInBackupFolder: this.backupFolder === null ? null : this.backupFolder.isReachable,
    }),
    'snapshots.forgetBackupFolder': () => {
      this.backupFolder = null
      return null
    },
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
    'links.open': () => null,
    'menu.show': () => null,
  }
}

/** Stands for a text: another text gives, as good as always, another number. */
function numberOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return hash
}

/**
 * Two pages of A4, as wide and as high as the typesetter's, each with its number on it, and a number that changes with whatever is
 * in the document.
 */
function pagesOf(document: DocumentModel): readonly string[] {
  const isWide = document.template === 'certificates' && document.orientation === 'landscape'
  const [width, height] = isWide ? [842, 595] : [595, 842]
  const size = `viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt"`
  const number = numberOf(JSON.stringify(document))
  return ['1', '2'].map(
    (page) =>
      `<svg ${size} xmlns="http://www.w3.org/2000/svg"><rect width="${width}" height="${height}" fill="#fff"/><text x="60" y="120" font-size="40">${page}: ${number}</text></svg>`,
  )
}
