/**
 * Where the data lies. Electron's own place on Windows is `%APPDATA%`, which an organization may have copied to a server whenever
 * somebody logs in or out: other people's data, and slow. New data goes to `%LOCALAPPDATA%`; data that is there already is found
 * where it is.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { win32 } from 'node:path'

/** Where the data lies, and what is worth saying of it. */
export interface DataFolder {
  readonly path: string
  /** Windows may copy it to a server. */
  readonly isRoaming: boolean
  /** Another folder that has data of Ciklus too, which is not looked at; null when there is none. */
  readonly other: string | null
}

/** What tells that a folder has data of Ciklus: any of these. The browser engine may make the folder itself. */
const signs = ['journal', 'snapshots', 'programs.json', 'programs', 'IndexedDB']

/** What is asked of the system. */
export interface DataFolderSystem {
  readonly platform: NodeJS.Platform
  /** `%LOCALAPPDATA%`; undefined when the system does not say. */
  readonly localAppData: string | undefined
  readonly exists: (path: string) => boolean
  /** Makes a folder; false when it cannot be made. */
  readonly make: (path: string) => boolean
}

/** Chooses the folder. `usual` is where the runtime would put it. */
export function chooseDataFolder(usual: string, system: DataFolderSystem): DataFolder {
  const { platform, localAppData, exists, make } = system
  if (platform !== 'win32' || localAppData === undefined || localAppData === '')
    return { path: usual, isRoaming: false, other: null }
  const local = win32.join(localAppData, win32.basename(usual))
  const hasData = (folder: string): boolean =>
    signs.some((sign) => exists(win32.join(folder, sign)))
  const isThere = hasData(usual)
  if (hasData(local)) return { path: local, isRoaming: false, other: isThere ? usual : null }
  return isThere || !make(local)
    ? { path: usual, isRoaming: true, other: null }
    : { path: local, isRoaming: false, other: null }
}

/** This computer, for {@link chooseDataFolder}. A folder that was named when starting is taken as it is. */
export function realSystem(): DataFolderSystem {
  const { LOCALAPPDATA, CIKLUS_DATA } = process.env
  const isNamed =
    CIKLUS_DATA !== undefined || process.argv.some((arg) => arg.startsWith('--user-data-dir='))
  return {
    platform: process.platform,
    localAppData: isNamed ? undefined : LOCALAPPDATA,
    exists: existsSync,
    make: (path) => {
      try {
        mkdirSync(path, { recursive: true, mode: 0o700 })
        return true
      } catch {
        return false
      }
    },
  }
}
