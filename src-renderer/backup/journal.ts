/** The program's second copy: one sender that follows the open database, and what the top line says of it. */
import type { JournalState } from '../../src-shared/journal'
import { readCopyFacts } from '../storage/meta'
import type { CiklusDb } from '../storage/schema'
import { copyReported } from '../app/saving'
import type { CopyFailureCode } from '../app/saving'
import { lookAtDisk } from './disk'
import { Sender } from './sender'
import type { SendFailure } from './sender'

let sender: Sender | null = null

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
    ({ isSending, failure }) => copyReported(isSending, failure && codeOf(failure)),
    window.ciklus.journal,
    lookAtDisk,
  )
}

/** Starts anew, after the database became another device: a saved program was brought in. */
export async function restartJournal(db: CiklusDb): Promise<void> {
  if (sender !== null) await startJournal(db, null)
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
  copyReported(false, null)
}
