/**
 * Writes a data folder with the built program and keeps it for the tests of later builds:
 * `node --import tsx scripts/make-data-folder.ts data-folder-2`. A kept folder is never written anew. When a document was
 * given other words or another look on purpose, `… data-folder-1 --documents` reads the documents of a kept folder again, with
 * this build; look at the difference before it is committed.
 */
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { hasElectron } from '../chromium-host/launch'
import { allSaved, databaseIn, removeFolder, start } from '../faults/program'
import type { Session } from '../faults/program'
import { tableNames } from '../src-renderer/domain/descriptor-queries'
import { documentsOf, rowsIn } from '../test/e2e/steps/read-back'
import { placeSession } from '../test/e2e/steps/kept-session'
import { filesOf, keptOf, sessionName, unpack } from '../test/kept-folder'
import type { Kept } from '../test/kept-folder'
import { ensureBuild } from './lib/ensure-build.mjs'
import { doSomeOfEverything } from './lib/kept-work'

const sample = join(import.meta.dirname, '../resources/sample/workspace.json')

/** What is kept of the folder and of what the browser has; the rest is caches, locks, and logs that name places. */
const parts = ['journal', 'snapshots']
const sessionParts = ['IndexedDB', 'Local Storage']
const isLeftOut = (name: string): boolean => /^(?:LOG|LOG\.old|LOCK)$/.test(name)

/** Every list with a record on a line of its own, so that what changes can be seen. */
function textOf({ tables, commits, documents }: Kept): string {
  const lines = (list: readonly unknown[]): string =>
    list.length === 0 ? '[]' : `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]`
  const all = (lists: Readonly<Record<string, readonly unknown[]>>): string =>
    Object.entries(lists)
      .map(([name, list]) => `"${name}": ${lines(list)}`)
      .join(',\n')
  const { certificates, report } = documents
  return `{\n"tables": {\n${all(tables)}\n},\n"commits": ${lines(commits)},\n"documents": {\n${all({ certificates, report })}\n}\n}\n`
}

async function add(files: Zippable, from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || isLeftOut(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const name = `${to}${path.slice(from.length)}`.replaceAll('\\', '/')
    files[name] = await readFile(path)
  }
}

/** A closed data folder as an archive. */
async function pack(folder: string): Promise<Uint8Array> {
  const files: Zippable = {}
  for (const part of parts) await add(files, join(folder, part), part)
  const session = dirname(databaseIn(folder))
  for (const part of sessionParts) await add(files, join(session, part), `${sessionName}/${part}`)
  return zipSync(files, { level: 9, mtime: new Date(2000, 0, 1) })
}

/** Starts the program on a folder, does something with it, and closes it as a user would. */
async function withProgram<T>(folder: string, act: (session: Session) => Promise<T>): Promise<T> {
  const session = await start(folder)
  try {
    return await act(session)
  } finally {
    await session.app.close()
  }
}

/** Makes a folder with something of everything in it. */
async function make(name: string, folder: string, out: string): Promise<void> {
  const { home, archive, expected } = filesOf(name)
  if (existsSync(home)) throw new Error(`${name} is kept already; choose the next number.`)
  const { documents, tables, commits } = await withProgram(folder, async (session) => {
    await doSomeOfEverything(session.app, sample, out)
    const written = await documentsOf(session.app, out)
    if (!(await allSaved(session))) throw new Error('The program does not save.')
    return { documents: written, ...(await rowsIn(session)) }
  })
  const known = Object.fromEntries(tableNames.map((table) => [table, tables[table] ?? []]))
  await mkdir(home, { recursive: true })
  await writeFile(archive, await pack(folder))
  await writeFile(expected, textOf({ tables: known, commits, documents }))
}

/** Reads the documents of a kept folder again. */
async function readDocuments(name: string, folder: string, out: string): Promise<void> {
  const kept = await keptOf(name)
  await unpack(name, folder)
  await placeSession(folder)
  const documents = await withProgram(folder, ({ app }) => documentsOf(app, out))
  await writeFile(filesOf(name).expected, textOf({ ...kept, documents }))
}

const [name = '', option] = process.argv.slice(2)
if (!/^data-folder-\d+$/.test(name)) throw new Error('Say which: data-folder-<number>')
// Electron keeps the page's database under another origin, where the tests' host would not look.
if (hasElectron()) throw new Error('A folder is kept from the Chromium host; Electron is here.')
const built = await ensureBuild()
if (built !== 0) process.exit(built)
const folder = await mkdtemp(join(tmpdir(), 'ciklus-kept-'))
const out = await mkdtemp(join(tmpdir(), 'ciklus-kept-out-'))
try {
  await (option === '--documents' ? readDocuments : make)(name, folder, out)
} finally {
  await removeFolder(folder)
  await rm(out, { recursive: true, force: true })
}
process.exit(0)
