/** What a report for help says of the computer and of the files: kinds and sizes, and the last errors. No path, no name. */
import { readdir, stat, statfs } from 'node:fs/promises'
import { arch, platform, release, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Value } from '../../src-shared/contract'
import { errnoOf } from '../files/errno'
import { lastLines } from './log'

/** Lines of the log in a report, at most. */
const mostLines = 60

/** Where things are. */
interface HelpSources {
  readonly version: string
  readonly runtime: string
  readonly dataFolder: string
  /** The open program's folder. */
  readonly programFolder: string
  /** Where the browser engine keeps the databases. */
  readonly sessionData: string
  readonly logFile: string
}

/** Collects it. Never throws: what cannot be measured is null. */
export async function helpFacts(sources: HelpSources): Promise<Value<'help.facts'>> {
  const { version, runtime, dataFolder, programFolder, sessionData, logFile } = sources
  const [database, journal, snapshots, free] = await Promise.all([
    sizeOf(join(sessionData, 'IndexedDB')),
    sizeOf(join(programFolder, 'journal')),
    sizeOf(join(programFolder, 'snapshots')),
    statfs(dataFolder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
  ])
  return {
    version,
    runtime,
    platform: platform(),
    release: release(),
    processor: arch(),
    memory: totalmem(),
    sizes: { database, journal, snapshots, free },
    errors: [...lastLines(logFile, mostLines)],
  }
}

/** Bytes of all files in a folder: 0 where there is no such folder yet, null when it cannot be looked into. */
async function sizeOf(folder: string): Promise<number | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true })
    const files = entries.filter((entry) => entry.isFile())
    const sizes = await Promise.all(
      files.map(({ parentPath, name }) => bytesOf(join(parentPath, name))),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? 0 : null
  }
}

/** A file that went while it was counted has no bytes. */
async function bytesOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return 0
    throw error
  }
}
