/**
 * The list of programs, `programs.json` in the data folder: which there are, what they are called, which one is open. The list is a
 * convenience: each program lies in a folder of its own, and one that the list does not name is found again by its folder.
 */
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { programId } from '../../src-shared/programs'
import { errnoOf } from '../files/errno'
import { writeWhole } from '../files/write'
import { realDisk } from '../journal/disk'

/** The program whose journal and snapshots lie in the data folder itself, as before there were several. */
export const firstId = 'first'

const listName = 'programs.json'
const foldersName = 'programs'
const labelName = 'program.json'
const text = z.string().max(600)

const label = z.object({
  name: text.default(''),
  organization: text.default(''),
  /** Counts the databases that it had: one that cannot be read is left, and another begun. */
  database: z.number().int().min(1).max(1_000).default(1),
})

const entry = label.extend({
  id: programId,
  /** When it was last opened (milliseconds since 1970). */
  usedAt: z.number().min(0).default(0),
})
/** A program on the list. */
export type ProgramEntry = z.infer<typeof entry>

const list = z.object({
  open: programId,
  programs: z.array(entry).min(1).max(1_000),
  /**
   * Programs that are none to be found again: those that were begun and left with nothing in them, whose databases stay, empty; and the
   * first one, whose folder is always there, when it was removed.
   */
  gone: z.array(programId).max(10_000).default([]),
})
/** The list. */
export type ProgramList = z.infer<typeof list>

/** Where a program keeps its journal, snapshots and places. */
export function folderOf(dataFolder: string, id: string): string {
  return id === firstId ? dataFolder : join(dataFolder, foldersName, id)
}

/** The name of a program's database. The first one has the name that the only one had. */
export function databaseOf({ id, database }: Pick<ProgramEntry, 'id' | 'database'>): string {
  const name = id === firstId ? 'ciklus' : `ciklus-${id}`
  return database === 1 ? name : `${name}~${String(database)}`
}

/** A program of which nothing is known but where it lies. */
export function unnamed(id: string): ProgramEntry {
  return { id, name: '', organization: '', database: 1, usedAt: 0 }
}

/** How the list's file is read; a test can be a file that is held, and has no time to wait. */
export interface ListReader {
  readonly read: (path: string) => Promise<string>
  readonly pause: () => Promise<void>
}

const realReader: ListReader = {
  read: (path) => readFile(path, 'utf8'),
  pause: () => wait(100),
}

/** The list as it was read. */
export interface ReadList extends ProgramList {
  /** Another process holds the file: this is what the folders say, and nothing may be written over what they do not. */
  readonly isHeld: boolean
}

/**
 * Reads the list, with every program that has a folder. A list that is not as it should be is put aside and made anew from the
 * folders; one that is held stays where it is. A program whose folder is gone stays on it: its database may be there. Never throws.
 */
export async function readList(dataFolder: string, reader = realReader): Promise<ReadList> {
  const found = await readKept(join(dataFolder, listName), reader)
  const kept = typeof found === 'string' ? null : found
  const byId = new Map<string, ProgramEntry>()
  const first = { ...unnamed(firstId), ...(await readLabel(dataFolder, firstId)) }
  if (kept?.gone.includes(firstId) !== true) byId.set(firstId, first)
  for (const one of kept?.programs ?? []) byId.set(one.id, one)
  for (const id of await programFolders(dataFolder))
    if (!byId.has(id)) byId.set(id, { ...unnamed(id), ...(await readLabel(dataFolder, id)) })
  const [some = firstId] = byId.keys()
  const open = kept !== null && byId.has(kept.open) ? kept.open : some
  const isHeld = found === 'held'
  return { open, programs: [...byId.values()], gone: kept?.gone ?? [], isHeld }
}

/** A file that is held for a moment, as by a scanner on Windows, is tried so often. */
const tries = 20

/** The list; `none` when there is none, or it was damaged and put aside, and `held` when it is there and cannot be read now. */
async function readKept(path: string, reader: ListReader): Promise<ProgramList | 'none' | 'held'> {
  const text = await readPatiently(path, reader)
  if (text === 'none' || text === 'held') return text
  try {
    return list.parse(JSON.parse(text.text))
  } catch {
    await rename(path, `${path}.damaged`).catch(() => undefined)
    return 'none'
  }
}

async function readPatiently(
  path: string,
  { read, pause }: ListReader,
): Promise<{ readonly text: string } | 'none' | 'held'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return { text: await read(path) }
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return 'none'
      // Not a file: nothing that could be read is in it.
      if (errnoOf(error) === 'EISDIR') return { text: '' }
      if (attempt === tries) return 'held'
      await pause()
    }
  }
}

async function programFolders(dataFolder: string): Promise<readonly string[]> {
  const found = await readdir(join(dataFolder, foldersName), { withFileTypes: true }).catch(
    () => [],
  )
  return found
    .filter((one) => one.isDirectory() && one.name !== firstId)
    .flatMap(({ name }) => programId.safeParse(name).data ?? [])
    .sort()
}

async function readLabel(dataFolder: string, id: string): Promise<z.infer<typeof label>> {
  try {
    return label.parse(
      JSON.parse(await readFile(join(folderOf(dataFolder, id), labelName), 'utf8')),
    )
  } catch {
    return { name: '', organization: '', database: 1 }
  }
}

/** Writes the list, whole or not at all. */
export async function writeList(dataFolder: string, kept: ProgramList): Promise<void> {
  const written = `${JSON.stringify({ version: 1, ...kept }, null, 2)}\n`
  await writeWhole(join(dataFolder, listName), written, { disk: realDisk })
}

/** Makes a program's folder, if it is not there, and writes its name in it, by which it is found again. */
export async function writeLabel(dataFolder: string, program: ProgramEntry): Promise<void> {
  const folder = folderOf(dataFolder, program.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { id, name, organization, database } = program
  const written = `${JSON.stringify({ id, name, organization, database })}\n`
  await writeWhole(join(folder, labelName), written, { disk: realDisk })
}

/** Whether a program's folder is there. */
export async function isThere(dataFolder: string, id: string): Promise<boolean> {
  return (await stat(folderOf(dataFolder, id)).catch(() => null))?.isDirectory() ?? false
}

/** Whether a folder holds nothing but its name: a program was begun there, and nothing was entered. */
export async function isEmptyFolder(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => null)
  return names !== null && names.every((name) => name === labelName)
}
