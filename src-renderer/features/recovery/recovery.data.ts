/** What the page that brings things back reads and does: the other copies, and the ways on from here. */
import type { SnapshotInfo } from '../../../src-shared/journal'
import { FailureError, fail, ok } from '../../../src-shared/result'
import type { Result } from '../../../src-shared/result'
import { database } from '../../storage/current'
import { canKeepAnything, currentProgram, databaseNames } from '../../storage/program'
import { readCopyFacts } from '../../storage/meta'
import type { OpenFailure } from '../../storage/open'
import { schemaVersion } from '../../domain/descriptor-queries'
import { needRoom } from '../../backup/disk'
import {
  restoreIntoEmpty,
  countJournal,
  goBackTo,
  startFreshJournal,
  restoreEverything,
} from '../../backup/restore'
import type { Copies, Restored } from '../../backup/restore'
import type { ReplayProgress } from '../../backup/replay'
import { listSnapshots, openJournal } from '../../backup/start-check'
import type { Start } from '../../backup/start-check'
import { usableSnapshots } from '../../backup/start-check.rules'
import { dayAndTime } from '../../app/clock'

export type { Restored }

/** Why the page is shown: what the check at the start found, or a database that could not be opened. */
export type FoundReason =
  | 'empty'
  | 'unreadable'
  | 'behind'
  | 'fork'
  | 'restoring'
  | 'failed'
  /** The program is new, and one of its copies, or another program's, is to begin with. */
  | 'new'

/** What was found. */
export interface Found {
  readonly reason: FoundReason
  /** For `failed`: why the database could not be opened. */
  readonly openFailure: OpenFailure | null
  readonly copies: Copies
}

/** What the user chose before the program had to be started anew: a copy to go back to, or null for all there is. */
interface Chosen {
  readonly snapshot: string | null
  /** The program that it was chosen for. */
  readonly program: string
}

const chosenKey = 'ciklus.bringBack'

/** Reads the other copies after the check at the start found something. */
export async function findCopies(reason: FoundReason, journal: Start['journal']): Promise<Found> {
  const { begunAt } = await readCopyFacts(database())
  const snapshots = usableSnapshots(onePlaceEach(await listSnapshots()), begunAt)
  return { reason, openFailure: null, copies: { journal, snapshots } }
}

/** Reads the copies that a new program can begin with: all there are, whichever program they were made by. */
export async function findAllCopies(): Promise<Found> {
  const snapshots = onePlaceEach(await listSnapshots(true))
  return { reason: 'new', openFailure: null, copies: { journal: null, snapshots } }
}

/** What came of looking into a folder. */
type Elsewhere =
  | { readonly state: 'closed' }
  | { readonly state: 'nothing' }
  | { readonly state: 'found'; readonly found: Found }

/** Asks for a folder and looks whether there are copies in it. */
export async function findCopiesElsewhere(title: string): Promise<Result<Elsewhere>> {
  const looked = await window.ciklus.snapshots.lookInto({ title })
  if (!looked.ok) return looked
  if (looked.value === null) return ok({ state: 'closed' })
  if (looked.value.copies === 0) return ok({ state: 'nothing' })
  const found = await findAllCopies()
  const isAny = found.copies.snapshots.some(({ place }) => place === 'elsewhere')
  return ok(isAny ? { state: 'found', found } : { state: 'nothing' })
}

/** Reads the other copies when the database could not be opened; null when there are none to bring back. */
export async function findCopiesWithout(openFailure: OpenFailure): Promise<Found | null> {
  const snapshots = usableSnapshots(onePlaceEach(await listSnapshots()), 0)
  const journal = await openJournal()
  const isAnything = snapshots.length > 0 || (journal?.devices.length ?? 0) > 0
  return isAnything ? { reason: 'failed', openFailure, copies: { journal, snapshots } } : null
}

/** A snapshot that lies in both places is one; this computer's is read faster. */
function onePlaceEach(snapshots: readonly SnapshotInfo[]): readonly SnapshotInfo[] {
  const good = new Map<string, SnapshotInfo>()
  for (const one of snapshots)
    // What a newer program has written holds records that this one would drop.
    if (one.about === null ? one.problem === 'locked' : one.about.schemaVersion <= schemaVersion)
      if (one.about !== null ? one.place === 'here' || !good.get(one.id)?.about : !good.has(one.id))
        good.set(one.id, one)
  return [...good.values()]
}

/** Counts what the second copy holds: people and cycles. Null when it cannot be read. */
export async function countNewest(
  { copies }: Found,
  signal: AbortSignal,
): Promise<Readonly<Record<string, number>> | null> {
  if (copies.journal === null) return null
  return countJournal(copies.journal, signal).catch(() => null)
}

/**
 * Brings everything back, and then goes back to a copy when one was chosen. A program that is new begins with the copy, and with
 * nothing else. Never throws.
 */
export async function bringBack(
  { reason, copies }: Found,
  copy: SnapshotInfo | null,
  progress: ReplayProgress,
  signal: AbortSignal,
): Promise<Result<Restored>> {
  try {
    if (reason === 'new' && copy !== null) {
      await needRoom()
      const restored = await restoreIntoEmpty(database(), copy, progress, signal)
      // Where the copy came from, new ones go. Without that the program is there all the same.
      const cameFrom = copies.snapshots.find(({ id, about }) => id === copy.id && about === null)
      if ((cameFrom ?? copy).place === 'elsewhere')
        await window.ciklus.snapshots.keepLookedInto({}).catch(() => null)
      return ok(restored)
    }
    const restored = await restoreEverything(database(), copies, progress, signal)
    const when = dayAndTime(copy?.about?.at ?? 0)
    if (copy !== null) await goBackTo(database(), copy, when, progress, signal)
    return ok(restored)
  } catch (error) {
    if (signal.aborted) return fail('request.cancelled')
    if (error instanceof FailureError) return { ok: false, error: error.failure }
    return fail('request.unexpected')
  }
}

/** Puts the database that cannot be opened aside and starts the program anew, which then brings everything back by itself. */
export async function quarantineDatabase(copy: SnapshotInfo | null): Promise<Result<null>> {
  const chosen: Chosen = { snapshot: copy?.id ?? null, program: currentProgram().id }
  localStorage.setItem(chosenKey, JSON.stringify(chosen))
  const done = await window.ciklus.recovery.quarantine({ isAll: await mustAllGo() })
  if (!done.ok) localStorage.removeItem(chosenKey)
  return done
}

/**
 * Whether the databases of all programs must be put aside: the browser engine keeps them in one place. Not while there are others, and
 * that place can be written and read: then only this program's database is left where it is, and another begun.
 */
async function mustAllGo(): Promise<boolean> {
  const others = (await databaseNames()).filter((name) => name.startsWith('ciklus'))
  const isAlone = others.every((name) => name === currentProgram().database)
  return isAlone || !(await canKeepAnything())
}

/** What was chosen before the program was started anew: the copy, null for all there is, undefined for nothing. Asked once. */
export function takeChosen({ reason, copies }: Found): SnapshotInfo | null | undefined {
  const text = localStorage.getItem(chosenKey)
  localStorage.removeItem(chosenKey)
  if (text === null || reason !== 'empty') return undefined
  try {
    const { snapshot, program } = JSON.parse(text) as Partial<Chosen>
    if (program !== currentProgram().id) return undefined
    return copies.snapshots.find(({ id }) => id === snapshot) ?? null
  } catch {
    return undefined
  }
}

/** Leaves the other copies aside and goes on with what is here. Never throws. */
export async function goOn(): Promise<Result<null>> {
  try {
    await startFreshJournal(database(), Date.now())
    return ok(null)
  } catch (error) {
    return error instanceof FailureError
      ? { ok: false, error: error.failure }
      : fail('request.unexpected')
  }
}
