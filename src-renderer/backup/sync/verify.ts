/**
 * Whether what this computer takes to lie in the shared folder can still be read there. A disk that was cut off may leave zeros in a file, with its length
 * and its time: nothing tells that but the others, who go on lacking what is in it.
 */
import type { Acknowledgement, SharedFile } from '../../../src-shared/sync'
import type { CiklusDb } from '../../storage/schema'
import { answered } from '../messages'
import type { DeviceInLog } from './exchange.rules'
import type { ReadFile, Span } from './notes'
import type { PublishOptions } from './publish'

/** What another computer could have had when it last said what it has. */
interface Expected {
  readonly at: number
  readonly upTo: ReadonlyMap<string, number>
}

/** What is known of a program's shared folder since the program was started. */
interface Seen {
  readonly others: Map<string, Expected>
  /** Files that were found whole. */
  readonly whole: Set<string>
}

const seenBy = new WeakMap<CiklusDb, Seen>()

/** Files looked into in one exchange, at most. */
const mostFiles = 20

function seenOf(db: CiklusDb): Seen {
  const seen = seenBy.get(db) ?? { others: new Map(), whole: new Set() }
  seenBy.set(db, seen)
  return seen
}

/** Notes what lies there for the others now that all is published. */
export function expectOf(
  db: CiklusDb,
  acks: readonly Acknowledgement[],
  log: readonly DeviceInLog[],
): void {
  const { others } = seenOf(db)
  const upTo = new Map(log.map(({ device, last }) => [device, last]))
  for (const { device, at } of acks)
    if (others.get(device)?.at !== at) others.set(device, { at, upTo })
}

/** What another computer still lacks although it has exchanged since that lay there. */
function stillLacking({ seen }: Acknowledgement, { upTo }: Expected): readonly Span[] {
  return [...upTo].flatMap(([device, last]) => {
    const first = (seen[device] ?? 0) + 1
    return first <= last ? [{ device, first, last }] : []
  })
}

const overlaps = (one: Span, other: Span): boolean =>
  one.device === other.device && one.first <= other.last && other.first <= one.last

/**
 * Looks into the files with what others still lack although they have exchanged since, each once. One that is not whole counts as not read from
 * then on: what is in it is written anew.
 */
export async function forgetSpoilt(
  { db, notes, api, program }: PublishOptions,
  {
    acks,
    files,
  }: { readonly acks: readonly Acknowledgement[]; readonly files: readonly SharedFile[] },
  known: ReadonlyMap<string, ReadFile>,
): Promise<void> {
  const { others, whole } = seenOf(db)
  const lacking = acks.flatMap((ack) => {
    const before = others.get(ack.device)
    return before === undefined || before.at === ack.at ? [] : stillLacking(ack, before)
  })
  if (lacking.length === 0) return
  const suspect = files.filter(({ id }) => {
    const spans = whole.has(id) ? [] : (known.get(id)?.spans ?? [])
    return spans.some((span) => lacking.some((one) => overlaps(span, one)))
  })
  for (const { id } of suspect.slice(0, mostFiles)) {
    const { problem } = await answered(() => api.read({ program, file: id }))
    if (problem === 'partial') await notes.files.delete(id)
    else whole.add(id)
  }
}
