/**
 * What waits to be installed: a folder with the package and its signed release, which is read and checked anew each time. What else is
 * in the folder is the rest of a download that was interrupted.
 */
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError, raise } from '../../src-shared/result'
import type { PackageKind } from '../../src-shared/updates'
import { writeWhole } from '../files/write'
import { isPackage } from './receive'
import { readRelease } from './release'
import type { Release, ReleasePackage } from './release'
import { compareVersions } from './versions'

/** What a release is to this program. */
export interface Fitting {
  readonly release: Release
  readonly package: ReleasePackage
}

/** Which releases count. */
export interface Rules {
  /** The public keys that the program knows. */
  readonly keys: readonly string[]
  /** The version that runs. */
  readonly version: string
  /** The system's name, as releases have it. */
  readonly system: string
}

/**
 * Reads a signed release that must be newer and have a package for this system. Throws `update.older`, `update.same`, `update.noPackage`
 * or as `readRelease`.
 */
export function fitting(text: string, { keys, version, system }: Rules): Fitting {
  const release = readRelease(text, keys)
  const difference = compareVersions(release.version, version)
  const params = { version: release.version, own: version }
  if (difference < 0) raise('update.older', params)
  if (difference === 0) raise('update.same', params)
  const found = release.packages.find((one) => one.system === system)
  return found === undefined ? raise('update.noPackage', params) : { release, package: found }
}

/** Endings by form. The package gets a name of the program's own: one from outside never becomes a file's. */
const endings: Readonly<Record<PackageKind, string>> = {
  installer: '.exe',
  zip: '.zip',
  dmg: '.dmg',
  appimage: '.AppImage',
  deb: '.deb',
  tar: '.tar.gz',
}

const releaseName = 'release.json'

/** See the file's own comment. */
export interface Waiting {
  /** Where the package of a version goes. Everything else in the folder is removed first. */
  readonly place: (version: string) => Promise<string>
  /** Notes whose package is there now. From then on it waits. */
  readonly note: (text: string) => Promise<void>
  /** What waits; null when there is nothing, or what is there does not fit (any more). Looks at the release, not at the package. */
  readonly read: () => Promise<(Fitting & { readonly path: string }) | null>
  /** The same, with every byte of the package checked. Throws `update.nothingReady` or `update.changed`; then nothing waits any more. */
  readonly checked: () => Promise<Fitting & { readonly path: string }>
  /** Removes what waits, and the rest of whatever was interrupted. */
  readonly clear: () => Promise<void>
}

/** Makes it, for one folder. */
export function createWaiting(folder: string, rules: Rules, kind: PackageKind | null): Waiting {
  const pathOf = (version: string) => join(folder, `Ciklus-${version}${endings[kind ?? 'zip']}`)
  const clear = async (): Promise<void> => {
    const names = await readdir(folder).catch(() => [])
    // On Windows an installer that is just running cannot be removed; the next start tries again.
    for (const name of names)
      await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
  }
  const read: Waiting['read'] = async () => {
    const text = await readFile(join(folder, releaseName), 'utf8').catch(() => null)
    if (text === null) return null
    try {
      const fits = fitting(text, rules)
      return { ...fits, path: pathOf(fits.release.version) }
    } catch (error) {
      if (error instanceof FailureError) return null
      throw error
    }
  }
  return {
    async place(version) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await clear()
      return pathOf(version)
    },
    note: (text) => writeWhole(join(folder, releaseName), text),
    read,
    async checked() {
      const found = await read()
      if (found === null) return raise('update.nothingReady')
      if (await isPackage(found.path, found.package)) return found
      await clear()
      return raise('update.changed')
    },
    clear,
  }
}
