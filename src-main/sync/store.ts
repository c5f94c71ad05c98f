/**
 * The place that the computers of a program share, as little as is asked of it: listing, reading, writing a name that nobody has, and,
 * in one's own folder alone, replacing and removing. A folder of the disk here; whatever keeps files can stand in its place.
 */
import { constants } from 'node:fs'
import { open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { raise } from '../../src-shared/result'
import { errnoOf } from '../files/errno'
import { writeWhole } from '../files/write'
import { makeFolder, realDisk } from '../journal/disk'
import type { JournalDisk } from '../journal/disk'

/** A file or a folder in the place. */
export interface Entry {
  readonly name: string
  readonly isFile: boolean
  readonly size: number
  /** When it was last changed, by the place's own clock; milliseconds since 1970. */
  readonly at: number
  /** What the place tells its states apart by, where it does. */
  readonly tag?: string
}

/** Names are given as parts of a path: none is ever taken from a file. */
export interface Store {
  /** What is in a folder; null when there is no such folder. Only names that `wants` says yes to are looked at. */
  list(
    folder: readonly string[],
    wants: (name: string) => boolean,
  ): Promise<readonly Entry[] | null>
  /** The bytes of a file; null when there is none, or when it is larger than `most`. */
  read(path: readonly string[], most: number): Promise<Buffer | null>
  /** Writes a file whole under a name that nobody has, and reads it back. */
  create(path: readonly string[], bytes: Buffer): Promise<void>
  /** Writes a file whole in the place of one that this computer wrote before. */
  replace(path: readonly string[], bytes: Buffer): Promise<void>
  /** Takes away a file that this computer wrote. */
  remove(path: readonly string[]): Promise<void>
}

/** A network folder that is gone can take minutes to say so. */
const patience = 30_000

/** Without O_NONBLOCK, opening a pipe that nobody writes to would never return. Links are not followed. */
const readOnly =
  'O_NONBLOCK' in constants ? constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW : 'r'

/** The work's answer, or `sync.unreachable` when it takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = wait(patience, undefined, { signal: timer.signal, ref: false }).then(() =>
    raise('sync.unreachable'),
  )
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    timer.abort()
  }
}

const isGone = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(errnoOf(error))

/** A store in a folder of the disk. The folder itself is never made: it may be a stick that is not in. */
export function folderStore(root: string, disk: JournalDisk = realDisk): Store {
  const at = (path: readonly string[]): string => join(root, ...path)
  return {
    list: (folder, wants) => inTime(listFolder(at(folder), wants)),
    read: (path, most) => inTime(readBounded(at(path), most)),
    async create(path, bytes) {
      await inTime(makeParent(disk, root, path))
      await writeWhole(at(path), bytes, { disk, replace: false })
      // Some systems take what they have no room for without a word.
      const back = await readFile(at(path)).catch(() => null)
      if (back?.equals(bytes) !== true) raise('save.failed', { name: path.at(-1) ?? '' })
    },
    async replace(path, bytes) {
      await inTime(makeParent(disk, root, path))
      await writeWhole(at(path), bytes, { disk })
    },
    remove: (path) => inTime(rm(at(path), { force: true })),
  }
}

async function makeParent(disk: JournalDisk, root: string, path: readonly string[]): Promise<void> {
  const there = await stat(root).catch(() => null)
  if (there?.isDirectory() !== true) raise('sync.unreachable')
  if (path.length > 1) await makeFolder(disk, join(root, ...path.slice(0, -1)), root)
}

async function listFolder(
  folder: string,
  wants: (name: string) => boolean,
): Promise<readonly Entry[] | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isGone(error)) return null
    throw error
  })
  if (entries === null) return null
  const wanted = entries.filter((entry) => wants(entry.name))
  const looked = wanted.map(async (entry): Promise<readonly Entry[]> => {
    const isFile = entry.isFile()
    if (!isFile && !entry.isDirectory()) return []
    if (!isFile) return [{ name: entry.name, isFile, size: 0, at: 0 }]
    // It may be gone again: a tool that copies files renames them.
    const about = await stat(join(folder, entry.name)).catch(() => null)
    return about === null ? [] : [{ name: entry.name, isFile, size: about.size, at: about.mtimeMs }]
  })
  return (await Promise.all(looked)).flat()
}

async function readBounded(path: string, most: number): Promise<Buffer | null> {
  const handle = await open(path, readOnly).catch((error: unknown) => {
    if (isGone(error) || errnoOf(error) === 'ELOOP') return null
    throw error
  })
  if (handle === null) return null
  try {
    const about = await handle.stat()
    return about.isFile() && about.size <= most ? await handle.readFile() : null
  } finally {
    await handle.close()
  }
}
