/** Which lines the journal holds: their names and sums, in memory; never what they say. */
import { createHash } from 'node:crypto'
import type { JournalState } from '../../src-shared/journal'
import type { GoodLine, LineName } from './line'

interface Device {
  /** The sum of each commit by its count. */
  readonly sums: Map<number, number>
  last: number
  at: number
  /** The JSON of the newest, until its digest is asked for. */
  newest: Buffer | null
  digest: string
}

interface Base {
  readonly parts: Map<number, number>
  end: { readonly part: number; readonly crc: number } | null
}

/** See the file's own comment. */
export class LineIndex {
  private readonly devices = new Map<string, Device>()
  private readonly bases = new Map<string, Base>()
  /** What has no count, and second lines of the same name that say something else. */
  private readonly others = new Set<string>()

  /** Whether exactly this line is there. */
  has({ name, crc }: Pick<GoodLine, 'name' | 'crc'>): boolean {
    if (this.sumOf(name) === crc) return true
    return this.others.size > 0 && this.others.has(otherKey(name, crc))
  }

  /** Notes a line; its JSON may be held on to until `state` is called. Answers false when exactly this one was there. */
  add(line: GoodLine): boolean {
    if (this.has(line)) return false
    const { name, crc } = line
    const isFirst = this.sumOf(name) === undefined
    if (name.kind === 'commit') this.addCommit(name, line, isFirst)
    else if (name.kind === 'rows' && isFirst) this.base(name.base).parts.set(name.part, crc)
    else if (name.kind === 'end' && isFirst) this.base(name.base).end = { part: name.part, crc }
    if (!isFirst || !('device' in name || 'base' in name)) this.others.add(otherKey(name, crc))
    return true
  }

  /** What it comes to, for the page. */
  state(): Pick<JournalState, 'devices' | 'bases'> {
    return {
      devices: [...this.devices].map(([device, known]) => ({
        device,
        commits: known.sums.size,
        last: known.last,
        lastDigest: digestOf(known),
        at: known.at,
        missing: missingOf(known),
      })),
      bases: [...this.bases].filter(([, base]) => isWhole(base)).map(([id]) => id),
    }
  }

  private sumOf(name: LineName): number | undefined {
    if (name.kind === 'commit') return this.devices.get(name.device)?.sums.get(name.sequence)
    if (name.kind === 'rows') return this.bases.get(name.base)?.parts.get(name.part)
    if (name.kind === 'end') return this.bases.get(name.base)?.end?.crc
    return undefined
  }

  private addCommit(
    { device, sequence, at }: Extract<LineName, { kind: 'commit' }>,
    { crc, json }: GoodLine,
    isFirst: boolean,
  ): void {
    let known = this.devices.get(device)
    if (known === undefined) {
      known = { sums: new Map(), last: 0, at: 0, newest: null, digest: '' }
      this.devices.set(device, known)
    }
    if (isFirst) known.sums.set(sequence, crc)
    if (sequence < known.last) return
    Object.assign(known, { last: sequence, at, newest: json })
  }

  private base(id: string): Base {
    const known = this.bases.get(id) ?? { parts: new Map<number, number>(), end: null }
    this.bases.set(id, known)
    return known
  }
}

function otherKey(name: LineName, crc: number): string {
  if (name.kind === 'commit') return `${name.device}-${name.sequence} ${crc}`
  if (name.kind === 'rows' || name.kind === 'end')
    return `${name.kind} ${name.base} ${name.part} ${crc}`
  return `${name.kind} ${crc}`
}

function digestOf(known: Device): string {
  if (known.newest !== null) known.digest = createHash('sha256').update(known.newest).digest('hex')
  known.newest = null
  return known.digest
}

function missingOf({ sums, last }: Device): { first: number; last: number }[] {
  if (sums.size === last && !sums.has(0)) return []
  const missing: { first: number; last: number }[] = []
  let next = 1
  for (const sequence of [...sums.keys()].sort((a, b) => a - b)) {
    if (sequence > next) missing.push({ first: next, last: sequence - 1 })
    next = sequence + 1
  }
  return missing
}

function isWhole({ parts, end }: Base): boolean {
  if (end === null || parts.size < end.part) return false
  for (let part = 0; part < end.part; part += 1) if (!parts.has(part)) return false
  return true
}
