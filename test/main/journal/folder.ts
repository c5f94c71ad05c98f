/** A journal in a temporary folder, and looking at it as a test does. */
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { createJournal } from '../../../src-main/journal/journal'
import type { Journal } from '../../../src-main/journal/journal'
import type { JournalOptions } from '../../../src-main/journal/journal-options'
import { FailureError } from '../../../src-shared/result'
import { device } from './lines'

// Thousands of journals are opened and each waits for the disk; where there is a disk in memory, nothing has to be waited for.
const memory = '/dev/shm'
const temporary = existsSync(memory) ? memory : tmpdir()

/** A folder for each test of a file; `path` names the journal in it, `own` the device's folder in that. */
export function journalFolder(): { readonly path: string; readonly own: string } {
  const at = { root: '' }
  beforeEach(async () => {
    at.root = await mkdtemp(join(temporary, 'journal-'))
  })
  afterEach(() => rm(at.root, { recursive: true, force: true }))
  return {
    get path() {
      return join(at.root, 'journal')
    },
    get own() {
      return join(at.root, 'journal', device)
    },
  }
}

/** A journal that seals after few lines. */
export function smallJournal(folder: string, more: Partial<JournalOptions> = {}): Journal {
  return createJournal({ folder, limits: { bytes: 2_500, lines: 5 }, chunk: 1_000, ...more })
}

/** All lines, a chunk at a time, as the page would read them. */
export async function readAll(journal: Journal): Promise<string[]> {
  const lines: string[] = []
  for (let from: number | null = 0; from !== null;) {
    const answer: Awaited<ReturnType<Journal['read']>> = await journal.read(from)
    lines.push(...answer.lines)
    if (answer.next !== null && answer.next <= from) throw new Error('Reading does not move on')
    from = answer.next
  }
  return lines
}

/** The lines that are there, each once, sorted. */
export async function distinct(journal: Journal): Promise<string[]> {
  return [...new Set(await readAll(journal))].sort()
}

/** The failure of a request, or `'done'`. */
export function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'done',
    (error: unknown) => (error instanceof FailureError ? error.failure : error),
  )
}

/** Names in a folder, sorted. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).sort()
}

/** Every file under a folder, by its path in it. */
export async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(path, await readFile(path))
  }
  return files
}
