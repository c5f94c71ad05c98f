/** Checks a signed folder as the program would. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError } from '../../../src-shared/result'
import { withBundle } from '../../../src-main/updates/bundle'
import { isPackage } from '../../../src-main/updates/receive'
import { bundleEnding, readRelease, releaseFileName } from '../../../src-main/updates/release'
import type { ReleasePackage } from '../../../src-main/updates/release'

/** Gives a line for each file that is as it was signed. Throws at the first that is not, with its name. */
export async function checkFolder(
  folder: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  if (keys.length === 0) throw new Error('There are no keys in resources/updates.json.')
  const signed = await readFile(join(folder, releaseFileName), 'utf8')
  const release = named(releaseFileName, () => readRelease(signed, keys))
  const lines = [`${releaseFileName}: Ciklus ${release.version}, signed`]
  for (const one of release.packages) {
    if (!(await isPackage(join(folder, one.name), one)))
      throw new Error(`${one.name} is not the file that was signed.`)
    await checkBundle(join(folder, `${one.name}${bundleEnding}`), one, signed)
    lines.push(`${one.name}: ${one.system}, ${one.size} bytes, as signed`)
  }
  return lines
}

async function checkBundle(path: string, expected: ReleasePackage, signed: string): Promise<void> {
  const isGood = await withBundle(path, async ({ text, size, body }) => {
    const hash = createHash('sha512')
    for await (const piece of body) hash.update(piece)
    return text === signed && size === expected.size && hash.digest('hex') === expected.sha512
  }).catch(() => false)
  if (!isGood) throw new Error(`${expected.name}${bundleEnding} does not carry what was signed.`)
}

function named<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof FailureError) throw new Error(`${name}: ${error.failure.code}`)
    throw error
  }
}
