/** A packet that is open: what was said so far, told to whoever shows it, kept after each change, and given back as a file. */
import {
  answersFormat,
  isFinished,
  nothingSaid,
  readAnswers,
  readAnswersFile,
  saysAnything,
} from '../domain/packets/packet-format'
import type { PacketContent, Said } from '../domain/packets/packet-format'
import { lockAnswers, openAnswers } from '../domain/packets/sealing'
import { answersText, keepAnswers, keptAnswers, newer } from './keeping'
import type { Place } from '../alone-page/place'
import type { Words } from './words'

/** Where an application stands. */
type State = 'open_' | 'begun' | 'done' | 'abstained' | 'conflicted'

/** What can be changed of what is said. */
type Change = Partial<Omit<Said, 'at'>>

/** See the file's own comment. */
export class PacketSession {
  private readonly said = new Map<string, Said>()
  private readonly listeners = new Set<() => void>()
  private keeping: Promise<unknown> = Promise.resolve()
  /** Whether everything entered so far is in this browser, or in a file. */
  isSafe = true
  /** The browser kept something that cannot be read any more. */
  isLost = false

  constructor(
    readonly packet: PacketContent,
    readonly words: Words,
    /** Null where this browser keeps nothing. */
    private place: Place | null,
  ) {
    for (const { code, said } of packet.applications) this.said.set(code, said)
  }

  /** Whether this browser keeps what is entered. */
  get isKept(): boolean {
    return this.place !== null
  }

  /** Takes up what was kept before. */
  async begin(): Promise<void> {
    if (this.place === null) return
    const kept = await keptAnswers(this.place, this.packet)
    this.isLost = kept === null
    this.take(kept ?? {})
  }

  /** Calls the listener after each change. */
  listen(listener: () => void): void {
    this.listeners.add(listener)
  }

  /** What is said of an application. */
  of(code: string): Said {
    return this.said.get(code) ?? nothingSaid
  }

  /** Where an application stands. */
  stateOf(code: string): State {
    const said = this.of(code)
    if (said.conflict !== null) return 'conflicted'
    if (said.abstains) return 'abstained'
    if (isFinished(said, this.packet.criteria)) return 'done'
    return saysAnything(said) ? 'begun' : 'open_'
  }

  /** How many applications are finished. */
  get finished(): number {
    return this.packet.applications.filter(({ code }) =>
      isFinished(this.of(code), this.packet.criteria),
    ).length
  }

  /** The application after this one that is not finished, from the top again at the end; null when all are. */
  nextAfter(code: string): string | null {
    const codes = this.packet.applications.map((one) => one.code)
    const at = codes.indexOf(code)
    const order = [...codes.slice(at + 1), ...codes.slice(0, Math.max(0, at))]
    return order.find((one) => !isFinished(this.of(one), this.packet.criteria)) ?? null
  }

  /** Says something of an application. */
  say(code: string, change: Change): void {
    const before = this.of(code)
    // A clock that was put back must not make newer answers look older.
    this.said.set(code, { ...before, ...change, at: Math.max(Date.now(), before.at + 1) })
    this.isSafe = false
    this.keep()
    this.tell()
  }

  private keep(): void {
    const { place } = this
    if (place === null) return
    this.keeping = this.keeping.then(async () => {
      const isKept = await keepAnswers(place, this.packet, this.said)
      if (isKept) this.isSafe = true
      else this.place = null
      if (!isKept) this.tell()
    })
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }

  private take(said: Readonly<Record<string, Said>>): number {
    let count = 0
    for (const { code } of this.packet.applications) {
      const one = said[code]
      if (one === undefined || newer(this.said.get(code), one) !== one) continue
      this.said.set(code, one)
      count += 1
    }
    this.tell()
    return count
  }

  /** The file to send back: its name and its text. */
  async file(): Promise<{ readonly name: string; readonly text: string }> {
    const { id, answerKey } = this.packet
    // The page may be open in another window as well.
    if (this.place !== null) this.take((await keptAnswers(this.place, this.packet)) ?? {})
    const locked = await lockAnswers(answersText(this.packet, this.said), answerKey, id)
    const text = JSON.stringify({ format: answersFormat, version: 1, packet: id, ...locked })
    this.isSafe = true
    return { name: `ciklus-answers-${id.slice(0, 6)}.json`, text }
  }

  /** Takes up answers that were saved before, newer ones stay; how many there were, or null for another file. */
  async load(text: string): Promise<number | null> {
    const file = readAnswersFile(parsed(text))
    const { id, answerKey } = this.packet
    if (file?.packet !== id) return null
    const inside = await openAnswers(file, answerKey, id)
    const answers = inside === null ? null : readAnswers(inside)
    if (answers === null) return null
    const count = this.take(answers.said)
    this.keep()
    return count
  }

  /** Waits until what was entered is kept. */
  settled(): Promise<unknown> {
    return this.keeping
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}
