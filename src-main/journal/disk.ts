/** The calls to the file system that the journal and the snapshots make to write; tests hand in ones that fail. */
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { FailureError, raise } from '../../src-shared/result'
import { errnoOf, writeFailure } from '../files/errno'
import { flushFolder } from '../files/write'
import type { Disk } from '../files/write'

/** See the file's own comment. */
export interface JournalDisk extends Disk {
  readonly mkdir: (path: string, options: { readonly recursive: true }) => Promise<unknown>
}

/** What is made is for this user of the computer alone, where the system has such modes. */
const privateFile = 0o600
const privateFolder = 0o700

/** The real file system. */
export const realDisk: JournalDisk = {
  open: (path, flags, mode = privateFile) => open(path, flags, mode),
  rename,
  rm,
  mkdir: (path, options) => mkdir(path, { ...options, mode: privateFolder }),
}

const kept: ReadonlySet<string> = new Set(['save.diskFull', 'save.noPermission'])

/** The failure for an error met in the journal's files: a full disk and a closed door have their own sentence. */
export function journalFailure(error: unknown): FailureError {
  const { failure } = writeFailure(error, 'journal')
  if (error instanceof FailureError && !failure.code.startsWith('save.')) return error
  if (kept.has(failure.code)) return new FailureError(failure)
  return new FailureError({ code: 'journal.failed', params: { reason: errnoOf(error) } })
}

/** Refuses, for a reason that is no error of the file system. */
export function refuse(reason: string): never {
  return raise('journal.failed', { reason })
}

/** Makes a folder and its name durable, as far as the system can. */
export async function makeFolder(disk: JournalDisk, path: string, parent: string): Promise<void> {
  await disk.mkdir(path, { recursive: true })
  await flushFolder(disk, parent)
}
