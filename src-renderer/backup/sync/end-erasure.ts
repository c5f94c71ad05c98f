/**
 * Ending an erasure in all that this computer has beside the database: the notes about exchanging and the second copy. What was erased is
 * written there first, then what stays of the lines that knew of it, and only then do those lines go. Cut off anywhere, it goes on.
 */
import type { JournalLine } from '../../../src-shared/journal'
import { readErased, readErasures } from '../../storage/erased'
import { readDevice, readProgramId } from '../../storage/meta'
import { deleteEarlierDatabases } from '../../storage/program'
import type { CiklusDb } from '../../storage/schema'
import { eraseLines, pieces } from '../content'
import { eraseFromDatabase, readErasing, readErasingNote } from '../erase'
import type { ErasureRequest } from '../erase'
import { BatchSizes, lineWithout } from '../erasure.rules'
import type { Cleaning, Erasing } from '../erasure.rules'
import { flushJournal, startJournal, stopJournal } from '../journal'
import { readLine } from '../lines.rules'
import { answered, messages } from '../messages'
import { deleteUnreferred, forgetAllElse, keptFiles } from '../pictures'
import { journalLines } from '../sources'
import type { LineSource } from '../sources'
import { digestOf } from '../start-check'
import { forgetNotes } from './forget-notes'
import { syncNotes } from './notes'
import type { SyncNotes } from './notes'

/** What ending an erasure needs of the main process. */
type ErasureApi = Pick<typeof window.ciklus.journal, 'open' | 'append' | 'read' | 'forget'>

/** Lines whose sums are told in one message. */
const sumsAtOnce = 20_000

/**
 * Cleans the second copy and the notes about exchanging of an erasure that is under way, and forgets the names. Nothing is sent to the
 * second copy meanwhile. Does nothing when none is under way. Throws a FailureError when it cannot be done now: it is to be tried again.
 */
export async function endErasure(
  db: CiklusDb,
  api: ErasureApi = window.ciklus.journal,
  notes: SyncNotes = syncNotes(),
): Promise<boolean> {
  let isAny = false
  for (let note = await readErasingNote(db); note !== null; note = await readErasingNote(db)) {
    const erased = await readErasures(db)
    const cleaning = { ...(JSON.parse(note) as Erasing), erased }
    const program = await readProgramId(db)
    if (program !== null) await forgetNotes({ notes, program }, cleaning)
    await cleanJournal(db, cleaning, api)
    // What lies here as a file alone, too.
    await deleteUnreferred(db, [...(cleaning.pictures ?? []), ...(await keptFiles())])
    // What lies with the backups alone has no name here by which it could be forgotten.
    await forgetAllElse()
    await deleteEarlierDatabases(db.name)
    await letGo(db, note)
    isAny = true
  }
  return isAny
}

/** Takes the note away, unless another erasure has taken its place meanwhile. */
function letGo(db: CiklusDb, note: string): Promise<void> {
  return db.transaction('rw!', db.meta, async () => {
    if ((await readErasingNote(db)) === note) await db.meta.delete('erasing')
  })
}

async function cleanJournal(db: CiklusDb, cleaning: Cleaning, api: ErasureApi): Promise<void> {
  const device = await readDevice(db)
  await answered(() => api.open({ device }))
  const append = async (lines: readonly JournalLine[]): Promise<void> => {
    for (const group of messages(lines)) await answered(() => api.append({ device, lines: group }))
  }
  await append(eraseLines(await readErased(db)))
  const sums = await replaceLines(journalLines(api.read), cleaning, append)
  for (const some of pieces(sums, sumsAtOnce))
    await answered(() => api.forget({ sums: [...some], isEnd: false }))
  await answered(() => api.forget({ sums: [], isEnd: true }))
}

/** Adds what stays of the lines that change. Answers the sums of the lines that are to go. */
async function replaceLines(
  chunks: LineSource['chunks'],
  cleaning: Cleaning,
  append: (lines: readonly JournalLine[]) => Promise<void>,
): Promise<readonly string[]> {
  const sums: string[] = []
  const sizes = new BatchSizes()
  const fresh: JournalLine[] = []
  const ends: string[] = []
  const take = async (text: string): Promise<void> => {
    const clean = lineWithout(text, cleaning, sizes)
    const line = clean === null ? null : journalLineOf(clean)
    // What stays as it is must not go.
    if (line === null || line.text === text) return
    fresh.push(line)
    sums.push(await digestOf(text))
  }
  for await (const texts of chunks()) {
    for (const text of texts) {
      if (text.startsWith('{"end"')) ends.push(text)
      else await take(text)
    }
    await append(fresh.splice(0))
  }
  for (const text of ends) await take(text)
  await append(fresh)
  return sums
}

/** A line as the journal takes it; null for one of a kind that is never changed. */
function journalLineOf(text: string): JournalLine | null {
  const line = readLine(text)
  if (line?.kind === 'commit') return { kind: 'commit', id: line.entry.id, at: line.entry.at, text }
  if (line?.kind === 'rows' || line?.kind === 'end')
    return { kind: line.kind, base: line.base, part: line.part, text }
  return null
}

let lastErasing: Promise<unknown> = Promise.resolve()

/** One after the other: each works on the whole second copy, and stops and starts what is sent to it. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const done = lastErasing.then(work)
  lastErasing = done.catch(() => undefined)
  return done
}

async function endPending(db: CiklusDb): Promise<boolean> {
  if ((await readErasing(db)) === null) return false
  await flushJournal()
  stopJournal()
  try {
    return await endErasure(db)
  } finally {
    await startJournal(db, null)
  }
}

/**
 * Ends an erasure that is under way; nothing is sent to the second copy meanwhile. False when none is. Throws a FailureError when it
 * cannot be done now: it is to be tried again.
 */
export function endErasureNow(db: CiklusDb): Promise<boolean> {
  return oneAtATime(() => endPending(db))
}

/**
 * Erases, here and in the second copy. Answers whether the second copy is clean: if not, that is still to be done. Throws what
 * `eraseFromDatabase` and ending an earlier one throw; nothing was erased then.
 */
export function eraseNow(db: CiklusDb, request: ErasureRequest): Promise<boolean> {
  return oneAtATime(async () => {
    // What an earlier one still has to clean is cleaned first.
    await endPending(db)
    await flushJournal()
    stopJournal()
    try {
      await eraseFromDatabase(db, request)
    } catch (error) {
      await startJournal(db, null)
      throw error
    }
    return endPending(db).then(
      () => true,
      () => false,
    )
  })
}
