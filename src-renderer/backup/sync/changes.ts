/** What other computers do not have, gathered for a file of changes, and what is known of them. */
import type { JournalLine, SharedLine } from '../../../src-shared/journal'
import { newId } from '../../domain/ids'
import { readErased } from '../../storage/erased'
import { readCopyFacts } from '../../storage/meta'
import type { CiklusDb } from '../../storage/schema'
import { allRows, batch, eraseLines } from '../content'
import { commitLine } from '../lines.rules'
import { pictureLine, wholePicture } from '../pictures'
import { seenByAll, writeChanges } from './changes-file'
import type { Seen } from './changes-file'
import { countSpans, lackingSpans } from './exchange.rules'
import type { MergeInto } from './merge'
import type { Span } from './notes'
import { devicesInLog, logSpans } from './log-spans'
import { owesRows } from './publish'
import type { SharedApi } from './publish'
import { isRemoved, learnRemovals } from './removed'

type Where = Pick<MergeInto, 'notes' | 'program'>

const seenKey = ({ program }: Where, device: string): string => `${program} seen ${device}`

/** What somebody said to have, and when. */
interface Said {
  readonly at: number
  readonly seen: Seen
}

/** Notes what another computer has, as its last file said: one that was restored from an old copy has less than before. */
export async function noteSeen(where: Where, device: string, { at, seen }: Said): Promise<void> {
  const value = JSON.stringify({ at, seen })
  await where.notes.notes.put({ key: seenKey(where, device), value })
}

/** Only this file writes it. */
const readSaid = (value: unknown): Said =>
  typeof value === 'string' ? (JSON.parse(value) as Said) : { at: 0, seen: {} }

/** What each other computer has, as its files and the shared folder say; `api` is null when there is no such folder. */
async function othersSeen(into: MergeInto, api: SharedApi | null): Promise<readonly Seen[]> {
  const { device } = await readCopyFacts(into.db)
  const start = seenKey(into, '')
  const noted = await into.notes.notes.where('key').startsWith(start).toArray()
  const others = new Map(noted.map(({ key, value }) => [key.slice(start.length), readSaid(value)]))
  // A folder that cannot be reached now says nothing; then more goes into the file than must.
  const listed = await api?.list({ program: into.program }).catch(() => null)
  const acks = listed?.ok === true ? listed.value.acks : []
  for (const ack of acks)
    if (ack.at > (others.get(ack.device)?.at ?? 0)) others.set(ack.device, ack)
  others.delete(device)
  // Nobody waits for one that was taken off the list.
  const removals = await learnRemovals(into, acks)
  for (const other of others.keys()) if (isRemoved(removals, other)) others.delete(other)
  return [...others.values()].map(({ seen }) => seen)
}

/** What would go into a file of changes. */
export interface Outlook {
  /** How many other computers have said what they have. */
  readonly others: number
  readonly count: number
  readonly spans: readonly Span[]
}

/** Reckons what the other computers lack. When none has said what it has, that is everything. */
export async function lookOut(into: MergeInto, api: SharedApi | null): Promise<Outlook> {
  const others = await othersSeen(into, api)
  const covered = Object.entries(seenByAll(others)).flatMap(([device, last]) =>
    last === 0 ? [] : [{ device, first: 1, last }],
  )
  const spans: Span[] = []
  for (const one of await devicesInLog(into))
    spans.push(...lackingSpans(await logSpans(into, one), covered))
  return { others: others.length, count: countSpans(spans), spans }
}

/** The last number of each device: its entry always goes along, by which a computer notices that it was restored or copied. */
async function lastOfEach(into: MergeInto): Promise<readonly Span[]> {
  const log = await devicesInLog(into)
  return log.map(({ device, last }) => ({ device, first: last, last }))
}

/** The text of a file with what the other computers lack. */
export async function changesText(into: MergeInto, { others, spans }: Outlook): Promise<string> {
  const { db, program, now } = into
  const { device, bases } = await readCopyFacts(db)
  const lines: JournalLine[] = [...eraseLines(await readErased(db))]
  const lasts = lackingSpans(await lastOfEach(into), spans)
  for (const { device: whose, first, last } of [...spans, ...lasts]) {
    const range = db.commits.where('[device+sequence]')
    const entries = await range.between([whose, first], [whose, last], true, true).toArray()
    for (const entry of entries) lines.push(commitLine(entry))
  }
  // What came here by another way than a change, for computers that may not have it.
  if ((await owesRows(into)) || (others === 0 && bases.length > 0)) {
    const rows = batch(newId())
    for await (const { table, rows: some } of allRows(db)) lines.push(...rows.rows(table, some))
    lines.push(rows.end())
  }
  const head = { workspace: program, device, at: now(), seen: await seenHere(into) }
  return writeChanges(head, [...lines, ...(await pictureLinesFor(db, lines))])
}

/** The pictures to which lines refer: what the others have of them is not known. */
async function pictureLinesFor(
  db: CiklusDb,
  lines: readonly JournalLine[],
): Promise<readonly SharedLine[]> {
  const named = new Set(lines.flatMap(({ text }) => text.match(/(?<=")[0-9a-f]{64}(?=")/g) ?? []))
  const found: SharedLine[] = []
  for (const hash of named) {
    const picture = await wholePicture(db, hash)
    if (picture) found.push(pictureLine(picture))
  }
  return found
}

/** Of each device in the log, the number up to which all of its commits are here. */
async function seenHere(into: MergeInto): Promise<Seen> {
  const seen: Record<string, number> = {}
  for (const one of await devicesInLog(into)) {
    const [first] = await logSpans(into, one)
    if (first?.first === 1) seen[one.device] = first.last
  }
  return seen
}
