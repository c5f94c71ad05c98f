/**
 * Before anything is shown: does the database agree with its other copies? Chromium can empty it, or a system can bring an older
 * one back, and neither says a word. What is found decides whether the program opens, or the page that brings things back.
 */
import type { JournalState, JournaledDevice, SnapshotInfo } from '../../src-shared/journal'
import type { CopyFacts } from '../storage/meta'

/** What the database is compared by: itself, and of each device in the journal what it holds. */
export interface DatabaseFacts extends Pick<
  CopyFacts,
  'device' | 'sequence' | 'bases' | 'begunAt' | 'isRestoring' | 'lacking' | 'peers'
> {
  /** Not one entry of the log, and no program. */
  readonly isEmpty: boolean
  /** SHA-256 of the line of the entry that is the journal's last of a device; null where that entry is not there. */
  readonly digests: Readonly<Record<string, string | null>>
  /** A table has fewer records than it had when the last snapshot was made. */
  readonly hasLostRows: boolean
  /** How many entries the log has of each device in the journal. */
  readonly counts: Readonly<Record<string, number>>
  /** The last number that the log has of each device in the journal. */
  readonly lasts: Readonly<Record<string, number>>
  /** The log has entries of a device that is neither the own one, nor a peer, nor in the journal. */
  readonly hasStrangers: boolean
}

/** Numbers of a device's commits, both ends included. */
export interface Range {
  readonly device: string
  readonly first: number
  readonly last: number
}

/** What was found. */
export type StartCheck =
  /** All agrees, or the journal lacks something that the database has: it is sent. */
  | 'fine'
  | 'send'
  /** Bringing back was begun and not ended. */
  | 'restoring'
  /** The database is empty and another copy is not. */
  | 'empty'
  /** The database is empty, and whether the other copies are too cannot be told: they cannot be read. */
  | 'unreadable'
  /** The journal has what the database has not. */
  | 'behind'
  /** The same number stands for different things in the two. */
  | 'fork'

const isWorth = (journal: JournalState | null): boolean =>
  journal !== null &&
  (journal.bases.length > 0 || journal.devices.some(({ commits }) => commits > 0))

/** The snapshots that can be read, newest first, made after the database was begun anew if it was. */
export function usableSnapshots(
  snapshots: readonly SnapshotInfo[],
  begunAt: number,
): readonly SnapshotInfo[] {
  return snapshots
    .filter(({ about }) => about !== null && about.at > begunAt)
    .toSorted((a, b) => (b.about?.at ?? 0) - (a.about?.at ?? 0))
}

/** Compares. `journal` is null when it cannot be opened, which is not the same as there being none. */
export function checkStart(
  facts: DatabaseFacts,
  journal: JournalState | null,
  snapshots: readonly SnapshotInfo[],
): StartCheck {
  if (facts.isRestoring) return 'restoring'
  if (facts.isEmpty) {
    const isElsewhere = isWorth(journal) || usableSnapshots(snapshots, facts.begunAt).length > 0
    if (isElsewhere) return 'empty'
    // What is left from before the program was begun anew on purpose says nothing.
    const isBad = ({ problem }: SnapshotInfo): boolean => problem !== null && facts.begunAt === 0
    const isUnknown = journal === null || journal.damage.length > 0 || snapshots.some(isBad)
    return isUnknown ? 'unreadable' : 'fine'
  }
  return journal === null ? 'fine' : compare(facts, journal)
}

/** Compares a database that is not empty with the journal. */
function compare(facts: DatabaseFacts, journal: JournalState): StartCheck {
  const found = journal.devices.filter(({ commits }) => commits > 0)
  const digest = ({ device }: JournaledDevice) => facts.digests[device] ?? null
  const own = found.find(({ device }) => device === facts.device)
  if (facts.hasLostRows || lackingInLog(journal, facts.counts) > facts.lacking) return 'behind'
  const isBehind = (one: JournaledDevice) => digest(one) === null
  if (facts.lacking === 0 && found.some(isBehind)) return 'behind'
  // Of another device both may be in the journal; only the own one goes on counting.
  if (own && !isBehind(own) && digest(own) !== own.lastDigest) return 'fork'
  if (journal.bases.some((base) => !facts.bases.includes(base))) return 'behind'
  const isAllThere = lackingIn(journal, facts).length === 0
  return isAllThere && !needsBase(facts, journal) ? 'fine' : 'send'
}

/** How many entries the journal has that the log has not, going by how many each has of a device. */
export function lackingInLog(
  journal: JournalState | null,
  counts: DatabaseFacts['counts'],
): number {
  const lacking = ({ device, commits }: JournaledDevice) =>
    Math.max(0, commits - (counts[device] ?? 0))
  return journal?.devices.reduce((sum, one) => sum + lacking(one), 0) ?? 0
}

/**
 * The entries that the journal lacks and the log may have: of the own device, of other computers, and of those that the journal has,
 * since damage may have taken some there. Entries that came with whole records are with those and not asked for one by one.
 */
export function lackingIn(
  journal: JournalState,
  {
    device: own,
    sequence,
    lasts,
    peers,
  }: Pick<DatabaseFacts, 'device' | 'sequence' | 'lasts' | 'peers'>,
): readonly Range[] {
  const known = new Set(journal.devices.map(({ device }) => device))
  const others = [...new Set([own, ...peers])].filter((device) => !known.has(device))
  const unknown = others.map((device) => ({ device, last: 0, missing: [] }))
  return [...journal.devices, ...unknown].flatMap(({ device, last, missing }) => {
    const newest = device === own ? sequence : (lasts[device] ?? 0)
    const after = { device, first: last + 1, last: newest }
    return [...missing.map((range) => ({ device, ...range })), ...(newest > last ? [after] : [])]
  })
}

/**
 * Whether whole records must be sent: none of the batches that the database knows is in the journal, it is all gone, or it
 * has nothing of a device that the log knows.
 */
export function needsBase(
  { bases, isEmpty, hasStrangers }: Pick<DatabaseFacts, 'bases' | 'isEmpty' | 'hasStrangers'>,
  journal: JournalState,
): boolean {
  if (isEmpty) return false
  if (bases.length > 0) return !bases.some((base) => journal.bases.includes(base))
  return !isWorth(journal) || hasStrangers
}

/**
 * The snapshot that belongs to what the journal holds and is the best of them: the newest made by one of its devices, or one of
 * this computer that is newer than all in it. Null when there is none: in a backup folder that is shared lie the snapshots of
 * other programs too, and they are never mixed in by themselves. Without a journal those of this computer come first.
 */
export function snapshotWith(
  journal: JournalState | null,
  snapshots: readonly SnapshotInfo[],
): SnapshotInfo | null {
  const [newest] = snapshots
  if (newest === undefined) return null
  const here = ({ place }: SnapshotInfo): boolean => place === 'here'
  if (!isWorth(journal)) return snapshots.find(here) ?? newest
  const devices = new Set(journal?.devices.map(({ device }) => device))
  const lastChange = Math.max(0, ...(journal?.devices.map(({ at }) => at) ?? []))
  const belongs = (one: SnapshotInfo) =>
    one.about !== null &&
    (devices.has(one.about.device) || (here(one) && one.about.at > lastChange))
  return snapshots.find(belongs) ?? null
}
