/**
 * The main process' side of the journal, in memory, as the contract says it behaves: what a test of the page's side talks to. Every
 * argument and answer goes through the contract's schemas, as it does in the program.
 */
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { contract } from '../../src-shared/contract'
import type { Channel } from '../../src-shared/contract'
import type {
  JournalLine,
  JournalState,
  SnapshotAbout,
  SnapshotInfo,
} from '../../src-shared/journal'
import { FailureError, fail, ok, raise } from '../../src-shared/result'
import type { FailureCode, Result } from '../../src-shared/result'

interface Snapshot {
  readonly info: SnapshotInfo
  readonly lines: readonly string[]
}

/** What a test sees and turns. */
export class FakeMain {
  /** The journal: lines by what makes them the same, in the order in which they came. */
  lines = new Map<string, JournalLine>()
  snapshots: Snapshot[] = []
  readonly retired: (readonly JournalLine[])[] = []
  /** Failures to give instead of an answer, by channel, until they are taken away. */
  readonly broken = new Map<Channel, FailureCode>()
  /** The channels that were called, in order. */
  readonly calls: Channel[] = []
  /** How many lines each append had. */
  readonly appended: number[] = []
  free = 50_000_000_000
  backupFolder: { readonly place: string; readonly isReachable: boolean } | null = null
  isClosed = false
  isSetAside = false
  /** Milliseconds that each answer takes. */
  latency = 0
  /** Lines in one answer of a reading. */
  chunk = 100
  private readonly writing = new Map<string, { about: SnapshotAbout; lines: string[] }>()
  private readonly closing = new Set<() => void>()
  private numbers = 0

  /** Tells the page that the window is about to close. */
  close(): void {
    for (const listener of this.closing) listener()
  }

  /** Makes it `window.ciklus`. */
  install(): this {
    const at = globalThis as unknown as { window?: object }
    at.window = { ...at.window, ciklus: this.api() }
    return this
  }

  private api(): object {
    const groups: Record<string, Record<string, unknown>> = {}
    for (const name of Object.keys(this.handlers) as (keyof typeof this.handlers)[]) {
      const [area = '', verb = ''] = name.split('.')
      groups[area] = { ...groups[area], [verb]: (args: unknown) => this.call(name, args) }
    }
    const onClosing = (listener: () => void) => {
      this.closing.add(listener)
      return () => void this.closing.delete(listener)
    }
    return { ...groups, onClosing, onJobProgress: () => () => undefined }
  }

  private async call(name: keyof typeof this.handlers, args: unknown): Promise<Result<unknown>> {
    this.calls.push(name)
    await (this.latency === 0
      ? Promise.resolve()
      : new Promise((resolve) => setTimeout(resolve, this.latency)))
    const broken = this.broken.get(name)
    if (broken !== undefined) return fail(broken)
    const { args: asked, value } = contract[name] as { args: z.ZodType; value: z.ZodType }
    const parsed = asked.safeParse(args)
    if (!parsed.success) return fail('request.invalid')
    try {
      const handler = this.handlers[name] as (args: unknown) => unknown
      return ok(value.parse(handler(parsed.data)))
    } catch (error) {
      if (error instanceof FailureError) return { ok: false, error: error.failure }
      throw error
    }
  }

  private readonly handlers = {
    'journal.open': (): JournalState => this.state(),
    'journal.append': ({ lines }: { lines: JournalLine[] }) => {
      let written = 0
      for (const line of lines) {
        const key = keyOf(line)
        if (this.lines.has(key)) continue
        this.lines.set(key, line)
        written += 1
      }
      this.appended.push(lines.length)
      return { written }
    },
    'journal.read': ({ from }: { from: number }) => {
      const texts = [...this.lines.values()].map(({ text }) => text)
      const end = from + this.chunk
      const next = end >= texts.length ? null : end
      const done = next ?? texts.length
      return { lines: texts.slice(from, end), next, total: texts.length, done }
    },
    'journal.retire': ({ isForGood }: { isForGood: boolean }) => {
      if (!isForGood) this.retired.push([...this.lines.values()])
      this.lines = new Map()
      return null
    },
    'snapshots.begin': (about: SnapshotAbout) => {
      const writing = (this.numbers += 1).toString(16).padStart(32, '0')
      this.writing.set(writing, { about, lines: [] })
      return { writing }
    },
    'snapshots.write': ({ writing, lines }: { writing: string; lines: Uint8Array }) => {
      const begun = this.writing.get(writing) ?? raise('snapshot.missing')
      begun.lines.push(...new TextDecoder().decode(lines).trimEnd().split('\n'))
      return null
    },
    'snapshots.finish': ({ writing }: { writing: string }) => {
      const { about, lines } = this.writing.get(writing) ?? raise('snapshot.missing')
      this.writing.delete(writing)
      const id = `20201101-120000-${about.reason.toLowerCase()}-${(this.numbers += 1).toString(16).padStart(4, '0')}`
      const size = lines.reduce((sum, line) => sum + line.length, 0)
      const info: SnapshotInfo = { id, place: 'here', size, about, problem: null }
      this.snapshots.unshift({ info, lines })
      return { snapshot: info, isInBackupFolder: this.backupFolder?.isReachable ?? null }
    },
    'snapshots.abandon': ({ writing }: { writing: string }) => {
      this.writing.delete(writing)
      return null
    },
    'snapshots.list': ({ isElsewhereToo = false }: { isElsewhereToo?: boolean | undefined }) =>
      this.snapshots
        .map(({ info }) => info)
        .filter(({ place }) => isElsewhereToo || place !== 'elsewhere'),
    'snapshots.read': ({ id, from }: { id: string; from: number }) => {
      const found = this.snapshots.find(({ info }) => info.id === id) ?? raise('snapshot.missing')
      if (found.info.problem !== null) raise(`snapshot.${found.info.problem}`)
      const end = from + this.chunk
      return { lines: found.lines.slice(from, end), next: end >= found.lines.length ? null : end }
    },
    'snapshots.backupFolder': () => this.backupFolder,
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
  }

  /** What the journal holds. */
  state(): JournalState {
    const devices = new Map<string, { sequence: number; line: JournalLine & { at: number } }[]>()
    const bases = new Map<string, { parts: Set<number>; end: number | null }>()
    let size = 0
    for (const line of this.lines.values()) {
      size += line.text.length
      if (line.kind === 'commit') {
        const [device = '', sequence = ''] = line.id.split('-')
        const known = devices.get(device) ?? []
        known.push({ sequence: Number(sequence), line })
        devices.set(device, known)
      }
      if (line.kind === 'rows' || line.kind === 'end') {
        const known = bases.get(line.base) ?? { parts: new Set<number>(), end: null }
        if (line.kind === 'rows') known.parts.add(line.part)
        else known.end = line.part
        bases.set(line.base, known)
      }
    }
    return {
      devices: [...devices].map(([device, entries]) => {
        const numbers = entries.toSorted((a, b) => a.sequence - b.sequence)
        const newest = numbers.at(-1)
        const last = newest?.sequence ?? 0
        const there = new Set(numbers.map(({ sequence }) => sequence))
        const missing: { first: number; last: number }[] = []
        for (let at = 1; at <= last; at += 1) {
          if (there.has(at)) continue
          const end = missing.at(-1)
          if (end?.last === at - 1) end.last = at
          else missing.push({ first: at, last: at })
        }
        const lastDigest = createHash('sha256')
          .update(newest?.line.text ?? '')
          .digest('hex')
        return { device, commits: there.size, last, lastDigest, at: newest?.line.at ?? 0, missing }
      }),
      bases: [...bases]
        .filter(([, { parts, end }]) => end !== null && parts.size === end)
        .map(([base]) => base),
      damage: [],
      size,
    }
  }
}

function keyOf(line: JournalLine): string {
  if (line.kind === 'commit' || line.kind === 'purge') return `${line.kind} ${line.id}`
  return `${line.kind} ${line.base} ${line.part}`
}
