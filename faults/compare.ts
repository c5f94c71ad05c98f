/** Compares what was shown as saved with what is there: in the database, in its log, and in the second copy. */
import { createHash } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createJournal } from '../src-main/journal/journal'
import type { Commit } from '../src-renderer/storage/commit.types'
import { tableNames } from '../src-renderer/domain/descriptor-queries'
import { readLine } from '../src-renderer/backup/lines.rules'
import type { AnyRow } from '../src-renderer/backup/lines.rules'
import { emptyFold, foldLine } from '../src-renderer/backup/merge.rules'
import type { Fold } from '../src-renderer/backup/merge.rules'

/** Every table of the database, by name. */
export type Content = Readonly<Record<string, readonly unknown[]>>

/** Entries of the log, by id, each as the SHA-256 of its JSON with sorted keys. */
export type Entries = ReadonlyMap<string, string>

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A value as text that is the same whatever the order of its keys. */
export const stableText = (value: unknown): string => JSON.stringify(value, sorted)

const digestOf = (value: unknown): string =>
  createHash('sha256').update(stableText(value)).digest('hex')

/** The entries of the log in a database. */
export function entriesOf(content: Content): Entries {
  const commits = (content['commits'] ?? []) as readonly Commit[]
  return new Map(commits.map((entry) => [entry.id, digestOf(entry)]))
}

/** How many of some entries are not there, or are not the same. */
export function lostOf(wanted: Entries, there: Entries): number {
  return [...wanted].filter(([id, digest]) => there.get(id) !== digest).length
}

/**
 * Counts records that differ between what the log comes to and what the tables hold, in either direction. `besides` is a field
 * that the log does not know.
 */
export function halfOf(content: Content, besides = ''): number {
  const fold = emptyFold()
  for (const entry of (content['commits'] ?? []) as readonly Commit[])
    foldLine(fold, { kind: 'commit', entry }, () => true)
  return differences(fold, content, besides) + gapsOf(content)
}

function without(row: AnyRow | undefined, field: string): unknown {
  return row && Object.fromEntries(Object.entries(row).filter(([name]) => name !== field))
}

function differences(fold: Fold, content: Content, besides: string): number {
  let count = 0
  for (const table of tableNames) {
    const said = fold.rows.get(table) ?? new Map<string, AnyRow>()
    const there = new Map(((content[table] ?? []) as AnyRow[]).map((row) => [row.id, row]))
    for (const id of new Set([...said.keys(), ...there.keys()]))
      if (stableText(said.get(id)) !== stableText(without(there.get(id), besides))) count += 1
  }
  return count
}

/** Counts numbers that the database's device gave and that have no entry, or entries beyond its count. */
function gapsOf(content: Content): number {
  const meta = new Map(
    ((content['meta'] ?? []) as { key: string; value: unknown }[]).map((one) => [
      one.key,
      one.value,
    ]),
  )
  const own = ((content['commits'] ?? []) as readonly Commit[]).filter(
    ({ device }) => device === meta.get('device'),
  )
  return Math.abs(own.length - Number(meta.get('sequence') ?? 0))
}

/** The entries that the second copy in a data folder holds, read from a copy of its files: looking may mend them. */
export async function journaledIn(userData: string): Promise<Entries> {
  const copy = await mkdtemp(join(tmpdir(), 'ciklus-looked-at-'))
  try {
    const folder = join(copy, 'journal')
    await cp(join(userData, 'journal'), folder, { recursive: true }).catch(() => undefined)
    const entries = new Map<string, string>()
    const journal = createJournal({ folder })
    for (let from: number | null = 0; from !== null;) {
      const read: Awaited<ReturnType<typeof journal.read>> = await journal.read(from)
      for (const text of read.lines) {
        const line = readLine(text)
        if (line?.kind === 'commit') entries.set(line.entry.id, digestOf(line.entry))
      }
      from = read.next
    }
    return entries
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
