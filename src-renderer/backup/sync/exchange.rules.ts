/** What an exchange has to do, reckoned from what lies in the shared folder and what the log has. */
import type { Acknowledgement, SharedFile } from '../../../src-shared/sync'
import type { Commit } from '../../storage/commit.types'
import type { AnyRow, Line } from '../lines.rules'
import type { ReadFile, Span } from './notes'

/** Numbers as spans: neighbours are joined. */
export function spansOf(device: string, sequences: readonly number[]): readonly Span[] {
  const spans: Span[] = []
  for (const sequence of [...new Set(sequences)].sort((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last.last + 1 === sequence)
      spans[spans.length - 1] = { ...last, last: sequence }
    else spans.push({ device, first: sequence, last: sequence })
  }
  return spans
}

/** The numbers of entries, of each device. */
export function spansOfEntries(
  entries: Iterable<Pick<Commit, 'device' | 'sequence'>>,
): readonly Span[] {
  const byDevice = new Map<string, number[]>()
  for (const { device, sequence } of entries) {
    const known = byDevice.get(device)
    if (known) known.push(sequence)
    else byDevice.set(device, [sequence])
  }
  return [...byDevice].flatMap(([device, sequences]) => spansOf(device, sequences))
}

/** Whose commits stand on lines. */
export function spansIn(lines: readonly Line[]): readonly Span[] {
  return spansOfEntries(
    lines.flatMap((line) => {
      if (line.kind === 'commit') return [line.entry]
      return line.kind === 'rows' ? line.commits : []
    }),
  )
}

/** What of the numbers of a log's device no span covers. `own` are spans of what is there. */
export function lackingSpans(own: readonly Span[], covered: readonly Span[]): readonly Span[] {
  return own.flatMap((span) => {
    const others = covered
      .filter(
        ({ device, first, last }) =>
          device === span.device && last >= span.first && first <= span.last,
      )
      .toSorted((a, b) => a.first - b.first)
    const lacking: Span[] = []
    let next = span.first
    for (const { first, last } of others) {
      if (first > next) lacking.push({ ...span, first: next, last: first - 1 })
      next = Math.max(next, last + 1)
    }
    if (next <= span.last) lacking.push({ ...span, first: next })
    return lacking
  })
}

/** How many numbers spans have, each counted once. */
export function countSpans(spans: readonly Span[]): number {
  const byDevice = new Map<string, Span[]>()
  for (const span of spans) byDevice.set(span.device, [...(byDevice.get(span.device) ?? []), span])
  let count = 0
  for (const some of byDevice.values()) {
    let next = 0
    for (const { first, last } of some.toSorted((a, b) => a.first - b.first)) {
      count += Math.max(0, last - Math.max(first, next) + 1)
      next = Math.max(next, last + 1)
    }
  }
  return count
}

/**
 * The files of a listing that were not read yet, that said something an earlier version of the tables did not know, or that were held and
 * are of nobody any more who was taken off the list.
 */
export function unreadFiles(
  files: readonly SharedFile[],
  known: ReadonlyMap<string, ReadFile>,
  schemaVersion: number,
  isRemoved: (device: string) => boolean = () => false,
): readonly SharedFile[] {
  return files.filter(({ id, device }) => {
    const file = known.get(id)
    if (file?.held !== undefined && !isRemoved(device)) return true
    return file === undefined || (file.unknownTo !== null && file.unknownTo < schemaVersion)
  })
}

/** Records that some lines would put in the trash, out of how many. */
export interface TrashCount {
  readonly records: number
  readonly of: number
}

/** Whether so much would go to the trash that somebody is asked before: a fifth of all, or more than fifty. */
export function isMuch({ records, of }: TrashCount): boolean {
  return records > 50 || (records >= 5 && records * 5 >= of)
}

/** Of the records before and after, those that were not in the trash and are now. */
export function trashedBy(
  before: ReadonlyMap<string, AnyRow>,
  after: ReadonlyMap<string, AnyRow>,
): number {
  let count = 0
  for (const [key, row] of after)
    if (row.deletedAt !== null && before.get(key)?.deletedAt === null) count += 1
  return count
}

/** A computer of the program, as it stands in the list. */
export interface Computer {
  readonly device: string
  readonly isThis: boolean
  /** Who worked on it last; empty when nobody said. */
  readonly who: string
  /** When it last exchanged, by its own clock; null when it has not said. */
  readonly at: number | null
  /** How many changes of others it does not have yet. */
  readonly behind: number
  /** When the first of these was made, by the clock of whoever made it; null when it lacks none. */
  readonly since: number | null
  /** How many erasures it has carried out, as it says. */
  readonly erased: number
  /** It was taken off the list: nobody waits for it. */
  readonly isRemoved: boolean
  /** Changes that it made since, which wait until it is taken back. */
  readonly held: number
}

/** What is known of computers beside what they say themselves, each by its device. */
interface BesideAcks {
  /** When the first change that one lacks was made. */
  readonly since: ReadonlyMap<string, number>
  readonly removed: ReadonlySet<string>
  readonly held: ReadonlyMap<string, number>
}

/** What is known of a device in the log. */
export interface DeviceInLog {
  readonly device: string
  readonly last: number
  readonly who: string
}

/**
 * The computers that have said what they have, this one first, then those that are the furthest behind. A device that has said nothing is
 * one of before: a computer that was restored or copied goes on as a new one.
 */
export function computersOf(
  own: string,
  log: readonly DeviceInLog[],
  acks: readonly Acknowledgement[],
  { since, removed, held }: BesideAcks,
): readonly Computer[] {
  const lasts = log.map(({ device, last }) => [device, last] as const)
  const computers = acks.map((ack): Computer => {
    const behind = lasts.reduce((sum, [device, last]) => {
      return device === ack.device ? sum : sum + Math.max(0, last - (ack.seen[device] ?? 0))
    }, 0)
    const who = log.find(({ device }) => device === ack.device)?.who ?? ''
    const isThis = ack.device === own
    const isRemoved = removed.has(ack.device)
    const isAwaited = !isThis && !isRemoved
    return {
      device: ack.device,
      isThis,
      who,
      at: ack.at,
      behind: isAwaited ? behind : 0,
      since: isAwaited && behind > 0 ? (since.get(ack.device) ?? null) : null,
      erased: ack.erased,
      isRemoved,
      held: held.get(ack.device) ?? 0,
    }
  })
  const rank = ({ isThis, isRemoved, behind }: Computer): number =>
    isThis ? Infinity : isRemoved ? -1 : behind
  return computers.toSorted((a, b) => rank(b) - rank(a) || (a.device < b.device ? -1 : 1))
}

/** Milliseconds by which a clock must be off before anybody is told. */
const farOff = 24 * 3_600_000

/** The entry of another computer that is the furthest in the future, in whole hours; null when clocks agree well enough. */
export function clockAhead(
  entries: readonly { readonly who: string; readonly at: number }[],
  now: number,
): { readonly who: string; readonly hours: number } | null {
  const ahead = entries.filter(({ at }) => at > now + farOff)
  const [first] = ahead.toSorted((a, b) => b.at - a.at)
  return first === undefined
    ? null
    : { who: first.who, hours: Math.round((first.at - now) / 3_600_000) }
}
