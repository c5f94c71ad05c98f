/**
 * What the shared folder lacks of the log, written into this computer's own part of it: its own entries, and those of others that lie
 * nowhere there any more or came by another way. The folder itself says what it has, so that one which was emptied is filled again.
 */
import type { SharedLine } from '../../../src-shared/journal'
import { FailureError } from '../../../src-shared/result'
import type { SegmentAbout, SharedFile, SharedListing } from '../../../src-shared/sync'
import { newId } from '../../domain/ids'
import { readCopyFacts, readReadingId } from '../../storage/meta'
import { readErased } from '../../storage/erased'
import { keptHashes, referredAmong } from '../../storage/pictures'
import type { CiklusDb } from '../../storage/schema'
import type { ErasedEntry } from '../../domain/erased'
import { allRows, batch, eraseLines, pieces } from '../content'
import { erasedBy } from '../erased.rules'
import { commitLine } from '../lines.rules'
import { answered } from '../messages'
import { pictureLine, wholePicture } from '../pictures'
import { countSpans, lackingSpans, spansIn } from './exchange.rules'
import { devicesInLog, logSpans } from './log-spans'
import { picturesOn, readLines } from './merge'
import type { MergeInto, ReadLines } from './merge'
import type { ReadFile, Span } from './notes'
import { isHeldByOthers, isRemoved, knownRemovals } from './removed'

/** What an exchange needs of the main process. */
export type SharedApi = Pick<
  typeof window.ciklus.sync,
  'list' | 'read' | 'write' | 'retire' | 'acknowledge'
>

/** Where to publish, and from where. */
export interface PublishOptions extends MergeInto {
  readonly api: SharedApi
}

/** Own files beyond which they are written anew as few. */
const mostFiles = 200
/** What one segment holds, about. */
const segmentLimits = { lines: 2_000, letters: 1_000_000 }
/** Whole records on one line: a line is not cut in two where a server takes only small files. */
const rowsOnLine = 50

/** The files that were read or written, by their ids. None when something else was brought into the database since. */
export async function knownFiles({
  db,
  notes,
  program,
}: Pick<MergeInto, 'db' | 'notes' | 'program'>): Promise<ReadonlyMap<string, ReadFile>> {
  const reading = await readReadingId(db)
  if ((await notes.notes.get('reading'))?.value !== reading) {
    await notes.files.clear()
    await notes.notes.put({ key: 'reading', value: reading })
  }
  const files = await notes.files.where({ program }).toArray()
  return new Map(files.map((file) => [file.id, file]))
}

/** How an erasure is told from others: one text may have been erased by several acts. */
const nameOf = ({ id, act }: ErasedEntry): string => `${id} ${act}`

/** A file, and what is in it, as it is noted; `pictures` are those of its pictures whose bytes are those of their names: it has no others. */
export function noteOf(
  { db, program }: Pick<MergeInto, 'db' | 'program'>,
  { id, device }: Pick<SharedFile, 'id' | 'device'>,
  { generation, number, sha256 }: SegmentAbout,
  { lines, hasUnknown }: ReadLines,
  pictures: readonly string[],
): ReadFile {
  const erased = lines.flatMap(erasedBy).map(nameOf)
  return {
    ...{ id, program, device, generation, number, sha256, erased, pictures },
    spans: spansIn(lines),
    unknownTo: hasUnknown ? db.known : null,
  }
}

/** What of a listing decides what the shared folder lacks. */
type Published = Pick<SharedListing, 'files' | 'mustRewrite' | 'older' | 'otherwise'>

/**
 * The files that others can read, too, as they were read or written here. What is held, here or by others, is not read there: it counts
 * as not there. Neither does what a computer that was taken off the list locked with a passphrase from before: it never writes that anew,
 * and whoever joins has no other passphrase than the new one. Of its own this computer holds nothing.
 */
async function countingFiles(
  options: PublishOptions,
  { files, older, otherwise }: Published,
  own: string,
): Promise<readonly ReadFile[]> {
  const there = new Set(files.map(({ id }) => id))
  const removals = await knownRemovals(options)
  const closed = new Set([...older, ...otherwise].filter((one) => isRemoved(removals, one)))
  return [...(await knownFiles(options)).values()].filter((file) => {
    if (!there.has(file.id) || file.held !== undefined) return false
    return file.device === own || (!isHeldByOthers(removals, file) && !closed.has(file.device))
  })
}

/** What writing came to: how many commits went, and why something did not, since it is too large for the place. */
interface Sent {
  readonly sent: number
  readonly refused: FailureError | null
}

/** Writes into this computer's own folder what the shared one lacks. */
export async function publish(options: PublishOptions, listing: Published): Promise<Sent> {
  const { db, program } = options
  const { mustRewrite } = listing
  const { device, bases } = await readCopyFacts(db)
  const erased = await readErased(db)
  const known = await countingFiles(options, listing, device)
  const own = known.filter((file) => file.device === device)
  const newest = Math.max(1, ...own.map(({ generation }) => generation))
  // What was erased since must leave the files that this computer wrote, and many small ones become few.
  const isErased = own.length > 0 && (await hasErased(options, erased))
  const small = own.filter(({ pictures = [] }) => pictures.length === 0)
  const isAnew = isErased || mustRewrite || small.length > mostFiles
  const generation = isAnew ? newest + 1 : newest
  const spared = isAnew && !mustRewrite ? await sparedFiles(db, own) : []
  const kept = isAnew ? [...known.filter((file) => file.device !== device), ...spared] : known
  const out = new Outgoing(options, device, generation)
  const written = new Set(kept.flatMap((file) => file.erased))
  await out.put(eraseLines(erased.filter((one) => !written.has(nameOf(one)))))
  const isToldAnew = isAnew || known.length === 0
  const didOwe = await tellRows(options, out, { isToldAnew, hasBases: bases.length > 0 })
  await putPictures(options, out, new Set(kept.flatMap(({ pictures = [] }) => pictures)))
  const sent = await putEntries(
    options,
    out,
    kept.flatMap(({ spans }) => spans),
  )
  await out.flush()
  // What the place did not take of them is owed still.
  if (out.hasRefusedRows) await noteRows(options, 'owed')
  else if (didOwe) await noteRows(options, 'told')
  const except = spared.map(({ id }) => id)
  if (isAnew)
    await answered(() => options.api.retire({ program, device, below: generation, except }))
  // Only now: what is cut off before begins with the rewriting again.
  await options.notes.notes.put({ key: erasuresKey(options), value: namesOf(erased) })
  return { sent, refused: out.refused }
}

/** Own segments that stay when the others are written anew: they have pictures alone, and something here refers to each. */
async function sparedFiles(db: CiklusDb, own: readonly ReadFile[]): Promise<readonly ReadFile[]> {
  const files = own.filter(
    ({ pictures = [], spans, erased }) =>
      pictures.length > 0 && spans.length === 0 && erased.length === 0,
  )
  const referred = await referredAmong(
    db,
    files.flatMap(({ pictures = [] }) => pictures),
  )
  return files.filter(({ pictures = [] }) => pictures.every((hash) => referred.has(hash)))
}

/** Whole records that no entry of the log may say: still to be told to the others, or in this computer's own files. */
type NotedRows = 'owed' | 'told'

const rowsKey = (program: string): string => `${program} owes`

async function notedRows({
  notes,
  program,
}: Pick<MergeInto, 'notes' | 'program'>): Promise<NotedRows | undefined> {
  const value = (await notes.notes.get(rowsKey(program)))?.value
  if (value === undefined) return undefined
  return value === 'told' ? 'told' : 'owed'
}

async function noteRows(
  { notes, program }: Pick<MergeInto, 'notes' | 'program'>,
  value: NotedRows,
): Promise<void> {
  await notes.notes.put({ key: rowsKey(program), value })
}

/** Notes that whole records came in, which no entry of the log may say. */
export async function oweRows(into: Pick<MergeInto, 'notes' | 'program'>): Promise<void> {
  await noteRows(into, 'owed')
}

/** Notes that a file of the shared folder brought them: there they are told, for as long as it lies there and opens. */
export async function noteTold(into: Pick<MergeInto, 'notes' | 'program'>): Promise<void> {
  if ((await notedRows(into)) === undefined) await noteRows(into, 'told')
}

/** Whether that is noted, and the others have not been told. */
export async function owesRows(into: Pick<MergeInto, 'notes' | 'program'>): Promise<boolean> {
  return (await notedRows(into)) === 'owed'
}

const erasuresKey = ({ program }: Pick<MergeInto, 'program'>): string => `${program} erased`

const namesOf = (erased: readonly ErasedEntry[]): string => erased.map(nameOf).join('\n')

/** Whether an erasure has come since this computer's files were written: what it erased may be in them. */
async function hasErased(
  options: Pick<MergeInto, 'notes' | 'program'>,
  erased: readonly ErasedEntry[],
): Promise<boolean> {
  const text = String((await options.notes.notes.get(erasuresKey(options)))?.value ?? '')
  const before = new Set(text.split('\n'))
  return erased.some((one) => !before.has(nameOf(one)))
}

/**
 * What came here by another way than a change: told when a file brought it, to a place in which nothing lies yet, and again when the files in
 * which it was told are written anew. Answers whether it was owed, and told now.
 */
async function tellRows(
  options: PublishOptions,
  out: Outgoing,
  { isToldAnew, hasBases }: { readonly isToldAnew: boolean; readonly hasBases: boolean },
): Promise<boolean> {
  const rows = await notedRows(options)
  const hasRows = rows !== undefined || hasBases
  const isDue = rows === 'owed' && !out.waitsWithRows()
  if (!isDue && !(hasRows && isToldAnew)) return false
  await putRows(options, out)
  return rows === 'owed'
}

/** Every record whole, as it is now. */
async function putRows({ db }: MergeInto, out: Outgoing): Promise<void> {
  const lines = batch(newId())
  for await (const { table, rows } of allRows(db))
    for (const some of pieces(rows, rowsOnLine)) await out.put(lines.rows(table, some))
  await out.put([lines.end()])
}

/** Pictures to which nothing referred when the log had so many entries: it is not read through for them at each exchange. */
const leftOver = new WeakMap<
  CiklusDb,
  { readonly entries: number; readonly hashes: ReadonlySet<string> }
>()

/** Pictures that no file there has, in segments of their own: those are not many small ones that could become few. */
async function putPictures(
  { db }: MergeInto,
  out: Outgoing,
  covered: ReadonlySet<string>,
): Promise<void> {
  const uncovered = [...(await keptHashes(db))].filter((hash) => !covered.has(hash))
  // Counting a long log takes a while, and mostly all of them lie there.
  if (uncovered.length === 0) return
  const entries = await db.commits.count()
  const before = leftOver.get(db)
  const known = before?.entries === entries ? before.hashes : new Set<string>()
  const lacking = uncovered.filter((hash) => !known.has(hash))
  if (lacking.length === 0) return
  await out.flush()
  const referred = await referredAmong(db, lacking)
  const hashes = new Set([...known, ...lacking.filter((hash) => !referred.has(hash))])
  leftOver.set(db, { entries, hashes })
  for (const hash of referred) {
    const picture = await wholePicture(db, hash)
    if (picture) await out.put([pictureLine(picture)])
  }
  await out.flush()
}

async function putEntries(
  options: MergeInto,
  out: Outgoing,
  covered: readonly Span[],
): Promise<number> {
  const { db } = options
  let sent = 0
  for (const one of await devicesInLog(options)) {
    const mine = covered.filter(({ device }) => device === one.device)
    const spans = await logSpans(options, one)
    if (countSpans(mine) >= countSpans(spans)) continue
    for (const { device, first, last } of lackingSpans(spans, mine))
      for (let from = first; from <= last; from += segmentLimits.lines) {
        const to = Math.min(last, from + segmentLimits.lines - 1)
        const range = db.commits
          .where('[device+sequence]')
          .between([device, from], [device, to], true, true)
        const entries = await range.toArray()
        sent += entries.length
        await out.put(entries.map(commitLine))
      }
  }
  return sent
}

/** Lines that are too large for the place, and until when they are not tried again; milliseconds since 1970. */
const refusals = new WeakMap<CiklusDb, Map<string, { until: number; why: FailureError }>>()
const refusedFor = 3_600_000

/** Stands there for whole records: each telling has them on lines of another name. */
const anyRows = 'rows'
const lineKey = ({ kind, text }: SharedLine): string => `${kind} ${text.slice(0, 150)}`

/** Gathers lines to segments and writes them. */
class Outgoing {
  /** Why something did not go. */
  refused: FailureError | null = null
  /** Whole records were among that. */
  hasRefusedRows = false
  private group: SharedLine[] = []
  private letters = 0

  constructor(
    private readonly options: PublishOptions,
    private readonly device: string,
    private readonly generation: number,
  ) {}

  /** Whether whole records were refused a short while ago. */
  waitsWithRows(): boolean {
    return this.isRefused(anyRows)
  }

  async put(lines: readonly SharedLine[]): Promise<void> {
    for (const line of lines) {
      if (this.isRefused(lineKey(line))) continue
      const isFull =
        this.group.length >= segmentLimits.lines ||
        this.letters + line.text.length > segmentLimits.letters
      if (isFull) await this.flush()
      this.group.push(line)
      this.letters += line.text.length
    }
  }

  async flush(): Promise<void> {
    const lines = this.group
    if (lines.length === 0) return
    this.group = []
    this.letters = 0
    await this.write(lines)
  }

  /** Writes a segment; two in its place where the server takes only smaller ones. */
  private async write(lines: readonly SharedLine[]): Promise<void> {
    try {
      await this.writeWhole(lines)
    } catch (error) {
      if (!(error instanceof FailureError) || error.failure.code !== 'sync.tooLarge') throw error
      const half = Math.ceil(lines.length / 2)
      const [only] = lines
      if (lines.length === 1 && only !== undefined) this.refuse(only, error)
      else for (const some of [lines.slice(0, half), lines.slice(half)]) await this.write(some)
    }
  }

  private isRefused(key: string): boolean {
    const { db, now } = this.options
    const refusal = refusals.get(db)?.get(key)
    if (refusal === undefined || now() >= refusal.until) return false
    this.refused = refusal.why
    return true
  }

  private refuse(line: SharedLine, why: FailureError): void {
    const { db, now } = this.options
    const known = refusals.get(db) ?? new Map<string, { until: number; why: FailureError }>()
    const refusal = { until: now() + refusedFor, why }
    refusals.set(db, known.set(lineKey(line), refusal))
    this.refused = why
    if (line.kind !== 'rows' && line.kind !== 'end') return
    known.set(anyRows, refusal)
    this.hasRefusedRows = true
  }

  private async writeWhole(lines: readonly SharedLine[]): Promise<void> {
    const { api, program } = this.options
    const { device, generation } = this
    const { file, about } = await answered(() =>
      api.write({ program, device, generation, lines: [...lines] }),
    )
    const texts = lines.map(({ text }) => text)
    const read = readLines(texts)
    // They were whole when they were put.
    const pictures = picturesOn(read).map(({ hash }) => hash)
    await this.options.notes.files.put(noteOf(this.options, file, about, read, pictures))
  }
}
