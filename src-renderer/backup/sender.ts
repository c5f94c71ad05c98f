/**
 * Sends every commit to the journal at once, and keeps trying when that fails. The database's log is the outbox: what has not
 * been acknowledged is read from it, so nothing is lost with the page, and a commit never waits for the journal.
 */
import type { JournalLine, JournalState } from '../../src-shared/journal'
import { FailureError, raise } from '../../src-shared/result'
import type { Failure } from '../../src-shared/result'
import { onCommitted } from '../storage/commit'
import type { Commit } from '../storage/commit.types'
import { newId } from '../domain/ids'
import { quiet } from '../storage/quiet'
import { readCopyFacts, readProgramId } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { baseLines } from './content'
import { commitLine } from './lines.rules'
import { answered, messages } from './messages'
import { databaseFacts } from './start-check'
import { checkStart, lackingIn, needsBase } from './start-check.rules'
import type { Range } from './start-check.rules'

/** Lines kept at hand while they wait, by the length of their texts; the others are read again. */
const mostAtHand = 4_000_000
/** Entries read at once. */
const entriesAtOnce = 500
/** Bytes that must be free beside whole records before they are sent: a file is written anew when it is sealed. */
const spare = 5_000_000
/** So many free bytes are enough for the records of any program: what they are is not reckoned before they are sent. */
const plenty = 4_000_000_000
/** Milliseconds to wait after a failure, longer each time. */
const waits = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000]

/** Why the journal does not get what it should: a failure of the main process, or the two do not agree. */
export type SendFailure =
  | Failure
  | { readonly code: 'disagrees'; readonly params: Failure['params'] }

/** Whether the journal has everything. */
export interface SenderState {
  readonly isSending: boolean
  /** Why the last try failed; null once one worked. */
  readonly failure: SendFailure | null
}

/** What a sender needs of the main process. */
export type JournalApi = Pick<typeof window.ciklus.journal, 'open' | 'append'>

const encoder = new TextEncoder()

/** Thrown when the journal holds something else than the database: nothing is sent then. */
class Disagrees extends Error {}

function failureOf(error: unknown): SendFailure {
  if (error instanceof Disagrees) return { code: 'disagrees', params: {} }
  return error instanceof FailureError ? error.failure : { code: 'journal.failed', params: {} }
}

/** The bytes that are free where the journal lies; null when that cannot be found out. */
type Room = () => Promise<number | null>

/**
 * A sender for a database and its device. `opened` is what the journal said when it was opened at the start; null when that
 * failed: it is opened again later, and nothing is sent unless the two agree then.
 */
export class Sender {
  private waiting: Range[] = []
  private readonly atHand = new Map<number, JournalLine>()
  private handSize = 0
  private isOpen = false
  private isBaseMissing = false
  private running: Promise<boolean> | null = null
  private timer: ReturnType<typeof setTimeout> | null = null
  private failures = 0
  private failure: SendFailure | null = null
  private isStopped = false
  /** How many wait for it. */
  private hurrying = 0
  private readonly unfollow: () => void

  constructor(
    private readonly db: CiklusDb,
    private readonly device: string,
    private opened: JournalState | null,
    private readonly report: (state: SenderState) => void,
    private readonly api: JournalApi,
    private readonly room: Room = () => Promise.resolve(null),
  ) {
    this.unfollow = onCommitted(db, (entry) => this.follow(entry))
    void this.run()
  }

  /** Tries now to send all that waits, without giving way to anything. Answers whether all of it is in the journal. */
  async flush(): Promise<boolean> {
    this.hurrying += 1
    try {
      return await this.run()
    } finally {
      this.hurrying -= 1
    }
  }

  private run(): Promise<boolean> {
    if (this.timer !== null) clearTimeout(this.timer)
    this.timer = null
    this.running ??= this.send().finally(() => {
      this.running = null
      // What came in the very last moment.
      if (this.timer === null && !this.isStopped && this.waiting.length > 0) void this.run()
    })
    return this.running
  }

  /** Sends every record once more, as it is now, and every entry that is missing. Answers whether all of it is in the journal. */
  async sendWhole(): Promise<boolean> {
    await this.flush()
    this.isBaseMissing = true
    this.isOpen = false
    return this.flush()
  }

  /** Sends entries that came from another computer. */
  follows(ranges: readonly Range[]): void {
    for (const range of ranges) this.want(range)
    if (this.timer === null) void this.run()
  }

  /** Ends it. What waits is sent at the next start. */
  stop(): void {
    this.isStopped = true
    this.unfollow()
    if (this.timer !== null) clearTimeout(this.timer)
  }

  private follow(entry: Commit): void {
    if (entry.device !== this.device) return
    const line = commitLine(entry)
    if (this.handSize + line.text.length <= mostAtHand) {
      this.atHand.set(entry.sequence, line)
      this.handSize += line.text.length
    }
    this.want({ device: this.device, first: entry.sequence, last: entry.sequence })
    // After a failure the clock decides, or each key pressed would be a try; what is under way takes this along.
    if (this.timer !== null || this.running !== null) return
    // Said at once, done a moment later: who made the commit does not wait for its line to be made and sent.
    this.report({ isSending: true, failure: this.failure })
    this.timer = setTimeout(() => void this.run(), 0)
  }

  private want(range: Range): void {
    const end = this.waiting.at(-1)
    if (end?.device === range.device && end.last + 1 === range.first)
      this.waiting[this.waiting.length - 1] = { ...end, last: range.last }
    else this.waiting.push(range)
  }

  private async send(): Promise<boolean> {
    this.report({ isSending: true, failure: this.failure })
    try {
      if (!this.isOpen) await this.open()
      while (!this.isStopped && (this.isBaseMissing || this.waiting.length > 0))
        // First what is small: whole records may find no room.
        await (this.waiting.length > 0 ? this.sendSome() : this.sendBase())
      this.failures = 0
      this.failure = null
    } catch (error) {
      this.failure = failureOf(error)
      const wait = waits[Math.min(this.failures, waits.length - 1)]
      this.failures += 1
      if (!this.isStopped) this.timer = setTimeout(() => void this.run(), wait)
    }
    this.report({ isSending: false, failure: this.failure })
    return this.failure === null && !this.isStopped
  }

  /** Finds out what the journal lacks. */
  private async open(): Promise<void> {
    const { device, db } = this
    const state = this.opened ?? (await this.openAgain())
    this.opened = null
    const facts = await databaseFacts(db, state)
    const check = checkStart(facts, state, [])
    if (check !== 'fine' && check !== 'send') throw new Disagrees(check)
    // What was committed meanwhile waits already, and is counted again here.
    const own = this.waiting.filter((range) => range.device === device)
    const sequence = Math.max(facts.sequence, ...own.map(({ last }) => last))
    this.waiting = [...lackingIn(state, { ...facts, sequence })]
    this.isBaseMissing ||= needsBase(facts, state)
    this.isOpen = true
  }

  private async openAgain(): Promise<JournalState> {
    const workspace = await readProgramId(this.db)
    return answered(() => this.api.open({ device: this.device, workspace }))
  }

  private async append(lines: readonly JournalLine[]): Promise<void> {
    for (const group of messages(lines))
      await answered(() => this.api.append({ device: this.device, lines: group }))
  }

  private async sendBase(): Promise<void> {
    await this.needRoom()
    // A name of its own for each try: a batch that was cut off half way counts for nothing.
    const name = newId()
    await this.db.transaction('rw', this.db.meta, async () => {
      const { bases } = await readCopyFacts(this.db)
      await this.db.meta.put({ key: 'base', value: [...bases, name].join(' ') })
    })
    for await (const lines of baseLines(this.db, name, this.device)) {
      await this.append(lines)
      if (this.hurrying === 0) await quiet()
    }
    this.isBaseMissing = false
  }

  /** What of a batch fits would stay in the journal for nothing, and more of it with each try. */
  private async needRoom(): Promise<void> {
    const free = await this.room()
    if (free === null || free > plenty) return
    let size = 0
    for await (const lines of baseLines(this.db, newId(), this.device))
      for (const { text } of lines) size += encoder.encode(text).byteLength
    if (free < size + spare) raise('save.diskFull', { name: 'journal' })
  }

  /** Sends the beginning of what waits. */
  private async sendSome(): Promise<void> {
    const [range] = this.waiting
    if (!range) return
    const held = this.held(range)
    const lines = held.length > 0 ? held : await this.stored(range)
    await this.append(lines.map(({ line }) => line))
    const sent = lines.at(-1)?.sequence
    for (const { sequence } of lines) this.letGo(sequence)
    // What the database has not either can never be sent. More may have come to the end of the range meanwhile.
    const [now = range, ...others] = this.waiting
    const rest = { ...now, first: (sent ?? range.last) + 1 }
    this.waiting = rest.first > rest.last ? others : [rest, ...others]
  }

  private held({ device, first, last }: Range): readonly Numbered[] {
    const lines: Numbered[] = []
    if (device !== this.device) return lines
    for (let sequence = first; sequence <= last; sequence += 1) {
      const line = this.atHand.get(sequence)
      if (!line) break
      lines.push({ sequence, line })
    }
    return lines
  }

  private async stored({ device, first, last }: Range): Promise<readonly Numbered[]> {
    const entries = await this.db.commits
      .where('[device+sequence]')
      .between([device, first], [device, last], true, true)
      .limit(entriesAtOnce)
      .toArray()
    return entries.map((entry) => ({ sequence: entry.sequence, line: commitLine(entry) }))
  }

  private letGo(sequence: number): void {
    this.handSize -= this.atHand.get(sequence)?.text.length ?? 0
    this.atHand.delete(sequence)
  }
}

/** A line and the count of its commit. */
interface Numbered {
  readonly sequence: number
  readonly line: JournalLine
}
