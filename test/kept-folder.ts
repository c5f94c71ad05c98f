/**
 * Data folders that earlier builds of the program wrote, kept in `test/fixtures/data-folder-<n>/`: the folder in an archive, and
 * what was in it. They are never written anew; `scripts/make-data-folder.ts` makes the next one.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'

/** A record or an entry of the log, as stored. */
export interface Stored {
  readonly id: string
  readonly [field: string]: unknown
}

/** Records of each table, and the entries of the log, ordered by id. */
export interface KeptRows {
  readonly tables: Readonly<Record<string, readonly Stored[]>>
  readonly commits: readonly Stored[]
}

/** The text of documents, a text for each page. */
export interface KeptDocuments {
  readonly certificates: readonly string[]
  readonly report: readonly string[]
}

/** What must be found in a folder. */
export interface Kept extends KeptRows {
  readonly documents: KeptDocuments
}

const fixtures = join(import.meta.dirname, 'fixtures')

/** Where a kept folder and what is known of it lie. */
export const filesOf = (name: string) => ({
  home: join(fixtures, name),
  archive: join(fixtures, name, 'folder.zip'),
  expected: join(fixtures, name, 'expected.json'),
})

/** Where in the archive lies what the browser kept. Where it looks for it depends on what the program runs on. */
export const sessionName = 'session'

/** Every kept folder. */
export async function keptNames(): Promise<readonly string[]> {
  return (await readdir(fixtures)).filter((name) => /^data-folder-\d+$/.test(name)).sort()
}

/** What must be found in it. */
export async function keptOf(name: string): Promise<Kept> {
  return JSON.parse(await readFile(filesOf(name).expected, 'utf8')) as Kept
}

/** Unpacks a kept folder. */
export async function unpack(name: string, folder: string): Promise<void> {
  const files = unzipSync(await readFile(filesOf(name).archive))
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(join(folder, dirname(path)), { recursive: true })
    await writeFile(join(folder, path), bytes)
  }
}

/** Of records, the fields that were known when the folder was written: later builds may have more of them. */
function knownIn(found: readonly Stored[], expected: readonly Stored[]): readonly Stored[] {
  const known = new Map(expected.map((record) => [record.id, Object.keys(record)]))
  const list = found.map((record) => {
    const names = known.get(record.id)
    // One that nobody knows stays whole, so that it is seen.
    if (names === undefined) return record
    return { id: record.id, ...Object.fromEntries(names.map((name) => [name, record[name]])) }
  })
  return list.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** What was found, without tables and fields that nobody knew when the folder was written: to be equal to what is expected. */
export function knownRows(found: KeptRows, expected: KeptRows): KeptRows {
  const tables = Object.entries(expected.tables).map(
    ([table, rows]) => [table, knownIn(found.tables[table] ?? [], rows)] as const,
  )
  return {
    tables: Object.fromEntries(tables),
    commits: knownIn(found.commits, expected.commits),
  }
}

/** Documents without the blanks between their letters: where a reader of PDFs sees one depends on how the letters are set. */
export function lettersOf({ certificates, report }: KeptDocuments): KeptDocuments {
  const letters = (text: string): string => text.replaceAll(/\s+/gu, '')
  return { certificates: certificates.map(letters), report: report.map(letters) }
}
