/**
 * Which device this data folder is: `device.json`, beside the journal and in no backup of the program's own. It names itself by the
 * file system's number of the file, so that a copy of the whole folder (another laptop, a profile that was cloned or brought back)
 * is told from the folder itself: two that count on as one device would write two histories under the same numbers.
 */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { deviceId } from '../../src-shared/journal'
import { renameWithRetries, flushFolder } from '../files/write'
import { makeFolder } from './disk'
import type { JournalDisk } from './disk'

const fileName = 'device.json'

const incarnation = z.object({ device: deviceId, file: z.string().regex(/^\d{1,20}$/) })

/** What is known of the device of a folder. */
export interface Incarnation {
  /** The device that has counted here; null when nobody has, or only in what this is a copy of. */
  readonly device: string | null
  /** The folder is a copy of another one: whoever counts on here must be a new device. */
  readonly isCopy: boolean
}

/** Reads it. A file that is gone or damaged says nothing, as in the folder of an earlier build. */
export async function readIncarnation(folder: string): Promise<Incarnation> {
  const path = join(folder, fileName)
  try {
    const [text, { ino }] = await Promise.all([
      readFile(path, 'utf8'),
      stat(path, { bigint: true }),
    ])
    const { device, file } = incarnation.parse(JSON.parse(text))
    const isCopy = file !== '0' && ino !== 0n && file !== String(ino)
    return { device: isCopy ? null : device, isCopy }
  } catch {
    return { device: null, isCopy: false }
  }
}

/** Notes which device counts here from now on. */
export async function writeIncarnation(
  disk: JournalDisk,
  folder: string,
  device: string,
): Promise<void> {
  await makeFolder(disk, folder, join(folder, '..'))
  const temporary = join(folder, `.${device.slice(0, 12)}.tmp`)
  await disk.rm(temporary, { force: true })
  const handle = await disk.open(temporary, 'wx')
  try {
    const { ino } = await handle.stat({ bigint: true })
    await handle.writeFile(`${JSON.stringify({ device, file: String(ino) })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await renameWithRetries(disk, temporary, join(folder, fileName))
  await flushFolder(disk, folder)
}
