/** The files in a device's folder: which there are, what each holds, and putting one aside. Nothing here is ever deleted. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errnoOf } from '../files/errno'
import { renameWithRetries } from '../files/write'
import type { JournalDisk } from './disk'
import { isNewer } from './head'
import type { SegmentHead } from './head'
import type { GoodLine } from './line'
import { isIntact, scanFile } from './scan'
import type { Scan } from './scan'

/** The file to which lines are appended until it is sealed. */
export const openName = 'open.log'

/** The name of a sealed segment. */
export function segmentName(number: number): string {
  return `${String(number).padStart(6, '0')}.seg`
}

/** How a file stands to this journal. Only what is `good` or `damaged` counts for anything. */
type Standing = 'good' | 'damaged' | 'foreign' | 'newer' | 'unreadable'

/** A file of the journal. */
export interface SegmentFile {
  readonly name: string
  readonly path: string
  readonly standing: Standing
  readonly scan: Scan
}

/** What is in a device's folder. */
export interface FolderContent {
  /** Files that may hold lines: by their ends, since tools that copy files change the rest of their names. */
  readonly candidates: readonly string[]
  /** What is named like one and is no file: a folder, a link, a pipe. It is not touched. */
  readonly strange: readonly string[]
  /** The highest number that any file ever had here, those put aside too. */
  readonly highest: number
  /** What a write left behind when it was cut off. */
  readonly leftovers: readonly string[]
  /** All names. */
  readonly names: ReadonlySet<string>
}

/** Looks into a folder; empty when there is none. */
export async function listFolder(folder: string): Promise<FolderContent> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return []
    throw error
  })
  const files = entries.map(({ name }) => name)
  const numbers = files.map((name) => Number(/^(\d{6})\.seg/.exec(name)?.[1] ?? 0))
  const isOpen = (name: string): boolean => name === openName
  const named = entries.filter(({ name }) => /\.(?:seg|log)$/i.test(name))
  const candidates = named
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .sort((a, b) => Number(isOpen(a)) - Number(isOpen(b)) || (a < b ? -1 : 1))
  return {
    candidates,
    strange: named.flatMap((entry) => (entry.isFile() ? [] : [entry.name])),
    highest: Math.max(0, ...numbers),
    leftovers: files.filter((name) => /^\.[0-9a-f]{12}\.tmp$/.test(name)),
    names: new Set(files),
  }
}

const nothing: Scan = {
  size: 0,
  head: null,
  start: 0,
  end: 0,
  good: 0,
  bad: 0,
  tail: 'none',
  sha256: '',
}

/** Reads a file and says how it stands to the journal of a workspace. */
export async function lookAt(
  disk: JournalDisk,
  folder: string,
  name: string,
  workspace: string,
  onLine: (line: GoodLine) => void,
): Promise<SegmentFile> {
  const path = join(folder, name)
  try {
    const found = { stranger: null as 'foreign' | 'newer' | null }
    const isWanted = (head: SegmentHead | null): boolean => {
      if (head !== null && isNewer(head)) found.stranger = 'newer'
      else if (head !== null && head.workspace !== workspace) found.stranger = 'foreign'
      return found.stranger === null
    }
    const scan = await scanFile(disk, path, isWanted, onLine)
    return { name, path, standing: found.stranger ?? standingOf(scan), scan }
  } catch {
    return { name, path, standing: 'unreadable', scan: nothing }
  }
}

function standingOf(scan: Scan): Standing {
  if (scan.head === null) return 'damaged'
  if (scan.head.sealed !== null) return isIntact(scan) ? 'good' : 'damaged'
  // The end of an open file may be torn: that is mended, and no damage.
  return scan.bad === 0 ? 'good' : 'damaged'
}

/** Lines that cannot be read, as far as can be told. */
export function lostLines({ scan }: SegmentFile): number {
  const promised = scan.head?.sealed?.lines ?? 0
  return Math.max(scan.bad + (scan.tail === 'torn' ? 1 : 0), promised - scan.good)
}

/** Renames a file so that it is no longer read: `000001.seg.damaged`. Answers the new name. */
export async function putAside(
  disk: JournalDisk,
  folder: string,
  name: string,
  taken: ReadonlySet<string>,
  ending: 'damaged' | 'foreign',
): Promise<string> {
  let aside = `${name}.${ending}`
  for (let count = 2; taken.has(aside); count += 1) aside = `${name}.${count}.${ending}`
  await renameWithRetries(disk, join(folder, name), join(folder, aside))
  return aside
}
