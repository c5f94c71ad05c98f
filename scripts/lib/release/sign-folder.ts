/** Signs the packages in a folder. */
import { createHash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { bundleHead } from '../../../src-main/updates/bundle'
import { bundleEnding, releaseFileName, signRelease } from '../../../src-main/updates/release'
import type { Release, ReleasePackage } from '../../../src-main/updates/release'

/** What is signed, and with what. */
export interface Signing extends Omit<Release, 'format' | 'packages'> {
  readonly folder: string
  readonly keys: readonly KeyObject[]
}

const kinds: readonly (readonly [ending: RegExp, platform: string, kind: string])[] = [
  [/\.exe$/, 'windows', 'installer'],
  [/win[^/]*\.zip$/i, 'windows', 'zip'],
  [/mac[^/]*\.zip$/i, 'macos', 'zip'],
  [/\.dmg$/, 'macos', 'dmg'],
  [/\.AppImage$/, 'linux', 'appimage'],
  [/\.deb$/, 'linux', 'deb'],
  [/\.tar\.gz$/, 'linux', 'tar'],
]

/** For which system a package is, by its name; null for a file that is no package. */
export function systemOfName(name: string): string | null {
  const [, platform, kind] = kinds.find(([ending]) => ending.test(name)) ?? []
  if (platform === undefined || kind === undefined) return null
  return `${platform}-${/arm64|aarch64/i.test(name) ? 'arm64' : 'x64'}-${kind}`
}

async function describe(folder: string, name: string, system: string): Promise<ReleasePackage> {
  const hash = createHash('sha512')
  let size = 0
  for await (const piece of createReadStream(join(folder, name))) {
    hash.update(piece as Buffer)
    size += (piece as Buffer).byteLength
  }
  return { system, name, size, sha512: hash.digest('hex') }
}

/**
 * Writes the signed release and, for each package, a file that carries both. Gives the names of what was written. Throws when there is no
 * package, or two for one system.
 */
export async function signFolder({ folder, keys, ...about }: Signing): Promise<readonly string[]> {
  const packages: ReleasePackage[] = []
  for (const name of (await readdir(folder)).toSorted()) {
    const system = systemOfName(name)
    if (system === null) continue
    const twin = packages.find((one) => one.system === system)
    if (twin) throw new Error(`${twin.name} and ${name} are both for ${system}.`)
    packages.push(await describe(folder, name, system))
  }
  if (packages.length === 0) throw new Error(`There is no package in ${folder}.`)
  const text = signRelease({ format: 'ciklus-release-1', ...about, packages }, keys)
  await writeFile(join(folder, releaseFileName), text)
  const written = [releaseFileName]
  for (const { name } of packages) {
    const bundle = `${name}${bundleEnding}`
    await writeFile(join(folder, bundle), bundleHead(text))
    await pipeline(
      createReadStream(join(folder, name)),
      createWriteStream(join(folder, bundle), { flags: 'a' }),
    )
    written.push(bundle)
  }
  return written
}
