/** Writing a file for the other computers: what they do not have, or everything. */
import { create } from 'zustand'
import type { Result } from '../../../src-shared/result'
import type { Value } from '../../../src-shared/contract'
import { today } from '../../app/clock'
import { exportEverything } from '../../app/export-everything'
import { runJob } from '../../app/jobs'
import { changesText, lookOut } from '../../backup/sync/changes'
import type { Outlook } from '../../backup/sync/changes'
import type { MergeInto } from '../../backup/sync/merge'
import { syncNotes } from '../../backup/sync/notes'
import { label } from '../../domain/edits'
import type { Translator } from '../../i18n/i18n'
import { database } from '../../storage/current'
import { readProgramId } from '../../storage/meta'
import { readWorkspace } from '../../storage/workspace'
import { useSyncing } from '../../app/syncing'

/** Whether the window for sending is open. */
export const useSending = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

/** What is asked for: what the others do not have, or everything; with the passphrase that opens it, or null. */
export interface Sending {
  readonly what: 'changes' | 'all'
  readonly passphrase: string | null
}

async function here(): Promise<MergeInto> {
  const db = database()
  const program = (await readProgramId(db)) ?? ''
  return { db, notes: syncNotes(), program, now: () => Date.now() }
}

/** What the other computers do not have. */
export async function outlook(): Promise<Outlook> {
  const hasFolder = useSyncing.getState().place !== null
  return lookOut(await here(), hasFolder ? window.ciklus.sync : null)
}

/** Asks where, and writes the file. Null when the dialog was closed. */
export async function send(
  { what, passphrase }: Sending,
  { t }: Translator,
): Promise<Result<Value<'json.save'>>> {
  return runJob(label('computers:job.sending'), async (job) => {
    const program = (await readWorkspace())?.program ?? ''
    const text =
      what === 'all'
        ? (await exportEverything()).text
        : await changesText(await here(), await outlook())
    const day = today()
    const name =
      what === 'all' ? `${program} ${day}` : t('computers:send.fileName', { program, day })
    if (passphrase === null)
      return window.ciklus.json.save({ job, text, suggestedName: `${name}.ciklus` })
    return window.ciklus.json.saveEncrypted({ job, text, passphrase, suggestedName: `${name}.age` })
  })
}
