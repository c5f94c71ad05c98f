/**
 * One exchange with the other computers of a program: what is new in the shared folder is merged, what the folder lacks is written
 * into this computer's own part of it, and what this computer has is said. Nothing is ever taken away because it is not there.
 */
import type {
  Acknowledgement,
  SegmentAbout,
  SharedFile,
  SharedListing,
} from '../../../src-shared/sync'
import { raise } from '../../../src-shared/result'
import { addPeers, readCopyFacts, readWho } from '../../storage/meta'
import { readErased } from '../../storage/erased'
import { missingPictures } from '../../storage/pictures'
import type { CiklusDb } from '../../storage/schema'
import { readErasing } from '../erase'
import { assignNewDevice, goOnAsNewDevice } from '../identity'
import type { PictureLine } from '../lines.rules'
import { answered } from '../messages'
import { takePictures, wholeAmong } from '../pictures'
import {
  clockAhead,
  computersOf,
  isMuch,
  lackingSpans,
  spansOf,
  unreadFiles,
} from './exchange.rules'
import type { Computer, DeviceInLog, TrashCount } from './exchange.rules'
import { mergeRead, picturesOn, readLines } from './merge'
import type { MergeInto } from './merge'
import { dropOldConflicts } from './notes'
import type { ReadFile } from './notes'
import { devicesInLog, logSpans } from './log-spans'
import { knownFiles, publish, noteOf, noteTold } from './publish'
import type { PublishOptions } from './publish'
import { changesHeld, isRemoved, learnRemovals } from './removed'
import type { Removals } from './removed'
import { trashBefore } from './trash'
import { expectOf, forgetSpoilt } from './verify'

/** What an exchange came to. */
export type Exchanged =
  | { readonly state: 'asks'; readonly trash: TrashCount }
  | {
      readonly state: 'done'
      /** Changes that came, and that went. */
      readonly received: number
      readonly sent: number
      readonly conflicts: number
      readonly computers: readonly Computer[]
      /** The others have taken this computer off the list. */
      readonly isRemoved: boolean
      /** Files that have not arrived whole, and files of a newer program. */
      readonly waiting: number
      readonly newer: number
      /** Computers whose files lie open although this one's are locked, and those whose files another passphrase opens. */
      readonly plain: number
      readonly otherwise: number
      /** Computers whose files open with a passphrase from before. */
      readonly older: number
      readonly clock: { readonly who: string; readonly hours: number } | null
      /** This computer goes on as a new device: the folder knew more of the one it was than it does itself. */
      readonly isNewDevice: boolean
    }

/** What is asked of an exchange. */
interface ExchangeOptions extends PublishOptions {
  /** Somebody said yes to a merge that puts much in the trash. */
  readonly mayTrash: boolean
}

/** Milliseconds after which is said anew that this computer is there. */
const ackPause = 10 * 60_000

/** A file that was read. */
interface Arrived {
  readonly file: SharedFile
  readonly texts: readonly string[]
  readonly about: SegmentAbout
}

/** Exchanges once. Throws `FailureError` when the place cannot be reached, and what the disk throws; what was done until then stays. */
export async function exchange(options: ExchangeOptions): Promise<Exchanged> {
  const { api, db, notes, now, program } = options
  const listing = await answered(() => api.list({ program }))
  const known = await knownFiles(options)
  const unread = await withoutWanted(db, known)
  const removals = await learnRemovals(options, listing.acks)
  const { arrived, problems } = await readNew(options, listing.files, unread, removals)
  // Others have locked theirs: nothing of this computer is to lie there open.
  if (problems.locked > 0 && !listing.isLocked) raise('sync.needsPassphrase')
  const trash = await trashBefore(
    options,
    arrived.map(({ texts }) => texts),
  )
  if (isMuch(trash) && !options.mayTrash) return { state: 'asks', trash }
  const isNewDevice = await goOnWhenForked(options, arrived, known)
  const taken = await takeAll(options, arrived)
  await forgetGone(options, listing.files, known)
  await forgetSpoilt(options, listing, known)
  const { sent, refused } = await publish(options, listing)
  const log = await devicesInLog(options)
  expectOf(db, listing.acks, log)
  const acks = await acknowledge(options, { listing, log, removals })
  // Said when all else is done.
  if (refused !== null) throw refused
  await dropOldConflicts(notes, now())
  const { device } = await readCopyFacts(db)
  const beside = {
    since: await behindSince(db, log, acks),
    removed: new Set(Object.keys(removals).filter((one) => isRemoved(removals, one))),
    held: await heldOf(options),
  }
  return {
    state: 'done',
    received: taken.entries.length,
    sent,
    conflicts: taken.conflicts,
    computers: computersOf(device, await named(db, device, log), acks, beside),
    isRemoved: isRemoved(removals, device),
    waiting: problems.partial,
    newer: problems.newer,
    plain: without(listing.plain, device),
    otherwise: without(
      listing.otherwise.filter((one) => !isRemoved(removals, one)),
      device,
    ),
    older: without(
      listing.older.filter((one) => !isRemoved(removals, one)),
      device,
    ),
    clock: clockAhead(taken.entries, now()),
    isNewDevice,
  }
}

/** The files that were read, but for those in which a picture lies that something here refers to by now and that is not here. */
async function withoutWanted(
  db: CiklusDb,
  known: ReadonlyMap<string, ReadFile>,
): Promise<ReadonlyMap<string, ReadFile>> {
  const missing = new Set(await missingPictures(db))
  if (missing.size === 0) return known
  const isWanted = ({ pictures = [] }: ReadFile): boolean =>
    pictures.some((hash) => missing.has(hash))
  return new Map([...known].filter(([, file]) => !isWanted(file)))
}

/** Reads the files that are new. Of a computer that was taken off the list, what it wrote since is only noted. */
async function readNew(
  options: ExchangeOptions,
  files: readonly SharedFile[],
  known: ReadonlyMap<string, ReadFile>,
  removals: Removals,
) {
  const { api, db, notes, program } = options
  const arrived: Arrived[] = []
  const problems = { partial: 0, foreign: 0, newer: 0, locked: 0 }
  const isOut = (one: string): boolean => isRemoved(removals, one)
  for (const file of unreadFiles(files, known, db.known, isOut)) {
    const { problem, about, lines } = await answered(() => api.read({ program, file: file.id }))
    if (problem !== null) problems[problem] += 1
    if (about === null) continue
    const held = changesHeld(removals, file.device, lines)
    if (held === 0) arrived.push({ file, texts: lines, about })
    else await notes.files.put({ ...noteOf(options, file, about, readLines(lines), []), held })
  }
  return { arrived, problems }
}

/** When the first change that each computer lacks was made. */
async function behindSince(
  db: CiklusDb,
  log: readonly DeviceInLog[],
  acks: readonly Acknowledgement[],
): Promise<ReadonlyMap<string, number>> {
  const since = new Map<string, number>()
  for (const ack of acks)
    for (const { device, last } of log) {
      const seen = ack.seen[device] ?? 0
      if (device === ack.device || seen >= last) continue
      const first = await db.commits
        .where('[device+sequence]')
        .between([device, seen + 1], [device, last], true, true)
        .first()
      if (first !== undefined)
        since.set(ack.device, Math.min(first.at, since.get(ack.device) ?? Infinity))
    }
  return since
}

/** How many changes are held of each computer that was taken off the list. */
async function heldOf(options: ExchangeOptions): Promise<ReadonlyMap<string, number>> {
  const held = new Map<string, number>()
  for (const file of (await knownFiles(options)).values())
    if (file.held !== undefined) held.set(file.device, (held.get(file.device) ?? 0) + file.held)
  return held
}

const without = (devices: readonly string[], own: string): number =>
  devices.filter((device) => device !== own).length

/** The devices in the log, and this one by what its user is called now, whether or not anything was done here yet. */
async function named(
  db: CiklusDb,
  device: string,
  log: readonly DeviceInLog[],
): Promise<readonly DeviceInLog[]> {
  const own = log.find((one) => one.device === device) ?? { device, last: 0, who: '' }
  const who = (await readWho(db)) || own.who
  return [...log.filter((one) => one !== own), { ...own, who }]
}

/**
 * When the folder has entries of this very device that its log has not, or has otherwise, two histories have the same numbers: the
 * computer was restored from an old copy, or is one. It goes on as a new device; both histories stay.
 */
export async function goOnWhenForked(
  options: MergeInto,
  arrived: readonly Pick<Arrived, 'texts'>[],
  known: ReadonlyMap<string, Pick<ReadFile, 'spans'>>,
): Promise<boolean> {
  const { db } = options
  const { device } = await readCopyFacts(db)
  const same: number[] = []
  const other: number[] = []
  let isBehind = false
  for (const { texts } of arrived) {
    const own = texts.filter((text) => text.includes(`"device":"${device}"`))
    const entries = readLines(own).lines.flatMap((line) =>
      line.kind === 'commit' && line.entry.device === device ? [line.entry] : [],
    )
    const here = await db.commits.bulkGet(entries.map(({ id }) => id))
    for (const [at, entry] of entries.entries()) {
      const mine = here[at]
      if (mine === undefined) isBehind = true
      // An erasure takes changes out of an entry, here or there; the stamp stays.
      else (mine.stamp === entry.stamp ? same : other).push(entry.sequence)
    }
  }
  if (!isBehind && other.length === 0) return false
  // What is not known to lie there as it is here may lie there otherwise: it moves, all of it.
  const sure = [...known.values()].flatMap(({ spans }) => spans).concat(spansOf(device, same))
  const last = await db.commits
    .where('[device+sequence]')
    .between([device, 0], [device, Infinity])
    .last()
  const own = await logSpans(options, { device, last: last?.sequence ?? 0, who: '' })
  const from = Math.min(...other, ...lackingSpans(own, sure).map(({ first }) => first))
  await (from < Infinity ? assignNewDevice(db, from) : goOnAsNewDevice(db))
  options.becameNew?.()
  await db.transaction('rw!', db.meta, () => addPeers(db, [device]))
  return true
}

async function takeAll(options: ExchangeOptions, arrived: readonly Arrived[]) {
  const pictures: PictureLine[] = []
  const entries: { device: string; sequence: number; who: string; at: number }[] = []
  let conflicts = 0
  const inOrder = arrived.toSorted((a, b) => a.about.number - b.about.number)
  for (const { file, texts, about } of inOrder) {
    const read = readLines(texts)
    const merged = await mergeRead(options, read)
    entries.push(...merged.entries)
    conflicts += merged.conflicts
    const brought = picturesOn(read)
    pictures.push(...brought)
    if (read.lines.some(({ kind }) => kind === 'rows')) await noteTold(options)
    // Only when all of it is in the records: read again it would do no harm, passed over it would be missing.
    const whole = await wholeAmong(brought)
    await options.notes.files.put(noteOf(options, file, about, read, whole))
  }
  await takePictures(options.db, pictures)
  return { entries, conflicts }
}

/** Files that are no longer there say nothing about what the folder has. */
async function forgetGone(
  { notes }: MergeInto,
  files: readonly SharedFile[],
  known: ReadonlyMap<string, ReadFile>,
): Promise<void> {
  const there = new Set(files.map(({ id }) => id))
  await notes.files.bulkDelete([...known.keys()].filter((id) => !there.has(id)))
}

/** What is said with an acknowledgement, and what all said before. */
interface AckFacts {
  readonly listing: Pick<SharedListing, 'acks' | 'mustRewrite'>
  readonly log: readonly DeviceInLog[]
  readonly removals: Removals
}

/** Says what this computer has, when that has changed or was said long ago. Answers what all say now. */
async function acknowledge(
  options: ExchangeOptions,
  { listing: { acks, mustRewrite }, log, removals }: AckFacts,
): Promise<readonly Acknowledgement[]> {
  const { api, db, now, program } = options
  const { device } = await readCopyFacts(db)
  const seen: Record<string, number> = {}
  for (const one of log) {
    const [first] = await logSpans(options, one)
    seen[one.device] = first?.first === 1 ? first.last : 0
  }
  const before = acks.find((one) => one.device === device)
  // What is erased here counts when the second copy is clean of it, too.
  const isErasing = (await readErasing(db)) !== null
  const erased = isErasing ? (before?.erased ?? 0) : (await readErased(db)).length
  const ack = { device, at: now(), schemaVersion: db.known, seen, erased, removed: removals }
  const others = acks.filter((one) => one.device !== device)
  const isSame = before !== undefined && sameAck(before, ack)
  if (!isSame || mustRewrite || Math.abs(ack.at - before.at) > ackPause)
    await answered(() => api.acknowledge({ program, ack }))
  return [...others, ack]
}

function sameAck(one: Acknowledgement, other: Acknowledgement): boolean {
  const textOf = ({ schemaVersion, seen, erased, removed }: Acknowledgement): string =>
    JSON.stringify([
      schemaVersion,
      erased,
      Object.entries(seen).toSorted(),
      Object.entries(removed)
        .map(([device, { at, isOut }]) => `${device} ${at} ${isOut ? 'out' : 'back'}`)
        .toSorted(),
    ])
  return textOf(one) === textOf(other)
}
