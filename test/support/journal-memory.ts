/**
 * The journal and the snapshots in memory, as the contract says that they behave. It needs nothing that only Node or only a browser
 * has, so that it can stand behind a test in either.
 */
import type { Args, Value } from '../../src-shared/contract'
import type {
  JournalLine,
  JournalState,
  JournaledDevice,
  SnapshotAbout,
  SnapshotInfo,
} from '../../src-shared/journal'
import { raise } from '../../src-shared/result'

interface Snapshot {
  readonly info: SnapshotInfo
  readonly lines: readonly string[]
}

/** What the journal holds, with the text of each device's newest commit in place of its sum. */
interface Outline extends Omit<JournalState, 'devices'> {
  readonly devices: readonly (Omit<JournaledDevice, 'lastDigest'> & { readonly newest: string })[]
}

/** What a test sees and turns. */
export class JournalMemory {
  /** The journal: lines by what makes them the same, in the order in which they came. */
  lines = new Map<string, JournalLine>()
  snapshots: Snapshot[] = []
  readonly retired: (readonly JournalLine[])[] = []
  /** How many lines each append had. */
  readonly appended: number[] = []
  /** The device that counts here; null for the one that did something last. */
  self: string | null = null
  /** The program's id. */
  workspace = '5c1d0b7e9f2a4836b1c0d9e8f7a65432'
  backupFolder: {
    readonly place: string
    readonly isReachable: boolean
    readonly isLocked?: boolean
  } | null = null
  /** Lines in one answer of a reading. */
  chunk = 100
  private readonly writing = new Map<string, { about: SnapshotAbout; lines: string[] }>()
  private numbers = 0

  /** Forgets everything; `lines` are then in the journal. */
  restart(lines: readonly JournalLine[] = []): void {
    this.lines = new Map(lines.map((line) => [keyOf(line), line]))
    this.snapshots = []
    this.retired.length = 0
    this.self = null
    this.appended.length = 0
    this.backupFolder = null
    this.writing.clear()
  }

  protected append({ device, lines }: Args<'journal.append'>): Value<'journal.append'> {
    this.self = device
    let written = 0
    for (const line of lines) {
      // Another line of the same name is kept beside the first, as in the files.
      let key = keyOf(line)
      while (this.lines.has(key) && this.lines.get(key)?.text !== line.text) key += "'"
      if (this.lines.has(key)) continue
      this.lines.set(key, line)
      written += 1
    }
    this.appended.push(lines.length)
    return { written }
  }

  protected read({ from }: Args<'journal.read'>): Value<'journal.read'> {
    const texts = [...this.lines.values()].map(({ text }) => text)
    const end = from + this.chunk
    const next = end >= texts.length ? null : end
    return {
      lines: texts.slice(from, end),
      next,
      total: texts.length,
      done: next ?? texts.length,
    }
  }

  private readonly forgetting = new Set<string>()

  protected async forget({ sums, isEnd }: Args<'journal.forget'>): Promise<null> {
    for (const sum of sums) this.forgetting.add(sum)
    if (!isEnd) return null
    for (const [key, { text }] of this.lines)
      if (this.forgetting.has(await sumOf(text))) this.lines.delete(key)
    this.forgetting.clear()
    this.retired.length = 0
    return null
  }

  protected forgetBefore({ at }: Args<'snapshots.forgetBefore'>): Value<'snapshots.forgetBefore'> {
    this.snapshots = this.snapshots.filter(({ info }) => (info.about?.at ?? 0) >= at)
    return { isDone: true }
  }

  protected retire({ isForGood }: Args<'journal.retire'>): null {
    if (!isForGood) this.retired.push([...this.lines.values()])
    this.lines = new Map()
    return null
  }

  protected begin(about: SnapshotAbout): Value<'snapshots.begin'> {
    const writing = (this.numbers += 1).toString(16).padStart(32, '0')
    this.writing.set(writing, { about, lines: [] })
    return { writing }
  }

  protected write({ writing, lines }: Args<'snapshots.write'>): null {
    const begun = this.writing.get(writing) ?? raise('snapshot.missing')
    begun.lines.push(...new TextDecoder().decode(lines).trimEnd().split('\n'))
    return null
  }

  protected finish({ writing }: Args<'snapshots.finish'>): Value<'snapshots.finish'> {
    const { about, lines } = this.writing.get(writing) ?? raise('snapshot.missing')
    this.writing.delete(writing)
    const number = (this.numbers += 1).toString(16).padStart(4, '0')
    const id = `20201101-120000-${about.reason.toLowerCase()}-${number}`
    const size = lines.reduce((sum, line) => sum + line.length, 0)
    const info: SnapshotInfo = { id, place: 'here', size, about, problem: null }
    this.snapshots.unshift({ info, lines })
    return { snapshot: info, isInBackupFolder: this.backupFolder?.isReachable ?? null }
  }

  protected abandon({ writing }: Args<'snapshots.abandon'>): null {
    this.writing.delete(writing)
    return null
  }

  protected list({ isElsewhereToo = false }: Args<'snapshots.list'>): Value<'snapshots.list'> {
    const all = this.snapshots.map(({ info }) => info)
    return all.filter(({ place }) => isElsewhereToo || place !== 'elsewhere')
  }

  protected readSnapshot({ id, from }: Args<'snapshots.read'>): Value<'snapshots.read'> {
    const found = this.snapshots.find(({ info }) => info.id === id) ?? raise('snapshot.missing')
    if (found.info.problem !== null)
      raise(found.info.problem === 'newer' ? 'snapshot.newer' : 'snapshot.damaged')
    const end = from + this.chunk
    return { lines: found.lines.slice(from, end), next: end >= found.lines.length ? null : end }
  }

  /** What the journal holds. */
  protected async opened(): Promise<JournalState> {
    const { devices, ...others } = this.outline()
    const summed = devices.map(async ({ newest, ...device }) => ({
      ...device,
      lastDigest: await sumOf(newest),
    }))
    return { ...others, devices: await Promise.all(summed) }
  }

  /** What the journal holds, before sums are made of it. */
  outline(): Outline {
    let size = 0
    for (const { text } of this.lines.values()) size += text.length
    const devices = this.devices()
    const newest = devices.toSorted((a, b) => b.at - a.at)[0]?.device ?? null
    const { self, workspace } = this
    const about = { workspace, self: self ?? newest, isCopy: false }
    return { ...about, devices, bases: this.bases(), damage: [], size }
  }

  private devices(): Outline['devices'] {
    const found = new Map<string, Numbered[]>()
    for (const line of this.lines.values()) {
      if (line.kind !== 'commit') continue
      const [device = '', sequence = ''] = line.id.split('-')
      found.set(device, [...(found.get(device) ?? []), { sequence: Number(sequence), line }])
    }
    return [...found].map(([device, entries]) => outlineOf(device, entries))
  }

  private bases(): string[] {
    const found = new Map<string, { parts: Set<number>; end: number | null }>()
    for (const line of this.lines.values()) {
      if (line.kind !== 'rows' && line.kind !== 'end') continue
      const known = found.get(line.base) ?? { parts: new Set<number>(), end: null }
      if (line.kind === 'rows') known.parts.add(line.part)
      else known.end = line.part
      found.set(line.base, known)
    }
    return [...found]
      .filter(([, { parts, end }]) => end !== null && parts.size === end)
      .map(([base]) => base)
  }
}

interface Numbered {
  readonly sequence: number
  readonly line: Extract<JournalLine, { kind: 'commit' }>
}

function outlineOf(device: string, entries: readonly Numbered[]): Outline['devices'][number] {
  const newest = entries.toSorted((a, b) => a.sequence - b.sequence).at(-1)
  const last = newest?.sequence ?? 0
  const there = new Set(entries.map(({ sequence }) => sequence))
  const missing: { first: number; last: number }[] = []
  for (let at = 1; at <= last; at += 1) {
    if (there.has(at)) continue
    const end = missing.at(-1)
    if (end?.last === at - 1) end.last = at
    else missing.push({ first: at, last: at })
  }
  const { text = '', at = 0 } = newest?.line ?? {}
  return { device, commits: there.size, last, newest: text, at, missing }
}

function keyOf(line: JournalLine): string {
  if (line.kind === 'commit' || line.kind === 'erase') return `${line.kind} ${line.id}`
  return `${line.kind} ${line.base} ${line.part}`
}

async function sumOf(text: string): Promise<string> {
  const sum = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
