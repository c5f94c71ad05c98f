/**
 * Newer versions of the program: looks for one when asked, fetches it or takes it from a file, and installs it when the program closes.
 * Only what the signed release says counts; it is checked before anything is fetched and again right before anything is started.
 */
import { raise } from '../../src-shared/result'
import type { UpdateOffer, UpdateState } from '../../src-shared/updates'
import type { RunningJob } from '../system/jobs'
import { withBundle } from './bundle'
import type { Fetching } from './fetching'
import type { Installing } from './installing'
import { receive } from './receive'
import type { PackageDisk } from './receive'
import { readRelease } from './release'
import type { ReleasePackage } from './release'
import type { KeptSettings, UpdateSettings } from './settings'
import type { System } from './system'
import { compareVersions } from './versions'
import { fitting } from './waiting'
import type { Fitting, Rules, Waiting } from './waiting'

/** Milliseconds between two looks that nobody asked for. */
const week = 7 * 24 * 3_600_000
/** Milliseconds that an installer may take before its work counts as failed. */
const installing = 120_000

/** What the updates work with. */
export interface UpdateWorld {
  readonly system: System
  readonly rules: Rules
  /** The major version of the browser engine that runs. */
  readonly engine: number
  /** Null when the program was packaged without an address. */
  readonly fetching: Fetching | null
  readonly settings: KeptSettings
  readonly waiting: Waiting
  /** Puts a checked package in the program's place, or starts its installer. */
  readonly install: (installing: Installing) => Promise<void>
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void
  /** Whether a snapshot is here and good. */
  readonly isGoodCopy: (id: string) => Promise<boolean>
  readonly freeBytes: () => Promise<number>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly disk?: PackageDisk
}

/** See the file's own comment. What fails, fails with a `FailureError`, and everything is as it was. */
export interface Updates {
  readonly state: () => Promise<UpdateState>
  readonly setWeekly: (weekly: boolean) => Promise<void>
  readonly look: (job: RunningJob) => Promise<UpdateOffer | null>
  readonly lookIfDue: () => Promise<UpdateOffer | null>
  readonly download: (job: RunningJob) => Promise<UpdateOffer>
  readonly takeFile: (path: string, job: RunningJob) => Promise<UpdateOffer>
  readonly discard: () => Promise<void>
  /** Everything was copied just now, into this snapshot; null when there was nothing to copy. */
  readonly noteCopied: (snapshot: string | null) => Promise<void>
  readonly showPackage: () => Promise<void>
  /** Whether something is to be installed now that the program ends. */
  readonly isDue: () => boolean
  /** Installs it. `again` starts the program afterwards. */
  readonly install: (again: boolean) => Promise<void>
  /** At the start: removes what is installed by now, and what a download left that was interrupted. */
  readonly tidy: () => Promise<void>
}

/** Makes them. */
export function createUpdates(world: UpdateWorld): Updates {
  return new ProgramUpdates(world)
}

class ProgramUpdates implements Updates {
  /** The signed release that was found, as it came. */
  private found: string | null = null
  private isCopied = false
  private isToInstall = false
  private isTaking = false

  constructor(private readonly world: UpdateWorld) {}

  async state(): Promise<UpdateState> {
    const { system, rules, fetching, settings, waiting } = this.world
    const { weekly, lastLook, tried } = await settings.read()
    const ready = await waiting.read()
    const canCheck = rules.keys.length > 0 && system.kind !== null
    return {
      way: system.way,
      kind: system.kind,
      canLook: canCheck && fetching !== null,
      canCheck,
      weekly,
      lastLook,
      found: this.found === null ? null : this.offerOf(fitting(this.found, rules)),
      ready: ready === null ? null : this.offerOf(ready),
      failed: this.isOver(tried) && isHigher(tried.version, rules) ? tried.version : null,
    }
  }

  setWeekly(weekly: boolean): Promise<void> {
    return this.world.settings.change({ weekly })
  }

  async look({ signal }: Pick<RunningJob, 'signal'>): Promise<UpdateOffer | null> {
    const { fetching, rules, settings, now } = this.world
    const text = await (fetching ?? raise('request.refused')).release(signal)
    const isNewer = isHigher(readRelease(text, rules.keys).version, rules)
    const offer = isNewer ? this.offerOf(fitting(text, rules)) : null
    this.found = isNewer ? text : null
    await settings.change({ lastLook: now() })
    return offer
  }

  async lookIfDue(): Promise<UpdateOffer | null> {
    const { settings, fetching, now } = this.world
    const { weekly, lastLook } = await settings.read()
    if (!weekly || fetching === null || now() - (lastLook ?? 0) < week) return null
    // Nobody asked just now: that it could not look is told in Settings, by the day of the last look.
    return this.look(new AbortController()).catch(() => null)
  }

  async download(job: RunningJob): Promise<UpdateOffer> {
    const { fetching } = this.world
    if (this.found === null || fetching === null) return raise('update.nothingReady')
    return this.take(this.found, job, ({ name }) => fetching.packageNamed(name, job.signal))
  }

  takeFile(path: string, job: RunningJob): Promise<UpdateOffer> {
    const { rules } = this.world
    return withBundle(path, ({ text, size, body }) => {
      const { packages } = readRelease(text, rules.keys)
      if (!packages.some(({ system }) => system === rules.system)) raise('update.otherSystem')
      return this.take(text, job, (wanted) => {
        if (size !== wanted.size) raise(size < wanted.size ? 'update.cut' : 'update.changed')
        return body
      })
    })
  }

  async discard(): Promise<void> {
    this.isToInstall = false
    await this.world.waiting.clear()
    await this.world.settings.change({ tried: null })
  }

  async noteCopied(snapshot: string | null): Promise<void> {
    const { system, waiting, isGoodCopy } = this.world
    this.isCopied = snapshot === null || (await isGoodCopy(snapshot))
    if (!this.isCopied) raise('update.notCopied')
    this.isToInstall = system.way === 'byItself' && (await waiting.read()) !== null
  }

  async showPackage(): Promise<void> {
    if (!this.isCopied) raise('update.notCopied')
    this.isCopied = false
    this.world.reveal((await this.world.waiting.checked()).path)
  }

  isDue(): boolean {
    return this.isToInstall
  }

  async install(again: boolean): Promise<void> {
    const { settings, waiting, now } = this.world
    if (!this.isToInstall) raise('update.notCopied')
    this.isToInstall = false
    const { path, package: expected, release } = await waiting.checked()
    await settings.change({ tried: { version: release.version, at: now() } })
    await this.world.install({ path, expected, again })
  }

  async tidy(): Promise<void> {
    const { settings, waiting } = this.world
    const { tried } = await settings.read()
    // What was tried and did not work is not tried again by itself.
    if (this.isOver(tried) || (await waiting.read()) === null) await waiting.clear()
  }

  /** Takes a package in. One at a time: two would be in one another's way. */
  private async take(
    text: string,
    job: RunningJob,
    bodyOf: (wanted: ReleasePackage) => AsyncIterable<Uint8Array>,
  ): Promise<UpdateOffer> {
    const { rules, waiting, settings, disk } = this.world
    if (this.isTaking) raise('request.refused')
    this.isTaking = true
    try {
      const fits = fitting(text, rules)
      await refuseWithoutRoom(fits, this.world)
      const body = bodyOf(fits.package)
      this.isToInstall = false
      this.isCopied = false
      const path = await waiting.place(fits.release.version)
      await receive(body, path, fits.package, inMegabytes(job), disk)
      await waiting.note(text)
      this.found = null
      await settings.change({ tried: null })
      return this.offerOf(fits)
    } finally {
      this.isTaking = false
    }
  }

  private offerOf({ release, package: { size } }: Fitting): UpdateOffer {
    const { version, date, notes, storage } = release
    return { version, date, notes, size, isCrossing: storage > this.world.engine }
  }

  /** Whether what was handed over to be installed must be done by now. */
  private isOver(tried: UpdateSettings['tried']): tried is NonNullable<UpdateSettings['tried']> {
    return tried !== null && this.world.now() - tried.at > installing
  }
}

const isHigher = (version: string, rules: Rules): boolean =>
  compareVersions(version, rules.version) > 0

/** The same job, which is told of megabytes: that is what somebody who waits for it reads. */
function inMegabytes({ signal, onProgress }: RunningJob): RunningJob {
  const megabyte = 1_000_000
  return {
    signal,
    onProgress: (done, total) =>
      onProgress(
        done < total ? Math.floor(done / megabyte) : Math.ceil(total / megabyte),
        Math.ceil(total / megabyte),
      ),
  }
}

/** The package, once more as much where an AppImage is copied beside the old one, and a reserve for the data. */
async function refuseWithoutRoom(
  { package: { size } }: Fitting,
  world: UpdateWorld,
): Promise<void> {
  const needed = 2 * size + 100_000_000
  const free = await world.freeBytes()
  if (free < needed) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)
    raise('update.noRoom', { needed: megabytes(needed), free: megabytes(free) })
  }
}
