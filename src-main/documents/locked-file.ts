/** Whole files of the disk, encrypted with a passphrase and opened again. They come from and go to paths: they may be large. */
import { open, readFile } from 'node:fs/promises'
import { raise } from '../../src-shared/result'
import { readWhole } from '../files/read'
import { decryptAge, encryptAge } from './age'

/** The largest file that is encrypted or opened, in bytes: it is in memory as a whole, twice. */
const largest = 500_000_000

/** Writes a new file and brings it to the disk; never over another one. It is for this user of the computer alone. */
async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  // Some systems take what they have no room for without a word.
  if (!(await readFile(path)).equals(bytes)) raise('save.failed')
}

/** Encrypts a file into a new one. `work` as {@link encryptAge} has it. */
export async function lockFile(
  from: string,
  to: string,
  passphrase: string,
  work?: number,
): Promise<void> {
  await writeNew(to, await encryptAge(await readWhole(from, largest), passphrase, work))
}

/** Opens an encrypted file into a new one. Raises as {@link decryptAge} does. */
export async function unlockFile(from: string, to: string, passphrase: string): Promise<void> {
  await writeNew(to, await decryptAge(await readWhole(from, largest), passphrase))
}
