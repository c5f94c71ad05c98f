/**
 * Exchanging by itself: at the start, some seconds after a change, every few minutes, when the window closes and when somebody asks.
 * One exchange at a time. That a place cannot be reached is a normal state, and is tried again.
 */
import type { SharedPlace } from '../../../src-shared/sync'
import { FailureError } from '../../../src-shared/result'
import type { Failure } from '../../../src-shared/result'
import { onCommitted } from '../../storage/commit'
import type { Commit } from '../../storage/commit.types'
import { readCopyFacts, readProgramId } from '../../storage/meta'
import type { CiklusDb } from '../../storage/schema'
import { copyMerged, restartJournal } from '../journal'
import { reloadDirectory } from '../../storage/directory'
import { answered } from '../messages'
import { makeSnapshot } from '../snapshot'
import { endErasureNow } from './end-erasure'
import { exchange } from './exchange'
import type { Exchanged } from './exchange'
import { spansOfEntries } from './exchange.rules'
import type { Computer, TrashCount } from './exchange.rules'
import { syncNotes } from './notes'
import { devicesInLog } from './log-spans'
import { setRemoved } from './removed'

/** How exchanging stands. */
export interface SyncState {
  /** Where this computer exchanges; null when nowhere. */
  readonly place: SharedPlace | null
  readonly isExchanging: boolean
  /** When it last exchanged, milliseconds since 1970; null when not since the program was started. */
  readonly at: number | null
  /** Why the last try failed; null once one worked. */
  readonly failure: Failure | null
  /** A merge that would put much in the trash waits for somebody to say yes. */
  readonly asks: TrashCount | null
  readonly computers: readonly Computer[]
  /** The others have taken this computer off the list: what is done here waits there until somebody takes it back. */
  readonly isRemoved: boolean
  /** Files that have not arrived whole, and of a newer program. */
  readonly waiting: number
  readonly newer: number
  /** Other computers whose files lie open although this one's are locked, and those whose files another passphrase opens. */
  readonly plain: number
  readonly otherwise: number
  /** Other computers on which the new passphrase has not been entered: their files open with the one from before. */
  readonly older: number
  /** Somebody's clock is far ahead of this one's. */
  readonly clock: { readonly who: string; readonly hours: number } | null
}

/** As long as nothing is known. */
export const noSync: SyncState = {
  ...{ place: null, isExchanging: false, at: null, failure: null, asks: null, computers: [] },
  ...{ isRemoved: false, waiting: 0, newer: 0, plain: 0, otherwise: 0, older: 0, clock: null },
}

/** Milliseconds: after the start, after a change, between exchanges, and while something is being typed. */
const waits = { start: 2_000, change: 5_000, round: 180_000, typing: 3_000, still: 300 }

/** See the file's own comment. */
class Running {
  state = noSync
  private timer: ReturnType<typeof setTimeout> | null = null
  private dueAt = Infinity
  private current: Promise<Exchanged | null> | null = null
  private readonly unfollow: () => void
  private isStopped = false

  constructor(
    private readonly db: CiklusDb,
    private readonly report: (state: SyncState) => void,
    /** Whether a text is being typed: what comes meanwhile waits, so that nobody writes over what they have not seen. */
    private readonly isTyping: () => boolean,
    /** Called when something has come. */
    readonly tellArrived: () => void,
  ) {
    this.unfollow = onCommitted(db, () => this.plan(waits.change))
    void this.look()
    this.plan(waits.start)
  }

  /** Reads anew where this computer exchanges. */
  async look(): Promise<void> {
    const place = await answered(() => window.ciklus.sync.place({})).catch(() => null)
    this.set({ place })
  }

  /** Exchanges now. Null when there is nowhere to, or it failed: the state says why. */
  now(mayTrash = false): Promise<Exchanged | null> {
    if (this.current !== null && mayTrash) return this.current.then(() => this.now(true))
    this.current ??= this.run(mayTrash).finally(() => {
      this.current = null
      this.plan(waits.round)
    })
    return this.current
  }

  stop(): void {
    this.isStopped = true
    this.unfollow()
    if (this.timer !== null) clearTimeout(this.timer)
  }

  /** Exchanges in so many milliseconds, unless it will sooner. */
  private plan(wait: number): void {
    const at = Date.now() + wait
    if (this.isStopped || (this.timer !== null && this.dueAt <= at)) return
    if (this.timer !== null) clearTimeout(this.timer)
    this.dueAt = at
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.isTyping()) this.plan(waits.typing)
      else void this.now()
    }, wait)
  }

  private async run(mayTrash: boolean): Promise<Exchanged | null> {
    await this.look()
    const program = await readProgramId(this.db)
    const { isRestoring } = await readCopyFacts(this.db)
    if (this.isStopped || this.state.place === null || program === null || isRestoring) return null
    this.set({ isExchanging: true })
    try {
      if (await endErasureNow(this.db)) await reloadDirectory()
      // A copy of what is here now, before much of it goes to the trash. Without it nothing goes there.
      if (mayTrash) await answered(() => makeSnapshot(this.db, 'merge'))
      const done = await this.exchangeAs(program, mayTrash)
      this.show(done)
      return done
    } catch (error) {
      this.set({ isExchanging: false, failure: failureOf(error) })
      return null
    }
  }

  private async exchangeAs(program: string, mayTrash: boolean): Promise<Exchanged> {
    const came: Came = { entries: [], isNewDevice: false }
    try {
      return await exchange({
        ...{ db: this.db, notes: syncNotes(), program, now: () => Date.now() },
        ...{ api: window.ciklus.sync, mayTrash, still: () => this.untilStill() },
        tell: (entries) => void came.entries.push(...entries.map(headOf)),
        becameNew: () => void (came.isNewDevice = true),
      })
    } finally {
      await this.passOn(came)
    }
  }

  /** Comes back when nothing is being typed. */
  private async untilStill(): Promise<void> {
    while (this.isTyping() && !this.isStopped)
      await new Promise((resolve) => setTimeout(resolve, waits.still))
  }

  /** What came is in the second copy and on the screen, too, also when the exchange did not come to its end. */
  private async passOn({ entries, isNewDevice }: Came): Promise<void> {
    try {
      // What another computer erased is gone from the records and the log; now from the second copy and the screen.
      if (await endErasureNow(this.db)) {
        await reloadDirectory()
        // The others hear that it is done.
        this.plan(waits.change)
      }
    } finally {
      if (isNewDevice) await restartJournal(this.db)
      else copyMerged(spansOfEntries(entries))
      if (entries.length > 0) this.tellArrived()
    }
  }

  private show(done: Exchanged): void {
    if (done.state === 'asks') {
      this.set({ isExchanging: false, failure: null, asks: done.trash })
      return
    }
    const { computers, isRemoved, waiting, newer, plain, otherwise, older, clock } = done
    this.set({
      ...{ computers, isRemoved, waiting, newer, plain, otherwise, older },
      ...{ isExchanging: false, failure: null, asks: null, at: Date.now() },
      clock: clock ?? this.state.clock,
    })
  }

  private set(change: Partial<SyncState>): void {
    this.state = { ...this.state, ...change }
    if (!this.isStopped) this.report(this.state)
  }
}

/** What an exchange has brought until now: that counts, whether or not it comes to its end. */
interface Came {
  readonly entries: Pick<Commit, 'device' | 'sequence'>[]
  isNewDevice: boolean
}

const headOf = ({ device, sequence }: Commit) => ({ device, sequence })

function failureOf(error: unknown): Failure {
  return error instanceof FailureError ? error.failure : { code: 'request.unexpected', params: {} }
}

let running: Running | null = null

/** Starts exchanging for the open database. */
export function startSync(
  db: CiklusDb,
  report: (state: SyncState) => void,
  isTyping: () => boolean,
  arrived: () => void = () => undefined,
): void {
  stopSync()
  if (!db.readOnly) running = new Running(db, report, isTyping, arrived)
}

/** Ends it. */
export function stopSync(): void {
  running?.stop()
  running = null
}

/** Exchanges now; see {@link Running.now}. */
export async function exchangeNow(mayTrash = false): Promise<Exchanged | null> {
  return running === null ? null : running.now(mayTrash)
}

/** Says that something has come by another way than an exchange: by a file, with a shared folder or without. */
export function tellArrived(): void {
  running?.tellArrived()
}

/** Takes a computer off the list, or back, and tells the others. */
export async function setComputerRemoved(
  db: CiklusDb,
  device: string,
  isOut: boolean,
): Promise<void> {
  const program = await readProgramId(db)
  if (program === null) return
  // What it has written until now is taken in first: it stays.
  if (isOut) await exchangeNow()
  const facts = { log: await devicesInLog({ db }), now: Date.now() }
  await setRemoved({ notes: syncNotes(), program }, device, isOut, facts)
  // One that is under way may have asked before.
  await exchangeNow()
  await exchangeNow()
}

/** Reads anew where this computer exchanges. */
export async function lookAtPlace(): Promise<void> {
  await running?.look()
}

/** Exchanges a last time, for as long as somebody who closes the window waits: the rest goes with the next start. */
export async function exchangeAtEnd(patience = 4_000): Promise<void> {
  if (running === null || running.state.place === null) return
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience))
  await Promise.race([running.now(), late])
}
