/** The program's second copy: one sender that follows the open database, and what the top line says of it. */
import type { JournalState } from '../../src-shared/journal'
import { readCopyFacts } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { lookAtDisk } from './disk'
import { Sender } from './sender'
import type { SendFailure } from './sender'
import type { Range } from './start-check.rules'

/** Why the second copy does not get what is saved. The sentence of each is `core:copyFailure.<code>`. */
export type CopyFailureCode = 'diskFull' | 'noPermission' | 'disagrees' | 'failed'

/** Hears whether something is on its way to the second copy, and why it could not be written; null when it could. */
type CopyReport = (isCopying: boolean, failure: CopyFailureCode | null) => void

let sender: Sender | null = null
let report: CopyReport = () => undefined

/** Says who hears of the second copy. Called once, at start, before the journal is. */
export function reportCopies(to: CopyReport): void {
  report = to
}

function codeOf(failure: SendFailure): CopyFailureCode {
  if (failure.code === 'disagrees') return 'disagrees'
  if (failure.code === 'save.diskFull') return 'diskFull'
  return failure.code === 'save.noPermission' ? 'noPermission' : 'failed'
}

/** Starts sending what is committed. `opened` is what the journal said at the start; null when it could not be opened. */
export async function startJournal(db: CiklusDb, opened: JournalState | null): Promise<void> {
  sender?.stop()
  sender = null
  if (db.readOnly) return
  const { device } = await readCopyFacts(db)
  sender = new Sender(
    db,
    device,
    opened,
    ({ isSending, failure }) => report(isSending, failure && codeOf(failure)),
    window.ciklus.journal,
    lookAtDisk,
  )
}

/** Starts anew, after the database became another device: a saved program was brought in. */
export async function restartJournal(db: CiklusDb): Promise<void> {
  if (sender !== null) await startJournal(db, null)
}

/** Sends the entries that came from other computers to the second copy, too. */
export function copyMerged(ranges: readonly Range[]): void {
  sender?.follows(ranges)
}

/** Tries now to send what waits. Answers whether the second copy has everything. */
export async function flushJournal(): Promise<boolean> {
  return sender === null ? true : sender.flush()
}

/** Copies every record to the second copy once more, as it is now. Answers whether the second copy has everything. */
export async function copyWhole(): Promise<boolean> {
  return sender === null ? false : sender.sendWhole()
}

/** Stops sending, before the journal is put aside. */
export function stopJournal(): void {
  sender?.stop()
  sender = null
  report(false, null)
}
