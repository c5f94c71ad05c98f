/** Checks the data: reads everything, a chunk at a time, and holds it against the rules, the log and the second copy. */
import { act, nowIso, today } from '../../app/act'
import type { ActResult } from '../../app/act'
import { ownNumberMark } from '../../app/number-mark'
import { onWritten } from '../../storage/commit'
import { label } from '../../domain/edits'
import { database } from '../../storage/current'
import { namedIn } from '../../domain/descriptor-queries'
import { readCopyFacts } from '../../storage/meta'
import type { CiklusDb } from '../../storage/schema'
import { tableNames } from '../../domain/descriptor-queries'
import type { TableName } from '../../domain/tables'
import { allEntries, chunksOf } from '../../backup/content'
import { flushJournal } from '../../backup/journal'
import { readLine } from '../../backup/lines.rules'
import type { Line } from '../../backup/lines.rules'
import { emptyFold, foldLine } from '../../backup/merge.rules'
import type { Fold } from '../../backup/merge.rules'
import { checkPictures, deleteUnreferred } from '../../backup/pictures'
import { stateName } from '../../backup/snapshot'
import { journalSource } from '../../backup/sources'
import type { LineSource } from '../../backup/sources'
import { openJournal } from '../../backup/start-check'
import type { Progress } from '../../app/jobs'
import { readRecords } from '../../storage/read-records'
import type { KnownRecords } from '../../storage/read-records'
import { recordKey } from '../../domain/any-record'
import type { AnyRecord } from '../../domain/any-record'
import { missingPictureFindings } from './pictures.rules'
import { lookAtRows, repairsOf, withoutEchoes } from './check.rules'
import type { CheckResult, Finding, World } from './check.types'
import type { Against } from './compare.rules'
import { disagreements } from './compare.rules'
import { finding } from './all-records.rules'

/** Rows read at once. */
const rowsAtOnce = 1_000

/** Where the work stands, in steps of about the same length. */
interface Run {
  readonly db: CiklusDb
  readonly signal: AbortSignal
  readonly step: (count: number) => void
  /** Records that were changed while this ran: they are not held against what was read before. */
  readonly touched: ReadonlySet<string>
}

/** Milliseconds of work after which the window gets its turn. */
const longestWork = 24

/** Makes a function that hands the thread back whenever it has been kept for too long. */
function yieldIfBusy(): () => Promise<void> | void {
  let last = performance.now()
  return () => {
    if (performance.now() - last < longestWork) return undefined
    return new Promise((resolve) => {
      setTimeout(() => {
        last = performance.now()
        resolve()
      }, 0)
    })
  }
}

/** Changes or records of one line that are taken in before the window may get its turn: an import is a single line. */
const changesAtOnce = 200

/** A long line as several short ones that say the same about the records. */
function* inParts(line: Line): Generator<Line> {
  const items = line.kind === 'commit' ? line.entry.changes : line.kind === 'rows' ? line.rows : []
  if (items.length <= changesAtOnce) yield line
  else
    for (let from = 0; from < items.length; from += changesAtOnce) {
      const to = from + changesAtOnce
      if (line.kind === 'commit')
        yield { ...line, entry: { ...line.entry, changes: line.entry.changes.slice(from, to) } }
      if (line.kind === 'rows') yield { ...line, rows: line.rows.slice(from, to) }
    }
}

/** Takes a line in, with breaks. The entries themselves are forgotten: only what they make of the records counts. */
async function foldInParts(
  fold: Fold,
  line: Line,
  isWhole: LineSource['isWhole'],
  breathe: () => Promise<void> | void,
): Promise<void> {
  for (const part of inParts(line)) {
    await breathe()
    foldLine(fold, part, isWhole)
    fold.commits.clear()
  }
}

async function readRows({ db, signal, step }: Run): Promise<World['rows']> {
  const rows = new Map<TableName, Map<string, AnyRecord>>()
  for (const name of tableNames) {
    const found = new Map<string, AnyRecord>()
    rows.set(name, found)
    for await (const some of chunksOf(db.table<AnyRecord, string>(name), rowsAtOnce)) {
      signal.throwIfAborted()
      for (const row of some) found.set(row.id, row)
      step(some.length)
    }
  }
  return rows
}

/** What the log says that the rows should be. */
async function foldLog({ db, signal, step }: Run): Promise<{ fold: Fold; changes: number }> {
  const fold = emptyFold()
  const breathe = yieldIfBusy()
  let changes = 0
  for await (const entries of allEntries(db)) {
    signal.throwIfAborted()
    for (const entry of entries) {
      await foldInParts(fold, { kind: 'commit', entry }, () => true, breathe)
      changes += entry.changes.length
    }
    step(entries.length)
  }
  return { fold, changes }
}

/** What the second copy says that the rows should be. */
async function foldCopy(source: LineSource, { signal, step }: Run): Promise<Fold> {
  const fold = emptyFold()
  const breathe = yieldIfBusy()
  for await (const texts of source.chunks()) {
    signal.throwIfAborted()
    for (const text of texts) {
      await breathe()
      const line = readLine(text)
      if (line) await foldInParts(fold, line, source.isWhole, breathe)
    }
    step(texts.length)
  }
  return fold
}

/** Holds the rows against what they should be. */
async function compare(
  rows: World['rows'],
  fold: Fold,
  against: Against,
  { signal, touched }: Run,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const breathe = yieldIfBusy()
  for (const [table, should] of fold.rows) {
    signal.throwIfAborted()
    for (const [id, there] of should) {
      await breathe()
      if (touched.has(recordKey({ table, id })) || fold.erased.has(recordKey({ table, id })))
        continue
      findings.push(...disagreements(table, rows.get(table)?.get(id), there, against))
    }
  }
  return findings
}

/** Records that the second copy knows nothing of. */
function unknownTo(
  fold: Fold,
  rows: World['rows'],
  touched: ReadonlySet<string>,
): readonly Finding[] {
  return tableNames.flatMap((table) =>
    [...(rows.get(table)?.keys() ?? [])].flatMap((id) => {
      const isKnown =
        fold.rows.get(table)?.has(id) === true || touched.has(recordKey({ table, id }))
      return isKnown ? [] : finding('notInCopy', { table, id })
    }),
  )
}

/** The second copy, up to date; null when it cannot be read. */
async function readyCopy(): Promise<LineSource | null> {
  // What a newer program has written is not sent: the copy is that program's.
  if (database().readOnly || !(await flushJournal())) return null
  const state = await openJournal()
  return state === null ? null : journalSource(state)
}

/** Follows which records are changed from now on. */
function follow(db: CiklusDb): {
  readonly touched: ReadonlySet<string>
  readonly stop: () => void
} {
  const touched = new Set<string>()
  const stop = onWritten(db, (entries) => {
    for (const change of entries.flatMap(({ changes }) => changes)) touched.add(recordKey(change))
  })
  return { touched, stop }
}

/**
 * Checks everything. Stops, by throwing, when the signal says so. Changes no record; what one copy of a picture can mend in the other is mended, and what
 * is left over of pictures goes.
 */
export async function checkAll(progress: Progress, signal: AbortSignal): Promise<CheckResult> {
  const db = database()
  const { touched, stop } = follow(db)
  try {
    const state = stateName(await readCopyFacts(db))
    const copy = await readyCopy()
    const [entries, ...counts] = await Promise.all([
      db.commits.count(),
      ...tableNames.map((name) => db.table(name).count()),
    ])
    const size = counts.reduce((sum, count) => sum + count, 0)
    const total = 2 * size + entries + (copy?.total ?? 0)
    let done = 0
    const step = (count: number): void => progress((done = Math.min(total, done + count)), total)
    const run: Run = { db, signal, step, touched }
    const rows = await readRows(run)
    const findings: Finding[] = []
    const breathe = yieldIfBusy()
    let looked = 0
    const world = { rows, today: today(), now: nowIso(), mark: await ownNumberMark() }
    for (const at of lookAtRows(world, findings)) {
      signal.throwIfAborted()
      step(at - looked)
      looked = at
      await breathe()
    }
    const { fold, changes } = await foldLog(run)
    findings.push(...(await compare(rows, fold, 'log', run)))
    const copyFold = copy && (await foldCopy(copy, run).catch(orAborted(signal)))
    if (copyFold) {
      findings.push(...(await compare(rows, copyFold, 'copy', run)))
      findings.push(...unknownTo(copyFold, rows, touched))
    }
    const pictures = await checkPictures(db)
    if (!db.readOnly) await deleteUnreferred(db, pictures.unreferred)
    findings.push(...missingPictureFindings(world, new Set(pictures.missing)))
    return {
      findings: withoutEchoes(findings),
      records: looked,
      changes,
      leftPictures: db.readOnly ? 0 : pictures.unreferred.length,
      hasCopy: copyFold !== null,
      at: Date.now(),
      state,
    }
  } finally {
    stop()
  }
}

/** A second copy that cannot be read to its end is not compared; being stopped is not that. */
const orAborted = (signal: AbortSignal) => (): null => {
  signal.throwIfAborted()
  return null
}

/** Whether nothing was changed since a check began. */
export async function isCurrent({ state }: CheckResult): Promise<boolean> {
  return stateName(await readCopyFacts(database())) === state
}

/** Repairs findings, as one act (two where a value must be written down once more); stops at the first that is refused. */
export async function repair(findings: readonly Finding[]): Promise<ActResult> {
  const records = new Set(findings.map(({ record }) => recordKey(record))).size
  let last: ActResult = { ok: true, commit: null }
  for (const edits of repairsOf(findings)) {
    last = await act(label('check:done.repaired', { count: records }), edits)
    if (!last.ok) return last
  }
  return last
}

/** The records that findings name, to be said in words. */
export function readNames(findings: readonly Finding[]): Promise<KnownRecords> {
  return readRecords(
    findings.flatMap(({ record, other, repair: acts }) => [
      record,
      ...(other ? [other] : []),
      // What a value would be after the repair is said, too.
      ...acts.flat().flatMap(({ table, set }) => namedIn(table, set)),
    ]),
  )
}
